"""References back: "that meeting", "those talks", "the request", and what stands before each that it can point at.

Only nouns that need something before them are looked at (`reference-nouns.tsv`). A reference may rest on its own noun
used earlier, on a near synonym, on a verb from which the noun derives, or, where it sums up what was said, on the
clause before it. What is sought is generous and the reach bounded: a reader carries a meeting over a paragraph or two,
not over half the story, and a sentence that opens "During that meeting" continues its own paragraph.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from copydesk.analyses.ref_cohesion import strangers
from copydesk.analyses.ref_story import Story, story
from copydesk.analyses.ref_words import bases, close, is_noun, related, synonyms, verbs
from copydesk.analyses.sentences import Sentence, sentences
from copydesk.analyses.syntax import syntax
from copydesk.article import Article, Block, Zone
from copydesk.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Kind = Literal["occasion", "document", "request", "act", "shell", "thing"]
_KINDS: dict[str, Kind] = {k: k for k in ("occasion", "document", "request", "act", "shell", "thing")}
How = Literal["same noun", "synonym", "verb", "related word", "clause"]

_POINTER = re.compile(r"\b(?:that|th[eo]se|the)\s", re.I)
_POINTERS = frozenset(("that", "those", "these"))
_DEFINITE = frozenset(("document", "request", "shell"))  # kinds that "the" points back at too
_PLURALS = frozenset(("those", "these"))
# "By that measure", "in that case": set phrases, and nouns that stand for anything.
_IDIOM = frozenset(
    (
        "measure case sense respect regard way point reason basis score end effect note extent time day week month "
        "year kind sort story"
    ).split()
)
_QUALITY = ("ity", "ism", "ness", "ence", "ance")
_NEAREST = 50  # antecedents kept of each reference
# A definite or demonstrative names something told before; it does not bring in a new one.
_ANAPHORIC = frozenset(("that", "this", "those", "these", "the", "such", "its", "his", "her", "their", "each", "every"))
# Opens a noun phrase's tail: the noun is then told apart by what follows, not by what came before.
_TAIL = frozenset("in to of with between at on for about who whom whose which that where when by from as among".split())
_OPENERS = frozenset(
    "during at in after before since following until at for through throughout despite because by on from".split()
)


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Something earlier that a reference can rest on.

    ``distance`` counts sentences back (0: the same one), ``many`` says it is plural, or a verb that may tell of several
    occasions, and ``anaphoric`` that it points back itself ("that meeting", "the meeting").
    """

    span: Span
    how: How
    distance: int
    same_paragraph: bool
    many: bool
    anaphoric: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """A noun phrase that points back. ``span`` runs from the determiner to the noun, ``noun`` is its dictionary form.

    ``plural`` says it points at several; ``opens`` that it opens its sentence, alone or after a preposition;
    ``continues`` that sentences of its own paragraph stand before it. ``antecedents`` are in reading order;
    ``headline`` says that the headline or standfirst names the thing, ``strange`` that its sentence shares no noun with
    the rest of the article. Nouns of no list are ``thing``s, and looked at in strange sentences alone.
    """

    span: Span
    determiner: str
    noun: str
    kind: Kind
    plural: bool
    opens: bool
    continues: bool
    headline: bool
    strange: bool
    antecedents: tuple[Antecedent, ...]


@cache
def _nouns() -> dict[str, Kind]:
    text = (files("copydesk") / "data" / "reference-nouns.tsv").read_text("utf-8")
    kinds: dict[str, Kind] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, nouns = line.split("\t")
            kinds.update(dict.fromkeys(nouns.split(), _KINDS[kind]))
    return kinds


@cache
def _candidates() -> re.Pattern[str]:
    """A cheap look before any parsing: a determiner, up to three words, one of the nouns."""
    nouns = "|".join(sorted(_nouns(), key=lambda noun: (-len(noun), noun)))
    return re.compile(rf"\b(?:that|th[eo]se|the)\s(?:[\w'’-]+\s){{0,3}}(?:{nouns}|inquirie|petition)e?s?\b", re.I)


def reference_kind(noun: str) -> Kind:
    """What kind of reference ``noun`` makes."""
    return _nouns().get(noun, "thing")


def references(article: Article) -> tuple[Reference, ...]:
    """Every reference of the body paragraphs, in reading order."""
    if not any(_POINTER.search(article.text, b.span.start, b.span.end) for b in article.paragraphs):
        return ()
    odd = article.get(strangers)
    at_odds = {s.block for s in article.get(sentences) if s.index in odd}
    told = article.get(story)
    parsed = article.get(syntax)
    found: list[Reference] = []
    for block in article.paragraphs:
        if block.index not in at_odds and not _candidates().search(article.text, block.span.start, block.span.end):
            continue
        for determiner, head, noun in _phrases(parsed.docs[block.index]):
            start = parsed.span(determiner, block.index).start
            reference = _reference(article, told, block, Span(start, parsed.span(head, block.index).end), head, noun)
            bare = (
                head.i - determiner.i == 1
                and head.lower_.isalpha()
                and noun not in _IDIOM
                and not noun.endswith(_QUALITY)
            )
            strange = bare and _sentence_of(article, reference.span).index in odd
            if strange or reference.kind != "thing":
                found.append(replace(reference, strange=strange))
    return tuple(found)


def _phrases(doc: "Doc") -> Iterator[tuple["Token", "Token", str]]:
    """Determiner, noun and dictionary form of each phrase that points back and has no tail of its own."""
    for head in doc:
        if head.tag_ not in ("NN", "NNS"):
            continue
        determiner = next((t for t in head.lefts if t.tag_ == "DT"), None)
        if determiner is None or _has_tail(doc, head):
            continue
        noun = next((base for base in sorted(bases(head.lower_)) if base in _nouns()), None)
        plural = head.tag_ == "NNS"
        demonstrative = determiner.lower_ in _POINTERS and plural == (determiner.lower_ in _PLURALS)
        bare = head.i - determiner.i == 1
        definite = noun and determiner.lower_ == "the" and bare and not plural and _nouns()[noun] in _DEFINITE
        if (demonstrative or definite) and not _told_apart(doc, determiner, head):
            yield determiner, head, noun or _singular(head.lower_)


def _singular(form: str) -> str:
    """The dictionary form of a noun of no list."""
    return next((base for base in sorted(bases(form), key=len) if base != form and is_noun(base)), form)


def _told_apart(doc: "Doc", determiner: "Token", head: "Token") -> bool:
    """Whether the phrase names its own thing ("that October hearing"), or "that" may well open a clause."""
    if any(token.tag_ in ("NNP", "NNPS") for token in doc[determiner.i + 1 : head.i]):
        return True
    clause = bool(head.dep_ in ("nsubj", "nsubjpass") and head.head.dep_ in ("ccomp", "acl", "relcl", "advcl"))
    return bool(determiner.lower_ == "that" and clause and not determiner.is_sent_start)


def _has_tail(doc: "Doc", head: "Token") -> bool:
    if any(child.dep_ in ("relcl", "acl", "appos") for child in head.children):
        return True
    following = doc[head.i + 1] if head.i + 1 < len(doc) else None
    if following is None:
        return False
    if following.tag_ in ("NN", "NNS", "NNP", "NNPS", "POS", "CD", "VBN", "HYPH"):
        return bool(following.head == head) or following.tag_ in ("NN", "NNS", "POS", "HYPH")
    return following.lower_ in _TAIL and bool(following.head == head or following.lower_ in ("of", "between", "with"))


def _reference(article: Article, told: Story, block: Block, span: Span, head: "Token", noun: str) -> Reference:
    here = _sentence_of(article, span)
    kind = reference_kind(noun)
    opening = article.text[here.span.start : span.start].split()
    opens = not opening or (len(opening) == 1 and opening[0].lower().strip("\"“‘'") in _OPENERS)
    return Reference(
        span,
        article.slice(span).split(maxsplit=1)[0].lower(),
        noun,
        kind,
        head.tag_ == "NNS",
        opens,
        here.span.start > block.span.start,
        _in_headline(article, told, noun),
        False,
        tuple(_antecedents(told, span, here, block, noun)),
    )


def _sentence_of(article: Article, span: Span) -> Sentence:
    told = article.get(sentences)
    return told[max(0, bisect_right(told, span.start, key=lambda s: s.span.start) - 1)]


def _in_headline(article: Article, told: Story, noun: str) -> bool:
    names = close(noun) if reference_kind(noun) == "request" else related(noun)
    top = {b.index for b in article.in_zone(Zone.HEADLINE, Zone.STANDFIRST)}
    # Headline and standfirst stand first: the earliest uses tell.
    return any(told.words[place].block in top for name in names for place in told.places.get(name, ())[:_NEAREST])


def _antecedents(told: Story, span: Span, here: Sentence, block: Block, noun: str) -> Iterator[Antecedent]:
    """The nearest words before ``span`` that can carry ``noun``, and for a shell noun the clause before it."""
    names, near, acts = related(noun), synonyms(noun), verbs(noun)
    if reference_kind(noun) == "request":
        names = near = close(noun) | {other for other, kind in _nouns().items() if kind == "request"}
    before = bisect_left(told.starts, span.start)
    places: set[int] = set()
    for name in names:
        known = told.places.get(name, ())
        end = bisect_left(known, before)
        places.update(known[max(0, end - _NEAREST) : end])
    for place in sorted(places)[-_NEAREST:]:
        word = told.words[place]
        matched = word.forms & names
        how: How = "same noun" if noun in matched else "synonym" if matched & near else "related word"
        if how == "related word" and matched & acts:
            how = "verb"
        many = how == "verb" or (how != "related word" and word.text not in near and word.text != noun)
        yield Antecedent(
            word.span,
            how,
            here.index - word.sentence,
            word.block == block.index,
            many,
            any(w in _ANAPHORIC for w in word.before),
        )
    if reference_kind(noun) == "shell" and here.index:
        clause = next((told.words[i] for i in range(before - 1, -1, -1) if told.words[i].sentence < here.index), None)
        if clause and here.index - clause.sentence <= 2:
            yield Antecedent(
                clause.span, "clause", here.index - clause.sentence, clause.block == block.index, True, False
            )
