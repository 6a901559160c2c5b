"""`infinitive-form` beyond its examples."""

import pytest

from copydesk import Config, check


@pytest.mark.parametrize(
    "text",
    [
        "According to filed papers, it is close to shared wells.",
        "The road leads to abandoned farms.",
        "It had to do with reduced rates.",
        "She is used to crowded trains and committed to planned repairs.",
        "They agreed to proposed terms; he is going to occupied land.",
    ],
)
def test_participles_that_belong_to_a_noun(text: str) -> None:
    assert not check(text, Config(select=("infinitive-form",))).findings


def test_each_slip_is_fixed_alone() -> None:
    found = check("He failed to paid it and tried to hid it.", Config(select=("infinitive-form",))).findings
    assert [f.fix.edits[0].text for f in found if f.fix] == ["pay", "hide"]
