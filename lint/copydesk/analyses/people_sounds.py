"""Whether two spellings are one name: by attested spellings, by sound, by a slip of a letter.

The table of attested spellings is built by ``scripts/build_name_table.py`` with the same `skeleton` and `fold`.
"""

import gzip
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from rapidfuzz.distance import OSA

_PLAIN = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ı": "i", "’": "'", "‘": "'", "‑": "-"})
# One sound, many romanisations; applied in order to folded forms.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"['-]", ""),
        (r"schtsch|shch|chtch|szcz|stsch", "5"),
        (r"tsch|tch|tsj|cz|ch(?=[aeiouy])|dsch|dj|dzh|dz", "4"),
        (r"sch|sh|sz|sj", "6"),
        (r"zh|rz", "z"),
        (r"kh|ch|x(?=[aeiou]$)", "h"),
        (r"ts|tz", "c"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"gu(?=[ei])", "g"),
        (r"qu|ck|q|c(?![ei])", "k"),
        (r"th", "t"),
        (r"ou|oo|oe|w(?=[bcdfghklmnpqrstvz]|$)", "u"),
        (r"w|ff$", "v"),
        (r"ee|[yj]", "i"),
        (r"aie", "ai"),
        (r"(?<=[aeiou])h(?=[bcdfgklmnpqrstvz]|$)", ""),
        (r"(.)\1+", r"\1"),
        (r"i+e?(?=[aou])|(?<=[aeo])i+(?=[eaou])", "i"),
        (r"i*e$|i+$", "i"),
        (r"^i(?=[aeou])", ""),
        (r"(.)\1+", r"\1"),
    )
)
# Arabic writes three vowels, and often none: e or a, i or e, o or u; a vowel that ends a name tells names apart.
_VOWELS = (
    (re.compile(r"u+[aei]*(?=[^aeiou])"), "u"),
    (re.compile(r"o+(?=[^aeiou])"), "u"),
    (re.compile(r"[aei]+(?=[^aeiou])"), "a"),
)
# Endings that only Cyrillic gets in Latin letters: a cluster with one of them is of a Slavic name.
_CYRILLIC = re.compile(r"(?:[eiauy]j|iy|ii|yy|yi)\Z")


@cache
def fold(word: str) -> str:
    """``word`` without diacritics, case and apostrophe shapes: what two spellings of one name share."""
    decomposed = unicodedata.normalize("NFKD", word.translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


@cache
def skeleton(folded: str) -> str:
    """What all romanisations of one folded name share."""
    for pattern, sound in _SOUNDS:
        folded = pattern.sub(sound, folded)
    return folded


@cache
def consonants(folded: str) -> str:
    """What all romanisations of a name share that its own script writes without vowels: Hussein and Husain."""
    sounds = skeleton(folded)
    for vowels, sound in _VOWELS:
        sounds = vowels.sub(sound, sounds)
    return sounds


@dataclass(frozen=True, slots=True)
class NameTable:
    """Forenames with their gender letters, and each attested spelling with the clusters it belongs to.

    ``unvowelled`` has the clusters of names whose own script leaves vowels out: looser, and no sign of two systems.
    """

    forenames: tuple[tuple[str, str], ...]
    spellings: Mapping[str, tuple[tuple[str, ...], ...]]
    unvowelled: Mapping[str, tuple[tuple[str, ...], ...]]


@cache
def table() -> NameTable:
    """The table, read once."""
    packed = (files("copydesk") / "data" / "names.tsv.gz").read_bytes()
    forenames: list[tuple[str, str]] = []
    clusters: dict[str, dict[str, list[tuple[str, ...]]]] = {"v": {}, "w": {}}
    for row in gzip.decompress(packed).decode().splitlines():
        kind, name, *rest = row.split("\t")
        if kind == "f":
            forenames.append((name, rest[0]))
            continue
        cluster = tuple(name.split("|"))
        for form in cluster:
            clusters[kind].setdefault(form, []).append(cluster)
    strict, loose = (
        MappingProxyType({form: tuple(found) for form, found in clusters[kind].items()}) for kind in ("v", "w")
    )
    return NameTable(tuple(forenames), strict, loose)


def attested(one: str, other: str) -> bool:
    """Whether the table knows the two folded forms as spellings of one name."""
    known = table()
    return any(other in c for c in (*known.spellings.get(one, ()), *known.unvowelled.get(one, ())))


def romanised(one: str, other: str) -> bool:
    """Whether the two folded forms are romanisations of one name written in Cyrillic."""
    if one == other or not (one[-1:] in "iy" and other[-1:] in "iy"):
        return False
    return any(other in cluster and any(map(_CYRILLIC.search, cluster)) for cluster in table().spellings.get(one, ()))


def alike(one: str, other: str) -> bool:
    """Whether two different folded names sound the same: Jon and John, Steven and Stephen, Sergey and Sergei."""
    if one == other or min(len(one), len(other)) < 3:
        return False
    if attested(one, other):
        return True
    # One skeleton alone would make Jean of Ian and Jake of Jackie.
    shorter = min(len(one), len(other))
    apart = 1 if shorter < 5 else 2 if shorter < 8 else 3
    return skeleton(one).replace("v", "f") == skeleton(other).replace("v", "f") and OSA.distance(one, other) <= apart


def slip(one: str, other: str, shortest: int = 5) -> bool:
    """Whether two folded names are a slip of the keyboard apart: a letter in a longer name, two in a long one."""
    if one == other or min(len(one), len(other)) < shortest:
        return False
    allowed = 2 if min(len(one), len(other)) >= 8 else 1
    distance = OSA.distance(one, other, score_cutoff=allowed)
    return distance <= allowed and (one[0] == other[0] or sorted(one[:2]) == sorted(other[:2]))
