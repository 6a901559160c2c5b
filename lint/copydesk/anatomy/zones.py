"""Saying what each block is, from its shape and from where it stands, where no markup tells.

Copy opens with some of: page date, headline, standfirst, caption, byline, in several orders; the body follows. The
opening ends at the first block that reads as running prose under no byline still to come. A mistake here is cheap when
it calls a fragment a paragraph, dear when it calls a paragraph a fragment: what ends as a sentence is prose.
"""

import re
from collections.abc import Sequence

from copydesk.anatomy.shapes import (
    BYLINE_BAR,
    BYLINE_BY,
    BYLINE_JOB,
    CAPTION_CREDIT,
    CAPTION_START,
    DATELINE,
    PAGE_DATE,
)
from copydesk.article import Zone

_SENTENCE_END = re.compile(r"[.!?…:;,]['\"’”)\]]*\Z")
_FULL_STOP = re.compile(r"[.…]['\"’”)\]]*\Z")
_OPENING = 7  # blocks that may stand before the body
_HEADLINE_WORDS, _CROSSHEAD_WORDS = 30, 12


def zones(lines: list[str], known: Sequence[Zone | None] = ()) -> list[Zone]:
    """The zone of each of ``lines``, the blocks of an article in order; ``known`` is what their markup tells."""
    found = [_shape(line, opening=index < _OPENING) for index, line in enumerate(lines)]
    found = [told or shape for told, shape in zip(known, found, strict=True)] if known else found
    head = found.index(Zone.HEADLINE) if Zone.HEADLINE in found else _headline(lines, found)
    if head is not None:
        found[head] = Zone.HEADLINE
        _standfirst(lines, found, head)
    return [zone or _body(line) for line, zone in zip(lines, found, strict=True)]


def _shape(line: str, *, opening: bool) -> Zone | None:
    """The zone a line shows by its shape alone; a name with a bar or a job is a byline only in the opening."""
    if len(line) > 400:
        return None
    if PAGE_DATE.match(line):
        return Zone.PAGE_DATE
    if len(line) <= 160 and (BYLINE_BY.match(line) or (opening and (BYLINE_JOB.match(line) or _barred_byline(line)))):
        return Zone.BYLINE
    return Zone.CAPTION if is_caption(line) else None


def _barred_byline(line: str) -> bool:
    return len(line.split()) <= 16 and not _SENTENCE_END.search(line) and bool(BYLINE_BAR.match(line))


def is_caption(line: str) -> bool:
    """Whether a line carries a picture credit, or starts as captions do, and is no plain sentence."""
    if CAPTION_START.match(line):
        return True
    credit = CAPTION_CREDIT.search(line)
    if not credit:
        return False
    # A credit in mid-sentence is prose about a photo; a caption has it at an end, or no full stop.
    return not _FULL_STOP.search(line) or credit.start() < 12 or len(line) - credit.end() < 40


def _headline(lines: list[str], found: list[Zone | None]) -> int | None:
    """The index of the headline: the first line not otherwise known, if it is not a sentence of the body."""
    for index, line in enumerate(lines[:_OPENING]):
        if found[index] in (Zone.PAGE_DATE, Zone.BYLINE):
            continue
        # A sole block is a paragraph; so is a first line that runs long, has a dateline or ends in a full stop.
        if index + 1 >= len(lines) or found[index] is Zone.CAPTION or DATELINE.match(line):
            return None
        words = len(line.split())
        abbreviated = re.search(r"\b(?:[A-Z]\.){2,}['\"’”]?\Z|\b(?:Inc|Jr|Sr|Co|Corp|No)\.\Z", line)
        if words > _HEADLINE_WORDS or (_FULL_STOP.search(line) and not abbreviated and not _titled(line)):
            return None
        return None if line.endswith((",", ";", ":")) else index
    return None


def _titled(line: str) -> bool:
    """A line in headline capitals is a headline even when it holds or ends with full stops."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’]*", line) if len(word) > 3]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _standfirst(lines: list[str], found: list[Zone | None], head: int) -> None:
    """Mark the blocks between headline and byline, or a lone fragment under the headline, as the standfirst."""
    byline = next((i for i in range(head + 1, min(len(lines), head + _OPENING)) if found[i] is Zone.BYLINE), None)
    if byline is not None:
        unknown = [i for i in range(head + 1, byline) if found[i] is None]
        if len(unknown) <= 2:
            for index in unknown:
                found[index] = Zone.STANDFIRST
        return
    below = next((i for i in range(head + 1, len(lines)) if found[i] is None), None)
    if below is not None and below + 1 < len(lines) and below <= head + 3:
        words = len(lines[below].split())
        if 6 <= words <= _HEADLINE_WORDS and not _SENTENCE_END.search(lines[below]):
            found[below] = Zone.STANDFIRST


def _body(line: str) -> Zone:
    words = line.split()
    if len(words) <= _CROSSHEAD_WORDS and not _SENTENCE_END.search(line):
        return Zone.CROSSHEAD
    return Zone.PARAGRAPH
