"""Continuity rules beyond their examples."""

import time

import pytest

from copydesk import Config, check


def found(rule: str, text: str) -> list[str]:
    return [text[f.span.start : f.span.end] for f in check(text, Config(select=(rule,))).findings]


def test_the_nearest_earlier_noun_is_shown() -> None:
    text = "The envoy held a meeting in May.\n\nLee was born in Leeds. During that meeting, he wept."
    (finding,) = check(text, Config(select=("orphaned-reference",))).findings
    assert [(r.span.text(text), r.message) for r in finding.related] == [
        ("meeting", "the nearest “meeting” before it, 2 sentences back")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The two held meetings in May.\n\nHe did not mention those meetings.",
        "A meeting in May led to a second session.\n\nHe did not mention those meetings.",
        "“During that meeting, he wept,” she said.",
    ],
)
def test_references_that_hold(text: str) -> None:
    assert found("orphaned-reference", text) == []


def test_crlf_copy() -> None:
    text = "The council met.\r\n\r\nThe old bridge over the river will be shut for repairs by the\r\n\r\nIt is old."
    assert found("truncated-sentence", text) == ["by the"]


@pytest.mark.parametrize("rule", ["orphaned-reference", "dangling-other", "truncated-sentence"])
def test_time_is_linear(rule: str) -> None:
    text = "Head\n\n" + "During that meeting, two other officials said the of the and, it was. " * 300
    began = time.perf_counter()
    check(text, Config(select=(rule,)))
    assert time.perf_counter() - began < 20
