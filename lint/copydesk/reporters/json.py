"""JSON: one array of findings. The keys are a public contract: some may be added, none is ever taken away.

Offsets are code points into the decoded file, lines and columns count from 1.
"""

import json
from collections.abc import Iterator
from typing import Any

from copydesk.finding import Finding, Fix, Related
from copydesk.reporters import Report, help_url
from copydesk.source import Source
from copydesk.span import Span
from copydesk.terminal import Terminal


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """The array, a finding a line."""
    first = True
    for result in report.results:
        for finding in result.findings:
            yield ("[" if first else ",\n ") + dumps(as_json(finding, result.source))
            first = False
    yield "[]\n" if first else "]\n"


def dumps(value: object) -> str:
    """``value`` as JSON that can always be written as UTF-8: a file's name may hold what UTF-8 can't."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text


def as_json(finding: Finding, source: Source) -> dict[str, Any]:
    """One finding as the JSON contract has it."""
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": str(finding.severity),
        "message": finding.message,
        "path": source.path,
        **_place(finding.span, source),
        "related": [_related(related, source) for related in finding.related],
        "fix": _fix(finding.fix) if finding.fix else None,
        "help": help_url(finding.rule),
        "note": finding.note,
    }


def _related(related: Related, source: Source) -> dict[str, Any]:
    return {**_place(related.span, source), "message": related.message, "path": source.path}


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in fix.edits]
    return {"title": fix.title, "safety": str(fix.safety), "edits": edits}


def _place(span: Span, source: Source) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "location": _location(span.start, source),
        "end_location": _location(span.end, source),
    }


def _location(offset: int, source: Source) -> dict[str, int]:
    location = source.location(offset)
    return {"line": location.line, "column": location.column}
