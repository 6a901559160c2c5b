"""Marks dropped or of the wrong kind."""

import re
from random import Random

from bench.accuracy.cases import Case, Edit, plant
from bench.accuracy.hosts import Host
from bench.accuracy.kinds import kind


@kind("quote mark dropped", "punctuation")
def quote(host: Host, rng: Random) -> Case | None:
    """One of a pair of double marks is gone from a paragraph that has just that pair."""
    spots = []
    for p in host.paragraphs:
        marks = [m.start() for m in re.finditer(r"[\"“”]", p.text)]
        if len(marks) == 2 and marks[1] - marks[0] > 20:
            # Without its closing mark a paragraph's quotation would just run on.
            for which in (0, 1) if marks[1] < len(p.text) - 3 else (0,):
                spots.append((p.start, p.start + marks[0], p.start + marks[1], p.start + marks[which]))
    if not spots:
        return None
    _, first, last, gone = rng.choice(spots)
    kept = first if gone == last else last
    return plant("quote mark dropped", host, [Edit(gone, gone + 1, "")], [(kept, kept + 1)])


@kind("bracket dropped", "punctuation")
def bracket(host: Host, rng: Random) -> Case | None:
    """A closing bracket is gone."""
    spots = [
        (p.start + m.start(), p.start + m.end())
        for p in host.paragraphs
        for m in re.finditer(r"\([^()]{3,60}\)", p.text)
    ]
    if not spots:
        return None
    start, end = rng.choice(spots)
    return plant("bracket dropped", host, [Edit(end - 1, end, "")], [(start, start + 1)])


@kind("hyphen for dash", "punctuation")
def dash(host: Host, rng: Random) -> Case | None:
    """One dash of a story that uses dashes is typed as a spaced hyphen."""
    spots = [p.start + m.start() for p in host.paragraphs for m in re.finditer(r"(?<=[a-z]) ?[—–] ?(?=[a-z])", p.text)]
    if len(spots) < 2:
        return None
    at = rng.choice(spots)
    match = re.compile(r" ?[—–] ?").match(host.text, at)
    assert match
    return plant("hyphen for dash", host, [Edit(at, match.end(), " - ", (1, 2))])


@kind("comma doubled", "punctuation")
def comma(host: Host, rng: Random) -> Case | None:
    """Two commas for one."""
    spots = [s.start + m.start() for s in host.plain for m in re.finditer(r",(?= [a-z])", s.text)]
    if not spots:
        return None
    at = rng.choice(spots)
    return plant("comma doubled", host, [Edit(at, at + 1, ",,", (0, 2))])


@kind("apposition left open", "punctuation")
def apposition(host: Host, rng: Random) -> Case | None:
    """The second comma of "his brother, Given Surname, said" is gone."""
    pattern = re.compile(
        r"(?:[a-z]{4,}), ([A-Z][a-z]+ [A-Z][a-z]+),(?= (?:said|told|was|has|is|had|wrote|added|says|will|who)\b)"
    )
    spots = [(s.start + m.start(1), s.start + m.end(1)) for s in host.sentences for m in pattern.finditer(s.text)]
    spots = [(a, b) for a, b in spots if not host.text[b:].startswith(", who")]
    if not spots:
        return None
    start, end = rng.choice(spots)
    return plant("apposition left open", host, [Edit(end, end + 1, "")], [(start, end)])


@kind("full stop dropped", "punctuation")
def stop(host: Host, rng: Random) -> Case | None:
    """A paragraph ends without its stop; not the first one, which would be a standfirst and needs none."""
    paragraphs = [p for p in host.paragraphs[1:] if re.search(r"[a-z]{3}\.\Z", p.text) and len(p.text.split()) > 18]
    if not paragraphs:
        return None
    p = rng.choice(paragraphs)
    return plant("full stop dropped", host, [Edit(p.end - 1, p.end, "")], [(p.start, p.end - 1)])
