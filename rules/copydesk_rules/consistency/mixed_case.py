"""One word with a capital here and without it there."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Rule
from copydesk.analyses.cases import case_twins
from copydesk.analyses.forms import clash


class MixedCase(Rule):
    """One word in two capitalisations.

    ## What it finds

    “internet” and “Internet”, “muslim” and “Muslim”, “BuzzFeed” and “Buzzfeed”, “al-Qaida” and “Al-Qaida”, “the
    president” and “the President”, “president Ruiz” and “President Ruiz” in one body. Only words that mean the same
    with and without the capital count, in mid-sentence, outside quoted speech and away from names (“Parliament
    Square”). Terms of two words and more are `mixed-capitalization`'s.

    ## Why it matters

    Readers take the capital for a name, and two forms for copy from two sources.

    ## Sources

    AP Stylebook and Guardian style guide, “capitals”: one form for one thing.
    """

    name = "mixed-case"
    category = "consistency"
    quotes = "check"
    examples = (
        Example("He read it on the ⟪internet⟫ in May. She found it on the ⟦Internet⟧ too."),
        Example("Reporters of ⟪BuzzFeed⟫ came. ⟪BuzzFeed⟫ wrote of it; ⟦Buzzfeed⟧ was wrong."),
        Example("The ⟪Muslim⟫ head of the ⟪Muslim⟫ school was asked. It was a ⟦muslim⟧ school."),
        Example("They fear ⟪al-Qaida⟫ and its men. Then ⟦Al-Qaida⟧ had left, and ⟪al-Qaida⟫ was gone."),
        Example("In May the ⟪president⟫ left. In June the ⟦President⟧ came."),
        Example(
            "In May the president left. In June President Ruiz came, and a President was born. President is a job."
        ),
        Example("“The Internet is bad,” she said of the internet. Internet users agreed with the Internet Society."),
        Example("They met on Parliament Hill and in parliament. EBay is wrong, said eBay."),
        Example("He will run in May. She may run, for Apple or for an apple, on the House floor of the house."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each word that stands in more than one form, at the rarest form's first place."""
        for forms in article.get(case_twins):
            span, message, related = clash(forms)
            yield self.found(span, message, related=related, note="one form for the whole story")
