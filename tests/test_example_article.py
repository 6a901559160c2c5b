"""The article of the demo: a fault of every category, and nothing said that isn't one."""

from pathlib import Path

from copydesk import Source, check
from copydesk.registry import rules

STORY = Path(__file__).parents[1] / "examples" / "harbour-bridge.txt"


def test_every_category_is_shown() -> None:
    source = Source.from_bytes(STORY.read_bytes(), STORY.name)
    found = [(finding.rule, finding.span.text(source.text)) for finding in check(source).findings]
    assert {rules()[rule].category for rule, _ in found} == {rule.category for rule in rules().values()}
    expected = {
        ("headline-denied", "approves"),
        ("headline-drops-hedge", "approves"),
        ("agency-notice", "HANDOUT EDITORIAL USE ONLY  NO SALES"),
        ("extra-space", "  "),
        ("missing-full-stop", "May"),
        ("conflicting-dates", "2 May, 2016"),
        ("unclosed-apposition", "Peter Lundqvist"),
        ("mixed-romanization", "Sergey"),
        ("mixed-quote-marks", "'It is time we built it, '"),
        ("space-inside-quotes", "it, '"),
        ("space-around-hyphen", "USA -based"),
        ("hyphen-as-dash", " - "),
        ("repeated-word", "the the"),
        ("missing-space", "U.S.and"),
        ("mixed-abbreviation", "US"),
        ("comma-before-quoted-predicate", ","),
        ("orphaned-reference", "that visit"),
        ("dangling-other", "two other American officials"),
        ("unresolved-pronoun", "he"),
        ("infinitive-form", "disclosed"),
        ("unintroduced-name", "Virtanen"),
        ("inconsistent-name", "Lunqvist"),
        ("conflicting-figure", "37"),
        ("mixed-capitalization", "harbour authority"),
        ("wrong-weekday", "Monday, March 4, 2018"),
        ("web-furniture", "ADVERTISEMENT"),
    }
    assert {pair for pair in found if pair[0] != "duplicated-sentence"} == expected
    assert [rule for rule, _ in found].count("duplicated-sentence") == 2
