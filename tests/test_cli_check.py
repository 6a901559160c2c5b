"""``copydesk check``: what it reads, what it shows, and with which status it ends."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from copydesk.cli import cli

pytestmark = pytest.mark.usefixtures("tiny_rules")

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)

    def invoke(*args: str, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(cli, args, input=stdin)

    return invoke


def write(name: str, text: str = "One  two.\n") -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def shown(result: Result) -> list[str]:
    return result.stdout.splitlines()


def test_clean_copy_ends_with_zero(run: Run) -> None:
    write("a.txt", "One two.\n")
    result = run("check", "a.txt")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "Nothing to query in 1 article.\n", "")


def test_findings_end_with_one(run: Run) -> None:
    write("a.txt")
    result = run("check", "a.txt", "--output-format", "concise")
    assert (result.exit_code, result.stdout) == (1, "a.txt:1:4: double-space 2 spaces\n")
    assert run("check", "a.txt", "--exit-zero").exit_code == 0


def test_a_missing_file_fails_the_run_and_the_rest_is_checked(run: Run) -> None:
    write("b.txt")
    result = run("check", "a.txt", "b.txt", "--output-format", "concise")
    assert result.exit_code == 2
    assert result.stderr == "error: a.txt: no such file or folder; check its name and the folder you are in\n"
    assert shown(result) == ["b.txt:1:4: double-space 2 spaces"]
    assert run("check", "a.txt", "b.txt", "--exit-zero").exit_code == 2


def test_an_empty_path_is_not_the_current_folder(run: Run) -> None:
    path = write("a.txt")
    result = run("check", "--fix", "")
    assert (result.exit_code, result.stderr) == (2, 'error: "": a path is empty\n')
    assert path.read_text(encoding="utf-8") == "One  two.\n"


def test_folders_are_walked_for_copy(run: Run) -> None:
    for name in ("z.txt", "in/b.MD", "in/a.html", "in/c.markdown", "d.htm", "e.text"):
        write(f"desk/{name}")
    for name in ("x.py", ".hidden.txt", ".venv/a.txt", "node_modules/a.txt", ".git/a.txt", "in/.obsidian/a.md"):
        write(f"desk/{name}")
    result = run("check", "desk", "--output-format", "concise")
    assert [line.partition(":")[0] for line in shown(result)] == [
        f"desk/{name}" for name in ("d.htm", "e.text", "in/a.html", "in/b.MD", "in/c.markdown", "z.txt")
    ]


def test_the_current_folder_is_checked_without_paths(run: Run) -> None:
    write("a.txt")
    assert shown(run("check", "--output-format", "concise")) == ["a.txt:1:4: double-space 2 spaces"]


def test_a_file_named_is_checked_whatever_its_name(run: Run) -> None:
    write("copydesk.toml", 'exclude = ["old"]')
    write("old/a.txt")
    write("b.story")
    assert run("check", ".").exit_code == 0
    assert len(shown(run("check", "old/a.txt", "b.story", "--output-format", "concise"))) == 2


def test_one_file_under_two_names_is_checked_once(run: Run) -> None:
    path = write("in/a.txt")
    Path("link.txt").symlink_to(path)
    result = run("check", "in", "./in/a.txt", str(path.absolute()), "link.txt", "--output-format", "concise")
    assert len(shown(result)) == 1


def test_an_empty_folder_is_worth_a_word_but_no_failure(run: Run) -> None:
    Path("empty").mkdir()
    result = run("check", "empty")
    assert result.exit_code == 0
    assert result.stderr.startswith("warning: empty: no copy in this folder (.htm, .html,")
    assert result.stdout == ""
    assert json.loads(run("check", "empty", "--output-format", "json").stdout) == []


def test_select_and_ignore(run: Run) -> None:
    write("a.txt", "One  Sergei and Sergey recieve color.\n")

    def rules(*args: str) -> list[str]:
        return [line.split()[1] for line in shown(run("check", "a.txt", "--output-format", "concise", *args))]

    assert rules() == ["double-space", "two-names", "misspelt"]
    assert rules("--select", "names,words") == ["two-names", "misspelt"]
    assert rules("--select", "names", "--select", "double-space") == ["double-space", "two-names"]
    assert rules("--ignore", "names, spacing") == ["misspelt"]
    assert rules("--extend-select", "anglicise", "--ignore", "all") == ["anglicise"]
    assert rules("--ignore", "names,words,spacing") == []


@pytest.mark.parametrize("option", ["--select", "--ignore", "--extend-select"])
def test_an_unknown_rule_is_an_error_even_with_nothing_to_check(run: Run, option: str) -> None:
    result = run("check", option, "dubble-space")
    assert result.exit_code == 2
    expected = "error: there is no rule or category “dubble-space”; did you mean “double-space”?"
    assert expected in result.stderr.splitlines()


def test_standard_input(run: Run) -> None:
    result = run("check", "-", "--output-format", "concise", stdin=b"One  two.")
    assert shown(result) == ["<stdin>:1:4: double-space 2 spaces"]
    write("copydesk.toml", '[per-file-ignores]\n"opinion/*" = ["spacing"]')
    named = run("check", "-", "--stdin-filename", "opinion/a.txt", stdin=b"One  two.")
    assert named.exit_code == 0
    other = run("check", "-", "--stdin-filename", "news/a.txt", "--output-format", "concise", stdin=b"One  two.")
    assert shown(other) == ["news/a.txt:1:4: double-space 2 spaces"]


def test_fix_writes_the_file_and_reports_what_is_left(run: Run) -> None:
    path = write("a.txt", "One  Sergei, Sergey  recieve.\n")
    result = run("check", "--fix", "a.txt")
    assert path.read_text(encoding="utf-8") == "One Sergei, Sergey recieve.\n"
    assert result.exit_code == 1
    assert shown(result)[-1] == (
        "Fixed 2 faults in 1 of them. 2 findings left in 1 article (1 fixable with --fix --unsafe-fixes)"
    ) or shown(result)[-2:] == [
        "Fixed 2 faults in 1 of them. 2 findings left in 1 article (1 fixable with --fix",
        "--unsafe-fixes)",
    ]
    run("check", "--fix", "--unsafe-fixes", "a.txt")
    assert path.read_text(encoding="utf-8") == "One Sergei, Sergey receive.\n"


def test_fixing_everything_ends_with_zero(run: Run) -> None:
    write("a.txt")
    result = run("check", "--fix", "a.txt")
    assert (result.exit_code, result.stdout) == (
        0,
        "Fixed 1 fault in 1 of them. Nothing left to query in 1 article.\n",
    )


def test_fix_of_standard_input_goes_to_standard_output(run: Run) -> None:
    result = run("check", "--fix", "-", stdin=b"\xef\xbb\xbfOne  two recieve.\r\nx")
    assert result.stdout_bytes == b"\xef\xbb\xbfOne two recieve.\r\nx"
    assert "misspelt" in result.stderr
    assert result.exit_code == 1


@pytest.mark.parametrize("data", [b"One two.\r", b"\xff\xfe\xfa broken", b"\x00\x01\x02", b""])
def test_what_comes_in_goes_out(run: Run, data: bytes) -> None:
    assert run("check", "--fix", "-", stdin=data).stdout_bytes == data


def test_diff_changes_nothing(run: Run) -> None:
    path = write("a.txt", "One  two.\nThree.")
    result = run("check", "--diff", "a.txt")
    assert path.read_text(encoding="utf-8") == "One  two.\nThree."
    assert result.exit_code == 1
    assert result.stdout == (
        "--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n-One  two.\n+One two.\n Three.\n\\ No newline at end of file\n"
    )
    write("a.txt", "One recieve.\n")
    assert run("check", "--diff", "a.txt").exit_code == 0
    assert run("check", "--diff", "--unsafe-fixes", "a.txt").exit_code == 1
    assert run("check", "--diff", "--unsafe-fixes", "--exit-zero", "a.txt").exit_code == 0


def test_output_goes_to_a_file(run: Run) -> None:
    write("a.txt")
    result = run("check", "a.txt", "-o", "report.json", "--output-format", "json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert json.loads(Path("report.json").read_text(encoding="utf-8"))[0]["rule"] == "double-space"
    missing = run("check", "a.txt", "-o", "nowhere/report.txt")
    assert missing.exit_code == 2
    assert missing.stderr == "error: nowhere/report.txt: the report can't be written: no such file or directory\n"


def test_statistics(run: Run) -> None:
    write("a.txt", "One  Sergei, Sergey  recieve  .\n")
    lines = shown(run("check", "a.txt", "--statistics", "--ignore", "two-names", "--extend-select", "anglicise"))
    assert [(line.split()[0], line.split()[3]) for line in lines[:2]] == [("3", "double-space"), ("1", "misspelt")]
    assert [(line.split()[0], line.split()[3]) for line in lines[2:]] == [("0", "anglicise")]
    figures = json.loads(run("check", "a.txt", "--statistics", "--output-format", "json").stdout)
    assert [(f["rule"], f["count"]) for f in figures] == [("double-space", 3), ("misspelt", 1), ("two-names", 1)]


def test_a_rule_that_fails_does_not_take_the_others_along(run: Run) -> None:
    write("a.txt")
    result = run("check", "a.txt", "--extend-select", "broken", "--output-format", "concise")
    assert shown(result)[0].startswith("a.txt:1:1: rule-crashed the rule “broken” failed on this article: ValueError")
    assert shown(result)[1] == "a.txt:1:4: double-space 2 spaces"
    assert "\x1b" not in result.stdout


def test_a_missing_model_ends_the_run_with_the_remedy(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from copydesk.errors import ModelError
    from tests.conftest import DoubleSpace

    def no_model(self: object, article: object) -> list[object]:
        raise ModelError("the language model “xx” is not installed: install xx")

    monkeypatch.setattr(DoubleSpace, "check", no_model)
    write("a.txt")
    result = run("check", "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "error: the language model “xx” is not installed: install xx\n"
