"""The report for people, as they see it."""

import re

import pytest

from copydesk import Source, check
from copydesk.engine import Result
from copydesk.finding import Finding, Related
from copydesk.reporters import Report, write
from copydesk.span import Span
from copydesk.terminal import Terminal


def drawn(text: str, *, terminal: Terminal | None = None) -> str:
    return "".join(write(Report((check(Source(text, "a.txt")),)), "full", terminal or Terminal()))


@pytest.mark.usefixtures("tiny_rules")
def test_every_place_in_reading_order_with_the_fault_marked() -> None:
    text = "Sergey went.\n\nThen Sergei came.\n\nSergey left."
    assert drawn(text) == (
        "a.txt:3:6  two-names  error\n"
        "  “Sergei” here, “Sergey” elsewhere\n"
        "  1 │ Sergey went.\n"
        "    │ ------ “Sergey” here\n"
        "▸ 3 │ Then Sergei came.\n"
        "    │      ^^^^^^\n"
        "  5 │ Sergey left.\n"
        "    │ ------ “Sergey” here\n"
        "  note: one man, one name\n"
        "\n"
        "1 finding in 1 article\n"
    )


@pytest.mark.usefixtures("tiny_rules")
def test_places_of_one_line_share_an_excerpt() -> None:
    assert drawn("Sergey met Sergei.").splitlines()[2:5] == [
        "▸ 1 │ Sergey met Sergei.",
        "    │ ------ “Sergey” here",
        "    │            ^^^^^^",
    ]


@pytest.mark.usefixtures("tiny_rules")
def test_many_places_are_not_all_shown() -> None:
    shown = drawn("Sergei.\n\n" + "Sergey.\n\n" * 20).splitlines()
    assert sum("“Sergey” here" in line for line in shown) == 5
    assert "and 15 more, at lines 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, …" in " ".join(
        line.strip() for line in shown
    )


@pytest.mark.usefixtures("tiny_rules")
def test_the_fix_and_how_to_make_it() -> None:
    assert drawn("One  recieve.").splitlines() == [
        "a.txt:1:4  double-space  suggestion",
        "  2 spaces",
        "  1 │ One  recieve.",
        "    │    ^^",
        "  fix: One space (--fix)",
        "",
        "a.txt:1:6  misspelt  warning",
        "  “recieve” is spelt “receive”",
        "  1 │ One  recieve.",
        "    │      ^^^^^^^",
        "  fix: Receive (--fix --unsafe-fixes)",
        "",
        "2 findings in 1 article (1 fixable with --fix, 1 more with --fix --unsafe-fixes)",
    ]


@pytest.mark.usefixtures("tiny_rules")
@pytest.mark.parametrize("width", [30, 40, 80, 110])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    text = "Sergey " + "and a good many other words " * 20 + " Sergei  " + "more " * 30 + "Sergey"
    for line in drawn(text, terminal=Terminal(width=width)).splitlines():
        assert len(line) <= width


@pytest.mark.usefixtures("tiny_rules")
def test_ascii_terminals_get_ascii() -> None:
    shown = drawn("“Zoë”  met Sergei… and Sergey.", terminal=Terminal(encoding="ascii"))
    assert shown.isascii()
    assert '> 1 | "Zo<U+00EB>"  met Sergei... and Sergey.' in shown


@pytest.mark.usefixtures("tiny_rules")
def test_copy_is_not_obeyed() -> None:
    shown = drawn("[red]a\x1b]0;owned\x07  b[/red] \u202e:smile:  c")
    assert "[red]a<U+001B>]0;owned<U+0007>  b[/red] <U+202E>:smile:  c" in shown
    assert "\x1b" not in shown


@pytest.mark.usefixtures("tiny_rules")
def test_colour_underlines_the_fault_and_nothing_else() -> None:
    shown = drawn("One  two Sergei.", terminal=Terminal(color=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == drawn("One  two Sergei.")
    assert "One\x1b[1;36m  \x1b[0mtwo Sergei." in shown


def test_messages_are_not_obeyed_either() -> None:
    finding = Finding(
        "r", "c", Span(0, 1), "\x1b[2J[b]bad[/b]\nnews", note="\x9b", related=(Related(Span(1, 2), "\r"),)
    )
    source = Source("ab", "\x1b.txt")
    report = Report((Result(source, (finding,)),))
    for name in ("full", "concise"):
        shown = "".join(write(report, name, Terminal()))
        assert not {"\x1b", "\x9b", "\r"} & set(shown)
        assert "<U+001B>[2J[b]bad[/b]↵news" in shown


@pytest.mark.usefixtures("tiny_rules")
@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((), ""),
        (("a.",), "Nothing to query in 1 article.\n"),
        (("a.", "b."), "Nothing to query in 2 articles.\n"),
    ],
)
def test_the_closing_line(texts: tuple[str, ...], expected: str) -> None:
    report = Report(tuple(check(text) for text in texts))
    assert "".join(write(report, "full", Terminal())) == expected
