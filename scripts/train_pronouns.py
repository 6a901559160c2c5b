"""Train the weights of `copydesk.analyses.pronouns` on GAP's development split: pairwise logistic regression.

    python scripts/train_pronouns.py gap.jsonl.gz lint/copydesk/data/pronoun-weights.json

Each example asks that the name the pronoun stands for be ahead of every other candidate. Plain gradient descent from
zero, so the same data gives the same weights. Two rounds: the second reads earlier pronouns with the first's weights.
"""

import gzip
import json
import math
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from copydesk import Source, Span
from copydesk.analyses import pronouns as analysis
from copydesk.readers import read

Features = Mapping[str, float]
ROUNDS, STEPS, RATE, DECAY = 2, 300, 0.5, 0.002


def right(candidate: analysis.Candidate, record: dict[str, Any], sides: str) -> bool:
    """Whether the candidate bears one of the names of ``sides``."""
    for side in sides:
        start = record[f"{side}_offset"]
        span = Span(start, start + len(record[side]))
        if any(naming.span.overlaps(span) for naming in candidate.being.namings):
            return True
    return False


def examples(records: list[dict[str, Any]]) -> list[tuple[Features, list[Features]]]:
    """The features of the right candidate and of the others, for each record where both were seen."""
    found = []
    for record in records:
        gold = "".join(side for side in "AB" if record[f"{side}_coref"])
        if not gold:
            continue
        seen: dict[int, Features] = {}
        article = read(Source(record["text"]))
        pronoun = next((p for p in analysis.read_with(article, seen) if p.span.start == record["pronoun_offset"]), None)
        if pronoun is None:
            continue
        good = [seen[id(c)] for c in pronoun.candidates if right(c, record, gold)]
        bad = [seen[id(c)] for c in pronoun.candidates if not right(c, record, gold)]
        if good and bad:
            found.append((good[0], bad))
    return found


def train(pairs: list[tuple[Features, list[Features]]]) -> dict[str, float]:
    """Weights that put the right candidate ahead (softmax over candidates, gradient descent with decay)."""
    names = sorted({name for good, bad in pairs for features in (good, *bad) for name in features})
    weights = dict.fromkeys(names, 0.0)
    momentum = dict.fromkeys(names, 0.0)
    for _ in range(STEPS):
        slope = dict.fromkeys(names, 0.0)
        for good, bad in pairs:
            rivals = [good, *bad]
            scores = [sum(weights[name] * value for name, value in f.items()) for f in rivals]
            top = max(scores)
            shares = [math.exp(score - top) for score in scores]
            total = math.fsum(shares)
            for features, share in zip(rivals, shares, strict=True):
                pull = (1.0 if features is good else 0.0) - share / total
                for name, value in features.items():
                    slope[name] += pull * value
        for name in names:
            momentum[name] = 0.9 * momentum[name] + slope[name] / len(pairs) - DECAY * weights[name]
            weights[name] += RATE * momentum[name]
    return {name: round(weight, 3) for name, weight in weights.items() if abs(weight) >= 0.02}


def main(source: str, target: str) -> None:
    """Train and write the weights."""
    with gzip.open(source, "rt", encoding="utf-8") as file:
        records = [record for record in map(json.loads, file) if record["split"] == "development"]
    for number in range(ROUNDS):
        pairs = examples(records)
        weights = train(pairs)
        Path(target).write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        analysis.weights.cache_clear()
        print(f"round {number + 1}: {len(pairs)} examples")


if __name__ == "__main__":
    main(*sys.argv[1:])
