"""Two ways to set one mark: straight and curly apostrophes, em dashes, en dashes and double hyphens."""

import re
from collections.abc import Mapping
from typing import Literal

from copydesk.analyses.damage import damage
from copydesk.analyses.literals import in_literal
from copydesk.anatomy.shapes import DATELINE
from copydesk.article import Article, Zone
from copydesk.span import Span

Apostrophe = Literal["straight", "curly"]
Dash = Literal["em", "en", "double hyphen"]

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")
# Between words: a range of numbers, an item's mark and a quotation's signature are other uses.
_DASH = re.compile(r"(?<=[^\W\d_,;)”’\"'%])(?:—| – |–(?=[^\W\d_])| — | ?--(?!-) ?)(?=[^\W\d_(“‘\"'])")
_KINDS: dict[str, Dash] = {"—": "em", "–": "en", "--": "double hyphen"}
_PROSE = 10  # words: a shorter block may be a line of a table
_STOPPED = re.compile(r"[.!?…][\"”’')\]]*\Z")
_OPENS = re.compile(r"(?:\S+ ){0,5}\S*\Z")


def apostrophes(article: Article) -> Mapping[Apostrophe, tuple[Span, ...]]:
    """The apostrophes inside words of the body's paragraphs, by kind."""
    wrecked = {offset for item in article.get(damage) for offset in range(item.span.start, item.span.end)}
    found: dict[Apostrophe, list[Span]] = {"straight": [], "curly": []}
    for block in article.in_zone(Zone.PARAGRAPH, Zone.STANDFIRST):
        for match in _APOSTROPHE.finditer(article.text, block.span.start, block.span.end):
            if match.start() not in wrecked and not in_literal(article, match.start()):
                found["straight" if match[0] == "'" else "curly"].append(Span(*match.span()))
    return {kind: tuple(spans) for kind, spans in found.items()}


def dashes(article: Article) -> Mapping[Dash, tuple[Span, ...]]:
    """The dashes between words of sentences, by kind; a dateline's, a list item's and a range's left out."""
    found: dict[Dash, list[Span]] = {"em": [], "en": [], "double hyphen": []}
    for block in article.paragraphs:
        text = article.slice(block.span)
        if len(text.split()) < _PROSE or not _STOPPED.search(text):
            continue
        dateline = DATELINE.match(text)
        for match in _DASH.finditer(text, dateline.end() if dateline else 0):
            if text[match.end()].isupper() and _between_names(text, match):
                continue
            mark = match[0].strip()
            start = block.span.start + match.start() + match[0].index(mark)
            if not in_literal(article, start):
                found[_KINDS[mark]].append(Span(start, start + len(mark)))
    return {kind: tuple(spans) for kind, spans in found.items()}


def _between_names(text: str, match: re.Match[str]) -> bool:
    """“the U.S.–Mexico border”, “Paris – London”: a tie between names, or a label before an item."""
    before = _OPENS.search(text, max(0, match.start() - 80), match.start())
    words = before[0].split() if before else []
    return bool(words) and words[-1][0].isupper()
