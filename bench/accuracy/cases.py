"""A planted fault: a host, the edits that spoil it, and where a reader would point."""

from collections.abc import Sequence
from dataclasses import dataclass

from bench.accuracy.hosts import Host


@dataclass(frozen=True)
class Edit:
    """Replace ``host.text[start:end]`` by ``text``; ``gold`` marks the new text, or part of it, as the fault."""

    start: int
    end: int
    text: str
    gold: tuple[int, int] | None = None


@dataclass(frozen=True)
class Case:
    """A spoiled article. ``gold`` are ranges of ``text``; ``edits`` are in the host's offsets, in order.

    ``also`` are places that the same edits break: a finding there is no answer, and no stray either.
    """

    kind: str
    host: Host
    text: str
    gold: tuple[tuple[int, int], ...]
    edits: tuple[Edit, ...]
    published: str = ""
    also: tuple[tuple[int, int], ...] = ()

    def from_host(self, offset: int) -> int:
        """Where a place of the host's stands in the spoiled text."""
        by = 0
        for edit in self.edits:
            if edit.end <= offset:
                by += len(edit.text) - (edit.end - edit.start)
        return offset + by


def plant(
    kind: str, host: Host, edits: Sequence[Edit], marks: Sequence[tuple[int, int]] = (), published: str = ""
) -> Case:
    """Make a case of ``edits``; ``marks`` are places of the untouched host that become the fault."""
    ordered = tuple(sorted(edits, key=lambda e: (e.start, e.end)))
    text, at, gold = "", 0, []
    for edit in ordered:
        text += host.text[at : edit.start]
        if edit.gold is not None:
            gold.append((len(text) + edit.gold[0], len(text) + edit.gold[1]))
        text += edit.text
        at = edit.end
    text += host.text[at:]
    case = Case(kind, host, text, (), ordered, published)
    gold += [(case.from_host(start), case.from_host(end)) for start, end in marks]
    return Case(kind, host, text, tuple(sorted(gold)), ordered, published)


def replace(piece_start: int, piece_end: int, text: str) -> Edit:
    """An edit that is itself the fault."""
    return Edit(piece_start, piece_end, text, (0, len(text)))
