"""What every reader must do: exact places, any input, and no fix that touches markup."""

import html
import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from copydesk import Article, Config, Source, Zone, check
from copydesk.errors import UnreadableCopyError
from copydesk.fixes import fix
from copydesk.readers import FORMATS, read

READERS = [name for name in FORMATS if name != "auto"]
STORY = {
    "text": "Ferry strikes pier\n\nThe ferry  struck the pier on Monday , police said.\n\nNobody was hurt.\n",
    "markdown": (
        '---\ntitle: "Ferry strikes pier"\nauthor: Ada Quill\ndate: 2023-05-01\n---\n\n'
        'The *ferry*  struck the\n[pier](<http://quay.example/a  b> "x  y") on Monday , police said.\n\n'
        "> Nobody &amp; nothing\n> was **hurt**.\n\n```\ncode  here ,\n```\n"
    ),
    "html": (
        "<html><head><title>Ferry strikes pier</title><style>p  { color : red }</style></head><body><nav>Home ,</nav>"
        "<article><h1>Ferry strikes pier</h1><p>The <b>ferry</b>\n  struck the <a href='a  b' title=\"x , y\">pier</a> "
        "on Monday , police  said. It was the first collision there in a decade, the harbour master added.</p>"
        "<p>Nobody &amp; nothing was <em>hurt</em>.</p></article><script>a  = b ,</script></body></html>"
    ),
}
BITS = (
    "a b word. Word “quoted” ' \" \n \n\n \t \r\n \r   * ** _ __ ~~ ` ``` # ## > - 1. [ ] ( ) ! ![ ](u) [^1] [^1]: <b> "
    "</b> <p> </p> <br> <br/> <!-- --> <! <? </ < > & &amp; &#65; &nbsp &nbsp; <a href=' <li> <td> <table> </table> "
    "<h1> </h1> <script> </script> <title> </title> --- +++ { } \\ \\* | |-| === http://a.b <http://a.b> \u00a0 \u200b "
    "é 🙂 <html> <body> <div hidden> </div> <code> </code> <article> \x0c \x0b \u2028 \x85 title: <form> <blockquote>"
).split(" ")


def conforms(article: Article) -> None:
    text, source = article.text, article.source.text
    at = source_at = 0
    for segment in article.offsets.segments:
        assert segment.text.start == at
        assert source_at <= segment.source.start <= segment.source.end <= len(source)
        if segment.verbatim:
            assert segment.text.text(text) == segment.source.text(source)
        at, source_at = segment.text.end, segment.source.end
    assert at == len(text)
    end = 0
    for index, block in enumerate(article.blocks):
        words = article.slice(block.span)
        assert block.index == index
        assert block.span.start >= end
        assert words == words.strip() != ""
        end = block.span.end
    assert end <= len(text)


@pytest.mark.parametrize("form", READERS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(copy="\x0c\na*")
@example(copy="a\n\x0c\na")
@given(
    copy=st.lists(st.one_of(st.sampled_from(BITS), st.sampled_from([" ", "\n"]), st.text(max_size=5)), max_size=40).map(
        "".join
    )
)
def test_any_text_is_read_with_exact_places(form: str, copy: str) -> None:
    article = read(Source(copy), media_type=form)
    conforms(article)
    assert read(Source(copy), media_type=form).blocks == article.blocks


@pytest.mark.parametrize("form", READERS)
@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read(form: str, data: bytes) -> None:
    try:
        source = Source.from_bytes(data, encoding="windows-1252")
    except UnreadableCopyError:
        return
    conforms(read(source, media_type=form))


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("cut", range(0, 500, 23))
def test_a_story_cut_off_anywhere(form: str, cut: int) -> None:
    conforms(read(Source(STORY[form][:cut]), media_type=form))


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_each_word_is_found_at_its_place(form: str, newline: str) -> None:
    article = read(Source(STORY[form].replace("\n", newline)), media_type=form)
    conforms(article)
    words = [*re.finditer(r"\w+|[^\w\s]", article.text)]
    assert "".join(article.text.split()).count("ferry") == 1
    for match in words:
        place = article.offsets.to_source(type(article.blocks[0].span)(*match.span()))
        assert html.unescape(place.text(article.source.text)) == match[0]


@pytest.mark.parametrize("form", READERS)
def test_the_parts_are_told_apart(form: str) -> None:
    article = read(Source(STORY[form]), media_type=form)
    assert article.headline
    assert article.slice(article.headline.span) == "Ferry strikes pier"
    last = article.slice(article.blocks[-1].span)
    assert last in ("Nobody was hurt.", "Nobody & nothing was hurt.")
    assert article.blocks[-1].zone is Zone.PARAGRAPH


FIXED = {
    "text": [("ferry  struck", "ferry struck"), ("Monday ,", "Monday,")],
    "markdown": [("*ferry*  struck", "*ferry* struck"), ("Monday ,", "Monday,")],
    "html": [("Monday ,", "Monday,")],
}


@pytest.mark.parametrize("form", READERS)
def test_fixes_change_spacing_and_never_markup(form: str) -> None:
    config = Config(select=("spacing",), input_format=form)
    copy = STORY[form]
    fixed = fix(check(Source(copy), config), lambda source: check(source, config))
    for fault, mended in FIXED[form]:
        assert fault in copy
        copy = copy.replace(fault, mended)
    assert fixed.result.source.text == copy


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_long_input_is_read_in_linear_time(form: str) -> None:
    for piece in (
        "<",
        "<a ",
        "<a b='",
        "</",
        "<!--",
        "[",
        "![",
        "*",
        "`",
        "&",
        "<p>",
        "<b>",
        "<td>",
        "> ",
        "\\",
        "[^",
        "<br>",
        "</b>",
    ):
        conforms(read(Source(piece * 3_000), media_type=form))


def markup(form: str, copy: str) -> list[str]:
    """The tags of ``copy`` in order; for Markdown those of the page it makes, by name: a description is copy."""
    if form == "markdown":
        return re.findall(r"</?\w+", MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(copy))
    return re.findall(r"<[^>]*>", copy)


@pytest.mark.parametrize("form", ["markdown", "html"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(pieces=["The end.", "*", "Word", "*"])
@example(pieces=["_", " ,", "“quoted”", "_"])
@example(pieces=["1", " .", " ", "Word"])
@given(
    pieces=st.lists(
        st.sampled_from(
            "word|Word|The end.|He said|“quoted”|  | |, | ,| .|Next one| * |*|**|_|`a  b ,`|[a  b](c)|<b>|</b>|<p>|</p>"
            "|<br>|<i title='a  , b'>|&amp;|&nbsp;|\n|\n\n|\n- |\n# |\n> |~~|!|(| )".split("|")
        ),
        max_size=30,
    )
)
def test_no_fix_touches_markup(form: str, pieces: list[str]) -> None:
    config = Config(select=("spacing",), input_format=form)
    copy = "".join(pieces)
    fixed = fix(check(Source(copy), config), lambda source: check(source, config)).result.source.text
    assert markup(form, fixed) == markup(form, copy)
    assert "".join(fixed.split()) == "".join(copy.split())
