"""The punctuation rules where several places must be weighed together."""

import pytest

from copydesk import Config, Finding, Severity, check


def found(rule: str, text: str) -> tuple[Finding, ...]:
    return check(text, Config(select=(rule,))).findings


def test_hyphens_for_all_dashes_are_one_finding() -> None:
    text = "\n\n".join(f"The {word} vote - a close one - failed on that day." for word in ("first", "second", "third"))
    (finding,) = found("hyphen-as-dash", text)
    assert len(finding.related) == 5


def test_hyphens_among_dashes_are_a_finding_each() -> None:
    text = "The first vote – a close one – failed.\n\nThe second vote - a close one - failed on that day."
    assert len(found("hyphen-as-dash", text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON (AP) - The vote failed on Friday.",
        "The sides drew 2 - 2 on Friday in rain.",
        "Open Monday - Friday, 9 a.m. - 5 p.m., all year.",
        "“We lost, and that is that.” - Jane Doe",
    ],
)
def test_hyphens_that_are_no_dashes(text: str) -> None:
    assert not found("hyphen-as-dash", text)


def test_straight_among_curly_is_only_a_suggestion() -> None:
    text = '“We met on Friday,” she said.\n\n"We slept on Friday," he said.\n\n“We sang on Friday,” they said.'
    (finding,) = found("mixed-quote-marks", text)
    assert finding.severity is Severity.SUGGESTION
    assert text[finding.span.start] == '"'


def test_speech_over_three_paragraphs_is_balanced() -> None:
    assert not found("unbalanced-pair", "“We met.\n\n“Then we slept.\n\n“Then we left,” she said.")


def test_caption_among_captions_without_stops() -> None:
    captions = (
        "Photo: The mayor with a friend in the town hall in May\n\nPhoto: The mayor with a dog in the park in June"
    )
    assert not found("missing-full-stop", f"Mayor has a dog\n\n{captions}\n\nThe mayor has a dog, they said.")


def test_paragraph_of_prose_without_its_stop() -> None:
    story = [
        "The council met on Monday and voted.",
        "The vote was close, the mayor said.",
        "It was late.",
        "All went home.",
    ]
    bare = "The council of the old town voted for the bridge that the mayor had promised it in the spring"
    text = "\n\n".join([*story, bare, "The bridge will be built."])
    assert [f.rule for f in check(text, Config(select=("missing-full-stop",))).findings] == ["missing-full-stop"]
    headline = "Mayor of town says council to vote for bridge over river after fire destroys ferry in harbour"
    text = "\n\n".join([*story, headline, "The bridge will be built."])
    assert not check(text, Config(select=("missing-full-stop",))).findings


def test_copy_that_leaves_out_many_stops_has_its_reasons() -> None:
    lines = ["The council of the old town voted for the bridge that the mayor had promised it in the spring"] * 4
    text = "\n\n".join(["The council met.", *lines, "It was late.", "All went home."])
    assert not check(text, Config(select=("missing-full-stop",))).findings


def test_wrecked_marks_are_no_strays() -> None:
    text = "“We lost,” she said. “And then it rained.â€\ufffd\n\nâ€œIt was over,” he said."
    assert not check(text, Config(select=("unbalanced-pair",))).findings


def test_speech_goes_on_past_what_leaked_in() -> None:
    text = "“We waited for hours in the cold.\n\nADVERTISEMENT\n\n“And then it rained,” she said."
    assert not check(text, Config(select=("unbalanced-pair",))).findings
