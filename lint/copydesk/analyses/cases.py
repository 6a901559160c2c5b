"""One word in two capitalisations: internet and Internet, BuzzFeed and Buzzfeed, al-Qaida and Al-Qaida.

A capital tells something only in mid-sentence, outside speech and away from names: in “Parliament Hill”, “President
Ruiz” and “the House of Lords” no common noun is raised.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from copydesk.analyses.forms import Form, Place
from copydesk.analyses.literals import in_literal
from copydesk.analyses.quotes import in_speech
from copydesk.analyses.sentences import Word, sentences, words
from copydesk.article import Article, Zone
from copydesk.span import Span

_CAMEL = re.compile(r"(?=.{4})[A-Za-z]*[a-z][A-Z][A-Za-z]*\Z")
_OPENING = re.compile(r"[\"“”‘'(\[:;•*–—|/-]\s?\Z|[.!?…]\s?\Z")
_LINKS = re.compile(r" (?:of|for|on|and|&|at|to|in|de|from) (?:the )?[A-Z]|[-/&’'.™®][\w]|, [A-Z]\w+,| [A-Z]")
_BELONGS = re.compile(r"[-/&™®]\w|['’](?!s\b)\w| of\b")
_LINKED = re.compile(r"\b[A-Z][\w’'.-]* (?:(?:of|for|on|and|&|at|to|in|de)(?: the)? )?\Z")
_DETERMINER = re.compile(r"\b(the|an?|our|his|her|its|their|my|your|this|that) \Z", re.I)
_NAMED = re.compile(r" [A-Z][a-z]+[’'\w]*(?! ?[(])")
_FORMER = re.compile(
    r"\b(?:former|then|ex|vice|late|first|deputy|assistant|acting|current|[\w’'-]+[’']s?|[A-Z][\w-]+)[ -]\Z"
)
_BEFORE_NAME = "before a name"
_OPENERS = frozenset(
    "the a an this that these those his her its their our my your in on at for from to by with of as and but or so if"
    " when while then now after before since until because though although what who where why how it he she they we"
    " you there here one two some many most all both each no not".split()
)
_TALL = 0.5  # of a long sentence's words capitalised: a title
_SHORT = 6  # words


@dataclass(frozen=True, slots=True)
class _Seen:
    place: Place
    alone: bool  # beside no capitalised word, part of no compound
    article: str  # the article or possessive before it, in small letters; or that a name follows


@cache
def _kinds() -> dict[str, str]:
    lines = files("copydesk").joinpath("data/case-words.txt").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {form: kind for kind, group in rows for word in group.split() for form in (word, f"{word}s")}


def case_twins(article: Article) -> tuple[tuple[Form, ...], ...]:
    """Each word that stands in more than one capitalisation and means the same, with its forms by first place."""
    found: dict[str, list[_Seen]] = defaultdict(list)
    for sentence in article.get(sentences):
        zone = article.blocks[sentence.block].zone
        if zone in (Zone.PAGE_DATE, Zone.BYLINE):
            continue
        tokens = words(article.text, sentence.span)
        capitals = sum(token.text[0].isupper() for token in tokens)
        prose = zone is Zone.PARAGRAPH and (capitals <= _TALL * len(tokens) or len(tokens) <= _SHORT)
        for seen in _seen(article, sentence.span.start, tokens):
            if prose or _CAMEL.match(seen.place.text):
                found[seen.place.text.lower()].append(seen)
    return tuple(twins for key, seen in found.items() if (twins := _twins(key, seen)))


def _seen(article: Article, start: int, tokens: tuple[Word, ...]) -> Iterator[_Seen]:
    """The words of a sentence whose capitals may tell something, without a possessive's end."""
    for at, token in enumerate(tokens):
        text, span = token.text, token.span
        if text.endswith(("'s", "’s")):
            text, span = text[:-2], Span(span.start, span.end - 2)
        key = text.lower()
        letters = text.replace("-", "")
        upper = len(letters) >= 4 and text.isupper()
        known = key in _kinds() or "-" in text or _CAMEL.match(text) or (len(text) > 3 and text.istitle()) or upper
        if not known or not letters.isalpha() or (letters.isupper() and not upper) or in_literal(article, span.start):
            continue
        if upper and any(
            t.text.isupper() and len(t.text) > 1 for t in (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])
        ):
            continue  # shouted
        if in_speech(article, span) and not (_CAMEL.match(text) or _kinds().get(key) == "name"):
            continue
        opens = at == 0 or bool(_OPENING.search(article.text, max(start, span.start - 3), span.start))
        before = article.text[max(start, span.start - 40) : span.start]
        named = bool(_LINKED.search(before)) and not (at == 1 and tokens[0].text.lower() in _OPENERS)
        alone = not named and not (_LINKS if text[0].isupper() else _BELONGS).match(article.text, span.end)
        determiner = _DETERMINER.search(before)
        owner = determiner[1].lower() if determiner else ""
        if (
            _kinds().get(key) == "office"
            and key != "state"
            and not determiner
            and _NAMED.match(article.text, token.span.end)
        ):
            owner = "" if _FORMER.search(before) else _BEFORE_NAME
        yield _Seen(Place(text, span, opens), alone or owner == _BEFORE_NAME, owner)


def _twins(key: str, seen: list[_Seen]) -> tuple[Form, ...]:
    """The word's forms, where they differ in more than chance: none, or two and more."""
    if len({item.place.text for item in seen}) < 2:
        return ()
    kind = _kind(key, {item.place.text for item in seen})
    seen = [item for item in seen if kind and _tells(kind, item)]
    if kind == "office":
        small = {item.article for item in seen if item.place.text.islower()}
        large = {item.article for item in seen if not item.place.text.islower()}
        seen = [item for item in seen if item.article in small & large]
    forms: dict[str, list[Place]] = defaultdict(list)
    for item in seen:
        forms[item.place.text].append(item.place)
    made = [Form(text, tuple(sorted(places, key=lambda p: p.span))) for text, places in forms.items()]
    if len(made) < 2 or (kind == "camel" and len({form.text[1:] for form in made}) < 2):
        return ()
    return tuple(sorted(made, key=lambda form: form.places[0].span))


def _kind(key: str, forms: set[str]) -> str | None:
    if any(_CAMEL.match(form) for form in forms):
        return "camel"
    if "-" in key:
        return "compound"
    if any(form.isupper() for form in forms):
        return None if key in forms or key in _kinds() else "acronym"
    return _kinds().get(key)


def _tells(kind: str, item: _Seen) -> bool:
    """Whether the form at this place was a choice."""
    text = item.place.text
    if kind == "camel":
        return not text.isupper()
    if (
        item.place.opens
        or (text.isupper() and kind != "acronym")
        or (kind == "compound" and text.split("-")[0].isupper())
    ):
        return False
    if kind == "acronym":
        return item.alone
    if kind == "office":
        return item.alone and bool(item.article)
    return kind == "name" or item.alone or text.islower()
