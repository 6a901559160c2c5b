"""HTML: a whole page, of which the article is found, or the fragment a CMS holds as an article's body.

White space shows as in a browser: a run of it is one space. Each text node's characters stand for themselves, so that
a fix reaches into a text node and never into markup; an entity stands as a whole for the character it shows.
"""

import html
import re

from copydesk.article import DEFAULT_MODEL, Article, Meta, Zone
from copydesk.readers.body import body_units, headline_unit
from copydesk.readers.builder import Builder, code_stand_in
from copydesk.readers.markup import Element, parse
from copydesk.readers.pagemeta import page_meta
from copydesk.readers.plain import read_plain
from copydesk.readers.units import Unit, units
from copydesk.source import Source
from copydesk.span import Span

_ENTITY = r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)"
_PIECE = re.compile(rf"(?P<space>[ \t\n\f\r]+)|(?P<entity>{_ENTITY})|[^ \t\n\f\r&]+|&")
_A_ENTITY = re.compile(_ENTITY)
_CELL_WORDS = 8  # a table's cell with fewer is data, no prose


def read_html(source: Source, *, meta: Meta | None = None, model: str = DEFAULT_MODEL) -> Article:
    """``source`` as an article; a file without any markup is plain text."""
    root, tags = parse(source.text)
    if not tags and not any(html.unescape(match[0]) != match[0] for match in _A_ENTITY.finditer(source.text)):
        return read_plain(source, meta=meta, model=model)
    found, titles = page_meta(root, source.text)
    page = any(isinstance(child, Element) and child.name in ("html", "body", "head") for child in root.children)
    blocks = units(root, source.text, page=page)
    if page:
        body = body_units(blocks, source.text)
        head = headline_unit(blocks, source.text, titles, body)
        chosen = [u for u in blocks if u is head] if head and not any(u is head for u in body) else []
        chosen += body
    else:
        chosen = [unit for unit in blocks if not unit.furniture or unit.heading == "h1"]
        head = next((unit for unit in chosen if unit.heading == "h1"), None)
    builder = Builder(source)
    for unit in chosen:
        if not _is_data(unit, source.text):
            _write(builder, unit, source.text, Zone.HEADLINE if unit is head else _zone(unit))
    return builder.build(meta, found, model)


def _zone(unit: Unit) -> Zone | None:
    return unit.zone or (Zone.CROSSHEAD if unit.heading else None)


def _is_data(unit: Unit, text: str) -> bool:
    return unit.holder.name in ("td", "th") and len(unit.plain(text).split()) < _CELL_WORDS


def _write(builder: Builder, unit: Unit, text: str, zone: Zone | None) -> None:
    builder.break_(zone)
    for piece in unit.pieces:
        if piece is None:
            builder.line(Span(builder.at, builder.at))
        elif isinstance(piece, Span):
            _write_text(builder, piece, text)
        elif spans := list(piece.texts()):
            code = html.unescape("".join(span.text(text) for span in spans))
            builder.decoded(spans[0].cover(spans[-1]), code_stand_in(code.strip()))
    builder.break_()


def _write_text(builder: Builder, span: Span, text: str) -> None:
    for match in _PIECE.finditer(text, span.start, span.end):
        place = Span(match.start(), match.end())
        if match["space"]:
            builder.space(place)
        elif match["entity"] and (decoded := html.unescape(match[0])) != match[0]:
            builder.decoded(place, decoded)
        else:
            builder.text(place)
