"""Sentences, quotations and dates: the analyses that need no language model."""

import datetime

import pytest

from copydesk import Source, Span
from copydesk.analyses.dates import dates, published
from copydesk.analyses.quotes import quotation, speech
from copydesk.analyses.sentences import sentences, split, words
from copydesk.readers import read


@pytest.mark.parametrize(
    "marked",
    [
        "He left.| She stayed.",
        "Mr. Roe met Sen. Ada Munro.| They spoke.",
        "She lives in the U.S. Senate building.| It is cold.",
        "She moved to the U.S.| He did not.",
        "John F. Munro Jr. was there.| The rest left at 5 p.m. on Sunday.",
        "It rose 3.5 percent.| Then it fell... and fell.| Why?| Nobody knows!",
        "“I see.”| He said “no.”| Then he left.",
        "He asked: “Who?”| Nobody spoke.",
        "It cost $5.| £3 was too much.",
        "He works for Roe & Sons Inc. in Leeds.| The firm is old.",
        "See No. 4.| It is St. Mary's.",
        "It ended in Washington, D.C.| The next one is here.",
    ],
)
def test_sentences_are_split_at_the_bars(marked: str) -> None:
    text = marked.replace("|", "")
    assert [text[s.start : s.end] for s in split(text)] == [part.strip() for part in marked.split("|")]


def test_sentences_know_their_block() -> None:
    article = read(Source("A bridge at last\n\nHe left. She stayed.\n\nNobody saw it."))
    assert [(article.slice(s.span), s.block, s.index) for s in article.get(sentences)] == [
        ("A bridge at last", 0, 0),
        ("He left.", 1, 1),
        ("She stayed.", 1, 2),
        ("Nobody saw it.", 2, 3),
    ]


def test_words_keep_hyphens_apostrophes_and_points() -> None:
    text = "The U.S.-born mayor's ex-wife didn't."
    assert [w.text for w in words(text, Span(0, len(text)))] == ["The", "U.S.", "born", "mayor's", "ex-wife", "didn't"]


def quoted(text: str) -> list[str]:
    article = read(Source(text))
    return [article.slice(q.inner) for q in article.get(speech)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“One,” she said. “Two.”", ["One,", "Two."]),
        ('"One," she said. "Two."', ["One,", "Two."]),
        ("'One,' she said. 'Two.'", ["One,", "Two."]),
        ("‘One’s own,’ she said.", ["One’s own,"]),
        ("“He said ‘no’ to us,” she said.", ["He said ‘no’ to us,", "no"]),
        ("The players' union and the '90s and rock 'n' roll.", []),
        ("'The players' union is here,' he said.", ["The players' union is here,"]),
        ('He is 6\'2" tall and 30" wide.', []),
        ("``One,'' she said.", ["One,"]),
        ('(He said "yes".)', ["yes"]),
        ("'Not now, ' a guard said.", ["Not now, "]),
    ],
)
def test_quotations(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


def test_speech_runs_on_where_the_next_paragraph_opens_it_again() -> None:
    text = "“This goes on, she said.\n\n“And on.” Then it ended."
    assert quoted(text) == ["This goes on, she said.", "And on."]
    assert not any(not q.closed and not q.continued for q in read(Source(text)).get(quotation).quotes)


def test_an_unclosed_quotation_is_not_speech() -> None:
    article = read(Source("“This goes on, she said.\n\nAnd on. Then it ended."))
    (quote,) = article.get(quotation).quotes
    assert (quote.closed, quote.continued) == (False, False)
    assert article.get(speech) == ()


def test_a_closing_mark_alone_is_a_stray() -> None:
    (stray,) = read(Source("This never opened,” she said.")).get(quotation).strays
    assert stray.span == Span(18, 19)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on Monday, 17 December, 2018 and", "2018-12-17"),
        ("on December 17, 2018, and", "2018-12-17"),
        ("on Dec. 17 2018.", "2018-12-17"),
        ("on the 17th of December 2018.", "2018-12-17"),
        ("on 2018-12-17.", "2018-12-17"),
        ("on Sept. 3, 2018", "2018-09-03"),
    ],
)
def test_dates_as_newsrooms_write_them(text: str, day: str) -> None:
    (found,) = read(Source(text)).get(dates)
    assert found.date == datetime.date.fromisoformat(day)


@pytest.mark.parametrize("text", ["May 2018", "in June 17,000 people", "She may 3 times", "June 5:30", "May 5%"])
def test_no_dates(text: str) -> None:
    assert read(Source(text)).get(dates) == ()


def test_a_date_without_a_year_takes_the_one_nearest_the_story() -> None:
    body = "It began on Dec. 30 and ended on Jan. 5, he said."
    article = read(Source(f"January 7, 2019\n\nThe storm\n\n{body}"))
    assert [str(d.date) for d in article.get(dates)] == ["2019-01-07", "2018-12-30", "2019-01-05"]
    assert article.get(published) == datetime.date(2019, 1, 7)
    assert [d.date for d in read(Source(body)).get(dates)] == [None, None]
