"""One person spelled two ways, or never introduced."""

import re
from random import Random

from bench.accuracy.cases import Case, Edit, plant, replace
from bench.accuracy.hosts import Host, Name, Piece
from bench.accuracy.kinds import Make, kind

_VOWELS = {"a": "e", "e": "i", "i": "e", "o": "u", "u": "o"}
# Pairs of romanizations, written down for this bench from everyday news spelling.
_ROMANIZED = (
    ("Sergey", "Sergei"), ("Sergei", "Sergey"), ("Yuri", "Yury"), ("Alexei", "Aleksei"), ("Dmitry", "Dmitri"),
    ("Mohammed", "Mohamed"), ("Muhammad", "Mohammad"), ("Andrey", "Andrei"), ("Vasily", "Vasili"), ("Nikolai", "Nikolay"),
    ("Hussein", "Husain"), ("Ahmed", "Ahmad"), ("Evgeny", "Yevgeny"), ("Valery", "Valeri"), ("Khaled", "Khalid"),
)  # fmt: skip
_ROMANIZED_WOMEN = (
    ("Yulia", "Julia"), ("Tatiana", "Tatyana"), ("Natalia", "Nataliya"), ("Elena", "Yelena"), ("Ksenia", "Kseniya"),
    ("Ekaterina", "Yekaterina"), ("Fatima", "Fatimah"), ("Aisha", "Ayesha"),
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
        unquoted = [p for p in person.bare if not host.quoted(p.start)]
        if not typed or typed in host.text or not unquoted:
            return None
        place = rng.choice(unquoted)
        return plant(name, host, [replace(place.start, place.end, typed)])

    return make


_slip("surname: letters swapped", "swap")
_slip("surname: wrong vowel", "vowel")
_slip("surname: doubled letter", "double")
_slip("surname: dropped letter", "drop")


@kind("given name in another romanization", "names")
def romanized(host: Host, rng: Random) -> Case | None:
    """A person renamed throughout to a romanized given name, once in its other form."""
    people = [n for n in host.names if not re.search(rf"\b{n.given}\b(?! (?:[A-Z]\. )?{n.surname})", host.text)]
    people = [n for n in people if not host.quoted(n.full[0].start) and n.full[0].start > len(host.headline)]
    if not people:
        return None
    person: Name = rng.choice(people)
    # A woman must not become a Sergey: the copy would then be wrong in another way.
    woman = re.search(r"\b(?:she|her|he|his|him|Mr|Mrs|Ms)\b", host.text[person.full[0].end :])
    one, other = rng.choice(_ROMANIZED_WOMEN if woman and woman[0] in ("she", "her", "Mrs", "Ms") else _ROMANIZED)
    edits = [Edit(p.start, p.start + len(person.given), one) for p in person.full]
    # Nobody writes "Mr. Sergei Kislyak" on a later reference, or calls "Brother Sergei".
    titled = re.compile(r"(?:\b(?:Mrs?|Ms|Dr)|\.) \Z")
    spots = [
        p
        for p in person.bare
        if not host.quoted(p.start) and not titled.search(host.text, max(0, p.start - 5), p.start)
    ]
    if not spots:
        return None
    spot = rng.choice(spots)
    edits.append(Edit(spot.start, spot.end, f"{other} {person.surname}", (0, len(other) + 1 + len(person.surname))))
    return plant("given name in another romanization", host, edits)


# What may stand before a bare surname without telling who that is; "striker", "lawmaker" or "Mr." would tell.
_UNTOLD = re.compile(
    r"(?:\A|[.!?,:;—–\"“”]|\b(?:that|said|says|added|of|to|for|by|with|and|but|or|when|as|if|because|after|before|while|than"
    r"|told|asked|from|on|in|at|against|about|over|where|whether|is|was|did|does|what|which|why|how|since|though|although"
    r"|until|like|between|saw|met|called|Still|Later|Then|Now|But|And|When|As|After|While|If))[ \n]*\Z"
)
_TOLD_AFTER = re.compile(r"(?:['’]s)?(?:,| ?(?:—|–|--)|,? \()[ ]?(?:an?|the|who|whose|then|now|his|her|\d\d)\b")


@kind("introduction deleted", "names", "names", "pronouns")
def unintroduced(host: Host, rng: Random) -> Case | None:
    """The sentence that introduces a person goes, and with it every full naming; the bare surname stays."""
    options = []
    for person in host.names:
        if len(person.full) != 1 or person.full[0].start < len(host.headline) or person.surname in host.headline:
            continue
        intro = next((s for s in host.sentences if s.start <= person.full[0].start < s.end), None)
        # Half a quotation is not what an editor cuts.
        if intro is None or intro.text.count('"') % 2 or intro.text.count("“") != intro.text.count("”"):
            continue
        left = [p for p in person.bare if p.start >= intro.end and not host.quoted(p.start)]
        known = any(
            re.search(rf"\w-?{person.surname}|[A-Z][\w.]+ {person.surname}", s.text) for s in _rest(host, intro)
        )
        if left and not known and all(_unexplained(host, p) for p in left):
            options.append((intro, left[0]))
    if not options:
        return None
    intro, first = rng.choice(options)
    cut = [Edit(start, end, "") for start, end in host.without([intro])]
    return plant("introduction deleted", host, cut, [(first.start, first.end)])


def _rest(host: Host, intro: Piece) -> list[Piece]:
    return [s for s in host.sentences if s != intro]


def _unexplained(host: Host, place: Piece) -> bool:
    """Whether no title or role stands before the name, and no description after it."""
    before = host.text[max(0, place.start - 24) : place.start]
    return bool(_UNTOLD.search(before)) and not _TOLD_AFTER.match(host.text, place.end)
