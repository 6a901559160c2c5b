"""Consistency rules beyond their examples."""

import pytest

from copydesk import Config, check


def found(rule: str, text: str) -> list[str]:
    return [text[f.span.start : f.span.end] for f in check(text, Config(select=(rule,))).findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The LHPA met on Monday. A clerk of the LHPA said so.", ["LHPA"]),
        ("Its LHPA, the best there is, met. LHPA clerks left.", ["LHPA"]),
        ("A talk by LHPA was due. LHPA's clerks left.", ["LHPA"]),
        ("She wore LHPA shoes. LHPA boots are old.", []),  # a brand
        ("She told WLHP of it. The WLHP said no.", []),  # a call sign
        ("The LORD said so. The LORD is great.", []),  # a word
        ("The Loke Harbour Pilots' Association met. The LHPA met. The LHPA left.", []),
        ("The LHPA met on Monday.", []),
    ],
)
def test_acronyms_that_name_a_body(text: str, expected: list[str]) -> None:
    assert found("undefined-acronym", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He ran the Federal Port Board for many years. The Federal port board said no.", ["Federal port board"]),
        ("He ran the Port Board for years. The Port Board’s man left the port board’s house.", ["port board"]),
        ("He ran the City Council. The New York City council said no.", []),
    ],
)
def test_terms_half_in_capitals(text: str, expected: list[str]) -> None:
    assert found("mixed-capitalization", text) == expected


def test_small_numbers_one_way() -> None:
    text = "The town shut three schools in May. It shut {} parks and two halls in June."
    assert found("mixed-number-style", text.format("4")) == ["4"]
    assert found("mixed-number-style", text.format("four")) == []
    assert found("mixed-number-style", "Route 7 buses stop at three schools, and 4 of 12 parks are 6 miles off.") == []
