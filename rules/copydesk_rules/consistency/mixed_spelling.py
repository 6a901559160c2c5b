"""One word in British and in American spelling."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Rule
from copydesk.analyses.forms import clash
from copydesk.analyses.twins import spelling_twins


class MixedSpelling(Rule):
    """One word in British and in American spelling.

    ## What it finds

    “colour” and “color”, “organised” and “organized”, “adviser” and “advisor” in one story. Names (“World Trade
    Center”) and quoted speech don't count, and the two spellings of different words do not either: one word must
    stand in both.

    ## Why it matters

    A house spells one way. Two ways show copy from two sources, and slow the reader who notices.

    ## Sources

    Guardian style guide (British, -ise); AP Stylebook (American, -ize); the Oxford and Merriam-Webster dictionaries.
    """

    name = "mixed-spelling"
    category = "consistency"
    examples = (
        Example("The ⟪colour⟫ of the hull was changed. The owner liked the ⟦color⟧ and kept it."),
        Example("They ⟪organised⟫ a march. The march they ⟦organized⟧ was small."),
        Example("The centre was shut. A crowd at the World Trade Center waited."),
        Example("She fulfilled her promise, and he will fulfill his. The four boats are for hire."),
        Example("“My favorite color,” she said of the colour."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each word that stands in more than one form, at the rarest form's first place."""
        for forms in article.get(spelling_twins):
            span, message, related = clash(forms)
            yield self.found(span, message, related=related, note="one spelling for the whole story")
