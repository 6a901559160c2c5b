"""Fixing files: byte for byte but for the edits, whole or not at all, and nothing ever lost."""

import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from copydesk import Source
from copydesk.cli import cli
from copydesk.rewrite import WriteError, encoded, rewrite

pytestmark = pytest.mark.usefixtures("tiny_rules")


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, ["check", *args])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a  b\r\nc\rd\ne", b"a b\r\nc\rd\ne"),
        (b"\xef\xbb\xbfa  b", b"\xef\xbb\xbfa b"),
        ("\ufeffa  “b”".encode("utf-16-le"), "\ufeffa “b”".encode("utf-16-le")),
        ("\ufeffa  “b”\r\n".encode("utf-32-be"), "\ufeffa “b”\r\n".encode("utf-32-be")),
        (b"a  b\x0c\xc2\xa0\xe2\x80\xa8c\t \n\n\n", b"a b\x0c\xc2\xa0\xe2\x80\xa8c\t \n\n\n"),
        (b"clean\r\n\xef\xbb\xbf", b"clean\r\n\xef\xbb\xbf"),
        (b"", b""),
        (b"\xef\xbb\xbf", b"\xef\xbb\xbf"),
    ],
)
def test_bytes_stay_as_they_were_but_for_the_edits(tmp_path: Path, before: bytes, after: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(before)
    result = run("--fix", str(path))
    assert path.read_bytes() == after
    assert result.exit_code == 0
    assert names(tmp_path) == ["a.txt"]


def test_another_encoding_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Zoë  said\x96 “no”".encode("latin-1", "replace").replace(b"?", b"\x93"))
    before = path.read_bytes()
    assert run("--fix", str(path)).exit_code == 2
    assert path.read_bytes() == before
    run("--fix", "--encoding", "windows-1252", str(path))
    assert path.read_bytes() == before.replace(b"  ", b" ")


def test_a_clean_file_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a b")
    os.utime(path, (1, 1))
    run("--fix", str(path))
    assert path.stat().st_mtime == 1


def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_text("a  b")
    path.chmod(0o640)
    link.symlink_to(path)
    run("--fix", str(link))
    assert path.read_text() == "a b"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert link.is_symlink()


def test_a_file_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"someone else's work")
    with pytest.raises(WriteError, match="was changed while copydesk read it"):
        rewrite(path, Source("a  b"), "a b", b"a  b")
    assert path.read_bytes() == b"someone else's work"
    assert names(tmp_path) == ["a.txt"]


def test_a_file_that_went_away_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="no such file"):
        rewrite(tmp_path / "a.txt", Source("a  b"), "a b", b"a  b")
    assert names(tmp_path) == []


def test_a_read_only_file_is_an_error_and_the_others_are_fixed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed, open_ = tmp_path / "a.txt", tmp_path / "b.txt"
    for path in (closed, open_):
        path.write_text("a  b")
    monkeypatch.setattr("os.access", lambda path, mode: Path(path).name != "a.txt")
    result = run("--fix", str(closed), str(open_))
    assert result.exit_code == 2
    assert result.stderr == f"error: {closed}: the fixes could not be written: the file is read-only\n"
    assert (closed.read_text(), open_.read_text()) == ("a  b", "a b")
    assert "Fixed 1 fault in 1 of them." in result.stdout


def test_a_failed_write_leaves_the_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a  b")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    result = run("--fix", str(path))
    assert result.exit_code == 2
    assert "the fixes could not be written: no space left on device; the file is as it was" in result.stderr
    assert path.read_text() == "a  b"
    assert names(tmp_path) == ["a.txt"]


def test_what_was_not_written_is_still_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a  b")
    monkeypatch.setattr("os.access", lambda path, mode: False)
    result = run("--fix", str(path), "--output-format", "concise")
    assert "double-space" in result.stdout


def test_quarrelling_rules_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("the  color")
    result = run("--fix", "--extend-select", "quarrel", "--ignore", "broken", str(path), "--output-format", "concise")
    assert result.exit_code == 2
    assert "fixes keep undoing one another, so nothing was changed" in result.stderr
    assert "double-space" in result.stdout
    assert path.read_text() == "the  color"


def test_an_encoding_that_cannot_say_the_fix() -> None:
    with pytest.raises(WriteError, match="a fix needs “é”, which ASCII can't write"):
        encoded(Source("e", encoding="ascii"), "é", b"e")


def test_an_encoding_that_does_not_give_back_what_it_read() -> None:
    data = b"+AGE-"
    source = Source.from_bytes(data, encoding="utf-7")
    assert source.text == "a"
    with pytest.raises(WriteError, match="byte for byte as UTF-7"):
        encoded(source, "b", data)
