"""The command as a process: pipes cut short, interrupts, terminals of every kind."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COPYDESK = [sys.executable, "-m", "copydesk"]
COPY = "The council meets on Sunday, January 1, 2018.\n\n"


def test_a_pipe_cut_short_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(COPY * 3000)
    for output in ("full", "concise", "json"):
        command = [*COPYDESK, "check", "--select", "wrong-weekday", "--output-format", output, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.read(10)
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait(30) == 1


def test_an_interrupt_ends_quietly(tmp_path: Path) -> None:
    pipe = tmp_path / "a.txt"
    os.mkfifo(pipe)
    with subprocess.Popen([*COPYDESK, "check", str(pipe)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        writer = os.open(pipe, os.O_WRONLY)  # returns once the other end is open, and so being read
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
        os.close(writer)
    assert process.returncode == 130
    assert out == b""
    assert b"Traceback" not in err


@pytest.mark.parametrize(
    ("variables", "encoding"),
    [
        ({"PYTHONIOENCODING": "ascii"}, "utf-8"),
        ({"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, "ascii"),  # file names are ASCII too
    ],
)
def test_terminals_that_only_know_ascii(tmp_path: Path, variables: dict[str, str], encoding: str) -> None:
    path = tmp_path / "“Zoë”.txt"
    path.write_text("“Zoë” — " + COPY, encoding="utf-8")
    environ = {**os.environ, **variables}
    for args in (
        ["check", "--select", "wrong-weekday", str(path)],
        ["rules"],
        ["explain", "wrong-weekday"],
        ["check", "x"],
    ):
        done = subprocess.run([*COPYDESK, *args], capture_output=True, env=environ, check=False)
        assert (done.stdout + done.stderr).isascii()
        assert b"Traceback" not in done.stderr
    done = subprocess.run(
        [*COPYDESK, "check", "--select", "wrong-weekday", "--output-format", "json", str(path)],
        capture_output=True,
        env=environ,
        check=False,
    )
    (finding,) = json.loads(done.stdout.decode())
    assert finding["path"] == str(path).encode().decode(encoding, "surrogateescape")


def on_a_terminal(*args: str, **variables: str) -> bytes:
    """What the command writes when both its streams are a real terminal."""
    ours, theirs = pty.openpty()
    environ = {**os.environ, "TERM": "xterm", "COLUMNS": "60", **variables}
    environ = {name: value for name, value in environ.items() if name != "NO_COLOR" or "NO_COLOR" in variables}
    with subprocess.Popen([*COPYDESK, *args], stdout=theirs, stderr=theirs, env=environ) as process:
        os.close(theirs)
        seen = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:
                break
            if not piece:
                break
            seen += piece
        process.wait(60)
    os.close(ours)
    return seen


def test_colour_on_a_terminal_only(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\x1b]0;owned\x07 " + COPY)
    args = ("check", "--select", "wrong-weekday", str(path))
    seen = on_a_terminal(*args)
    assert b"\x1b[1" in seen
    assert b"\x1b]" not in seen
    assert b"\x1b" not in on_a_terminal(*args, NO_COLOR="1")
    piped = subprocess.run([*COPYDESK, *args], capture_output=True, check=False).stdout
    assert b"\x1b" not in piped


def test_a_bar_shows_while_many_files_are_read_and_is_gone_after(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text("A quiet day.\n")
    args = ("check", "--select", "wrong-weekday", str(tmp_path))
    seen = on_a_terminal(*args).decode()
    assert "Reading" in seen
    assert re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\r", "", seen).rstrip().endswith("Nothing to query in 12 articles.")
    assert "Reading" not in on_a_terminal(*args, "--no-progress").decode()
