"""For reading: the findings of each file under its name, in columns."""

from collections.abc import Iterator

from rich.text import Text

from copydesk.engine import Result
from copydesk.reporters import Report
from copydesk.reporters.layout import DIM, STYLES, Layout
from copydesk.terminal import Terminal

_GAP = 2
_LEAST = 28  # cells that a message needs beside its columns; with fewer it stands below them


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """A block a file with findings, and a closing line."""
    layout = Layout(terminal)
    for result in report.results:
        if result.findings:
            yield layout.drawn(_block(result, layout))
    yield layout.summary(report)


def _block(result: Result, layout: Layout) -> list[Text]:
    lines = layout.wrapped(layout.text(result.source.path, "bold underline"), 2)
    places = [result.source.location(finding.span.start) for finding in result.findings]
    line_width = max(len(str(at.line)) for at in places)
    column_width = max(len(str(at.column)) for at in places)
    severity_width = max(len(finding.severity) for finding in result.findings)
    rule_width = max(len(finding.rule) for finding in result.findings)
    indent = _GAP + line_width + 1 + column_width + _GAP + severity_width + _GAP + rule_width + _GAP
    below = layout.terminal.width - indent < _LEAST
    for at, finding in zip(places, result.findings, strict=True):
        row = Text(" " * _GAP).append(f"{at.line:>{line_width}}:{at.column:<{column_width}}", DIM)
        row.append(" " * _GAP).append(f"{finding.severity:<{severity_width}}", STYLES[finding.severity])
        row.append(" " * _GAP).append(f"{finding.rule:<{rule_width}}")
        message = layout.text(finding.message)
        if below:
            row.rstrip()
            lines += [*layout.wrapped(row, 2 * _GAP), *layout.wrapped(message, 2 * _GAP, first=2 * _GAP)]
        else:
            lines += layout.beside(row.append(" " * _GAP), message)
    return [*lines, Text()]
