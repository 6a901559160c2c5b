"""The same stop twice, or two stops where one belongs."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Fix, Rule, Span, Zone
from copydesk.analyses.literals import in_literal
from copydesk.analyses.quotes import in_speech

_TWICE = re.compile(
    r"(?<![.,;:!?])(?:"
    r",[ \u00a0]?,+|;[ \u00a0]?;+|(?<=\w):[ \u00a0]?:(?=\s)|(?<=\S)!!+(?![!?])|(?<=[^\s?])\?\?+(?![!?])"
    r"|(?<=\w)\.\.(?![./\w])|(?<=[a-z]) ?\. \.(?![ ]?\.)"  # not an ellipsis
    r"|,[ \u00a0]?\.(?!\.|\d)|;[ \u00a0]?\.(?!\.)|,[ \u00a0]?;|;[ \u00a0]?,"
    r"|(?<=[a-z]{5})\.,(?=\s)|(?<=\w)\.[\"”]\.(?!\.)|,[\"”],)"
)
_ABBREVIATED = re.compile(r"\b(?:[A-Z][a-z]{2,5}|approx|assoc|assns?|depts?)\Z")


class RepeatedPunctuation(Rule):
    """A stop set twice, or two that exclude each other.

    ## What it finds

    “,,”, “;;”, “..”, “!!”, “,.” and the like, and a full stop on both sides of a closing quotation mark. Ellipses,
    “?!”, and a comma after an abbreviation's stop are left alone, and so is what people shout in quotation.

    ## Why it matters

    It is the trace of a cut or of two hands in one sentence: a word may be missing between the two.

    ## Sources

    New Oxford Style Manual; AP Stylebook: one exclamation mark at most.
    """

    name = "repeated-punctuation"
    category = "punctuation"
    quotes = "check"
    examples = (
        Example("The council met⟦,,⟧ then adjourned.", "The council met, then adjourned."),
        Example("The council met on Friday⟦..⟧ Then it adjourned.", "The council met on Friday. Then it adjourned."),
        Example("The council met⟦, .⟧ Then it adjourned."),
        Example("The council met on Friday⟦!!⟧", "The council met on Friday!"),
        Example("“The council met⟦.”.⟧ Then it adjourned."),
        Example("The council met... then …. Really?! It adjourned in Mt. Airy, Calif., and at 9 p.m., too."),
        Example("“What!! No!!!” she said. See ../index and ... more"),
        Example("The firm, Acme Inc., moved to Springfield, Ill.; then it closed."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Look through every block but the page date and byline."""
        for block in article.blocks:
            if block.zone in (Zone.PAGE_DATE, Zone.BYLINE):
                continue
            for match in _TWICE.finditer(article.text, block.span.start, block.span.end):
                before = article.text[max(0, match.start() - 8) : match.start()]
                marks = "".join(match[0].split())
                if in_literal(article, match.start()) or (marks == ".," and _ABBREVIATED.search(before)):
                    continue
                span = Span(*match.span())
                if marks[0] in "!?" and in_speech(article, span):
                    continue
                fix = Fix.replace(f"Leave one {marks[0]}", span, marks[0]) if len(set(marks)) == 1 else None
                yield self.found(span, f"“{match[0]}”: one mark too many", fix=fix)
