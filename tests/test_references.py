"""References back and the words that can carry them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import Article, Source
from copydesk.analyses import ref_words
from copydesk.analyses.ref_clauses import asked_before
from copydesk.analyses.references import Reference, references
from copydesk.readers import read


def article(text: str) -> Article:
    return read(Source(text))


def only(text: str) -> Reference:
    (found,) = references(article(text))
    return found


@pytest.mark.parametrize(
    ("form", "base"),
    [("met", "meet"), ("talks", "talk"), ("stopped", "stop"), ("inquiries", "inquiry"), ("raids", "raid")],
)
def test_inflections_lead_to_the_dictionary_form(form: str, base: str) -> None:
    assert base in ref_words.bases(form)


@pytest.mark.parametrize(("form", "verb"), [("disclosed", "disclose"), ("went", "go"), ("stayed", "stay")])
def test_a_past_form_has_its_verb(form: str, verb: str) -> None:
    assert ref_words.past_of(form) == verb


@pytest.mark.parametrize("form", ["set", "need", "hundred", "red", "meeting", "read", "x", ""])
def test_a_word_that_need_not_be_past_has_none(form: str) -> None:
    assert ref_words.past_of(form) is None


def test_related_words() -> None:
    assert {"meet", "session", "meeting"} <= ref_words.related("meeting")
    assert "ask" in ref_words.close("request")
    assert "bridge" not in ref_words.related("meeting")
    assert ref_words.related("zzz") == {"zzz"}


def test_the_table_loads_fast() -> None:
    ref_words._table.cache_clear()
    began = time.perf_counter()
    ref_words._table()
    assert time.perf_counter() - began < 0.5  # some 10 ms on an idle core


def test_a_demonstrative_and_its_antecedents() -> None:
    found = only("The envoys met on Monday.\n\nA new session is due. After that meeting, both left.")
    assert (found.noun, found.kind, found.plural, found.opens, found.continues) == (
        "meeting",
        "occasion",
        False,
        True,
        True,
    )
    assert [(a.how, a.distance, a.same_paragraph) for a in found.antecedents] == [
        ("verb", 2, False),
        ("synonym", 1, True),
    ]


def test_a_shell_noun_rests_on_the_clause_before_it() -> None:
    found = only("The bank will shut nine branches in May. That decision comes late.")
    assert [a.how for a in found.antecedents] == ["clause"]


def test_a_noun_with_a_tail_does_not_point_back() -> None:
    assert not references(article("He spoke of that meeting with the envoy and of those trips that he made."))


def test_that_before_a_clause_is_no_determiner() -> None:
    assert not references(article("The airline said on Monday that flight crews would be told."))


def test_asking_just_before() -> None:
    text = "She wrote to the court. It rained. The request was refused."
    story = article(text)
    (found,) = references(story)
    assert asked_before(story, found.span)


@given(st.text(alphabet="that meeting.,\n\r“” THEthose requests\t\u00a0", max_size=200))
def test_any_text_is_read(text: str) -> None:
    story = article(text)
    for reference in references(story):
        assert story.slice(reference.span).split()[0].lower() == reference.determiner
        assert all(a.span.end <= reference.span.start for a in reference.antecedents)
