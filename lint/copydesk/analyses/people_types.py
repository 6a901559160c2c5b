"""What people analysis finds: a person, and each naming of one."""

from dataclasses import dataclass
from typing import Literal

from copydesk.span import Span

Form = Literal["full", "surname", "given", "titled"]
Gender = Literal["m", "f"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a person. ``span`` covers the name alone: no title, no possessive ending.

    ``form``: ``full`` has a given name and a surname, ``titled`` a title before a surname or given name ("Mr. Lee"),
    ``surname`` and ``given`` are bare. ``given`` and ``surname`` are the parts as written, or empty.
    ``block`` is the index of its block; ``quoted`` says it stands in someone's quoted words.
    """

    span: Span
    form: Form
    title: str
    given: str
    surname: str
    block: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the story, with mentions in reading order.

    ``given`` and ``surname`` are in their commonest spelling; ``gender`` is what the copy or the forename tells, or
    None. ``variants`` are those of ``mentions`` that spell the name another way. A person known by surname alone has
    no full mention and an empty ``given``; one known by one name alone ("Rihanna") has an empty ``surname``.
    """

    given: str
    surname: str
    gender: Gender | None
    mentions: tuple[Mention, ...]
    variants: tuple[Mention, ...] = ()
    suffix: str = ""
