"""Spaces too many, too few, or on the wrong side."""

import re
from random import Random

from bench.accuracy.cases import Case, Edit, plant
from bench.accuracy.hosts import Host
from bench.accuracy.kinds import Make, kind


def _at(name: str, pattern: str, into: str, where: str = "plain") -> Make:
    """Replace one match of ``pattern`` in a sentence; the fault is what was replaced and a character each side."""
    compiled = re.compile(pattern)

    @kind(name, "spacing")
    def make(host: Host, rng: Random) -> Case | None:
        pieces = host.plain if where == "plain" else host.paragraphs
        spots = [(p.start, m) for p in pieces for m in compiled.finditer(p.text)]
        if not spots:
            return None
        start, match = rng.choice(spots)
        text = match.expand(into)
        return plant(name, host, [Edit(start + match.start(), start + match.end(), text, (0, len(text)))])

    return make


_at("double space", r"(?<=[a-z]) (?=[a-z])", "  ")
_at("space before comma", r"(?<=[a-z]), (?=[a-z])", " , ")
_at("space before full stop", r"(?<=[a-z]{3})\. (?=[A-Z])", " . ", "paragraphs")
_at("no space after full stop", r"([a-z]{3})\. (The|He|She|It|They|But|In|A|And|We|This)\b", r"\1.\2", "paragraphs")
_at("no space after comma", r"([a-z]{3}), (and|but|the|which|who|in|a)\b", r"\1,\2")
_at("no space after abbreviation", r"\b(U\.S\.|U\.K\.|p\.m\.|a\.m\.|D\.C\.) ([a-z]{2,})", r"\1\2", "paragraphs")
_at("no space before bracket", r"([a-z]{3}) \((?=[a-z])", r"\1(", "paragraphs")
_at("space inside opening quote", r"(?:(?<= )|^)([\"“])(?=[A-Z][a-z])", r"\1 ", "paragraphs")
_at("space inside closing quote", r"(?<=[a-z])([,.])([\"”]) (?=[a-z])", r"\1 \2 ", "paragraphs")
_at("space before hyphen", r"([A-Za-z]{2,})-(based|led|backed|born|style|year|term|time|owned|made)\b", r"\1 -\2")
_at("space after hyphen", r"([A-Za-z]{3,})-(based|led|backed|born|style|year|term|time|owned|made)\b", r"\1- \2")
_at("zero-width character", r"(?<=[a-z]{3})(?=[a-z]{3})", "\u200b")
