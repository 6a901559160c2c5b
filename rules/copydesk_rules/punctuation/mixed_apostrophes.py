"""Straight and curly apostrophes in one story."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Severity
from copydesk.analyses.quotes import quotation
from copydesk.analyses.typography import apostrophes

_SHOWN = 12


class MixedApostrophes(Rule):
    """Straight and curly apostrophes in one story.

    ## What it finds

    “don't” and “don’t” in the body. The rarer kind is reported once, at its first place, with the counts. Wrecked
    characters and web addresses don't count, and where the quotation marks are mixed too, `mixed-quote-marks` says it.

    Off by default: true wherever it speaks, but common in sound copy, and few readers see it.

    ## Why it matters

    A house sets one kind. Two show that the text was put together from two sources.

    ## Sources

    The Chicago Manual of Style, “smart” apostrophes: one kind throughout.
    """

    name = "mixed-apostrophes"
    category = "punctuation"
    severity = Severity.SUGGESTION
    default = False
    quotes = "check"
    examples = (
        Example("The mayor⟪’⟫s plan failed. It wasn’t good, and she didn⟦'⟧t know it."),
        Example("The mayor⟪'⟫s plan failed. It wasn⟦’⟧t good. He didn't know it, and she didn't say so."),
        Example("The mayor’s plan failed. It wasn’t good."),
        Example("The mayor's plan failed. It wasn't good. They called it ‘sad’ in the ’90s."),
        Example('“The mayor’s plan failed,” she said. “It wasn’t good.” "It isn\'t," he said.'),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Compare the counts."""
        found = article.get(apostrophes)
        straight, curly = found["straight"], found["curly"]
        if not straight or not curly or self._marks_differ(article):
            return
        rare, common, kind, usual = (
            (straight, curly, "straight", "curly")
            if len(straight) <= len(curly)
            else (curly, straight, "curly", "straight")
        )
        times = f" ({len(rare)} in the article)" if len(rare) > 1 else ""
        yield self.found(
            rare[0],
            f"A {kind} apostrophe here{times}, {usual} ones elsewhere ({len(common)})",
            related=(
                Related(common[0], f"{usual} first here"),
                *(Related(span, f"{kind} here too") for span in rare[1:_SHOWN]),
            ),
            note="one kind for the whole story",
        )

    def _marks_differ(self, article: Article) -> bool:
        """Whether double quotation marks are of both kinds too: `mixed-quote-marks` says so once for all."""
        return (
            len({quote.curly for quote in article.get(quotation).quotes if quote.family == "double" and quote.closed})
            > 1
        )
