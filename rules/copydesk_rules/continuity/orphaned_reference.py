"""`orphaned-reference`: "that meeting" with no meeting before it."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.ref_clauses import asked_before, sentence_before
from copydesk.analyses.references import Antecedent, Reference, references

# Sentences a reader carries an occasion. On edited copy three in four references rest within two; but they are rare
# (23 in 350,000 words), so this is a generous choice, not a fitted one.
_REACH = 8
_AT_HAND = 2
_SHOWN = 8
_STRANGE = "no noun of this sentence stands anywhere else in the story"


class OrphanedReference(Rule):
    """A reference back, such as “that meeting” or “the request”, has nothing near before it to point at.

    ## What it finds

    “That”, “those” or “these” with a noun for an occasion (meeting, hearing, trip, attack …), and “the request”, “the
    offer”, “the proposal” and their like, when neither the noun, nor a word near it in meaning, nor its verb (met,
    asked, proposed) stands before it within reach. A sentence inside a paragraph that opens with the reference
    (“During that meeting …”) must find it in that paragraph or the sentence before. A plural (“those meetings”) needs
    a plural, or two occasions.

    A sentence none of whose nouns stands anywhere else in the story has most likely come from another one: there “that”
    and “those” with any noun, and “the request” and its like, are reported unless something within two sentences of it
    can be meant.

    ## Why it matters

    When a story is cut or stitched together from several, the first mention is what gets lost. The reader then looks
    for a meeting that is not there, or takes the wrong one.

    ## Sources

    Reuters Handbook of Journalism and The Associated Press Stylebook: a story must be clear to a reader who has read
    nothing else; Harold Evans, Essential English: every “that” and “this” must have one plain thing to refer to.
    """

    name = "orphaned-reference"
    category = "continuity"
    examples = (
        Example(
            "Ministers discuss pensions\n\nThe minister is to leave in May, her office said.\n\nShe has been in the "
            "post since 2011. During ⟦that meeting⟧, she spoke of cuts."
        ),
        Example(
            "The envoy held a ⟪meeting⟫ with Mr. Rowe before the ballot, the paper said.\n\nHis deputy, Ann Lee, was "
            "confirmed by the senate last week. During ⟦that meeting⟧, the two spoke of sanctions."
        ),
        Example(
            "The envoy held a ⟪meeting⟫ with Mr. Rowe in June.\n\nUnder oath, he failed to mention ⟦those meetings⟧."
        ),
        Example("The engineer moved to Oslo in 1990.\n\nShe was surprised by ⟦the request⟧ and told her superiors."),
        Example(
            "The council met on Monday about the old bridge.\n\nIts engineers want to shut the bridge in June. She "
            "never signed ⟦those receipts⟧ before the auction.\n\nThe council meets again in May about the bridge."
        ),
        Example("The two met in June. During that meeting, they spoke of sanctions."),
        Example(
            "The council met on Monday about the old bridge.\n\nIts engineers sold bonds for the bridge, and kept "
            "receipts. She never signed those receipts before the auction.\n\nThe council meets again in May."
        ),
        Example("He met the envoy in June and again in May. Those meetings were not made public."),
        Example("The envoy held talks with Mr. Rowe on Monday.\n\nAfter that meeting, both left for Oslo."),
        Example("She sat down for an interview on Monday, her office said. In that conversation, she denied it."),
        Example("He asked the court for two more weeks.\n\nThe judge denied the request."),
        Example("“Let us have two more weeks,” he wrote to the court.\n\nThe judge denied the request."),
        Example("A man was shot dead in Leeds on Monday.\n\nPolice linked that killing to two others."),
        Example("The senate wants to cut the tax. That decision comes at a bad time."),
        Example("The firm announced that talks would go on. It said that flight crews would be told."),
        Example("He remembers those meetings with the president well, and that trip to Oslo."),
        Example("Summit of three nations opens\n\nLeaders came by train.\n\nThat meeting is the third."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield every reference that nothing in reach can carry."""
        for reference in article.get(references):
            pointed = reference.determiner in ("that", "those") or reference.kind == "request"
            if reference.strange and pointed and not _at_hand(reference):
                yield self._orphan(article, reference, f"looked for “{reference.noun}” and words near it; {_STRANGE}")
            elif reference.kind == "request":
                if not _carried(reference) and not asked_before(article, reference.span):
                    yield self._orphan(article, reference, "no one asks, offers or proposes anything just before it")
            elif reference.determiner == "the":
                if reference.kind == "document" and not reference.headline and not reference.antecedents:
                    yield self._orphan(article, reference, f"no {reference.noun} stands anywhere before it")
            elif reference.kind not in ("shell", "thing"):
                yield from self._occasion(article, reference)

    def _occasion(self, article: Article, reference: Reference) -> Iterator[Finding]:
        if not _carried(reference):
            yield self._orphan(article, reference, f"looked for “{reference.noun}”, words near it and its verb")
        elif reference.determiner == "those" and not _several(reference):
            note = f"looked for two or more before it, a plural or “{reference.noun}” told twice; found one"
            yield self._orphan(
                article, reference, note, f"“{article.slice(reference.span)}” means several, and one is told"
            )

    def _orphan(self, article: Article, reference: Reference, note: str, message: str = "") -> Finding:
        message = message or f"“{article.slice(reference.span)}” has nothing near before it to point at"
        if before := sentence_before(article, reference.span):
            words = article.slice(before).split()
            note += f"; the sentence before it is “{' '.join(words[:_SHOWN])}{' …' if len(words) > _SHOWN else ''}”"
        earlier = [a for a in reference.antecedents if a.how == "same noun" and not a.anaphoric] or [
            a for a in reference.antecedents if a.how == "synonym" and reference.kind == "request"
        ]
        first = next(reversed(earlier), None)
        related: tuple[Related, ...] = ()
        if first:
            word = article.slice(first.span)
            related = (Related(first.span, f"the nearest “{word}” before it, {_back(first.distance)}"),)
        return self.found(reference.span, message, related=related, note=note)


def _back(distance: int) -> str:
    return "in the same sentence" if not distance else f"{distance} sentence{'s'[: distance > 1]} back"


def _carried(reference: Reference) -> bool:
    """Whether anything in reach can be what the reference means."""
    if reference.headline:
        return True
    strict = reference.opens and reference.continues and reference.kind != "request"
    return any(_near(a, strict=strict) for a in reference.antecedents)


def _at_hand(reference: Reference) -> bool:
    """Whether the sentence that shares no noun with its story still points at something told just before."""
    if reference.headline:
        return True
    return any(
        a.how != "clause" and a.distance <= (_AT_HAND if a.how != "same noun" else _REACH)
        for a in reference.antecedents
    )


def _near(antecedent: Antecedent, *, strict: bool) -> bool:
    if strict:
        return antecedent.same_paragraph or antecedent.distance <= 1
    if antecedent.how in ("verb", "related word"):
        return antecedent.distance <= 4
    return antecedent.distance <= (2 * _REACH if antecedent.how == "same noun" else _REACH)


def _several(reference: Reference) -> bool:
    told = [a for a in reference.antecedents if a.distance <= 2 * _REACH]
    return reference.headline or any(a.many for a in told) or sum(not a.anaphoric for a in told) > 1
