"""`shared-surname`."""

from collections import defaultdict
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.people import Mention, Person, people
from copydesk.analyses.people_sounds import fold
from copydesk.article import Zone


class SharedSurname(Rule):
    """A bare surname that two people of the story own.

    ## What it finds

    “Moreau said” in a paragraph that follows both Daniel Moreau and Claire Moreau: the reader can't tell who spoke.
    Reported only where both were named, by given name, in the same paragraph or the one before. Off by default: a
    careful writer often makes it clear by other means, which this rule doesn't see.

    ## Why it matters

    Couples, siblings and namesakes in one story need the given name on every reference.

    ## Sources

    The AP Stylebook asks for first and last names where people of one surname appear in a story.
    """

    name = "shared-surname"
    category = "names"
    default = False
    examples = (
        Example("⟪Daniel Moreau⟫ and his sister ⟪Claire Moreau⟫ sold the house. ⟦Moreau⟧ said it was time."),
        Example("Daniel Moreau and his sister Claire Moreau sold the house. Claire Moreau said it was time."),
        Example("Daniel Moreau and his sister Claire Moreau sold the house. Mr Moreau said it was time."),
        Example("Daniel Moreau and his friend Claire Dubois sold the house. Moreau said it was time."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Look at each bare surname whose bearers were both just named."""
        bearers: dict[str, list[Person]] = defaultdict(list)
        for person in article.get(people):
            if person.given and person.surname:
                bearers[fold(person.surname)].append(person)
        for owners in bearers.values():
            if len(owners) > 1:
                yield from self._bare(article, owners)

    def _bare(self, article: Article, owners: list[Person]) -> Iterator[Finding]:
        for mention in sorted((m for p in owners for m in p.mentions if m.form == "surname"), key=lambda m: m.span):
            if article.blocks[mention.block].zone is not Zone.PARAGRAPH or mention.quoted:
                continue
            last = [_last_named(person, mention) for person in owners]
            near = [m for m in last if m and m.block >= mention.block - 1]
            if len(near) > 1:
                name = article.slice(mention.span)
                yield self.found(
                    mention.span,
                    f"“{name}” may be {' or '.join(f'“{article.slice(m.span)}”' for m in near)}",
                    related=tuple(Related(m.span, "named here") for m in near),
                )


def _last_named(person: Person, before: Mention) -> Mention | None:
    named = [m for m in person.mentions if m.given and m.span.end <= before.span.start]
    return named[-1] if named else None
