"""Readers: from a source to an article."""

from copydesk.article import DEFAULT_MODEL, Article, Meta
from copydesk.readers.plain import read_plain
from copydesk.source import Source

__all__ = ["read"]


def read(source: Source, *, meta: Meta | None = None, model: str = DEFAULT_MODEL) -> Article:
    """The article in ``source``; plain text is the one format so far."""
    return read_plain(source, meta=meta, model=model)
