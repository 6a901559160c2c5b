"""Pronouns that break and pronouns that only look it."""

import pytest

from copydesk import Config, check

OPENING = "Council backs road plan\n\nThe council backed the plan on Monday. It passed by one vote.\n\n"


def found(text: str, rule: str = "unresolved-pronoun") -> list[str]:
    return [text[f.span.start : f.span.end] for f in check(text, Config(select=(rule,))).findings]


def test_one_finding_for_a_break() -> None:
    assert found(OPENING + "He said it was close. He had hoped for more. His party lost.") == ["He"]


def test_either_gender_breaks_on_its_own() -> None:
    text = OPENING + "Linda Garrow voted against it. He said it was close, and she agreed."
    assert found(text) == ["He"]


@pytest.mark.parametrize(
    "before",
    [
        "Thomas Weller voted against it.",
        "The mayor voted against it.",
        "Mr. Weller voted against it.",
        "Her brother voted against it, Linda Garrow said.",
        "One member voted against it.",
        "A 34-year-old man shouted from the back.",
        "Weller's vote decided it.",
    ],
)
def test_someone_who_fits_is_enough(before: str) -> None:
    assert found(OPENING + before + " He said it was close.") == []


def test_speech_is_left_alone() -> None:
    assert found(OPENING + "“He said it was close,” according to the minutes.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Linda Garrow opened the bridge on Friday.\n\nAs a former sheriff, she knew the road well.",
        "Linda Garrow opened the bridge on Friday.\n\nIn her campaign to become sheriff, she promised more patrols.",
        "Mayor Linda Garrow wants to be sheriff.\n\nIn her campaign to become sheriff, she promised more patrols.",
        "Mayor Linda Garrow opened the bridge.\n\nAs chairwoman, she had once opposed it.",
        "Linda Garrow, the mayor, who later became sheriff, opened it.\n\nIn her bid to be sheriff, she promised more.",
    ],
)
def test_careers_are_no_contradiction(text: str) -> None:
    assert found(text) == []


def test_an_office_the_only_one_near_does_not_hold() -> None:
    text = "Mayor Linda Garrow opened the bridge on Friday.\n\nIn her bid to be sheriff, she promised more patrols."
    assert found(text) == ["she"]


def test_conflicting_and_ambiguous_are_silent_on_plain_copy() -> None:
    text = "Thomas Weller spoke on Friday. He said the talks with Linda Garrow went well. She agreed."
    assert found(text, "conflicting-pronouns") == []
    assert found(text, "ambiguous-pronoun") == []
