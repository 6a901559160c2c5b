"""How many findings each rule made, and the time it took, in place of the findings themselves."""

from collections import Counter
from collections.abc import Iterator

from copydesk.reporters import Report
from copydesk.reporters.json import dumps
from copydesk.terminal import Terminal


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """A line a rule that ran, the most findings first.

    The first rule that needs an analysis or the language model is charged for it.
    """
    for rule, count, seconds in _figures(report):
        yield f"{count:7,}  {seconds:8.2f} s  {rule}\n"


def report_json(report: Report) -> str:
    """The same for machines: one array."""
    return dumps([{"rule": r, "count": c, "seconds": round(s, 6)} for r, c, s in _figures(report)]) + "\n"


def _figures(report: Report) -> list[tuple[str, int, float]]:
    counts = Counter(finding.rule for result in report.results for finding in result.findings)
    seconds: dict[str, float] = dict.fromkeys(counts, 0.0)
    for result in report.results:
        for rule, took in result.seconds:
            seconds[rule] = seconds.get(rule, 0.0) + took
    return [(name, counts[name], seconds[name]) for name in sorted(seconds, key=lambda name: (-counts[name], name))]
