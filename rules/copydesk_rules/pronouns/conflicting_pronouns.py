"""conflicting-pronouns."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.pron_fit import mixed


class ConflictingPronouns(Rule):
    """One person is “he” in one place and “she” in another.

    ## What it finds

    A person named in the story to whom one pronoun and, elsewhere, the other can only refer: nobody else it could
    mean stands in its sentence or the one before. Off by default: whom a pronoun means is a judgement, and a story
    about a person's transition may well use both.

    ## Why it matters

    It misgenders someone, or gives their words to somebody else.

    ## Sources

    The Associated Press Stylebook and the BBC style guide ask that the pronouns a person uses be used throughout.
    """

    name = "conflicting-pronouns"
    category = "pronouns"
    default = False
    examples = (
        Example(
            "Morgan Vance opened the shop in May. ⟪She⟫ sells bread.\n\n"
            "Vance wants to grow. Asked about rents, Vance said ⟦he⟧ was not worried."
        ),
        Example("Morgan Vance opened the shop in May with Paul Brandt. She sells bread. Brandt said he bakes it."),
        Example("Linda Garrow opened the shop in May. She sells bread, and a baker helps. He is her son."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield the first pronoun that differs from a person's first one."""
        for person, first, other in article.get(mixed):
            one, two = article.slice(first.span), article.slice(other.span)
            yield self.found(
                other.span,
                f"“{two}” here, “{one}” before, and both seem to mean “{person}”",
                related=(Related(first.span, f"“{person}” is “{one}” here"),),
                note="nobody else who fits is named in its sentence or the one before",
            )
