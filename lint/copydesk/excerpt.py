"""The line of copy around a fault, cut to a terminal's width, and where the fault stands in it.

A paragraph is one line of hundreds of characters, so an excerpt is a window of whole words around the span. The cost
is that of the window, never of the line: copy may come as one line of ten megabytes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.source import Source
from copydesk.span import Span
from copydesk.terminal import shown

_REACH = 4  # characters read for each cell of room: combining marks take none


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What to show of a line: its text and, for each span asked for, the cells it takes there."""

    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Cell:
    offset: int
    shown: str
    width: int
    blank: bool


def excerpt(source: Source, spans: tuple[Span, ...], width: int, encoding: str = "utf-8") -> Excerpt | None:
    """The excerpt around ``spans``, all in one line, or None where they don't fit ``width`` cells together.

    A single span always fits: one that is too long is cut in its middle, both its ends being what a reader looks for.
    """
    view = _View(source, encoding)
    core = Span(min(s.start for s in spans), max(s.end for s in spans))
    ellipsis = shown("…", encoding)
    gap = len(ellipsis) + 1
    cells = view.forward(core.start, core.end, width - 2 * gap)
    if cells is None:
        return view.shortened(core, width, ellipsis) if len(spans) == 1 else None
    room = width - sum(cell.width for cell in cells)
    before, after = view.back(core.start, room), view.ahead(core.end, room)
    # Each side may take what the other leaves of the room.
    left = max(room // 2, room - after.width)
    head = before.cut(left, gap)
    start = f"{ellipsis} " if head.dropped else ""
    tail = after.cut(room - head.width - len(start), gap)
    end = f" {ellipsis}" if tail.dropped else ""
    all_cells = [*head.cells, *cells, *tail.cells]
    text = start + "".join(cell.shown for cell in all_cells) + end
    return Excerpt(text.rstrip(), tuple(_mark(all_cells, span, len(start)) for span in spans))


def _mark(cells: list[_Cell], span: Span, at: int) -> tuple[int, int]:
    """The cells ``span`` takes; at least one, the one before where it has no width of its own."""
    start = end = at
    for cell in cells:
        if cell.offset < span.start:
            start += cell.width
        if cell.offset < span.end:
            end += cell.width
    if end <= start:
        combining = any(cell.offset == span.start and span.end > span.start for cell in cells)
        start = max(at, start - 1) if combining else start
        end = start + 1
    return start, end


@dataclass(frozen=True, slots=True)
class _Side:
    """The copy on one side of the fault, nearest first; ``dropped`` when the line goes on beyond it."""

    near: tuple[_Cell, ...]
    dropped: bool
    reverse: bool

    @property
    def width(self) -> int:
        return sum(cell.width for cell in self.near)

    @property
    def cells(self) -> list[_Cell]:
        return list(reversed(self.near)) if self.reverse else list(self.near)

    def cut(self, room: int, gap: int) -> "_Side":
        """As many whole words as fit ``room`` cells with the ``gap`` that an ellipsis takes counted in."""
        if not self.dropped and self.width <= room:
            return self
        taken, used, whole = 0, gap, 0
        for cell in self.near:
            if used + cell.width > room:
                break
            used += cell.width
            taken += 1
            if cell.blank:
                whole = taken
        # Without a space in reach there is no word to keep whole.
        kept = self.near[: whole or taken]
        while kept and kept[-1].blank:
            kept = kept[:-1]
        return _Side(kept, dropped=True, reverse=self.reverse)


class _View:
    """One source as cells, read from any offset to the end of its line."""

    def __init__(self, source: Source, encoding: str) -> None:
        self.source, self.text, self.encoding = source, source.text, encoding

    def _cell(self, offset: int) -> _Cell:
        from rich.cells import cell_len

        char = self.text[offset]
        text = shown(char, self.encoding)
        if char == "\r" and self.text.startswith("\n", offset + 1):
            text = ""
        return _Cell(offset, text, cell_len(text), char.isspace())

    def _cells(self, offsets: range) -> Iterator[_Cell]:
        return (self._cell(offset) for offset in offsets)

    def forward(self, start: int, end: int, room: int) -> list[_Cell] | None:
        """The cells from ``start`` to ``end``, or None when they need more than ``room``."""
        found: list[_Cell] = []
        used = 0
        for cell in self._cells(range(start, end)):
            used += cell.width
            if used > room or len(found) > _REACH * room:
                return None
            found.append(cell)
        return found

    def back(self, start: int, room: int) -> _Side:
        """The copy before ``start`` on its line, a little more than ``room`` cells of it."""
        found: list[_Cell] = []
        for cell in self._cells(range(start - 1, max(-1, start - 1 - _REACH * room), -1)):
            if self.text[cell.offset] in "\r\n":
                return _Side(tuple(found), dropped=False, reverse=True)
            found.append(cell)
        return _Side(tuple(found), dropped=start > len(found), reverse=True)

    def ahead(self, end: int, room: int) -> _Side:
        """The copy after ``end`` on its line, a little more than ``room`` cells of it."""
        found: list[_Cell] = []
        for cell in self._cells(range(end, min(len(self.text), end + _REACH * room))):
            if self.text[cell.offset] in "\r\n":
                return _Side(tuple(found), dropped=False, reverse=False)
            found.append(cell)
        return _Side(tuple(found), dropped=end + len(found) < len(self.text), reverse=False)

    def shortened(self, span: Span, width: int, ellipsis: str) -> Excerpt:
        """The two ends of a span too long to show, all of it marked."""
        room = width - len(ellipsis) - 2
        first = self.ends(range(span.start, span.end), room * 2 // 3)
        last = self.ends(range(span.end - 1, span.start - 1, -1), room - room * 2 // 3)
        text = f"{''.join(c.shown for c in first)} {ellipsis} {''.join(c.shown for c in reversed(last))}"
        used = sum(cell.width for cell in (*first, *last)) + len(ellipsis) + 2
        return Excerpt(text, ((0, used),))

    def ends(self, offsets: range, room: int) -> list[_Cell]:
        """Whole words from one end of ``offsets`` that fit ``room`` cells."""
        found: list[_Cell] = []
        used = 0
        for cell in self._cells(offsets[: _REACH * room]):
            if used + cell.width > room:
                break
            used += cell.width
            found.append(cell)
        blanks = [index for index, cell in enumerate(found) if cell.blank]
        if blanks:
            found = found[: blanks[-1]]
        while found and found[-1].blank:
            found.pop()
        return found
