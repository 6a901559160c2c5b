"""Pronouns and references whose antecedent was cut away."""

import re
from random import Random

from bench.accuracy.cases import Case, Edit, plant
from bench.accuracy.hosts import Host, Piece
from bench.accuracy.kinds import kind

_SUBJECT = re.compile(r"(He|She) (?:said|was|is|has|had|also|told|added|did|will|would|went|came|made|won|\w+ed)\b")
_PEOPLE = re.compile(
    r"\b(?:he|she|his|her|him|hers|himself|herself|man|woman|boy|girl|mother|father|officer|president)\b", re.I
)
_NAMED = re.compile(r"\b[A-Z][a-zé]+ (?:[A-Z]\. )?[A-Z][a-zé]+")
_THAT = re.compile(
    r"\b((?:[Tt]hat|[Tt]hose) (?:meetings?|decisions?|reports?|letters?|votes?|rulings?|statements?|plans?|talks|agreements?"
    r"|proposals?|attacks?|claims?|studies|study|laws?|deals?|hearings?|speech|speeches|interviews?|investigations?"
    r"|projects?|programs?|conversations?|lawsuits?|bills?))\b"
)


def _cut(host: Host, sentences: list[Piece]) -> list[Edit]:
    return [Edit(s.start, s.end, "") for s in sentences]


@kind("antecedent deleted, nobody left", "references", "pronouns", "names")
def nobody(host: Host, rng: Random) -> Case | None:
    """All the body before a sentence that begins with He or She goes, but for sentences that name no one."""
    sentences, options = host.sentences, []
    for index, sentence in enumerate(sentences[:14]):
        found = _SUBJECT.match(sentence.text)
        if not found or index < 2:
            continue
        before = sentences[:index]
        persons = [
            s for s in before if _NAMED.search(s.text) or _PEOPLE.search(s.text) or '"' in s.text or "“" in s.text
        ]
        left = [s for s in before if s not in persons]
        if left and not _NAMED.search(host.headline):
            options.append((persons, Piece(sentence.start, sentence.start + len(found[1]), found[1])))
    if not options:
        return None
    persons, pronoun = rng.choice(options)
    return plant("antecedent deleted, nobody left", host, _cut(host, persons), [(pronoun.start, pronoun.end)])


@kind("antecedent deleted, wrong person left", "references", "pronouns", "names")
def wrong(host: Host, rng: Random) -> Case | None:
    """The only person left before a He (or She) is, by her title, a woman (or by his, a man)."""
    sentences, options = host.sentences, []
    for index, sentence in enumerate(sentences[:14]):
        found = _SUBJECT.match(sentence.text)
        if not found or index < 2 or _NAMED.search(host.headline):
            continue
        before = sentences[:index]
        persons = [
            s for s in before if _NAMED.search(s.text) or _PEOPLE.search(s.text) or '"' in s.text or "“" in s.text
        ]
        if len(persons) < len(before):
            options.append((persons, sentence, found[1]))
    if not options:
        return None
    persons, sentence, pronoun = rng.choice(options)
    text = {"He": "Mrs. Margaret Ellery spoke first. ", "She": "Mr. Gordon Ellery spoke first. "}
    edits = [*_cut(host, persons), Edit(sentence.start, sentence.start, text[pronoun])]
    return plant(
        "antecedent deleted, wrong person left", host, edits, [(sentence.start, sentence.start + len(pronoun))]
    )


@kind("sentence a “that …” points at deleted", "references", "continuity")
def that(host: Host, rng: Random) -> Case | None:
    """ "that decision" stays; every earlier sentence that shares the noun's stem goes."""
    sentences, options = host.sentences, []
    for index, sentence in enumerate(sentences):
        for found in _THAT.finditer(sentence.text):
            noun = found[1].split()[1].lower()
            stem = noun[:5] if len(noun) > 5 else noun[:4]
            before = sentences[max(0, index - 6) : index]
            if index < 3 or stem in host.headline.lower():
                continue
            everywhere = [s for s in sentences[:index] if stem in s.text.lower()]
            # The sentence right before carries the antecedent when the noun itself doesn't come back.
            cut = {*everywhere, *before[-2:]}
            if len(cut) < index and len(cut) <= 6:
                options.append((sorted(cut, key=lambda s: s.start), sentence.start + found.start(1), found[1]))
    if not options:
        return None
    gone, at, phrase = rng.choice(options)
    name = "sentence a “that …” points at deleted"
    return plant(name, host, _cut(host, gone), [(at, at + len(phrase))])


_STRANGERS = (
    "During that meeting, the two brothers agreed to sell the orchard.",
    "She had refused to sign those documents until the auction was over.",
    "That ruling came as a shock to the fishermen of the northern harbour.",
    "After that vote, the trustees closed the museum for the winter.",
    "The request surprised the orchestra, which had already sold its piano.",
    "He denied that the ferry had ever been insured.",
    "Two other divers told the inquiry that the wreck had been moved.",
    "Those talks broke down when the beekeepers walked out.",
)


@kind("sentence from another story inserted", "references", "continuity", "pronouns", "names")
def stranger(host: Host, rng: Random) -> Case | None:
    """A sentence that belongs elsewhere, with a reference or pronoun that points there."""
    paragraphs = [p for p in host.paragraphs[1:] if p.text.endswith(".")]
    if not paragraphs:
        return None
    to, text = rng.choice(paragraphs), rng.choice(_STRANGERS)
    return plant("sentence from another story inserted", host, [Edit(to.end, to.end, f" {text}", (1, 1 + len(text)))])
