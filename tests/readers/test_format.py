"""Which reader reads a file: its suffix, a MIME type, the option, the setting."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from copydesk import Source
from copydesk.cli import cli
from copydesk.readers import format_of, read

COPY = "<p>The *pier*  opened.</p>"


@pytest.mark.parametrize(
    ("path", "given", "expected"),
    [
        ("a.txt", None, "text"),
        ("a.MD", None, "markdown"),
        ("b/a.markdown", "auto", "markdown"),
        ("a.htm", None, "html"),
        ("<stdin>", None, "text"),
        ("a.html", "text", "text"),
        ("a.txt", "text/html; charset=utf-8", "html"),
        ("a.html", "text/plain", "text"),
        ("a", "text/markdown", "markdown"),
        ("a", "application/xhtml+xml", "html"),
    ],
)
def test_the_format(path: str, given: str | None, expected: str) -> None:
    assert format_of(path, given) == expected


def test_one_copy_three_ways() -> None:
    assert [read(Source(COPY), media_type=form).text for form in ("text", "markdown", "html")] == [
        COPY,
        "",
        "The *pier* opened.",
    ]


@pytest.mark.usefixtures("tiny_rules")
def test_the_option_and_the_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("We<b>\n  recieve</b> it.  Now.\n")

    def found(*options: str) -> str:
        done = CliRunner().invoke(cli, ["check", "--output-format", "concise", *options, "a.txt"])
        return done.output

    assert "double-space" in found()
    assert "double-space" not in found("--input-format", "html")
    assert "misspelt" in found("--input-format", "html")
    Path("copydesk.toml").write_text('input-format = "html"\n')
    assert "double-space" not in found()
    assert "double-space" in found("--input-format", "text")
    Path("copydesk.toml").write_text('model = "x"\ninput-format = "word"\n')
    assert "copydesk.toml:2: “input-format” must be one of auto, text, markdown, html" in found()
    assert "Invalid value for '--input-format'" in found("--input-format", "word")
