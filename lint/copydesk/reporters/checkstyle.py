"""Checkstyle's XML, which most CI servers and editors read."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from copydesk.engine import Result
from copydesk.finding import Severity
from copydesk.reporters import Report
from copydesk.reporters.common import NAME, sentence, unmasked, xml_text
from copydesk.terminal import Terminal

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "info"}


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """One document, an element a file."""
    root = Element("checkstyle", version="10.0")
    for name, message in report.failed:
        file = SubElement(root, "file", name=xml_text(name))
        SubElement(file, "error", severity="error", message=xml_text(message), source=NAME)
    for result in report.results:
        _add(root, result)
    indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield tostring(root, encoding="unicode") + "\n"


def _add(root: Element, result: Result) -> None:
    file = SubElement(root, "file", name=xml_text(result.source.path))
    for finding in result.findings:
        at = result.source.location(finding.span.start)
        SubElement(
            file,
            "error",
            line=str(at.line),
            column=str(at.column),
            severity=_SEVERITIES[finding.severity],
            message=xml_text(unmasked(sentence(finding.message, finding.note))),
            source=f"{NAME}.{finding.category}.{finding.rule}",
        )
