"""SARIF 2.1.0, the exchange format of static analysis: code scanning on GitHub, Azure and in editors.

Regions carry lines, columns and offsets, all in code points. Rules carry their manual page.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from copydesk import __version__
from copydesk.engine import Result
from copydesk.finding import Edit, Finding, Fix, Related, Severity
from copydesk.manual import page, summary
from copydesk.registry import rules
from copydesk.reporters import HOME, Report, help_url
from copydesk.reporters.common import NAME, sentence, uri
from copydesk.reporters.fingerprint import fingerprints
from copydesk.source import Source
from copydesk.span import Span
from copydesk.terminal import Terminal

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "copydesk/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "recommendation"}
_LONGEST_DESCRIPTION = 1024
_LINKED = 6  # related places named in a message; viewers show no others
_LINK = re.compile(r"\](?=\()")
_SECTION = re.compile(r"^## What it finds\n\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """One log of one run."""
    found = sorted({(f.rule, f.category) for result in report.results for f in result.findings})
    places = {rule: index for index, (rule, _) in enumerate(found)}
    driver = {
        "name": NAME,
        "version": __version__,
        "informationUri": HOME,
        "rules": [_rule(rule, category) for rule, category in found],
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"{NAME}/"},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\r", "\n"],
        "invocations": [_invocation(report)],
        "results": [each for result in report.results for each in _results(result, places)],
    }
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(name: str, category: str) -> dict[str, Any]:
    rule = rules().get(name)
    described: dict[str, Any] = {"id": name, "helpUri": help_url(name)}
    if rule is None:  # the engine's own word, such as a crashed rule
        return described | {"shortDescription": {"text": name}, "properties": {"tags": [category]}}
    manual = page(rule)
    section = _SECTION.search(manual)
    full = " ".join(section[1].split()) if section else summary(rule)
    if len(full) > _LONGEST_DESCRIPTION:
        full = f"{full[: _LONGEST_DESCRIPTION - 1]}…"
    return described | {
        "shortDescription": {"text": summary(rule)},
        "fullDescription": {"text": full},
        "help": {"text": manual, "markdown": manual},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": rule.default},
        "properties": {"tags": [category], "problem.severity": _PROBLEMS[rule.severity]},
    }


def _invocation(report: Report) -> dict[str, Any]:
    notes = [
        {
            "level": "error",
            "message": {"text": _inert(message)},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(name)}}}],
        }
        for name, message in report.failed
    ]
    return {"executionSuccessful": not notes, **({"toolExecutionNotifications": notes} if notes else {})}


def _results(result: Result, places: dict[str, int]) -> Iterator[dict[str, Any]]:
    source = result.source
    for finding, known_by in zip(result.findings, fingerprints(result), strict=True):
        yield {
            "ruleId": finding.rule,
            "ruleIndex": places[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": {"text": _message(finding)},
            "locations": [_location(finding.span, source)],
            **({"relatedLocations": _related(finding.related, source)} if finding.related else {}),
            **({"fixes": [_fix(finding.fix, source)]} if finding.fix and finding.fix.edits else {}),
            "partialFingerprints": {FINGERPRINT: known_by},
        }


def _message(finding: Finding) -> str:
    """The message with its note, and links to the related places, which viewers show only where they are linked."""
    text = _inert(sentence(finding.message, finding.note))
    links = [f"[{_linked(r.message)}]({number})" for number, r in enumerate(finding.related[:_LINKED], 1)]
    return f"{text}\nSee: {', '.join(links)}" if links else text


def _inert(text: str) -> str:
    """``text`` in which nothing is a link: what copy says in brackets stays copy."""
    return _LINK.sub("] ", text)


def _linked(text: str) -> str:
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]") or "here"


def _related(related: tuple[Related, ...], source: Source) -> list[dict[str, Any]]:
    return [
        {"id": number, **_location(each.span, source), "message": {"text": _inert(each.message)}}
        for number, each in enumerate(related, 1)
    ]


def _location(span: Span, source: Source) -> dict[str, Any]:
    region: dict[str, Any] = _region(span, source)
    if span:
        region["snippet"] = {"text": span.text(source.text)}
    return {"physicalLocation": {"artifactLocation": {"uri": uri(source.path)}, "region": region}}


def _region(span: Span, source: Source) -> dict[str, Any]:
    start, end = source.location(span.start), source.location(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": len(span),
    }


def _fix(fix: Fix, source: Source) -> dict[str, Any]:
    change = {
        "artifactLocation": {"uri": uri(source.path)},
        "replacements": [_replacement(edit, source) for edit in sorted(fix.edits)],
    }
    return {"description": {"text": _inert(fix.title)}, "artifactChanges": [change]}


def _replacement(edit: Edit, source: Source) -> dict[str, Any]:
    inserted = {"insertedContent": {"text": edit.text}} if edit.text else {}
    return {"deletedRegion": _region(edit.span, source), **inserted}
