"""`unintroduced-name`."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.people import Mention, Person, people
from copydesk.analyses.people_runs import runs
from copydesk.analyses.people_sounds import fold
from copydesk.article import Zone

# "…, a lawyer for the bank," and "…, who left in May" introduce the name they follow.
_APPOSITION = re.compile(
    r"(?:['’]s)?(?:,? \(|(?:,|—| –| —| --) ?(?:an?|the|who|whose|which|now|then|then-|his|her|their|\d\d)\b| the [a-z])"
)
# A describing noun right before ("striker", "firm"), a particle or half a double name is an introduction too.
_DESCRIBED = re.compile(r"(?:-\s?|\b(?:al|el|ul|abu|bin|ibn|de|del|van|von|der|la|le|du|dos)[ -]|\(|#|@)\Z")

# A brand's or an organisation's capitals, as in "WikiLeaks"; "MacLeod" and "Soto-Reyes" are no brands.
_BRAND = re.compile(r"(?<!\AMc)(?<!\AMac)(?<!\AFitz)(?<=[a-z])[A-Z]")


class UnintroducedName(Rule):
    """A surname with no full name, title or role before it.

    ## What it finds

    A bare surname that nobody in the story has been given: “Sessions recused himself” where no Jeff Sessions, no
    Mr. Sessions and no “attorney general” came before. It often shows where a paragraph was cut.

    The name must act as a person does: it says something, is arrested, or does something to himself or herself.
    Where the language model takes it for an organisation, more is asked: quoted words that say “I”, a wife, “his”
    or “her” that can be nobody else’s. A name that the headline alone holds counts as not introduced. A description
    before the name or right after it (“striker Kovac”, “Kovac, a lawyer”) is an introduction; organisations and
    words in capitals are left alone. People whom the whole world knows by surname are reported like anyone else.

    ## Why it matters

    A reader who did not follow the story yesterday can't know who is meant, and in cut copy the sentence may be about
    someone else.

    ## Sources

    The AP Stylebook and the Reuters Handbook ask for first and last name, and who the person is, on first reference.
    """

    name = "unintroduced-name"
    category = "names"
    examples = (
        Example(
            "Governor Anna Whitfield resigned on Monday. Whitfield gave no reason, and ⟦Daltrey⟧ said he would recuse "
            "himself from the inquiry."
        ),
        Example(
            "Clara Boone stepped down as treasurer, and ⟦Sessions⟧ recused himself from the board's vote on the loan."
        ),
        Example(
            "Anna Whitfield resigned on Monday.\n\n“I never saw the letter, and I still have not,” ⟦Corvan⟧ said on "
            "the radio.\n\nThe inquiry goes on. ⟪Corvan⟫ left the country in May."
        ),
        Example("Anna Whitfield fed Bimbo the elephant. Bimbo’s mother died in May."),
        Example("Anna Whitfield resigned on Monday, and Peter Daltrey recused himself. Daltrey said no more."),
        Example("Anna Whitfield resigned on Monday, and Mr Daltrey recused himself. Daltrey said no more."),
        Example("Anna Whitfield resigned on Monday. The striker Kovac said he was sorry. Kovac said no more."),
        Example("Anna Whitfield resigned on Monday. Kovacic, a lawyer for the bank, said he was sorry."),
        Example("Anna Whitfield resigned on Monday. “Daltrey excused himself from the room,” she said."),
        Example("Anna Whitfield resigned on Monday. Officials said nothing. The Daltrey said it was full."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report people met by one bare surname alone."""
        for person in article.get(people):
            if person.given or not person.surname or any(m.form != "surname" for m in person.mentions):
                continue
            prose = [m for m in person.mentions if article.blocks[m.block].zone is Zone.PARAGRAPH and not m.quoted]
            if not prose or _introduced(article, person):
                continue
            yield self._report(article, prose)

    def _report(self, article: Article, prose: list[Mention]) -> Finding:
        name = article.slice(prose[0].span)
        return self.found(
            prose[0].span,
            f"“{name}” has no full name, title or role before it",
            related=tuple(Related(m.span, f"“{name}” again here") for m in prose[1:]),
            note=f"looked for a full name, a title or a description with “{name}” and found none in the story",
        )


def _introduced(article: Article, person: Person) -> bool:
    key = fold(person.surname)
    if _BRAND.search(person.surname):
        return True
    for run in article.get(runs):
        if any(key in (token.key, *token.key.split("-")) for token in run.tokens) and (
            len(run.tokens) > 1 or run.tokens[0].key != key
        ):
            return True
    return any(_described(article, place) for place in re.finditer(rf"\b{re.escape(person.surname)}\b", article.text))


def _described(article: Article, place: re.Match[str]) -> bool:
    lead = article.text[max(0, place.start() - 24) : place.start()]
    return bool(_DESCRIBED.search(lead) or _APPOSITION.match(article.text, place.end()))
