"""Output formats for machines: what each consumer reads, and hostile copy that stays copy."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from copydesk import Source, check
from copydesk.cli import cli
from copydesk.engine import Result
from copydesk.finding import Edit, Finding, Fix, Related, Severity
from copydesk.reporters import FORMATS, Report, write
from copydesk.reporters.common import replacement, uri
from copydesk.reporters.fingerprint import fingerprints
from copydesk.span import Span
from copydesk.terminal import Terminal

HOSTILE = "%0A::error::x\r\n::set-output name=a::b ]]>&amp;<script>, \x1b[31m\u202e\ud800 “[x](http://evil)”"
COPY = "Zoë 😀 Sergey\r\nmet  “Zoë” and Sergei.\n"


def hostile() -> Report:
    """A finding whose every word is somebody else's."""
    source = Source(HOSTILE + "\n" + HOSTILE, "a,b:%\n<c>.txt")
    fix = Fix(HOSTILE, (Edit(Span(3, 5), HOSTILE),))
    finding = Finding("r", "c", Span(0, 40), HOSTILE, related=(Related(Span(2, 3), HOSTILE),), fix=fix, note=HOSTILE)
    return Report((Result(source, (finding,)),), failed=((HOSTILE, HOSTILE),))


def written(report: Report, output: str) -> str:
    return "".join(write(report, output, Terminal(encoding="ascii")))


def checked(*texts: str) -> Report:
    return Report(tuple(check(Source(text, f"{name}.txt")) for name, text in zip("abcdef", texts, strict=False)))


@pytest.mark.parametrize("output", FORMATS)
def test_any_report_can_be_written_as_utf8(output: str) -> None:
    odd = Finding("r", "c", Span(0, 0), "", fix=Fix("", ()))
    for report in (Report(()), hostile(), Report((Result(Source(""), (odd,)), Result(Source("a"), (odd,))))):
        written(report, output).encode()
        assert written(report, output) == written(report, output)


@pytest.mark.usefixtures("tiny_rules")
@pytest.mark.parametrize("output", FORMATS)
def test_the_work_does_not_grow_with_the_length_of_a_line(output: str) -> None:
    report = checked("é Sergey " + "recieve a  b é Sergei " * 300)
    assert len(written(report, output)) < 3_000_000


@pytest.mark.usefixtures("tiny_rules")
def test_json_lines() -> None:
    report = checked(COPY, "Fine.", "a  b")
    lines = written(report, "json-lines").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(written(report, "json"))
    assert written(Report(()), "json-lines") == ""


@pytest.mark.usefixtures("tiny_rules")
def test_grouped_stands_in_columns() -> None:
    assert "".join(write(checked(COPY, "Fine."), "grouped", Terminal())) == (
        "a.txt\n"
        "  2:4   suggestion  double-space  2 spaces\n"
        "  2:16  error       two-names     “Sergei” here, “Sergey” elsewhere\n"
        "\n"
        "2 findings in 2 articles (1 fixable with --fix)\n"
    )
    assert "".join(write(checked("Fine."), "grouped", Terminal())) == "Nothing to query in 1 article.\n"


@pytest.mark.usefixtures("tiny_rules")
@pytest.mark.parametrize("width", [30, 60, 110])
def test_grouped_is_never_wider_than_the_terminal(width: int) -> None:
    shown = "".join(write(checked(COPY * 20), "grouped", Terminal(width=width)))
    assert max(map(len, shown.splitlines())) <= width


# --- GitHub ---


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner reads it."""
    found = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
    assert found, line
    properties = dict(each.split("=", 1) for each in found[2].split(","))
    return found[1], {key: unescaped(value) for key, value in properties.items()}, unescaped(found[3])


def unescaped(text: str) -> str:
    for code, char in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, char)
    return text


@pytest.mark.usefixtures("tiny_rules")
def test_github_commands() -> None:
    assert written(checked(COPY), "github").splitlines() == [
        "::notice file=a.txt,line=2,endLine=2,col=4,endColumn=6,title=copydesk%3A double-space::2 spaces",
        (
            "::error file=a.txt,line=2,endLine=2,col=16,endColumn=22,title=copydesk%3A two-names::"
            "“Sergei” here, “Sergey” elsewhere%0ANote: one man, one name%0Aline 1: “Sergey” here"
        ),
    ]


def test_github_commands_of_several_lines_have_no_columns() -> None:
    report = Report((Result(Source("a\nb", "a.txt"), (Finding("r", "c", Span(0, 3), "m"),)),))
    assert parsed(written(report, "github").strip())[1] == {
        "file": "a.txt",
        "line": "1",
        "endLine": "2",
        "title": "copydesk: r",
    }


def test_github_commands_say_hostile_copy_and_obey_none() -> None:
    lines = written(hostile(), "github").split("\n")
    assert lines.pop() == ""
    assert len(lines) == 2
    failed, found = map(parsed, lines)
    clean = HOSTILE.replace("\x1b", "<U+001B>").replace("\u202e", "<U+202E>").replace("\ud800", "<U+D800>")
    assert failed == ("error", {"file": clean, "title": "copydesk"}, clean)
    assert found[2] == f"{clean}\nNote: {clean}\nline 1: {clean}"
    assert found[1]["file"] == "a,b:%\n<c>.txt"
    assert not re.search("[\r\x1b\u202e]", "".join(lines))


# --- GitLab, reviewdog, Vale ---


@pytest.mark.usefixtures("tiny_rules")
def test_gitlab_code_quality() -> None:
    issues = json.loads(written(checked(COPY, COPY), "gitlab"))
    assert [issue["severity"] for issue in issues] == ["info", "major"] * 2
    assert {issue["check_name"] for issue in issues} == {"double-space", "two-names"}
    assert len({issue["fingerprint"] for issue in issues}) == 4
    for issue in issues:
        assert re.fullmatch("[0-9a-f]{32}", issue["fingerprint"])
        assert issue["description"]
        assert set(issue["location"]["positions"]["begin"]) == {"line", "column"}
    assert issues[0]["location"] == {
        "path": "a.txt",
        "positions": {"begin": {"line": 2, "column": 4}, "end": {"line": 2, "column": 6}},
    }


@pytest.mark.usefixtures("tiny_rules")
def test_reviewdog_columns_are_utf8_bytes() -> None:
    long = "é" * 3000 + "  x"
    first, second, third = json.loads(written(checked(COPY, long), "rdjson"))["diagnostics"]
    assert first["location"]["range"] == {"start": {"line": 2, "column": 4}, "end": {"line": 2, "column": 6}}
    assert first["suggestions"] == [{"range": first["location"]["range"], "text": " "}]
    assert first["severity"] == "INFO"
    assert second["code"] == {"value": "two-names", "url": "https://copydesk.readthedocs.io/rules/two-names"}
    (related,) = second["related_locations"]
    assert related["location"] == {
        "path": "a.txt",
        "range": {"start": {"line": 1, "column": 11}, "end": {"line": 1, "column": 17}},
    }
    assert third["location"]["range"]["start"]["column"] == 6001


def test_reviewdog_takes_the_edits_of_a_fix_together() -> None:
    fix = Fix("both", (Edit(Span(4, 5), "D"), Edit(Span(0, 1), "A")))
    report = Report((Result(Source("a b d", "a.txt"), (Finding("r", "c", Span(2, 3), "m", fix=fix),)),))
    (diagnostic,) = json.loads(written(report, "rdjson"))["diagnostics"]
    assert [suggestion["text"] for suggestion in diagnostic["suggestions"]] == ["A b D"]


@pytest.mark.usefixtures("tiny_rules")
def test_vale() -> None:
    alerts = json.loads(written(checked(COPY, "Fine."), "vale"))
    assert list(alerts) == ["a.txt"]
    assert alerts["a.txt"][0] == {
        "Action": {"Name": "replace", "Params": [" "]},
        "Check": "copydesk.double-space",
        "Description": "",
        "Line": 2,
        "Link": "https://copydesk.readthedocs.io/rules/double-space",
        "Message": "2 spaces",
        "Severity": "suggestion",
        "Span": [4, 5],
        "Match": "  ",
    }
    assert alerts["a.txt"][1]["Action"] == {"Name": "", "Params": None}
    assert written(checked("Fine."), "vale") == "{}\n"


@pytest.mark.parametrize(
    ("span", "edit", "alert"),
    [
        (Span(0, 5), Edit(Span(0, 5), "x"), ([1, 3], "abc", "")),
        (Span(0, 2), Edit(Span(0, 2), ""), ([1, 2], "ab", "remove")),
        (Span(0, 2), Edit(Span(2, 2), "."), ([1, 2], "ab", "replace")),
        (Span(0, 2), Edit(Span(2, 3), "."), ([1, 2], "ab", "")),
        (Span(2, 2), Edit(Span(2, 2), "."), ([3, 3], "", "")),
    ],
)
def test_vale_offers_only_a_fix_that_is_its_span(span: Span, edit: Edit, alert: tuple[list[int], str, str]) -> None:
    finding = Finding("r", "c", span, "m", fix=Fix("t", (edit,)))
    (found,) = json.loads(written(Report((Result(Source("abc\nde", "a"), (finding,)),)), "vale"))["a"]
    assert (found["Span"], found["Match"], found["Action"]["Name"]) == alert


# --- XML ---


@pytest.mark.usefixtures("tiny_rules")
def test_junit() -> None:
    root = ElementTree.fromstring(written(checked(COPY, "Fine."), "junit"))  # noqa: S314
    assert {key: root.get(key) for key in ("tests", "failures", "errors")} == {
        "tests": "3",
        "failures": "2",
        "errors": "0",
    }
    first, second = root
    assert [suite.get("name") for suite in root] == ["a.txt", "b.txt"]
    assert [len(case) for case in first] == [1, 1]
    assert first[1][0].get("message") == "“Sergei” here, “Sergey” elsewhere"
    assert first[1][0].text == (
        "a.txt:2:16: “Sergei” here, “Sergey” elsewhere\na.txt:1:7: “Sergey” here\nnote: one man, one name"
    )
    assert [len(case) for case in second] == [0]


@pytest.mark.usefixtures("tiny_rules")
def test_checkstyle() -> None:
    root = ElementTree.fromstring(written(checked(COPY, "Fine."), "checkstyle"))  # noqa: S314
    assert [file.get("name") for file in root] == ["a.txt", "b.txt"]
    assert root[0][0].attrib == {
        "line": "2",
        "column": "4",
        "severity": "info",
        "message": "2 spaces",
        "source": "copydesk.spacing.double-space",
    }
    assert not len(root[1])


@pytest.mark.parametrize("output", ["junit", "checkstyle"])
def test_xml_holds_hostile_copy_and_no_forbidden_character(output: str) -> None:
    text = written(hostile(), output)
    root = ElementTree.fromstring(text)  # noqa: S314
    assert len(root) == 2
    said = " ".join(value for element in root.iter() for value in (*element.attrib.values(), element.text or ""))
    assert "::set-output name=a::b ]]>&amp;<script>" in said
    assert not re.search("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)


# --- shared ---


@pytest.mark.usefixtures("tiny_rules")
def test_fingerprints_know_words_and_no_lines() -> None:
    def known(text: str) -> list[str]:
        return fingerprints(check(Source(text)))

    before = known("They recieve it. Others recieve more of it.")
    assert len(set(before)) == 2
    assert known("\n\nThey  \trecieve it.\nOthers recieve more of it.")[-2:] == before
    assert known("They recieve that. Others recieve more of it.") != before
    assert len(set(known("recieve\n\n" * 40))) == 40


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a b/ü.txt", "a%20b/%C3%BC.txt"),
        ("/a/b.txt", "file:///a/b.txt"),
        ("<stdin>", "%3Cstdin%3E"),
        ("a:b.txt", "a%3Ab.txt"),
        ("caf\udce9", "caf%E9"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
    ],
)
def test_paths_as_uris(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_a_fix_as_one_replacement() -> None:
    fix = Fix("t", (Edit(Span(3, 3), ","), Edit(Span(1, 2), "")))
    assert replacement(fix, "abcde") == (Span(1, 3), "c,")


@pytest.mark.usefixtures("tiny_rules")
@pytest.mark.parametrize("output", ["sarif", "github", "junit", "checkstyle", "html"])
def test_a_file_that_can_not_be_read_is_in_the_report(
    output: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bad.txt").write_bytes(b"a\xff")
    Path("good.txt").write_text("Fine.\n", encoding="utf-8")
    result = CliRunner().invoke(cli, ["check", "--output-format", output, "bad.txt", "good.txt", "none.txt"])
    assert result.exit_code == 2
    assert "bad.txt" in result.stdout
    assert "none.txt" in result.stdout


def test_severities_are_all_known_to_every_format() -> None:
    findings = tuple(Finding("r", "c", Span(0, 1), "m", severity) for severity in Severity)
    for output in FORMATS:
        assert written(Report((Result(Source("a"), findings),)), output)
