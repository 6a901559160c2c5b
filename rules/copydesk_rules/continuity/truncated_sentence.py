"""`truncated-sentence`: copy that breaks off, or begins in the middle."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Example, Finding, Related, Rule, Span, Zone

# No sentence ends on these; prepositions that do ("to think of", "to look on") are left out.
_DANGLING = (
    "the|a|an|and|or|but|of|with|from|as|than|into|which|who|whose|his|its|their|our|my|your|is|are|was|were|be|been|"
    "could|would|will|if|because|between|among|during|until|unless|whether|although|per|via|for"
)
_BREAKS = re.compile(rf"(?<![\w'’.-])(?:(?:[A-Za-z'’-]+) )?(?:{_DANGLING})\Z")
_STOPPED = re.compile(r"(?<![\w'’.-])(?:the|an|and|or|its|their|our|my|your|because|whose|than)\.(?=\s|\Z)")
_LOWER = re.compile(r"[a-zà-þ]+(?:['’][a-z]+)?(?=[\s,;:.]|\Z)(?!\.\w)")
_COMMA = re.compile(r"[A-Za-z]['’\w-]*,\Z")
_OPENS_QUOTE = ("“", '"', "‘", "'", "«", "(", "•", "*", "-", "–", "—", "…", "[")
_LETTER = re.compile(r"(?:dear|yours|sincerely|regards|best|love|cheers|thanks|hi|hello|goodbye)\b", re.I)
_MIN_WORDS = 6
_MANY = 3


class TruncatedSentence(Rule):
    """A sentence breaks off, or a paragraph begins in the middle of one.

    ## What it finds

    A paragraph that stops on a word no sentence ends with (“of”, “the”, “and”) or on a comma; a sentence whose full
    stop follows such a word; a paragraph that starts in lower case. Lists, letters and lead-ins to a quotation are left
    alone. Where many paragraphs of an article begin in lower case, only the first is reported.

    ## Why it matters

    Words went missing in a cut, a paste or a page break, and nobody read the paragraph to its end.

    ## Sources

    The BBC News Style Guide and Reuters Handbook of Journalism: read the copy through once more before you file it.
    """

    name = "truncated-sentence"
    category = "continuity"
    quotes = "check"
    examples = (
        Example(
            "The council met on Monday.\n\nIt said that the old bridge over the river would be shut in June because "
            "⟦of the⟧\n\nRepairs cost 2m."
        ),
        Example("The council met on Monday.\n\nThe mayor left early, as she had another ⟦meeting,⟧\n\nNobody spoke."),
        Example("The council met on Monday.\n\n⟦which⟧ was shut in June for repairs.\n\nIt opens again in May."),
        Example("The council met on Monday. It wants to shut ⟦the.⟧ Repairs cost two million pounds."),
        Example(
            "The council met on Monday.\n\nIt will shut the old bridge over the wide river, the road to ⟦town and⟧\n\n"
            "⟪the⟫ tunnel in June, it said."
        ),
        Example("The council met on Monday.\n\nAfter the vote in the evening the mayor added,\n\n“We shall shut it.”"),
        Example("The council met on Monday.\n\niPhone 14 is sold there.\n\nvan der Berg, 44, is the mayor."),
        Example("The council will shut:\n\nthe bridge over the river in June,\n\nthe tunnel, or\n\nboth of these."),
        Example("Dear friends of the old river bridge,\n\nIt is time.\n\nThat is something to think of. She looked on"),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield broken ends, then broken beginnings that no broken end explains."""
        blocks = article.in_zone(Zone.PARAGRAPH, Zone.CROSSHEAD)
        lower: list[Span] = []
        for index, block in enumerate(blocks):
            text = article.slice(block.span)
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            for match in _STOPPED.finditer(text):
                if match.start() > 12:
                    yield self._broken(Span(*match.span()).shift(block.span.start), article, ())
            item = bool(index) and _goes_on(article, blocks[index - 1])
            if not item and (end := _broken_end(article, text, following)):
                start = _lower_start(article, following) if following else None
                related = (Related(start, "it may go on here"),) if start else ()
                yield self._broken(end.shift(block.span.start), article, related)
            elif not item and (start := _lower_start(article, block)):
                lower.append(start)
        many = len(lower) > _MANY
        for span in lower[: 1 if many else None]:
            note = f"{len(lower)} paragraphs of this article begin in lower case" if many else ""
            yield self.found(span, f"A paragraph begins in mid-sentence, at “{article.slice(span)}”", note=note)

    def _broken(self, span: Span, article: Article, related: tuple[Related, ...]) -> Finding:
        return self.found(
            span,
            f"A sentence breaks off after “{article.slice(span)}”",
            related=related,
            note="no sentence ends here",
        )


def _broken_end(article: Article, text: str, following: Block | None) -> Span | None:
    if len(text.split()) < _MIN_WORDS or _LETTER.match(text):
        return None
    opening = article.slice(following.span)[:1] if following else ""
    if (opening and opening in _OPENS_QUOTE) or opening.isdigit():
        return None
    tail = text[-60:]
    match = _BREAKS.search(tail) or _COMMA.search(tail)
    if match is None or re.search(r"[,;:] (?:and|or|but)\Z", tail):
        return None
    return Span(len(text) - len(tail) + match.start(), len(text))


def _lower_start(article: Article, block: Block) -> Span | None:
    """The first word of a paragraph where it is a plain word in lower case."""
    match = _LOWER.match(article.text, block.span.start, block.span.end)
    words = article.slice(block.span).split()
    if (
        match is None
        or block.zone is not Zone.PARAGRAPH
        or len(words) < _MIN_WORDS
        or "/" in words[0]
        or "@" in words[0]
    ):
        return None
    # "van der Berg", "de Gaulle": a name may open a paragraph with its particle.
    if any(word[:1].isupper() for word in words[1:3]) and len(match[0]) <= 3:
        return None
    return Span(*match.span())


def _goes_on(article: Article, block: Block) -> bool:
    """Whether a paragraph leaves its sentence open for the next, as the items of a list do, or was found broken."""
    text = article.slice(block.span)
    return text.endswith((":", ";", ",", "—", "–", "...", "…")) or bool(_BREAKS.search(text[-60:]))
