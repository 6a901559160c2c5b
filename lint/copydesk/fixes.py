"""Applying fixes to a text: pure, in rounds, until nothing is left to fix.

A safe fix changes spacing and marks; it needs no editor's eye. An unsafe one may change words, is only made when asked
for, and never inside direct quotation: what was said stays as it was said.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from copydesk.analyses.quotes import speech
from copydesk.article import DEFAULT_MODEL
from copydesk.engine import Result
from copydesk.errors import CopydeskError
from copydesk.finding import Edit, Finding, Fix, Safety
from copydesk.readers import read
from copydesk.source import Source
from copydesk.span import Span

ROUNDS = 10


class FixError(CopydeskError):
    """Fixes that undo one another, so that no end is reached."""


@dataclass(frozen=True)
class Fixed:
    """What fixing came to: the result for the text as it now is, and the rules whose fixes were made, one each."""

    result: Result
    applied: tuple[str, ...] = ()


def fix(result: Result, check: Callable[[Source], Result], *, unsafe: bool = False) -> Fixed:
    """Make the fixes of ``result``, check again with ``check``, and go on until nothing is left to fix.

    Fixing what was fixed changes nothing.

    Raises:
        FixError: when the rounds don't end, naming the rules at work.
    """
    applied: list[str] = []
    seen = {result.source.text}
    for _ in range(ROUNDS):
        wanted = fixable(result, unsafe=unsafe)
        if not wanted:
            return Fixed(result, tuple(applied))
        text, made = apply(result.source.text, wanted)
        if text in seen:
            break
        seen.add(text)
        applied += made
        result = check(replace(result.source, text=text))
    wanted = fixable(result, unsafe=unsafe)
    if wanted:
        names = ", ".join(sorted({finding.rule for finding in wanted}))
        raise FixError(f"fixes keep undoing one another, so nothing was changed; ignore one of these rules: {names}")
    return Fixed(result, tuple(applied))


def fixable(result: Result, *, unsafe: bool = False) -> tuple[Finding, ...]:
    """The findings whose fix may be made and would change something."""
    text = result.source.text
    return tuple(
        finding
        for finding in result.findings
        if finding.fix
        and (unsafe or finding.fix.safety is Safety.SAFE)
        and any(edit.span.text(text) != edit.text for edit in finding.fix.edits)
    )


def apply(text: str, findings: Iterable[Finding]) -> tuple[str, tuple[str, ...]]:
    """``text`` with the fixes of ``findings`` made, first come first served, and the rules whose fixes were made.

    A fix is made as a whole or not at all; one that overlaps another waits for the next round.
    """
    taken: list[Edit] = []
    rules: list[str] = []
    for edits, rule in sorted((_ordered(f.fix), f.rule) for f in findings if f.fix):
        if _fits(taken, edits):
            for edit in edits:
                insort(taken, edit)
            rules.append(rule)
    pieces: list[str] = []
    at = 0
    for edit in taken:
        pieces += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*pieces, text[at:])), tuple(rules)


def _ordered(fix: Fix) -> tuple[Edit, ...]:
    return tuple(sorted(fix.edits))


def _fits(taken: list[Edit], edits: Sequence[Edit]) -> bool:
    """Whether ``edits`` clash neither with one another nor with those taken."""
    for index, edit in enumerate(edits):
        if index and _clash(edits[index - 1], edit):
            return False
        near = bisect_left(taken, edit)
        if any(_clash(one, edit) for one in taken[max(0, near - 1) : near + 1]):
            return False
    return True


def _clash(one: Edit, other: Edit) -> bool:
    """Overlapping, or both wanting something put at the same point."""
    if one.span.overlaps(other.span):
        return True
    touching = one.span.end == other.span.start or other.span.end == one.span.start
    return touching and (not one.span or not other.span)


def respecting_speech(result: Result, model: str = DEFAULT_MODEL, input_format: str = "auto") -> Result:
    """``result`` without the fixes that would change the words of a direct quotation."""
    if not any(finding.fix for finding in result.findings):
        return result
    article = read(result.source, model=model, media_type=input_format)
    quoted = _Ranges(article.offsets.to_source(quote.inner) for quote in article.get(speech))
    text = result.source.text
    findings = tuple(
        replace(f, fix=None) if f.fix and any(_changes_speech(text, quoted, f.fix, e) for e in f.fix.edits) else f
        for f in result.findings
    )
    return replace(result, findings=findings)


def _changes_speech(text: str, quoted: "_Ranges", fix: Fix, edit: Edit) -> bool:
    if not quoted.touch(edit.span):
        return False
    return fix.safety is not Safety.SAFE or _letters(edit.span.text(text)) != _letters(edit.text)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


class _Ranges:
    """Spans merged into ranges that don't overlap, so that one look-up answers for all of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        merged: list[Span] = []
        for span in sorted(spans):
            if merged and span.start <= merged[-1].end:
                merged[-1] = merged[-1].cover(span)
            else:
                merged.append(span)
        self._merged = merged

    def touch(self, span: Span) -> bool:
        """Whether ``span``, or the point it is, lies at least in part inside a range."""
        at = bisect_right(self._merged, span.end, key=lambda s: s.start) - 1
        if at < 0:
            return False
        last = self._merged[at]
        return last.overlaps(span) or (not span and last.start < span.start < last.end)
