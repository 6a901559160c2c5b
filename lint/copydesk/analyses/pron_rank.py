"""The learnt ranking of the beings a pronoun may stand for: a weighted sum of their features."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources


@cache
def weights() -> Mapping[str, float]:
    """What each feature counts for, by name."""
    loaded: dict[str, float] = json.loads(
        resources.files("copydesk").joinpath("data", "pronoun-weights.json").read_text("utf-8")
    )
    return loaded


def scores(rows: Sequence[Mapping[str, float]]) -> list[float]:
    """How likely each being is, as a number to compare with its rivals'."""
    known = weights()
    return [math.fsum(known.get(name, 0.0) * value for name, value in row.items()) for row in rows]
