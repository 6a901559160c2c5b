"""Something that happened after the story was published."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Span
from copydesk.analyses.dates import dates, long_form, published, story_dates
from copydesk.analyses.forms import body_sentences

# Without a year, a day that lies further ahead is taken for last year's.
_SOON = 60
# Print editions carry tomorrow's date, and the other side of the world is already there.
_GRACE = 2
_PAST = re.compile(
    r"\b(?:was|were|had|did|came|went|took|gave|said|told|met|won|lost|held|made|found|fell|rose|began|broke|left|saw"
    r"|sent|shot|struck|stood|wrote|ran|led|died|[a-z]{2,14}ed)\b"
)
# Words by which a past-tense sentence speaks of what was still to come.
_AHEAD = re.compile(
    r"\b(?:will|would|shall|could|might|may|should|to be|due|schedul\w+|expect\w+|set (?:for|to)|plan\w*|until|till|by"
    r"|deadline\w*|expir\w+|upcoming|next|ahead|before|through|slated|going to|aim\w*|intend\w*|hop\w+|postponed|moved"
    r"|delayed|extended|from|if|unless|announced|invited|booked|calls? for|starting|issue|edition|beginning"
    r"|effective|ends?|to)\b",
    re.I,
)


class DateAfterPublication(Rule):
    """A past-tense sentence about a day that had not come when the story was published.

    ## What it finds

    “Police arrested him on 14 July 2017” in a story dated 27 June 2017. A sentence that looks ahead (will, would, due,
    scheduled, until …) is left alone, and so is a date without a year more than two months ahead: that is last year's.

    ## Why it matters

    Either the day or the story's date is wrong.

    ## Sources

    AP Stylebook, “months”: a date without a year is one of the current year.
    """

    name = "date-after-publication"
    category = "dates"
    examples = (
        Example("⟪27 June 2017⟫\n\nMan held after harbour fire\n\nPolice arrested a dock worker on ⟦14 July 2017⟧."),
        Example(
            "27 June 2017\n\nMan held after harbour fire\n\nThe trial was due to open on 14 July 2017, police said."
        ),
        Example("27 June 2017\n\nMan held after fire\n\nPolice arrested a dock worker on 14 November in the harbour."),
        Example("27 June 2017\n\nMan held after fire\n\nPolice arrested a dock worker on 14 May in the harbour."),
        Example("Police arrested a dock worker on 14 July 2017 in the harbour."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Look at each date that lies ahead of the story's own."""
        anchor = article.get(published)
        if anchor is None:
            return
        ahead = [e for e in article.get(dates) if e.place == "body" and e.date and e.date > anchor]
        if not ahead:
            return
        for expr in ahead:
            assert expr.date is not None
            days = (expr.date - anchor).days
            if days < _GRACE:
                continue
            sentence = next((s for s in article.get(body_sentences) if s.span.contains(expr.span)), None)
            if sentence is None or (expr.year is None and days > _SOON):
                continue
            before = Span(sentence.span.start, expr.span.start)
            rest = article.slice(before) + " " + article.slice(Span(expr.span.end, sentence.span.end))
            if not _PAST.search(rest) or _AHEAD.search(rest):
                continue
            related = tuple(
                Related(s.span, "the story's own date") for s in article.get(story_dates) if s.span and s.date == anchor
            )
            yield self.found(
                expr.span,
                f"“{article.slice(expr.span)}” is told as past, but the story is dated {long_form(anchor)}",
                related=related[:1],
                note=f"{days} day{'s' * (days != 1)} later; one of the two dates is wrong",
            )
