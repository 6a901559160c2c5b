"""Words that tell what a pronoun may stand for: nouns that name a person, their gender, and the pronouns themselves."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Literal

from copydesk.analyses.people import Gender

Case = Literal["subject", "object", "possessive", "reflexive"]

PRONOUNS: Mapping[str, tuple[Gender | None, Case]] = MappingProxyType(
    {
        "he": ("m", "subject"),
        "him": ("m", "object"),
        "his": ("m", "possessive"),
        "himself": ("m", "reflexive"),
        "she": ("f", "subject"),
        "her": ("f", "object"),
        "hers": ("f", "possessive"),
        "herself": ("f", "reflexive"),
    }
)
MALE_TITLES = frozenset("mr mr. sir lord king prince duke father brother pope monsignor mister".split())
FEMALE_TITLES = frozenset("mrs mrs. ms ms. miss lady dame queen princess duchess sister madam mother".split())
SAYING_FORMS = frozenset(
    (
        "said says say saying told tells tell telling added adds explained explains wrote writes tweeted asked asks "
        "replied replies noted notes argued argues insisted insists claimed claims recalled recalls admitted admits "
        "continued continues warned warns joked jokes acknowledged suggested suggests stated announced declared posted "
        "responded answered believes believed thinks thought remembers remembered testified"
    ).split()
)
# Endings that name a person wherever the list is silent.
_ENDINGS: tuple[tuple[str, Gender | None], ...] = (
    ("woman", "f"),
    ("girl", "f"),
    ("man", None),
    ("boy", "m"),
    ("person", None),
    ("ologist", None),
    ("monger", None),
)
_NOT_PEOPLE = frozenset("caiman talisman hetman ottoman roman human layman german norman".split())


@cache
def person_nouns() -> Mapping[str, Gender | None]:
    """Nouns that name a person, in small letters, with the gender they tell of."""
    text = resources.files("copydesk").joinpath("data", "person-nouns.tsv").read_text("utf-8")
    found: dict[str, Gender | None] = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        word, letter = line.split("\t")
        found[word] = "m" if letter == "m" else "f" if letter == "f" else None
    return MappingProxyType(found)


def names_a_person(noun: str) -> bool:
    """Whether a singular noun, in small letters, names a person (or an animal that copy calls he or she)."""
    return noun in person_nouns() or (noun not in _NOT_PEOPLE and any(noun.endswith(end) for end, _ in _ENDINGS))


def noun_gender(noun: str) -> Gender | None:
    """The gender a noun tells of, or None."""
    if noun in person_nouns():
        return person_nouns()[noun]
    return next((gender for end, gender in _ENDINGS if noun.endswith(end)), None)


def title_gender(title: str) -> Gender | None:
    """The gender a title tells of, or None."""
    words = title.lower().split()
    if any(word in MALE_TITLES for word in words):
        return "m"
    if any(word in FEMALE_TITLES for word in words):
        return "f"
    genders = {noun_gender(word) for word in words if names_a_person(word)} - {None}
    return genders.pop() if len(genders) == 1 else None
