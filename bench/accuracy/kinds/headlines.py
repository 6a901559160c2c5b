"""Headlines that say something else than the story."""

import re
from random import Random

from bench.accuracy.cases import Case, Edit, plant
from bench.accuracy.hosts import Host
from bench.accuracy.kinds import kind

# "may close" becomes "will close", which is English whatever the subject; "reportedly closes" loses its adverb.
_MODAL = re.compile(r"\b(?:may|might|could) (?=([a-z]{3,})\b)", re.I)
_ADVERB = re.compile(r"\b(?:reportedly|allegedly|apparently) (?=([a-z]{4,})\b)", re.I)


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
    modal = _MODAL.search(host.headline)
    found = modal or _ADVERB.search(host.headline)
    if not found:
        return None
    # The body must itself hedge that verb near its top: else the headline's claim may be the story's.
    stem = found[1].lower()[:4]
    hedge = rf"\b(?:may|might|could|reportedly|allegedly|apparently)\b(?: \w+){{0,3}} {stem}"
    top = host.text[len(host.headline) :][:1500]
    if not re.search(hedge, top, re.I):
        return None
    instead = "will " if modal and modal[0].islower() else "Will " if modal else ""
    headline = host.headline[: found.start()] + instead + host.headline[found.end() :]
    return plant("headline hedge dropped", host, [Edit(0, len(host.headline), headline, (0, len(headline)))])
