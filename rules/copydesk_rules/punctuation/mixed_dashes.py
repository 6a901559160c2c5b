"""Em and en dashes, or dashes and double hyphens, in one story."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Severity
from copydesk.analyses.typography import dashes

_SHOWN = 12
_ONE = {"em": "an em dash", "en": "an en dash", "double hyphen": "a double hyphen"}
_MORE = {"em": "em dashes", "en": "en dashes", "double hyphen": "double hyphens"}


class MixedDashes(Rule):
    """Two kinds of dash do one job in one story.

    ## What it finds

    An em dash, an en dash or a double hyphen between the words of a sentence where the rest of the story has another
    of the three. Ranges (“1990–95”), ties between names (“Paris–London”), datelines and list items don't count. The
    rarer kind is reported once.

    Off by default: true, but of little weight.

    ## Why it matters

    A house has one dash for an aside. Two show that the text was put together from two sources.

    ## Sources

    AP Stylebook, “dash”: the em dash. Guardian style guide, “dashes”: the en dash. Each: only that.
    """

    name = "mixed-dashes"
    category = "punctuation"
    severity = Severity.SUGGESTION
    default = False
    quotes = "check"
    examples = (
        Example(
            "The plan of the council ⟪—⟫ a good one, she said — has failed in the town.\n\n"
            "The mayor of the town ⟦–⟧ a farmer, they say ⟪–⟫ has left it on Friday."
        ),
        Example("The plan of the council ⟪—⟫ a good one — has failed in the town. The mayor ⟦--⟧ a farmer, they say."),
        Example("The plan of 1990–95 — a good one — has failed on the Paris–London line in the town of Roe."),
        Example("MILLTOWN, June 2 – The plan of the council — a good one, she said — has failed in the town."),
        Example("The plan of the council — a good one, she said — has failed.\n\nAnn Roe – Town Clerk of Milltown"),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Compare the counts."""
        used = [(spans, kind) for kind, spans in article.get(dashes).items() if spans]
        kinds = sorted(used, key=lambda item: (len(item[0]), -item[0][0].start))
        if len(kinds) < 2:
            return
        *rares, (common, usual) = kinds
        for rare, kind in rares:
            times = f" ({len(rare)} in the article)" if len(rare) > 1 else ""
            yield self.found(
                rare[0],
                f"{_ONE[kind].capitalize()} here{times}, {_MORE[usual]} elsewhere ({len(common)})",
                related=(
                    Related(common[0], f"{_ONE[usual]} first here"),
                    *(Related(span, f"{_ONE[kind]} here too") for span in rare[1:_SHOWN]),
                ),
                note="one kind for one job",
            )
