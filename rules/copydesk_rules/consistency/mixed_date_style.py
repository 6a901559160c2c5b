"""Dates with the day before the month here and after it there."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Span
from copydesk.analyses.dates import DateExpr, dates
from copydesk.analyses.quotes import in_speech

# A day-first date ends in its month or year, and what stands right before the month is the day.
_DAY_FIRST = re.compile(r"\d(?:st|nd|rd|th)? [A-Z]")


class MixedDateStyle(Rule):
    """The body writes some dates day first and others month first.

    ## What it finds

    “27 June” beside “June 27” in the body of one story. Page date, byline and dateline, which the system writes, don't
    count, and neither do dates in figures and dates in quoted speech.

    ## Why it matters

    Every house has one order. Two of them show copy from two sources.

    ## Sources

    AP and Reuters: June 27. Guardian and BBC: 27 June.
    """

    name = "mixed-date-style"
    category = "consistency"
    examples = (
        Example("It opened on ⟪June 27⟫ and shut on ⟪July 3⟫. The owner left on ⟦4 August⟧."),
        Example("It opened on June 27 and shut on July 3. The owner left on Aug. 4, 2018."),
        Example("27 June 2018\n\nShop shuts early\n\nIt opened on June 3 and shut on June 24, the owner said."),
        Example("It opened on June 27. “We shut on 4 August,” the owner said of the 4 July party of July 4."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Compare the orders; report the rarer at its first place."""
        orders: dict[bool, list[Span]] = {True: [], False: []}
        for expr in article.get(dates):
            if expr.place == "body" and not in_speech(article, expr.span) and not _exempt(article, expr):
                orders[bool(_DAY_FIRST.search(article.slice(expr.span)))].append(expr.span)
        rare, common = sorted(orders.values(), key=lambda spans: (len(spans), -spans[0].start if spans else 0))
        if not rare:
            return
        day_first = rare is orders[True]
        yield self.found(
            rare[0],
            f"“{article.slice(rare[0])}” here, “{article.slice(common[0])}” elsewhere",
            related=tuple(Related(span, f"“{article.slice(span)}”") for span in (*common[:6], *rare[1:6])),
            note=f"the {'day' if day_first else 'month'} comes first here, the {'month' if day_first else 'day'} there",
        )


def _exempt(article: Article, expr: DateExpr) -> bool:
    """Figures alone, and the holiday Americans and others call the Fourth of July."""
    text = article.slice(expr.span)
    return text[:4].isdigit() or (expr.month, expr.day) == (7, 4) or "of" in text
