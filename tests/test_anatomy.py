"""The parts of an article, in the orders real copy has them."""

import pytest

from copydesk import Source, Zone
from copydesk.anatomy.shapes import DATELINE
from copydesk.readers import read

BODY = "The council voted on Thursday to build a second bridge over the river, after a debate of nine hours."
MORE = "Work starts in the spring. Nobody on either bank expects it to end on time, the engineer said."


def zones(text: str) -> list[Zone]:
    return [block.zone for block in read(Source(text)).blocks]


P, H, B, S, D, C, X = (
    Zone.PARAGRAPH,
    Zone.HEADLINE,
    Zone.BYLINE,
    Zone.STANDFIRST,
    Zone.PAGE_DATE,
    Zone.CAPTION,
    Zone.CROSSHEAD,
)


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Council votes for second bridge", [H]),
        ("Council votes for second bridge\n\nBy ADA MUNRO and JON ROE", [H, B]),
        ("Council votes for second bridge\n\nAda Munro, Staff Writer", [H, B]),
        ("Council votes for second bridge\n\nAda Munro | 8 March, 2019, 08:00", [H, B]),
        ("Council votes for second bridge\n\nBy Ada Munro, Harbour Correspondent", [H, B]),
        ("Friday, 8 March, 2019\n\nCouncil votes for second bridge\n\nAda Munro - 8 March 2019", [D, H, B]),
        ("March 8, 2019, 9:30 a.m.\n\nCouncil votes for second bridge", [D, H]),
        ("Council votes for second bridge\n\nPublished March 8, 2019\n\nBy Ada Munro", [H, D, B]),
        ("Council votes for second bridge\n\nThe river has waited forty years.\n\nBy Ada Munro", [H, S, B]),
        ("Council votes for second bridge\n\nNine hours of debate ended at dawn", [H, S]),
        ("Council votes for second bridge\n\nThe old bridge at dusk (Jon Roe/Reuters)", [H, C]),
        (
            "Council votes for second bridge\n\nFILE - The bridge at dusk in 2012.\nAda Munro | 8 March 2019",
            [H, C, B],
        ),
        ("LEEDS, March 8 (Reuters) - The mayor signed the order for the bridge on Friday morning.", [P]),
        ("", []),
    ],
)
def test_openings(opening: str, expected: list[Zone]) -> None:
    assert zones(f"{opening}\n\n{BODY}\n\n{MORE}") == [*expected, P, P]


def test_one_paragraph_a_line() -> None:
    assert zones(f"Council votes for second bridge\n{BODY}\n{MORE}") == [H, P, P]


def test_hard_wrapped_paragraphs_are_joined() -> None:
    wrapped = (
        "The council voted on Thursday to build a second bridge over\r\n"
        "the river, after a debate of nine hours in which nobody who\r\n"
        "spoke agreed with anybody else, and three members left.\r\n"
    )
    text = f"Council votes for bridge\r\n\r\n{wrapped}\r\n{wrapped}"
    article = read(Source(text))
    assert [block.zone for block in article.blocks] == [H, P, P]
    assert article.slice(article.paragraphs[0].span).endswith("three members left.")


def test_a_lone_sentence_is_a_paragraph() -> None:
    assert zones("The mayor resigned") == [X]
    assert zones("The mayor resigned.") == [P]


def test_a_short_line_between_paragraphs_is_a_crosshead() -> None:
    assert zones(f"{BODY}\n\nA long night\n\n{MORE}") == [P, X, P]


def test_names_with_a_bar_further_down_are_no_bylines() -> None:
    assert zones("\n\n".join([BODY] * 8 + ["Ada Munro | Jon Roe"]))[-1] is X


@pytest.mark.parametrize(
    "line",
    [
        "MOSCOW, June 27 (Reuters) — The",
        "WASHINGTON -- The",
        "BUFFALO, N.Y. – Hours",
        "SEOUL (Reuters) - South",
        "TALLAHASSEE, Fla. (AP) — The",
        "LONDON — “We",
        "NEW YORK _ Time",
        "PARIS/BERLIN: The",
    ],
)
def test_datelines(line: str) -> None:
    match = DATELINE.match(line)
    assert match
    assert line[match.end() :] in ("The", "Hours", "South", "“We", "Time")


@pytest.mark.parametrize("line", ["The mayor — who", "MPs voted on it", "NASA said it", "BBC News reports", "A - B"])
def test_no_datelines(line: str) -> None:
    assert not DATELINE.match(line)


@pytest.mark.parametrize("unit", ["A sentence ends here. ", "word ", "x"])
def test_a_book_on_one_line_is_cut(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    article = read(Source(text))
    assert all(len(block.span) <= 20_000 for block in article.blocks)
    kept = "".join(article.slice(block.span) for block in article.blocks)
    assert kept.replace(" ", "") == text.replace(" ", "")
