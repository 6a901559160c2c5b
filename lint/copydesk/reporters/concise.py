"""One line a finding, ``path:line:column: rule message``: what grep, editors and hooks read."""

from collections.abc import Iterator

from copydesk.reporters import Report
from copydesk.terminal import Terminal


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """A line a finding and nothing else."""
    for result in report.results:
        path = terminal.visible(result.source.path)
        for finding in result.findings:
            at = result.source.location(finding.span.start)
            yield f"{path}:{at.line}:{at.column}: {finding.rule} {terminal.visible(finding.message)}\n"
