"""GitHub's workflow commands: a finding shows beside its line in a pull request.

Copy is untrusted: a line break in it would begin a command of its own, so nothing of it is written as it stands.
"""

from collections.abc import Iterator

from copydesk.finding import Finding, Severity
from copydesk.reporters import Report
from copydesk.reporters.common import NAME, sentence, unmasked
from copydesk.source import Source
from copydesk.terminal import Terminal

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}
_PLACES = 6


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """A command a finding, and one for each file that could not be checked."""
    for name, message in report.failed:
        yield _command("error", {"file": name, "title": NAME}, message)
    for result in report.results:
        for finding in result.findings:
            where = _where(finding, result.source)
            title = {"title": f"{NAME}: {finding.rule}"}
            yield _command(_LEVELS[finding.severity], where | title, _message(finding, result.source))


def _where(finding: Finding, source: Source) -> dict[str, str]:
    start, end = source.location(finding.span.start), source.location(finding.span.end)
    where = {"file": source.path, "line": str(start.line), "endLine": str(end.line)}
    # Columns are only taken where both are of one line.
    return where | ({"col": str(start.column), "endColumn": str(end.column)} if start.line == end.line else {})


def _message(finding: Finding, source: Source) -> str:
    lines = [sentence(finding.message, finding.note)]
    lines += [f"line {source.location(r.span.start).line}: {r.message}" for r in finding.related[:_PLACES]]
    return "\n".join(lines)


def _command(level: str, properties: dict[str, str], message: str) -> str:
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{level} {given}::{_data(message)}\n"


def _data(text: str) -> str:
    safe = unmasked(text).encode("utf-8", "backslashreplace").decode()
    return safe.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
