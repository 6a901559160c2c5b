"""Characters wrecked on the way: UTF-8 read as windows-1252, undecoded entities, lost characters.

The rules on quotation marks and dashes stand on this too: where a mark is wrecked, its other half isn't alone.
"""

import html
import re
from dataclasses import dataclass
from typing import Literal

from copydesk.analyses.literals import in_literal
from copydesk.article import Article
from copydesk.span import Span

Kind = Literal["encoding", "entity", "lost", "apostrophe"]

# A lead byte of UTF-8 as windows-1252 shows it, and what can follow; a capital Ã is never before a quote or a sign.
_AFTER = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_DOUBLE = re.compile(rf"[ÂÃÅÄ][{_AFTER}]|[âã][{_AFTER}]{{2}}|ð[{_AFTER}]{{3}}")
# The closing quotation mark's last byte is none of windows-1252's: it comes out as the replacement character.
_HALF_LOST = re.compile("â€\ufffd")
_ENTITY = re.compile(
    r"&(?:amp|lt|gt|quot|apos|nbsp|[rl][sd]quo|[mn]dash|hellip|eacute|pound|euro|#\d{2,5}|#x[\da-fA-F]{2,5});"
)
_LOST = re.compile(r"\ufffd{1,8}")
_CONTROL = re.compile(r"[\x80-\x9f]{1,4}")
_MARK = re.compile(r"(?<=[a-z])\?(?=(?:s|t|re|ve|ll)\b[ ,.])")
_PATTERNS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (_HALF_LOST, "encoding"),
    (_DOUBLE, "encoding"),
    (_CONTROL, "encoding"),
    (_ENTITY, "entity"),
    (_LOST, "lost"),
    (_MARK, "apostrophe"),
)
_QUOTES = "\"'“”‘’«»"


@dataclass(frozen=True, slots=True)
class Damage:
    """A wrecked place. ``meant`` is what stood there, None where nobody can tell."""

    span: Span
    kind: Kind
    meant: str | None
    shows_quote: bool = False

    @property
    def confuses_quotes(self) -> bool:
        """Whether a quotation mark may have stood here, or the wreck shows one that never did."""
        return self.meant is None or self.meant in _QUOTES or self.shows_quote


def damage(article: Article) -> tuple[Damage, ...]:
    """Every wrecked place of the article, in reading order, none inside another."""
    found: list[Damage] = []
    taken: set[int] = set()
    for pattern, kind in _PATTERNS:
        for match in pattern.finditer(article.text):
            meant = "”" if pattern is _HALF_LOST else _meant(match[0])
            if (pattern is _DOUBLE and meant is None) or (pattern is _MARK and in_literal(article, match.start())):
                continue
            if match.start() in taken or match.end() - 1 in taken:
                continue
            taken.update(range(*match.span()))
            shows_quote = any(mark in match[0] for mark in _QUOTES)
            found.append(Damage(Span(*match.span()), kind, meant, shows_quote))
    return tuple(sorted(found, key=lambda item: item.span))


def _meant(wrecked: str) -> str | None:
    """What the characters stood for, where that is certain."""
    if wrecked == "?":
        return "’"
    if wrecked.startswith("&"):
        return html.unescape(wrecked)
    if _CONTROL.fullmatch(wrecked):
        read = wrecked.encode("latin-1").decode("cp1252", "replace")
        return None if "\ufffd" in read else read
    try:
        data = b"".join(c.encode("latin-1") if ord(c) < 0x100 else c.encode("cp1252") for c in wrecked)
        read = data.decode("utf-8")
    except UnicodeError:
        return None
    return read if read.isprintable() or read == "\u00a0" else None
