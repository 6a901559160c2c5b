"""The spacing rules on copy that examples can't show well: other newlines, habits, many faults at once."""

from copydesk import Config, Finding, Safety, check


def found(rule: str, text: str) -> tuple[Finding, ...]:
    return check(text, Config(select=(rule,))).findings


def test_double_space_after_every_stop_is_a_habit() -> None:
    assert not found("extra-space", "One went.  Two stayed.  Three slept.  Four ate. Five sang.")


def test_odd_double_spaces_after_stops_are_one_finding() -> None:
    text = "One went. Two stayed. Three slept.  Four ate. Five sang.  Six danced. Seven left."
    (finding,) = found("extra-space", text)
    assert len(finding.related) == 1
    assert finding.fix is not None
    assert len(finding.fix.edits) == 2


def test_hard_wrapped_copy_with_carriage_returns() -> None:
    text = "The council met in the old town hall on Friday and\r\nthen it went home to sleep until the next of days."
    assert not found("extra-space", text)
    assert not found("missing-space", text)


def test_many_missing_spaces_are_one_finding() -> None:
    text = " ".join(
        f"It was the end.{word} came the rain." for word in ("Then", "Here", "Now", "Soon", "Later", "Next")
    )
    (finding,) = found("missing-space", text)
    assert len(finding.related) == 5
    assert finding.fix is not None
    assert finding.fix.safety is Safety.SAFE


def test_addresses_are_left_alone() -> None:
    text = "See Example.Com, example.org/a.B,c and mail j.doe@example.co.uk or @Jane.Doe about Notes.Txt in /a/b.C/d."
    assert not found("missing-space", text)


def test_page_code_is_no_prose() -> None:
    assert not found("missing-space", "(function(d,s,id){var js,fjs=d.getElementsByTagName(s)[0];return;js.id=id;}")


def test_closing_mark_may_nest() -> None:
    assert not found("space-inside-quotes", "“He heard ‘stop’ ” and “ ‘go’ ” and left.")


def test_direction_marks_beside_arabic_stay() -> None:
    assert not found("invisible-character", "The word \u200fسلام\u200f means peace.")
    assert found("invisible-character", "The word \u200f means peace.")
