"""Parts of speech, dependencies and entities of every sentence-bearing block, by spaCy, a paragraph at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk import language
from copydesk.article import Article, Zone
from copydesk.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

_NEWLINES = str.maketrans("\r\n\u2028\u2029\x0b\x0c", "      ")
_PARSED = (Zone.HEADLINE, Zone.STANDFIRST, Zone.CAPTION, Zone.CROSSHEAD, Zone.PARAGRAPH)


@dataclass(frozen=True)
class Syntax:
    """Parsed blocks by block index. ``doc.text`` is as long as the block, so offsets only shift by its start."""

    docs: Mapping[int, Doc]
    starts: Mapping[int, int]
    model: str

    def span(self, of: Token | DocSpan, block: int) -> Span:
        """Where a token or spaCy span of block ``block`` stands in the article's text."""
        start = self.starts[block] + (of.idx if hasattr(of, "idx") else of.start_char)
        return Span(start, start + len(of.text))

    def lemma(self, token: Token) -> str:
        """The token's dictionary form, lower case."""
        return language.lemma(token, self.model)


def syntax(article: Article) -> Syntax:
    """Parse the article's blocks (page date and byline left out). Loads the language model on first use."""
    blocks = [block for block in article.blocks if block.zone in _PARSED]
    texts = [article.slice(block.span).translate(_NEWLINES) for block in blocks]
    docs = dict(zip((block.index for block in blocks), language.parse(texts, article.model), strict=True))
    return Syntax(docs, {block.index: block.span.start for block in blocks}, article.model)
