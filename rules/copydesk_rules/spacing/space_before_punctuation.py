"""A space in front of a stop or comma."""

import re
from collections.abc import Iterator

from copydesk import Article, Edit, Example, Finding, Fix, Related, Rule, Safety, Severity, Span, Zone

_SPACED = re.compile(r"(?<=[\w)\]”’%])[ \u00a0]+(?:[,;:](?=[\s\"”’]|\Z)|[.!?](?=[\s\"”’)]|\Z)(?![\"”’)]?\s*[.!?]))")
_MANY = 5
_LABEL = 60


class SpaceBeforePunctuation(Rule):
    """A space before a comma, stop, colon, semicolon, question or exclamation mark.

    ## What it finds

    “he said , before”, “the end .”, “Really ?”. Spaced ellipses (“. . .”), “.NET”, “.22” and emoticons are left alone.
    Where an article does it more than five times, one finding lists all the places.

    ## Why it matters

    English sets these marks close up; a space lets the mark fall to the next line, and mostly shows where words
    were taken out.

    ## Sources

    New Oxford Style Manual and the AP Stylebook's punctuation guide: no space before a stop.
    """

    name = "space-before-punctuation"
    category = "spacing"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("The council met⟦ ,⟧ then adjourned.", "The council met, then adjourned."),
        Example("The council (all nine members) met⟦ .⟧", "The council (all nine members) met."),
        Example("“Is that all⟦ ?⟧” she asked.", "“Is that all?” she asked."),
        Example("The council met . . . and adjourned."),
        Example("He writes .NET code and shot a .22 rifle :) at last"),
        Example("Tickets : 40 euros"),
        Example("“We waited … and then, nothing ...” she said."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Look for spaces between a word and a mark that belongs to it."""
        hits = [
            Span(*match.span())
            for block in article.blocks
            if block.zone not in (Zone.PAGE_DATE, Zone.BYLINE)
            for match in _SPACED.finditer(article.text, block.span.start, block.span.end)
            if not (match[0][-1] == ":" and len(block.span) < _LABEL)  # "Tickets : 40"
        ]
        groups = [hits] if len(hits) > _MANY else [[hit] for hit in hits]
        for group in groups:
            first, *others = group
            more = f", and in {len(others)} other place{'s' if len(others) > 1 else ''}" if others else ""
            yield self.found(
                first,
                f"A space before “{article.text[first.end - 1]}”{more}",
                related=tuple(Related(span, "here too") for span in others),
                fix=Fix("Close up the space", tuple(Edit(Span(s.start, s.end - 1), "") for s in group), Safety.SAFE),
            )
