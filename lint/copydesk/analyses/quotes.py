"""Direct quotation: every quotation mark, which pairs they make, and where speech runs on through paragraphs.

News sets speech in double or single marks, curly or straight. Single marks are also apostrophes and primes, so one
opens a quotation only where a closing one follows in the same paragraph. Speech that runs over a paragraph's end is
left unclosed there and opened again at the next: the convention of every house.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from copydesk.article import Article, Block, Zone
from copydesk.span import Span

Family = Literal["double", "single"]

_MARK = re.compile(r"``|''|[\"“”„'‘’«»]")
_ELISION = re.compile(
    r"['‘’](?:\d0s|\d\d\b|[tT]is|[tT]was|[tT]il|till|em\b|cause|bout|round|n\b|n'|ere\b|er\b|hood|burbs)"
)
_SINGLE = re.compile(r"['’]")
_SURE_CLOSE = re.compile(r"(?<=[.,!?…])\s?['’](?=[\s\"”)]|\Z)")
_CLOSING_CONTEXT = re.compile(r"[\s.,;:!?…)\]\"”—–/-]|\Z")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation. ``span`` holds its marks, ``inner`` the words between; both end at the paragraph's end if unclosed.

    ``continued`` is an unclosed one that the next paragraph opens again.
    """

    span: Span
    inner: Span
    family: Family
    curly: bool
    closed: bool
    block: int
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Stray:
    """A closing mark that no opening one precedes."""

    span: Span
    family: Family
    block: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """All quotations in reading order, outer before inner, and the marks left over."""

    quotes: tuple[Quote, ...]
    strays: tuple[Stray, ...]


def quotation(article: Article) -> Quotation:
    """Every quotation of the article, block by block."""
    quotes: list[Quote] = []
    strays: list[Stray] = []
    for block in article.blocks:
        if block.zone in (Zone.PAGE_DATE, Zone.BYLINE):
            continue
        found, left = _scan(article.text, block)
        quotes += found
        strays += left
    quotes.sort(key=lambda q: (q.span.start, -q.span.end))
    return Quotation(tuple(_join(article, quotes)), tuple(strays))


def speech(article: Article) -> tuple[Quote, ...]:
    """The quotations whose extent is certain: closed, or carried on by the next paragraph."""
    return tuple(q for q in article.get(quotation).quotes if q.closed or q.continued)


def in_speech(article: Article, span: Span) -> bool:
    """Whether ``span`` lies inside someone's quoted words."""
    ranges = article.get(_outermost)
    at = bisect_right(ranges, span.start, key=lambda inner: inner.start) - 1
    return at >= 0 and ranges[at].contains(span)


def _outermost(article: Article) -> tuple[Span, ...]:
    """The inner ranges of speech that lie in no other speech, in order and apart."""
    found: list[Span] = []
    for quote in article.get(speech):
        if not found or quote.inner.end > found[-1].end:
            found.append(quote.inner)
    return tuple(found)


def _scan(text: str, block: Block) -> tuple[list[Quote], list[Stray]]:
    found: list[Quote] = []
    strays: list[Stray] = []
    stacks: dict[Family, list[re.Match[str]]] = {"double": [], "single": []}
    closers = _Closers(text, block.span)
    for mark in _MARK.finditer(text, block.span.start, block.span.end):
        family: Family = "single" if mark[0] in ("'", "‘", "’") else "double"
        role = _role(text, block, mark, family, closers, is_open=bool(stacks[family]))
        if role == "open":
            stacks[family].append(mark)
        elif role == "close" and not stacks[family]:
            strays.append(Stray(Span(*mark.span()), family, block.index))
        elif role == "close":
            opened = stacks[family].pop()
            found.append(_quote(opened, mark.span(), family, block, closed=True))
            # What stood open inside a quotation that now closes was never a quotation of its own.
            inside = stacks["single" if family == "double" else "double"]
            while inside and inside[-1].start() > opened.start():
                dropped = inside.pop()
                if family == "single":
                    found.append(_quote(dropped, (mark.start(), mark.start()), "double", block, closed=False))
    end = (block.span.end, block.span.end)
    found += [_quote(m, end, "double", block, closed=False) for m in stacks["double"]]
    return found, strays


def _quote(opened: re.Match[str], close: tuple[int, int], family: Family, block: Block, *, closed: bool) -> Quote:
    curly = opened[0] in "“„‘«"
    return Quote(Span(opened.start(), close[1]), Span(opened.end(), close[0]), family, curly, closed, block.index)


class _Closers:
    """Where single marks could close in a block, found once, so that looking ahead costs no second reading."""

    def __init__(self, text: str, span: Span) -> None:
        self._any: list[int] = []
        for match in _SINGLE.finditer(text, span.start, span.end):
            before = text[match.start() - 1] if match.start() > span.start else " "
            after = text[match.end()] if match.end() < span.end else " "
            if not (before.isalnum() and after.isalnum()) and not (before.isspace() and after.isalnum()):
                self._any.append(match.start())
        self._sure = [match.start() for match in _SURE_CLOSE.finditer(text, span.start, span.end)]

    def later(self, offset: int) -> bool:
        """Whether a mark that could close stands within reach behind ``offset``."""
        return _within(self._any, offset, 2000)

    def surely_later(self, offset: int) -> bool:
        """The same for a mark right behind a stop, which is no apostrophe."""
        return _within(self._sure, offset, 1000)


def _within(places: list[int], offset: int, reach: int) -> bool:
    at = bisect_left(places, offset)
    return at < len(places) and places[at] < offset + reach


def _role(
    text: str, block: Block, mark: re.Match[str], family: Family, closers: _Closers, *, is_open: bool
) -> Literal["open", "close", "none"]:
    before = text[mark.start() - 1] if mark.start() > block.span.start else " "
    after = text[mark.end()] if mark.end() < block.span.end else " "
    if family == "double":
        return _double(mark[0], before, after, is_open=is_open)
    if before.isalnum() and after.isalnum():
        return "none"
    if mark[0] != "’" and not before.isalnum() and not after.isspace() and before not in ".,!?…" and not is_open:
        if _ELISION.match(text, mark.start()) or not closers.later(mark.end()):
            return "none"
        return "open"
    if not is_open or mark[0] == "‘":
        return "none"
    if before in ".,!?…;:—–-" or (before.isspace() and (after.isspace() or after in ",.;:")):
        return "close"
    if not before.isspace() and _CLOSING_CONTEXT.match(after):
        # "the players' union" inside single marks: a later, surer close wins.
        return "none" if before == "s" and closers.surely_later(mark.end()) else "close"
    return "none"


def _double(mark: str, before: str, after: str, *, is_open: bool) -> Literal["open", "close", "none"]:
    if mark in ("“", "„", "``", "«"):
        return "open"
    if mark in ("”", "''", "»"):
        return "close"
    if before.isdigit() and not is_open:
        return "none"  # inches, seconds
    opens = (before.isspace() or before in "([{—–-/‘'") and not after.isspace()
    closes = not before.isspace() and (after.isspace() or not after.isalnum())
    if opens != closes:
        return "open" if opens and not (is_open and before == "-") else ("close" if closes else "none")
    return "close" if is_open else "open"


def _join(article: Article, quotes: list[Quote]) -> list[Quote]:
    """Mark unclosed quotations that the next paragraph opens again with the same mark."""
    starts = {q.span.start: q for q in quotes}
    prose = [b for b in article.blocks if b.zone in (Zone.PARAGRAPH, Zone.CROSSHEAD, Zone.CAPTION, Zone.STANDFIRST)]
    following = {block.index: after for block, after in pairwise(prose)}
    joined = []
    for quote in quotes:
        after = following.get(quote.block)
        if not quote.closed and after:
            again = starts.get(after.span.start)
            if again and again.family == quote.family and again.curly == quote.curly:
                joined.append(replace(quote, continued=True))
                continue
        joined.append(quote)
    return joined
