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
