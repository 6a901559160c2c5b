"""Text that stands twice."""

import re
from random import Random

from bench.accuracy.cases import Case, Edit, plant, replace
from bench.accuracy.hosts import Host, Piece
from bench.accuracy.kinds import kind

# Everyday rewordings, for a sentence that comes back told a little differently.
_REWORDINGS = (
    (r"\bsaid\b", "stated"),
    (r"\bmore than\b", "over"),
    (r"\babout\b", "around"),
    (r"\balso\b", "in addition"),
    (r"\bbecause\b", "since"),
    (r"\bnearly\b", "almost"),
    (r"\bhowever\b", "though"),
    (r"\bmany\b", "numerous"),
    (r"\bbegan\b", "started"),
    (r"\bbut\b", "yet"),
    (r"\bwhile\b", "whereas"),
    (r"\bshow(s|ed)?\b", r"indicate\1"),
    (r"\bseveral\b", "a number of"),
    (r"\bhelp\b", "assist"),
    (r"\bis not\b", "isn't"),
    (r"\bafter\b", "following"),
    (r"\blast year\b", "a year ago"),
    (r"\bpeople\b", "persons"),
    (r"\bthe\b", "that"),
)


def _far(host: Host, rng: Random, piece: Piece) -> Piece | None:
    """A paragraph well away from ``piece`` to append to."""
    away = [p for p in host.paragraphs if abs(p.start - piece.start) > 900 and p.text.endswith((".", "!", "?"))]
    return rng.choice(away) if away else None


@kind("sentence repeated exactly", "duplicates")
def exact(host: Host, rng: Random) -> Case | None:
    """A sentence of the story comes again at the end of a far paragraph."""
    sentences = [s for s in host.plain if len(s.text.split()) >= 10]
    if not sentences:
        return None
    sentence = rng.choice(sentences)
    to = _far(host, rng, sentence)
    if not to:
        return None
    edit = Edit(to.end, to.end, f" {sentence.text}", (1, 1 + len(sentence.text)))
    return plant("sentence repeated exactly", host, [edit])


@kind("sentence repeated, reworded", "duplicates")
def reworded(host: Host, rng: Random) -> Case | None:
    """The same, with two or three words changed."""
    sentences = [s for s in host.plain if len(s.text.split()) >= 14]
    rng.shuffle(sentences)
    for sentence in sentences[:12]:
        text, changed = sentence.text, 0
        for pattern, into in _REWORDINGS:
            if changed < 3 and (swapped := re.sub(pattern, into, text, count=1)) != text:
                text, changed = swapped, changed + 1
        to = _far(host, rng, sentence)
        if changed >= 2 and to:
            return plant("sentence repeated, reworded", host, [Edit(to.end, to.end, f" {text}", (1, 1 + len(text)))])
    return None


@kind("paragraph repeated", "duplicates")
def paragraph(host: Host, rng: Random) -> Case | None:
    """A paragraph comes again further down."""
    paragraphs = [p for p in host.paragraphs if len(p.text.split()) >= 25]
    if len(paragraphs) < 4:
        return None
    source = rng.choice(paragraphs[:-2])
    to = _far(host, rng, source)
    if not to:
        return None
    return plant("paragraph repeated", host, [Edit(to.end, to.end, f"\n\n{source.text}", (2, 2 + len(source.text)))])


@kind("doubled word", "duplicates")
def doubled(host: Host, rng: Random) -> Case | None:
    """One small word typed twice."""
    spots = [
        (s.start + m.start(), s.start + m.end())
        for s in host.plain
        for m in re.finditer(r"(?<= )(?:the|of|to|in|a|and|for|with|at|was|is|it|from|by|their)(?= [a-z])", s.text)
    ]
    if not spots:
        return None
    start, end = rng.choice(spots)
    word = host.text[start:end]
    return plant("doubled word", host, [replace(start, end, f"{word} {word}")])
