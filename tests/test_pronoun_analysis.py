"""Who a he or she stands for, on small invented texts."""

import pytest

from copydesk import Source
from copydesk.analyses.pronouns import Pronoun, pronouns
from copydesk.readers import read


def read_pronouns(text: str) -> tuple[Pronoun, ...]:
    return read(Source(text)).get(pronouns)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thomas Weller met Linda Garrow on Friday. She said the talks went well.", "Linda Garrow"),
        ("Thomas Weller met Linda Garrow on Friday. He said the talks went well.", "Thomas Weller"),
        ("When he arrived, Paul Brandt found the office empty.", "Paul Brandt"),
        ("A transit chief closed the line on Monday. He said a signal had failed.", "A transit chief"),
        ("Linda Garrow sold her house.", "Linda Garrow"),
    ],
)
def test_best(text: str, expected: str) -> None:
    best = read_pronouns(text)[0].best
    assert best is not None
    assert best.being.words == expected


def test_nobody_is_both_ends_of_one_verb() -> None:
    (pronoun,) = read_pronouns("Thomas Weller praised him.")
    assert not any(candidate.being.words == "Thomas Weller" for candidate in pronoun.candidates)
    assert [candidate.being.words for candidate in pronoun.barred] == ["Thomas Weller"]


def test_a_relative_is_not_their_own_relative() -> None:
    (pronoun,) = read_pronouns("Linda Garrow spoke after her mother.")
    assert pronoun.best is not None
    assert pronoun.best.being.words == "Linda Garrow"


def test_alternatives_are_no_pronouns() -> None:
    assert not read_pronouns("Each driver must show his or her permit. He or she may send it by post.")


@pytest.mark.parametrize("text", ["", "he", "He\r\n\r\nshe\t", "\u00a0her\u2028him", "she " * 500])
def test_any_text_is_read(text: str) -> None:
    read_pronouns(text)
