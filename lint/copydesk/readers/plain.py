"""Plain text: the article's text is the source's, as it stands."""

from copydesk.anatomy import anatomy
from copydesk.article import DEFAULT_MODEL, Article, Meta
from copydesk.offsets import OffsetMap
from copydesk.source import Source


def read_plain(source: Source, *, meta: Meta | None = None, model: str = DEFAULT_MODEL) -> Article:
    """``source`` as an article, its parts told apart by their shape and order."""
    text = source.text
    return Article(source, text, anatomy(text), OffsetMap.identity(len(text)), meta or Meta(), model)
