"""Readers: from a source to an article, one module a format, loaded when a file of that format comes."""

from pathlib import PurePath

from copydesk.article import DEFAULT_MODEL, Article, Meta
from copydesk.readers.plain import read_plain
from copydesk.source import Source

__all__ = ["FORMATS", "read"]

# What --input-format and the setting “input-format” may be.
FORMATS = ("auto", "text", "markdown", "html")
_BY_SUFFIX = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html"}
_BY_TYPE = {"text/markdown": "markdown", "text/x-markdown": "markdown", "text/html": "html"} | {
    "application/xhtml+xml": "html"
}


def read(
    source: Source, *, meta: Meta | None = None, model: str = DEFAULT_MODEL, media_type: str | None = None
) -> Article:
    """The article in ``source``, read as ``media_type`` says: a MIME type or one of `FORMATS`, else by its suffix.

    ``meta`` is what is known of the article besides its text; it goes before what the file says of itself.
    """
    form = format_of(source.path, media_type)
    if form == "markdown":
        from copydesk.readers.markdown import read_markdown

        return read_markdown(source, meta=meta, model=model)
    if form == "html":
        from copydesk.readers.html import read_html

        return read_html(source, meta=meta, model=model)
    return read_plain(source, meta=meta, model=model)


def format_of(path: str, media_type: str | None = None) -> str:
    """“text”, “markdown” or “html”: what a file called ``path`` is to be read as."""
    named = (media_type or "auto").partition(";")[0].strip().lower()
    if named == "auto":
        return _BY_SUFFIX.get(PurePath(path).suffix.lower(), "text")
    return named if named in FORMATS else _BY_TYPE.get(named, "text")
