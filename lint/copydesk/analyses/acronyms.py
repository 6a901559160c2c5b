"""Acronyms of the copy: where each is used, and where it is written out.

A definition is either order of name and bracket, "Port Safety Board (PSB)" and "PSB (Port Safety Board)", or, with
no bracket, a run of words anywhere whose initials spell it: many houses write the name out and leave the reader to see.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from copydesk.analyses.forms import body_sentences
from copydesk.analyses.quotes import in_speech
from copydesk.analyses.ref_words import is_noun, is_verb, past_of
from copydesk.article import Article
from copydesk.span import Span

_USE = re.compile(r"(?<![\w.@#/$&'’*-])(?:[A-Z]{3,6}|(?:[A-Z]\.){3,6})s?(?![\w@/$&*-]|\.[A-Za-z])")
_BRACKET = re.compile(r"\(\s?(?:or |the |aka )?[\"“]?([A-Z][A-Z&.-]{1,8}[A-Z.])s?[\"”]?\s?\)")
_NAME_AFTER = re.compile(r"\b([A-Z]{3,6}) ?(?:\(|, (?:the|or|which stands for) )")
_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"[A-Z]{2,}")
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}")
_THE = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur) \Z")
_BY = re.compile(r"\b(by|at|of|from|to|with|told) \Z")
_VERB = re.compile(r" ([a-z]{2,15})\b")
_ACTS = frozenset("said says told has had was is will would also did says".split())
_LIST = re.compile(r"[A-Z]{2,}(?:,| and| or)? \Z")
# What shows that no noun follows: the sentence or clause ends, a preposition or a verb stands there.
_ALONE = re.compile(
    r"(?:['’]s\b|[,.;:)]|\s*\Z| (?:said|says|told|has|had|have|is|was|will|would|and|or|to|in|on|of|for|from|at|by"
    r"|with|that"
    r"|which|who|as|also|did|does|could|can|may|sat|met|sent|won|held|took|made|gave|found|[a-z]{3,12}ed)\b)"
)
_LINKS = frozenset("of the and for in on to at de du des la le a an".split())


@dataclass(frozen=True, slots=True)
class Definition:
    """Where an acronym is set in brackets behind its name. ``name`` is the name's words as written."""

    letters: str
    name: str
    span: Span


def uses(article: Article) -> Mapping[str, tuple[Span, ...]]:
    """The places in the body, outside speech, that use each acronym; shouted lines left out."""
    found: dict[str, list[Span]] = defaultdict(list)
    for sentence in article.get(body_sentences):
        text = article.slice(sentence.span)
        if len(_CAPITALS.findall(text)) * 3 > len(_WORD.findall(text)):
            continue
        for match in _USE.finditer(article.text, sentence.span.start, sentence.span.end):
            span = Span(*match.span())
            if not in_speech(article, span):
                found[match[0].rstrip("s").replace(".", "")].append(span)
    return {letters: tuple(spans) for letters, spans in found.items()}


def definitions(article: Article) -> tuple[Definition, ...]:
    """Every "Name (ACRONYM)" of the body, in reading order."""
    found = []
    for sentence in article.get(body_sentences):
        for match in _BRACKET.finditer(article.text, sentence.span.start, sentence.span.end):
            letters = match[1].replace(".", "").replace("&", "").replace("-", "")
            name = _name_before(article.text[sentence.span.start : match.start()], letters)
            if name:
                found.append(Definition(letters, name, Span(match.start(1), match.end(1))))
    return tuple(found)


def written_out(article: Article, letters: str) -> bool:
    """Whether words whose initials spell ``letters`` stand together anywhere in the article."""
    return letters.lower() in article.get(_initials) or letters.lower() in article.get(_linked_initials)


def is_body(article: Article, letters: str, places: Iterable[Span]) -> bool:
    """Whether the copy itself treats the letters as the name of a body: "the PSB said", "officials of the PSB".

    A brand, a ticker, a unit, a person's initials and a broadcaster's call sign take no "the", or a noun stands behind
    them; call signs are known by their first letter too.
    """
    if _CALL_SIGN.fullmatch(letters) or is_noun(letters.lower()) or is_verb(letters.lower()):
        return False
    text, shown = article.text, set[str]()
    for place in places:
        before = text[max(0, place.start - 12) : place.start]
        if not _ALONE.match(text, place.end) or _LIST.search(before):
            continue
        if _THE.search(before):
            return True
        if text[place.end : place.end + 1] in ("'", "’"):
            shown.add("possessive")
        elif by := _BY.search(before):
            shown.add(by[1])
        elif (verb := _VERB.match(text, place.end)) and (verb[1] in _ACTS or past_of(verb[1])):
            shown.add("acts")
    return len(shown) > 1


def known(letters: str) -> bool:
    """Whether a general reader knows the acronym."""
    return letters in _known()


@cache
def _known() -> frozenset[str]:
    lines = (files("copydesk") / "data" / "acronyms.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _words(article: Article) -> list[str]:
    return _WORD.findall(article.text)


def _initials(article: Article) -> str:
    """The first letters of all words but short acronyms themselves, in one string; a search in it finds a name."""
    return "".join(word[0].lower() for word in _words(article) if not word.isupper())


def _linked_initials(article: Article) -> str:
    """The same with link words left out."""
    return "".join(w[0].lower() for w in _words(article) if not w.isupper() and w.lower() not in _LINKS)


def _name_before(text: str, letters: str) -> str:
    """The words right before a bracket whose initials spell ``letters``, link words allowed between; or nothing."""
    words = list(_WORD.finditer(text[-160:]))
    left = list(letters.lower())
    for word in reversed(words):
        if left and word[0][0].lower() == left[-1]:
            left.pop()
            if not left:
                return text[-160:][word.start() :].strip()
        elif word[0].lower() not in _LINKS:
            return ""
    return ""
