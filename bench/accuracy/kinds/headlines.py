"""Headlines that say something else than the story."""

import re
from random import Random

from bench.accuracy.cases import Case, Edit, plant
from bench.accuracy.hosts import Host
from bench.accuracy.kinds import kind

_HEDGED = re.compile(
    r"\b(?:may|might|could) (?=[a-z]{3,})|\b(?:reportedly|allegedly|apparently) |\b(?:said|reported|believed|thought) to (?=[a-z])"
)


@kind("headline number changed", "headlines", "headlines", "numbers")
def number(host: Host, rng: Random) -> Case | None:
    """A figure of the headline that the body repeats becomes another."""
    body = host.text[len(host.headline) :]
    spots = [
        m
        for m in re.finditer(r"(?<![\w.,$£/-])\d{2,3}(?![\w,/-]|\.\d)", host.headline)
        if re.search(rf"\b{m[0]}\b", body)
    ]
    if not spots:
        return None
    match = rng.choice(spots)
    other = str(int(match[0]) + rng.choice((3, 7, 11, 20)))
    if re.search(rf"\b{other}\b", body):
        return None
    return plant("headline number changed", host, [Edit(match.start(), match.end(), other, (0, len(other)))])


@kind("headline name changed", "headlines", "headlines", "names")
def name(host: Host, rng: Random) -> Case | None:
    """The surname in the headline is not the one in the story."""
    people = [n for n in host.names if re.search(rf"\b{n.surname}\b", host.headline) and len(n.surname) > 4]
    if not people:
        return None
    person = rng.choice(people)
    match = re.search(rf"\b{person.surname}\b", host.headline)
    other = rng.choice([n for n in ("Whitcombe", "Ostrander", "Delacroix", "Marchetti") if n != person.surname])
    assert match
    return plant("headline name changed", host, [Edit(match.start(), match.end(), other, (0, len(other)))])


@kind("headline hedge dropped", "headlines")
def hedge(host: Host, rng: Random) -> Case | None:
    """A headline that hedges, as its body does, loses its hedge."""
    found = _HEDGED.search(host.headline)
    if not found or not re.search(
        r"\b(?:may|might|could|reportedly|allegedly|apparently|reported|believed)\b", host.text[len(host.headline) :]
    ):
        return None
    headline = host.headline[: found.start()] + host.headline[found.end() :]
    return plant("headline hedge dropped", host, [Edit(0, len(host.headline), headline, (0, len(headline)))])
