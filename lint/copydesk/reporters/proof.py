"""An article cut into pieces for its proof: lines of copy, the runs of them that findings mark, where notes hang."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.article import Article
from copydesk.engine import Result
from copydesk.offsets import Segment
from copydesk.readers import read
from copydesk.span import Span

_MARKED = 24  # related places marked of one finding


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of copy and the findings, by index, whose fault or related place it is part of.

    With a ``number`` it is no copy but the place of that finding's note; ``caret`` where the fault has no width.
    """

    span: Span
    primary: tuple[int, ...] = ()
    related: tuple[int, ...] = ()
    number: int | None = None
    caret: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A block of the article; ``findings`` are those whose notes stand beside it, ``number`` its line in the file."""

    zone: str
    span: Span
    number: int
    pieces: tuple[Piece, ...]
    findings: tuple[int, ...]


class Proof:
    """The lines of one result, all spans being in ``text``, the copy without its markup.

    ``anchors`` has the offsets where a related place begins and can be linked to.
    """

    def __init__(self, result: Result) -> None:
        self.result = result
        self.article = read(result.source)
        self.text = self.article.text
        self._source_starts = [segment.source.start for segment in self.article.offsets.segments]
        blocks = list(_blocks(self.article))
        self._faults = [self.shown(finding.span) for finding in result.findings]
        self._places = [tuple(self.shown(r.span) for r in finding.related) for finding in result.findings]
        self._hung: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        starts = [span.start for _, span in blocks]
        for index, fault in enumerate(self._faults):
            row = max(0, bisect_right(starts, max(fault.start, fault.end - 1)) - 1)
            span = blocks[row][1]
            self._hung[row][min(max(fault.end, span.start), span.end)].append(index)
        self._cuts, self._covers = _marks(self._faults, self._places)
        self.lines = tuple(self._lines(blocks))
        begun = {piece.span.start for line in self.lines for piece in line.pieces if piece.primary or piece.related}
        self.anchors = frozenset(place.start for places in self._places for place in places) & begun

    def shown(self, span: Span) -> Span:
        """The part of the text that a span of the source is shown as."""
        segments = self.article.offsets.segments
        first = bisect_right(self._source_starts, span.start) - 1
        last = max(first, bisect_left(self._source_starts, span.end) - 1)
        start = _shown(segments[first], span.start) if first >= 0 else 0
        end = _shown(segments[last], span.end) if last >= 0 else 0
        return Span(start, max(start, end))

    def _lines(self, blocks: list[tuple[str, Span]]) -> Iterator[Line]:
        cuts, covers = self._cuts, self._covers
        for row, (zone, span) in enumerate(blocks):
            hung = self._hung[row]
            inner = cuts[bisect_right(cuts, span.start) : bisect_left(cuts, span.end)]
            points = sorted({span.start, *inner, *hung, span.end})
            pieces: list[Piece] = []
            for at, to in zip(points, [*points[1:], None], strict=True):
                for index in hung.get(at, ()):
                    caret = not self._faults[index]
                    pieces.append(Piece(Span(at, at), (index,), number=index, caret=caret))
                if to is not None and to > at:
                    primary, related = covers[bisect_right(cuts, at)]
                    pieces.append(Piece(Span(at, to), primary, related))
            numbers = tuple(piece.number for piece in pieces if piece.number is not None)
            number = self.result.source.location(self.article.offsets.to_source(span).start).line
            yield Line(zone, span, number, tuple(pieces), numbers)


def _shown(segment: Segment, offset: int) -> int:
    """Where an offset of the source, in ``segment`` or after it, stands in the text."""
    if segment.verbatim:
        return min(segment.text.start + offset - segment.source.start, segment.text.end)
    return segment.text.start if offset <= segment.source.start else segment.text.end


def _blocks(article: Article) -> Iterator[tuple[str, Span]]:
    """The blocks of the article, and between them whatever copy is part of none; always at least one."""
    at, any_block = 0, False
    for block in (*article.blocks, None):
        span = block.span if block else Span(len(article.text), len(article.text))
        between = article.text[at : span.start]
        if between.strip():
            start = at + len(between) - len(between.lstrip())
            yield "other", Span(start, start + len(between.strip()))
            any_block = True
        if block:
            yield str(block.zone), span
            any_block = True
        at = max(at, span.end)
    if not any_block:
        yield "other", Span(0, 0)


_Cover = tuple[tuple[int, ...], tuple[int, ...]]


def _marks(faults: list[Span], related: list[tuple[Span, ...]]) -> tuple[list[int], list[_Cover]]:
    """Where marks begin and end, sorted; and before the first of these, between each two and after the last, which
    findings' faults and which findings' related places cover the copy."""
    begun: dict[int, list[tuple[bool, int]]] = defaultdict(list)
    ended: dict[int, list[tuple[bool, int]]] = defaultdict(list)
    for index, fault in enumerate(faults):
        for primary, span in [(True, fault), *((False, place) for place in related[index][:_MARKED])]:
            if span:
                begun[span.start].append((primary, index))
                ended[span.end].append((primary, index))
    cuts = sorted({*begun, *ended})
    open_now: dict[tuple[bool, int], int] = {}
    covers: list[_Cover] = [((), ())]
    for cut in cuts:
        for mark in ended.get(cut, ()):
            open_now[mark] -= 1
            if not open_now[mark]:
                del open_now[mark]
        for mark in begun.get(cut, ()):
            open_now[mark] = open_now.get(mark, 0) + 1
        primaries = tuple(index for is_fault, index in sorted(open_now) if is_fault)
        covers.append((primaries, tuple(i for is_fault, i in sorted(open_now) if not is_fault and i not in primaries)))
    return cuts, covers
