"""Which of a web page's blocks are the article: its body, and its headline."""

import re
from collections import Counter
from collections.abc import Iterable

from copydesk.article import Zone
from copydesk.readers.markup import Element
from copydesk.readers.units import Unit

_BODY_WORD = re.compile(
    r"(?:\A|[\s_-])(?:article-?_*body|articlebody|story-?_*body|entry-content|post-content|article-content|story-content|"
    r"article__body|article-text|story-text|body-copy|post-body|content-body)(?=[\s_-]|\Z)"
)
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*\Z")
_WORD = re.compile(r"\w+")
_TITLE_PARTS = re.compile(r" (?:[|–—:·»-]|::) ")  # “The pier reopens | The Daily Quay”
_PROSE = 60  # characters without white space
_DOMINANT = 0.75  # of the prose around: the part of a page that holds as much of it is the article


def is_prose(unit: Unit, text: str) -> bool:
    """Whether a block reads as a paragraph of copy: long, mostly unlinked, ends as a sentence does."""
    if unit.furniture or unit.heading or unit.zone is Zone.CAPTION or unit.linked * 2 > unit.length:
        return False
    return unit.length >= _PROSE and (unit.length >= 3 * _PROSE or bool(_SENTENCE_END.search(unit.plain(text))))


def body_units(units: list[Unit], text: str) -> list[Unit]:
    """The blocks of the article's body: those of the element that holds the page's prose, less what frames it."""
    prose = [unit for unit in units if is_prose(unit, text)]
    weight: Counter[Element] = Counter()
    for unit in prose:
        for element in _upward(unit.holder):
            weight[element] += unit.length
    holder = _holder(weight)
    inside = units if holder is None else [unit for unit in units if any(e is holder for e in _upward(unit.holder))]
    inside = [unit for unit in inside if not unit.furniture and not _is_links(unit) and _says_something(unit, text)]
    if holder is None:
        return inside
    known = {id(unit) for unit in prose}
    places = [index for index, unit in enumerate(inside) if id(unit) in known]
    first, last = places[0], places[-1]
    if _marked(holder):
        # A heading with no copy under it heads links and cards.
        return inside[: next((i for i in range(last + 1, len(inside)) if inside[i].heading), len(inside))]
    while first and _beside(inside[first - 1], inside[first]):
        first -= 1
    while last + 1 < len(inside) and _beside(inside[last + 1], inside[last]):
        last += 1
    return inside[first : last + 1]


def _beside(unit: Unit, known: Unit) -> bool:
    """Whether a block stands right beside one known to be copy, as another of the same kind."""
    return unit.holder.name == known.holder.name and unit.holder.parent is known.holder.parent


def _says_something(unit: Unit, text: str) -> bool:
    return any(char.isalnum() for char in unit.plain(text))


def _is_links(unit: Unit) -> bool:
    return unit.linked >= 0.8 * unit.length and not unit.heading


def _holder(weight: Counter[Element]) -> Element | None:
    """The element marked as the article's body if it holds enough of the prose, else the smallest that does."""
    if not weight:
        return None
    total = max(weight.values())
    marked = [e for e in weight if _marked(e) and weight[e] >= 0.4 * total]
    if marked:
        # Of nested ones the innermost that still holds the article.
        enough = _DOMINANT * max(weight[e] for e in marked)
        return min((e for e in marked if weight[e] >= enough), key=lambda e: (-len(list(_upward(e))), -weight[e]))
    articles = [e for e in weight if e.name == "article" and weight[e] >= 0.5 * total]
    start = max(articles, key=lambda e: weight[e]) if articles else max(weight, key=lambda e: weight[e])
    return _descend(start, weight)


def _descend(element: Element, weight: Counter[Element]) -> Element:
    while True:
        inner = [child for child in element.children if isinstance(child, Element) and child.name != "p"]
        best = max(inner, key=lambda e: weight[e], default=None)
        if best is None or weight[best] < _DOMINANT * weight[element]:
            return element
        element = best


def _marked(element: Element) -> bool:
    given = element.attributes
    return given.get("itemprop") == "articleBody" or bool(_BODY_WORD.search(given.get("class", "").lower()))


def _upward(element: Element | None) -> Iterable[Element]:
    while element is not None:
        yield element
        element = element.parent


def headline_unit(units: list[Unit], text: str, titles: Iterable[str | None], body: list[Unit]) -> Unit | None:
    """The heading that says what the page's titles say; without titles, the last first-level one above the body."""
    copy = next((unit for unit in body if not unit.heading and unit.length >= _PROSE), None)
    first = next((index for index, unit in enumerate(units) if unit is copy), len(units))
    headings = [u for u in units[:first] if u.heading in ("h1", "h2")]
    names = [name for title in titles if title for name in (title, *_TITLE_PARTS.split(title))]
    wanted = [set(_WORD.findall(name.lower())) for name in names]
    best: tuple[float, Unit] | None = None
    for unit in headings:
        words = set(_WORD.findall(unit.plain(text).lower()))
        for title in wanted:
            score = len(words & title) / len(words | title) if words else 0.0
            score += 0.05 * (unit.heading == "h1")
            if score >= 0.4 and len(words) > 1 and (best is None or score >= best[0]):
                best = (score, unit)
    if best:
        return best[1]
    tops = [unit for unit in headings if unit.heading == "h1" and len(unit.plain(text).split()) > 2]
    return tops[-1] if tops else None
