"""JSON Lines: the findings of `copydesk.reporters.json`, an object a line, for streams and logs."""

from collections.abc import Iterator

from copydesk.reporters import Report
from copydesk.reporters.json import as_json, dumps
from copydesk.terminal import Terminal


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """A line a finding and nothing else."""
    for result in report.results:
        for finding in result.findings:
            yield dumps(as_json(finding, result.source)) + "\n"
