"""What speaks for and against each being that a pronoun may stand for, as numbers.

Three kinds: the grammar of the place where the being was last named (or is named next), its relation to the
pronoun's own place, and how much the copy has spoken of the being so far and goes on to speak of it. The last step
compares rivals: being the one most spoken of matters more than how often.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from copydesk.analyses.pron_crosses import Features, Place, Standing, crossed, is_main
from copydesk.analyses.pron_mentions import Naming
from copydesk.analyses.pron_tokens import clause_of, place_of
from copydesk.analyses.pron_words import PRONOUNS, SAYING_FORMS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PREPOSITIONS = frozenset("by to with of for from in on at as against about after between".split())
_SEEN_THROUGH = frozenset({"appos", "conj", "compound", "flat", "nmod"})
_COMPARED = ("names", "heard", "subjects", "recent", "last name gap", "tokens", "all names", "later", "height", "words")


def features(place: Place, one: Standing, docs: Mapping[int, Doc]) -> Features:
    """The numbers of one being, before rivals are compared."""
    found: Features = {f"pronoun {place.case}": 1.0, f"pronoun as {place_of(place.token)}": 1.0}
    found["pronoun quoted"] = float(place.quoted)
    found["pronoun depth"] = min(len(place.above), 9)
    found["pronoun early"] = float(place.token.i - place.token.sent.start)
    names = [n for n in one.heard if not n.pronoun]
    spoken = [n for n in one.heard if n.pronoun]
    found["names"] = len(names)
    found["heard"] = len(one.heard)
    found["later"] = len(one.ahead)
    found["all names"] = len(names) + len(one.ahead)
    found["subjects"] = sum(n.place == "subject" for n in one.heard)
    found["owners"] = sum(n.place == "possessive" for n in one.heard)
    found["recent"] = sum(place.sentence - n.sentence <= 1 for n in one.heard)
    found["here"] = sum(n.sentence == place.sentence for n in one.heard)
    found["between"] = min(one.between, 9)
    found["first"] = float(one.first)
    found["known gender"] = float(one.gender == place.gender)
    found["other gender"] = float(one.gender not in (None, place.gender))
    found[f"kind {one.being.kind}"] = 1.0
    if one.titled:
        found["title"] = 1.0
        found["title full"] = float(one.titled == 1)
        found[f"title last {'s' if names and names[-1].place == 'subject' else 'o'}"] = 1.0
    found["introduced"] = float(one.being.introduced)
    found["roles"] = len(one.being.roles)
    found["words"] = len(one.being.words.split())
    if names:
        _naming("last", names[-1], place, docs, found)
        found["last name gap"] = min(place.sentence - names[-1].sentence, 9)
        found["shortened"] = _words(names[0]) - _words(names[-1])
    else:
        found["last name gap"] = 12
    if spoken:
        _spoken(spoken, place, found)
    if one.ahead and one.ahead[0].block == place.block:
        _ahead(one.ahead[0], place, docs, found, bool(one.heard))
    subject = next((n for n in reversed(one.heard) if n.place == "subject"), None)
    found["subject gap"] = min(place.sentence - subject.sentence, 9) if subject else 12
    previous = [n for n in one.heard if n.sentence == place.sentence - 1]
    found["subject before"] = float(any(n.place == "subject" and is_main(n, docs) for n in previous))
    found["first before"] = float(bool(previous) and previous[0].span.start - one.heard[0].span.start == 0)
    governing = [n for n in one.heard if n.block == place.block and n.place == "subject" and n.clause in place.above]
    heights = [place.above[n.clause] for n in governing]
    crossed(place, one, names, spoken, docs, found)
    found["height"] = min(heights, default=20)
    found["governs"] = float(bool(heights))
    return found


def compare(rows: Sequence[Features]) -> None:
    """Add to each row how it stands to the best of the others."""
    for name in _COMPARED:
        values = [row.get(name, 0.0) for row in rows]
        ordered = sorted(values, reverse=True)
        for row, value in zip(rows, values, strict=True):
            rival = ordered[1] if value == ordered[0] and len(ordered) > 1 else ordered[0]
            row[f"{name} lead"] = value - rival if len(rows) > 1 else 0.0
            row[f"{name} rank"] = sum(other > value for other in values)
    for row in rows:
        row["rivals"] = len(rows)


def _words(naming: Naming) -> float:
    return 1.0 + (naming.span.end - naming.span.start) // 8


def _naming(label: str, naming: Naming, place: Place, docs: Mapping[int, Doc], found: Features) -> None:
    """The last naming before the pronoun: its grammar, and the way from there to the pronoun."""
    doc = docs[naming.block]
    token = doc[naming.token]
    top, linked = token, ""
    while top.dep_ in _SEEN_THROUGH and top.head is not top and top.head != top:
        linked = linked or top.dep_
        top = top.head
    found[f"{label} {naming.place}"] = 1.0
    found[f"{label} passive"] = float(top.dep_ == "nsubjpass")
    found[f"{label} listed"] = float(linked == "conj")
    found[f"{label} apposed"] = float(linked in ("appos", "flat"))
    found[f"{label} lists"] = float(any(child.dep_ == "conj" for child in token.children))
    found[f"{label} explained"] = float(any(child.dep_ == "appos" for child in token.children))
    found[f"{label} who"] = float(any(child.dep_ == "relcl" for child in token.children))
    if top.dep_ == "pobj":
        word = top.head.lower_
        found[f"{label} {word if word in _PREPOSITIONS else 'other preposition'}"] = 1.0
        found[f"{label} of noun"] = float(top.head.head.pos_ in ("NOUN", "PROPN"))
    found[f"{label} main"] = float(is_main(naming, docs))
    found[f"{label} says"] = float(doc[naming.clause].lower_ in SAYING_FORMS)
    found[f"{label} early"] = float(token.i - token.sent.start)
    found[f"{label} length"] = (naming.span.end - naming.span.start) / 5
    found[f"{label} quoted alike"] = float(naming.quoted == place.quoted)
    opened = doc[token.sent.start : token.i].text
    found[f"{label} in brackets"] = float(opened.count("(") > opened.count(")"))
    found[f"{label} owned"] = float(any(c.dep_ == "poss" for t in (token, top) for c in t.children))
    found[f"{label} of own"] = float(any(c.lower_ in PRONOUNS for t in (token, top) for c in t.lefts))
    found[f"{label} parallel"] = float(naming.place == place_of(place.token))
    found[f"{label} same dep"] = float(top.dep_ == place.token.dep_)
    found[f"{label} same block"] = float(naming.block == place.block)
    found["tokens"] = 90.0
    if naming.block != place.block:
        return
    between = doc[token.i + 1 : place.token.i]
    found["tokens"] = min(len(between), 80)
    found[f"{label} in sentence"] = float(token.sent == place.token.sent)
    found[f"{label} verbs between"] = sum(other.pos_ == "VERB" for other in between)
    found[f"{label} commas between"] = sum(other.text == "," for other in between)
    found[f"{label} breaks between"] = sum(other.text in ";:—–-" for other in between)
    found[f"{label} and between"] = sum(other.lower_ in ("and", "but") for other in between)
    if token.sent != place.token.sent:
        return
    found["same clause"] = float(naming.clause == clause_of(place.token))
    found["height of clause"] = place.above.get(naming.clause, 20)
    way, at = 0, token
    while at.i not in place.above and at.head is not at and at.head != at and way < 20:
        at, way = at.head, way + 1
    found["up"] = way
    found["down"] = place.above.get(at.i, 20)
    found["joined verb"] = float(any(place.token.doc[i].dep_ == "conj" for i in place.above if i < len(doc)))
    meeting = place.token
    for index, steps in place.above.items():
        if steps == found["down"] - 1:
            meeting = doc[index]
    found[f"meets by {meeting.dep_}"] = 1.0
    found[f"{place.case}: {naming.place} meets by {meeting.dep_}"] = 1.0
    found["meets at verb"] = float(at.pos_ in ("VERB", "AUX"))
    found["its owner"] = float(place.case == "possessive" and at.i == place.token.head.i)


def _spoken(spoken: Sequence[Naming], place: Place, found: Features) -> None:
    """Earlier pronouns that were read as this being."""
    last = spoken[-1]
    gap = place.sentence - last.sentence
    found["spoken"] = len(spoken)
    found["spoken gap"] = min(gap, 9) + 1
    found["spoken here"] = sum(n.sentence == place.sentence for n in spoken)
    found["spoken alike"] = float(last.place == place_of(place.token))
    found[f"spoken {last.place}"] = 1.0
    found["spoken distance"] = math.log1p(place.start - last.span.start)
    found["spoken in clause"] = float(last.block == place.block and last.clause == clause_of(place.token))
    found["spoken above"] = place.above.get(last.clause, 20) if last.block == place.block else 20


def _ahead(naming: Naming, place: Place, docs: Mapping[int, Doc], found: Features, heard: bool) -> None:
    """The next naming after the pronoun."""
    token = docs[naming.block][naming.token]
    gap = naming.sentence - place.sentence
    label = "again" if heard else "only after"
    found[f"{label} gap"] = min(gap, 5) + 1
    found[f"{label} tokens"] = min(token.i - place.token.i, 80)
    if gap:
        found[f"{label} {naming.place} later"] = 1.0
        return
    found[f"{label} {naming.place}"] = 1.0
    found[f"{label} above"] = place.above.get(naming.clause, 20)
    found[f"{label} is above"] = float(naming.clause in place.above)
    found[f"{label} main"] = float(is_main(naming, docs))
    # A name inside the clause that the pronoun heads can't be the pronoun's.
    at, under = token, False
    for _ in range(30):
        if at.head is at or at.head == at:
            break
        at = at.head
        under = under or (at.i == clause_of(place.token))
    found[f"{label} under"] = float(under)
    found[f"{label} same clause"] = float(naming.clause == clause_of(place.token))
    found[f"{label} owned"] = float(any(child.lower_ in PRONOUNS for child in token.lefts))
