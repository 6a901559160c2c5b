"""ambiguous-pronoun."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Severity
from copydesk.analyses.pron_fit import torn


class AmbiguousPronoun(Rule):
    """A he or she that may as well mean either of two people named just before it.

    ## What it finds

    A pronoun as subject when two people of its gender are named in the sentence before it, one as subject and one as
    object, and neither is named again in its own: “Weller met Brandt. He …”. Off by default: sense often decides
    where grammar can't.

    ## Why it matters

    Readers stop and look back, or take the wrong person.

    ## Sources

    The Guardian style guide and Fowler's Dictionary of Modern English Usage (“pronouns”) advise repeating the name.
    """

    name = "ambiguous-pronoun"
    category = "pronouns"
    severity = Severity.SUGGESTION
    default = False
    examples = (
        Example("⟪Thomas Weller⟫ met ⟪Paul Brandt⟫ on Friday. ⟦He⟧ said the talks went well."),
        Example("Thomas Weller met Linda Garrow on Friday. He said the talks went well."),
        Example("Thomas Weller spoke on Friday. He said the talks with Paul Brandt went well."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield each pronoun that two people claim alike."""
        for pronoun, one, two in article.get(torn):
            word = article.slice(pronoun.span)
            yield self.found(
                pronoun.span,
                f"“{word}” may mean “{one.being.words}” or “{two.being.words}”",
                related=tuple(Related(c.nearest.span, "named here") for c in (one, two)),
                note="both are named in the sentence before, as the two ends of one verb",
            )
