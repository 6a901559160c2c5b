"""The benchmark's own promises: repeatable, gold on the fault, nothing shared with the rules."""

import ast
from pathlib import Path
from random import Random

import bench.accuracy.kinds
from bench.accuracy.cases import Edit, plant
from bench.accuracy.hosts import Host
from bench.accuracy.kinds import kinds
from bench.accuracy.score import Hit, score

STORY = (
    "The council voted on Monday to build a second bridge, said Ada Munro, the mayor. Munro said it was needed, and"
    " long overdue.\n\nThe river has flooded twice in ten years, and the old bridge was shut for months, according to"
    " the engineers.\n\nMunro has asked the government for a loan, to be paid back in forty years at low rates."
)
HOST = Host("a", f"Council votes for bridge\n\n{STORY}", "Council votes for bridge", "2019-03-08")


def test_generators_share_nothing_with_the_rules() -> None:
    for path in Path(bench.accuracy.kinds.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert not (node.module or "").startswith("copydesk"), path
            elif isinstance(node, ast.Import):
                assert not any(name.name.startswith("copydesk") for name in node.names), path


def test_cases_repeat_by_seed_and_mark_the_fault() -> None:
    made = 0
    for name, kind in kinds().items():
        case, again = (kind.make(HOST, Random(f"1/{name}")) for _ in range(2))
        assert case == again
        if case:
            made += 1
            assert case.text != HOST.text
            assert case.gold
            assert all(0 <= start <= end <= len(case.text) for start, end in case.gold)
    assert made >= 15


def test_scoring_counts_only_what_the_fault_brought() -> None:
    case = plant("double space", HOST, [Edit(40, 41, "  ", (0, 2))])
    assert case.text[case.gold[0][0] : case.gold[0][1]] == "  "

    def check(text: str, published: str) -> list[Hit]:
        hits = [Hit("old", "names", ((60 + len(text) - len(HOST.text), 65 + len(text) - len(HOST.text)),))]
        if "  " in text:
            hits += [Hit("extra-space", "spacing", ((41, 42),)), Hit("stray", "names", ((2, 5),))]
        return hits

    tally = score([case], kinds(), check, generous=False)["double space"]
    assert (tally.cases, tally.found, tally.strays) == (1, 1, 1)
