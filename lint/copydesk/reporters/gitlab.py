"""GitLab's Code Quality report, shown in merge requests."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from copydesk.finding import Finding, Severity
from copydesk.reporters import Report
from copydesk.reporters.common import NAME, sentence
from copydesk.reporters.fingerprint import fingerprints
from copydesk.reporters.json import dumps
from copydesk.source import Source
from copydesk.span import Span
from copydesk.terminal import Terminal

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """One array, an issue a finding."""
    first = True
    for result in report.results:
        for finding, known_by in zip(result.findings, fingerprints(result), strict=True):
            yield ("[" if first else ",\n ") + dumps(_issue(finding, result.source, known_by))
            first = False
    yield "[]\n" if first else "]\n"


def _issue(finding: Finding, source: Source, known_by: str) -> dict[str, Any]:
    # GitLab shows only one of two issues with the same fingerprint, so the file is part of it.
    in_file = sha256(f"{source.path}\x1f{known_by}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return {
        "type": "issue",
        "check_name": finding.rule,
        "categories": ["Style"],
        "description": finding.message,
        **({"content": {"body": sentence(finding.message, finding.note)}} if finding.note else {}),
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": in_file,
        "location": {"path": source.path, "positions": _positions(finding.span, source)},
        **({"other_locations": [_location(r.span, source) for r in finding.related]} if finding.related else {}),
        "engine_name": NAME,
    }


def _location(span: Span, source: Source) -> dict[str, Any]:
    return {"path": source.path, "positions": _positions(span, source)}


def _positions(span: Span, source: Source) -> dict[str, Any]:
    start, end = source.location(span.start), source.location(span.end)
    return {
        "begin": {"line": start.line, "column": start.column},
        "end": {"line": end.line, "column": end.column},
    }
