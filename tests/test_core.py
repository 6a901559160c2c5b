"""Spans, sources, offset maps, the engine's promises."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import copydesk
from copydesk import Article, Config, ConfigError, Finding, Meta, Rule, Source, Span, UnreadableCopyError, check
from copydesk.config import selected
from copydesk.engine import check_with
from copydesk.offsets import OffsetMap, Segment
from copydesk.readers import read
from copydesk.registry import rules


def test_public_names_are_what_is_exported() -> None:
    assert sorted(copydesk.__all__) == list(copydesk.__all__)
    assert all(hasattr(copydesk, name) for name in copydesk.__all__)


def test_spans() -> None:
    span = Span(2, 5)
    assert (len(span), span.text("abcdefg"), span.shift(1)) == (3, "cde", Span(3, 6))
    assert span.contains(Span(3, 5))
    assert not span.overlaps(Span(5, 6))
    assert span.cover(Span(7, 8)) == Span(2, 8)
    with pytest.raises(ValueError, match="not a span"):
        Span(3, 2)


def test_lines_end_as_the_file_ends_them() -> None:
    source = Source("one\r\ntwo\rthree\n\nfive")
    assert [source.line_span(n).text(source.text) for n in range(1, 6)] == ["one", "two", "three", "", "five"]
    assert (source.location(5).line, source.location(6).column) == (2, 2)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_come_back(encoding: str) -> None:
    data = "Zoë’s ferry".encode(encoding)
    source = Source.from_bytes(data)
    assert source.text == "Zoë’s ferry"
    assert source.encode(source.text) == data


def test_unreadable_copy_names_file_and_remedy() -> None:
    with pytest.raises(UnreadableCopyError, match=r"a\.txt: not valid UTF-8 at byte 6 \(line 2\).*--encoding"):
        Source.from_bytes(b"caf\nx \xe9", "a.txt")
    assert Source.from_bytes(b"caf\xe9", "a.txt", "windows-1252").text == "café"
    with pytest.raises(UnreadableCopyError, match=r"a\.png: this is binary data"):
        Source.from_bytes(b"\x89PNG\r\n\x1a\n\0\0", "a.png")
    with pytest.raises(UnreadableCopyError, match="no encoding named"):
        Source.from_bytes(b"x", "a.txt", "utf-99")


def test_offset_map_widens_decoded_runs() -> None:
    # source "A &amp; B", text "A & B"
    offsets = OffsetMap(
        (
            Segment(Span(0, 2), Span(0, 2), verbatim=True),
            Segment(Span(2, 3), Span(2, 7), verbatim=False),
            Segment(Span(3, 5), Span(7, 9), verbatim=True),
        )
    )
    assert offsets.to_source(Span(2, 3)) == Span(2, 7)
    assert offsets.to_source(Span(0, 5)) == Span(0, 9)
    assert offsets.to_source(Span(4, 5)) == Span(8, 9)
    assert offsets.editable(Span(3, 5))
    assert not offsets.editable(Span(1, 3))
    with pytest.raises(ValueError, match="broken"):
        OffsetMap((Segment(Span(1, 2), Span(1, 2), verbatim=True),))


class Crashing(Rule):
    """Fails.

    ## What it finds
    """

    name = "crashing"
    category = "house"

    def check(self, article: Article):  # type: ignore[no-untyped-def]
        yield self.found(Span(0, 1), "a")
        raise RuntimeError("boom")


class Quoted(Rule):
    """Points at every “x”."""

    name = "every-x"
    category = "house"

    def check(self, article: Article):  # type: ignore[no-untyped-def]
        for at, letter in enumerate(article.text):
            if letter == "x":
                yield self.found(Span(at, at + 1), "x")


def test_a_rule_that_fails_is_a_finding_and_the_rest_go_on() -> None:
    result = check_with("ax “x” b", (Crashing(), Quoted()), Config())
    assert [f.rule for f in result.findings] == ["rule-crashed", "every-x"]
    assert "boom" in result.findings[0].message


def test_quoted_speech_is_left_out_unless_a_rule_asks() -> None:
    class InQuotes(Quoted):
        quotes = "check"

    text = "An x, she said: “An x or two.”"
    assert len(check_with(text, (Quoted(),), Config()).findings) == 1
    assert len(check_with(text, (InQuotes(),), Config()).findings) == 2


def test_selection_by_the_most_specific_word() -> None:
    def names(**settings: tuple[str, ...]) -> set[str]:
        return {rule.name for rule in selected(Config(**settings))}  # type: ignore[arg-type]

    dates = {name for name, rule in rules().items() if rule.category == "dates"}
    assert names(select=("dates",)) == dates
    assert names(select=("dates",), ignore=("wrong-weekday",)) == dates - {"wrong-weekday"}
    assert names(select=("wrong-weekday",), ignore=("dates",)) == {"wrong-weekday"}
    assert names(ignore=("all",)) == set()
    assert names(select=("all",)) == set(rules())
    assert names(extend_select=("all",)) >= names()
    assert names() == {name for name, rule in rules().items() if rule.default}


def test_unknown_words_in_a_selection_get_the_nearest_right_one() -> None:
    with pytest.raises(ConfigError, match="did you mean “wrong-weekday”"):
        check("a", Config(select=("wrong-weekdays",)))
    with pytest.raises(ConfigError, match="has no option “day”"):
        check("a", Config(rule_options={"conflicting-dates": {"day": 1}}))
    with pytest.raises(ConfigError, match="must be a int"):
        check("a", Config(rule_options={"conflicting-dates": {"days": "1"}}))


def test_metadata_counts_as_a_story_date() -> None:
    text = "LEEDS, May 2 (Reuters) - The council voted for a second bridge on Thursday."
    found: tuple[Finding, ...] = check(
        text, Config(select=("dates",)), meta=Meta(published=datetime.date(2019, 3, 8))
    ).findings
    assert [f.rule for f in found] == ["conflicting-dates"]


@given(st.text(alphabet=st.sampled_from("aZé. ,\"'“”‘’\n\r\t-—1US|:()Bby\u200b😀"), max_size=200))
def test_any_text_is_read_and_its_parts_lie_in_order(text: str) -> None:
    article = read(Source(text))
    at = 0
    for block in article.blocks:
        assert at <= block.span.start < block.span.end <= len(text)
        assert article.slice(block.span) == article.slice(block.span).strip()
        assert article.block_at(block.span.start) == block
        at = block.span.end
