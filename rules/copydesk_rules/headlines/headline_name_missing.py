"""`headline-name-missing`: a name in the headline that the story never mentions."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Zone
from copydesk.analyses.headline_names import strangers

_MIN_WORDS = 100
_HEADLINE_WORDS = 20  # a longer one is a first paragraph set alone


class HeadlineNameMissing(Rule):
    """A name in the headline is nowhere in the story.

    ## What it finds

    A name of a person, place or firm in the headline that the rest of the copy has in no form: not whole, not as part
    of another word, not as a country's people or capital (“Britons” for Britain, “Moscow” for Russia). The surname is
    enough: “Ana Ruiz” is borne out by “Ruiz”. Words of the dictionary and a columnist's or the site's name are left
    alone. Where the story has a name spelled much like it, that is shown.

    ## Why it matters

    Either the headline misspells the name, or it belongs to another story, or the cut took out the person it is about.

    ## Sources

    The Associated Press Stylebook, “headlines”: names in a headline must be spelled and borne out as in the story.
    """

    name = "headline-name-missing"
    category = "headlines"
    quotes = "check"
    examples = (
        Example(
            "⟦Anna Petrova⟧ resigns as envoy in Oslo\n\n"
            "The envoy Ms. ⟪Petrovna⟫ left her post. " + "She had been in it. " * 24 + "She went to Oslo."
        ),
        Example("Jane ⟦Quillsby⟧ Quits Council Post\n\nJane Doe left the council. " + "She had been in it. " * 24),
        Example("⟦Quillsby⟧ quits council post\n\nJane Doe left the council. " + "She had been in it. " * 24),
        Example(
            "Anna Petrova resigns as envoy in Oslo\n\n"
            "The envoy Ms. Petrova left her post in Oslo. " + "She had been in it. " * 24
        ),
        Example("Anna Petrova resigns as envoy in Oslo\n\nThe envoy left her post on Monday."),
        Example("The council must act now, writes Anna Petrova\n\n" + "The council has slept for years. " * 20),
        Example(
            "Moscow, Britons and Kiplingesque Rage\n\nRussia told Britain of Kipling. " + "It slept for years. " * 30
        ),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield names of the headline that occur nowhere else."""
        headline = article.headline
        rest = article.in_zone(Zone.STANDFIRST, Zone.PARAGRAPH, Zone.CAPTION, Zone.CROSSHEAD, Zone.BYLINE)
        if headline is None or len(article.slice(headline.span).split()) > _HEADLINE_WORDS:
            return
        if sum(len(article.slice(b.span).split()) for b in rest) < _MIN_WORDS:
            return
        for stranger in article.get(strangers):
            yield self.found(
                stranger.span,
                f"“{article.slice(stranger.span)}” is in the headline and nowhere in the story",
                related=(Related(stranger.near, "a name much like it"),) if stranger.near else (),
                note="looked for the name whole, in part, and as the name of a country and its people",
            )
