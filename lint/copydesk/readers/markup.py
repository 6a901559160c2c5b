"""HTML as a tree of elements, every piece of text with its place in the source.

The tokenizer follows the HTML standard as far as a reader of copy needs it, never raises, and goes through the source
once: a tag or comment that is never closed swallows the rest, as it does in a browser. The tree knows which end tags
may be left out, and no more.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from copydesk.span import Span

_OPENER = re.compile(r"<(?=[a-zA-Z/!?])")
_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?""", re.ASCII)
_TAG_END = re.compile(r"[\s/]*>", re.ASCII)
_STRAY = re.compile(r"[\s/=]+", re.ASCII)
NOWHERE = Span(0, 0)
_DEEPEST = 512  # as in browsers: what is nested deeper is put side by side

VOID = frozenset("area base br col embed hr img input link meta param source track wbr keygen command".split())
RAW = frozenset("script style textarea title noscript iframe xmp noembed noframes svg math template".split())
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rp rt s samp small "
    "span strike strong sub sup time tt u var".split()
)
# An element ends where one of these begins, though nothing says so.
_CLOSED_BY = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option"}),
    "td": frozenset({"td", "th", "tr", "tbody"}),
    "th": frozenset({"td", "th", "tr", "tbody"}),
    "tr": frozenset({"tr", "tbody"}),
}
_NO_PARAGRAPH = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul li dd dt td th tr".split()
)
_SCOPE = frozenset({"table", "td", "th", "#root"})


@dataclass(slots=True)
class Text:
    """Characters between tags, as they stand in the source."""

    span: Span


@dataclass(slots=True, eq=False)
class Element:
    """An element; raw ones (script, title) keep the place of their content and have no children."""

    name: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: list["Element | Text"] = field(default_factory=list)
    content: Span = NOWHERE

    def walk(self) -> Iterator["Element"]:
        """This element and all within it, in the order of the source."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [child for child in reversed(element.children) if isinstance(child, Element)]

    def texts(self) -> Iterator[Span]:
        """The places of all text within, in order."""
        waiting: list[Element | Text] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Text):
                yield node.span
            else:
                waiting += reversed(node.children)

    def words(self) -> frozenset[str]:
        """The words of its class and id, in small letters."""
        both = f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}"
        return frozenset(both.lower().split())


class _Tree:
    def __init__(self, text: str) -> None:
        self.root = Element("#root", {}, content=Span(0, len(text)))
        self.tags = 0
        self._stack = [self.root]
        self._open: Counter[str] = Counter()

    def text(self, span: Span) -> None:
        if span:
            self._stack[-1].children.append(Text(span))

    def start(self, name: str, attributes: dict[str, str]) -> Element:
        self.tags += 1
        if name in _NO_PARAGRAPH:
            self._close("p", _SCOPE | {"button"})
        for implied, closers in _CLOSED_BY.items():
            if name in closers:
                self._close(implied, frozenset({"ul", "ol", "dl", "table", "select", "#root"}))
        element = Element(name, attributes, self._stack[-1])
        self._stack[-1].children.append(element)
        if name not in VOID and name not in RAW and len(self._stack) < _DEEPEST:
            self._stack.append(element)
            self._open[name] += 1
        return element

    def end(self, name: str) -> None:
        self.tags += 1
        if name in INLINE:
            self._close(name, _NO_PARAGRAPH | {"#root"})
        else:
            self._close(name, frozenset({"#root"}) if name in _SCOPE or name in ("tr", "body", "html") else _SCOPE)

    def _close(self, name: str, stops: frozenset[str]) -> None:
        """Close the nearest open ``name``, unless one of ``stops`` stands between."""
        if not self._open[name]:
            return
        for index in range(len(self._stack) - 1, 0, -1):
            if self._stack[index].name == name:
                for closed in self._stack[index:]:
                    self._open[closed.name] -= 1
                del self._stack[index:]
                return
            if self._stack[index].name in stops:
                return


def parse(text: str) -> tuple[Element, int]:
    """The tree of ``text``, and how many tags and comments it holds: none, and it is no HTML."""
    tree = _Tree(text)
    at = begun = 0
    while match := _OPENER.search(text, at):
        start = match.start()
        kind = text[start + 1]
        if kind in "!?" or (kind == "/" and not text[start + 2 : start + 3].isalpha()):
            stop = _comment_end(text, start)
            tree.tags += 1
            tree.text(Span(begun, start))
            begun = at = stop
            continue
        name_match = _NAME.match(text, start + 1 + (kind == "/"))
        if name_match is None:
            at = start + 1
            continue
        tree.text(Span(begun, start))
        name = name_match[0].lower()
        attributes, stop = _attributes(text, name_match.end())
        if kind == "/":
            tree.end(name)
        else:
            element = tree.start(name, attributes)
            if name in RAW and not text.startswith("/>", stop - 2):
                inner = stop
                end, stop = _raw_end(text, stop, name)
                element.content = Span(inner, end)
        begun = at = stop
    tree.text(Span(begun, len(text)))
    return tree.root, tree.tags


def _comment_end(text: str, start: int) -> int:
    if text.startswith("<![CDATA[", start):
        closing, skip = "]]>", 9
    elif text.startswith("<!--", start):
        closing, skip = "-->", 2  # “<!-->” is a whole one
    else:
        closing, skip = ">", 2
    end = text.find(closing, start + skip)
    return len(text) if end < 0 else end + len(closing)


def _attributes(text: str, at: int) -> tuple[dict[str, str], int]:
    """The attributes from ``at`` on, the first of a name, and where the tag ends."""
    found: dict[str, str] = {}
    while at < len(text):
        if end := _TAG_END.match(text, at):
            return found, end.end()
        match = _ATTRIBUTE.match(text, at)
        if match is None:
            stray = _STRAY.match(text, at)
            at = stray.end() if stray else len(text)
            continue
        value = next((group for group in match.groups()[1:] if group is not None), "")
        found.setdefault(match[1].lower(), value)
        at = match.end()
    return found, len(text)


def _raw_end(text: str, at: int, name: str) -> tuple[int, int]:
    """Where the content of a raw element ends, and where its end tag does."""
    match = _raw_closer(name).search(text, at)
    if match is None:
        return len(text), len(text)
    close = text.find(">", match.end())
    return match.start(), len(text) if close < 0 else close + 1


def _raw_closer(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{re.escape(name)}(?=[\s/>])", re.I)
