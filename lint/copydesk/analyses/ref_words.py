"""Words that may stand for one another: what a noun can be a second name for.

The table is built from WordNet by `scripts/build_wordnet_table.py` and read once, when first asked for.
"""

import gzip
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

_EXTRA = {
    noun: frozenset(words.split())
    for noun, words in (
        line.split(": ")
        for line in """
request: ask want urge seek plead press invite propose offer require apply application letter demand
demand: ask urge insist want ultimatum
proposal: plan idea offer suggest suggestion float bill measure
suggestion: propose say idea
invitation: invite invitee attend guest party wedding ask
offer: bid propose proposal deal price
mission: flight fly crew astronaut launch send
talk: meet meeting negotiate negotiation discuss summit speak
conversation: speak talk call phone chat discuss tell interview meet meeting exchange
call: phone telephone speak talk ring dial
interview: tell speak say ask talk
firm: company business agency
company: firm business maker giant startup chain group
meeting: summit talk session gathering convene conference sit-down conversation huddle dinner lunch
attack: bombing shooting bomb shoot kill strike assault stab hit raid shooter
incident: crash shooting attack accident happen collision fire stab kill
killing: murder death kill shoot die
death: die kill murder suicide
trip: visit travel tour fly journey go
visit: trip travel tour meet go come
speech: speak address say tell remark
remark: say tell comment speech tweet speak
comment: say tell remark tweet write speak
statement: say tell announce release comment
claim: say allege accuse insist argue
allegation: accuse say claim allege suit
accusation: accuse say claim allege
announcement: announce say unveil reveal launch
ruling: rule judge court decide order decision verdict
verdict: jury convict acquit guilty
vote: base bloc elect election ballot pass approve reject referendum candidate nominate primary campaign
law: bill legislation act statute measure ban rule
bill: legislation law measure act proposal
report: study survey find say publish document
study: research researcher survey find finding paper report trial journal scientist analysis data
poll: survey pollster ask respondent percent vote voter election ballot
survey: ask poll respondent pollster percent study
lawsuit: sue suit complaint plaintiff legal accuse court case attorney
complaint: lawsuit suit sue file filing charge accuse complain criminal court
article: story report write publish piece
letter: write note
email: write send message
tweet: twitter write post
video: footage clip film tape watch tiktok youtube
deal: agreement agree sign contract pact accord purchase buy acquire acquisition merger merge sell sale bid offer
agreement: agree deal sign pact accord
investigation: investigate probe inquiry
probe: investigate investigation inquiry
inquiry: investigate investigation probe
program: programme scheme service initiative plan course class
programme: program scheme service initiative plan course class show series
project: plan build develop construct scheme work design
game: match play beat score win lose season team player coach goal inning quarter league baseball football
match: game play beat score win lose final team player
race: run win lap driver campaign election candidate
election: elect vote ballot poll campaign primary candidate race win
campaign: candidate election elect run race vote advertise ad fundraise
film: movie star direct director cinema actor screen scene
movie: film star direct director cinema actor screen
book: novel author write publish memoir chapter read writer
novel: book author write publish chapter
war: fight battle invade invasion army troop soldier military conflict bomb
fire: burn blaze flame smoke firefighter
storm: hurricane wind rain weather tornado flood snow
photo: photograph picture image shoot camera instagram post
photograph: photo picture image camera
picture: photo photograph image film camera
operation: raid strike surgery surgeon operate military police mission
contract: sign deal agreement agree hire
treaty: sign agreement pact accord ratify
song: sing singer album music record band track
session: meet meeting hearing lawmaker legislature
sale: sell buy auction purchase bid
""".strip().splitlines()
    )
}


@dataclass(frozen=True, slots=True)
class _Table:
    """Nouns with their linked words and their near nouns, irregular forms with their bases, verbs; all unsplit."""

    nouns: dict[str, tuple[str, str]]
    forms: dict[str, str]
    verbs: frozenset[str]


@cache
def _table() -> _Table:
    packed = (files("copydesk") / "data" / "related-words.tsv.gz").read_bytes()
    table = _Table({}, {}, frozenset())
    for row in gzip.decompress(packed).decode().splitlines():
        kind, word, *rest = row.split("\t")
        if kind == "n":
            table.nouns[word] = (rest[0], rest[1])
        elif kind == "f":
            table.forms[word] = rest[0]
        else:
            table = replace(table, verbs=frozenset(word.split()))
    return table


def is_noun(word: str) -> bool:
    """Whether ``word`` is a noun of the table."""
    return word in _table().nouns


def is_verb(word: str) -> bool:
    """Whether ``word`` is a verb's dictionary form."""
    return word in _table().verbs


@cache
def past_of(form: str) -> str | None:
    """The verb that ``form`` can only be a past form of, or None: "went", "disclosed", but not "set" or "need"."""
    table = _table()
    if form in table.verbs or form.endswith("ing"):
        return None
    if form in table.forms and (form == "was" or not form.endswith("s")):
        found = [base for base in table.forms[form].split() if base in table.verbs]
    elif form.endswith("ed"):
        # The likeliest spelling first: "hope" for "hoped", then "stop" for "stopped", then "talk" for "talked".
        stem = form[:-2]
        doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
        likely = (stem[:-1] + "y",) if stem.endswith("i") else (stem + "e", stem, doubled)
        found = [word for word in likely if word in table.verbs]
    else:
        return None
    return found[0] if found else None


@cache
def bases(form: str) -> frozenset[str]:
    """Every dictionary form that ``form``, a lower-case word, may be an inflection of; itself included.

    More is better here than fewer: "talks" may be the noun or the verb, and a wrong base is no word of the table.
    """
    found = {form, *_table().forms.get(form, "").split()}
    for ending, replacements in _ENDINGS:
        stem = form.removesuffix(ending)
        if stem != form and len(stem) >= 2:
            found |= {stem + replacement for replacement in replacements}
            if replacements != ("",) and len(stem) > 2 and stem[-1] == stem[-2]:
                found.add(stem[:-1])
    return frozenset(found)


_ENDINGS = (
    ("s", ("",)),
    ("es", ("", "is")),
    ("ies", ("y",)),
    ("ves", ("f", "fe")),
    ("ed", ("", "e")),
    ("ied", ("y",)),
    ("ing", ("", "e")),
    ("ying", ("ie",)),
    ("er", ("", "e")),
    ("ers", ("", "e")),
)


@cache
def related(noun: str) -> frozenset[str]:
    """The words that can bring up what ``noun`` names: its verbs, its synonyms and its kinds."""
    links, near = _table().nouns.get(noun, ("", ""))
    return frozenset({noun, *links.split(), *near.split(), *_EXTRA.get(noun, frozenset())})


@cache
def verbs(noun: str) -> frozenset[str]:
    """The verbs and adjectives ``noun`` itself derives from: to meet, for a meeting."""
    return frozenset(_table().nouns.get(noun, ("", ""))[0].split())


@cache
def close(noun: str) -> frozenset[str]:
    """`verbs` and the words newsrooms use for the same: closer than `synonyms`, which holds every kind of a thing."""
    return frozenset({noun, *verbs(noun), *_EXTRA.get(noun, frozenset())})


@cache
def synonyms(noun: str) -> frozenset[str]:
    """``noun`` and the nouns that are near it in meaning."""
    return frozenset({noun, *_table().nouns.get(noun, ("", ""))[1].split(), *_EXTRA.get(noun, frozenset())})
