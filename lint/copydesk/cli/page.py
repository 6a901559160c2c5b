"""A manual page on a terminal: rich's Markdown, with examples set as copy and not as program text."""

import re
from typing import ClassVar

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import CodeBlock, Heading, Markdown, MarkdownElement
from rich.padding import Padding
from rich.text import Text

_MARKED = re.compile(r"⟦[^⟦⟧]*⟧|⟪[^⟪⟫]*⟫|^→", re.MULTILINE)


class _Copy(CodeBlock):
    """An example: indented, the fault in it coloured."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = Text(str(self.text).rstrip())
        for mark in _MARKED.finditer(text.plain):
            text.stylize({"⟦": "bold yellow", "⟪": "bold blue"}.get(mark[0][0], "bold green"), *mark.span())
        yield Padding(text, (0, 0, 0, 4))


class _Title(Heading):
    """A heading at the left edge."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = self.text.copy()
        text.justify = "left"
        text.stylize("bold")
        yield text


class Page(Markdown):
    """Markdown as a manual page."""

    elements: ClassVar[dict[str, type[MarkdownElement]]] = {
        **Markdown.elements,
        "fence": _Copy,
        "heading_open": _Title,
    }
