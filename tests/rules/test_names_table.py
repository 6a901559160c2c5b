"""The name table's builder: what it keeps of a few groups."""

import importlib.util
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "scripts" / "build_name_table.py"
GROUPS = [
    "Q1\tsergei|sergej|sergey|serhij|szergej",
    "Q2\tmehmet|mohamed|mohammed",
    "Q3\tli|lì|lai",
    "Q4\tsergei|sergey",
    "Q5\tčagaev|chagaev|tschagajew",
]


def test_builds_rows_of_two_kinds() -> None:
    spec = importlib.util.spec_from_file_location("build_name_table", SCRIPT)
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    rows = script.build(GROUPS, ["Mia\tF", "Alex\tFM", ""]).splitlines()
    assert rows[:2] == ["f\tAlex\tFM", "f\tMia\tF"]
    assert "v\tsergei|sergej|sergey" in rows, "spellings of one sound, other languages' forms left out"
    assert "v\tmohamed|mohammed" in rows
    assert not any("mehmet" in row or "\tli" in row for row in rows)
    assert sum("sergey" in row for row in rows) == 1, "a cluster inside another says nothing more"
    assert rows == script.build(GROUPS[::-1], ["", "Alex\tFM", "Mia\tF"]).splitlines()
