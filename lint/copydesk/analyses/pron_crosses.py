"""The place of a pronoun, the standing of a being, and the facts about the two that count for more together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.analyses.people_types import Gender
from copydesk.analyses.pron_mentions import Being, Naming
from copydesk.analyses.pron_tokens import SUBJECT, clause_of, place_of
from copydesk.analyses.pron_words import PRONOUNS, Case, names_a_person

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Features = dict[str, float]

_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "conj", "parataxis"})
_MARKERS = frozenset("because when while after before although as since if though until that where".split())
_KIN = frozenset(
    "mother father brother sister son daughter wife husband parents children family uncle aunt cousin grandmother "
    "grandfather boyfriend girlfriend lover friend niece nephew siblings marriage".split()
)


@dataclass(frozen=True, slots=True)
class Place:
    """A pronoun's own place."""

    token: Token
    doc: Doc
    case: Case
    gender: Gender
    block: int
    sentence: int
    start: int
    quoted: bool
    above: Mapping[int, int]
    """Tokens above the pronoun in its sentence's tree, with how many steps up they are."""

    @classmethod
    def of(cls, token: Token, case: Case, gender: Gender, where: tuple[int, int, int], quoted: bool) -> Place:
        """The place of the pronoun ``token``; ``where`` is its block, its sentence and its offset."""
        above, at = {token.i: 0}, token
        while at.head is not at and at.head != at and len(above) < 40:
            at = at.head
            above[at.i] = len(above)
        return cls(token, token.doc, case, gender, *where, quoted, above)


@dataclass(slots=True)
class Standing:
    """All that was said of a being up to a pronoun, and after it."""

    being: Being
    heard: list[Naming]
    """Namings before the pronoun in order, earlier pronouns included."""
    ahead: list[Naming]
    """Namings by name after it."""
    gender: Gender | None
    first: bool
    """Whether the being was the first that the copy named."""
    between: int = 0
    """Other beings named since this one was."""
    titled: float = 0
    """The part of the words of its name that the headline has."""


def crossed(
    place: Place, one: Standing, names: list[Naming], spoken: list[Naming], docs: Mapping[int, Doc], found: Features
) -> None:
    """Pairs of facts that count for more together."""
    mine = f"{place.case}" if place.case != "possessive" else f"possessive of {place_of(place.token.head)}"
    opening = "early" if place.token.i - place.token.sent.start < 3 else "late"
    if names:
        last = names[-1]
        gap = min(place.sentence - last.sentence, 3)
        found[f"{mine}: {last.place} {gap}"] = 1.0
        found[f"{opening}: {last.place} {gap}"] = 1.0
        if gap == 0 and last.block == place.block:
            above = last.clause in place.above
            found[f"{mine}: {last.place} {'above' if above else 'beside'}"] = 1.0
            if above:
                found[f"{mine}: {last.place} up {min(_verbs(place, last.clause), 3)}"] = 1.0
        main = is_main(last, docs)
        found[f"{opening}: {last.place} {'main' if main else 'sub'} {gap}"] = 1.0
    if one.heard and one.heard[-1].pronoun:
        last = one.heard[-1]
        gap = min(place.sentence - last.sentence, 3)
        found[f"{mine}: he {last.place} {gap}"] = 1.0
        if gap == 0 and last.block == place.block and last.clause in place.above:
            found[f"{mine}: he {last.place} up {min(_verbs(place, last.clause), 3)}"] = 1.0
    _agents(place, one, docs, found, mine)
    subjects = [n for n in one.heard if n.place == "subject"]
    found["subject share"] = len(subjects) / max(1, len(one.heard))
    if one.ahead and one.ahead[0].sentence == place.sentence:
        found[f"{mine}: again {one.ahead[0].place}" if one.heard else f"{mine}: after {one.ahead[0].place}"] = 1.0


def _agents(place: Place, one: Standing, docs: Mapping[int, Doc], found: Features, mine: str) -> None:
    """Whether the being does what the pronoun's clause tells, said or left out ("…, telling her"), or is told it."""
    here = {n.token: n for n in one.heard if n.block == place.block}
    doer, step = doer_of(place.token)
    if doer is not None and doer.i in here:
        found["does it"] = 1.0
        found[f"{mine}: does it"] = 1.0
        found[f"{mine}: does it {'itself' if step == 0 else 'left out'}"] = 1.0
        if any(child.dep_ == "dobj" for child in place.doc[clause_of(place.token)].children):
            found[f"{mine}: does it to something"] = 1.0
    elif doer is not None and doer.lower_ in PRONOUNS:
        found["he does it"] = 1.0
    head = place.token.head
    if place.case == "possessive":
        kin = "kin" if head.lower_ in _KIN else "person" if names_a_person(head.lower_) else "thing"
        own = any(child.lower_ == "own" for child in head.lefts)
        if one.heard:
            last = one.heard[-1]
            found[f"{kin} of {last.place} {min(place.sentence - last.sentence, 2)}"] = 1.0
            found[f"own {last.place}"] = float(own)
        found[f"{kin} of doer"] = float(doer is not None and doer.i in here)
    clause = place.doc[clause_of(place.token)]
    for naming in one.heard[-3:]:
        if naming.block != place.block or naming.sentence != place.sentence or naming.clause not in place.above:
            continue
        # The way down from the candidate's verb to the pronoun's clause.
        way = [place.doc[i].dep_ for i, steps in place.above.items() if steps < place.above[naming.clause]]
        kinds = [dep for dep in way if dep in _CLAUSES]
        if kinds:
            top = "pron" if naming.pronoun else "name"
            found[f"{place.case}: {top} {naming.place} over {kinds[-1]}"] = 1.0
            found[f"{place.case}: {naming.place} over {'+'.join(kinds[-2:])}"] = 1.0
    marker = next((c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod") and c.i < place.token.i), "")
    if marker in _MARKERS and one.heard:
        found[f"{marker}: {one.heard[-1].place}"] = 1.0


def doer_of(token: Token) -> tuple[Token | None, int]:
    """The subject of the clause of ``token``, or of the clause above that lends it one, and how many clauses up."""
    verb = token.doc[clause_of(token)]
    for step in range(4):
        subject = next((c for c in verb.children if c.dep_ in SUBJECT and c.i != token.i), None)
        if subject is not None:
            return subject, step
        if any(c.i == token.i for c in verb.children if c.dep_ in SUBJECT):
            return None, step
        if verb.dep_ in ("xcomp", "advcl", "pcomp", "prep", "conj", "acl") and verb.head != verb:
            if verb.dep_ == "xcomp":
                taker = next((c for c in verb.head.children if c.dep_ in ("dobj", "dative")), None)
                if taker is not None:
                    return taker, step + 1
            if verb.dep_ == "acl":
                return verb.head, step + 1
            verb = verb.doc[clause_of(verb.head)]
        else:
            return None, step
    return None, 9


def _verbs(place: Place, clause: int) -> int:
    """How many verbs lie from the pronoun up to a clause above it."""
    limit = place.above[clause]
    return sum(
        place.doc[index].pos_ in ("VERB", "AUX") and place.doc[index].dep_ not in ("aux", "auxpass")
        for index, steps in place.above.items()
        if steps < limit
    )


def is_main(naming: Naming, docs: Mapping[int, Doc]) -> bool:
    """Whether a naming stands in the main clause of its sentence."""
    return bool(docs[naming.block][naming.clause].dep_ == "ROOT")
