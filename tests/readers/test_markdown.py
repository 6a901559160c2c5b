"""Markdown: what is prose, what it is, and where it stands."""

import datetime

import pytest

from copydesk import Article, Meta, Source, check
from copydesk.readers import read

DATE = datetime.date(2023, 5, 1)


def article(copy: str) -> Article:
    return read(Source(copy, "story.md"))


def parts(copy: str) -> list[tuple[str, str]]:
    read_ = article(copy)
    return [(block.zone.value, read_.slice(block.span)) for block in read_.blocks]


def test_headings_are_headline_and_crossheads() -> None:
    copy = "# The *pier* reopens #\n\nIt opened on Monday.\n\nA second\n---\n\n# C#\n\nIt closed again."
    assert parts(copy) == [
        ("headline", "The pier reopens"),
        ("paragraph", "It opened on Monday."),
        ("crosshead", "A second"),
        ("crosshead", "C#"),
        ("paragraph", "It closed again."),
    ]


@pytest.mark.parametrize(
    ("copy", "text"),
    [
        ("A **bold** and __strong__ *word* and _one_ more.", "A bold and strong word and one more."),
        ('See [the *pier*](http://a.b/c_d "title") or [it][1].\n\n[1]: http://a.b', "See the pier or it."),
        ("Two lines\nof copy,  \nthree\\\nin all.", "Two lines of copy,\nthree\nin all."),
        ("Fish &amp; chips\\* for &#163;9.", "Fish & chips* for £9."),
        ("Stars 2 * 3 ** 4 and snake_case_word.", "Stars 2 * 3 ** 4 and snake_case_word."),
        ("***Both*** and **a *nest* of** them and ~~gone~~ ~one.", "Both and a nest of them and gone ~one."),
        ("Run `make` and `rm -rf x y` now.", "Run make and code now."),
        ("A <b>tag</b><!-- note --> and<br>a line.", "A tag and\na line."),
        ("A note[^1] in text.", "A note in text."),
        ("Look: ![a chart](x.png) here.", "Look:  here."),
        ("Go to <http://a.b/c> now.", "Go to http://a.b/c now."),
        ("A `` ` `` tick and a lone ` one.", "A code tick and a lone ` one."),
        ("Not a [link] or [^ mark] or ![image].", "Not a [link] or [^ mark] or ![image]."),
    ],
)
def test_inline_markup_goes(copy: str, text: str) -> None:
    assert article(copy).text == text


def test_what_is_no_prose_is_left_out() -> None:
    copy = (
        "Before it.\n\n```\ncode\n```\n\n    more code\n\n<div>raw</div>\n\n| a | b |\n|---|---|\n| c | d |\n\n"
        "![The pier at *dusk*](pier.png)\n\n- One item here.\n- Another one.\n\n"
        "> He left.\n> He came back.\n\n[^1]: A note.\n"
    )
    assert parts(copy) == [
        ("paragraph", "Before it."),
        ("caption", "The pier at dusk"),
        ("paragraph", "One item here."),
        ("paragraph", "Another one."),
        ("paragraph", "He left. He came back."),
        ("paragraph", "A note."),
    ]


@pytest.mark.parametrize(
    "fields",
    [
        '---\ntitle: "The pier reopens"  \nauthor: Ada Quill\ndate: 2023-05-01T08:00:00Z\ntags: [a, b]\n---\n',
        "---\ntitle: The pier reopens # for now\nauthors:\n  - Ada Quill\ndate: 2023-05-01\n...\n",
        "+++\ntitle = 'The pier reopens'\nauthors = [\"Ada Quill\"]\ndate = 2023-05-01\n+++\n",
        '{\n  "title": "The pier\\u0020reopens", "author": "Ada Quill",\n  "date": "2023-05-01"\n}\n',
        "---\nauthor:\n  - name: Ada Quill\ndate: 2023-05-01\ntitle: The pier reopens\n---\n",
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_front_matter(fields: str, newline: str) -> None:
    found = article((fields + "\nIt opened on Monday.").replace("\n", newline))
    assert found.meta == Meta("The pier reopens", "Ada Quill", DATE)
    assert found.headline
    assert found.slice(found.headline.span) == "The pier reopens"
    assert sorted(block.zone.value for block in found.blocks) == ["byline", "headline", "page-date", "paragraph"]


def test_the_headline_of_the_copy_goes_before_the_title() -> None:
    copy = "---\ntitle: Pier\n---\n# The pier reopens\n\nIt opened."
    assert parts(copy)[0] == ("headline", "The pier reopens")
    assert article(copy).meta.headline == "Pier"


@pytest.mark.parametrize(
    "copy",
    ["---\n\nA rule\n\n---\n\nand text.", "---\nnever closed", "{not json", "+++", "--- \n---\nText.", "{}\nText."],
)
def test_what_only_looks_like_front_matter(copy: str) -> None:
    assert article(copy).meta == Meta()


def test_what_the_caller_knows_goes_first() -> None:
    found = read(Source("---\ndate: 2023-05-01\nauthor: Ada\n---\nText.", "a.md"), meta=Meta(byline="Bo"))
    assert found.meta == Meta(None, "Bo", DATE)


def test_a_finding_stands_in_the_file() -> None:
    copy = "> - The **mayor** came  came\n>   back on [Monday](http://a.b) , she said.\n"
    found = {finding.rule: finding for finding in check(Source(copy, "story.md")).findings}
    assert found["repeated-word"].span.text(copy) == "came  came"
    assert found["space-before-punctuation"].span.text(copy).strip() in ("", ",")
