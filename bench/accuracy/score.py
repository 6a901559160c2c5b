"""What counts as found: a finding that the planted fault brought, on the planted place.

A checker is anything that turns a text into `Hit`s. Its hits on the untouched host are carried into the spoiled
text's offsets; what was there before is no answer, and what is new elsewhere is a stray.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from bench.accuracy.cases import Case
from bench.accuracy.hosts import Host
from bench.accuracy.kinds import Kind


@dataclass(frozen=True)
class Hit:
    """A finding of any checker's. ``places`` are its ranges, the primary one first; ``category`` may be empty."""

    rule: str
    category: str
    places: tuple[tuple[int, int], ...]
    message: str = ""


Check = Callable[[str, str], Sequence[Hit]]  # text, publication date or ""


@dataclass
class Tally:
    """Of one kind of fault: cases, found, strays, and the cases missed with what was said of them."""

    cases: int = 0
    found: int = 0
    strays: int = 0
    missed: list[Case] = field(default_factory=list)
    stray_hits: list[tuple[Case, Hit]] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Found of all."""
        return self.found / self.cases if self.cases else 0.0


def score(cases: Iterable[Case], kinds: dict[str, Kind], check: Check, *, generous: bool) -> dict[str, Tally]:
    """Run ``check`` over every case; ``generous`` lets any rule answer, else only those of the kind's categories."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    untouched: dict[str, Sequence[Hit]] = {}
    for case in cases:
        if case.host.id not in untouched:
            untouched[case.host.id] = check(case.host.text, "")
        new = _new(case, untouched[case.host.id], check(case.text, case.published))
        tally = tallies[case.kind]
        tally.cases += 1
        answers = kinds[case.kind].answers
        on_it = [hit for hit in new if _touches(hit, case.gold)]
        if any(generous or hit.category in answers for hit in on_it):
            tally.found += 1
        else:
            tally.missed.append(case)
        strays = [hit for hit in new if hit not in on_it and not _touches(hit, case.also)]
        tally.strays += len(strays)
        tally.stray_hits += [(case, hit) for hit in strays]
    return dict(tallies)


def _new(case: Case, before: Sequence[Hit], after: Sequence[Hit]) -> list[Hit]:
    known = Counter((hit.rule, *(case.from_host(p) for p in hit.places[0])) for hit in before)
    new = []
    for hit in after:
        key = (hit.rule, *hit.places[0])
        if known[key]:
            known[key] -= 1
        else:
            new.append(hit)
    return new


def _touches(hit: Hit, marks: Sequence[tuple[int, int]]) -> bool:
    """Whether the finding, or a place it relates to, meets one of ``marks`` (or stands right at it)."""
    return any(
        start < max(gold_end, gold_start + 1) and gold_start < max(end, start + 1)
        for start, end in hit.places
        for gold_start, gold_end in marks
    )


def alarms(hosts: Iterable[Host], check: Check) -> tuple[Counter[str], int, list[tuple[Host, Hit]]]:
    """Findings by rule on untouched copy, the copy's words, and every finding."""
    by_rule: Counter[str] = Counter()
    words, hits = 0, []
    for host in hosts:
        words += len(host.text.split())
        for hit in check(host.text, ""):
            by_rule[hit.rule] += 1
            hits.append((host, hit))
    return by_rule, words, hits
