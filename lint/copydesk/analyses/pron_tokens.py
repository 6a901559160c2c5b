"""What one parsed word tells: its grammatical place, its clause, and whether it names or describes a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from copydesk.analyses.people_types import Gender
from copydesk.analyses.pron_words import names_a_person, noun_gender

if TYPE_CHECKING:
    from spacy.tokens import Token

Place = Literal["subject", "object", "possessive", "other"]

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECT = frozenset({"dobj", "dative", "obj", "iobj"})
_SAME = frozenset({"appos", "conj", "compound", "flat", "nmod"})
_CLAUSE = frozenset({"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "conj", "parataxis", "csubj"})
_NO_PERSON = frozenset("DATE TIME MONEY PERCENT QUANTITY CARDINAL ORDINAL LANGUAGE".split())


def place_of(token: Token) -> Place:
    """The grammatical place of a noun or pronoun, seen through coordination and apposition."""
    for _ in range(6):
        if token.dep_ not in _SAME or token.head is token:
            break
        token = token.head
    if token.dep_ in SUBJECT:
        return "subject"
    if token.dep_ in _OBJECT:
        return "object"
    return "possessive" if token.dep_ == "poss" else "other"


def clause_of(token: Token) -> int:
    """The index of the verb whose clause holds ``token``."""
    for _ in range(25):
        if token.head is token or (token.pos_ in ("VERB", "AUX") and token.dep_ in _CLAUSE):
            return int(token.i)
        token = token.head
    return int(token.i)


def describes(token: Token) -> bool:
    """Whether a token is the head of a description of one person."""
    if token.lower_ in ("another", "one") and place_of(token) == "subject":
        return True
    if token.tag_ in ("NN", "NNP") or token.lower_ in ("someone", "somebody", "anyone", "everyone", "nobody"):
        if token.dep_ in ("compound", "amod") and token.head.pos_ in ("NOUN", "PROPN") and token.head.i > token.i:
            # "police officer" counts once; "Mayor Ruiz" is left to the name.
            return (
                token.head.pos_ == "PROPN" and token.head.ent_type_ in ("", "PERSON") and names_a_person(token.lower_)
            )
        if names_a_person(token.lower_):
            return True
        return token.ent_type_ == "NORP" and any(child.dep_ == "det" for child in token.children)
    if token.lower_ == "old":
        return _stands_alone(token)
    return token.lower_ in ("accused", "deceased") and token.i > 0 and token.doc[token.i - 1].lower_ == "the"


def anyone(token: Token) -> bool:
    """Whether the words pick out nobody in particular ("every voter", "no one")."""
    return token.lower_.endswith(("one", "body")) or any(
        child.lower_ in ("every", "each", "any", "no", "no-one") for child in token.lefts
    )


def may_be_a_name(token: Token) -> bool:
    """Whether a capitalised word stands where a person's name may."""
    return (
        token.tag_ == "NNP"
        and token.dep_ not in ("compound", "amod", "punct", "nmod")
        and token.ent_type_ not in _NO_PERSON
        and token.text[0].isupper()
        and not (len(token.text) > 1 and token.text.isupper())
    )


def capital_run(token: Token) -> list[Token]:
    """The capitalised words that end with ``token``."""
    first = token.i
    while first > 0 and token.i - first < 4 and token.doc[first - 1].tag_ == "NNP":
        first -= 1
    return [token.doc[index] for index in range(first, token.i + 1)]


def is_predicate(token: Token) -> bool:
    """Whether a noun says what someone is ("as mayor", "is the mayor", "to become mayor") and so names nobody new."""
    if token.dep_ in ("attr", "oprd") or (token.dep_ == "pobj" and token.head.lower_ == "as"):
        return True
    bare = token.tag_ == "NN" and not any(child.dep_ in ("det", "poss", "nummod") for child in token.children)
    return bare and place_of(token) != "subject"


def _stands_alone(token: Token) -> bool:
    doc = token.doc
    if token.lower_ == "old" and not (token.i > 1 and doc[token.i - 1].text == "-"):
        return False
    return token.i + 1 >= len(doc) or doc[token.i + 1].pos_ not in ("NOUN", "PROPN", "ADJ")


def is_indefinite(token: Token) -> bool:
    """Whether a description brings in someone new ("a driver")."""
    return any(child.lower_ in ("a", "an", "another", "one") and child.i < token.i for child in token.children)


def modifier_gender(token: Token) -> Gender | None:
    """The gender that the words before a noun tell of ("a female driver")."""
    words = {child.lower_ for child in token.lefts}
    if words & {"male", "pregnant", "female"}:
        return "m" if "male" in words else "f"
    return next((noun_gender(word) for word in words if names_a_person(word) and noun_gender(word)), None)


def phrase_of(token: Token) -> str:
    """A description with the words before its noun, five at most."""
    first = min((child.i for child in token.lefts), default=token.i)
    return str(token.doc[max(first, token.i - 5) : token.i + 1].text)


def in_phrase(token: Token, head: Token) -> bool:
    """Whether ``token`` is part of the phrase of ``head`` ("her mother, Jane": neither is "her")."""
    for _ in range(4):
        if token is head or token == head:
            return True
        if token.dep_ not in ("appos", "compound", "nmod", "flat") or token.head is token:
            return False
        token = token.head
    return False


def is_no_pronoun(token: Token) -> bool:
    """A pronoun's letters in another use: "Her Majesty", the film "Her", "he/she", "his or her"."""
    doc = token.doc
    if (
        token.text[0].isupper()
        and token.i
        and token.nbor(-1).text[-1:] not in ".?!:…\"“‘'”’—–-("
        and not token.is_sent_start
    ):
        return True
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    before = doc[token.i - 1].lower_ if token.i else ""
    if after in ("majesty", "highness", "excellency", "holiness", "honor", "honour", "eminence", "/", "or"):
        return after != "or" or (
            token.i + 2 < len(doc)
            and doc[token.i + 2].lower_ in ("her", "she", "hers", "herself", "his", "he", "him", "their", "they")
        )
    if before == "/":
        return True
    return (
        before in ("or", "and")
        and token.i > 1
        and doc[token.i - 2].lower_ in ("his", "he", "him", "himself", "her", "she")
    )
