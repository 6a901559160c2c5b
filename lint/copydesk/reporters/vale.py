"""Vale's JSON, so that editor plug-ins made for Vale show copydesk's findings.

Spans are columns of one line, in code points from 1, the last one included. A finding of several lines is cut at the
end of its first.
"""

from collections.abc import Iterator
from typing import Any

from copydesk.finding import Finding
from copydesk.reporters import Report, help_url
from copydesk.reporters.common import NAME, replacement
from copydesk.reporters.json import dumps
from copydesk.source import Source
from copydesk.span import Span
from copydesk.terminal import Terminal


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """One object: an array of alerts a file with findings."""
    alerts = {
        result.source.path: [_alert(finding, result.source) for finding in result.findings]
        for result in report.results
        if result.findings
    }
    yield dumps(alerts) + "\n"


def _alert(finding: Finding, source: Source) -> dict[str, Any]:
    at = source.location(finding.span.start)
    line = source.line_span(at.line)
    span = Span(min(finding.span.start, line.end), min(finding.span.end, line.end))
    return {
        "Action": _action(finding, span, source.text),
        "Check": f"{NAME}.{finding.rule}",
        "Description": finding.note,
        "Line": at.line,
        "Link": help_url(finding.rule),
        "Message": finding.message,
        "Severity": str(finding.severity),
        "Span": [at.column, at.column + max(len(span), 1) - 1],
        "Match": span.text(source.text),
    }


def _action(finding: Finding, span: Span, text: str) -> dict[str, Any]:
    """What a plug-in may put in the place of the span: only where that is the whole of the fix."""
    if finding.fix and finding.fix.edits and span:
        changed, after = replacement(finding.fix, text)
        if span == finding.span and span.contains(changed):
            after = text[span.start : changed.start] + after + text[changed.end : span.end]
            return {"Name": "replace", "Params": [after]} if after else {"Name": "remove", "Params": None}
    return {"Name": "", "Params": None}
