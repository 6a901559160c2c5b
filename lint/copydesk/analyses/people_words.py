"""The word lists that people analysis stands on: forenames with gender, nicknames, titles, and what is no name."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from copydesk import language
from copydesk.analyses.people_sounds import fold, table
from copydesk.analyses.ref_words import bases, is_noun

_GENDERS = {"M": "m", "F": "f"}


def _lines(name: str) -> list[str]:
    text = (files("copydesk") / "data" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _sections(name: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in _lines(name):
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), set())
        else:
            current.update(line.split())
    return {section: frozenset(words) for section, words in found.items()}


@cache
def words(section: str) -> frozenset[str]:
    """The words of one section of ``people-words.txt``, lower case."""
    return _all_words()[section]


@cache
def _all_words() -> dict[str, frozenset[str]]:
    return _sections("people-words.txt")


@cache
def titles() -> frozenset[str]:
    """Every word that makes the name after it a person's: courtesy titles, ranks, roles."""
    return words("title") | words("title m") | words("title f") | words("role")


@cache
def forenames() -> Mapping[str, str]:
    """Folded forenames with ``m``, ``f`` or the empty string for both."""
    extra = _sections("forenames-extra.txt")
    found: dict[str, str] = {}
    for gender in ("m", "f"):
        for name in extra[gender]:
            key = fold(name)
            found[key] = "" if found.get(key, gender) != gender else gender
    for name, letters in table().forenames:
        gender = _GENDERS.get(letters, "")
        key = fold(name)
        found[key] = "" if found.get(key, gender) != gender else gender
    found.update(dict.fromkeys(map(fold, extra["u"]), ""))
    return MappingProxyType(found)


def is_forename(word: str) -> bool:
    """Whether ``word`` is a known forename; "Jean-Claude" is one when its first half is."""
    key = fold(word)
    return key in forenames() or ("-" in key and key.split("-", 1)[0] in forenames())


@cache
def nicknames() -> Mapping[str, frozenset[int]]:
    """Folded names with the numbers of the nickname families they belong to."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_lines("nicknames.txt")):
        for name in line.split():
            found.setdefault(fold(name), set()).add(number)
    return MappingProxyType({name: frozenset(numbers) for name, numbers in found.items()})


def same_by_nickname(one: str, other: str) -> bool:
    """Whether one of the two is a short form of the other, or both of a third."""
    table = nicknames()
    return bool(table.get(fold(one), frozenset()) & table.get(fold(other), frozenset()))


@cache
def is_word(word: str, model: str) -> bool:
    """Whether ``word``, lower case, is an English noun, verb, adjective or adverb, inflected or not."""
    return any(is_noun(base) or any(base in known for known in _dictionary(model)) for base in bases(word))


@cache
def _dictionary(model: str) -> tuple[frozenset[str], ...]:
    # The model's nouns hold names of people and places too.
    index = language.pipeline(model).get_pipe("lemmatizer").lookups.get_table("lemma_index")
    return tuple(frozenset(index[kind]) for kind in ("verb", "adj", "adv"))
