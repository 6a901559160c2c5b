"""Front matter: the fields a static-site or CMS file opens with, as YAML (---), TOML (+++) or JSON ({ }).

Only what an article's head shows is wanted: title, authors, date. A line scanner finds those and knows where they
stand, which no library for these formats does; what it can't read it leaves alone.
"""

import contextlib
import datetime
import json
import re
from dataclasses import dataclass

from copydesk.article import Meta, Zone
from copydesk.span import Span

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_KEY = re.compile(r"""["']?([A-Za-z_]{2,20})["']?[ \t]*[:=][ \t]*""")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?:name[ \t]*:[ \t]*)?")
_STRING = re.compile(r"""[ \t\[{]*(?:name[ \t]*[:=][ \t]*)?("(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*')""")
_JSON_FIELD = re.compile(r'"([A-Za-z_]{2,20})"\s{0,20}:\s{0,20}\[?\s{0,20}("(?:[^"\\\r\n]|\\.)*")')
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_ZONES = {
    "title": Zone.HEADLINE,
    "headline": Zone.HEADLINE,
    "author": Zone.BYLINE,
    "authors": Zone.BYLINE,
    "byline": Zone.BYLINE,
    "date": Zone.PAGE_DATE,
    "published": Zone.PAGE_DATE,
}
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what it is, where its value stands (quotes left out), and the value decoded."""

    zone: Zone
    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields found, in the order of the file, and where the copy after them begins."""

    fields: tuple[Field, ...] = ()
    end: int = 0

    @property
    def meta(self) -> Meta:
        """The fields as what is known of the article."""
        first: dict[Zone, str] = {}
        for each in self.fields:
            first.setdefault(each.zone, each.value)
        byline = ", ".join(each.value for each in self.fields if each.zone is Zone.BYLINE)
        return Meta(first.get(Zone.HEADLINE), byline or None, date_of(first.get(Zone.PAGE_DATE, "")))


def date_of(text: str) -> datetime.date | None:
    """The date that ``text`` opens with in ISO form, in its own time zone; None for any other text."""
    match = _DATE.match(text.strip())
    try:
        # Year 1 and the like are what a CMS writes for a date it does not have.
        return datetime.date(int(match[1]), int(match[2]), int(match[3])) if match and match[1] > "1600" else None
    except ValueError:
        return None


def front_matter(text: str) -> FrontMatter:
    """The front matter ``text`` opens with; empty where there is none."""
    if fence := _FENCE.match(text):
        return _fenced(text, fence)
    if text.startswith("{"):
        try:
            value, end = json.JSONDecoder().raw_decode(text[:_LONGEST])
        except (ValueError, RecursionError):
            return FrontMatter()
        if isinstance(value, dict) and not text[end : end + 1].strip():
            return FrontMatter(_json(text, end), end)
    return FrontMatter()


def _fenced(text: str, fence: re.Match[str]) -> FrontMatter:
    lines: list[Span] = []
    for match in _LINE.finditer(text, fence.end(), fence.end() + _LONGEST):
        line = match[0].rstrip()
        if line == fence[1] or (line == "..." and fence[1] == "---"):
            # A rule across the page is no fence: fields stand between fences, and no empty line comes first.
            keyed = any(_KEY.match(text, each.start, each.end) for each in lines)
            return FrontMatter(_lines(text, lines), match.end()) if keyed or not lines else FrontMatter()
        lines.append(Span(match.start(), match.start() + len(line)))
    return FrontMatter()


def _lines(text: str, lines: list[Span]) -> tuple[Field, ...]:
    found: list[Field] = []
    listing: Zone | None = None
    for line in lines:
        key = _KEY.match(text, line.start, line.end)
        item = _ITEM.match(text, line.start, line.end)
        if key:
            zone = _ZONES.get(key[1].lower())
            listing = zone if zone and key.end() == line.end else None
            if zone and key.end() < line.end:
                found += _value(text, Span(key.end(), line.end), zone)
        elif item and listing:
            found += _value(text, Span(item.end(), line.end), listing)
    return tuple(found)


def _value(text: str, span: Span, zone: Zone) -> list[Field]:
    """The value at ``span``; of a list or table written on one line, its strings."""
    opening = text[span.start]
    if opening in "|>&*!#":
        return []
    if opening in "\"'[{":
        found: list[Field] = []
        at = span.start
        while match := _STRING.match(text, at, span.end):
            found.append(_quoted(zone, Span(match.start(1), match.end(1)), match[1]))
            at = match.end()
            while at < span.end and text[at] in ", \t":
                at += 1
        return found
    value = re.split(r"[ \t]#", span.text(text), maxsplit=1)[0].rstrip()
    return [Field(zone, Span(span.start, span.start + len(value)), value)] if value else []


def _quoted(zone: Zone, span: Span, raw: str) -> Field:
    value = raw[1:-1]
    if raw[0] == '"' and "\\" in value:
        with contextlib.suppress(ValueError):
            value = str(json.loads(raw))
    return Field(zone, Span(span.start + 1, span.end - 1), value)


def _json(text: str, end: int) -> tuple[Field, ...]:
    return tuple(
        _quoted(_ZONES[match[1].lower()], Span(match.start(2), match.end(2)), match[2])
        for match in _JSON_FIELD.finditer(text, 0, end)
        if match[1].lower() in _ZONES
    )
