"""A sentence that begins with a small letter."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Rule, Span
from copydesk.analyses.literals import in_literal

# A lower-case word or a number before the stop: names end in many abbreviations, and "Yahoo! is" ends nothing.
_AFTER_STOP = re.compile(
    r"(?<![\w.&@/'’-])([a-z][a-z’'-]{2,30}[)\]]?|[A-Z][a-z]{6,30}|(?<![\d.,])\d[\d,]{0,12}%?)\.[ \u00a0]+"
    r"([a-z][\w’'-]{0,30})(?![.@/\w])"
)
_SHORT_FORMS = frozenset(
    (
        "etc vs approx est incl excl cont dept govt misc tel ext ave blvd min max sec hrs yrs fig vol nos ibid viz abbr"
        " lbs lb oz pts pct"
        " orig pref temp avg asst assoc mgr no sq ft mph inc ltd corp esp resp cap aka aged circa"
    ).split()
)
_PARTICLES = frozenset("von van de del della da di du la le el al bin ibn ben der den ter ten y e".split())


class SmallLetterStart(Rule):
    """A small letter after a full stop.

    ## What it finds

    “The plan failed. the mayor left.” in the body: a word in small letters after a stop and a space. Abbreviations,
    ellipses, question and exclamation marks (which end many a name), closing quotation marks, addresses, and names
    that are spelled small (“iPhone”, “my2cents”) are left alone.

    ## Why it matters

    Either the stop is wrong or the letter is, and a word may have been cut between them.

    ## Sources

    Every style guide: a sentence opens with a capital.
    """

    name = "small-letter-start"
    category = "punctuation"
    quotes = "check"
    examples = (
        Example("The plan failed. ⟦the⟧ mayor left the town, and nobody knew."),
        Example("It cost them 400. ⟦nobody⟧ knew. They paid in January. It was cold."),
        Example("They sold boats, cars etc. and left. It took approx. two days vs. three."),
        Example("Phones sold well. iPhones did not. The mayor of Ga. said so. She waited … and left."),
        Example("“Why?” he asked. At 9 a.m. on Monday U.S. officials read example.com. www.example.org is down."),
        Example("The ox weighed 440 lbs. when sold, and my2cents. my2cents is a firm."),
        Example("He read the song (no. two) by d. lang, and a film of van. der Roe."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Look behind every stop of the body."""
        for block in article.prose:
            for match in _AFTER_STOP.finditer(article.text, block.span.start, block.span.end):
                before, word = match[1].rstrip(")]%"), match[2]
                if (
                    before in _SHORT_FORMS
                    or word in _PARTICLES
                    or any(char.isupper() or char.isdigit() for char in word)
                ):
                    continue
                if in_literal(article, match.start(1)) or in_literal(article, match.start(2)):
                    continue
                yield self.found(
                    Span(*match.span(2)),
                    f"A small letter after a full stop: “{match[0]}”",
                    note="either the stop or the letter is wrong",
                )
