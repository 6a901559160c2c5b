"""The headline again, in the body."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Severity, Zone
from copydesk.analyses.repeats import alike

_WORD = re.compile(r"\w+")
_OPENING = 4  # blocks after the headline in which a near copy counts; an exact one counts anywhere
_TAIL = 3  # words a site may have added: " More", "| Daily Planet"
_WORDS = 3


class RepeatedHeadline(Rule):
    """A block of the body that is the headline again.

    ## What it finds

    The headline word for word as a paragraph of its own, or at the top of the story also with a word or two or the
    outlet's name added.

    ## Why it matters

    The page prints the headline itself: readers meet it twice, and the story starts late.

    ## Sources

    House practice: the first paragraph is the lead.
    """

    name = "repeated-headline"
    category = "residue"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("⟪Council rejects the river plan⟫\n\n⟦Council rejects the river plan⟧\n\nThe plan failed on Friday."),
        Example("⟪Council rejects the river plan⟫\n\n⟦Council Rejects the River Plan | Daily Planet⟧\n\nIt failed."),
        Example("Council rejects the river plan\n\nThe council rejected the river plan on Friday, the mayor said."),
        Example("Council rejects the river plan\n\nWhat is the plan?\n\nThe plan failed on Friday."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Compare every later block with the headline."""
        head = article.headline
        if head is None:
            return
        title = _words(article.slice(head.span))
        if len(title) < _WORDS:
            return
        for block in article.blocks[head.index + 1 :]:
            if block.zone in (Zone.PAGE_DATE, Zone.BYLINE) or len(block.span) > 2 * len(head.span) + 60:
                continue
            words = _words(article.slice(block.span))
            near = block.index - head.index <= _OPENING and (
                (words[: len(title)] == title and len(words) - len(title) <= _TAIL)
                or (len(words) >= _WORDS and alike(words, title))
            )
            if words == title or near:
                yield self.found(block.span, "The headline again", related=(Related(head.span, "the headline"),))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
