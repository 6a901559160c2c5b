"""Copy on a terminal: nothing in it is obeyed, everything in it is seen."""

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from copydesk.excerpt import excerpt
from copydesk.source import Source
from copydesk.span import Span
from copydesk.terminal import NARROWEST, WIDEST, Terminal, visible


class Stream(io.StringIO):
    """A stream that says what it is."""

    def __init__(self, encoding: str = "utf-8", *, tty: bool = False) -> None:
        super().__init__()
        self._encoding, self._tty = encoding, tty

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return self._tty


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain “copy” – Zoë [bold]", "plain “copy” – Zoë [bold]"),
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("a\u202eb\u2066c", "a<U+202E>b<U+2066>c"),
        ("a\tb\u00a0c\u3000d", "a    b c  d"),
        ("a\r\nb\rc\nd", "a↵b↵c↵d"),
        ("zero\u200bwidth\ufeff\u00ad", "zero<U+200B>width<U+FEFF><U+00AD>"),
        ("\x00\x07\x7f\x9b\u2028", "<U+0000><U+0007><U+007F><U+009B><U+2028>"),
        ("\udcff", "<U+DCFF>"),
        ("世界 e\u0301", "世界 e\u0301"),
    ],
)
def test_visible(text: str, expected: str) -> None:
    assert visible(text) == expected


def test_ascii_stand_ins() -> None:
    assert visible("“a” ‘b’ – — … é", "ascii") == "\"a\" 'b' - -- ... <U+00E9>"
    assert visible("é – €", "latin-1") == "é - <U+20AC>"


@given(st.text(), st.sampled_from(["utf-8", "ascii", "cp1252"]))
def test_visible_is_safe_in_every_encoding(text: str, encoding: str) -> None:
    seen = visible(text, encoding)
    seen.encode(encoding)
    assert not any(unicodedata.category(char)[0] == "C" or char in "\u2028\u2029" for char in seen)


@pytest.mark.parametrize(
    ("tty", "color", "environ", "expected"),
    [
        (True, "auto", {}, True),
        (False, "auto", {}, False),
        (True, "never", {}, False),
        (False, "always", {}, True),
        (True, "auto", {"NO_COLOR": "1"}, False),
        (True, "auto", {"NO_COLOR": ""}, True),
        (True, "auto", {"TERM": "dumb"}, False),
        (True, "always", {"NO_COLOR": "1"}, True),
    ],
)
def test_colour(tty: bool, color: str, environ: dict[str, str], expected: bool) -> None:
    assert Terminal.of(Stream(tty=tty), color, environ).color is expected  # type: ignore[arg-type]


def test_width_is_the_terminals_within_reason() -> None:
    widths = {given: Terminal.of(Stream(), environ={"COLUMNS": given}).width for given in ("5", "60", "900", "x", "0")}
    assert widths == {"5": NARROWEST, "60": 60, "900": WIDEST, "x": 80, "0": 80}


def cut(text: str, start: int, end: int, width: int = 40) -> tuple[str, str]:
    """The excerpt, and what its mark stands under."""
    found = excerpt(Source(text), (Span(start, end),), width)
    assert found is not None
    ((first, last),) = found.marks
    return found.text, found.text[first:last]


def test_a_short_line_is_shown_whole() -> None:
    assert cut("The mayor quit.", 4, 9) == ("The mayor quit.", "mayor")
    assert cut("before\nThe mayor quit.\r\nafter", 11, 16) == ("The mayor quit.", "mayor")


def test_a_long_line_is_cut_between_words() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve"
    assert cut(text, 24, 27) == ("… four five six seven eight nine ten …", "six")
    assert cut(text, 0, 3) == ("one two three four five six seven …", "one")
    assert cut(text, 56, 62) == ("… seven eight nine ten eleven twelve", "twelve")


def test_a_long_span_keeps_both_its_ends() -> None:
    text = "It began here and went on and on and on for a very long time until it came to a stop."
    shown, marked = cut(text, 0, len(text))
    assert shown == marked == "It began here and went … to a stop."


def test_a_span_over_lines_shows_where_they_end() -> None:
    assert cut("one two\nthree four", 4, 13) == ("one two↵three four", "two↵three")


def test_an_empty_span_is_marked_all_the_same() -> None:
    found = excerpt(Source("ab"), (Span(2, 2),), 40)
    assert found is not None
    assert (found.text, found.marks) == ("ab", ((2, 3),))
    nothing = excerpt(Source(""), (Span(0, 0),), 40)
    assert nothing is not None
    assert (nothing.text, nothing.marks) == ("", ((0, 1),))


def test_a_combining_mark_is_marked_under_its_letter() -> None:
    found = excerpt(Source("cafe\u0301 x"), (Span(4, 5),), 40)
    assert found is not None
    assert found.marks == ((3, 4),)


def test_wide_characters_take_two_cells() -> None:
    found = excerpt(Source("\t世界 x"), (Span(4, 5),), 40)
    assert found is not None
    assert (found.text, found.marks) == ("    世界 x", ((9, 10),))


def test_spans_too_far_apart_share_no_excerpt() -> None:
    source = Source("one " + "word " * 40 + "two")
    assert excerpt(source, (Span(0, 3), Span(204, 207)), 60) is None
    assert excerpt(source, (Span(0, 3), Span(14, 18)), 60) is not None


ALPHABET = st.sampled_from("ab  \t\n\re\u0301世\x1b\u202e.,“")


@given(st.text(ALPHABET, max_size=300), st.integers(0, 300), st.integers(0, 300), st.integers(20, 80))
def test_an_excerpt_fits_and_its_marks_lie_under_it(text: str, one: int, other: int, width: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = excerpt(Source(text), (Span(start, end),), width)
    assert found is not None
    assert cell_len(found.text) <= width
    ((first, last),) = found.marks
    assert 0 <= first < last <= width + 1
    assert "\n" not in found.text


def test_the_cost_of_an_excerpt_is_that_of_its_window() -> None:
    class Counted(str):
        read = 0

        def __getitem__(self, key: object) -> str:
            Counted.read += len(range(*key.indices(len(self)))) if isinstance(key, slice) else 1
            return super().__getitem__(key)  # type: ignore[index]

    text = Counted("word " * 200_000)
    assert excerpt(Source(text), (Span(500_000, 500_004),), 80) is not None
    assert Counted.read < 2_000
