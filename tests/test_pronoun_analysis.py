"""Who a he or she stands for, on small invented texts."""

import pytest

from copydesk import Source, Span
from copydesk.analyses.pronouns import Pronoun, pronouns, read_given
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Told, not telling; the one who does what the clause leaves its subject out of can't be its object.
        ("Linda Garrow met Ana Ruiz in May, telling her that the mill would close.", "Ana Ruiz"),
        ("Thomas Weller praised Paul Brandt. Weller was mayor. He had hired Brandt in May.", "Thomas Weller"),
        ("Paul Brandt, a friend of Thomas Weller, said he would sell the mill.", "Paul Brandt"),
    ],
)
def test_two_of_one_gender(text: str, expected: str) -> None:
    best = read_pronouns(text)[0].best
    assert best is not None
    assert best.being.words == expected


def test_given_names_are_candidates_whatever_they_look_like() -> None:
    text = "The mill of qadir was sold to zoltan before he left."
    given = [Span(text.index(name), text.index(name) + 5) for name in ("qadir", "zolta")]
    pronoun = read_given(read(Source(text)), given, text.index("he left"))
    assert pronoun is not None
    named = [n.span for c in pronoun.candidates for n in c.being.namings]
    assert all(any(span.overlaps(other) for other in named) for span in given)


def test_the_one_in_the_headline_is_likelier() -> None:
    story = "Paul Brandt met Thomas Weller on Friday and walked with Weller to the mill. The sale was his idea."
    plain, titled = (read(Source(head + story)).get(pronouns)[-1] for head in ("", "Weller sells the old mill\n\n"))
    lead = [
        sum(c.score * (1 if c.being.words == "Thomas Weller" else -1) for c in p.candidates if c.being.kind == "name")
        for p in (plain, titled)
    ]
    assert lead[1] > lead[0]
