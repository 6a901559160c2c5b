"""A sentence that stands in the article twice."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Severity
from copydesk.analyses.repeats import repeated_sentences


class DuplicatedSentence(Rule):
    """A sentence of six words or more that the article holds twice.

    ## What it finds

    The same sentence again, word for word or all but a few letters, anywhere in the article: in another paragraph, in
    a caption, as a pull quote. Sentences that differ in a number or a name say different things and are left alone. A
    whole paragraph that comes again is `duplicated-paragraph`.

    ## Why it matters

    A passage was moved and not deleted, or two versions of the story were merged.

    ## Sources

    Reuters handbook, on updates: read the whole story again before it goes.
    """

    name = "duplicated-sentence"
    category = "duplicates"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example(
            "⟪The river plan failed on Friday after a vote.⟫ Nobody was glad.\n\n"
            "Some wept. ⟦The river plan failed on Friday after a vote.⟧"
        ),
        Example(
            "⟪The old river plan had failed on Friday after a long vote.⟫ Nobody was glad.\n\n"
            "Some wept. ⟦The old river plan has failed on Friday after a long vote.⟧"
        ),
        Example("Nobody was glad. They wept.\n\nNobody was glad. They left."),
        Example(
            "Shares of Acme rose 3 percent to close at $12. Shares of Bolt rose 4 percent to close at $31.\n\n"
            "It was sunny. Shares of Acme rose 5 percent to close at $12."
        ),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each copy with its original."""
        for repeat in article.get(repeated_sentences):
            yield self.found(
                repeat.span,
                "The same words stand in the article before" if repeat.exact else "Nearly the same words stand before",
                related=(Related(repeat.first, "first here"),),
            )
