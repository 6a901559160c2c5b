"""Scoring of labelled copy: overlap, related places, zero width, grammar apart."""

import json

import pytest
from bench.accuracy.hosts import Host
from bench.accuracy.natural import LABELS, Label, load_labels, markdown, read, reading_list
from bench.accuracy.score import Hit

TEXT = "Ferry is late\n\nThe the ferry left at noon.It came back at one. Read more here. Mr Oakes have waited"
HOST = Host("invented", TEXT, "Ferry is late", "")


def mark(part: str, category: str) -> Label:
    start = TEXT.index(part)
    return Label(start, start + len(part), category, "")


def hit(part: str, category: str, *related: str) -> Hit:
    places = [(TEXT.index(p), TEXT.index(p) + len(p)) for p in (part, *related)]
    return Hit("rule", category, tuple(places))


DOUBLED = mark("The the", "duplicates")
GLUED = mark("noon.It", "spacing")
FURNITURE = mark("Read more here.", "residue")
AGREEMENT = mark("have", "grammar")
CUT = mark("waited", "punctuation")
LABELLED = {"invented": [DOUBLED, GLUED, FURNITURE, AGREEMENT, CUT]}


def test_labels_are_met_by_any_place_of_a_finding_and_by_one_of_no_width() -> None:
    end = len(TEXT)
    hits = [
        hit("the ferry", "names", "more"),
        hit("left", "dates", "noon.I"),
        Hit("stop", "punctuation", ((end, end),)),
    ]
    (reading,) = read([HOST], LABELLED, lambda text, published: hits)
    assert reading.missed == [AGREEMENT]
    assert reading.unmatched == [hits[1]]
    table = markdown([reading])
    assert "| **all but grammar** | 4 | 4 | 1.00 | 1 |" in table
    assert "| grammar (apart) | 1 | 0 | 0.00 | 0 |" in table
    assert "3 findings" in table
    assert "2 on a label: 0.67." in table
    assert "MISS grammar [invented] : " in reading_list([reading])


def test_a_finding_right_beside_a_label_misses_it() -> None:
    (reading,) = read([HOST], LABELLED, lambda text, published: [hit("ferry left at ", "spacing")])
    assert len(reading.missed) == 5
    assert "0 on a label: 0.00." in markdown([reading])


def test_no_findings_at_all() -> None:
    (reading,) = read([HOST], {"invented": []}, lambda text, published: [])
    assert "0 findings (0.0 per 1,000 words), 0 on a label: –." in markdown([reading])


def test_another_version_of_the_articles_is_refused() -> None:
    with pytest.raises(ValueError, match="not in the files: gone"):
        read([HOST], {"gone": []}, lambda text, published: [])
    with pytest.raises(ValueError, match="Labels outside article invented"):
        read([HOST], {"invented": [Label(0, len(TEXT) + 1, "names", "")]}, lambda text, published: [])


def test_the_labels_kept_are_forty_articles_without_their_text() -> None:
    labels = load_labels()
    assert len(labels) == 40
    assert all(label.start < label.end and len(label.note) < 70 for marks in labels.values() for label in marks)
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        assert set(json.loads(line)) == {"id", "labels"}
