"""Figures that contradict one another."""

import re
from random import Random

from bench.accuracy.cases import Case, Edit, plant
from bench.accuracy.hosts import Host
from bench.accuracy.kinds import kind


@kind("conflicting age", "numbers")
def age(host: Host, rng: Random) -> Case | None:
    """A person whose age the copy gives is given another further down."""
    spots = []
    for person in host.names:
        stated = re.search(rf"{person.given} (?:[A-Z]\. )?{person.surname}, (\d\d),", host.text)
        later = [p for p in person.bare if stated and p.start > stated.end() + 200]
        later = [p for p in later if re.match(r" (?:said|was|is|has|told|had)\b", host.text[p.end :])]
        if stated and later:
            spots.append((int(stated[1]), rng.choice(later)))
    if not spots:
        return _invented(host, rng)
    given, place = rng.choice(spots)
    return _aged(host, place.end, given + rng.choice((-7, -3, 3, 6)))


def _aged(host: Host, at: int, years: int, first: Edit | None = None) -> Case:
    text = f", {years},"
    edits = [Edit(at, at, text, (2, 2 + len(str(years))))]
    return plant("conflicting age", host, edits + ([first] if first else []))


def _invented(host: Host, rng: Random) -> Case | None:
    """Give a person two ages where the copy gives none."""
    for person in host.names:
        full = person.full[0]
        later = [p for p in person.bare if p.start > full.end + 200]
        later = [p for p in later if re.match(r" (?:said|was|is|has|told|had)\b", host.text[p.end :])]
        # A body with a capital ("the Indian Navy") has no age, and whose age the copy gives needs no second.
        told = re.search(rf"{person.surname},? (?:now |aged |is )?\d\d\b", host.text)
        if told or not re.search(rf"{person.surname}[^\n]{{0,200}}\b(?:he|she|his|her)\b", host.text):
            continue
        if (
            full.start > len(host.headline)
            and later
            and re.match(r" (?:said|was|is|has|told|had)\b", host.text[full.end :])
        ):
            years = rng.randint(24, 71)
            first = Edit(full.end, full.end, f", {years},")
            return _aged(host, rng.choice(later).end, years + rng.choice((-6, -3, 4, 7)), first)
    return None


_COUNTED = (
    (
        "The blast killed {} people, the ministry said.",
        "The blast that killed {} people is under inquiry.",
    ),
    (
        "The plan would cut {} jobs at the plant.",
        "Unions called the loss of {} jobs at the plant a disgrace.",
    ),
    (
        "Police made {} arrests on Friday night.",
        "The {} arrests on Friday night were the first of the year.",
    ),
)


@kind("conflicting count", "numbers")
def count(host: Host, rng: Random) -> Case | None:
    """One count told early is another further down."""
    paragraphs = [p for p in host.paragraphs if p.text.endswith(".")]
    if len(paragraphs) < 4:
        return None
    early, late = rng.choice(_COUNTED)
    one = rng.randint(13, 90)
    other = one + rng.choice((-4, 3, 9, 12))
    first, second = rng.sample(range(len(paragraphs)), 2)
    first, second = sorted((first, second))
    text = " " + late.format(other)
    at = text.index(str(other))
    a, b = paragraphs[first], paragraphs[second]
    edits = [
        Edit(a.end, a.end, " " + early.format(one)),
        Edit(b.end, b.end, text, (at, at + len(str(other)))),
    ]
    return plant("conflicting count", host, edits)
