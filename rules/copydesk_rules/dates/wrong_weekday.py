"""A weekday that is not that date's."""

import datetime
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Severity
from copydesk.analyses.dates import WEEKDAYS, dates, long_form, published, story_dates

# Without a year the reader takes the nearest one; further off than this nobody can be sure which is meant.
_SURE = 120


class WrongWeekday(Rule):
    """The weekday and the date don't belong together.

    ## What it finds

    “Monday, 27 June 2017”, when that day was a Tuesday. A date without a year is judged by the story's own date, and
    only when it lies within four months of it. Both readings are offered: the date's weekday, and the weekday's date.

    ## Why it matters

    One of the two is wrong, and readers turn up on the wrong day.

    ## Sources

    The Gregorian calendar. Guardian and AP style both ask for the pair to be checked.
    """

    name = "wrong-weekday"
    category = "dates"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("The vote is set for ⟦Monday, 27 June 2017⟧, the clerk said."),
        Example("The hearing on ⟦Friday, Sept. 3, 2020⟧, ran late."),
        Example("March 8, 2019\n\nThe vote\n\nThe council meets on ⟦Sunday, March 11⟧ to count the votes again."),
        Example("The vote is set for Tuesday, 27 June 2017, the clerk said."),
        Example("The vote was on Monday, June 27, and the count on Tuesday, June 27."),
        Example("On Saturday 16 people were hurt in March 2019."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Look up each date that has a weekday."""
        anchor = article.get(published)
        for expr in article.get(dates):
            if expr.weekday is None or expr.date is None or expr.date.weekday() == expr.weekday:
                continue
            if expr.year is None and (anchor is None or abs((expr.date - anchor).days) > _SURE):
                continue
            off = (expr.weekday - expr.date.weekday() + 3) % 7 - 3
            meant = long_form(expr.date + datetime.timedelta(days=off))
            day, weekday = WEEKDAYS[expr.date.weekday()], WEEKDAYS[expr.weekday]
            related: tuple[Related, ...] = ()
            if expr.year is None:
                related = tuple(
                    Related(s.span, "the year is taken from here")
                    for s in article.get(story_dates)
                    if s.span and s.date == anchor and s.span != expr.span
                )[:1]
            yield self.found(
                expr.span,
                f"{long_form(expr.date)} is a {day}, not a {weekday}",
                related=related,
                note=f"either the weekday is {day}, or the date is {meant}",
            )
