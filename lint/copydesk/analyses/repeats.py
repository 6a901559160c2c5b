"""Sentences and paragraphs that stand in the article more than once, word for word or nearly.

Near copies are found through an index of word triples, so the work grows with the text and not with its square. Two
sentences that differ in a number or a name say different things, however alike they look, and are no copies.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from copydesk.analyses.leaks import leaks
from copydesk.analyses.literals import in_literal
from copydesk.analyses.sentences import sentences, words
from copydesk.article import Article, Zone
from copydesk.span import Span

_LEAST = 6  # words: anything shorter may come twice by chance or by art
_NEAR_LEAST = 9
_ALIKE = 92.0
_UNSTOPPED = 10  # words: a line without a stop needs more to be a sentence
_QUESTION = 25  # interviewers ask everybody the same
_STOP = re.compile(r"[.!?…:][\"'”’)\]]*\Z")
_RETOLD_LEAST = 12
_RETOLD = 0.75  # of both sentences' words, in order
_TELLING = 5  # letters: shorter words say little of what a sentence is about
_CROWD = 12  # a triple that so many units share tells nothing
# Words that make another statement of a sentence that is the same but for them.
_CONTRARY = frozenset(
    "one two three four five six seven eight nine ten eleven twelve first second third fourth next no not never"
    " none least higher lower up down before win wins won lose loses lost men women man woman boys girls left right"
    " north south east west early earlier late later old new best worst big small high low good bad former current"
    " he she his her him hers".split()
)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A passage that copies an earlier one. ``exact`` is whether the words are the same."""

    span: Span
    first: Span
    block: int
    first_block: int
    exact: bool


@dataclass(frozen=True, slots=True)
class _Unit:
    span: Span
    block: int
    key: tuple[str, ...]
    facts: frozenset[str]  # numbers and capitalised words past the first
    counts: bool


def repeated_paragraphs(article: Article) -> tuple[Repeat, ...]:
    """Paragraphs that stand in the article again, in reading order of the copies."""
    leaked = {leak.block for leak in article.get(leaks) if leak.whole}
    blocks = article.in_zone(Zone.PARAGRAPH, Zone.STANDFIRST)
    found = _repeats([_unit(article, b.span, b.index) for b in blocks if b.index not in leaked])
    return tuple(_joined(article, found, 1))


def repeated_sentences(article: Article) -> tuple[Repeat, ...]:
    """Sentences that stand in the article again outside repeated paragraphs; runs of them joined."""
    leaked = {leak.block for leak in article.get(leaks) if leak.whole}
    zones = (Zone.PAGE_DATE, Zone.BYLINE, Zone.HEADLINE, Zone.CROSSHEAD)
    skipped = leaked | {b.index for b in article.blocks if b.zone in zones}
    copies = article.get(repeated_paragraphs)
    units = [_unit(article, s.span, s.block) for s in article.get(sentences) if s.block not in skipped]
    found = (r for r in _repeats(units) if not any(copy.span.contains(r.span) for copy in copies))
    return tuple(_joined(article, found, 0))


def alike(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two runs of words are the same but for a few letters."""
    return fuzz.ratio(" ".join(one), " ".join(two), score_cutoff=_ALIKE) > 0


def _unit(article: Article, span: Span, block: int) -> _Unit:
    found = tuple(word.text for word in words(article.text, span))
    facts = frozenset(w for i, w in enumerate(found) if w[0].isdigit() or (i and w[0].isupper()))
    key = tuple(w.lower().replace("’", "'") for w in found)
    return _Unit(span, block, key, facts, _counts(article, span, len(key)))


def _counts(article: Article, span: Span, length: int) -> bool:
    """Whether a copy would be a fault: not a short line, a list's item, an address, or a question asked again."""
    copy = article.slice(span)
    if length < _LEAST or in_literal(article, span.start) or (copy.endswith("?") and length < _QUESTION):
        return False
    if not _STOP.search(copy):
        line = article.text[max(0, span.start - 2) : span.start]
        return length >= _UNSTOPPED and not line.endswith((" ", "\t")) and not copy[0].isdigit()
    return True


def _repeats(units: Sequence[_Unit]) -> Iterable[Repeat]:
    exact: dict[tuple[str, ...], int] = {}
    triples: dict[tuple[str, ...], list[int]] = defaultdict(list)
    telling: dict[str, list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        if not unit.counts:
            continue
        if (first := exact.get(unit.key)) is not None:
            yield _repeat(unit, units[first], exact=True)
            continue
        exact[unit.key] = index
        if len(unit.key) < _NEAR_LEAST:
            continue
        own = {unit.key[i : i + 3] for i in range(len(unit.key) - 2)}
        shared = Counter(other for triple in own for other in triples[triple])
        content = {word for word in unit.key if len(word) >= _TELLING}
        common = Counter(other for word in content for other in telling[word])
        near = [other for other, count in shared.most_common(3) if count * 2 >= len(own)]
        retold = [other for other, count in common.most_common(3) if count * 5 >= len(content) * 3]
        first = next((o for o in near if _near(unit, units[o])), None)
        if first is None:
            first = next((o for o in retold if _retold(unit, units[o])), None)
        if first is not None:
            yield _repeat(unit, units[first], exact=False)
        for word in content:
            if len(telling[word]) < _CROWD:
                telling[word].append(index)
        for triple in own:
            if len(triples[triple]) < _CROWD:
                triples[triple].append(index)


def _near(one: _Unit, two: _Unit) -> bool:
    return one.facts == two.facts and not _contrary(one, two) and alike(one.key, two.key)


def _retold(one: _Unit, two: _Unit) -> bool:
    """Whether one tells the other again with a few words changed, none of them a fact, a count or a contrary."""
    if one.facts != two.facts or min(len(one.key), len(two.key)) < _RETOLD_LEAST:
        return False
    if Indel.normalized_similarity(one.key, two.key, score_cutoff=_RETOLD) == 0:
        return False
    return not _contrary(one, two)


def _contrary(one: _Unit, two: _Unit) -> bool:
    first, second = ({"not" if word.endswith("n't") else word for word in unit.key} for unit in (one, two))
    return bool((first ^ second) & _CONTRARY)


def _repeat(unit: _Unit, first: _Unit, *, exact: bool) -> Repeat:
    return Repeat(unit.span, first.span, unit.block, first.block, exact)


def _joined(article: Article, found: Iterable[Repeat], step: int) -> list[Repeat]:
    """Neighbouring copies of neighbouring passages as one; ``step`` is how many blocks on the next one stands."""
    joined: list[Repeat] = []
    for repeat in found:
        if joined:
            last = joined[-1]
            gap = article.text[last.span.end : repeat.span.start]
            first_gap = article.text[last.first.end : max(last.first.end, repeat.first.start)]
            in_row = repeat.block - last.block == step and repeat.first_block - last.first_block == step
            if in_row and not gap.strip() and not first_gap.strip() and last.first.end <= repeat.first.start:
                span, first = last.span.cover(repeat.span), last.first.cover(repeat.first)
                joined[-1] = Repeat(span, first, repeat.block, repeat.first_block, last.exact and repeat.exact)
                continue
        joined.append(repeat)
    return joined
