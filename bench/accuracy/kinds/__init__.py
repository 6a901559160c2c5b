"""The kinds of fault that are planted: each a function that spoils a host, or says it can't.

A generator takes a host and a random source and gives a case or None. It is listed with the category it counts under
and the rules whose findings answer it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from random import Random

from bench.accuracy.cases import Case
from bench.accuracy.hosts import Host

Make = Callable[[Host, Random], Case | None]
_MODULES = (
    "duplicates",
    "spacing",
    "names",
    "references",
    "dates",
    "consistency",
    "residue",
    "punctuation",
    "numbers",
    "headlines",
)


@dataclass(frozen=True)
class Kind:
    """A kind of fault. ``category`` is where the table counts it, ``answers`` the categories of rules that find it."""

    name: str
    category: str
    answers: frozenset[str]
    make: Make


_kinds: dict[str, Kind] = {}


def kind(name: str, category: str, *answers: str) -> Callable[[Make], Make]:
    """List a generator."""

    def listed(make: Make) -> Make:
        _kinds[name] = Kind(name, category, frozenset(answers or (category,)), make)
        return make

    return listed


def kinds() -> dict[str, Kind]:
    """Every kind, in the table's order."""
    for module in _MODULES:
        import_module(f"bench.accuracy.kinds.{module}")
    return dict(_kinds)
