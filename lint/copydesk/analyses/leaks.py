"""Text that got into the copy from around it: picture notes and wire notes, web-page furniture, embeds' leftovers.

The patterns are data, `data/leaks.tsv`. A phrase counts wherever it stands; a label ("Related:") where it opens a
short block; a bare word ("Advertisement") where it is a block by itself. Neighbours of one kind make one leak.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from copydesk.article import Article, Block, Zone
from copydesk.span import Span

Kind = Literal["notice", "furniture", "embed"]
_KINDS: dict[str, Kind] = {"notice": "notice", "furniture": "furniture", "embed": "embed"}
_SHORT = 32  # words: a label that opens a longer block is prose
_GAP = re.compile(r"[\s.,;:/|*()\[\]–—-]{0,4}\Z")


@dataclass(frozen=True, slots=True)
class Leak:
    """A leaked string. ``what`` names it for the reader; ``whole`` says that it is all its block holds."""

    span: Span
    kind: Kind
    what: str
    block: int
    whole: bool = False


@dataclass(frozen=True, slots=True)
class _Pattern:
    kind: Kind
    where: str
    what: str
    hints: tuple[str, ...]
    regex: re.Pattern[str]

    def possible(self, text: str, lowered: str) -> bool:
        """Whether the text holds what the pattern can't match without: a fast look before a slow one."""
        return not self.hints or any(hint in (lowered if hint.islower() else text) for hint in self.hints)


@cache
def _patterns() -> tuple[_Pattern, ...]:
    lines = files("copydesk").joinpath("data/leaks.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(_pattern(*row) for row in rows)


def _pattern(kind: str, where: str, what: str, hints: str, regex: str) -> _Pattern:
    whole = rf"(?:{_inline(regex)})\Z" if where == "line" else regex
    return _Pattern(_KINDS[kind], where, what, tuple(hints.split("|")) if hints != "-" else (), re.compile(whole))


def _inline(regex: str) -> str:
    """A leading ``(?i)`` as a group, so that it may stand inside another pattern."""
    return f"(?i:{regex[4:]})" if regex.startswith("(?i)") else regex


def leaks(article: Article) -> tuple[Leak, ...]:
    """Every leak of the article, in reading order, overlaps and neighbours of one kind merged."""
    found: list[Leak] = []
    lowered = article.text.lower()
    patterns = [pattern for pattern in _patterns() if pattern.possible(article.text, lowered)]
    for block in article.blocks:
        in_block = sorted(_of(article, block, patterns), key=lambda item: (item[0].span.start, -item[0].span.end))
        found += _merge(article, block, in_block)
    return tuple(sorted(found, key=lambda leak: (leak.span.start, leak.kind)))


def _of(article: Article, block: Block, patterns: list[_Pattern]) -> list[tuple[Leak, bool]]:
    """The block's leaks as matched, each with whether it counts alone."""
    found: list[tuple[Leak, bool]] = []
    start, end = block.span.start, block.span.end
    short = len(article.slice(block.span).split()) <= _SHORT
    for pattern in patterns:
        if pattern.where in ("line", "start"):
            # “WATCH: …” over the story is its headline.
            headline = pattern.where == "start" and block.zone is Zone.HEADLINE
            if short and not headline and pattern.regex.match(article.text, start, end):
                found.append((Leak(block.span, pattern.kind, pattern.what, block.index, whole=True), True))
            continue
        for match in pattern.regex.finditer(article.text, start, end):
            span = Span(*match.span())
            leak = Leak(span, pattern.kind, pattern.what, block.index, whole=span == block.span)
            found.append((leak, pattern.where == "any"))
    return found


def _merge(article: Article, block: Block, found: list[tuple[Leak, bool]]) -> list[Leak]:
    merged: list[tuple[Leak, bool]] = []
    for leak, alone in found:
        last = next((i for i in range(len(merged) - 1, -1, -1) if merged[i][0].kind == leak.kind), None)
        if last is not None:
            before, before_alone = merged[last]
            gap = article.text[min(before.span.end, leak.span.start) : leak.span.start]
            if leak.span.start <= before.span.end or _GAP.match(gap):
                span = before.span.cover(leak.span)
                what = before.what if before_alone or not alone else leak.what
                whole = span == block.span
                merged[last] = (Leak(span, leak.kind, what, leak.block, whole), before_alone or alone)
                continue
        merged.append((leak, alone))
    return [leak for leak, alone in merged if alone]
