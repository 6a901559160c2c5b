"""What a web page says of its article outside the copy: JSON-LD, meta elements, a time element."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from copydesk.article import Meta
from copydesk.readers.frontmatter import date_of
from copydesk.readers.markup import Element

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report)\Z")
_HEADLINES = ("og:title", "twitter:title", "dc.title", "headline")
_DATES = (
    "article:published_time datepublished og:published_time pubdate publishdate date dc.date dc.date.issued "
    "dcterms.created parsely-pub-date sailthru.date"
).split()
_AUTHORS = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")


def page_meta(root: Element, text: str) -> tuple[Meta, tuple[str, ...]]:
    """The page's metadata, and every title it gives itself."""
    named: dict[str, str] = {}
    times: list[str] = []
    title = ""
    linked: dict[str, Any] = {}
    for element in root.walk():
        given = element.attributes
        if element.name == "meta" and given.get("content"):
            for key in ("property", "name", "itemprop"):
                if given.get(key):
                    named.setdefault(given[key].lower(), html.unescape(given["content"]).strip())
        elif element.name == "time" and given.get("datetime"):
            marked = "pubdate" in given or "datePublished" in given.get("itemprop", "")
            times.insert(0 if marked else len(times), given["datetime"])
        elif element.name == "title" and not title:
            title = html.unescape(element.content.text(text)).strip()
        elif element.name == "script" and "ld+json" in given.get("type", ""):
            for each in _linked(element.content.text(text)):
                linked = linked or each
    headline = _string(linked.get("headline")) or next((named[key] for key in _HEADLINES if key in named), None)
    byline = _authors(linked.get("author")) or next((named[key] for key in _AUTHORS if key in named), None)
    if byline and byline.startswith(("http://", "https://", "@")):
        byline = None
    dates = (_string(linked.get("datePublished")), *(named.get(key) for key in _DATES), *times[:1])
    published = next((date for each in dates if each and (date := date_of(each))), None)
    titles = tuple(each for each in (_string(linked.get("headline")), *map(named.get, _HEADLINES), title) if each)
    return Meta(headline, byline, published), titles


def _linked(script: str) -> Iterator[dict[str, Any]]:
    """The articles of a JSON-LD script."""
    try:
        waiting: list[Any] = [json.loads(script, strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            types = value.get("@type")
            if any(isinstance(t, str) and _ARTICLE.search(t) for t in (types if isinstance(types, list) else [types])):
                yield value
            waiting += [value[key] for key in ("@graph", "mainEntity") if key in value]


def _string(value: Any) -> str | None:
    return html.unescape(value).strip() or None if isinstance(value, str) else None


def _authors(value: Any) -> str | None:
    names = [
        each.get("name") if isinstance(each, dict) else each for each in (value if isinstance(value, list) else [value])
    ]
    return ", ".join(name for each in names if (name := _string(each))) or None
