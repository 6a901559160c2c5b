"""`dangling-connective`: a "However" that contrasts with nothing."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Span
from copydesk.analyses.quotes import in_speech
from copydesk.analyses.ref_words import bases
from copydesk.analyses.sentences import Sentence, sentences, words

_CONNECTIVE = re.compile(
    r"(?:However|Nevertheless|Nonetheless|Instead|Consequently|Therefore|Moreover|Furthermore|In contrast|Likewise"
    r"|As a result|On the other hand|Conversely)(?=,)"
)
# Words that point back by themselves, or turn the sentence against the one before.
_BACK = re.compile(
    r"\b(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those|such|both|other|others|another|so|not|no"
    r"|never|nobody|nothing|none|without|still|also|too|only|more|less|same|former|latter|despite|although|though|while)\b|n['’]t\b",
    re.I,
)
_FUNCTION = frozenset(
    (
        "the a an of in on at to for from by with as and or but is are was were be been has have had will would can "
        "could who which when where said says say year years new one two"
    ).split()
)


class DanglingConnective(Rule):
    """A sentence opens with “However” or its like, and nothing before it calls for it.

    ## What it finds

    “However”, “Instead”, “Therefore”, “As a result” and the like at the head of a sentence that opens the story, or
    that shares no word with the two sentences before it and holds no word that points back. Whether two sentences
    contrast is a matter of sense, so this is off by default: it reports some sound copy and misses many faults.

    ## Why it matters

    A connective promises a link. After a cut, the sentence it answered may be gone.

    ## Sources

    Harold Evans, Essential English for Journalists, Editors and Writers, on false links between sentences.
    """

    name = "dangling-connective"
    category = "continuity"
    default = False
    examples = (
        Example("Bridge to shut\n\n⟦However⟧, the bridge will stay open in May.\n\nIt was built in 1931."),
        Example(
            "The mayor grew up in Leeds and studied law.\n\n⟦Therefore⟧, ferries to the island run every hour.\n\n"
            "The crossing takes ten minutes."
        ),
        Example("The bridge will shut in June.\n\nHowever, the bridge will be open to cyclists."),
        Example("The mayor wants it shut. Instead, she may have to pay for repairs."),
        Example("The council meets on Monday. Nevertheless, nobody could say whether a vote was planned."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield connectives with nothing to connect to."""
        prose = {block.index for block in article.paragraphs}
        told = [s for s in article.get(sentences) if s.block in prose]
        for index, sentence in enumerate(told):
            match = _CONNECTIVE.match(article.text, sentence.span.start, sentence.span.end)
            span = Span(*match.span()) if match else None
            if span is None or in_speech(article, span):
                continue
            rest = Span(span.end, sentence.span.end)
            before = told[max(0, index - 2) : index]
            if before and (_BACK.search(article.slice(rest)) or _content(article, rest) & _all(article, before)):
                continue
            related = (Related(before[-1].span, "the sentence before it"),) if before else ()
            note = "looked for a shared word or one that points back" if before else "it opens the story"
            yield self.found(span, f"“{article.slice(span)}” connects to nothing before it", related=related, note=note)


def _content(article: Article, span: Span) -> frozenset[str]:
    found: set[str] = set()
    for word in words(article.text, span):
        low = re.sub(r"['’]s?\Z", "", word.text.lower())
        if low not in _FUNCTION and len(low) > 2:
            found |= bases(low)
    return frozenset(found)


def _all(article: Article, told: list[Sentence]) -> frozenset[str]:
    return frozenset().union(*(_content(article, s.span) for s in told))
