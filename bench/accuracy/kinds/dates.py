"""Dates that disagree with each other or the calendar."""

import calendar
import datetime
import re
from random import Random

from bench.accuracy.cases import Case, Edit, plant
from bench.accuracy.hosts import Host
from bench.accuracy.kinds import kind

_MONTH_ENDS = ((2, 30), (4, 31), (6, 31), (9, 31), (11, 31), (2, 31))


def _day(rng: Random, host: Host | None = None) -> datetime.date:
    """A day; later than any year the host speaks of, so that nothing else in it is put in the future."""
    years = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", host.text)] if host else []
    year = min(2060, max(years) + 1) if years else rng.randint(2009, 2024)
    return datetime.date(year, 1, 1) + datetime.timedelta(days=rng.randint(0, 364))


def _written(day: datetime.date, rng: Random, *, weekday: str = "", year: bool = True) -> str:
    month = calendar.month_name[day.month]
    lead = f"{weekday}, " if weekday else ""
    if rng.random() < 0.5:
        return f"{lead}{month} {day.day}" + (f", {day.year}" if year else "")
    return f"{lead}{day.day} {month}" + (f" {day.year}" if year else "")


def _headed(host: Host, top: str, under: str) -> list[Edit]:
    """Edits that put a line above the headline and one below it."""
    end = len(host.headline)
    return [Edit(0, 0, f"{top}\n\n" if top else ""), Edit(end, end, f"\n\n{under}")]


def _marked(edit: Edit, what: str) -> Edit:
    at = edit.text.index(what)
    return Edit(edit.start, edit.end, edit.text, (at, at + len(what)))


@kind("page date against byline", "dates")
def page(host: Host, rng: Random) -> Case | None:
    """Months lie between the date of the page and the byline's."""
    if not host.headline or host.headline.endswith("."):
        return None
    day = _day(rng, host)
    # A day the story tells without its year ("on August 19th") takes the page's, and may then lie ahead of it.
    if re.search(r"\b(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?!\d|,? \d{4})", host.text):
        return None
    other = day - datetime.timedelta(days=rng.randint(40, 700))
    byline = _written(other, rng)
    top, under = _headed(host, _written(day, rng), f"Ada Whitcombe | {byline}")
    return plant("page date against byline", host, [top, _marked(under, byline)])


@kind("dateline against metadata", "dates")
def dateline(host: Host, rng: Random) -> Case | None:
    """The dateline is weeks away from the date the system gives."""
    if not host.paragraphs or not host.headline:
        return None
    first = host.paragraphs[0]
    if "(" in first.text[:60] or "—" in first.text[:40] or first.text[:12].isupper() or not first.text[0].isalpha():
        return None
    day = _day(rng, host)
    other = day + datetime.timedelta(days=rng.choice((-1, 1)) * rng.randint(20, 150))
    date = f"{calendar.month_name[other.month]} {other.day}"
    text = f"{rng.choice(('LEEDS', 'CHICAGO', 'NAIROBI', 'WARSAW'))}, {date} (Reuters) - "
    edit = _marked(Edit(first.start, first.start, text), date)
    return plant("dateline against metadata", host, [edit], published=day.isoformat())


def _sentence(host: Host, rng: Random, text: str, what: str, kind_name: str) -> Case | None:
    paragraphs = [p for p in host.paragraphs[1:] if p.text.endswith(".")]
    if not paragraphs:
        return None
    to = rng.choice(paragraphs)
    return plant(kind_name, host, [_marked(Edit(to.end, to.end, f" {text}"), what)])


@kind("wrong weekday", "dates")
def weekday(host: Host, rng: Random) -> Case | None:
    """A sentence with a weekday that is not the date's."""
    day = _day(rng)
    wrong = calendar.day_name[(day.weekday() + rng.randint(1, 6)) % 7]
    date = _written(day, rng, weekday=wrong)
    return _sentence(host, rng, f"The committee first met on {date}.", date, "wrong weekday")


@kind("impossible date", "dates")
def impossible(host: Host, rng: Random) -> Case | None:
    """A sentence with a day its month lacks."""
    month, number = rng.choice(_MONTH_ENDS)
    name = calendar.month_name[month]
    date = rng.choice((f"{name} {number}", f"{number} {name} {rng.randint(2009, 2024)}", f"{name} {number}, 2015"))
    return _sentence(host, rng, f"The lease ends on {date}, according to the filing.", date, "impossible date")
