"""Telling an article's parts apart in plain text: page date, headline, standfirst, byline, captions, body.

Two steps: `lines` cuts the text into blocks as the copy lays it out, `zones` says what each block is.
"""

from copydesk.anatomy.lines import blocks
from copydesk.anatomy.zones import zones
from copydesk.article import Block

__all__ = ["anatomy"]


def anatomy(text: str) -> tuple[Block, ...]:
    """The blocks of ``text`` in reading order, each with its zone."""
    spans = blocks(text)
    return tuple(
        Block(zone, span, index)
        for index, (span, zone) in enumerate(zip(spans, zones([span.text(text) for span in spans]), strict=True))
    )
