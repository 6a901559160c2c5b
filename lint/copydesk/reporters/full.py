"""For reading: each finding with its line of copy, the fault underlined, and every place it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.text import Text

from copydesk.excerpt import Excerpt, excerpt
from copydesk.finding import Finding, Safety
from copydesk.reporters import Report
from copydesk.reporters.layout import DIM, STYLES, Layout
from copydesk.source import Source
from copydesk.span import Span
from copydesk.terminal import Terminal

PLACES = 6  # shown of one finding; the rest are listed by line
_LINES_LISTED = 12
_RELATED = "bold blue"


def report(report: Report, terminal: Terminal) -> Iterator[str]:
    """Every finding and a closing line."""
    page = _Page(terminal)
    for result in report.results:
        for finding in result.findings:
            yield page.finding(finding, result.source)
    yield page.summary(report)


@dataclass(frozen=True, slots=True, order=True)
class _Place:
    """A span to show: the fault itself, or a place it is compared with and why."""

    span: Span
    primary: bool
    message: str = ""


class _Page(Layout):
    """Lays findings out for one terminal."""

    def finding(self, finding: Finding, source: Source) -> str:
        style = STYLES[finding.severity]
        at = source.location(finding.span.start)
        heading = Text().append(f"{self.terminal.visible(source.path)}:{at.line}:{at.column}", "bold")
        heading.append("  ").append(finding.rule, style).append(f"  {finding.severity}", DIM)
        lines = [*self.wrapped(heading, 2), *self.wrapped(self.text(finding.message), 2, first=2)]
        if source.text and (finding.span or finding.related or finding.span.start):
            lines += self.places(finding, source, style)
        if finding.note:
            lines += self.labelled("note", finding.note)
        if finding.fix:
            how = "--fix" if finding.fix.safety is Safety.SAFE else "--fix --unsafe-fixes"
            lines += self.labelled("fix", f"{finding.fix.title} ({how})")
        return self.drawn([*lines, Text()])

    def places(self, finding: Finding, source: Source, style: str) -> list[Text]:
        """Excerpts of the fault and its related places, in reading order."""
        primary = _Place(finding.span, primary=True)
        others = [_Place(r.span, False, r.message) for r in finding.related]
        shown = sorted([primary, *others[: PLACES - 1]])
        numbers = [source.location(place.span.start).line for place in shown]
        gutter = len(str(max(numbers)))
        lines: list[Text] = []
        for group in self.together(shown, source, gutter):
            lines += self.excerpt(group, source, gutter, style, marked=len(shown) > 1)
        left = others[PLACES - 1 :]
        if left:
            more = sorted({source.location(place.span.start).line for place in left})
            at = ", ".join(str(line) for line in more[:_LINES_LISTED]) + (", …" if len(more) > _LINES_LISTED else "")
            what = "line" if len(more) == 1 else "lines"
            lines += self.wrapped(self.text(f"and {len(left)} more, at {what} {at}", DIM), gutter + 5, first=gutter + 5)
        return lines

    def together(self, places: list[_Place], source: Source, gutter: int) -> Iterator[list[_Place]]:
        """Neighbouring places of one line that one excerpt can show."""
        group: list[_Place] = []
        for place in places:
            if group and not self.cut([*group, place], source, gutter):
                yield group
                group = []
            group.append(place)
        if group:
            yield group

    def cut(self, places: list[_Place], source: Source, gutter: int) -> Excerpt | None:
        spans = tuple(place.span for place in places)
        if len({source.location(offset).line for span in spans for offset in (span.start, span.end)}) > 1 < len(spans):
            return None
        return excerpt(source, spans, self.terminal.width - gutter - 5, self.terminal.encoding)

    def excerpt(self, places: list[_Place], source: Source, gutter: int, style: str, *, marked: bool) -> list[Text]:
        cut = self.cut(places, source, gutter)
        assert cut is not None, "one place always fits"
        primary = marked and any(place.primary for place in places)
        number = source.location(places[0].span.start).line
        row = Text().append(self.terminal.visible("▸ ") if primary else "  ", style)
        row.append(f"{number:>{gutter}}", "bold" if primary else DIM).append(self.terminal.visible(" │ "), DIM)
        edge = len(row)
        row.append(cut.text)
        lines = [row]
        for place, (start, end) in zip(places, cut.marks, strict=True):
            mark = style if place.primary else _RELATED
            lines += self.underline(place, start, end, gutter, mark)
            row.stylize(mark, *self.characters(cut.text, start, end, edge))
        return lines

    def underline(self, place: _Place, start: int, end: int, gutter: int, style: str) -> list[Text]:
        """The row of carets under a place, and what is said of it, beside them or below."""
        bar = Text(" " * (gutter + 3)).append(self.terminal.visible("│ "), DIM)
        sign = "^" if place.primary else "-"
        marks = bar.copy().append(" " * start).append(sign * (end - start), style)
        if not place.message:
            return [marks]
        label = self.text(place.message, style)
        if gutter + 6 + end + label.cell_len <= self.terminal.width:
            return [marks.append(" ").append(label)]
        room = self.terminal.width - gutter - 5
        indent = min(start, max(0, room - label.cell_len))
        below = label.wrap(self.console, max(room - indent, 10))
        return [marks, *(bar.copy().append(" " * indent).append(line) for line in below)]

    def characters(self, text: str, start: int, end: int, edge: int) -> tuple[int, int]:
        """The characters of a row that fill the cells from ``start`` to ``end``."""
        from rich.cells import cell_len

        first = last = len(text)
        used = 0
        for index, char in enumerate(text):
            if used >= start and first == len(text):
                first = index
            if used >= end and cell_len(char):
                last = index
                break
            used += cell_len(char)
        return edge + min(first, last), edge + last
