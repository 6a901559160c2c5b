"""One term with capitals here and without them there."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.forms import capital_phrases, rarest_first


class MixedCapitalization(Rule):
    """A term of two words or more stands capitalised in one place and in small letters in another.

    ## What it finds

    “the Foreign Ministry” and “the foreign ministry” in the body of one story. The first word of a sentence, quoted
    speech, headlines and job titles before a name (“Foreign Minister Ana Ruiz”) don't count.

    ## Why it matters

    Readers take the capital for a name, and wonder whether a second body is meant.

    ## Sources

    Guardian style guide, “capitals”; AP Stylebook, “capitalization”: one form for one thing.
    """

    name = "mixed-capitalization"
    category = "consistency"
    examples = (
        Example("He joined the ⟪Harbour Authority⟫ in 1997. On Monday the ⟦harbour authority⟧ said he had left it."),
        Example(
            "The ⟪foreign ministry⟫ denied it. She had worked at the ⟦Foreign Ministry⟧ since 1977. A clerk at the"
            " ⟪foreign ministry⟫ was silent."
        ),
        Example("The foreign minister resigned. Foreign Minister Ana Ruiz had been ill."),
        Example("Foreign ministry officials spoke to the foreign ministry's own paper."),
        Example("“The Foreign Ministry is wrong,” she said of the foreign ministry."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each term that stands both ways, at the first place of the rarer form."""
        for forms in article.get(capital_phrases).values():
            rare, common = rarest_first(forms)
            related = [Related(p.span, f"“{p.text}”") for p in common.places]
            related += [Related(p.span, f"“{p.text}” again") for p in rare.places[1:]]
            times = f" ({len(common.places)} times)" if len(common.places) > 1 else ""
            yield self.found(
                rare.places[0].span,
                f"“{rare.text}” here, “{common.places[0].text}” elsewhere{times}",
                related=tuple(related),
                note="one thing, one form; or are two meant?",
            )
