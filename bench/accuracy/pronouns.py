"""How often the chosen antecedent of he and she is right: on GAP, by name, and on OntoGUM, by gold chain.

python bench/accuracy/pronouns.py gap.jsonl.gz [split]
python bench/accuracy/pronouns.py ontogum.jsonl.gz
"""

import gzip
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from copydesk import Source, Span
from copydesk.analyses.pronouns import Candidate, Pronoun, pronouns
from copydesk.readers import read


def names(candidate: Candidate, text: str, start: int) -> bool:
    """Whether the candidate's being is named by ``text`` at ``start``, or bears that name elsewhere."""
    span = Span(start, start + len(text))
    if any(naming.span.overlaps(span) for naming in candidate.being.namings):
        return True
    return candidate.being.kind == "name" and set(text.split()) & set(candidate.being.words.split()) != set()


def at(found: tuple[Pronoun, ...], offset: int) -> Pronoun | None:
    """The pronoun that starts at ``offset``."""
    return next((pronoun for pronoun in found if pronoun.span.start == offset), None)


def gap(records: list[dict[str, Any]], *, show: bool = False) -> Counter[str]:
    """Counts over GAP records: of the pairs with a gold name, where best is right, and which of A and B is ahead."""
    counts: Counter[str] = Counter()
    for record in records:
        gold = next((side for side in "AB" if record[f"{side}_coref"]), None)
        if gold is None:
            continue
        counts["pairs"] += 1
        pronoun = at(read(Source(record["text"])).get(pronouns), record["pronoun_offset"])
        if pronoun is None or pronoun.best is None:
            counts["none"] += 1
            continue
        ahead = next(
            (
                side
                for candidate in pronoun.candidates
                for side in "AB"
                if names(candidate, record[side], record[f"{side}_offset"])
            ),
            None,
        )
        right = names(pronoun.best, record[gold], record[f"{gold}_offset"])
        counts["right"] += right
        counts["ahead"] += ahead == gold
        seen = any(names(c, record[gold], record[f"{gold}_offset"]) for c in pronoun.candidates)
        counts["seen"] += seen
        if show and not right:
            print(
                record["id"],
                record["pronoun"],
                "gold:",
                record[gold],
                "| best:",
                pronoun.best.being.words,
                pronoun.best.being.kind,
                "seen" if seen else "UNSEEN",
                "|",
                record["text"][max(0, record["pronoun_offset"] - 250) : record["pronoun_offset"] + 60].replace(
                    "\n", " "
                ),
            )
    return counts


def gum(records: list[dict[str, Any]]) -> Counter[str]:
    """Counts over OntoGUM: of he and she with an earlier naming in the gold chain, where best is in that chain."""
    counts: Counter[str] = Counter()
    for record in records:
        starts, pieces, length = [], [], 0
        for sentence in record["sentences"]:
            for word in sentence:
                starts.append((length, length + len(word)))
                pieces.append(word)
                length += len(word) + 1
        chain = {}
        for number, cluster in enumerate(record["clusters"]):
            for first, last in cluster:
                chain[starts[first][0], starts[last][1]] = number
        for pronoun in read(Source(" ".join(pieces))).get(pronouns):
            number = chain.get((pronoun.span.start, pronoun.span.end), -1)
            named = [place for place, other in chain.items() if other == number and place[1] < pronoun.span.start]
            if number < 0 or not named:
                continue
            counts["pronouns"] += 1
            if pronoun.best:
                ends = {naming.span.end for naming in pronoun.best.being.namings}
                spans = pronoun.best.being.namings
                counts["right"] += any(
                    e in ends or any(s <= n.span.start and n.span.end <= e and e - s < 60 for n in spans)
                    for s, e in named
                )
    return counts


def main(path: str, split: str = "validation", *more: str) -> None:
    """Measure and print."""
    with gzip.open(Path(path), "rt", encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    if "sentences" in records[0]:
        counts = gum(records)
        print(f"OntoGUM: {counts['right']} of {counts['pronouns']} right, {counts['right'] / counts['pronouns']:.1%}")
        return
    counts = gap([r for r in records if r["split"] == split], show="show" in more)
    pairs = counts["pairs"]
    print(split, dict(counts))
    print(f"right {counts['right'] / pairs:.1%}, the right one of the two ahead {counts['ahead'] / pairs:.1%}")


if __name__ == "__main__":
    main(*sys.argv[1:])
