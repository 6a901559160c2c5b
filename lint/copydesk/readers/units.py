"""The blocks of an HTML tree as a browser lays them out, before it is known which of them are the article."""

import re
from collections import Counter
from dataclasses import dataclass, field

from copydesk.article import Zone
from copydesk.readers.markup import INLINE, Element, Text
from copydesk.span import Span

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_UNREAD = frozenset(
    "script style textarea title noscript iframe svg math template head button select option object video audio canvas "
    "pre map datalist progress meter".split()
)
_FURNITURE = frozenset({"nav", "header", "footer", "aside", "menu", "dialog"})
_ROLES = frozenset({"navigation", "banner", "complementary", "contentinfo", "search", "dialog", "menu", "toolbar"})
_HIDDEN_STYLE = re.compile(r"(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)", re.I)
_FURNITURE_WORD = re.compile(
    r"(?:\A|[-_\s])(?:share|sharing|shares|social|related|newsletter|signup|promo|advert|advertisement|ads?|sponsored|cta|"
    r"comments?|disqus|sidebar|breadcrumbs?|navigation|navbar|nav|footer|masthead|menu|tags|taglist|pagination|pager|recirc|"
    r"outbrain|taboola|popular|trending|recommended|most-read|cookie|modal|popup|subscribe|toolbar|hidden|"
    r"skip-link|copyright|author-bio|byline|jp-relatedposts|sharedaddy|rating)"
    r"(?=[-_\s]|\Z)"
)
_UNSEEN_WORD = re.compile(
    r"(?:\A|[-_\s])(?:screen-reader-text|sr-only|visually-?hidden|a11y-hidden|twitter-tweet|twitter-video|instagram-media|"
    r"tiktok-embed|fb-post|bluesky-embed)(?=[-_\s]|\Z)"
)
_CAPTION_WORD = re.compile(r"(?:\A|[-_\s])(?:caption|captions|figcaption|credit|wp-caption-text)(?=[-_\s]|\Z)")
_LONG_FORM = 1_500  # characters of copy: a form as long holds the page (ASP.NET), not a search box
_PARAGRAPH = 60  # characters of a paragraph that is copy rather than a label


@dataclass(slots=True)
class Unit:
    """A block: pieces of text in order, None for a line break, and what the markup says of it."""

    holder: Element
    zone: Zone | None = None
    heading: str = ""
    furniture: bool = False
    pieces: list[Span | Element | None] = field(default_factory=list)
    length: int = 0
    linked: int = 0

    def plain(self, text: str) -> str:
        """The words of the unit, markup gone and white space collapsed, entities as they stand."""
        return " ".join("".join(p.text(text) if isinstance(p, Span) else " " for p in self.pieces).split())


class _Flattener:
    def __init__(self, root: Element, text: str, *, page: bool) -> None:
        self._root = root
        self._text = text
        self._page = page
        self.units: list[Unit] = []
        self._unit: Unit | None = None
        self._copy: Counter[Element] = Counter()

    def weigh(self) -> None:
        """Count the copy in each element: what holds half of it is no furniture, whatever it is called."""
        for element in self._root.walk():
            if element.name == "p":
                size = sum(len(span) for span in element.texts())
                above: Element | None = element if size >= _PARAGRAPH else None
                while above is not None:
                    self._copy[above] += size
                    above = above.parent

    def run(self) -> None:
        """Walk the tree without recursion: an element is entered, and left when what is in it has been walked."""
        waiting: list[tuple[Element | Text | None, Element, Unit]] = [(self._root, self._root, Unit(self._root))]
        while waiting:
            node, holder, like = waiting.pop()
            if node is None:
                self._end()
            elif isinstance(node, Text):
                self._put(node.span, like)
            elif node.name == "br":
                self._line(like)
            elif node.name in ("code", "kbd", "samp", "tt") and not like.furniture:
                self._open(like).pieces.append(node)
            elif not self._unread(node):
                waiting += self._enter(node, holder, like)

    def _enter(self, node: Element, holder: Element, like: Unit) -> list[tuple[Element | Text | None, Element, Unit]]:
        inner = like
        after: list[tuple[Element | Text | None, Element, Unit]] = []
        if node.name not in INLINE:
            self._end()
            after = [(None, holder, like)]
            heading = node.name if node.name in HEADINGS else like.heading
            caption = node.name in ("figcaption", "caption") or bool(_CAPTION_WORD.search(_classes(node)))
            zone = Zone.CAPTION if caption else like.zone
            inner = Unit(node, zone, heading, like.furniture or self._is_furniture(node))
        elif self._page and node.name == "a":
            inner = Unit(like.holder, like.zone, like.heading, like.furniture, linked=1)
        return after + [(child, node, inner) for child in reversed(node.children)]

    def _unread(self, node: Element) -> bool:
        given = node.attributes
        if node.name in _UNREAD or "hidden" in given or given.get("aria-hidden", "").lower() == "true":
            return True
        if "style" in given and _HIDDEN_STYLE.search(given["style"]):
            return True
        if "class" in given and _UNSEEN_WORD.search(given["class"].lower()):
            return True
        if node.name == "sup":
            return any(isinstance(child, Element) and child.name == "a" for child in node.children)
        if node.name == "form":
            return sum(len(span) for span in node.texts()) < _LONG_FORM
        return False

    def _is_furniture(self, node: Element) -> bool:
        if self._copy[node] * 2 > self._copy[self._root]:
            return False
        if node.name in _FURNITURE or node.attributes.get("role", "").lower() in _ROLES:
            return True
        return self._page and node.name not in ("body", "html", "article", "main") and _named_furniture(node)

    def _open(self, like: Unit) -> Unit:
        if self._unit is None:
            self._unit = Unit(like.holder, like.zone, like.heading, like.furniture)
            self.units.append(self._unit)
        return self._unit

    def _put(self, span: Span, like: Unit) -> None:
        size = len("".join(span.text(self._text).split()))
        if size or self._unit:
            unit = self._open(like)
            unit.pieces.append(span)
            unit.length += size
            unit.linked += size if like.linked else 0

    def _line(self, like: Unit) -> None:
        """A line break; two in a row are how a paragraph ends in copy without paragraphs."""
        if self._unit is None:
            return
        for piece in reversed(self._unit.pieces):
            if piece is None:
                self._end()
                return
            if isinstance(piece, Element) or not piece.text(self._text).isspace():
                break
        self._unit.pieces.append(None)

    def _end(self) -> None:
        self._unit = None


def units(root: Element, text: str, *, page: bool) -> list[Unit]:
    """The blocks of the tree in order. On a whole ``page``, furniture is known by its names too."""
    flattener = _Flattener(root, text, page=page)
    flattener.weigh()
    flattener.run()
    return [unit for unit in flattener.units if unit.length]


def _classes(node: Element) -> str:
    given = node.attributes
    return f"{given.get('class', '')} {given.get('id', '')}".lower() if "class" in given or "id" in given else ""


def _named_furniture(node: Element) -> bool:
    classes = _classes(node)
    return bool(classes) and bool(_FURNITURE_WORD.search(classes))
