"""The map from an article's text back to the file it was read from.

Rules work in one space, the article's text (markup gone, entities decoded); the engine converts a finding's spans to
the source once, through this map, and nothing ever searches for a match again. For plain text the two are one.
"""

from bisect import bisect_right
from dataclasses import dataclass

from copydesk.span import Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of article text and the source it came from.

    ``verbatim`` runs are the same characters in both; others (a decoded entity, a stand-in) map as a whole and may
    not be edited in part.
    """

    text: Span
    source: Span
    verbatim: bool


class OffsetMap:
    """Segments in order, contiguous in the article's text and monotone in the source.

    Raises:
        ValueError: when the segments leave a gap, overlap or go backwards.
    """

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        at = source_at = 0
        for segment in segments:
            if segment.text.start != at or segment.source.start < source_at:
                raise ValueError(f"offset map broken at {segment}")
            if segment.verbatim and len(segment.text) != len(segment.source):
                raise ValueError(f"a verbatim segment changes length: {segment}")
            at, source_at = segment.text.end, segment.source.end
        self.segments = segments
        self._starts = [segment.text.start for segment in segments]
        self.length = at

    @classmethod
    def identity(cls, length: int) -> "OffsetMap":
        """The map of plain text: ``length`` code points that stand for themselves."""
        return cls((Segment(Span(0, length), Span(0, length), verbatim=True),) if length else ())

    def _at(self, offset: int) -> Segment:
        return self.segments[bisect_right(self._starts, offset) - 1]

    def to_source(self, span: Span) -> Span:
        """``span`` of the article's text in the source; widened to whole entities where it cuts into one."""
        if not self.segments:
            return Span(0, 0)
        first = self._at(span.start)
        start = first.source.start + (span.start - first.text.start if first.verbatim else 0)
        if not span:
            return Span(start, start)
        last = self._at(span.end - 1)
        end = last.source.start + span.end - last.text.start if last.verbatim else last.source.end
        return Span(start, max(start, end))

    def editable(self, span: Span) -> bool:
        """Whether a fix may replace ``span``: it lies in one verbatim run, so no markup is touched.

        Nothing may be put in where markup stands between two runs: on which side of it can't be known.
        """
        if not self.segments:
            return False
        index = bisect_right(self._starts, span.start) - 1
        segment = self.segments[index]
        if not span and index and span.start == segment.text.start:
            before = self.segments[index - 1]
            return segment.verbatim and before.verbatim and before.source.end == segment.source.start
        return segment.verbatim and span.end <= segment.text.end
