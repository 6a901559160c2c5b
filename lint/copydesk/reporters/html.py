"""A proof: each article set as a page, its faults marked in place and explained in the margin.

One file that asks for nothing else. Copy is untrusted: it is escaped, what can't be seen in it is shown as a code
point, and a content security policy allows the page's own style and script and nothing besides.
"""

import unicodedata
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from importlib.resources import files

from copydesk.engine import Result
from copydesk.finding import Finding, Related, Safety, Severity
from copydesk.reporters import Report, help_url
from copydesk.reporters.common import HIDDEN, replacement
from copydesk.reporters.proof import Line, Piece, Proof
from copydesk.terminal import Terminal, shown, visible

_PLACES = 6  # listed of one finding
_LONGEST_FIX = 90  # characters shown of what a fix changes
_WORD = 24  # characters of the words on each side of it
_TAGS = {"headline": "h2", "crosshead": "h3"}


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """One page."""
    style, script = _asset("proof.css"), _asset("proof.js")
    allowed = f"style-src {_hash(style)}; script-src {_hash(script)}"
    policy = f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
    marked = [result for result in report.results if result.findings]
    title = f"Proof: {marked[0].source.path}" if len(marked) == 1 else "Proof"
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        f"<title>{_attribute(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )
    yield from _top(report, marked, title)
    yield "<main>\n"
    for number, result in enumerate(marked, 1):
        yield from _article(result, number, heading=len(marked) > 1)
    yield f"</main>\n<script>{script}</script>\n</body>\n</html>\n"


def text(copy: str, *, marked: bool = False) -> str:
    """``copy`` as HTML: nothing in it is markup or hidden; where ``marked``, spaces are told apart too."""
    return "".join(_char(char, marked) for char in copy.replace("\r\n", "\n").replace("\r", "\n"))


def _char(char: str, marked: bool) -> str:
    if char == " " or char.isalnum():
        return char
    category = unicodedata.category(char)
    if (category in HIDDEN and char not in "\n\t") or (marked and category == "Zs"):
        return f'<span class="chip">{(shown(char) if category != "Zs" else f"U+{ord(char):04X}").strip("<>")}</span>'
    return escape(char)


def _attribute(words: str) -> str:
    """``words`` where no element can be, on one line."""
    return escape(visible(words))


def _asset(name: str) -> str:
    return files("copydesk.reporters").joinpath(name).read_text("utf-8")


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _top(report: Report, marked: list[Result], title: str) -> Iterator[str]:
    clean = [result for result in report.results if not result.findings]
    yield f'<header class="top">\n<h1>{text(title)}</h1>\n<p>{_count(report)}</p>\n'
    if marked:
        yield (
            '<p class="key"><mark class="error">error</mark> <mark class="warning">warning</mark> '
            '<mark class="suggestion">suggestion</mark> <span class="related">a place it is compared with</span></p>\n'
        )
    for name, message in report.failed:
        yield f'<p class="failed">{text(name)} could not be checked: {text(message)}</p>\n'
    if len(marked) > 1:
        links = (
            f'<li><a href="#a{number}">{text(r.source.path)}</a> ({len(r.findings):,})</li>\n'
            for number, r in enumerate(marked, 1)
        )
        yield f'<nav aria-label="Articles"><ul>\n{"".join(links)}</ul></nav>\n'
    if clean and marked:
        names = "".join(f"<li>{text(r.source.path)}</li>\n" for r in clean)
        yield f"<details><summary>Nothing to query in {_articles(len(clean))}</summary>\n<ul>\n{names}</ul></details>\n"
    yield "</header>\n"


def _count(report: Report) -> str:
    if not report.count:
        return f"Nothing to query in {_articles(len(report.results))}." if report.results else "No article was read."
    findings = [finding for result in report.results for finding in result.findings]
    kinds = [(severity, sum(f.severity is severity for f in findings)) for severity in Severity]
    each = ", ".join(f"{count:,} {severity}{'' if count == 1 else 's'}" for severity, count in kinds if count)
    total = f"{report.count:,} finding{'' if report.count == 1 else 's'}"
    return f"{total} in {_articles(len(report.results))}: {each}."


def _articles(count: int) -> str:
    return f"{count:,} article{'' if count == 1 else 's'}"


def _article(result: Result, number: int, *, heading: bool) -> Iterator[str]:
    proof = Proof(result)
    page = _Page(result, number, proof)
    yield f'<article id="a{number}" aria-label="{_attribute(result.source.path)}">\n'
    if heading:
        yield f'<p class="file"><b>{text(result.source.path)}</b> · {len(result.findings):,} to query</p>\n'
    for group in _groups(proof.lines):
        copy = "".join(map(page.line, group))
        notes = page.notes(group[0])
        yield f'<div class="group">\n<div class="lines">\n{copy}</div>\n{notes}</div>\n'
    yield "</article>\n"


def _groups(lines: tuple[Line, ...]) -> list[list[Line]]:
    """A line with notes and those without after it: beside these there is room for its notes to go on."""
    groups: list[list[Line]] = []
    for line in lines:
        if line.findings or not groups:
            groups.append([])
        groups[-1].append(line)
    return groups


class _Page:
    """One article in HTML; ids and finding numbers carry the article's own number."""

    def __init__(self, result: Result, number: int, proof: Proof) -> None:
        self.result, self.article, self.proof = result, number, proof

    def line(self, line: Line) -> str:
        tag = _TAGS.get(line.zone, "p")
        number = f'<span class="line" aria-hidden="true">{line.number}</span>'
        copy = "".join(map(self.piece, line.pieces))
        return f'<{tag} class="copy {line.zone}">{number}{copy}</{tag}>\n'

    def notes(self, line: Line) -> str:
        """The notes on a line; their numbers in its copy are in the order of where the faults end."""
        if not line.findings:
            return ""
        notes = "".join(map(self.note, sorted(line.findings)))
        return f'<ol class="notes" aria-label="Notes on line {line.number}">\n{notes}</ol>\n'

    def piece(self, piece: Piece) -> str:
        """A run of copy, the caret of a place between two characters, or the number of a note."""
        ids = " ".join(f"{self.article}-{index + 1}" for index in piece.primary + piece.related)
        if piece.number is not None:
            (index,) = piece.primary
            severity = self.result.findings[index].severity
            name = f"a{self.article}-m{index + 1}"
            caret = "‸" if piece.caret else ""
            caret = f'<mark class="caret {severity}" data-f="{ids}">{caret}</mark>' if caret else ""
            link = f'href="#a{self.article}-n{index + 1}" aria-label="note {index + 1}"'
            return f'{caret}<a class="n {severity}" id="{name}" {link} data-f="{ids}">{index + 1}</a>'
        copy = piece.span.text(self.proof.text)
        if not ids:
            return text(copy)
        name = f' id="a{self.article}-s{piece.span.start}"' if piece.span.start in self.proof.anchors else ""
        if not piece.primary:
            return f'<span class="related"{name} data-f="{ids}">{text(copy)}</span>'
        worst = min((self.result.findings[i].severity for i in piece.primary), key=list(Severity).index)
        blank = "" if copy.strip() else " blank"
        return f'<mark class="{worst}{blank}"{name} data-f="{ids}">{text(copy, marked=bool(blank))}</mark>'

    def note(self, index: int) -> str:
        finding = self.result.findings[index]
        severity, number = finding.severity, index + 1
        back = f'<a class="n" href="#a{self.article}-m{number}" aria-label="{number}, back to the copy">{number}</a>'
        rule = f'<a href="{_attribute(help_url(finding.rule))}" rel="noreferrer">{text(finding.rule)}</a>'
        what = f'<b>{text(finding.message)}</b> <span class="rule">{rule} · {severity}</span>'
        parts = [back, f"<p>{what}</p>\n"]
        if finding.note:
            parts.append(f'<p class="about">{text(finding.note)}</p>\n')
        if places := "".join(map(self.place, finding.related[:_PLACES])):
            more = len(finding.related) - _PLACES
            parts.append(f"<ul>\n{places}{f'<li>and {more} more</li>' if more > 0 else ''}</ul>\n")
        parts.append(self.fix(finding))
        name = f"a{self.article}-n{number}"
        return f'<li class="note {severity}" id="{name}" data-f="{self.article}-{number}">{"".join(parts)}</li>\n'

    def place(self, related: Related) -> str:
        where = f"line {self.result.source.location(related.span.start).line}"
        start = self.proof.shown(related.span).start
        if start in self.proof.anchors:
            where = f'<a href="#a{self.article}-s{start}">{where}</a>'
        return f"<li>{where}: {text(related.message)}</li>\n"

    def fix(self, finding: Finding) -> str:
        if not finding.fix or not finding.fix.edits:
            return ""
        copy = self.result.source.text
        span, after = replacement(finding.fix, copy)
        # With the words it stands in, so that a space put in or taken out can be seen.
        start, end = span.start, span.end
        while start > max(0, span.start - _WORD) and not copy[start - 1].isspace():
            start -= 1
        while end < min(len(copy), span.end + _WORD) and not copy[end].isspace():
            end += 1
        before, after = copy[start:end], copy[start : span.start] + after + copy[span.end : end]
        change = ""
        if max(len(before), len(after)) <= _LONGEST_FIX:
            change = f": <del>{text(before)}</del> <ins>{text(after)}</ins>"
        unseen = "" if finding.fix.safety is Safety.SAFE else ", if you agree"
        return f"<p>Fix{unseen}: {text(finding.fix.title)}{change}</p>\n"
