"""Faults that stood in real copy, found or missed: 40 articles of content farms, read and labelled by hand.

The labels (``natural.jsonl``: article id, places, categories, no text) were made by reading, before any finding
was seen, and stay as they were made. The articles are those of ``random.Random(2026).sample(range(500), 40)``.
Spelling and grammar are labelled too but counted apart: few rules here are about them.

python -m bench.accuracy.natural ARTICLES.jsonl [--labels FILE] [--read FILE]
"""

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.accuracy.checkers import copydesk_checker
from bench.accuracy.hosts import Host, load
from bench.accuracy.score import Check, Hit

LABELS = Path(__file__).with_name("natural.jsonl")
APART = "grammar"


@dataclass(frozen=True)
class Label:
    """A fault an editor would mend: ``text[start:end]``."""

    start: int
    end: int
    category: str
    note: str


@dataclass(frozen=True)
class Reading:
    """An article, what the editor marked, and what the checker said."""

    host: Host
    labels: Sequence[Label]
    hits: Sequence[Hit]

    def answers(self, label: Label) -> list[Hit]:
        """The findings with any place, primary or related, on the label."""
        return [hit for hit in self.hits if any(_meets(place, label) for place in hit.places)]

    @property
    def missed(self) -> list[Label]:
        """The labels without an answer."""
        return [label for label in self.labels if not self.answers(label)]

    @property
    def unmatched(self) -> list[Hit]:
        """The findings whose primary place is on no label."""
        return [hit for hit in self.hits if not any(_meets(hit.places[0], label) for label in self.labels)]


def load_labels(path: Path = LABELS) -> dict[str, list[Label]]:
    """The labels by article id; an article without faults has none."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {str(row["id"]): [Label(**label) for label in row["labels"]] for row in rows}


def read(hosts: Iterable[Host], labels: Mapping[str, Sequence[Label]], check: Check) -> list[Reading]:
    """Run ``check`` over the labelled articles; every one must be among ``hosts``, as long as it was when labelled."""
    by_id = {host.id: host for host in hosts if host.id in labels}
    if lost := labels.keys() - by_id.keys():
        raise ValueError(f"Labelled articles not in the files: {', '.join(sorted(lost))}")
    for name, marks in labels.items():
        if any(not 0 <= mark.start < mark.end <= len(by_id[name].text) for mark in marks):
            raise ValueError(f"Labels outside article {name}: is it another version?")
    return [Reading(by_id[name], marks, check(by_id[name].text, "")) for name, marks in labels.items()]


def markdown(readings: Sequence[Reading]) -> str:
    """Recall by category, all but grammar, and grammar; then the share of findings that meet a label.

    "Of its category" counts only answers by a rule of the label's own category.
    """
    marks = [(reading, label) for reading in readings for label in reading.labels]
    categories = sorted({label.category for _, label in marks} - {APART})
    words = sum(len(reading.host.text.split()) for reading in readings)
    lines = [
        f"{len(readings)} articles, {words:,} words, {len(marks)} labels.",
        "",
        "| category | labels | found | recall | found by a rule of its category |",
        "|---|--:|--:|--:|--:|",
        *(_row(name, [m for m in marks if m[1].category == name]) for name in categories),
        _row(f"**all but {APART}**", [m for m in marks if m[1].category != APART]),
        _row(f"{APART} (apart)", [m for m in marks if m[1].category == APART]),
    ]
    hits = sum(len(reading.hits) for reading in readings)
    met = hits - sum(len(reading.unmatched) for reading in readings)
    share = f"{met / hits:.2f}" if hits else "–"
    lines += ["", f"{hits} findings ({1000 * hits / max(1, words):.1f} per 1,000 words), {met} on a label: {share}."]
    return "\n".join(lines) + "\n"


def reading_list(readings: Sequence[Reading]) -> str:
    """Every missed label and every finding on no label, with the copy around it."""
    lines = []
    for reading in readings:
        text, name = reading.host.text, reading.host.id
        lines += [f"MISS {m.category} [{name}] {m.note}: {_context(text, m.start, m.end)}" for m in reading.missed]
        lines += [
            f"UNMATCHED {hit.category} [{name}] {hit.rule}: {hit.message} {_context(text, *hit.places[0])}"
            for hit in reading.unmatched
        ]
    return "".join(f"{line}\n" for line in sorted(lines))


def main() -> None:
    """Score copydesk and print the table."""
    parser = argparse.ArgumentParser(prog="bench.accuracy.natural", description=__doc__)
    parser.add_argument("articles", nargs="+", type=Path, help="JSONL with the labelled articles among others")
    parser.add_argument("--labels", type=Path, default=LABELS)
    parser.add_argument("--read", type=Path, help="write misses and findings on no label with their context here")
    options = parser.parse_args()

    readings = read(load(options.articles), load_labels(options.labels), copydesk_checker())
    print(markdown(readings))
    if options.read:
        options.read.write_text(reading_list(readings), encoding="utf-8")


def _meets(place: tuple[int, int], label: Label) -> bool:
    """Whether they share a character; a place of no width also meets a label it stands at either end of."""
    start, end = place
    if start == end:
        return label.start <= start <= label.end
    return start < label.end and label.start < end


def _row(name: str, marks: Sequence[tuple[Reading, Label]]) -> str:
    found = sum(bool(reading.answers(label)) for reading, label in marks)
    own = sum(any(hit.category == label.category for hit in reading.answers(label)) for reading, label in marks)
    recall = f"{found / len(marks):.2f}" if marks else "–"
    return f"| {name} | {len(marks)} | {found} | {recall} | {own} |"


def _context(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 120) : start]}⟦{text[start:end]}⟧{text[end : end + 80]}".replace("\n", "⏎")


if __name__ == "__main__":
    main()
