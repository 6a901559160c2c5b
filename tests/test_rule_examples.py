"""Every rule's own examples, run: spans, related places, silence and fixes."""

import re

import pytest

from copydesk import Config, Example, Finding, Fix, Rule, Source, check
from copydesk.registry import rules

MARKS = re.compile(r"[⟦⟧⟪⟫]")

CASES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for rule in rules().values()
    for number, example in enumerate(rule.examples)
]


def unmarked(text: str) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    """The text without marks, the spans in ⟦ ⟧ and the spans in ⟪ ⟫."""
    plain, found, related = "", [], []
    starts: dict[str, int] = {}
    at = 0
    for mark in MARKS.finditer(text):
        plain += text[at : mark.start()]
        at = mark.end()
        if mark[0] in "⟦⟪":
            starts[mark[0]] = len(plain)
        elif mark[0] == "⟧":
            found.append((starts["⟦"], len(plain)))
        else:
            related.append((starts["⟪"], len(plain)))
    return plain + text[at:], found, related


def found_by(rule: type[Rule], text: str) -> tuple[Finding, ...]:
    return check(text, Config(select=(rule.name,))).findings


def apply(text: str, fixes: list[Fix]) -> str:
    for edit in sorted((e for fix in fixes for e in fix.edits), reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: type[Rule], example: Example) -> None:
    text, expected, related = unmarked(example.text)
    findings = found_by(rule, text)
    got = [(f.span.start, f.span.end) for f in findings]
    assert [text[s:e] for s, e in got] == [text[s:e] for s, e in expected]
    assert got == expected
    if related:
        assert {(r.span.start, r.span.end) for f in findings for r in f.related} == set(related)
    fixes = [f.fix for f in findings if f.fix]
    if example.fixed is None:
        assert not fixes, "this example has fixes: state the fixed text"
        return
    fixed = apply(text, fixes)
    assert fixed == example.fixed
    assert not [f for f in found_by(rule, fixed) if f.fix], "a fix must leave nothing to fix"


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.name) for r in rules().values()])
def test_rule_is_complete(rule: type[Rule]) -> None:
    doc = rule.__doc__ or ""
    assert "## What it finds" in doc
    assert "## Why it matters" in doc
    assert any("⟦" in e.text for e in rule.examples), "show at least one fault"
    assert any("⟦" not in e.text for e in rule.examples), "show at least one text it leaves alone"
    assert len({e.text for e in rule.examples}) == len(rule.examples)
    if rule.__module__.startswith("copydesk_rules."):
        _, category, file = rule.__module__.split(".")
        assert (category, file) == (rule.category.replace("-", "_"), rule.name.replace("-", "_"))


def test_source_is_plain() -> None:
    assert Source("a").location(0).line == 1
