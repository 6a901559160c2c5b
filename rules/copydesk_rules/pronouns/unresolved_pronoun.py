"""unresolved-pronoun."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.pron_fit import breaks


class UnresolvedPronoun(Rule):
    """A he or she that stands for nobody the story has named or described, or only for someone it can't be.

    ## What it finds

    A “he” or “she” (his, him, her, himself …) when nobody of that gender was named or described before it; when the
    only one is already the other end of the same verb (“Ruiz praised her”); or when the only one near has a role that
    contradicts the sentence: an ambassador who “in hearings to become attorney general” did this or that. Where a
    surname that was never introduced follows, it is shown: often the sentence that introduced it was cut. Only the
    first pronoun of a break is reported. A story may open on a pronoun and name its person a little later; that, a
    speaker resumed after a quotation, and all pronouns in speech are left alone.

    ## Why it matters

    Cutting for length and pasting paragraphs together takes antecedents away. The reader then gives words and deeds
    to the wrong person, or to nobody.

    ## Sources

    The Guardian style guide and Garner's Modern English Usage (“Antecedents”, “Remote relatives”) ask that it be plain
    at once whom a pronoun means.
    """

    name = "unresolved-pronoun"
    category = "pronouns"
    examples = (
        Example(
            "The council approved the budget on Monday after a long debate. The vote was close.\n\n"
            "⟦She⟧ said the money would go to roads.\n\nWork starts in the spring."
        ),
        Example(
            "Council backs road plan\n\nThomas Weller, the mayor, put the plan to the council on Monday.\n\n"
            "It passed by one vote. ⟦She⟧ told reporters the work would start in spring, and ⟪Okafor⟫ agreed."
        ),
        # The only one near holds another office, and nothing says she seeks this one.
        Example(
            "Mayor Linda Garrow opened the bridge on Friday. ⟪Garrow⟫ thanked the builders.\n\n"
            "In her campaign to become ⟪sheriff⟫, ⟦she⟧ promised more patrols."
        ),
        Example(
            "⟪David Ostrom⟫, 61, will leave his post as consul in Perth, two officials said. "
            "In confirmation hearings to become ⟪surgeon general⟫, ⟦he⟧ left out those talks.\n\n"
            "A week later ⟪Pruett⟫ withdrew from the inquiry."
        ),
        # A candidate for the office, a former holder, a career told in order.
        Example(
            "Mayor Linda Garrow is running for sheriff. Garrow opened the bridge on Friday.\n\n"
            "In her campaign to become sheriff, she promised more patrols."
        ),
        Example(
            "Mayor Linda Garrow, a former sheriff, opened the bridge on Friday. As sheriff, she had fought for it.",
        ),
        Example(
            "Mayor Linda Garrow opened the bridge on Friday.\n\n"
            "In her first campaign to become governor, in 1998, she lost by a thousand votes."
        ),
        Example("Paul Brandt, the ambassador, left on Friday. As a student, he had lived there for a year."),
        # A speaker resumed after speech, a role noun, a possessive, an attribution.
        Example(
            "“The road is closed,” said Linda Garrow, the mayor.\n\n“It will be closed for weeks. The rain did it.”\n\n"
            "“People should stay at home.”\n\nShe said shelters would open at noon."
        ),
        Example("A transit chief closed the line on Monday. He said a signal had failed."),
        Example("Garrow's resignation took effect on Friday. She had led the council since spring."),
        # A story that opens on a pronoun and names its person soon.
        Example(
            "She had never seen snow.\n\nThen the storm came. Linda Garrow, 31, walked out into the street and laughed."
        ),
        Example("Each driver must show his or her permit. The driver may send it by post."),
        Example("When he arrived, Paul Brandt found the office empty."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield one finding for each break: the pronouns that follow on the first are part of it."""
        for found in article.get(breaks):
            related = tuple(Related(span, message) for span, message in found.related)
            yield self.found(found.pronoun.span, found.message, related=related, note=found.note)
