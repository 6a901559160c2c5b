"""SARIF 2.1.0. No package on the index has the official schema: what it asks of our objects is written out."""

import json
import re
from typing import Any

import pytest

from copydesk import Source, check
from copydesk.engine import Result
from copydesk.finding import Finding, Related
from copydesk.reporters import Report, write
from copydesk.span import Span
from copydesk.terminal import Terminal

# The properties of each object we write: those the schema requires, and the others it allows that we use.
ALLOWED: dict[str, tuple[set[str], set[str]]] = {
    "log": ({"version", "runs"}, {"$schema"}),
    "run": (
        {"tool"},
        {"automationDetails", "columnKind", "newlineSequences", "invocations", "results"},
    ),
    "driver": ({"name"}, {"version", "informationUri", "rules"}),
    "rule": (
        {"id"},
        {"helpUri", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"},
    ),
    "result": (
        {"message"},
        {
            "ruleId",
            "ruleIndex",
            "level",
            "locations",
            "relatedLocations",
            "fixes",
            "partialFingerprints",
        },
    ),
    "location": (set(), {"id", "physicalLocation", "message"}),
    "region": (
        set(),
        {"startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength", "snippet"},
    ),
    "fix": ({"artifactChanges"}, {"description"}),
    "change": ({"artifactLocation", "replacements"}, set()),
    "replacement": ({"deletedRegion"}, {"insertedContent"}),
    "invocation": ({"executionSuccessful"}, {"toolExecutionNotifications"}),
    "notification": ({"message"}, {"level", "locations"}),
}
URI = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=@/:?]|%[0-9A-F]{2})+")


def has(kind: str, value: dict[str, Any]) -> None:
    required, optional = ALLOWED[kind]
    assert required <= set(value) <= required | optional, kind


def valid(log: dict[str, Any]) -> dict[str, Any]:
    """The one run of a log that is as the schema has it."""
    has("log", log)
    assert log["version"] == "2.1.0"
    run: dict[str, Any]
    (run,) = log["runs"]
    has("run", run)
    has("driver", run["tool"]["driver"])
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    for rule in run["tool"]["driver"]["rules"]:
        has("rule", rule)
        assert URI.fullmatch(rule["helpUri"])
        assert 0 < len(rule.get("fullDescription", {"text": "-"})["text"]) <= 1024
    for invocation in run["invocations"]:
        has("invocation", invocation)
        for notification in invocation.get("toolExecutionNotifications", ()):
            has("notification", notification)
    for result in run["results"]:
        has("result", result)
        assert result["level"] in ("none", "note", "warning", "error")
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            has("location", place)
            located(place["physicalLocation"])
        for fix in result.get("fixes", ()):
            has("fix", fix)
            for change in fix["artifactChanges"]:
                has("change", change)
                assert change["replacements"]
                for replacement in change["replacements"]:
                    has("replacement", replacement)
                    region(replacement["deletedRegion"])
    assert not list(empty_strings(log))
    return run


def located(place: dict[str, Any]) -> None:
    assert URI.fullmatch(place["artifactLocation"]["uri"])
    region(place["region"])


def region(value: dict[str, Any]) -> None:
    has("region", value)
    assert min(value[key] for key in ("startLine", "startColumn", "endLine", "endColumn")) >= 1
    assert (value["startLine"], value["startColumn"]) <= (value["endLine"], value["endColumn"])
    assert min(value["charOffset"], value["charLength"]) >= 0


def empty_strings(value: object) -> Any:
    if isinstance(value, dict):
        for each in value.values():
            yield from empty_strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from empty_strings(each)
    elif value == "":
        yield value


def run_of(report: Report) -> dict[str, Any]:
    return valid(json.loads("".join(write(report, "sarif", Terminal()))))


@pytest.mark.usefixtures("tiny_rules")
def test_a_finding_with_its_places_and_its_rule() -> None:
    run = run_of(Report((check(Source("Sergey 😀\r\nmet Sergei.", "a b/c.txt")),)))
    (result,) = run["results"]
    assert result["ruleId"] == "two-names"
    assert result["level"] == "error"
    assert result["message"]["text"] == (
        "“Sergei” here, “Sergey” elsewhere\nNote: one man, one name\nSee: [“Sergey” here](1)"
    )
    (place,) = result["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "a%20b/c.txt"},
        "region": {
            "startLine": 2,
            "startColumn": 5,
            "endLine": 2,
            "endColumn": 11,
            "charOffset": 14,
            "charLength": 6,
            "snippet": {"text": "Sergei"},
        },
    }
    (related,) = result["relatedLocations"]
    assert (related["id"], related["message"]["text"]) == (1, "“Sergey” here")
    assert related["physicalLocation"]["region"]["charOffset"] == 0
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "One person, two spellings"
    assert rule["fullDescription"]["text"] == "“Sergei” where the copy also has “Sergey”."
    assert rule["help"]["markdown"].startswith("# two-names\n")
    assert rule["helpUri"] == "https://copydesk.readthedocs.io/rules/two-names"
    assert rule["properties"] == {"tags": ["names"], "problem.severity": "error"}
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [{"executionSuccessful": True}]


@pytest.mark.usefixtures("tiny_rules")
def test_fixes() -> None:
    (result,) = run_of(Report((check(Source("a  b", "a.txt")),)))["results"]
    (fix,) = result["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"] == {"text": " "}
    assert (replacement["deletedRegion"]["charOffset"], replacement["deletedRegion"]["charLength"]) == (1, 2)


@pytest.mark.usefixtures("tiny_rules")
def test_fingerprints_survive_a_paragraph_put_in_above() -> None:
    def known(text: str) -> list[str]:
        results = run_of(Report((check(Source(text, "a.txt")),)))["results"]
        return [each for result in results for each in result["partialFingerprints"].values()]

    assert known("We recieve it.") == known("New.\n\nWe recieve it.") != known("They recieve it.")


def test_a_failed_file_makes_the_run_unsuccessful() -> None:
    (invocation,) = run_of(Report((), failed=(("a b.txt", "can't be read"),)))["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "can't be read"
    assert notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.txt"


def test_what_copy_says_in_brackets_is_no_link() -> None:
    evil = "[click](http://evil) [a](1)"
    finding = Finding("r", "c", Span(0, 1), evil, related=(Related(Span(0, 0), evil),), note=evil)
    (result,) = run_of(Report((Result(Source("ab", "javascript:a"), (finding,)),)))["results"]
    text = result["message"]["text"]
    assert re.findall(r"(?<!\\)\](?=\()", text) == ["]"]
    assert text.endswith("[\\[click\\](http://evil) \\[a\\](1)](1)")
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "javascript%3Aa"


def test_real_rules_have_real_pages() -> None:
    run = run_of(Report((check(Source("The the  council met on Monday, March 4, 2018 .", "a.txt")),)))
    rules = run["tool"]["driver"]["rules"]
    assert len(rules) >= 2
    assert all("## What it finds" in rule["help"]["text"] for rule in rules)
