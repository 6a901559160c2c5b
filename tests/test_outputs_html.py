"""The proof: every fault marked, every mark tied to its note, and copy that is only ever copy."""

import hashlib
import re
from base64 import b64encode
from html.parser import HTMLParser

import pytest

from copydesk import Source, check
from copydesk.engine import Result
from copydesk.finding import Edit, Finding, Fix, Related
from copydesk.reporters import Report, write
from copydesk.span import Span
from copydesk.terminal import Terminal

EVIL = (
    '<script>alert(1)</script> </style></title><!-- ]]> <![CDATA[ \'"` onload="x" &lt;b&gt; &amp; '
    "\u202eabc\u2066 \x00\x1b\x9b {{x}} <img src=x onerror=y> javascript:alert(1)"
)
VOID = {"meta", "br", "img", "link", "input"}


class Page(HTMLParser):
    """A page read back: its elements, its text, and whether every element is closed."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.text: dict[str, list[str]] = {}
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        assert len({name for name, _ in attrs}) == len(attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.setdefault(self.open[-1] if self.open else "", []).append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attrs for name, attrs in self.elements if name == tag]

    def ids(self) -> list[str]:
        return [attrs["id"] for _, attrs in self.elements if "id" in attrs]


def proof(*results: Result) -> str:
    return "".join(write(Report(results), "html", Terminal()))


def finding(text: str, *spans: tuple[int, int]) -> Result:
    return Result(Source(text, "a.txt"), tuple(Finding("r", "c", Span(*span), "m") for span in spans))


def sound(page: Page) -> None:
    """No id twice, every link within the page leads somewhere, every mark has its note."""
    ids = page.ids()
    assert len(set(ids)) == len(ids)
    links = [link["href"] for link in page.all("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert all(link.startswith(("#", "https://copydesk.readthedocs.io/rules/")) for link in links)
    notes = {attrs["data-f"] for attrs in page.all("li") if "data-f" in attrs}
    assert {token for _, attrs in page.elements for token in attrs.get("data-f", "").split()} == notes


@pytest.mark.usefixtures("tiny_rules")
def test_faults_places_and_notes_are_tied() -> None:
    page = Page(proof(check(Source("Sergey went.\n\nThen  Sergei came.", "a.txt"))))
    sound(page)
    marks = [(attrs["class"], attrs["data-f"]) for attrs in page.all("mark") if "data-f" in attrs]
    assert marks == [("suggestion blank", "1-1"), ("error", "1-2")]
    (related,) = [attrs for attrs in page.all("span") if attrs.get("class") == "related" and "data-f" in attrs]
    assert related["data-f"] == "1-2"
    assert f"#{related['id']}" in {link["href"] for link in page.all("a")}
    assert {"a1-m1", "a1-n1", "a1-m2", "a1-n2"} <= set(page.ids())


@pytest.mark.parametrize(
    "spans",
    [
        ((0, 3), (2, 6), (2, 6), (4, 12)),
        ((0, 0), (12, 12), (5, 5)),
        ((0, 12), (4, 7), (4, 5)),
        ((6, 7), (7, 8)),
    ],
)
def test_marks_may_overlap_nest_or_have_no_width(spans: tuple[tuple[int, int], ...]) -> None:
    page = Page(proof(finding("abcd\n\nefgh\n\n", *spans)))
    sound(page)
    copy = "".join("".join(page.text.get(tag, [])) for tag in ("p", "h2", "h3", "mark"))
    for char in "abcdefgh":
        assert char in copy
    assert len([link for link in page.all("a") if link.get("id", "").startswith("a1-m")]) == len(spans)


@pytest.mark.parametrize("text", ["", " \n\n", "\r\n\r\na", "a"])
def test_nothing_much_to_show(text: str) -> None:
    sound(Page(proof(finding(text, (0, 0)))))
    assert "Nothing to query in 1 article." in proof(finding(text))
    sound(Page(proof()))


def test_hostile_copy_stays_inert() -> None:
    evil = Finding(
        EVIL,
        "c",
        Span(0, 9),
        EVIL,
        related=(Related(Span(20, 40), EVIL),),
        fix=Fix(EVIL, (Edit(Span(0, 4), EVIL[:40]),)),
        note=EVIL,
    )
    fine = Result(Source("a", EVIL + "b"), ())
    source = Source(f"{EVIL}\n\n{EVIL}", EVIL)
    html = "".join(write(Report((Result(source, (evil,)), fine), failed=((EVIL, EVIL),)), "html", Terminal()))
    html.encode()
    assert not re.search("[\x00\x1b\x9b\u202e\u2066]", html)
    page = Page(html)
    calm = Page(proof(finding("a\n\na", (0, 1))))
    assert len(page.all("script")) == len(page.all("style")) == 1
    assert {tag for tag, _ in page.elements} <= {tag for tag, _ in calm.elements} | {
        *("span", "del", "ins", "ul", "details", "summary", "h2", "b")
    }
    assert not [name for _, attrs in page.elements for name in attrs if name.startswith("on") or name == "style"]
    assert {name for _, attrs in page.elements for name in attrs} <= {
        *("lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "rel", "data-f"),
        *("aria-label", "aria-hidden"),
    }
    assert "<script>alert(1)</script>" in "".join(page.text["p"] + page.text["h2"] + page.text["mark"])


def test_only_its_own_style_and_script_may_run() -> None:
    html = proof(finding("a", (0, 1)))
    page = Page(html)
    (policy,) = [meta["content"] for meta in page.all("meta") if "http-equiv" in meta]
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
        assert "http" not in content
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert not [attrs for _, attrs in page.elements if "src" in attrs]


def test_copy_is_shown_whole() -> None:
    text = "Headline here\n\nA paragraph  with spaces.\n\n   Indented.\n"
    page = Page(proof(finding(text, (0, 8))))
    copy = "".join("".join(parts) for tag, parts in page.text.items() if tag in ("p", "h2", "h3", "mark"))
    for words in ("Headline", "A paragraph  with spaces.", "Indented."):
        assert words in copy


def test_several_articles_have_a_contents_list_and_clean_ones_are_named() -> None:
    results = [Result(Source("a b", name), (Finding("r", "c", Span(0, 1), "m"),)) for name in ("a.txt", "b.txt")]
    page = Page(proof(*results, Result(Source("c", "c.txt"), ())))
    sound(page)
    assert [attrs["id"] for attrs in page.all("article")] == ["a1", "a2"]
    assert "c.txt" in "".join(page.text["li"])
    assert {"#a1", "#a2"} <= {link["href"] for link in page.all("a")}


@pytest.mark.parametrize("suffix", ["md", "html"])
@pytest.mark.usefixtures("tiny_rules")
def test_markup_is_not_shown_as_copy(suffix: str) -> None:
    text = {
        "md": "# Talks\n\nSergey met *no one*.\n\nThen **Sergei** left.\n",
        "html": "<h1>Talks</h1><p>Sergey met <em>no one</em>.</p><p>Then <b>Sergei</b> &amp; co left.</p>",
    }[suffix]
    page = Page(proof(check(Source(text, f"a.{suffix}"))))
    sound(page)
    copy = "".join("".join(parts) for parts in page.text.values())
    assert not re.search(r"\*\*|<em>|&amp;", "".join(page.text["p"]))
    assert "Sergei" in page.text["mark"]
    assert "no one" in copy
