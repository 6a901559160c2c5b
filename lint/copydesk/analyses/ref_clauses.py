"""Clauses that a noun can sum up: whether someone asked, said or wrote something just before it."""

import re
from bisect import bisect_right

from copydesk.analyses.quotes import speech
from copydesk.analyses.sentences import sentences
from copydesk.article import Article
from copydesk.span import Span

_ASKED = re.compile(
    r"\b(?:said|says?|saying|tell|told|tells|telling|writes?|wrote|written|letters?|emails?|messages?|tweet\w*|posted"
    r"|should|must|ought|please|ask\w*|seek\w*|sought|want\w*|urg\w+|call(?:ed|ing|s)? (?:for|on)|submit\w*"
    r"|fil(?:ed|ing)|appl(?:y|ied|ication)\w*|would like|need\w*|hope[ds]?|bids?|motion)\b",
    re.I,
)
_BACK = 2


def asked_before(article: Article, span: Span) -> bool:
    """Whether the same sentence or the two before it hold speech, or words by which someone asks for something."""
    told = article.get(sentences)
    at = bisect_right(told, span.start, key=lambda s: s.span.start)
    before = told[max(0, at - _BACK - 1) : at]
    if not before:
        return False
    reach = Span(before[0].span.start, span.start)
    if _ASKED.search(article.text, reach.start, reach.end):
        return True
    return any(quote.inner.overlaps(reach) for quote in article.get(speech))


def sentence_before(article: Article, span: Span) -> Span | None:
    """The body sentence before the one that holds ``span``."""
    told = article.get(sentences)
    at = bisect_right(told, span.start, key=lambda s: s.span.start) - 2
    prose = {block.index for block in article.prose}
    return told[at].span if at >= 0 and told[at].block in prose else None
