"""What fixing would change, as a unified diff that ``patch`` takes; on a terminal, safe to look at."""

import difflib
from collections.abc import Iterator

from copydesk.source import Source
from copydesk.terminal import Terminal

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_COLORS = {"-": "\x1b[31m", "+": "\x1b[32m", "@": "\x1b[36m"}
_CHANGED = "\x1b[7m"
_LONGEST = 10_000  # characters compared one by one; comparing takes the square of that
_UNENDED = "\\ No newline at end of file\n"


def diff(before: Source, after: str, terminal: Terminal) -> Iterator[str]:
    """The lines of the diff between ``before`` and ``after``."""
    lines = list(difflib.unified_diff(_lines(before.text), _lines(after), before.path, before.path))
    for index, line in enumerate(lines):
        body = line.removesuffix("\n")
        if index < 2:
            body = line[:4] + terminal.visible(line[4:].rstrip("\t\n"))
            yield (f"{_BOLD}{body}{_PLAIN}" if terminal.color else body) + "\n"
            continue
        yield _line(body, _twin(lines, index), terminal) + "\n"
        if body == line:
            yield _UNENDED


def _lines(text: str) -> list[str]:
    # As diff and patch count them: a form feed or a lone carriage return ends no line.
    *ended, last = text.split("\n")
    return [f"{line}\n" for line in ended] + ([last] if last else [])


def _twin(lines: list[str], index: int) -> str:
    """The line that this one took the place of, or that took its place; paragraphs are changed one for one."""
    sign = lines[index][:1]
    if sign not in ("-", "+"):
        return ""
    other = "+" if sign == "-" else "-"
    first = index
    while first > 2 and lines[first - 1][:1] == sign:
        first -= 1
    last = index
    while last + 1 < len(lines) and lines[last + 1][:1] == sign:
        last += 1
    twin = last + 1 + (index - first) if sign == "-" else first - (last - first + 1) + (index - first)
    return lines[twin].removesuffix("\n") if 2 < twin < len(lines) and lines[twin][:1] == other else ""


def _line(line: str, twin: str, terminal: Terminal) -> str:
    """A line of the diff, what differs from its twin marked where there is colour."""
    show = terminal.visible if terminal.tty else str
    line = line.removesuffix("\r") if terminal.tty else line
    if not terminal.color:
        return line[:1] + show(line[1:])
    style = _COLORS.get(line[:1], "")
    if not twin or max(len(line), len(twin)) > _LONGEST:
        return f"{style}{line[:1]}{show(line[1:])}{_PLAIN}" if style else show(line)
    parts = [style, line[:1]]
    for kind, start, end, *_ in difflib.SequenceMatcher(None, line[1:], twin[1:], autojunk=False).get_opcodes():
        part = show(line[1 + start : 1 + end])
        parts.append(part if kind == "equal" else f"{_CHANGED}{part}{_PLAIN}{style}" if part else "")
    return "".join((*parts, _PLAIN))
