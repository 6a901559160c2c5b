"""A paragraph that stands in the article twice."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Severity
from copydesk.analyses.repeats import repeated_paragraphs


class DuplicatedParagraph(Rule):
    """A whole paragraph that the article holds twice.

    ## What it finds

    A paragraph of six words or more that comes again, word for word or nearly. Paragraphs that differ in a number or
    a name are left alone.

    ## Why it matters

    A paragraph was moved and not deleted, or two versions of the story were merged.

    ## Sources

    Reuters handbook, on updates: read the whole story again before it goes.
    """

    name = "duplicated-paragraph"
    category = "duplicates"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example(
            "⟪The river plan failed on Friday. Nobody was glad.⟫\n\nSome wept.\n\n"
            "⟦The river plan failed on Friday. Nobody was glad.⟧\n\nThe end came soon."
        ),
        Example("Nobody was glad.\n\nThey wept.\n\nNobody was glad.\n\nThey left."),
        Example("United won three games to one on Friday.\n\nCity won three games to one on Friday."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each copy with its original."""
        for repeat in article.get(repeated_paragraphs):
            yield self.found(
                repeat.span,
                "This paragraph stands in the article before"
                if repeat.exact
                else "Nearly the same paragraph stands in the article before",
                related=(Related(repeat.first, "first here"),),
            )
