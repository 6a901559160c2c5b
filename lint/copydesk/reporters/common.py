"""What several formats need: a fix as one replacement, a path as a URI, text that XML allows."""

import re
import unicodedata
from pathlib import PurePath
from urllib.parse import quote

from copydesk.finding import Fix
from copydesk.span import Span
from copydesk.terminal import shown

NAME = "copydesk"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def replacement(fix: Fix, text: str) -> tuple[Span, str]:
    """The smallest span of ``text`` that holds all edits of ``fix``, and what stands there after them."""
    edits = sorted(fix.edits)
    whole = Span(edits[0].span.start, max(edit.span.end for edit in edits))
    pieces: list[str] = []
    at = whole.start
    for edit in edits:
        pieces += (text[at : edit.span.start], edit.text)
        at = max(at, edit.span.end)
    return whole, "".join((*pieces, text[at : whole.end]))


def uri(path: str) -> str:
    """``path`` as a URI: relative paths stay so, whatever is no URI character is percent-encoded."""
    pure = PurePath(path)
    try:
        quoted = quote(pure.as_posix(), errors="surrogateescape")  # the bytes of a file name that is no UTF-8
    except UnicodeEncodeError:
        quoted = quote(pure.as_posix(), errors="replace")
    return f"file:///{quoted.removeprefix('/')}" if pure.is_absolute() else quoted


def xml_text(text: str) -> str:
    """``text`` with what no XML document can hold, not even as an entity, replaced."""
    return _NOT_XML.sub("\ufffd", text)


def unmasked(text: str) -> str:
    """``text`` with controls and direction marks shown as code points; line breaks and spaces stay as they are."""
    return "".join(shown(c) if unicodedata.category(c) in HIDDEN and c not in "\r\n\t" else c for c in text)


def sentence(message: str, note: str) -> str:
    """A message and its note as one text, a line each."""
    return f"{message}\nNote: {note}" if note else message
