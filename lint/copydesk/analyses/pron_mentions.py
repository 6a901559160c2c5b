"""Everyone a pronoun may stand for, with every place where the copy names or describes them.

A *being* is a named person or a person described by a noun ("the officer", "her mother"); a description that stands
right at a name ("Mayor Ana Ruiz", "Ruiz, the mayor") belongs to the named person.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from copydesk.analyses.people import Gender, people
from copydesk.analyses.pron_tokens import (
    SUBJECT,
    Place,
    anyone,
    capital_run,
    clause_of,
    describes,
    is_indefinite,
    is_predicate,
    may_be_a_name,
    modifier_gender,
    phrase_of,
    place_of,
)
from copydesk.analyses.pron_words import names_a_person, noun_gender, title_gender
from copydesk.analyses.quotes import speech
from copydesk.analyses.sentences import sentences
from copydesk.analyses.syntax import Syntax, syntax
from copydesk.article import Article, Zone
from copydesk.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Kind = Literal["name", "noun", "unsure", "thing"]

_FORMER = re.compile(
    r"\b(?:former|ex|late|retired|onetime|one-time|then|future|erstwhile|outgoing|previous)\b[- ]", re.I
)


@dataclass(frozen=True, slots=True)
class Naming:
    """One place that names or describes a being. ``token`` is its head's index in its block's parse."""

    span: Span
    block: int
    sentence: int
    token: int
    place: Place
    clause: int
    quoted: bool
    pronoun: bool = False


@dataclass(slots=True)
class Being:
    """Someone the copy speaks of. ``roles`` are nouns that say what they are, ``former`` those they no longer are."""

    kind: Kind
    words: str
    gender: Gender | None
    namings: list[Naming] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    former: set[str] = field(default_factory=set)
    label: str = ""
    """The kind of entity the language model takes an unsure being for; ANY is nobody in particular."""
    introduced: bool = True
    """Whether a full name, a title or a description tells who a named being is."""


@dataclass(frozen=True)
class Scene:
    """The beings of an article, and what finds the sentence and the speech a place lies in."""

    beings: tuple[Being, ...]
    syntax: Syntax
    at: Mapping[tuple[int, int], Being]
    """The being named at a token: by block and token index."""
    sentence_spans: Inside
    speech_spans: Inside

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds ``offset``, or -1."""
        return self.sentence_spans.index(offset)

    def quoted(self, offset: int) -> bool:
        """Whether ``offset`` lies in someone's quoted words."""
        return self.speech_spans.index(offset) >= 0


def scene(article: Article) -> Scene:
    """Every being of the article."""
    return _Finder(article).run()


class _Finder:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.syntax = article.get(syntax)
        self.beings: list[Being] = []
        self.at: dict[tuple[int, int], Being] = {}
        self.quoted = Inside([q.inner for q in article.get(speech)])
        self.sentence = Inside([s.span for s in article.get(sentences)])
        self.nouns: dict[str, Being] = {}
        self.guesses: dict[str, Being] = {}

    def run(self) -> Scene:
        self._names()
        for block, doc in self.syntax.docs.items():
            self._descriptions(block, doc)
        for block, doc in self.syntax.docs.items():
            self._unsure(block, doc)
        for being in self.beings:
            being.namings.sort(key=lambda naming: naming.span)
        return Scene(tuple(self.beings), self.syntax, self.at, self.sentence, self.quoted)

    def _names(self) -> None:
        for person in self.article.get(people):
            words = " ".join(filter(None, (person.given, person.surname)))
            if " " not in words and names_a_person(words.lower().removesuffix("s")):
                continue  # "Attorneys said", at the head of a sentence
            being = Being("name", words, person.gender)
            self.beings.append(being)
            titles = {m.title for m in person.mentions if m.title}
            being.introduced = bool(titles) or any(m.form == "full" for m in person.mentions)
            told = {title_gender(title) for title in titles} - {None}
            if being.gender is None and len(told) == 1:
                being.gender = told.pop()
            for title in titles:
                former = bool(_FORMER.search(title + " "))
                roles = {word for word in re.findall(r"[a-z-]+", title.lower()) if names_a_person(word)}
                (being.former if former else being.roles).update(roles)
            for mention in sorted((*person.mentions, *person.variants), key=lambda m: m.span):
                self._place(being, mention.span, mention.block)

    def _place(self, being: Being, span: Span, block: int) -> None:
        doc = self.syntax.docs.get(block)
        if doc is None:
            return
        start = self.syntax.starts[block]
        tokens = doc.char_span(span.start - start, span.end - start, alignment_mode="expand")
        if tokens is None:
            return
        for token in tokens:
            self.at[block, token.i] = being
        self._add(being, tokens.root, block, span)

    def _add(self, being: Being, head: Token, block: int, span: Span) -> None:
        being.namings.append(
            Naming(
                span,
                block,
                self.sentence.index(span.start),
                head.i,
                place_of(head),
                clause_of(head),
                self.quoted.index(span.start) >= 0,
            )
        )

    def _descriptions(self, block: int, doc: Doc) -> None:
        for token in doc:
            if (block, token.i) in self.at or not describes(token):
                continue
            named = self._named_by(block, token)
            word = token.lower_
            if named is not None:
                self._learn(named, token, word)
                continue
            if is_predicate(token):
                continue
            being = None if is_indefinite(token) else self.nouns.get(word)
            if being is None:
                kind: Kind = "unsure" if anyone(token) else "noun"
                being = Being(
                    kind,
                    phrase_of(token),
                    noun_gender(word) or modifier_gender(token),
                    label="ANY" if kind == "unsure" else "",
                )
                being.roles.add(word)
                self.beings.append(being)
                self.nouns[word] = being
            self.at[block, token.i] = being
            self._add(being, token, block, self.syntax.span(token, block))

    def _unsure(self, block: int, doc: Doc) -> None:
        """Capitalised words in a person's place that nothing else accounts for: a name the analysis of names missed."""
        if self.article.blocks[block].zone in (Zone.HEADLINE, Zone.CROSSHEAD):
            return  # capitals say nothing there
        for token in doc:
            if not may_be_a_name(token) or (block, token.i) in self.at:
                continue
            run = capital_run(token)
            if any((block, other.i) in self.at for other in run):
                continue
            word = token.text
            being = self.guesses.get(word)
            if being is None:
                kind: Kind = "unsure" if token.ent_type_ in ("", "PERSON") else "thing"
                words = " ".join(other.text for other in run)
                being = Being(kind, words, None, label=token.ent_type_, introduced=" " in words)
                if run[0].i and doc[run[0].i - 1].lower_ == "the":
                    being.label = "THE"
                self.beings.append(being)
                self.guesses[word] = being
            for other in run:
                self.at[block, other.i] = being
            start = self.syntax.starts[block] + run[0].idx
            self._add(being, token, block, Span(start, self.syntax.starts[block] + token.idx + len(token.text)))

    def _named_by(self, block: int, token: Token) -> Being | None:
        """The named being that a description stands at: title, apposition or predicate."""
        at = self.at
        if token.dep_ in ("compound", "appos", "nmod", "amod") and token.head is not token:
            named = at.get((block, token.head.i))
            if named is not None and named.kind == "name":
                return named
        for child in token.children:
            if child.dep_ == "appos" or (child.dep_ == "compound" and child.i > token.i):
                named = at.get((block, child.i))
                if named is not None and named.kind == "name":
                    return named
        if is_predicate(token):
            verb = token.doc[clause_of(token)]
            for child in verb.children:
                if child.dep_ in SUBJECT:
                    named = at.get((block, child.i))
                    if named is not None and named.kind == "name":
                        return named
        return None

    def _learn(self, being: Being, token: Token, word: str) -> None:
        being.introduced = True
        phrase = " ".join(child.lower_ for child in token.lefts) + " "
        (being.former if _FORMER.search(phrase) else being.roles).add(word)
        if being.gender is None:
            being.gender = noun_gender(word)


class Inside:
    """Which of some spans, sorted and hardly nested, holds an offset."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = sorted(spans)
        self.reach: list[int] = []
        reach = 0
        for span in self.spans:
            reach = max(reach, span.end)
            self.reach.append(reach)

    def index(self, offset: int) -> int:
        """The index of the innermost span that holds ``offset``, or -1."""
        at = bisect_right(self.spans, Span(offset, 1 << 60)) - 1
        while at >= 0 and self.reach[at] > offset:
            if self.spans[at].end > offset:
                return at
            at -= 1
        return -1
