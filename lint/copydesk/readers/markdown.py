"""Markdown: its prose, with headings and captions told apart; code, raw HTML, link targets and tables left out."""

import re
from bisect import bisect_right
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from copydesk.article import DEFAULT_MODEL, Article, Meta, Zone
from copydesk.readers.builder import Builder, code_stand_in
from copydesk.readers.frontmatter import FrontMatter, front_matter
from copydesk.readers.inline import TRACE, Step, parser
from copydesk.source import Source
from copydesk.span import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_CLOSING_MARKS = re.compile(r"[ \t]#+[ \t]*\Z")
_NUMBER = re.compile(r"\d{1,9}(?=\s)")
_BREAK = re.compile(r"<br\b[^>]*>\Z", re.I)


def read_markdown(source: Source, *, meta: Meta | None = None, model: str = DEFAULT_MODEL) -> Article:
    """``source`` as an article; every place is that of the characters in the Markdown file."""
    return _Reader(source).read(meta, model)


@cache
def _parser() -> MarkdownIt:
    return parser()


class _Reader:
    def __init__(self, source: Source) -> None:
        self._text = source.text
        self._builder = Builder(source)
        self._lines: list[Span] = []

    def read(self, meta: Meta | None, model: str) -> Article:
        front = front_matter(self._text)
        body = self._text[front.end :]
        for match in _LINE.finditer(self._text, front.end):
            self._lines.append(Span(match.start(), match.start() + len(match[0].rstrip("\r\n"))))
        blocks = _blocks(_parser().parse(body))
        headed = any(zone is Zone.HEADLINE for _, zone in blocks)
        self._fields(front, headed=headed)
        for token, zone in blocks:
            self._block(token, zone)
        return self._builder.build(meta, front.meta, model)

    def _fields(self, front: FrontMatter, *, headed: bool) -> None:
        """The head the page will show; a headline in the copy itself goes before the title of the fields."""
        titled = headed
        for field in front.fields:
            if field.zone is Zone.HEADLINE and titled:
                continue
            titled = titled or field.zone is Zone.HEADLINE
            self._builder.break_(field.zone)
            if field.span.text(self._text) == field.value:
                self._builder.text(field.span)
            else:
                self._builder.decoded(field.span, field.value)
        self._builder.break_()

    def _block(self, token: Token, zone: Zone | None) -> None:
        steps: list[Step] = token.meta[TRACE]
        shown = [step for step in steps if step.kind not in ("html", "skip") and not step.markup]
        images = [step for step in shown if step.kind == "image"]
        places = self._places(token, zone)
        if places is None:
            self._builder.break_(zone)
            self._whole(token)
        elif images and all(step.kind in ("image", "newline") for step in shown):
            # A picture that stands alone shows its description as a caption.
            for image in images:
                self._builder.break_(Zone.CAPTION)
                self._steps(image.inner, places, image.start + 2)
        else:
            self._builder.break_(zone)
            self._steps(steps, places, 0)
        self._builder.break_()

    def _places(self, token: Token, zone: Zone | None) -> "_Places | None":
        """Where the block's content stands: a content line is the end of its source line, container marks left out.

        None where a line is not there after all, as can be after white space that only Unicode knows as such.
        """
        first, last = token.map or (0, 0)
        while first + 1 < last and not self._lines[first].text(self._text).strip():
            first += 1
        starts: list[tuple[int, int]] = []
        at = 0
        for index, content in enumerate(token.content.split("\n")):
            line = self._lines[min(first + index, len(self._lines) - 1)]
            shown = line.text(self._text).replace("\0", "\ufffd").rstrip()
            wanted = content.strip()
            if zone and (bare := _CLOSING_MARKS.sub("", shown).rstrip()).endswith(wanted):
                shown = bare
            if not shown.endswith(wanted):
                return None
            lead = len(content) - len(content.lstrip())
            place = line.start + len(shown) - len(wanted) - lead if wanted else line.end - len(content)
            starts.append((at, place))
            at += len(content) + 1
        return _Places(token.content, starts)

    def _whole(self, token: Token) -> None:
        """The block as one piece that stands for its lines."""
        first, last = token.map or (0, 0)
        start = max(self._builder.at, self._lines[first].start)
        end = max(start, self._lines[max(first, last - 1)].end)
        self._builder.decoded(Span(start, end), " ".join(token.content.split()))

    def _steps(self, steps: list[Step], places: "_Places", base: int) -> None:
        for index, step in enumerate(steps):
            start, end = base + step.start, base + step.end
            if step.kind == "text":
                self._stretch(places, start, end, steps[index - 1] if index else None, steps[index + 1 : index + 2])
            elif step.kind == "delimiter" and not step.markup:
                self._builder.kept(places.span(start, end))
            elif step.kind == "url":  # without its angle brackets
                self._builder.decoded(places.span(start, end), places.content[start + 1 : end - 1])
            elif step.kind == "decoded":
                self._builder.decoded(places.span(start, end), step.content)
            elif step.kind == "code":
                self._builder.decoded(places.span(start, end), code_stand_in(step.content))
            elif step.kind == "newline" and step.content == " ":
                self._builder.space(places.span(start, start + 1))
            elif step.kind == "newline" or (step.kind == "html" and _BREAK.match(places.content, start, end)):
                self._builder.line(places.span(start, start + 1))

    def _stretch(self, places: "_Places", start: int, end: int, before: Step | None, after: list[Step]) -> None:
        """Plain text; white space beside a star or the like that is text is kept, or it might become markup."""
        text = places.content[start:end]
        if after and after[0].kind == "newline":
            text = text.rstrip(" ")
            end = start + len(text)
        span = places.span(start, end)
        if span.text(self._text) != text:
            self._builder.decoded(span, text)
            return
        number = _NUMBER.match(text) if before is None or before.kind == "newline" else None
        if number:  # “1 .” is no list, and must not become one
            self._builder.text(Span(span.start, span.start + number.end()))
            span, text = Span(span.start + number.end(), span.end), text[number.end() :]
        lead = len(text) - len(text.lstrip()) if number or (before and _literal(before)) else 0
        tail = len(text) - len(text.rstrip()) if after and _literal(after[0]) and lead < len(text) else 0
        self._builder.kept(Span(span.start, span.start + lead))
        self._builder.text(Span(span.start + lead, span.end - tail))
        self._builder.kept(Span(span.end - tail, span.end))


def _literal(step: Step) -> bool:
    return step.kind == "delimiter" and not step.markup


class _Places:
    """From offsets of a block's content to offsets of the source; ``starts`` are both, line by line."""

    def __init__(self, content: str, starts: list[tuple[int, int]]) -> None:
        self.content = content
        self._starts = starts
        self._keys = [start for start, _ in starts]

    def _at(self, offset: int) -> int:
        start, place = self._starts[bisect_right(self._keys, offset) - 1]
        return max(0, place + offset - start)

    def span(self, start: int, end: int) -> Span:
        """The place of ``start`` to ``end``, which may run over lines."""
        place = self._at(start)
        return Span(place, max(place, self._at(end - 1) + 1)) if end > start else Span(place, place)


def _blocks(tokens: list[Token]) -> list[tuple[Token, Zone | None]]:
    """The blocks that hold prose, with the zone their markup tells. Tables hold data, not prose."""
    found: list[tuple[Token, Zone | None]] = []
    zone: Zone | None = None
    headline = table = False
    for token in tokens:
        if token.type in ("table_open", "table_close"):
            table = token.nesting > 0
        elif token.type == "heading_open":
            zone = Zone.HEADLINE if token.tag == "h1" and not headline else Zone.CROSSHEAD
            headline = headline or zone is Zone.HEADLINE
        elif token.type == "heading_close":
            zone = None
        elif token.type == "inline" and not table:
            found.append((token, zone))
    return found
