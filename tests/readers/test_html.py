"""HTML: the article of a page, a CMS's fragment, and where each word stands."""

import datetime

import pytest

from copydesk import Article, Meta, Source
from copydesk.readers import read

LONG = "The pier was closed for eleven years after the storm, and its owners had all but given up on the old thing."


def article(copy: str) -> Article:
    return read(Source(copy, "story.html"))


def parts(copy: str) -> list[tuple[str, str]]:
    read_ = article(copy)
    return [(block.zone.value, read_.slice(block.span)) for block in read_.blocks]


@pytest.mark.parametrize(
    ("copy", "text"),
    [
        ("<p>One <b>bold</b>\n <i> word</i> here .</p>", "One bold word here ."),
        ("<p>Fish &amp; chips&#33; &pound;9 AT&T &nosuch; &copy 2</p>", "Fish & chips! £9 AT&T &nosuch; © 2"),
        ("<p>a<br>b<br/><br>c<p>d", "a\nb\n\nc\n\nd"),
        ("<ul><li>One<li>Two</ul>text<hr>more", "One\n\nTwo\n\ntext\n\nmore"),
        ("<p>Seen<!-- not --> here<script>no</script><style>no</style> now.</p>", "Seen here now."),
        ("<p hidden>No</p><p style='display: none'>No</p><p aria-hidden=true>No</p><p>Yes.</p>", "Yes."),
        ("<nav>Home</nav><aside>More</aside><p>Yes.</p><button>Buy</button><form>Name</form>", "Yes."),
        ("<p>Run <code>make</code> or <code>a b &amp; c</code>.</p>", "Run make or code."),
        ("<p>A claim.<sup><a href=#1>1</a></sup> The 21<sup>st</sup> one.</p>", "A claim. The 21st one."),
        ("<a title='a > b' href=x>link</a> 1 < 2 <3 </ p>", "link 1 < 2 <3"),
        ("<blockquote class='twitter-tweet'>Hot take</blockquote><p>Yes.", "Yes."),
        ("<table><tr><td>7<td>9</table><p>Yes.", "Yes."),
        ("<p>Nbsp&nbsp;stays, <a href='x", "Nbsp\u00a0stays,"),
        ("<div>a<p>b</p>c</div></div>d", "a\n\nb\n\nc\n\nd"),
    ],
)
def test_a_fragment_as_a_browser_shows_it(copy: str, text: str) -> None:
    assert article(copy).text == text


def test_text_without_markup_is_text() -> None:
    copy = "The pier\n\nIt opened  on Monday & closed."
    assert article(copy).text == copy


def test_the_parts_of_a_fragment() -> None:
    copy = (
        f"<h1>The pier reopens</h1><p>By Ada Quill</p><p>{LONG}</p><h2>A long wait</h2>"
        "<figure><img src=x alt=no><figcaption>The pier at dusk</figcaption></figure><p>It opened.</p>"
    )
    assert parts(copy) == [
        ("headline", "The pier reopens"),
        ("byline", "By Ada Quill"),
        ("paragraph", LONG),
        ("crosshead", "A long wait"),
        ("caption", "The pier at dusk"),
        ("paragraph", "It opened."),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<header><h1>The pier reopens</h1></header><div class='wrap related-wide'>{copy}</div>",
        "<h1>The Daily Quay</h1><h1>The pier reopens</h1><article><div class='share'>Share this</div>{copy}</article>",
        "<main><h1>The pier reopens</h1><div itemprop='articleBody'>{copy}</div><p>{copy}</p></main>",
        "<table><tr><td><a href=/>Front page of the site</a><td><h1>The pier reopens</h1>{copy}</table>",
        "<h1>The pier reopens</h1><form id=aspnet>{copy}</form>",
    ],
)
def test_the_article_of_a_page(body: str) -> None:
    copy = (
        "".join(f"<p>{LONG} {count} people came.</p>" for count in ("Ten", "Twenty", "Sixty")) * 6 + "<p>So be it.</p>"
    )
    page = (
        "<!DOCTYPE html><html><head><title>The pier reopens | The Daily Quay</title></head><body><nav>Home</nav>"
        f"{body.format(copy=copy)}<div class=comments><p>First!</p></div><footer><p>{LONG}</p></footer></body></html>"
    )
    found = parts(page)
    assert found[0] == ("headline", "The pier reopens")
    assert [text for _, text in found[1:]] == [f"{LONG} {n} people came." for n in ("Ten", "Twenty", "Sixty")] * 6 + [
        "So be it."
    ]


@pytest.mark.parametrize(
    "head",
    [
        """<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"],
        "headline": "The pier &amp; you", "datePublished": "2023-05-01T23:10:00+09:00",
        "author": [{"name": "Ada Quill"}]}]}</script>""",
        """<meta property="og:title" content="The pier &amp; you"><meta name="author" content="Ada Quill">
        <meta property="article:published_time" content="2023-05-01">""",
        """<meta content="The pier &amp; you" property=og:title><meta name=byl content="Ada Quill">
        <time datetime="2023-05-01 09:00">""",
    ],
)
def test_what_a_page_says_of_itself(head: str) -> None:
    assert article(f"<html><head>{head}</head><body><p>{LONG}</p></body></html>").meta == Meta(
        "The pier & you", "Ada Quill", datetime.date(2023, 5, 1)
    )


@pytest.mark.parametrize("script", ["{", "[[[", '{"@type": 7}', "null", '{"@type": "Article", "author": {"name": 3}}'])
def test_broken_metadata_is_passed_over(script: str) -> None:
    assert article(f"<script type=application/ld+json>{script}</script><p>{LONG}</p>").meta == Meta()
