"""Reviewdog's diagnostic format, for comments in the reviews of any forge. Columns count UTF-8 bytes, from 1."""

from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from copydesk.finding import Finding, Severity
from copydesk.reporters import HOME, Report, help_url
from copydesk.reporters.common import NAME, replacement, sentence
from copydesk.reporters.json import dumps
from copydesk.source import Source
from copydesk.span import Span
from copydesk.terminal import Terminal

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}
_STEP = 1024


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """One object, a diagnostic a line."""
    yield f'{{"source": {dumps({"name": NAME, "url": HOME})}, "diagnostics": ['
    first = True
    for result in report.results:
        places = _Places(result.source)
        for finding in result.findings:
            yield ("\n " if first else ",\n ") + dumps(_diagnostic(finding, places))
            first = False
    yield "]}\n"


class _Places:
    """Ranges of one source. A line may be ten megabytes long: its bytes are counted once, in steps."""

    def __init__(self, source: Source) -> None:
        self.source = source
        text = source.text
        self.ascii = text.isascii()
        sizes = () if self.ascii else (_size(text[at : at + _STEP]) for at in range(0, len(text), _STEP))
        self.steps = list(accumulate(sizes, initial=0))

    def bytes_before(self, offset: int) -> int:
        if self.ascii:
            return offset
        step = offset // _STEP
        return self.steps[step] + _size(self.source.text[step * _STEP : offset])

    def position(self, offset: int) -> dict[str, int]:
        line = self.source.location(offset).line
        start = self.source.line_starts[line - 1]
        return {"line": line, "column": self.bytes_before(offset) - self.bytes_before(start) + 1}

    def range(self, span: Span) -> dict[str, Any]:
        return {"start": self.position(span.start), "end": self.position(span.end)}

    def location(self, span: Span) -> dict[str, Any]:
        return {"path": self.source.path, "range": self.range(span)}


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _diagnostic(finding: Finding, places: _Places) -> dict[str, Any]:
    related = [{"message": r.message, "location": places.location(r.span)} for r in finding.related]
    return {
        "message": sentence(finding.message, finding.note),
        "location": places.location(finding.span),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule, "url": help_url(finding.rule)},
        **({"suggestions": [_suggestion(finding, places)]} if finding.fix and finding.fix.edits else {}),
        **({"related_locations": related} if related else {}),
    }


def _suggestion(finding: Finding, places: _Places) -> dict[str, Any]:
    # Suggestions are taken one by one, and the edits of a fix belong together: they are one suggestion.
    assert finding.fix is not None
    span, text = replacement(finding.fix, places.source.text)
    return {"range": places.range(span), "text": text}
