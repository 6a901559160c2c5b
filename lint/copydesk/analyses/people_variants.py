"""One person under two spellings: which of a story's names are slips or other romanisations of each other.

Two names are never joined where the copy keeps them apart: both given names in one sentence, both used on their own
again and again, or with genders or generations that differ.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from copydesk.analyses.people_sounds import alike, fold, slip
from copydesk.analyses.people_types import Mention, Person
from copydesk.analyses.people_words import is_forename
from copydesk.article import Article
from copydesk.span import Span


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way a part of a person's name is written, and where: the spans of that part alone."""

    text: str
    spans: tuple[Span, ...]


def spellings(article: Article, person: Person) -> tuple[tuple[Spelling, ...], ...]:
    """The parts of ``person``'s name that the copy writes in two or more ways, the commonest way first."""
    found = []
    for part in ("given", "surname"):
        forms: dict[str, list[Span]] = {}
        for mention in person.mentions:
            span = part_span(article, mention, part)
            if span is not None:
                forms.setdefault(article.slice(span), []).append(span)
        for group in _comparable(forms, surname=part == "surname"):
            ways = [Spelling(text, tuple(forms[text])) for text in group]
            found.append(tuple(sorted(ways, key=lambda way: (-len(way.spans), way.spans[0]))))
    return tuple(found)


def part_span(article: Article, mention: Mention, part: str) -> Span | None:
    """Where the first given name or the surname stands in ``mention``, or None where it has none."""
    text = mention.given.split(" ")[0] if part == "given" else mention.surname
    if not text:
        return None
    copy = article.slice(mention.span)
    at = copy.find(text) if part == "given" else copy.rfind(text)
    if at < 0:
        return None
    return Span(mention.span.start + at, mention.span.start + at + len(text))


def _comparable(forms: Iterable[str], *, surname: bool) -> list[list[str]]:
    """Groups of written forms that are one name spelled apart; ALL CAPS and short forms are no other spelling."""
    groups: list[list[str]] = []
    plain = [form for form in forms if not (form.isupper() and len(form) > 1) and "." not in form]
    for form in plain:
        for group in groups:
            if any(_differs(form, other, surname=surname) for other in group):
                group.append(form)
                break
        else:
            groups.append([form])
    return [group for group in groups if len(group) > 1]


def _differs(one: str, other: str, *, surname: bool) -> bool:
    """Whether two forms are the same name written differently, and not just a particle's capital."""
    a, b = fold(one), fold(other)
    if a == b:
        return _first_capital(one) != _first_capital(other)
    if surname and (a.endswith(" " + b) or b.endswith(" " + a)):
        return False
    return not _inflected(a, b) and (alike(a, b) or slip(a, b, 4))


def _inflected(one: str, other: str) -> bool:
    """Whether one is the other's plural, or a possessive that lost its apostrophe, or an adjective."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer.startswith(shorter) and longer[len(shorter) :] in ("s", "es", "n", "an", "ist", "ism")


def _first_capital(text: str) -> str:
    # "de Blasio" opens a sentence as "De Blasio".
    return (text[:1].upper() + text[1:]).replace("’", "'").replace("‘", "'").replace("‑", "-")


def same_under_slip(given: tuple[str, str], surname: tuple[str, str]) -> bool:
    """Whether two full names, by first given name and surname, look like one name written twice."""
    first, last = _relation(*given, shortest=4), _relation(*surname, shortest=4)
    if first == "slip" and all(map(is_forename, given)):
        return False  # Marian and Marion are two names
    if first == "same":
        return last in ("alike", "slip")
    if first in ("alike", "slip"):
        return last == "same" or (first == last == "alike")
    return False


def _relation(one: str, other: str, shortest: int) -> str:
    a, b = fold(one).strip("."), fold(other).strip(".")
    if a == b:
        return "same"
    if _inflected(a, b):
        return "other"
    if alike(a, b):
        return "alike"
    return "slip" if slip(a, b, shortest) else "other"


def near_surname(key: str, known: Iterable[str]) -> list[str]:
    """Those of the ``known`` folded surnames that ``key`` may be a slip of; not their plurals or adjectives."""
    found = []
    for other in known:
        if other == key or " " in other:
            continue
        if _inflected(key, other):
            continue
        if slip(key, other) or (len(key) >= 5 and len(other) >= 5 and alike(key, other)):
            found.append(other)
    return found
