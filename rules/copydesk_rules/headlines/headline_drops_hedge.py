"""`headline-drops-hedge`: the headline says it happened, the story that it is said to have."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.hedges import hedged


class HeadlineDropsHedge(Rule):
    """The headline states as fact what the lead only reports, alleges or thinks possible.

    ## What it finds

    A verb that the headline asserts and the first two paragraphs hedge, with the same subject and object: “reportedly
    recalled”, “may close”, “is accused of taking”. A headline that hedges, asks, quotes or names its source is fine.

    ## Why it matters

    Most readers see the headline alone. It must not claim more than the reporter could stand up, least of all
    in crime, where it can be a libel or a contempt.

    ## Sources

    Reuters Handbook of Journalism, on headlines: they must be backed by the story and carry its qualifications; the
    IPSO Editors' Code, clause 1, on headlines that the text does not support.
    """

    name = "headline-drops-hedge"
    category = "headlines"
    quotes = "check"
    examples = (
        Example(
            "Norland ⟦recalls⟧ envoy to Oslo\n\nNorland has ⟪reportedly recalled⟫ its envoy, a paper wrote.\n\n"
            "The ministry did not comment."
        ),
        Example(
            "Council ⟦closes⟧ nine libraries\n\nThe council ⟪may close⟫ libraries to save money.\n\nA vote is due."
        ),
        Example(
            "Clerk ⟦stole⟧ charity money\n\nA clerk is ⟪accused of stealing⟫ money from a charity.\n\nShe goes on "
            "trial in May."
        ),
        Example("Norland reportedly recalls envoy\n\nNorland has reportedly recalled its envoy.\n\nMore follows."),
        Example("Norland recalls envoy, paper says\n\nNorland has reportedly recalled its envoy.\n\nMore follows."),
        Example("Norland recalls envoy to Oslo\n\nNorland has recalled its envoy from Oslo.\n\nHe may recall little."),
        Example("Norland recalls envoy to Oslo\n\nThe envoy was reportedly ill, and Norland recalled him.\n\nNo more."),
        Example("Council closes nine libraries\n\nThe council shut them on Monday. Schools may close next.\n\nMore."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield the headline's verb where the lead hedges it; once a verb."""
        seen = set()
        for counter in article.get(hedged):
            claim = counter.claim
            if claim.span in seen:
                continue
            seen.add(claim.span)
            asserted, hedge = article.slice(claim.span), article.slice(counter.span)
            yield self.found(
                claim.span,
                f"The headline states “{asserted}” as fact; the story has “{hedge}”",
                related=(Related(counter.span, "hedged here"),),
                note="a headline should carry the story's own qualification, or its source",
            )
