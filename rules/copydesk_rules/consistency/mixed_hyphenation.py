"""One compound with a hyphen here and without it there."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Rule
from copydesk.analyses.forms import clash
from copydesk.analyses.twins import hyphenation_twins


class MixedHyphenation(Rule):
    """One compound with a hyphen here and without it there.

    ## What it finds

    “cease-fire” and “ceasefire”, “health care” and “healthcare”: one compound hyphenated or open in one place and
    closed in another. Open beside hyphenated (“in the long term”, “a long-term plan”) is grammar, not a slip, and so
    is a verb beside its noun (“they took over”, “the takeover”).

    ## Why it matters

    Dictionaries differ; a story must not.

    ## Sources

    PerfectIt's best-known check; AP Stylebook, “hyphen”; Guardian style guide, “hyphens”.
    """

    name = "mixed-hyphenation"
    category = "consistency"
    examples = (
        Example("The ⟪ceasefire⟫ held for a day. On Monday the ⟦cease-fire⟧ was broken."),
        Example("She writes on ⟪healthcare⟫ for the paper. Spending on ⟦health care⟧ rose again."),
        Example("It is a long-term plan, and in the long term it may work."),
        Example("They took over the firm. The takeover cost them a fortune, and they broke down at the breakdown."),
        Example("He will re-sign for the club; nobody wants him to resign."),
        Example("Every day is an everyday matter, and maybe it may be so."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each word that stands in more than one form, at the rarest form's first place."""
        for forms in article.get(hyphenation_twins):
            span, message, related = clash(forms)
            yield self.found(span, message, related=related, note="one form for the whole story")
