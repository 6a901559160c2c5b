"""Two words run together at a capital."""

import re
from collections import Counter
from collections.abc import Iterator

from copydesk import Article, Edit, Example, Finding, Fix, Rule, Span, Zone
from copydesk.analyses.literals import in_literal

_GLUED = re.compile(r"(?<![\w@#/.&'’-])([A-Za-z][a-z’']{2,30})([A-Z][a-z]{1,30})(?![\w@/&-]|\.\w)")
_WORD = re.compile(r"[^\W\d_]+")
_OPENERS = frozenset(
    "The He She They It We You This That These Those There In On At After Before But And When While As For If His Her"
    " Their Its Our What Who How Why Where With From By However Read Related Continue Photo".split()
)
_LONG = 12  # letters


class GluedWords(Rule):
    """Two words without a space, a capital in the middle of what stands there.

    ## What it finds

    “It endedThe next day”, “the coast of RoeResidents fear”: a word in small letters with an opener of sentences behind
    it, or a compound that stands once and whose two halves are both words of the article. Brands in camel case
    (“BuzzFeed”), handles and addresses are left alone.

    ## Why it matters

    A line break, a link or a whole caption was lost between the two.

    ## Sources

    AP Stylebook and Guardian style guide: one space after any stop, and a paragraph for a new thought.
    """

    name = "glued-words"
    category = "spacing"
    quotes = "check"
    examples = (
        Example("The plan ⟦endedThe⟧ next day it rained.", "The plan ended The next day it rained."),
        Example(
            "Boats left Milltown. A view of the coast of ⟦MilltownResidents⟧ wait. Residents had come in the night.",
            "Boats left Milltown. A view of the coast of Milltown Residents wait. Residents had come in the night.",
        ),
        Example("She writes for BuzzFeed of iPhones, McDonald and PlayStation. BuzzFeed pays."),
        Example(
            "In Obama's time ObamaCare grew; the ObamaCare act and Care for All did not. See www.TheEnd.com, @TheEnd."
        ),
        Example("LeBron and DeVito met MacArthur."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Look at each word with a capital inside."""
        matches = [
            match
            for block in article.blocks
            if block.zone not in (Zone.PAGE_DATE, Zone.BYLINE)
            for match in _GLUED.finditer(article.text, block.span.start, block.span.end)
        ]
        if not matches:
            return
        known = Counter(_WORD.findall(article.text))
        for match in matches:
            first, second = match[1], match[2]
            if known[match[0]] > 1 or in_literal(article, match.start()):
                continue
            opened = second in _OPENERS and (first.islower() or known[first] > 0)
            # “FirstGroup”, “PinkNews”: short halves in capitals make brands.
            halves = known[first] and known[second] and (first.islower() or len(match[0]) >= _LONG)
            if opened or (len(second) > 2 and halves):
                gap = Span(match.end(1), match.end(1))
                yield self.found(
                    Span(*match.span()),
                    f"Two words run together: “{match[0]}”",
                    fix=Fix("Put in a space", (Edit(gap, " "),)),
                    note="words or a stop may have been lost here",
                )
