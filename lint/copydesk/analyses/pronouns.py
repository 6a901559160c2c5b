"""Every he and she of an article, with the beings it may stand for, ranked.

Pronouns are read in order. Each one weighs every being named so far that fits its gender and that grammar allows
(nobody is both ends of "he praised him"), by how near it was last named, in which grammatical place, how often, and
whether it is the one who has been speaking. The weights come from ``scripts/train_pronouns.py``. What a pronoun was
found to stand for counts as a naming for the next.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from copydesk.analyses.people import Gender
from copydesk.analyses.pron_mentions import Being, Naming, Scene, scene
from copydesk.analyses.pron_tokens import clause_of, in_phrase, is_no_pronoun, place_of
from copydesk.analyses.pron_words import PRONOUNS, SAYING_FORMS, Case
from copydesk.analyses.sentences import sentences
from copydesk.article import Article, Zone
from copydesk.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_REMEMBERED = 40  # beings weighed for one pronoun, the latest first: keeps long copy linear
_PREPOSITIONS = frozenset("by to with of for from in on at against about".split())
_BODY = (Zone.STANDFIRST, Zone.PARAGRAPH)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A being a pronoun may stand for. ``nearest`` is its last naming before the pronoun, or the first one after."""

    being: Being
    nearest: Naming
    score: float
    gender: Gender | None = None
    """What the copy tells of the being's gender, the pronouns before this one included."""


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A he or she. ``candidates`` fit it, best first; ``barred`` fit in gender but grammar rules them out."""

    span: Span
    gender: Gender
    case: Case
    block: int
    sentence: int
    token: int
    quoted: bool
    candidates: tuple[Candidate, ...]
    barred: tuple[Candidate, ...] = ()

    @property
    def best(self) -> Candidate | None:
        """The likeliest antecedent."""
        return self.candidates[0] if self.candidates else None


def pronouns(article: Article) -> tuple[Pronoun, ...]:
    """Every he and she (his, her, himself …) of the standfirst and the paragraphs, in reading order."""
    return _Reader(article).run()


def read_with(article: Article, seen: dict[int, Mapping[str, float]]) -> tuple[Pronoun, ...]:
    """`pronouns`, and into ``seen`` the features of every candidate by its id: for training."""
    return _Reader(article, seen).run()


@cache
def weights() -> Mapping[str, float]:
    """What each feature counts for, by name."""
    loaded: dict[str, float] = json.loads(
        resources.files("copydesk").joinpath("data", "pronoun-weights.json").read_text("utf-8")
    )
    return loaded


class _Reader:
    """Reads pronouns in order and keeps what each being was last named by."""

    def __init__(self, article: Article, seen: dict[int, Mapping[str, float]] | None = None) -> None:
        self.seen = seen
        self.article = article
        self.scene: Scene = article.get(scene)
        self.docs = self.scene.syntax.docs
        self.namings = sorted(
            ((naming, being) for being in self.scene.beings for naming in being.namings),
            key=lambda pair: pair[0].span,
        )
        self.sentences = article.get(sentences)
        self.last: dict[int, Naming] = {}  # by id of being, in order of last naming
        self.counts: dict[int, int] = {}
        self.subjects: dict[int, int] = {}
        self.order: list[int] = []  # named beings in order of first naming
        self.total = 0
        self.beings = {id(being): being for being in self.scene.beings}
        self.told: dict[int, list[Gender]] = {}

    def run(self) -> tuple[Pronoun, ...]:
        found: list[Pronoun] = []
        following = 0
        for block in self.article.blocks:
            doc = self.docs.get(block.index)
            if doc is None or block.zone not in _BODY:
                continue
            for token in doc:
                if token.lower_ not in PRONOUNS or is_no_pronoun(token):
                    continue
                span = self.scene.syntax.span(token, block.index)
                while following < len(self.namings) and self.namings[following][0].span.start < span.start:
                    self._remember(*self.namings[following])
                    following += 1
                pronoun = self._read(token, doc, block.index, span, following)
                found.append(pronoun)
                if pronoun.best:
                    naming = self._naming(token, pronoun)
                    self._remember(naming, pronoun.best.being)
                    if pronoun.best.being.gender is None:
                        self.told.setdefault(id(pronoun.best.being), []).append(pronoun.gender)
        return tuple(found)

    def _remember(self, naming: Naming, being: Being) -> None:
        if id(being) not in self.counts and being.kind == "name":
            self.order.append(id(being))
        self.total += 1
        self.subjects[id(being)] = self.subjects.get(id(being), 0) + (naming.place == "subject")
        self.last.pop(id(being), None)
        self.last[id(being)] = naming
        self.counts[id(being)] = self.counts.get(id(being), 0) + 1

    def _told(self, key: int) -> Gender | None:
        """The gender that pronouns so far gave a being, when none differs: for a description it takes two."""
        told = self.told.get(key, [])
        enough = 1 if self.beings[key].kind == "name" else 2
        return told[0] if len(told) >= enough and len(set(told)) == 1 else None

    def _naming(self, token: Token, pronoun: Pronoun) -> Naming:
        place, clause = place_of(token), clause_of(token)
        return Naming(
            pronoun.span, pronoun.block, pronoun.sentence, pronoun.token, place, clause, pronoun.quoted, pronoun=True
        )

    def _read(self, token: Token, doc: Doc, block: int, span: Span, following: int) -> Pronoun:
        gender, case = PRONOUNS[token.lower_]
        assert gender is not None
        if token.lower_ == "her" and token.dep_ == "poss":
            case = "possessive"
        sentence = self.scene.sentence_at(span.start)
        quoted = self.scene.quoted(span.start)
        fitting: list[Candidate] = []
        barred: list[Candidate] = []
        here = (token, case, block, sentence, span, gender, quoted)
        rank = 0
        for key in list(reversed(self.last))[:_REMEMBERED]:
            being, naming = self.beings[key], self.last[key]
            known = being.gender or self._told(key)
            if being.gender not in (None, gender):
                continue
            if self._barred(token, case, block, naming, being):
                barred.append(Candidate(being, naming, 0.0, being.gender))
                continue
            fitting.append(self._weigh(here, being, naming, known, rank))
            rank += 1
        for naming, being in self.namings[following : following + 12]:
            if naming.sentence != sentence:
                break
            if id(being) in self.last or being.gender not in (None, gender) or being in [c.being for c in fitting]:
                continue
            if self._barred(token, case, block, naming, being):
                barred.append(Candidate(being, naming, 0.0, being.gender))
                continue
            fitting.append(self._weigh(here, being, naming, being.gender, 9))
        fitting.sort(key=lambda c: (-c.score, -c.nearest.span.start))
        return Pronoun(span, gender, case, block, sentence, token.i, quoted, tuple(fitting), tuple(barred))

    def _barred(self, token: Token, case: Case, block: int, naming: Naming, being: Being) -> bool:
        """Whether grammar forbids the pronoun to stand for this being."""
        if naming.block != block:
            return False
        clause = clause_of(token)
        if naming.token > token.i:
            # A name may follow its pronoun only from a clause above: "when he arrived, Ruiz …", "in his youth, Ruiz …".
            near = naming.clause == clause and case in ("possessive", "object") and naming.place == "subject"
            if case == "possessive" and in_phrase(self.docs[block][naming.token], token.head):
                return True
            return not (near or naming.clause in self._above(token))
        return case == "object" and naming.clause == clause and naming.place == "subject"

    def _weigh(
        self,
        here: tuple[Token, Case, int, int, Span, Gender, bool],
        being: Being,
        naming: Naming,
        known: Gender | None,
        rank: int,
    ) -> Candidate:
        features = self.features(here, being, naming, known, rank)
        candidate = Candidate(being, naming, _score(features), known)
        if self.seen is not None:
            self.seen[id(candidate)] = features
        return candidate

    def _above(self, token: Token) -> set[int]:
        """The verbs whose clauses hold the clause of ``token``, its own left out."""
        found: set[int] = set()
        at = token
        for _ in range(25):
            if at.head is at or at.head == at:
                break
            at = at.head
            found.add(int(at.i))
        found.discard(clause_of(token))
        return found

    def features(
        self,
        here: tuple[Token, Case, int, int, Span, Gender, bool],
        being: Being,
        naming: Naming,
        known: Gender | None,
        rank: int,
    ) -> dict[str, float]:
        """What speaks for and against one being, by the names that `weights` has."""
        token, case, block, sentence, span, gender, quoted = here
        after = naming.span.start > span.start
        gap = 0 if after else min(sentence - naming.sentence, 9)
        place = place_of(token)
        found = {
            f"sentences {min(gap, 5)}": 1.0,
            f"place {naming.place}": 1.0,
            "parallel": float(naming.place == place),
            "by pronoun": float(naming.pronoun),
            "known gender": float(known == gender),
            f"kind {being.kind}": 1.0,
            "named": math.log1p(self.counts.get(id(being), 0)),
            "after": float(after),
            "nearest": float(rank == 0),
            "second": float(rank == 1),
            "quoted alike": float(naming.quoted == quoted),
            "same block": float(naming.block == block),
            "distance": math.log1p(abs(span.start - naming.span.start)) / 5,
            "headline": float(self.article.blocks[naming.block].zone is Zone.HEADLINE),
        }
        if naming.block == block and gap == 0 and not after:
            found["same clause"] = float(naming.clause == clause_of(token))
            found[f"{case} of {naming.place}"] = 1.0
            if token.lower_ and naming.clause in self._above(token):
                found[f"above {naming.place}"] = 1.0
        if after:
            found[f"after {naming.place}"] = 1.0
            found["after a fronted clause"] = float(naming.place == "subject" and naming.clause in self._above(token))
        naming_token = self.docs[naming.block][naming.token]
        if naming.place == "subject":
            found["main subject"] = float(self.docs[naming.block][naming.clause].dep_ == "ROOT")
            if gap <= 1:
                found[f"main subject {gap}"] = found["main subject"]
            found["says"] = float(self.docs[naming.block][naming.clause].lower_ in SAYING_FORMS)
        found["in a list"] = float(naming_token.dep_ == "conj" and not naming.pronoun)
        found["in apposition"] = float(naming_token.dep_ == "appos" and not naming.pronoun)
        if gap == 1:
            found[f"{case} after {naming.place}"] = 1.0
        if case == "reflexive":
            found["reflexive clause"] = float(naming.block == block and naming.clause == clause_of(token))
        if case == "possessive" and gap <= 1:
            found[f"owner of {place_of(token.head)} {gap} {naming.place}"] = 1.0
        if naming.pronoun:
            found[f"he {min(gap, 3)} {naming.place}, {case}"] = 1.0
        if naming_token.dep_ == "pobj" and naming_token.head.lower_ in _PREPOSITIONS:
            found[f"{naming_token.head.lower_} them"] = 1.0
        names = self.subjects.get(id(being), 0)
        found["share"] = self.counts.get(id(being), 0) / max(1, self.total)
        found["subjects"] = math.log1p(names)
        found["first"] = float(bool(self.order) and self.order[0] == id(being))
        if gap == 0 and naming.block == block and not after:
            found[f"clauses up {min(self._height(token, naming.clause), 4)}"] = 1.0
        return {name: value for name, value in found.items() if value}

    def _height(self, token: Token, clause: int) -> int:
        """How many verbs above ``token`` the clause ``clause`` is; 9 when it is not above."""
        height = 0
        for _ in range(25):
            if token.i == clause:
                return height
            if token.head is token or token.head == token:
                break
            token = token.head
            height += token.pos_ in ("VERB", "AUX")
        return 9


def _score(features: Mapping[str, float]) -> float:
    known = weights()
    return math.fsum(known.get(name, 0.0) * value for name, value in features.items())
