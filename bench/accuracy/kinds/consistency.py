"""One thing written two ways."""

import re
from random import Random

from bench.accuracy.cases import Case, Edit, plant, replace
from bench.accuracy.hosts import Host
from bench.accuracy.kinds import kind

_SPELLINGS = (
    ("color", "colour"), ("honor", "honour"), ("center", "centre"), ("defense", "defence"), ("organization", "organisation"),
    ("program", "programme"), ("labor", "labour"), ("favor", "favour"), ("traveled", "travelled"), ("theater", "theatre"),
    ("recognize", "recognise"), ("realize", "realise"), ("organized", "organised"), ("behavior", "behaviour"),
    ("neighbor", "neighbour"), ("criticized", "criticised"), ("gray", "grey"), ("canceled", "cancelled"),
    ("organizations", "organisations"), ("neighbors", "neighbours"), ("programs", "programmes"),
    ("emphasized", "emphasised"), ("apologized", "apologised"), ("analyze", "analyse"),
)  # fmt: skip
_COMPOUNDS = (
    ("health care", "healthcare"), ("decision making", "decision-making"), ("well being", "well-being"), ("e-mail", "email"),
    ("cease-fire", "ceasefire"), ("long-term", "longterm"), ("policy-makers", "policymakers"), ("child care", "childcare"),
    ("co-operation", "cooperation"), ("pre-season", "preseason"), ("nonprofit", "non-profit"), ("on-line", "online"),
    ("anti-war", "antiwar"), ("lawmakers", "law-makers"), ("counterterrorism", "counter-terrorism"), ("website", "web-site"),
    ("filmmaker", "film-maker"), ("teenagers", "teen-agers"), ("spokesman", "spokes-man"), ("postwar", "post-war"),
    ("bipartisan", "bi-partisan"), ("coronavirus", "corona-virus"), ("takeover", "take-over"), ("cooperate", "co-operate"),
)  # fmt: skip


def _one_changed(host: Host, rng: Random, name: str, pairs: tuple[tuple[str, str], ...]) -> Case | None:
    """A word that stands twice or more; one of its places takes the other form."""
    spots = []
    for pair in pairs:
        for one, other in (pair, pair[::-1]):
            places = [
                m
                for m in re.finditer(rf"(?<![\w-]){one}(?![\w-])", host.text[len(host.headline) :])
                if not host.quoted(len(host.headline) + m.start())
            ]
            if len(places) >= 2 and other not in host.text:
                spots.append((rng.choice(places[1:]), other))
    if not spots:
        return None
    match, other = rng.choice(spots)
    start = len(host.headline) + match.start()
    return plant(name, host, [replace(start, start + len(match[0]), other)])


@kind("US and USA or U.S.", "consistency")
def country(host: Host, rng: Random) -> Case | None:
    """One of several "U.S." becomes "US" or "USA", or the reverse."""
    for form in rng.sample(("U.S.", "US", "U.K.", "UK"), 4):
        pattern = re.compile(rf"(?<![\w.$]){re.escape(form)}(?= [a-z])")
        places = [m for m in pattern.finditer(host.text) if m.start() > len(host.headline)]
        line = [m for m in places if not host.quoted(m.start())]
        if len(line) >= 2:
            others = {"U.S.": ("US", "USA"), "US": ("U.S.", "USA"), "U.K.": ("UK",), "UK": ("U.K.",)}[form]
            match = rng.choice(line)
            return plant("US and USA or U.S.", host, [replace(match.start(), match.end(), rng.choice(others))])
    return None


@kind("British and American spelling", "consistency")
def spelling(host: Host, rng: Random) -> Case | None:
    """One of two or more places of a word takes the other country's spelling."""
    return _one_changed(host, rng, "British and American spelling", _SPELLINGS)


@kind("hyphenated and closed", "consistency")
def hyphen(host: Host, rng: Random) -> Case | None:
    """One of two or more places of a compound is hyphenated, opened or closed."""
    return _one_changed(host, rng, "hyphenated and closed", _COMPOUNDS)


@kind("capital and lower case", "consistency")
def capital(host: Host, rng: Random) -> Case | None:
    """A name of two words, in mid-sentence twice or more, loses its capitals in one place."""
    pattern = re.compile(
        r"(?<=[a-z] )((?:[A-Z][a-z]+ )(?:Ministry|Committee|Council|Commission|Court|Department|Agency|Party|University|Bank"
        r"|Board|Authority|Association|Office|Police|Union|Service|Fund))(?= [a-z]|[,.])"
    )
    seen: dict[str, list[tuple[int, int]]] = {}
    for s in host.plain:
        for m in pattern.finditer(s.text):
            seen.setdefault(m[1], []).append((s.start + m.start(1), s.start + m.end(1)))
    spots = [places for places in seen.values() if len(places) >= 2]
    if not spots:
        return None
    start, end = rng.choice(rng.choice(spots))
    return plant("capital and lower case", host, [replace(start, end, host.text[start:end].lower())])


# Bodies that copy may name by their letters alone in any house: without the name in full they are no fault.
_HOUSEHOLD = frozenset("NATO NASA OPEC UNICEF WHO FBI CIA IMF BBC CNN GDP CEO GOP NBA NFL NHL HIV AIDS DNA".split())


@kind("acronym undefined", "consistency")
def acronym(host: Host, rng: Random) -> Case | None:
    """ "Full Name (ABC)" becomes "ABC", so that the name in full stands nowhere; later uses stay."""
    spots = []
    for m in re.finditer(r"((?:\w[\w’'-]*[ -]){2,9})\(([A-Z]{3,6})\)", host.text):
        later = re.compile(rf"(?<![\w(-]){m[2]}(?![\w)-])").search(host.text, m.end())
        start = _full_name(m[1], m[2])
        if start is None or not later or host.text.index(m[2]) != m.start(2) or m[2] in _HOUSEHOLD:
            continue
        name = m[1][start:].rstrip()
        if len(re.findall(re.escape(name), host.text, re.I)) == 1:
            spots.append((m.start(1) + start, m.end(), m[2], later))
    if not spots:
        return None
    start, end, letters, later = rng.choice(spots)
    edit = Edit(start, end, letters, (0, len(letters)))
    return plant("acronym undefined", host, [edit], [later.span()])


def _full_name(words: str, letters: str) -> int | None:
    """Where in ``words`` the name starts whose capitals, or whose words' first letters, are ``letters``."""
    starts = [m.start() for m in re.finditer(r"(?<![\w’'-])\w|(?<=-)\w", words)]
    for start in reversed(starts):
        first = "".join(words[i] for i in starts if i >= start)
        capitals = "".join(c for c in first if c.isupper())
        if letters in (first.upper(), capitals):
            return start
    return None
