"""One file's bytes as text, decoded once, with its lines.

Everything else in copydesk speaks in code-point offsets into ``Source.text``. The text keeps the file's own
newlines; only a byte-order mark is set aside, and put back when the file is written.
"""

import codecs
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from copydesk.errors import UnreadableCopyError
from copydesk.span import Span

_NEWLINE = re.compile(r"\r\n|\r|\n")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Control characters no text file holds; form feed and escape do turn up in wire copy.
_BINARY = re.compile(r"[\x00-\x06\x0e-\x1a]")


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A line and a column, both counted from 1, the column in code points."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """A file's text. ``path`` is only a name: nothing here reads or writes it."""

    text: str
    path: str = "<text>"
    encoding: str = "utf-8"
    bom: bytes = b""

    @classmethod
    def from_bytes(cls, data: bytes, path: str = "<stdin>", encoding: str | None = None) -> "Source":
        """Decode ``data``: by its byte-order mark, else by ``encoding``, else as UTF-8.

        Raises:
            UnreadableCopyError: for binary data or bytes the encoding does not allow.
        """
        bom, chosen = next(((b, e) for b, e in _BOMS if data.startswith(b)), (b"", encoding or "utf-8"))
        try:
            text = data[len(bom) :].decode(chosen)
        except LookupError:
            raise UnreadableCopyError(f"{path}: there is no encoding named “{chosen}”") from None
        except UnicodeDecodeError as error:
            if b"\0" in data:
                raise UnreadableCopyError(f"{path}: this is binary data, not text") from None
            line = data.count(b"\n", 0, len(bom) + error.start) + 1
            raise UnreadableCopyError(
                f"{path}: not valid {chosen.upper()} at byte {len(bom) + error.start} (line {line}); "
                f"save the file as UTF-8, or name its encoding: --encoding windows-1252"
            ) from None
        if _BINARY.search(text):
            raise UnreadableCopyError(f"{path}: this is binary data, not text")
        return cls(text, path, chosen, bom)

    def encode(self, text: str) -> bytes:
        """``text`` as bytes in this file's encoding, byte-order mark included."""
        return self.bom + text.encode(self.encoding)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line begins; always at least one."""
        return (0, *(match.end() for match in _NEWLINE.finditer(self.text)))

    def location(self, offset: int) -> Location:
        """Where ``offset`` stands, as an editor counts."""
        line = bisect_right(self.line_starts, offset)
        return Location(line, offset - self.line_starts[line - 1] + 1)

    def line_span(self, line: int) -> Span:
        """The span of line ``line`` (from 1), its newline left out."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)
