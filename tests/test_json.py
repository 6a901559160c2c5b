"""The JSON contract: its keys are a promise."""

import json
from typing import Any

import pytest

from copydesk import Config, Source, check
from copydesk.reporters import Report, write
from copydesk.terminal import Terminal

pytestmark = pytest.mark.usefixtures("tiny_rules")


def listed(*sources: Source) -> Any:
    return json.loads("".join(write(Report(tuple(check(s) for s in sources)), "json", Terminal(encoding="ascii"))))


def test_a_finding_with_everything() -> None:
    assert listed(Source("Sergey\r\nmet “Zoë” and Sergei.", "a.txt")) == [
        {
            "rule": "two-names",
            "category": "names",
            "severity": "error",
            "message": "“Sergei” here, “Sergey” elsewhere",
            "path": "a.txt",
            "start": 22,
            "end": 28,
            "location": {"line": 2, "column": 15},
            "end_location": {"line": 2, "column": 21},
            "related": [
                {
                    "start": 0,
                    "end": 6,
                    "location": {"line": 1, "column": 1},
                    "end_location": {"line": 1, "column": 7},
                    "message": "“Sergey” here",
                    "path": "a.txt",
                }
            ],
            "fix": None,
            "help": "https://copydesk.readthedocs.io/rules/two-names",
            "note": "one man, one name",
        }
    ]


def test_a_fix() -> None:
    (first, second) = listed(Source("a  recieve", "a.txt"))
    assert first["fix"] == {"title": "One space", "safety": "safe", "edits": [{"start": 1, "end": 3, "text": " "}]}
    assert second["fix"] == {
        "title": "Receive",
        "safety": "unsafe",
        "edits": [{"start": 3, "end": 10, "text": "receive"}],
    }


def test_offsets_count_code_points_after_the_byte_order_mark() -> None:
    source = Source.from_bytes("\ufeff😀  x".encode(), "a.txt")
    assert [(f["start"], f["end"], f["location"]) for f in listed(source)] == [(1, 3, {"line": 1, "column": 2})]


def test_nothing_found_is_an_empty_array() -> None:
    assert "".join(write(Report(()), "json", Terminal())) == "[]\n"
    assert "".join(write(Report((check("a", Config()),)), "json", Terminal())) == "[]\n"


def test_it_is_utf8_whatever_the_terminal_and_the_file_name() -> None:
    report = Report((check(Source("“a”  b", "caf\udce9.txt")), check(Source("“a”  b", "é.txt"))))
    text = "".join(write(report, "json", Terminal(encoding="ascii")))
    text.encode()
    assert [f["path"] for f in json.loads(text)] == ["caf\udce9.txt", "é.txt"]
