"""Strings that follow their own rules of spacing and punctuation: addresses, file names, handles, hashtags."""

import re
from bisect import bisect_right

from copydesk.article import Article
from copydesk.span import Span

_DOMAINS = (
    "com|org|net|edu|gov|mil|int|info|biz|io|co|uk|ca|au|de|fr|eu|ru|ch|nl|jp|cn|nz|tv|fm|ly|gl|ai|app|dev|news|online"
    "|site|blog|xyz|Com|Org|Net|COM|ORG|NET"
)
# Endings that are words too: an address only where a path follows.
_WORDS = "us|es|it|se|no|in|ie|za|me|am|ac|im|is|to|be|at|so|st"
_FILES = (
    "jpe?g|png|gif|svg|webp|pdf|docx?|xlsx?|pptx?|csv|txt|html?|php|aspx?|xml|json|js|ts|py|rs|go|sh|exe|dll|zip|apk"
    "|mp[34]|mov|avi|wav|md"
)
_LITERAL = re.compile(
    r"\b(?:[Hh]ttps?|HTTPS?|ftp)\s?://\S+|\b(?:www|WWW)\.\S+"
    r"|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}"
    rf"|\b(?:[\w-]{{2,63}}(?:\.[\w-]{{1,63}}){{0,4}}|[tx])\.(?:(?:{_DOMAINS})\b(?:/\S*)?|(?:{_WORDS})/\S*)"
    rf"|\b[\w-]{{1,80}}\.(?i:{_FILES})\b"
    r"|(?<![\w])[@#][\w.]{1,60}"
    r"|\b\w{1,40}(?:/[\w.-]{1,60}){2,12}"
)


def literals(article: Article) -> tuple[Span, ...]:
    """Web and mail addresses, file names and paths, @handles and #hashtags, in reading order."""
    return tuple(Span(*match.span()) for match in _LITERAL.finditer(article.text))


def in_literal(article: Article, offset: int) -> bool:
    """Whether ``offset`` falls inside an address, a file name, a handle or a hashtag."""
    spans = article.get(literals)
    at = bisect_right(spans, offset, key=lambda span: span.start)
    return at > 0 and offset < spans[at - 1].end
