"""`repeated-full-name`."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.people import people
from copydesk.analyses.people_sounds import fold
from copydesk.article import Zone


class RepeatedFullName(Rule):
    """A person named in full again where the surname would do.

    ## What it finds

    A full name in a paragraph of the body after another full mention of the same person in the body. Left alone are
    names in quotations, and people who share a surname with someone else in the story. Off by default: many houses
    name a person in full again after a gap.

    ## Why it matters

    After the first reference most houses use the surname alone; a second full name often marks where copy was joined.

    ## Sources

    The AP Stylebook asks for the full name on first reference and the surname after it.
    """

    name = "repeated-full-name"
    category = "names"
    default = False
    examples = (
        Example("⟪Clara Boone⟫ opened the school. Boone cut a ribbon. ⟦Clara Boone⟧ left at noon."),
        Example("Clara Boone opened the school. Boone cut a ribbon."),
        Example("Clara Boone and Peter Boone opened the school. Clara Boone left at noon."),
        Example("Clara Boone to open school\n\nClara Boone opens the school on Monday. Boone will cut a ribbon."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report every full mention after the first of the body."""
        everyone = article.get(people)
        for person in everyone:
            if sum(fold(other.surname) == fold(person.surname) for other in everyone) > 1:
                continue
            full = [
                m
                for m in person.mentions
                if m.form == "full" and not m.quoted and article.blocks[m.block].zone is Zone.PARAGRAPH
            ]
            for mention in full[1:]:
                yield self.found(
                    mention.span,
                    f"“{article.slice(mention.span)}” was named in full before",
                    related=(Related(full[0].span, "first named in full here"),),
                    note=f"“{person.surname}” alone would do",
                )
