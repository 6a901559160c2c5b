"""The same stop twice, or two stops where one belongs."""

import re
from collections.abc import Iterator

from copydesk import Article, Edit, Example, Finding, Fix, Related, Rule, Span, Zone
from copydesk.analyses.literals import in_literal
from copydesk.analyses.quotes import in_speech

_TWICE = re.compile(
    r"(?<![.,;:!?])(?:"
    r",[ \u00a0]?,+|;[ \u00a0]?;+|(?<=\w):[ \u00a0]?:(?=\s)|(?<=\S)!!+(?![!?])|(?<=[^\s?])\?\?+(?![!?])"
    r"|(?<=\w)\.\.(?![./\w])|(?<=[a-z]) ?\. \.(?![ ]?\.)"  # not an ellipsis
    r"|,[ \u00a0]?\.(?!\.|\d)|;[ \u00a0]?\.(?!\.)|,[ \u00a0]?;|;[ \u00a0]?,"
    r"|(?<=[a-z]{5})\.,(?=\s)|(?<=\w)\.[\"”]\.(?!\.)|,[\"”],)"
)
_MANY = 3
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
        """Look through every block but the page date and byline; where an article does it all the time, say so once."""
        hits = list(self._hits(article))
        for first, *others in [hits] if len(hits) > _MANY else [[hit] for hit in hits]:
            marks = article.slice(first)
            edits = tuple(
                Edit(span, text[0]) for span in (first, *others) if len(set(text := article.slice(span))) == 1
            )
            more = f", and in {len(others)} other places" if others else ""
            yield self.found(
                first,
                f"“{marks}”: one mark too many{more}",
                related=tuple(Related(span, f"“{article.slice(span)}” here") for span in others),
                fix=Fix(f"Leave one {marks[0]}" if not others else "Leave one mark", edits) if edits else None,
            )

    def _hits(self, article: Article) -> Iterator[Span]:
        for block in article.blocks:
            if block.zone in (Zone.PAGE_DATE, Zone.BYLINE):
                continue
            for match in _TWICE.finditer(article.text, block.span.start, block.span.end):
                before = article.text[max(0, match.start() - 8) : match.start()]
                marks = "".join(match[0].split())
                if in_literal(article, match.start()) or (marks == ".," and _ABBREVIATED.search(before)):
                    continue
                span = Span(*match.span())
                if not (marks[0] in "!?" and in_speech(article, span)):
                    yield span
