"""Every he and she of an article, with the beings it may stand for, ranked.

Pronouns are read in order. Each one weighs every being named so far that fits its gender and that grammar allows
(nobody is both ends of "he praised him"), by how near it was last named, in which grammatical place, how often, and
whether it is the one who has been speaking. What a pronoun was found to stand for counts as a naming for the next.
The ranking is learnt: see ``scripts/train_pronouns.py``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.analyses.people import Gender
from copydesk.analyses.pron_crosses import Features, Place, Standing
from copydesk.analyses.pron_features import compare, features
from copydesk.analyses.pron_given import with_names
from copydesk.analyses.pron_mentions import Being, Naming, Scene, scene
from copydesk.analyses.pron_rank import scores
from copydesk.analyses.pron_tokens import clause_of, in_phrase, is_no_pronoun, place_of
from copydesk.analyses.pron_words import PRONOUNS, Case
from copydesk.article import Article, Zone
from copydesk.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_REMEMBERED = 24  # beings weighed for one pronoun, the latest first: keeps long copy linear
_AHEAD = 12  # namings after a pronoun that are looked at
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
    return _Reader(article, article.get(scene)).run()


def read_article(article: Article, seen: dict[int, Features] | None = None) -> tuple[Pronoun, ...]:
    """`pronouns`, and into ``seen`` the features of every candidate by its id: for training."""
    reader = _Reader(article, article.get(scene))
    reader.seen = seen
    return reader.run()


def read_given(
    article: Article, names: Sequence[Span], at: int, seen: dict[int, Features] | None = None
) -> Pronoun | None:
    """The pronoun at ``at``, where it stands for one of ``names`` or for somebody else: for scoring and training.

    The names are candidates whatever the analysis of names made of them, and none is barred. The features of every
    candidate go into ``seen`` by its id.
    """
    reader = _Reader(article, with_names(article, article.get(scene), names), names, at)
    reader.seen = {} if seen is None else seen
    return next((pronoun for pronoun in reader.run() if pronoun.span.start == at), None)


class _Reader:
    """Reads pronouns in order and keeps what each being was last named by."""

    def __init__(self, article: Article, told: Scene, given: Sequence[Span] = (), at: int = -1) -> None:
        self.seen: dict[int, Features] | None = None
        self.article = article
        self.scene = told
        self.given = {
            id(being) for being in told.beings for n in being.namings for span in given if n.span.overlaps(span)
        }
        self.asked = at
        self.docs = told.syntax.docs
        self.namings = sorted(
            ((naming, being) for being in told.beings for naming in being.namings), key=lambda pair: pair[0].span
        )
        self.beings = {id(being): being for being in told.beings}
        self.heard: dict[int, list[Naming]] = {}  # by id of being, in order of last naming
        self.first = -1
        self.pronouns_told: dict[int, list[Gender]] = {}
        headline = article.slice(article.headline.span) if article.headline else article.meta.headline or ""
        self.title = _title_words(headline)

    def run(self) -> tuple[Pronoun, ...]:
        found: list[Pronoun] = []
        following = 0
        for block in self.article.blocks:
            doc = self.docs.get(block.index)
            if doc is None or (block.zone not in _BODY and self.asked < 0):
                continue
            for token in doc:
                span = self.scene.syntax.span(token, block.index) if token.lower_ in PRONOUNS else None
                if span is None or (span.start != self.asked and is_no_pronoun(token)):
                    continue
                while following < len(self.namings) and self.namings[following][0].span.start < span.start:
                    self._remember(*self.namings[following])
                    following += 1
                pronoun = self._read(token, block.index, span, following)
                found.append(pronoun)
                if span.start == self.asked:
                    return tuple(found)
                if pronoun.best:
                    self._remember(self._naming(token, pronoun), pronoun.best.being)
                    if pronoun.best.being.gender is None:
                        self.pronouns_told.setdefault(id(pronoun.best.being), []).append(pronoun.gender)
        return tuple(found)

    def _remember(self, naming: Naming, being: Being) -> None:
        if self.first < 0 and being.kind == "name":
            self.first = id(being)
        heard = self.heard.pop(id(being), [])
        heard.append(naming)
        self.heard[id(being)] = heard

    def _told(self, key: int) -> Gender | None:
        """The gender that pronouns so far gave a being, when none differs: for a description it takes two."""
        told = self.pronouns_told.get(key, [])
        enough = 1 if self.beings[key].kind == "name" else 2
        return told[0] if len(told) >= enough and len(set(told)) == 1 else None

    def _naming(self, token: Token, pronoun: Pronoun) -> Naming:
        place, clause = place_of(token), clause_of(token)
        return Naming(
            pronoun.span, pronoun.block, pronoun.sentence, pronoun.token, place, clause, pronoun.quoted, pronoun=True
        )

    def _read(self, token: Token, block: int, span: Span, following: int) -> Pronoun:
        gender, case = PRONOUNS[token.lower_]
        assert gender is not None
        if token.lower_ == "her" and token.dep_ == "poss":
            case = "possessive"
        sentence = self.scene.sentence_at(span.start)
        quoted = self.scene.quoted(span.start)
        place = Place.of(token, case, gender, (block, sentence, span.start), quoted)
        stood = self._standings(place, following)
        rows = [features(place, one, self.docs) for one in stood]
        forbidden = [self._barred(place, one) for one in stood]
        for row, no in zip(rows, forbidden, strict=True):
            row["barred"] = float(no)
        compare(rows)
        fitting: list[Candidate] = []
        barred: list[Candidate] = []
        for one, row, no, score in zip(stood, rows, forbidden, scores(rows), strict=True):
            nearest = one.heard[-1] if one.heard else one.ahead[0]
            candidate = Candidate(one.being, nearest, score, one.gender)
            if self.seen is not None:
                self.seen[id(candidate)] = row
            (barred if no and id(one.being) not in self.given else fitting).append(candidate)
        fitting.sort(key=lambda c: (-c.score, -c.nearest.span.start))
        return Pronoun(span, gender, case, block, sentence, token.i, quoted, tuple(fitting), tuple(barred))

    def _standings(self, place: Place, following: int) -> list[Standing]:
        """The beings that fit in gender: those named before, the latest first, then those named soon after."""
        ahead: dict[int, list[Naming]] = {}
        for naming, being in self.namings[following : following + _AHEAD]:
            if naming.sentence > place.sentence + 1:
                break
            ahead.setdefault(id(being), []).append(naming)
        found = []
        for between, (key, heard) in enumerate(list(reversed(self.heard.items()))[:_REMEMBERED]):
            being = self.beings[key]
            if being.gender in (None, place.gender) or key in self.given:
                known = being.gender or self._told(key)
                found.append(
                    Standing(being, heard, ahead.get(key, []), known, key == self.first, between, self._titled(being))
                )
        for key, namings in ahead.items():
            being = self.beings[key]
            here = namings[0].sentence == place.sentence and being.gender in (None, place.gender)
            if key not in self.heard and (here or key in self.given):
                found.append(Standing(being, [], namings, being.gender, first=False, titled=self._titled(being)))
        return found

    def _titled(self, being: Being) -> float:
        """The part of the words of its name that the headline has."""
        words = _title_words(being.words) if being.kind == "name" and self.title else frozenset()
        return len(words & self.title) / len(words) if words else 0.0

    def _barred(self, place: Place, one: Standing) -> bool:
        """Whether grammar forbids the pronoun to stand for this being."""
        naming = one.heard[-1] if one.heard else one.ahead[0]
        if naming.block != place.block:
            return False
        token, case = place.token, place.case
        clause = clause_of(token)
        if naming.token > token.i:
            # A name may follow its pronoun only from a clause above: "when he arrived, Ruiz …", "in his youth, Ruiz …".
            near = naming.clause == clause and case in ("possessive", "object") and naming.place == "subject"
            if case == "possessive" and in_phrase(place.doc[naming.token], token.head):
                return True
            return not (near or (naming.clause in place.above and naming.clause != clause))
        return case == "object" and naming.clause == clause and naming.place == "subject"


def _title_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]{3,}", text.lower()))
