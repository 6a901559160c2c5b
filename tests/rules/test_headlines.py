"""Headline rules beyond their examples."""

import pytest

from copydesk import Config, check

BODY = "Norland has {hedge} its envoy, a paper wrote.\n\nThe ministry did not comment on it."


def rules_of(text: str) -> list[str]:
    return [f.rule for f in check(text, Config(select=("headline-drops-hedge", "headline-denied"))).findings]


@pytest.mark.parametrize("hedge", ["reportedly recalled", "allegedly recalled", "apparently now recalled"])
def test_hedges(hedge: str) -> None:
    assert rules_of(f"Norland recalls envoy to Oslo\n\n{BODY.format(hedge=hedge)}") == ["headline-drops-hedge"]


@pytest.mark.parametrize(
    "headline",
    [
        "Norland recalls envoy, sources say",
        "Norland ‘recalls envoy’ to Oslo",
        "Norland may recall its envoy",
        "Paper: Norland recalls envoy",
        "Norland recalls envoy?",
    ],
)
def test_headlines_that_leave_it_open(headline: str) -> None:
    assert rules_of(f"{headline}\n\n{BODY.format(hedge='reportedly recalled')}") == []


def test_a_hedge_and_a_denial_are_two_findings() -> None:
    text = f"Norland recalls envoy to Oslo\n\n{BODY.format(hedge='reportedly recalled')}\n\n"
    found = check(
        text + "The ministry denied reports that the envoy of Norland was recalled.",
        Config(select=("headline-drops-hedge", "headline-denied")),
    ).findings
    assert [f.rule for f in found] == ["headline-denied", "headline-drops-hedge"]
    assert [r.message for r in found[0].related] == ["hedged here", "denied here"]


def test_no_headline_no_finding() -> None:
    assert rules_of("Norland has reportedly recalled its envoy.") == []


LONG = "The council met in the old town hall on Monday and talked for a very long time. " * 8


def found(rule: str, text: str) -> list[str]:
    return [text[f.span.start : f.span.end] for f in check(text, Config(select=(rule,))).findings]


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Toll in bus crash rises to 23", "The toll rose to 19 on Monday.", ["23"]),
        ("Toll in bus crash rises to 23", "Twenty-three people died.", []),
        ("Toll in bus crash rises to 23", "A 23-year-old died in it.", []),
        ("Bus crash in Leeds kills 12 people", "Ten pupils and two teachers died.", []),
        ("Council spent 240 million on its bridge", "It spent 238.6 million on it.", []),
        ("The best tricks in Doors 14, out now", "Doors 11 is out. Get Doors 11 at shop 14.", ["14"]),
        ("14 tricks for the kitchen you need", "Use a knife and a spoon.", []),
        ("Council looks back on the crash of 1987", "It was bad.", []),
    ],
)
def test_numbers_of_the_headline(headline: str, body: str, expected: list[str]) -> None:
    assert found("headline-number-mismatch", f"{headline}\n\n{body}\n\n{LONG}") == expected


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Quillsby quits council after vote", "Jane Doe left it.", ["Quillsby"]),
        ("Quillsby Quits Council After Vote", "Jane Doe left it.", ["Quillsby"]),
        ("Council post goes to Jane Quillsby", "Jane Doe got it.", ["Quillsby"]),
        ("Council post goes to Jane Quillsby", "Quillsby got it.", []),
        ("Quillsbyites quit council after vote", "Quillsby was there.", []),
        ("Briton quits council after vote", "She went home to Britain.", []),
        ("Beijing tells council to vote again", "China was angry.", []),
        ("How the council slept, by Jane Quillsby", "It slept.", []),
        ("Council Sleeps Again | The Quillsby Post", "It slept.", []),
        ("Unlikeliest Councillors Vote Mournfully Elsewhere", "It slept.", []),
    ],
)
def test_names_of_the_headline(headline: str, body: str, expected: list[str]) -> None:
    assert found("headline-name-missing", f"{headline}\n\n{body}\n\n{LONG}") == expected


@pytest.mark.parametrize("headline", ["Norland will recall envoy to Oslo", "Norland says it will recall envoy to Oslo"])
def test_will_claims_more_than_may(headline: str) -> None:
    assert rules_of(f"{headline}\n\n{BODY.format(hedge='said it may recall')}") == ["headline-drops-hedge"]
    assert rules_of(f"{headline}\n\nIt hurt. “Norland may recall its envoy,” he said.\n\nNo more was said.") == []


@pytest.mark.parametrize("text", ["", "\n", "!\n\n?", "Ω\n\nΩ Ω", "A B C D E\n\n" + "x " * 120, "12 34 56 78\n\n1"])
def test_odd_headlines_crash_nothing(text: str) -> None:
    assert not [f for f in check(text, Config(select=("headlines",))).findings if f.rule == "rule-crashed"]
