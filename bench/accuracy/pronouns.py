"""How often the chosen antecedent of he and she is right: on GAP, by name, and on OntoGUM, by gold chain.

    python -m bench.accuracy.pronouns gap.jsonl.gz ontogum.jsonl.gz

GAP (validation split): of the pairs that name a candidate, how often the right one of the two is ahead of the other
(`ahead`), and how often it is ahead of everyone (`best`). The two given names are candidates whatever the analysis of
names made of them. Twice: on the snippet alone, and with the title of its page as headline, GAP's two settings.
OntoGUM (dev split): of he and she whose gold chain has an earlier member, how often the first choice is in the chain.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from copydesk import Source, Span
from copydesk.analyses.pron_crosses import Features
from copydesk.analyses.pronouns import Candidate, Pronoun, read_article, read_given
from copydesk.article import Meta
from copydesk.readers import read


def pronoun_of(
    record: dict[str, Any], *, titled: bool, seen: dict[int, Features] | None = None
) -> tuple[list[Candidate], dict[int, str]]:
    """The beings a GAP record's pronoun may stand for, best first, and which of them bear the names A and B."""
    article = read(Source(record["text"]))
    if titled:
        title = unquote(record["url"].split("/wiki/")[-1]).replace("_", " ")
        article = replace(article, meta=Meta(headline=title))
    spans = {side: Span(record[f"{side}_offset"], record[f"{side}_offset"] + len(record[side])) for side in "AB"}
    pronoun = read_given(article, list(spans.values()), record["pronoun_offset"], seen)
    ranked = list(pronoun.candidates) if pronoun else []
    sides = {
        id(c): side
        for c in ranked
        for side, span in spans.items()
        if any(n.span.overlaps(span) for n in c.being.namings)
    }
    return ranked, sides


def gap(records: list[dict[str, Any]], *, titled: bool) -> dict[str, float]:
    """Figures over the GAP records that name a candidate: pairs, and the shares where the right one is ahead."""
    counts: Counter[str] = Counter()
    for record in records:
        gold = next((side for side in "AB" if record[f"{side}_coref"]), None)
        if gold is None:
            continue
        ranked, sides = pronoun_of(record, titled=titled)
        counts["pairs"] += 1
        counts["ahead"] += next((sides[id(c)] for c in ranked if id(c) in sides), None) == gold
        counts["best"] += bool(ranked) and sides.get(id(ranked[0])) == gold
    pairs = counts["pairs"]
    return {"pairs": pairs, "ahead": counts["ahead"] / pairs, "best": counts["best"] / pairs}


def gum_pronouns(
    record: dict[str, Any], seen: dict[int, Features] | None = None
) -> Iterator[tuple[Pronoun, Callable[[Candidate], bool]]]:
    """Each he and she whose gold chain has an earlier member, and what tells whether a being is in that chain."""
    starts, pieces, length = [], [], 0
    for sentence in record["sentences"]:
        for word in sentence:
            starts.append((length, length + len(word)))
            pieces.append(word)
            length += len(word) + 1
    chain = {
        (starts[first][0], starts[last][1]): number
        for number, cluster in enumerate(record["clusters"])
        for first, last in cluster
    }
    for pronoun in read_article(read(Source(" ".join(pieces))), seen):
        number = chain.get((pronoun.span.start, pronoun.span.end), -1)
        named = [place for place, other in chain.items() if other == number and place[1] < pronoun.span.start]
        if number >= 0 and named:
            yield pronoun, lambda candidate, named=named: _in_chain(candidate, named)  # type: ignore[misc]


def _in_chain(candidate: Candidate, named: list[tuple[int, int]]) -> bool:
    namings = candidate.being.namings
    ends = {naming.span.end for naming in namings}
    return any(
        end in ends or any(start <= n.span.start and n.span.end <= end and end - start < 60 for n in namings)
        for start, end in named
    )


def gum(records: list[dict[str, Any]]) -> dict[str, float]:
    """Figures over OntoGUM: he and she with an earlier member of their chain, and the share read as one of it."""
    found = [bool(p.best and in_chain(p.best)) for record in records for p, in_chain in gum_pronouns(record)]
    return {"pronouns": len(found), "best": sum(found) / max(1, len(found))}


def load(path: Path) -> list[dict[str, Any]]:
    """All records of a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def figures(gap_path: Path, gum_path: Path | None = None, *, split: str = "validation") -> dict[str, dict[str, float]]:
    """Every figure: "gap", "gap with title" and, where its path is given, "ontogum"."""
    records = [record for record in load(gap_path) if record["split"] == split]
    found = {"gap": gap(records, titled=False), "gap with title": gap(records, titled=True)}
    if gum_path is not None:
        found["ontogum"] = gum([record for record in load(gum_path) if record["split"] == "dev"])
    return found


def main(gap_path: str, *more: str) -> None:
    """Measure and print."""
    for name, values in figures(Path(gap_path), Path(more[0]) if more else None).items():
        print(name, ", ".join(f"{k} {v:.1%}" if isinstance(v, float) else f"{k} {v}" for k, v in values.items()))


if __name__ == "__main__":
    main(*sys.argv[1:])
