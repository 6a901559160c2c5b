"""A date the calendar doesn't have."""

import calendar
import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Rule, Severity
from copydesk.analyses.dates import DateExpr, dates

_MONTHS = "January February March April May June July August September October November December".split()
# "in June 31 people died": a number after a month is a day only where the words around it say so.
_BEFORE = re.compile(r"(?:\b(?:on|by|until|till|since|from|before|after|through|to|and|dated|of)|[,(–—-])\s?\Z", re.I)
_AFTER = re.compile(r"[,.;:)!?]|\s*\Z|\s[–—-]")


class ImpossibleDate(Rule):
    """A day that month doesn't have.

    ## What it finds

    “June 31”, “29 February 2019”, “2017-13-02”. A number after a month that counts something (“in June 31 people were
    hurt”) is no date.

    ## Why it matters

    The day is a slip, and nobody but the writer can say which was meant.

    ## Sources

    The Gregorian calendar: a leap year is divisible by four, and a century's year by 400.
    """

    name = "impossible-date"
    category = "dates"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("The lease ends on ⟦June 31⟧, the landlord said."),
        Example("She was born on ⟦29 February 2019⟧ in Leeds."),
        Example("The log of ⟦2017-13-02⟧ is missing."),
        Example("She was born on 29 February 2020 in Leeds, and he on 29 February."),
        Example("In June 31 people were hurt on the same road, and in May 45 were."),
        Example("Shares fell in September 31 percent."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Try every date on the calendar."""
        for expr in article.get(dates):
            last = _last_day(expr)
            if last is not None and expr.day <= last and expr.day > 0:
                continue
            if expr.year is None and not self._is_date(article, expr):
                continue
            if last is None:
                yield self.found(expr.span, f"“{article.slice(expr.span)}”: there is no month {expr.month}")
                continue
            month = _MONTHS[expr.month - 1] + (f" {expr.year}" if expr.month == 2 and expr.year else "")
            yield self.found(
                expr.span, f"“{article.slice(expr.span)}”: {month} has {last} days", note=f"a day from 1 to {last}"
            )

    def _is_date(self, article: Article, expr: DateExpr) -> bool:
        text, span = article.text, expr.span
        before = _BEFORE.search(text, max(0, span.start - 12), span.start)
        return expr.weekday is not None or (bool(before) and (expr.day <= 31 or bool(_AFTER.match(text, span.end))))


def _last_day(expr: DateExpr) -> int | None:
    if not 1 <= expr.month <= 12:
        return None
    if expr.year is None:
        return 29 if expr.month == 2 else calendar.monthrange(2000, expr.month)[1]
    return calendar.monthrange(expr.year, expr.month)[1]
