"""The terminal: what it can show, and copy made safe to show on it.

Copy is not to be trusted: whatever is no printable character is shown as its code point (``<U+001B>``), so no escape
sequence, no direction mark and no line break of the copy's ever reaches the terminal.
"""

import os
import shutil
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import IO, TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

Color = Literal["auto", "always", "never"]

NARROWEST, WIDEST, UNKNOWN = 30, 110, 80
TAB = "    "
# For terminals that can't show these. Letters have no stand-in: "é" shown as "e" would hide the very fault.
_ASCII: dict[str, str] = {
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’‚", "'"),
    **dict.fromkeys("–‐‑−", "-"),
    **dict.fromkeys("│", "|"),
    **dict.fromkeys("→", "->"),
    **dict.fromkeys("─━·", "-"),
    "—": "--", "…": "...", "▸": ">", "↵": "\\n", "•": "*", "×": "x", "⟦": "[[", "⟧": "]]", "⟪": "<<", "⟫": ">>",
}  # fmt: skip
_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@lru_cache(maxsize=4096)
def shown(char: str, encoding: str = "utf-8") -> str:
    """What stands for one character of copy on a terminal of this encoding: one line, nothing to interpret."""
    if char == "\t":
        return TAB
    if char in "\r\n":
        char = "↵"
    category = unicodedata.category(char)
    if category == "Zs":
        return "  " if char == "\u3000" else " "
    if category in _UNPRINTABLE:
        return f"<U+{ord(char):04X}>"
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return _ASCII.get(char) or f"<U+{ord(char):04X}>"
    return char


def visible(text: str, encoding: str = "utf-8") -> str:
    """``text`` on one line, every character of it safe and in the encoding."""
    return "".join(shown(char, encoding) for char in text.replace("\r\n", "\n"))


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where a report for people goes. ``tty`` is a real terminal; a pipe or a file is none."""

    width: int = UNKNOWN
    color: bool = False
    encoding: str = "utf-8"
    tty: bool = False

    @classmethod
    def of(cls, stream: IO[Any], color: Color = "auto", environ: Mapping[str, str] = os.environ) -> "Terminal":
        """The terminal behind ``stream``; NO_COLOR and a dumb terminal switch off automatic colour."""
        tty = stream.isatty()
        able = tty and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
        return cls(_width(environ, tty=tty), color == "always" or (color == "auto" and able), _encoding(stream), tty)

    def visible(self, text: str) -> str:
        """``text`` made safe for this terminal."""
        return visible(text, self.encoding)

    def console(self) -> "Console":
        """A rich console of this width that keeps what it prints, and takes nothing in it for markup."""
        from rich.console import Console  # tens of milliseconds: only for those who draw

        return Console(
            width=self.width,
            force_terminal=self.color,
            color_system="standard" if self.color else None,
            no_color=not self.color,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            force_interactive=False,
        )

    def render(self, *what: "RenderableType") -> str:
        """What rich makes of ``what``, as text ready to be written."""
        console = self.console()
        with console.capture() as capture:
            for each in what:
                console.print(each)
        return self.plain("\n".join(line.rstrip() for line in capture.get().split("\n")))

    def plain(self, text: str) -> str:
        """``text`` of our own in the terminal's encoding: lines and escapes stay, characters it lacks are replaced."""
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError:
            text = "".join(char if char.isascii() else shown(char, self.encoding) for char in text)
        return text


def _width(environ: Mapping[str, str], *, tty: bool) -> int:
    columns = environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        width = int(columns)
    else:
        width = shutil.get_terminal_size((UNKNOWN, 24)).columns if tty else UNKNOWN
    return max(NARROWEST, min(width, WIDEST))


def _encoding(stream: IO[Any]) -> str:
    return getattr(stream, "encoding", None) or "utf-8"
