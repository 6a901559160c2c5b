"""The table of figures, and the list of misses and alarms for reading."""

from collections import Counter
from dataclasses import dataclass

from bench.accuracy.cases import Case
from bench.accuracy.hosts import Host
from bench.accuracy.kinds import Kind
from bench.accuracy.score import Hit, Tally


@dataclass
class Column:
    """One checker's figures."""

    name: str
    tallies: dict[str, Tally]
    by_rule: Counter[str]
    words: int
    hits: list[tuple[Host, Hit]]

    @property
    def per_thousand(self) -> float:
        """Findings per 1,000 words of untouched copy."""
        return 1000 * sum(self.by_rule.values()) / max(1, self.words)


def markdown(columns: list[Column], kinds: dict[str, Kind], *, half: str, articles: int, seed: str) -> str:
    """The figures as Markdown: recall and strays by kind, then findings per rule."""
    ours, *others = columns
    lines = [
        f"{articles} articles ({half} half), {ours.words:,} words, seed {seed}.",
        "",
        "| category | kind of fault | cases | found | recall | strays a case |"
        + "".join(f" {c.name} |" for c in others),
        "|---|---|--:|--:|--:|--:|" + "--:|" * len(others),
    ]
    for name, kind in kinds.items():
        tally = ours.tallies.get(name)
        if not tally:
            continue
        peers = "".join(f" {c.tallies[name].recall:.2f} |" for c in others)
        lines.append(
            f"| {kind.category} | {name} | {tally.cases} | {tally.found} | {tally.recall:.2f} "
            f"| {tally.strays / tally.cases:.2f} |{peers}"
        )
    for category in dict.fromkeys(kind.category for kind in kinds.values()):
        mine = [t for n, t in ours.tallies.items() if kinds[n].category == category]
        cases = sum(t.cases for t in mine)
        if cases:
            found = sum(t.found for t in mine)
            strays = sum(t.strays for t in mine) / cases
            lines.append(
                f"| **{category}** | all | {cases} | {found} | **{found / cases:.2f}** | {strays:.2f} |"
                + " |" * len(others)
            )
    lines += ["", "| findings per 1,000 words of untouched copy | |", "|---|--:|"]
    lines += [f"| {c.name}, all rules | {c.per_thousand:.2f} |" for c in columns]
    lines += [f"| `{rule}` | {1000 * n / ours.words:.3f} ({n}) |" for rule, n in ours.by_rule.most_common()]
    return "\n".join(lines) + "\n"


def reading_list(column: Column) -> str:
    """Every miss, stray and alarm with the copy around it."""
    lines = []
    for name, tally in column.tallies.items():
        lines += [f"MISS  {name} [{case.host.id}] {_around(case)}" for case in tally.missed]
        lines += [
            f"STRAY {name} [{case.host.id}] {hit.rule}: {hit.message} {_context(case.text, *hit.places[0])}"
            for case, hit in tally.stray_hits
        ]
    lines += [
        f"ALARM {host.id} {hit.rule}@{hit.places[0][0]}: {hit.message} {_context(host.text, *hit.places[0])}"
        for host, hit in column.hits
    ]
    return "\n".join(lines) + "\n"


def _around(case: Case) -> str:
    return " … ".join(_context(case.text, start, end) for start, end in case.gold[:2])


def _context(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 120) : start]}⟦{text[start:end]}⟧{text[end : end + 80]}".replace("\n", "⏎")
