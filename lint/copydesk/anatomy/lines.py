"""Cutting plain text into blocks, whichever way the copy is laid out.

Three layouts are in use: paragraphs with blank lines between them, one paragraph a line, and hard-wrapped paragraphs
with blank lines between them. Only the last joins lines.
"""

import itertools
import re

from copydesk.span import Span

_LINE = re.compile(r"[^\r\n]+")
_BLANK = re.compile(r"(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*[\r\n]")
_ENDS_SENTENCE = re.compile(r"[.!?:…]['\"’”)\]]*\Z")
# A hard wrap falls at a fixed column; copy fed one paragraph a line does not.
_WRAP_MIN, _WRAP_MAX = 40, 100
_LONGEST = 20_000


def blocks(text: str) -> list[Span]:
    """The spans of the blocks of ``text``, white space around them left out."""
    found: list[Span] = []
    group: list[Span] = []
    previous_end = 0
    for match in _LINE.finditer(text):
        line = _trim(text, match.start(), match.end())
        if not line:
            continue
        if group and _BLANK.search(text, previous_end, match.start()):
            found += _group(text, group)
            group = []
        group.append(line)
        previous_end = match.end()
    found += _group(text, group)
    return [part for block in found for part in cut(text, block)]


def cut(text: str, block: Span) -> list[Span]:
    """A block of a length nobody writes, cut at sentence ends: a language model must not be given a book at once."""
    parts, start = [], block.start
    while block.end - start > _LONGEST:
        reach = text[start : start + _LONGEST]
        stop = max(reach.rfind(end) + 1 for end in (". ", "! ", "? ")) or reach.rfind(" ") + 1 or _LONGEST
        part = _trim(text, start, start + stop)
        if part:
            parts.append(part)
        start += stop
    last = _trim(text, start, block.end)
    return [*parts, last] if last else parts


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _group(text: str, lines: list[Span]) -> list[Span]:
    """One block for a hard-wrapped paragraph, otherwise a block a line."""
    if len(lines) > 1 and _wrapped(text, lines):
        return [lines[0].cover(lines[-1])]
    return lines


def _wrapped(text: str, lines: list[Span]) -> bool:
    """Whether lines were broken at a column: all but the last about as long, most broken in mid-sentence."""
    body = lines[:-1]
    longest = max(len(line) for line in lines)
    if not _WRAP_MIN <= longest <= _WRAP_MAX or min(len(line) for line in body) < longest * 0.7:
        return False
    broken = 0
    for line, following in itertools.pairwise(lines):
        first_word = len(following.text(text).split(None, 1)[0])
        # A line that had room for the next word was ended on purpose.
        if len(line) + 1 + first_word <= longest - 8:
            return False
        broken += not _ENDS_SENTENCE.search(line.text(text))
    return broken * 2 >= len(body)
