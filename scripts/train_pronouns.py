r"""Train the weights of `copydesk.analyses.pron_rank`: pairwise logistic regression, by Newton's method.

    PYTHONPATH=. python scripts/train_pronouns.py gap.jsonl.gz ontogum.jsonl.gz \
        lint/copydesk/data/pronoun-weights.json [--cross]

Data: GAP's development split (Webster et al. 2018; Apache-2.0, its texts from Wikipedia CC BY-SA) and OntoGUM's train
split (Zhu et al. 2021; CC BY 4.0). Only numbers come out of them: no text of theirs is in the weights. GAP's validation
split is never read here.

Each example asks that the being the pronoun stands for be ahead of another. A GAP record counts twice, with and without
the title of its page as headline: a story may have none. Records are read in rounds, each with the weights of the one
before, because an earlier pronoun counts as a naming of whom it was read as. Everything is in a fixed order and starts
from zero, so the same data gives the same weights; `--cross` needs a seed, which is 0, and tells how often the right
one of GAP's two is ahead on pages left out of the training (tenfold).
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from bench.accuracy.pronouns import gum_pronouns, pronoun_of

from copydesk.analyses import pron_rank

Features = Mapping[str, float]
ROUNDS, STEPS, PENALTY = 3, 12, 50.0
SEEN_AT_LEAST = 40  # a feature that fewer candidates have is left out
LEAST_SPREAD = 0.3  # a rare feature isn't blown up to the size of a common one
OTHERS, GUM = 0.5, 1.0  # the weight of a GAP record's other beings and of a pronoun of OntoGUM, all rivals together
RIVALS = 4
FOLDS = 10


@dataclass
class Pair:
    """One being that should be ahead of another. ``page`` is where it is from, ``main`` one of GAP's own pairs."""

    good: Features
    bad: Features
    weight: float
    page: str
    main: bool = False
    titled: bool = False


def gap_pairs(records: list[dict[str, Any]]) -> list[Pair]:
    """The pairs of GAP records that name a candidate."""
    found = []
    for record in records:
        gold = next((side for side in "AB" if record[f"{side}_coref"]), None)
        if gold is None:
            continue
        for titled in (False, True):
            seen: dict[int, dict[str, float]] = {}
            ranked, sides = pronoun_of(record, titled=titled, seen=seen)
            good = next((seen[id(c)] for c in ranked if sides.get(id(c)) == gold), None)
            if good is None:
                continue
            words = set(record["A"].split()) | set(record["B"].split())
            rivals = [seen[id(c)] for c in ranked if sides.get(id(c)) not in (None, gold)]
            found += [Pair(good, rival, 0.5, record["url"], main=True, titled=titled) for rival in rivals]
            others = [c for c in ranked if id(c) not in sides and not words & set(c.being.words.split())][:RIVALS]
            found += [Pair(good, seen[id(c)], OTHERS / 2 / len(others), record["url"]) for c in others]
    return found


def gum_pairs(records: list[dict[str, Any]]) -> list[Pair]:
    """The pairs of OntoGUM: the likeliest member of the gold chain against the likeliest others."""
    found = []
    for record in records:
        seen: dict[int, dict[str, float]] = {}
        for pronoun, in_chain in gum_pronouns(record, seen):
            good = [c for c in pronoun.candidates if in_chain(c)]
            bad = [c for c in pronoun.candidates if not in_chain(c)][:RIVALS]
            found += [Pair(seen[id(good[0])], seen[id(c)], GUM / len(bad), record["id"]) for c in bad if good]
    return found


def train(pairs: list[Pair]) -> dict[str, float]:
    """Weights that put the good ahead.

    GAP's own pairs settle all that they speak of: two names. What they are silent about, names against descriptions
    and guesses, is then learnt from the other pairs with those weights held.
    """
    held = fit([pair for pair in pairs if pair.main], {})
    return held | fit([pair for pair in pairs if not pair.main], held)


def fit(pairs: list[Pair], held: Mapping[str, float]) -> dict[str, float]:
    """The weights of all features but those of ``held``, which count as they are."""
    counts: Counter[str] = Counter()
    for pair in pairs:
        for side in (pair.good, pair.bad):
            counts.update(name for name, value in side.items() if value and name not in held)
    names = sorted(name for name, count in counts.items() if count >= SEEN_AT_LEAST)
    place = {name: index for index, name in enumerate(names)}
    apart, lead = np.zeros((len(pairs), len(names))), np.zeros(len(pairs))
    for number, pair in enumerate(pairs):
        for sign, side in ((1.0, pair.good), (-1.0, pair.bad)):
            for name, value in side.items():
                if name in place:
                    apart[number, place[name]] += sign * value
                else:
                    lead[number] += sign * held.get(name, 0.0) * value
    spread = np.maximum(apart.std(0), LEAST_SPREAD)
    apart /= spread
    each = np.array([pair.weight for pair in pairs])
    found = np.zeros(len(names))
    for _ in range(STEPS):
        sure = 1 / (1 + np.exp(-(lead + apart @ found)))
        slope = apart.T @ (each * (1 - sure)) - PENALTY * found
        bend = (apart * (each * sure * (1 - sure))[:, None]).T @ apart + PENALTY * np.eye(len(names))
        found += np.linalg.solve(bend, slope)
    return {name: round(float(w), 4) for name, w in zip(names, found / spread, strict=True) if abs(w) >= 0.0005}


def cross(pairs: list[Pair]) -> str:
    """How often the right one is ahead on pages that were left out."""
    pages = sorted({pair.page for pair in pairs})
    order = np.random.RandomState(0).permutation(len(pages))
    fold = {pages[at]: number % FOLDS for number, at in enumerate(order)}
    right: Counter[bool] = Counter()
    total: Counter[bool] = Counter()
    for number in range(FOLDS):
        weights = train([pair for pair in pairs if fold[pair.page] != number])
        for pair in pairs:
            if pair.main and fold[pair.page] == number:
                lead = sum(weights.get(n, 0) * v for n, v in pair.good.items())
                lead -= sum(weights.get(n, 0) * v for n, v in pair.bad.items())
                total[pair.titled] += 1
                right[pair.titled] += lead > 0
    return ", ".join(f"{'with' if t else 'without'} title {right[t] / total[t]:.1%} of {total[t]}" for t in total)


def load(path: str, split: str) -> list[dict[str, Any]]:
    """The records of a split."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [record for record in map(json.loads, file) if record["split"] == split]


def main(gap: str, ontogum: str, target: str, *more: str) -> None:
    """Train and write the weights."""
    development, chains = load(gap, "development"), load(ontogum, "train")
    Path(target).write_text("{}\n", encoding="utf-8")
    for number in range(ROUNDS):
        pron_rank.weights.cache_clear()
        pairs = gap_pairs(development) + gum_pairs(chains)
        weights = train(pairs)
        Path(target).write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        print(f"round {number + 1}: {len(pairs)} pairs, {len(weights)} weights", flush=True)
    if "--cross" in more:
        print("GAP development, tenfold:", cross(pairs))


if __name__ == "__main__":
    main(*sys.argv[1:])
