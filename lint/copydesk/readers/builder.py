"""Writing an article's text piece by piece, with the place in the source each piece came from.

A reader goes through its source once, from front to back, and says what is copy. Nothing ever searches for a match
again: what was written down here is the map that findings and fixes go by.
"""

import re
from dataclasses import dataclass, replace

from copydesk.anatomy.lines import cut
from copydesk.anatomy.zones import zones
from copydesk.article import DEFAULT_MODEL, Article, Block, Meta, Zone
from copydesk.offsets import OffsetMap, Segment
from copydesk.source import Source
from copydesk.span import Span

_BETWEEN = "\n\n"
_ONE_WORD = re.compile(r"[\w.-]{1,40}\Z")


@dataclass(slots=True)
class _Open:
    """A block being written: where its text began, and its zone if the markup tells."""

    zone: Zone | None
    start: int = -1


class Builder:
    """Builds the article of ``source``. Spans given must not go backwards in the source."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0
        self._at = 0  # how far the source has been used
        self._blocks: list[tuple[Span, Zone | None]] = []
        self._open = _Open(None)
        self._gap: tuple[Span, str] | None = None

    @property
    def at(self) -> int:
        """The end of the source that has been used so far."""
        return self._at

    @property
    def empty(self) -> bool:
        """Whether the open block holds no text yet."""
        return self._open.start < 0

    def text(self, span: Span) -> None:
        """The characters at ``span`` of the source, as they stand; nothing may be left of those used before."""
        if span:
            self._begin(span.start)
            self._write(span.text(self._source.text), span, verbatim=True)

    def decoded(self, span: Span, text: str) -> None:
        """``text`` for what is at ``span`` of the source: an entity, an escape, a stand-in. No fix may touch it."""
        if text:
            self._begin(span.start)
            same = text == span.text(self._source.text) and len(text) == 1
            self._write(text, span, verbatim=same)

    def kept(self, span: Span) -> None:
        """The characters at ``span`` as they stand, where no fix may touch them: changed, they could become markup."""
        if span:
            self._begin(span.start)
            self._write(span.text(self._source.text), span, verbatim=False)

    def space(self, span: Span) -> None:
        """White space at ``span`` that shows as one space, if copy of the same block stands on both sides."""
        if not self.empty and self._gap is None:
            self._gap = (span, " ")

    def line(self, span: Span) -> None:
        """A line break at ``span`` within the block; white space around it goes."""
        if not self.empty:
            self._gap = (span, "\n")

    def break_(self, zone: Zone | None = None) -> None:
        """End the open block, if any; what follows is another, in ``zone`` if the markup tells which."""
        if not self.empty:
            self._blocks.append((Span(self._open.start, self._length), self._open.zone))
        self._open = _Open(zone)
        self._gap = None

    def build(self, meta: Meta | None, found: Meta, model: str = DEFAULT_MODEL) -> Article:
        """The article; what the caller knows of it (``meta``) goes before what the file says (``found``)."""
        self.break_()
        text = "".join(self._pieces)
        cuts = [(part, zone) for block, zone in self._blocks for part in _trimmed(text, block)]
        told = zones([span.text(text) for span, _ in cuts], [zone for _, zone in cuts])
        blocks = tuple(
            Block(zone, span, index, marked is not None)
            for index, ((span, marked), zone) in enumerate(zip(cuts, told, strict=True))
        )
        return Article(self._source, text, blocks, OffsetMap(tuple(self._segments)), _merge(meta, found), model)

    def _begin(self, start: int) -> None:
        """Write what separates the text at ``start`` of the source from the text before."""
        if self.empty:
            if self._length:
                self._write(_BETWEEN, Span(self._at, max(self._at, start)), verbatim=False)
            self._open.start = self._length
        elif self._gap:
            span, text = self._gap
            self._write(text, span, verbatim=span.text(self._source.text) == text)
        self._gap = None

    def _write(self, text: str, span: Span, *, verbatim: bool) -> None:
        if span.start < self._at:
            raise ValueError(f"the source is read in order, but {span} comes after {self._at}")
        place = Span(self._length, self._length + len(text))
        last = self._segments[-1] if self._segments else None
        if last and verbatim and last.verbatim and last.source.end == span.start:
            self._segments[-1] = Segment(last.text.cover(place), last.source.cover(span), verbatim=True)
        else:
            self._segments.append(Segment(place, span, verbatim=verbatim))
        self._pieces.append(text)
        self._length += len(text)
        self._at = span.end


def code_stand_in(code: str) -> str:
    """What a sentence is read with in place of ``code``: a word stands for itself, anything longer for code."""
    return code if _ONE_WORD.match(code) else "code"


def _trimmed(text: str, block: Span) -> list[Span]:
    """The block without white space around it, cut where it is longer than anyone writes."""
    whole = block.text(text)
    inner = whole.strip()
    start = block.start + len(whole) - len(whole.lstrip())
    return cut(text, Span(start, start + len(inner))) if inner else []


def _merge(meta: Meta | None, found: Meta) -> Meta:
    if meta is None:
        return found
    return replace(
        meta,
        headline=meta.headline or found.headline,
        byline=meta.byline or found.byline,
        published=meta.published or found.published,
    )
