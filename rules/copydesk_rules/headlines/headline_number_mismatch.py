"""`headline-number-mismatch`: the headline counts twelve, the story fourteen."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Example, Finding, Related, Rule
from copydesk.analyses.headline_numbers import counts, unsaid

_WORD = re.compile(r"[^\W\d_]{2,}")
_LEAD = 5
_MIN_WORDS = 100
_FEW, _MOST = 4, 3  # words a headline has at least; numbers it has at most


class HeadlineNumberMismatch(Rule):
    """A count in the headline is not the story's count of the same thing.

    ## What it finds

    A number and its noun in the headline (“12 killed”, “5 schools”), where that number stands nowhere in the story and
    the first five paragraphs give another for the same noun; and any whole number from 10 up that the story has in no
    form: in figures, in words, rounded, or as the sum of two others. Years and counts of a list's items (“25 ways to
    …”) are left alone.

    ## Why it matters

    The count was corrected in the story and not in the headline, or one of them is a slip.

    ## Sources

    Reuters Handbook of Journalism, on accuracy: figures in the headline must be those of the story.
    """

    name = "headline-number-mismatch"
    category = "headlines"
    quotes = "check"
    examples = (
        Example("Blast kills ⟦12 miners⟧ in Norland\n\nA blast killed ⟪14 miners⟫ on Monday.\n\nIt was the second."),
        Example("⟦Five schools⟧ to close in Leeds\n\nThe city will close ⟪six schools⟫.\n\nParents are angry."),
        Example(
            "Blast kills 12 miners in Norland\n\nA blast killed twelve miners and hurt 14 miners.\n\nMore follows."
        ),
        Example("Nearly 200 schools to close\n\nThe city will close 192 schools.\n\nParents are angry."),
        Example("⟦12 killed⟧ in blast\n\nA blast went off and ⟪14 people⟫ were killed, police said.\n\nMore follows."),
        Example("Five schools to close in Leeds\n\nThe city will close six libraries.\n\nParents are angry."),
        Example("Toll in fire rises to ⟦17⟧\n\nThe toll rose to 14 on Monday. " + "The fire was a bad one. " * 20),
        Example("Jane Doe, 22, wins prize\n\nThe twenty-two-year-old won the prize. " + "It was a good one. " * 20),
        Example("25 ways to cook an egg\n\nEggs are good. " + "Cook one for an hour. " * 20),
        Example("Five schools to close in Leeds\n\nTwo schools close in May.\n\nFive close in all."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield counts of the headline that the story contradicts, then numbers that it doesn't have."""
        headline = article.headline
        if headline is None:
            return
        contradicted = list(self._contradicted(article, headline))
        yield from contradicted
        numbers = list(counts(article, headline.span))
        telling = len(_WORD.findall(article.slice(headline.span))) >= _FEW and len(numbers) <= _MOST
        if not telling or sum(len(article.slice(block.span).split()) for block in article.prose) < _MIN_WORDS:
            return
        for count, other in unsaid(article, headline, _LEAD):
            if any(finding.span.contains(count.number) for finding in contradicted):
                continue
            yield self.found(
                count.number,
                f"“{article.slice(count.number)}” is in the headline and nowhere in the story",
                related=(Related(other, "another number here"),) if other else (),
                note="looked for the number in figures, in words, rounded and as a sum",
            )

    def _contradicted(self, article: Article, headline: Block) -> Iterator[Finding]:
        lead = [c for b in article.prose[:_LEAD] for c in counts(article, b.span) if c.forms]
        every = {c.value for b in article.prose for c in counts(article, b.span)}
        for count in counts(article, headline.span):
            others = [c for c in lead if c.forms & count.forms]
            if not others or any(count.is_also(value) for value in every):
                continue
            if sum(c.value for c in others) == count.value:
                continue
            yield self.found(
                count.span,
                f"“{article.slice(count.span)}” in the headline, “{article.slice(others[0].span)}” in the story",
                related=tuple(Related(c.span, "counted here") for c in others),
                note=f"looked for {count.value:g} anywhere in the story",
            )
