"""The other commands, and the command line as a whole."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from copydesk import __version__
from copydesk.cli import COMMANDS, cli
from copydesk.configfile import read_settings


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, args)


def test_version_and_help() -> None:
    assert run("--version").stdout == f"copydesk, version {__version__}\n"
    for args in (["--help"], *([command, "-h"] for command in COMMANDS)):
        result = run(*args)
        assert result.exit_code == 0
        assert result.stdout.startswith("Usage: ")


@pytest.mark.parametrize("args", [["--help"], ["--version"], ["check", "--help"]])
def test_help_loads_nothing_heavy(args: list[str]) -> None:
    script = (
        "import sys; from copydesk.cli import cli\n"
        f"try: cli.main({args!r})\n"
        "except SystemExit: pass\n"
        "print([m for m in ('rich', 'spacy', 'numpy', 'copydesk_rules', 'rapidfuzz') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["chek"], "there is no command “chek”; did you mean “check”?"),
        (["pyproject.toml"], "there is no command “pyproject.toml”; did you mean `copydesk check pyproject.toml`?"),
        (["xyz"], "there is no command “xyz” (there is: check, "),
        (["check", "--frobnicate"], "No such option"),
        (["check", "--jobs", "0"], "Invalid value for '--jobs'"),
        (["check", "--encoding", "klingon"], "there is no encoding named “klingon”"),
    ],
)
def test_a_slip_is_one_line_and_status_two(
    args: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pyproject.toml").touch()
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: ")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.usefixtures("tiny_rules")
def test_explain() -> None:
    page = run("explain", "two-names").stdout
    headings = [line for line in page.splitlines() if line.startswith("#")]
    assert headings == ["# two-names", "## What it finds", "## Why it matters", "## Examples", "## Options"]
    assert "*names · error · on by default · direct quotation is left alone*" in page
    assert "⟦Sergei⟧ and ⟪Sergey⟫." in page
    assert "[rules.two-names]\nleast = 1\n" in page
    fixable = run("explain", "double-space").stdout
    assert "A⟦  ⟧b.\n→ A b.\n" in fixable
    assert "*spacing · warning · on by default · fixable*" in fixable
    assert fixable.endswith("## Sources\n\nAny typesetter.\n")


@pytest.mark.usefixtures("tiny_rules")
@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("mispelt", "; did you mean “misspelt”?"),
        ("space", "; did you mean “double-space”?"),
        ("names", ": it is a category; `copydesk rules names` lists its rules"),
        ("qqq", "; `copydesk rules` lists them"),
    ],
)
def test_explain_knows_what_was_meant(word: str, hint: str) -> None:
    result = run("explain", word)
    assert (result.exit_code, result.stderr) == (2, f"error: there is no rule “{word}”{hint}\n")


@pytest.mark.usefixtures("tiny_rules")
def test_rules() -> None:
    lines = run("rules").stdout.splitlines()
    assert [line.split() for line in lines if "double-space" in line] == [
        ["double-space", "on", "yes", "Two", "spaces", "where", "one", "belongs"]
    ]
    assert [line.split()[1] for line in lines if "anglicise" in line] == ["off"]
    assert len(run("rules", "spacing").stdout.splitlines()) == 3
    assert "did you mean “spacing”?" in run("rules", "spaceing").stderr
    listed = json.loads(run("rules", "--output-format", "json").stdout)
    two = next(rule for rule in listed if rule["name"] == "two-names")
    assert two == {
        "name": "two-names",
        "category": "names",
        "severity": "error",
        "default": True,
        "fixable": False,
        "summary": "One person, two spellings",
        "options": [{"name": "least", "default": 1, "help": ""}],
        "help": "https://copydesk.readthedocs.io/rules/two-names",
    }


@pytest.mark.usefixtures("tiny_rules")
def test_rules_on_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert run("rules", "spacing").stdout == "double-space (on, fixes)\n  Two spaces where one belongs\n"


def test_init(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("init")
    assert result.exit_code == 0
    assert "- id: copydesk" in result.stdout
    assert read_settings(Path("copydesk.toml")).config.select == ()
    Path("copydesk.toml").write_text("mine")
    again = run("init")
    assert (again.exit_code, again.stderr) == (2, "error: copydesk.toml is there already; --force writes over it\n")
    assert Path("copydesk.toml").read_text() == "mine"
    assert run("init", "--force").exit_code == 0


def test_what_init_writes_is_right_once_uncommented(tmp_path: Path) -> None:
    import tomllib

    from copydesk.init import CONFIG

    text = "\n".join(line.removeprefix("# ") for line in CONFIG.splitlines() if " = " in line or line.startswith("# ["))
    assert set(tomllib.loads(text)) <= {
        "select",
        "extend-select",
        "ignore",
        "exclude",
        "model",
        "input-format",
        "rules",
        "per-file-ignores",
    }
