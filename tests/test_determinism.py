"""The same copy gives the same bytes, whatever the order of the paths and the number of processes."""

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from copydesk.cli import cli
from copydesk.pool import in_order

COPY = {
    "b.txt": "The vote is on Thursday, June 27, 2017, and on Friday, June 28, 2017.\n",
    "a/c.txt": "A new law was passed on February 30, 2019.\n",
    "a.txt": "“It is on Monday, May 5, 2020,” she said.\n",
    "a-b.txt": "The council meets on Sunday, January 1, 2018.\n",
    "empty.txt": "",
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in COPY.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\xfd")


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("output", ["full", "concise", "json"])
def test_the_order_of_paths_does_not_matter(output: str) -> None:
    seen = set()
    for paths in itertools.islice(itertools.permutations(["b.txt", "a", "a.txt", "bad.txt", "a-b.txt"]), 0, 120, 17):
        result = CliRunner().invoke(cli, ["check", "--select", "dates", "--output-format", output, *paths])
        seen.add((result.exit_code, result.stdout, result.stderr))
    assert len(seen) == 1
    assert seen.pop()[1].count("wrong-weekday") >= 2


@pytest.mark.usefixtures("desk")
def test_the_number_of_processes_does_not_matter() -> None:
    def run(jobs: int, seed: str) -> tuple[int, bytes, bytes]:
        command = [sys.executable, "-m", "copydesk", "check", "--select", "dates", "--jobs", str(jobs), "."]
        environ = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(command, capture_output=True, check=False, env=environ)
        return done.returncode, done.stdout, done.stderr

    first = run(1, "1")
    assert first[0] == 2
    assert b"wrong-weekday" in first[1]
    assert first[2].startswith(b"error: bad.txt: ")
    assert run(2, "2") == first


def double_or_die(number: int) -> int:
    if number in (3, 4, 11):
        os._exit(1)
    return 2 * number


def test_a_process_that_dies_takes_only_its_own_file_along() -> None:
    results = list(in_order(double_or_die, range(12), 2, lambda number: -number))
    assert results == [-n if n in (3, 4, 11) else 2 * n for n in range(12)]


def test_what_a_process_raises_is_raised_here() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        list(in_order(int, ["1", "x", "2"], 2, lambda item: 0))
