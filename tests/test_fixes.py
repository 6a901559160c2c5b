"""Fixing a text: whole fixes, no overlaps, until nothing is left, and never another's words."""

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk import Config, Edit, Finding, Fix, Safety, Source, Span, check
from copydesk.engine import Result
from copydesk.fixes import ROUNDS, Fixed, FixError, apply, fix, fixable, respecting_speech


def found(*edits: tuple[int, int, str], rule: str = "r", safety: Safety = Safety.SAFE) -> Finding:
    made = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    return Finding(rule, "c", made[0].span, "m", fix=Fix("t", made, safety))


def test_edits_that_do_not_touch_are_all_made() -> None:
    text, rules = apply("abcdef", [found((4, 5, "E"), rule="b"), found((0, 1, "AA"), (2, 3, ""), rule="a")])
    assert (text, rules) == ("AAbdEf", ("a", "b"))


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([((0, 3, "X"),), ((2, 4, "Y"),)], "Xdef"),
        ([((0, 2, "X"),), ((2, 4, "Y"),)], "XYef"),
        ([((1, 1, "X"),), ((1, 1, "Y"),)], "aXbcdef"),
        ([((1, 1, "X"),), ((1, 2, "Y"),)], "aXbcdef"),
        ([((0, 1, "X"), (4, 5, "Y")), ((4, 6, "Z"),)], "XbcdYf"),
        ([((4, 6, "Z"),), ((0, 1, "X"), (5, 6, "Y"))], "XbcdeY"),
        ([((0, 2, "X"), (1, 3, "Y"))], "abcdef"),
    ],
)
def test_a_fix_is_made_whole_or_not_at_all(edits: list[tuple[tuple[int, int, str], ...]], expected: str) -> None:
    assert apply("abcdef", [found(*each) for each in edits])[0] == expected
    assert apply("abcdef", [found(*each) for each in reversed(edits)])[0] == expected


def checker(*replacements: tuple[str, str]) -> Callable[[Source], Result]:
    """A check whose fixes replace one pattern by another."""

    def run(source: Source) -> Result:
        findings = [
            found((*match.span(), new), rule=old)
            for old, new in replacements
            for match in re.finditer(old, source.text)
        ]
        return Result(source, tuple(findings))

    return run


def test_rounds_go_on_until_nothing_is_left() -> None:
    run = checker(("aa", "a"))
    fixed = fix(run(Source("aaaaaaaa b")), run)
    assert fixed.result.source.text == "a b"
    assert fixed.result.findings == ()
    assert len(fixed.applied) == 7


def test_a_quarrel_between_fixes_changes_nothing() -> None:
    run = checker(("colour", "color"), ("color", "colour"))
    with pytest.raises(FixError, match=r"nothing was changed; ignore one of these rules: color$"):
        fix(run(Source("the colour")), run)


def test_fixes_without_end_change_nothing() -> None:
    seen: list[str] = []
    once = checker(("a", "aa"))

    def run(source: Source) -> Result:
        seen.append(source.text)
        return once(source)

    with pytest.raises(FixError):
        fix(run(Source("a")), run)
    assert len(seen) == ROUNDS + 1


def test_a_fix_that_changes_nothing_is_none() -> None:
    run = checker(("a", "a"))
    assert fix(run(Source("a")), run) == Fixed(run(Source("a")))


@pytest.mark.usefixtures("tiny_rules")
def test_only_safe_fixes_unless_asked() -> None:
    result = check("One  recieve.")
    assert [f.rule for f in fixable(result)] == ["double-space"]
    assert [f.rule for f in fixable(result, unsafe=True)] == ["double-space", "misspelt"]


@pytest.mark.usefixtures("tiny_rules")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said, “I recieve  it,” and recieve  it.", "He said, “I recieve it,” and receive it."),
        ('"I recieve it."', '"I recieve it."'),
        ("‘We recieve it,’ they said, recieve.", "‘We recieve it,’ they said, receive."),
        ("“It was recieve.\n\n“And recieve,” she said.", "“It was recieve.\n\n“And recieve,” she said."),
        ("recieve “no” recieve", "receive “no” receive"),
    ],
)
def test_words_inside_speech_stay(text: str, expected: str) -> None:
    def run(source: Source) -> Result:
        return respecting_speech(check(source))

    assert fix(run(Source(text)), run, unsafe=True).result.source.text == expected


def test_a_safe_fix_may_not_change_words_in_speech_either() -> None:
    source = Source("He said “no  way” and left.")
    at = source.text.index("no")
    spacing, wording = found((at + 2, at + 4, " ")), found((at, at + 2, "yes"))
    kept = respecting_speech(Result(source, (spacing, wording))).findings
    assert [bool(f.fix) for f in kept] == [True, False]


@pytest.mark.usefixtures("tiny_rules")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["  ", "a", " ", "\n", "\r\n", "“", "”", "recieve", "\t", "é"]), max_size=60))
def test_fixing_twice_is_fixing_once(pieces: list[str]) -> None:
    text = "".join(pieces)
    config = Config(select=("double-space", "misspelt"))

    def run(source: Source) -> Result:
        return respecting_speech(check(source, config))

    once = fix(run(Source(text)), run, unsafe=True).result
    assert fix(once, run, unsafe=True).applied == ()
    assert re.sub(" +", " ", text).replace("recieve", "receive") == re.sub(" +", " ", once.source.text).replace(
        "recieve", "receive"
    )
