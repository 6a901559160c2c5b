"""Whatever comes in: a clear word or a right answer, never a traceback, and no byte lost."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk import Source, check
from copydesk.cli import cli
from copydesk.reporters import Report, write
from copydesk.terminal import Terminal

pytestmark = pytest.mark.usefixtures("tiny_rules")


def run(*args: str) -> Result:
    result = CliRunner().invoke(cli, ["check", *args])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PNG\x00\x01\x02", "this is binary data, not text"),
        (b"\x89PNG\r\n\x1a\n\x00", "this is binary data, not text"),
        (b"one\ntwo \xe9 three", "not valid UTF-8 at byte 8 (line 2); save the file as UTF-8, or name its encoding"),
        (b"\xff\xfea", "not valid UTF-16-LE at byte 2 (line 1)"),
    ],
)
def test_what_is_no_text(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    for options in ([], ["--fix"], ["--diff"]):
        result = run(*options, str(path))
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith(f"error: {path}: {message}")
        assert result.stderr.count("\n") == 1
        assert path.read_bytes() == data


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"\r", b" \t \r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xef\xbb\xbf\xef\xbb\xbf"]
)
def test_copy_without_copy(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert run(str(path)).exit_code == 0
    assert run("--fix", str(path)).exit_code == 0
    assert path.read_bytes() == data


def test_mixed_newlines_are_counted_as_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a\rb\r\nc\nd  e\x0bf\x0cg\xe2\x80\xa8h  i")
    result = run(str(path), "--output-format", "concise")
    assert [line.split(":", 1)[1] for line in result.stdout.splitlines()] == [
        "4:2: double-space 2 spaces",
        "4:11: double-space 2 spaces",
    ]


def test_a_device_is_read_but_not_fixed(tmp_path: Path) -> None:
    assert run("/dev/null").exit_code == 0
    assert run("--fix", "/dev/null").exit_code == 0


def test_a_dangling_link(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    named = run(str(tmp_path / "a.txt"))
    assert (named.exit_code, named.stderr) == (
        2,
        f"error: {tmp_path / 'a.txt'}: can't be read: no such file or directory\n",
    )
    assert run(str(tmp_path)).exit_code == 0


def test_file_names_are_not_to_be_trusted_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("\x1b[31m\n.txt").write_text("a  b")
    Path("b\udce9.txt").write_text("a  b")
    for output in ("full", "concise", "json"):
        result = run(".", "--output-format", output)
        assert result.exit_code == 1
        assert "\x1b" not in result.stdout
        assert result.stdout.count("double-space") == (4 if output == "json" else 2)
    assert run("--diff", ".").exit_code == 1
    assert run("--fix", ".").exit_code == 0


def test_a_wrong_configuration_stops_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("copydesk.toml").write_text('\nignore = ["dubble-space"]\n')
    Path("a.txt").write_text("a  b")
    result = run("a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    expected = "copydesk.toml:2: there is no rule or category “dubble-space”; did you mean “double-space”?"
    assert result.stderr == f"error: {expected}\n"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    result = run("--fix", "--unsafe-fixes", str(path))
    assert result.exit_code in (0, 1, 2)
    after = path.read_bytes()
    if result.exit_code == 2:
        assert after == data
    assert after.replace(b" ", b"").replace(b"receive", b"recieve") == data.replace(b" ", b"")


def work(task: Callable[[], object]) -> int:
    """The lines of Python run by ``task``: a measure of work that no clock disturbs."""
    lines = 0

    def count(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        task()
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("output", ["full", "json"])
@pytest.mark.parametrize(
    "piece",
    ["word ", "said  “it” and ", "“", "’", "( ", ". A", "Sergei ", "\n\n", "a\n"],
    ids=lambda piece: repr(piece),
)
def test_the_work_grows_with_the_copy_and_no_faster(piece: str, output: str) -> None:
    def task(size: int) -> Callable[[], object]:
        text = piece * size

        def read_and_report() -> object:
            return "".join(write(Report((check(Source(text, "a.txt")),)), output, Terminal()))

        return read_and_report

    work(task(10))  # what is made once and kept
    assert work(task(240)) < 2.6 * work(task(120))
