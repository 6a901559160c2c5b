"""Numbers of the headline, and whether the story bears them out.

A headline rounds, writes figures where the body writes words, and adds up ("ten pupils and two teachers" are twelve
dead): all that is the same number. What the body then never says, in no form, is a slip on one side.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.analyses.quantities import ONES, TENS, WORDS, quantities
from copydesk.analyses.ref_words import bases, past_of
from copydesk.article import Article, Block
from copydesk.span import Span

_WORDS = {word: float(value) for word, value in WORDS.items()}
_SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "b": 1e9, "k": 1e3}
_NUMBER = re.compile(
    r"(?<![\w.,/-])(?P<money>[$£€])?(?P<number>\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,3})?|"
    + "|".join(sorted(_WORDS, key=len, reverse=True))
    + r")(?P<scale> ?(?:thousand|million|billion|trillion|bn|[mbk])\b)?(?P<percent>%| percent| per cent)?"
    r"(?P<unit> [A-Za-z][\w’'-]+)?(?![\w/-]|[.,:]\d)",
    re.I,
)
# In the body a number may stand inside a word: "a 19-year-old".
_FIGURES = re.compile(
    r"(?<![\d.,])(?P<number>\d{1,3}(?:,\d{3}){1,4}|\d{1,9}(?:\.\d{1,3})?)"
    r"(?P<scale>[ -]?(?:thousand|million|billion|trillion|bn|[mbk])\b)?",
    re.I,
)
_COMPOUND = re.compile(rf"\b({'|'.join(TENS)})-({'|'.join(ONES[1:10])})\b", re.I)
# Counts of these are rarely the same count twice in one story.
_LOOSE = frozenset(
    (
        "years year days day weeks week months month hours hour minutes minute seconds time times and or of in to at "
        "on for from by the a am pm percent points more other new old things ways reasons tips takeaways facts"
    ).split()
)
# What a list counts: its items need no number in the story.
_LISTED = re.compile(
    r"\d (?:[\w’'-]{1,20} ){0,3}(?:things|ways|reasons|tips|facts|books|films|movies|songs|albums|ideas|gifts"
    r"|recipes|photos|pictures|questions|takeaways|moments|stars|celebrities|shows|deals|best|worst|most|quotes"
    r"|places|lessons|signs|types|steps|times|tricks|hacks|features|games|myths|mistakes|products|apps|podcasts"
    r"|stories|tweets|memes|jokes|names)\b",
    re.I,
)
_ROUND = re.compile(
    r"\b(?:nearly|almost|about|around|over|more than|some|roughly|up to|at least|under|fewer than)\s*\Z", re.I
)
_AFTER = re.compile(r"(?: [A-Za-z’'-]+){1,5}")
# "Windows 11", "Highway 61": the number is part of a name. "May 9" is a date.
_NAME = re.compile(
    r"\b(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Top|At|In|On|To|Of|By|The|And"
    r"|From|With|For|Over)[a-z.]*\s)([A-Z][\w’'-]+) \Z"
)
_LEAST = 10


@dataclass(frozen=True, slots=True)
class Count:
    """A number as written. ``span`` takes in the noun behind it, ``number`` does not.

    ``forms`` are the dictionary forms of what it counts, empty where that tells nothing. ``scale`` is what its figure
    was multiplied by. ``rounded`` is whether the copy says about, nearly and the like. ``name`` is the capitalised word
    right before it.
    """

    span: Span
    number: Span
    value: float
    scale: float
    unit: str
    forms: frozenset[str]
    rounded: bool
    name: str

    def is_also(self, other: float) -> bool:
        """Whether ``other`` is the same number, given how round this one is."""
        if self.value == other:
            return True
        figure = self.value / self.scale
        if self.scale > 1 and round(other / self.scale, 0 if figure == int(figure) else 1) == figure:
            return True
        return (self.rounded or (figure >= 10 and figure % 10 == 0)) and abs(self.value - other) <= 0.1 * max(
            self.value, other
        )


def counts(article: Article, span: Span) -> Iterator[Count]:
    """The numbers of ``span``, with what they count."""
    for match in _NUMBER.finditer(article.text, span.start, span.end):
        number = match["number"].lower()
        scale = _SCALE.get((match["scale"] or "").strip().lower(), 1.0)
        value = (_WORDS[number] if number in _WORDS else float(number.replace(",", ""))) * scale
        unit = (match["unit"] or "").strip().lower()
        kind = match["money"] or ("%" if match["percent"] else "")
        forms = frozenset() if not unit or unit in _LOOSE or kind else bases(unit)
        if number.isdigit() and len(number) == 4 and 1900 <= value <= 2100:
            forms = frozenset()  # a year
        if forms:
            # "12 killed" is "14 people were killed": what happened to the counted is told a word or two on.
            after = _AFTER.match(article.text, match.end(), span.end)
            forms |= {past for word in (after[0].lower().split() if after else ()) if (past := past_of(word))}
        figure = Span(match.start(), max(match.end(part) for part in ("number", "scale", "percent")))
        rounded = bool(_ROUND.search(article.text[max(span.start, match.start() - 12) : match.start()]))
        name = _NAME.search(article.text, max(span.start, match.start() - 24), match.start())
        whole = Span(match.start(), match.end() if unit else figure.end)
        yield Count(whole, figure, value, scale, unit, forms, rounded, name[1] if name else "")


def unsaid(article: Article, headline: Block, lead: int) -> Iterator[tuple[Count, Span | None]]:
    """Numbers of the headline that the story has in no form, each with another that stands where it might.

    “Windows 14” counts as unsaid where the story says “Windows 11” again and again and “Windows 14” never, though the
    bare number may stand somewhere. ``lead`` is how many paragraphs are searched for two numbers that add up to it.
    """
    told = _told(article, headline)
    body = [count for block in article.prose for count in counts(article, block.span)]
    for block in article.prose[:lead]:
        values = {count.value for count in counts(article, block.span)}
        told |= {one + two for one in values for two in values if one != two}
    for count in counts(article, headline.span):
        if count.value < _LEAST or count.value != int(count.value) or 1900 <= count.value <= 2100:
            continue
        if _LISTED.search(article.text[count.span.start : count.span.end + 40]):
            continue
        named = [other for other in body if count.name and other.name == count.name]
        if len(named) > 1 and not any(other.value == count.value for other in named):
            yield count, named[0].number
        elif not any(count.is_also(value) for value in told):
            alike = named or [other for other in body if other.unit and other.unit == count.unit]
            yield count, alike[0].number if alike else None


def _told(article: Article, headline: Block) -> set[float]:
    """Every number below the headline, however it is written."""
    found = {float(q.value) for q in article.get(quantities) if not headline.span.contains(q.span)}
    for block in article.blocks:
        if block is headline:
            continue
        for match in _FIGURES.finditer(article.text, block.span.start, block.span.end):
            value = float(match["number"].replace(",", ""))
            found |= {value, value * _SCALE.get((match["scale"] or "").strip(" -").lower(), 1)}
        for match in _COMPOUND.finditer(article.text, block.span.start, block.span.end):
            found.add(_WORDS[match[1].lower()] + _WORDS[match[2].lower()])
    return found
