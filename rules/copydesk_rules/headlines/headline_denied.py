"""`headline-denied`: the body denies what the headline asserts, and the headline doesn't say so."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.hedges import denied, hedged


class HeadlineDenied(Rule):
    """The headline states as fact what someone in the story denies.

    ## What it finds

    A verb that the headline asserts, and a sentence of the body in which someone denies, dismisses or rejects it, or
    reports of it, in the same words. A headline that hedges, attributes or itself tells of the denial is fine.

    ## Why it matters

    When those concerned deny a thing, the headline must not settle it over their heads. The denial either belongs
    higher up or the headline needs its source.

    ## Sources

    Reuters Handbook of Journalism, on headlines and on the right of reply; BBC Editorial Guidelines, section 3,
    accuracy: claims are attributed.
    """

    name = "headline-denied"
    category = "headlines"
    quotes = "check"
    examples = (
        Example(
            "Norland ⟦recalls⟧ envoy to Oslo\n\nNorland has called home its man.\n\n"
            "The ministry has ⟪denied reports that the envoy of Norland is being recalled⟫ from his post."
        ),
        Example(
            "Mayor ⟦sold⟧ city land to friend\n\nThe mayor is in trouble over a sale.\n\n"
            "The mayor ⟪denies selling⟫ the land below its price."
        ),
        Example(
            "Norland denies it recalls envoy\n\nNorland spoke out.\n\nThe ministry denied reports that the envoy of "
            "Norland is being recalled."
        ),
        Example(
            "Did Norland recall envoy?\n\nNorland spoke out.\n\nThe ministry denied reports that the envoy of Norland "
            "is being recalled."
        ),
        Example(
            "Court jails man who sold land\n\nThe man was jailed on Monday.\n\nHe was denied bail, and denied knowing "
            "of the sale."
        ),
        Example("Norland recalls envoy\n\nNorland has recalled its envoy.\n\nThe ministry denied that he was ill."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield the headline's verb where the body denies it; once a verb, with the lead's hedge beside it."""
        seen = set()
        for counter in article.get(denied):
            claim = counter.claim
            if claim.span in seen:
                continue
            seen.add(claim.span)
            related = [Related(counter.span, "denied here")]
            related += [Related(h.span, "hedged here") for h in article.get(hedged) if h.claim == claim][:1]
            yield self.found(
                claim.span,
                f"The headline states “{article.slice(claim.span)}” as fact; the story reports a denial of it",
                related=tuple(related),
                note="looked for a hedge, a source or the denial in the headline and found none",
            )
