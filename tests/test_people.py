"""People analysis: who is named, and how their mentions chain."""

import pytest

from copydesk import Source
from copydesk.analyses.people import Person, people
from copydesk.analyses.people_sounds import alike, attested, fold, romanised, skeleton, slip
from copydesk.readers import read


def found(text: str) -> dict[str, list[str]]:
    """Each person's name with the texts of the mentions."""
    article = read(Source(text))
    return {f"{p.given} {p.surname}".strip(): [article.slice(m.span) for m in p.mentions] for p in article.get(people)}


def only(text: str) -> Person:
    (person,) = read(Source(text)).get(people)
    return person


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peter Daltrey resigned on Monday. Mr. Daltrey gave no reason, and Daltrey's office was shut.",
            {"Peter Daltrey": ["Peter Daltrey", "Daltrey", "Daltrey"]},
        ),
        (
            "The mayor, John F. Kennard, spoke. John Kennard left. Kennard's aide stayed at Kennard Tower.",
            {"John F. Kennard": ["John F. Kennard", "John Kennard", "Kennard"]},
        ),
        (
            "Bill de Graaf lost on Tuesday. De Graaf said that de Graaf would run again.",
            {"Bill de Graaf": ["Bill de Graaf", "De Graaf", "de Graaf"]},
        ),
        (
            "William Hartwell spoke on Friday. Bill Hartwell is 40.",
            {"William Hartwell": ["William Hartwell", "Bill Hartwell"]},
        ),
        (
            "Paul and Claire Moreau sold the house. Paul said it was time.",
            {"Paul Moreau": ["Paul", "Paul"], "Claire Moreau": ["Claire Moreau"]},
        ),
        (
            "President Park Jae-won met aides on Monday. Park said little.",
            {"Jae-won Park": ["Park Jae-won", "Park"]},
        ),
        (
            "KATIE Barlow wept on Monday. Barlow had lost.",
            {"KATIE Barlow": ["KATIE Barlow", "Barlow"]},
        ),
    ],
)
def test_mentions_chain(text: str, expected: dict[str, list[str]]) -> None:
    assert found(text) == expected


def test_junior_and_senior_are_two() -> None:
    article = read(Source("Peter Daltrey Jr. sued on Monday. Peter Daltrey was in court."))
    assert [p.suffix for p in article.get(people)] == ["Jr", ""]


@pytest.mark.parametrize(
    "text",
    [
        "The Lincoln Memorial was closed on Monday. Johnson & Johnson and Wells Fargo fell in New York.",
        "On Tuesday, Congress met in Washington. Britain and Germany sent aid in June.",
        "Officials said that the Nigerian Navy and the Red Cross had helped. Police said nothing.",
        "",
        "\r\n\t\u00a0",
    ],
)
def test_no_people(text: str) -> None:
    assert not read(Source(text)).get(people)


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mrs Daltrey resigned on Monday.", "f"),
        ("Sergey Bolotov resigned on Monday.", "m"),
        ("The actress Robin Hartwell resigned on Monday.", "f"),
        ("Jordan Hartwell resigned on Monday.", None),
    ],
)
def test_gender(text: str, gender: str | None) -> None:
    assert only(text).gender == gender


def test_variants_are_mentions_of_the_person() -> None:
    person = only("Sergey Bolotov left on Friday. Bolotov was tired. The ministry thanked Sergei Bolotov.")
    assert [m.given for m in person.variants] == ["Sergei"]
    assert set(person.variants) <= set(person.mentions)


def test_namesakes_with_other_given_names_stay_apart() -> None:
    assert set(found("John Brown met Alice Browne on Monday. Brown paid. Browne left.")) == {
        "John Brown",
        "Alice Browne",
    }


def test_spellings() -> None:
    assert fold("Erdoğan") == "erdogan"
    assert skeleton("sergey") == skeleton("sergei")
    assert attested("kislyak", "kisliak")
    assert alike("jon", "john")
    assert alike("steven", "stephen")
    assert not alike("daniel", "danielle")
    assert not alike("jake", "jackie")
    assert romanised("dmitri", "dmitry")
    assert not romanised("sara", "sarah")
    assert not romanised("mohamed", "mohammed")
    assert slip("bryant", "byrant")
    assert not slip("brown", "green")
