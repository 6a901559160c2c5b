"""JUnit's XML: a suite a file and a failing test a finding, for CI servers that show tests. A clean file passes."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from copydesk.engine import Result
from copydesk.finding import Finding
from copydesk.reporters import Report
from copydesk.reporters.common import NAME, unmasked, xml_text
from copydesk.source import Source
from copydesk.terminal import Terminal


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """One document."""
    suites = Element("testsuites", name=NAME)
    for name, message in report.failed:
        case = SubElement(_suite(suites, name, tests=1, errors=1), "testcase", name=NAME, classname=xml_text(name))
        SubElement(case, "error", message=xml_text(message), type="error")
    for result in report.results:
        _add(suites, result)
    for count in ("tests", "failures", "errors"):
        suites.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    indent(suites)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield tostring(suites, encoding="unicode") + "\n"


def _suite(suites: Element, path: str, *, tests: int, failures: int = 0, errors: int = 0) -> Element:
    counts = {"tests": str(tests), "failures": str(failures), "errors": str(errors)}
    return SubElement(suites, "testsuite", {"name": xml_text(path), **counts})


def _add(suites: Element, result: Result) -> None:
    source, count = result.source, len(result.findings)
    suite = _suite(suites, source.path, tests=max(1, count), failures=count)
    path = xml_text(source.path)
    if not count:
        SubElement(suite, "testcase", name=NAME, classname=path, file=path)
    for finding in result.findings:
        at = source.location(finding.span.start)
        name = f"{finding.rule} {at.line}:{at.column}"
        case = SubElement(suite, "testcase", name=name, classname=path, file=path, line=str(at.line))
        message = xml_text(unmasked(finding.message))
        failure = SubElement(case, "failure", message=message, type=str(finding.severity))
        failure.text = xml_text(unmasked(_details(finding, source)))


def _details(finding: Finding, source: Source) -> str:
    places = [(finding.span, finding.message), *((r.span, r.message) for r in finding.related)]
    located = [(source.location(span.start), message) for span, message in places]
    lines = [f"{source.path}:{at.line}:{at.column}: {message}" for at, message in located]
    return "\n".join([*lines, *([f"note: {finding.note}"] if finding.note else [])])
