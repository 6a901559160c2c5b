"""An acronym introduced twice, or for two different names."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.acronyms import Definition, definitions


class RedefinedAcronym(Rule):
    """The copy introduces one acronym twice.

    ## What it finds

    A second “Port Safety Board (PSB)” after the first, or one set of letters behind two different names.

    ## Why it matters

    Two introductions show two stories put together; two names for one acronym leave the reader guessing.

    ## Sources

    AP Stylebook, “abbreviations and acronyms”; PerfectIt, “abbreviations defined twice” and “defined two ways”.
    """

    name = "redefined-acronym"
    category = "consistency"
    examples = (
        Example("The Port Safety Board (⟪PSB⟫) met on Monday. The ship was held by the Port Safety Board (⟦PSB⟧)."),
        Example("The Port Safety Board (⟪PSB⟫) met. It borrowed from the Pilots' Savings Bank (⟦PSB⟧)."),
        Example("The Port Safety Board (PSB) met on Monday. The PSB will meet again."),
        Example("The Port Safety Board (PSB) met the Loke Harbour Company (LHC)."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each definition after the first of the same letters."""
        first: dict[str, Definition] = {}
        for definition in article.get(definitions):
            earlier = first.setdefault(definition.letters, definition)
            if earlier is definition:
                continue
            same = earlier.name.lower() == definition.name.lower()
            yield self.found(
                definition.span,
                f"“{definition.letters}” is introduced again"
                if same
                else f"“{definition.letters}” stands for “{definition.name}” here, for “{earlier.name}” before",
                related=(Related(earlier.span, "introduced here"),),
                note="once introduced, the letters do" if same else "two names need two abbreviations",
            )
