"""`mixed-romanization`."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.people import Mention, people
from copydesk.analyses.people_sounds import fold, romanised
from copydesk.analyses.people_variants import part_span


class MixedRomanization(Rule):
    """One given name is romanised two ways across different people.

    ## What it finds

    A name that Latin letters only transcribe, written by two systems in one story: “Sergey Kislyak” and “Sergei
    Lavrov”, “Dmitry” and “Dmitri”, “Yury” and “Yuri”. Both are right; together they show two sources stitched.

    Names that people spell for themselves are left alone: Steven and Stephen, Sara and Sarah, and Arabic names, which
    their bearers write in many ways (Mohamed, Mohammed).

    ## Why it matters

    A house writes Russian and Ukrainian names by one system, so that a reader can tell whether two people share a
    name, and a search finds them both.

    ## Sources

    The AP Stylebook and the Reuters Handbook each set one way to romanise Russian names; the Guardian style guide
    asks for one form of each name throughout a piece.
    """

    name = "mixed-romanization"
    category = "names"
    examples = (
        Example(
            "The trade minister, ⟪Sergey⟫ Bolotov, met ⟦Sergei⟧ Rudenko on Friday. Bolotov left first.",
        ),
        Example(
            "Deputy governor ⟪Dmitry⟫ Volkov said so. Engineer ⟦Dmitri⟧ Sokolov did not. ⟪Dmitry⟫ Volkov went home.",
        ),
        Example("Sergei Bolotov met Sergei Rudenko on Friday."),
        Example("Steven Miller met Stephen Hale, and Sara Lind met Sarah Bell."),
        Example("Mohamed Farah ran; Mohammed Aziz watched."),
        Example("Nicolas Petit met Nikolai Orlov in Paris."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Compare the first names of the people named in full."""
        forms: dict[str, list[Mention]] = defaultdict(list)
        for person in article.get(people):
            for mention in person.mentions:
                if mention.given and mention.form in ("full", "given"):
                    forms[fold(mention.given.split(" ")[0])].append(mention)
        for one, other in combinations(forms, 2):
            if romanised(one, other):
                yield from self._report(article, forms[one], forms[other])

    def _report(self, article: Article, first: list[Mention], second: list[Mention]) -> Iterator[Finding]:
        places = [[span for m in side if (span := part_span(article, m, "given"))] for side in (first, second)]
        common, odd = sorted((p for p in places if p), key=lambda spans: (-len(spans), spans[0]))
        if len(common) == len(odd) and odd[0] < common[0]:
            common, odd = odd, common
        texts = article.slice(common[0]), article.slice(odd[0])
        named = next(m for m in (*first, *second) if m.span.contains(odd[0]))
        other = next(m for m in (*first, *second) if m.span.contains(common[0]))
        related = [Related(span, f"“{texts[0]}” here") for span in common]
        related += [Related(span, f"“{texts[1]}” again here") for span in odd[1:]]
        yield self.found(
            odd[0],
            f"“{article.slice(named.span)}” here, “{article.slice(other.span)}” elsewhere: "
            f"“{texts[1]}” and “{texts[0]}” are one name romanised two ways",
            related=tuple(related),
            note=f"“{texts[0]}” stands {_times(len(common))}, “{texts[1]}” {_times(len(odd))}",
        )


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
