"""Dates in the copy, resolved to calendar days where the copy tells the year.

A newsroom grammar: "Monday, 17 December, 2018", "Sept. 3", "the 31st of June", "2017-06-27". A date without a year is
resolved to the year that puts it nearest the story's own date, as a reader would; without a story date it stays open.
"""

import datetime
import re
from dataclasses import dataclass
from typing import Literal

from copydesk.anatomy.shapes import DATELINE, MONTH, WEEKDAY, YEAR
from copydesk.article import Article, Block, Zone
from copydesk.span import Span

Place = Literal["page date", "byline", "dateline", "metadata", "body"]

_MONTHS = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)}
# Blocks that can carry the story's own date; a date line further down heads an item of the body.
_OPENING = 8
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%]|[.,]\d(?!\d{{3}}\b))"
_DATE = re.compile(
    rf"\b(?:(?P<weekday>{WEEKDAY})(?:,? (?:the )?|, (?:on )?))?"
    rf"(?:(?P<month>{MONTH}) (?:the )?{_DAY.format('day')}(?:,? (?P<year>{YEAR})\b)?"
    rf"|{_DAY.format('day2')} (?:of )?(?P<month2>{MONTH})\b,?(?: (?P<year2>{YEAR})\b)?"
    rf"|(?P<iso>{YEAR}-\d\d-\d\d)\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class DateExpr:
    """A date as written. ``weekday`` counts from Monday 0. ``day`` may be no day of ``month``: rules look at that.

    ``date`` is the calendar day where it can be told; ``year`` is None where the copy leaves it out.
    """

    span: Span
    weekday: int | None
    year: int | None
    month: int
    day: int
    place: Place
    block: int
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class StoryDate:
    """A date the story carries for itself: when it was published, updated or filed. ``span`` is None in metadata."""

    place: Place
    date: datetime.date
    span: Span | None


def calendar_day(year: int, month: int, day: int) -> datetime.date | None:
    """The day, or None where the calendar has none."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def long_form(date: datetime.date) -> str:
    """ "27 June 2017", the same in every locale."""
    month = "January February March April May June July August September October November December".split()
    return f"{date.day} {month[date.month - 1]} {date.year}"


def story_dates(article: Article) -> tuple[StoryDate, ...]:
    """The dates of page, byline, dateline and metadata, in reading order, metadata last."""
    return article.get(_story_and_body)[0]


def dates(article: Article) -> tuple[DateExpr, ...]:
    """Every date with a month and a day, in reading order, resolved against the story's own date where one is known."""
    return article.get(_story_and_body)[1]


def published(article: Article) -> datetime.date | None:
    """The latest of the story's own dates: what stands in the copy can't be later unless it is still to come."""
    return max((story.date for story in article.get(story_dates)), default=None)


def _story_and_body(article: Article) -> tuple[tuple[StoryDate, ...], tuple[DateExpr, ...]]:
    found = [expr for block in article.blocks for expr in _in_block(article, block)]
    given = [e.date for e in found if e.place != "body" and e.date]
    if article.meta.published:
        given.append(article.meta.published)
    anchor = max(given, default=None)
    resolved = tuple(_resolve(expr, anchor) for expr in found)
    stories = [StoryDate(e.place, e.date, e.span) for e in resolved if e.place != "body" and e.date]
    if article.meta.published:
        stories.append(StoryDate("metadata", article.meta.published, None))
    return tuple(stories), resolved


def _in_block(article: Article, block: Block) -> list[DateExpr]:
    dateline_end = -1
    opening = block.index < _OPENING
    if opening and block.zone is Zone.PARAGRAPH:
        head = DATELINE.match(article.text, block.span.start, block.span.end)
        dateline_end = head.end() if head else -1
    found = []
    # Months are matched in any case for datelines in capitals; "may" in small letters is a verb.
    for match in _DATE.finditer(article.text, block.span.start, block.span.end):
        if (match["month"] or match["month2"] or "M")[0].islower():
            continue
        place: Place = "body"
        if opening and block.zone is Zone.PAGE_DATE:
            place = "page date"
        elif opening and block.zone is Zone.BYLINE:
            place = "byline"
        elif match.end() <= dateline_end:
            place = "dateline"
        found.append(_read(match, place, block.index))
    return found


def _read(match: re.Match[str], place: Place, block: int) -> DateExpr:
    span = Span(*match.span())
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return DateExpr(span, None, year, month, day, place, block, calendar_day(year, month, day))
    month = _MONTHS[(match["month"] or match["month2"])[:3].lower()]
    day = int(match["day"] or match["day2"])
    written = match["year"] or match["year2"]
    given = int(written) if written else None
    weekday = None
    if match["weekday"]:
        short = match["weekday"][:3].lower()
        weekday = next(i for i, name in enumerate(WEEKDAYS) if name.lower().startswith(short))
    date = calendar_day(given, month, day) if given else None
    # A comma that ends the match belongs to the sentence.
    end = span.end - (1 if match[0].endswith(",") else 0)
    return DateExpr(Span(span.start, end), weekday, given, month, day, place, block, date)


def _resolve(expr: DateExpr, anchor: datetime.date | None) -> DateExpr:
    if expr.date or expr.year or not anchor:
        return expr
    near = [calendar_day(year, expr.month, expr.day) for year in (anchor.year - 1, anchor.year, anchor.year + 1)]
    best = min((day for day in near if day), key=lambda day: abs((day - anchor).days), default=None)
    return DateExpr(expr.span, expr.weekday, None, expr.month, expr.day, expr.place, expr.block, best)
