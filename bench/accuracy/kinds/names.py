"""One person spelled two ways, or never introduced."""

import re
from random import Random

from bench.accuracy.cases import Case, Edit, plant, replace
from bench.accuracy.hosts import Host, Name
from bench.accuracy.kinds import Make, kind

_VOWELS = {"a": "e", "e": "i", "i": "e", "o": "u", "u": "o"}
# Pairs of romanizations, written down for this bench from everyday news spelling.
_ROMANIZED = (
    ("Sergey", "Sergei"), ("Sergei", "Sergey"), ("Yuri", "Yury"), ("Alexei", "Aleksei"), ("Dmitry", "Dmitri"),
    ("Mohammed", "Mohamed"), ("Muhammad", "Mohammad"), ("Andrey", "Andrei"), ("Vasily", "Vasili"), ("Nikolai", "Nikolay"),
    ("Hussein", "Husain"), ("Ahmed", "Ahmad"), ("Evgeny", "Yevgeny"), ("Yulia", "Julia"), ("Valery", "Valeri"),
)  # fmt: skip


def _swap(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _mistype(name: str, how: str, rng: Random) -> str | None:
    """``name`` with one slip inside it, the first letter kept."""
    inner = range(1, len(name) - 1)
    tries = {
        "swap": [_swap(name, i) for i in inner if i + 1 < len(name) and name[i] != name[i + 1]],
        "vowel": [name[:i] + _VOWELS[name[i]] + name[i + 1 :] for i in inner if name[i] in _VOWELS],
        "double": [name[:i] + name[i] + name[i:] for i in inner if name[i] in "lnstrmpf" and name[i] != name[i - 1]],
        "drop": [name[:i] + name[i + 1 :] for i in inner],
    }[how]
    return rng.choice(tries) if tries else None


def _slip(name: str, how: str) -> Make:
    @kind(name, "names")
    def make(host: Host, rng: Random) -> Case | None:
        people = [n for n in host.names if len(n.surname) >= 6 and len(n.bare) >= 2 and "-" not in n.surname]
        if not people:
            return None
        person = rng.choice(people)
        typed = _mistype(person.surname, how, rng)
        unquoted = [p for p in person.bare if not _quoted(host, p.start)]
        if not typed or typed in host.text or not unquoted:
            return None
        place = rng.choice(unquoted)
        return plant(name, host, [replace(place.start, place.end, typed)])

    return make


def _quoted(host: Host, at: int) -> bool:
    """Whether a place stands inside quotation marks, by counting them in its line."""
    line = host.text[host.text.rfind("\n", 0, at) + 1 : at]
    return line.count('"') % 2 == 1 or line.count("“") > line.count("”")


_slip("surname: letters swapped", "swap")
_slip("surname: wrong vowel", "vowel")
_slip("surname: doubled letter", "double")
_slip("surname: dropped letter", "drop")


@kind("given name in another romanization", "names")
def romanized(host: Host, rng: Random) -> Case | None:
    """A person renamed throughout to a romanized given name, once in its other form."""
    people = [n for n in host.names if not re.search(rf"\b{n.given}\b(?! (?:[A-Z]\. )?{n.surname})", host.text)]
    people = [n for n in people if not _quoted(host, n.full[0].start) and n.full[0].start > len(host.headline)]
    if not people:
        return None
    person: Name = rng.choice(people)
    one, other = rng.choice(_ROMANIZED)
    edits = [Edit(p.start, p.start + len(person.given), one) for p in person.full]
    spots = [p for p in person.bare if not _quoted(host, p.start)]
    if not spots:
        return None
    spot = rng.choice(spots)
    edits.append(Edit(spot.start, spot.end, f"{other} {person.surname}", (0, len(other) + 1 + len(person.surname))))
    return plant("given name in another romanization", host, edits)


@kind("introduction deleted", "names", "names", "pronouns")
def unintroduced(host: Host, rng: Random) -> Case | None:
    """The sentence that introduces a person goes, and with it every full naming; the bare surname stays."""
    options = []
    for person in host.names:
        if len(person.full) != 1 or person.full[0].start < len(host.headline) or person.surname in host.headline:
            continue
        intro = next((s for s in host.sentences if s.start <= person.full[0].start < s.end), None)
        first = next((p for p in person.bare if intro and p.start >= intro.end and not _quoted(host, p.start)), None)
        before = host.text[max(0, first.start - 5) : first.start] if first else ""
        if intro and first and not re.search(r"(?:Mr|Ms|Dr|rs|en|ov)\.? $", before):
            # A possessive or compound is still the surname; words that give a role are not left before it.
            options.append((intro, first))
    if not options:
        return None
    intro, first = rng.choice(options)
    return plant("introduction deleted", host, [Edit(intro.start, intro.end, "")], [(first.start, first.end)])
