"""Lines laid out for one terminal, and the closing line that reports for people share."""

from typing import TYPE_CHECKING

from rich.text import Text

from copydesk.finding import Safety, Severity
from copydesk.reporters import Report
from copydesk.terminal import Terminal

if TYPE_CHECKING:
    from rich.console import Console

DIM = "dim"
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.SUGGESTION: "bold cyan"}


class Layout:
    """Draws lines no wider than the terminal."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.console: Console = terminal.console()

    def text(self, words: str, style: str = "") -> Text:
        """``words`` made safe for the terminal."""
        return Text().append(self.terminal.visible(words), style)

    def labelled(self, label: str, words: str) -> list[Text]:
        """``words`` after a dim label."""
        line = Text().append(f"{label}: ", DIM).append(self.text(words))
        return self.wrapped(line, 2 + len(label) + 2, first=2)

    def wrapped(self, text: Text, indent: int, *, first: int = 0) -> list[Text]:
        """``text`` in lines of the terminal's width, all but the first indented by ``indent``."""
        text = Text(" " * first).append(text)
        lines = text.wrap(self.console, self.terminal.width)
        if len(lines) == 1:
            return [lines[0]]
        rest = text[len(lines[0].plain) :] if len(lines[0]) else text
        rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
        below = rest.wrap(self.console, max(self.terminal.width - indent, 10))
        return [lines[0], *(Text(" " * indent).append(line) for line in below)]

    def beside(self, row: Text, text: Text) -> list[Text]:
        """``text`` to the right of ``row``, its further lines beneath its first."""
        first, *rest = text.wrap(self.console, max(self.terminal.width - row.cell_len, 10)) or [Text()]
        indent = " " * row.cell_len
        return [row.append(first), *(Text(indent).append(line) for line in rest)]

    def drawn(self, lines: list[Text]) -> str:
        """``lines`` as text ready to be written."""
        with self.console.capture() as capture:
            for line in lines:
                line.rstrip()
                self.console.print(line, no_wrap=True, overflow="ignore", crop=False, soft_wrap=True)
        return capture.get()

    def summary(self, report: Report) -> str:
        """How much was found, and what can be fixed."""
        files = len(report.results)
        articles = f"{files:,} article{'' if files == 1 else 's'}"
        fixed = f"Fixed {_faults(report.fixed)} in {report.fixed_files:,} of them. " if report.fixed else ""
        if not report.count:
            line = Text(f"{fixed}Nothing {'left ' if fixed else ''}to query in {articles}.", "bold green")
            return self.drawn(self.wrapped(line, 0)) if files else ""
        found = f"{report.count:,} finding{'' if report.count == 1 else 's'} {'left ' if fixed else ''}in {articles}"
        safe, unsafe = report.fixable(Safety.SAFE), report.fixable(Safety.UNSAFE)
        ways = [f"{safe:,} fixable with --fix"] if safe else []
        if unsafe:
            ways.append(f"{unsafe:,}{' more' if safe else ' fixable'} with --fix --unsafe-fixes")
        line = Text().append(f"{fixed}{found}", "bold").append(f" ({', '.join(ways)})" if ways else "")
        return self.drawn(self.wrapped(line, 0))


def _faults(count: int) -> str:
    return f"{count:,} fault{'' if count == 1 else 's'}"
