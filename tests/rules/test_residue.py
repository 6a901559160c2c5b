"""What leaks into copy: merging, zones and the words that only look like it."""

import pytest

from copydesk import Config, Finding, check


def found(rule: str, text: str) -> tuple[Finding, ...]:
    return check(text, Config(select=(rule,))).findings


def cut(text: str, finding: Finding) -> str:
    return text[finding.span.start : finding.span.end]


def test_neighbouring_notices_are_one() -> None:
    text = "Plan fails\n\nEDITORIAL USE ONLY - NO SALES, NO ARCHIVES. The mayor in May\n\nThe plan failed."
    (finding,) = found("agency-notice", text)
    assert cut(text, finding) == "EDITORIAL USE ONLY - NO SALES, NO ARCHIVES"


def test_handout_alone_is_a_word() -> None:
    assert not found("agency-notice", "NO HANDOUT, SAYS MAYOR\n\nHe called it a handout. HANDOUT, he wrote.")


@pytest.mark.parametrize(
    "line", ["Advertisement", "SHARE", "Video loading", "Related Stories", "Sign up now", "12 comments"]
)
def test_furniture_on_a_line_of_its_own(line: str) -> None:
    text = f"The plan failed.\n\n{line}\n\nIt will be back."
    (finding,) = found("web-furniture", text)
    assert cut(text, finding) == line


@pytest.mark.parametrize(
    "text",
    [
        "The firm bought an advertisement on Facebook and asked readers to share it and sign up for a course.",
        "More than 12 comments were made. Follow the river to its end and read more books.",
        "He told them to scroll down. Related questions stay open.",
        "The cookies were eaten by the editors.",
    ],
)
def test_words_that_only_look_like_furniture(text: str) -> None:
    assert not found("web-furniture", text)


def test_entities_are_decoded_once() -> None:
    (finding,) = found("mojibake", "Salt &amp; pepper.")
    assert finding.fix is not None
    assert finding.fix.edits[0].text == "&"


@pytest.mark.parametrize(
    "text", ["", "\ufeff", "\x80", "â", "((((", "“" * 50, "&#99999;", "&#0;", "\u200d", "—" * 40, "'" * 60]
)
@pytest.mark.parametrize("category", ["spacing", "punctuation", "duplicates", "residue"])
def test_odd_input_crashes_nothing(category: str, text: str) -> None:
    for copy in (text, f"{text}\r\n\r\n{text} a{text}b {text}"):
        findings = check(copy, Config(select=(category,))).findings
        assert not [f for f in findings if f.rule == "rule-crashed"]
        assert all(0 <= f.span.start <= f.span.end <= len(copy) for f in findings)
