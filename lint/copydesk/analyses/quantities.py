"""Quantities in the copy: a number in figures or words, what it counts, and how exactly.

"more than 1,200 people", "$3.5 million", "twenty-two arrests", "45 percent". Dates, times, scores and ordinals are not
quantities. The value is exact (`Decimal`), so that no sum is spoilt by binary rounding.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from copydesk.analyses.sentences import sentences
from copydesk.article import Article, Zone
from copydesk.span import Span

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: value for value, word in enumerate(ONES)} | {word: 20 + 10 * i for i, word in enumerate(TENS)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "trillion": 10**12, "dozen": 12}

_SPELLED = rf"(?:(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES[1:10])}))?|{'|'.join(ONES)}|a(?= dozen| hundred| million))"
_NUMBER = re.compile(
    r"(?P<about>\b(?:about|around|roughly|nearly|almost|some|approximately|more than|over|less than|fewer than|under"
    r"|at least|at most|up to|as many as|an estimated|close to) )?"
    r"(?P<money>(?:US|A|C|HK)?[$£€¥])?"
    rf"(?<![\w.,:/-])(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\b{_SPELLED}\b)"
    rf"(?P<scale>(?: |-)(?:{'|'.join(SCALES)})\b)?"
    r"(?P<percent> ?%| per ?cent\b| percent\b)?"
    r"(?![\d:/]|-(?:\d|[a-z])|(?:st|nd|rd|th|s|pm|am)\b|\.\d)",
    re.I,
)
_UNIT = re.compile(r" (?:(?:of the|other|more|new|young|old|local|[a-z]+-[a-z]+) )?([a-z]{3,})\b")
_NO_UNIT = frozenset("and the for per out times from than that who was were had has have with who years year".split())


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as written. ``unit`` is the noun it counts, singular, or "percent", a currency sign or nothing.

    ``exact`` is False where the copy says about, nearly, at least and the like. ``sentence`` is the sentence's index.
    """

    span: Span
    value: Decimal
    unit: str
    exact: bool
    sentence: int


def quantities(article: Article) -> tuple[Quantity, ...]:
    """Every quantity of headline, standfirst and body, in reading order."""
    found = []
    zones = (Zone.HEADLINE, Zone.STANDFIRST, Zone.PARAGRAPH)
    for sentence in article.get(sentences):
        if article.blocks[sentence.block].zone not in zones:
            continue
        for match in _NUMBER.finditer(article.text, sentence.span.start, sentence.span.end):
            value = _value(match["number"].lower(), (match["scale"] or "").strip(" -").lower())
            span = Span(match.start("money") if match["money"] else match.start("number"), match.end())
            unit = _unit(article.text, match)
            found.append(Quantity(span, value, unit, not match["about"], sentence.index))
    return tuple(found)


def _value(number: str, scale: str) -> Decimal:
    if number[0].isdigit():
        value = Decimal(number.replace(",", ""))
    elif number == "a":
        value = Decimal(1)
    else:
        value = Decimal(sum(WORDS[part] for part in number.split("-")))
    return value * SCALES.get(scale, 1)


def _unit(text: str, match: re.Match[str]) -> str:
    if match["money"]:
        return match["money"]
    if match["percent"]:
        return "percent"
    unit = _UNIT.match(text, match.end())
    return singular(unit[1]) if unit and unit[1] not in _NO_UNIT else ""


def singular(noun: str) -> str:
    """A regular plural's singular: enough to see that "jobs" and "job" are one."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
