"""Names given from outside: for scoring and training, where the gold tells who the candidates are.

A gold pair names its two candidates; whether the analysis of names found them is another question. `with_names` adds
what it missed and parts what it took for one person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from copydesk.analyses.pron_mentions import Being, Naming, Scene
from copydesk.analyses.pron_tokens import clause_of, place_of
from copydesk.article import Article
from copydesk.span import Span


def with_names(article: Article, found: Scene, given: Sequence[Span]) -> Scene:
    """``found`` with a named being of its own for each of ``given``."""
    spans = sorted(given)
    owners = [_owner(found, span) for span in spans]
    beings, at = list(found.beings), dict(found.at)
    for number, (span, owner) in enumerate(zip(spans, owners, strict=True)):
        shared = any(owner is other for place, other in enumerate(owners) if place != number)
        if owner is not None and owner.kind == "name" and not shared:
            continue
        words = article.slice(span)
        being = Being("name", words, None)
        for place in _everywhere(article.text, span):
            naming = _naming(article, found, place)
            if naming is None:
                continue
            for other in beings:
                other.namings[:] = [n for n in other.namings if not n.span.overlaps(place)]
            being.namings.append(naming)
            at[naming.block, naming.token] = being
        if being.namings:
            beings.append(being)
    return replace(found, beings=tuple(being for being in beings if being.namings), at=at)


def _owner(found: Scene, span: Span) -> Being | None:
    return next((b for b in found.beings if any(n.span.overlaps(span) for n in b.namings)), None)


def _everywhere(text: str, span: Span) -> list[Span]:
    """``span`` and the other places that repeat its words, or its last word alone."""
    words = text[span.start : span.end]
    last = words.split()[-1]
    forms = [words, last] if last[:1].isupper() and len(last) > 3 else [words]
    found = [span]
    for form in forms:
        for match in re.finditer(rf"\b{re.escape(form)}\b", text):
            place = Span(*match.span())
            before = text[: place.start].rsplit(None, 1)[-1:] or [""]
            part_of_another = form != words and before[0][:1].isupper()
            if not part_of_another and not any(place.overlaps(other) for other in found):
                found.append(place)
    return sorted(found)


def _naming(article: Article, found: Scene, span: Span) -> Naming | None:
    block = article.block_at(span.start)
    doc = found.syntax.docs.get(block.index) if block else None
    if block is None or doc is None:
        return None
    start = found.syntax.starts[block.index]
    tokens = doc.char_span(span.start - start, span.end - start, alignment_mode="expand")
    if tokens is None:
        return None
    head = tokens.root
    return Naming(
        span,
        block.index,
        found.sentence_at(span.start),
        head.i,
        place_of(head),
        clause_of(head),
        found.quoted(span.start),
    )
