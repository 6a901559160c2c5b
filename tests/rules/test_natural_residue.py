"""Captions, links, typography and letter case in the body: what must stay silent, and odd input."""

import pytest

from copydesk import Config, Finding, check

NEW = (
    "stray-caption",
    "related-link",
    "mixed-apostrophes",
    "mixed-dashes",
    "mixed-case",
    "small-letter-start",
    "glued-words",
    "mixed-possessive",
    "repeated-introduction",
)
LEAD = "The council met on Friday and turned down the plan for the bridge over the river."
MORE = "It will meet again in May, the mayor said, and look at a smaller plan then."


def found(rule: str, text: str) -> tuple[Finding, ...]:
    return check(text, Config(select=(rule,))).findings


def cut(text: str, finding: Finding) -> str:
    return text[finding.span.start : finding.span.end]


@pytest.mark.parametrize(
    "credit", ["(AP Photo/Jane Doe)", "[Image via Jane Doe]", "(Jane Doe/Getty Images)", "Photo credit: Jane Doe"]
)
def test_credit_on_a_line_of_its_own(credit: str) -> None:
    text = f"{LEAD}\n\n{credit}\n\n{MORE}"
    (finding,) = found("stray-caption", text)
    assert cut(text, finding) == credit


@pytest.mark.parametrize(
    "line",
    [
        "What the residents of the river quarter now think of it all",
        "A new bridge",
        "- The bridge has been closed to all traffic since the flood in May",
        "“The bridge has been closed to all traffic since the flood in May”",
        "Bridge over the river: 40 metres, built in 1904",
    ],
)
def test_lines_that_belong_to_the_story(line: str) -> None:
    text = f"{LEAD}\n\n{line}\n\n{MORE}\n\nNobody in the town knows what will come after that."
    assert not found("stray-caption", text)
    assert not found("related-link", text)


def test_a_list_of_ingredients_is_no_list_of_links() -> None:
    items = "\n\n".join(
        ["Cream cheese and butter, softened", "Brown sugar or honey, to taste", "Fresh fruit of the day"] * 3
    )
    assert not found("related-link", f"{LEAD}\n\n{items}\n\n{MORE}")


def test_headlines_under_a_label_are_links() -> None:
    text = f"{LEAD}\n\nRelated stories\n\nMayor runs again in May\n\n{MORE}"
    (finding,) = found("related-link", text)
    assert cut(text, finding) == "Mayor runs again in May"


@pytest.mark.parametrize(
    "text",
    [
        "Follow the river on foot. Let us know your name by May, he wrote in a letter.",
        "He read more here than there. The full story is long, and his e-mail was lost.",
        "Reporting by the council was poor, and editing by hand was slow (as ever).",
        "The sources: two clerks. They donate blood in the comments section of the bank.",
    ],
)
def test_prose_that_only_sounds_like_furniture(text: str) -> None:
    assert not found("web-furniture", text)
    assert not found("agency-notice", text)


@pytest.mark.parametrize(
    "text", ["", "—" * 90, "'" * 90, "(" * 90, "a." * 90, "A: " * 90, "x\r\n" * 90, "Photo: " * 50]
)
@pytest.mark.parametrize("rule", NEW)
def test_odd_input_crashes_nothing(rule: str, text: str) -> None:
    for copy in (text, f"{LEAD}\r\n\r\n{text}\r\n\r\n{MORE}"):
        assert not [finding for finding in found(rule, copy) if finding.rule == "rule-crashed"]
