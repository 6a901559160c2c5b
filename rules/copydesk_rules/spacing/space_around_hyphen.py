"""A space on one side of a hyphen."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Fix, Rule, Safety, Severity, Span, Zone
from copydesk.analyses.literals import in_literal

_BEFORE = re.compile(r"(?<!\w)([\w.’']{1,30})( -)([a-z]{2,30})\b")
_AFTER = re.compile(r"(?<![\w-])((?:[A-Z]\.){2,4}|[\w’'-]{1,30})(?<!-)(- )([a-z]{2,30})\b")
# What follows the first part of a suspended compound ("two- and three-year"), or comes before the last ("and -built").
_SUSPENDS = frozenset("and or to nor but through and/or versus vs than plus".split())
_SECOND = frozenset(
    "based led backed born funded style like wide year old owned run made related free friendly level month week day "
    "hour minute mile foot run sponsored controlled aged bound looking long term time elect oriented driven sized "
    "trained educated held occupied affiliated sanctioned speaking linked produced designed sized area".split()
)
_FIRST = frozenset("non anti pro pre post ex co self re multi semi mid ultra vice e cross inter intra sub".split())


class SpaceAroundHyphen(Rule):
    """A hyphen with a space on one side only.

    ## What it finds

    “a Paris -based firm”, “a Paris- based firm”. The first part of a suspended compound (“two- and three-year terms”)
    and the last (“French-made and -owned”) are right as they are. Where the mark may be a dash with a space gone
    missing, the finding says so and offers no fix.

    ## Why it matters

    The broken compound reads as a dash, and the sentence with it.

    ## Sources

    AP Stylebook, hyphen: close up on both sides, suspended compounds apart.
    """

    name = "space-around-hyphen"
    category = "spacing"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("A ⟦Paris -based⟧ firm won the bid.", "A Paris-based firm won the bid."),
        Example("An ⟦office- based⟧ diplomat called.", "An office-based diplomat called."),
        Example("A 25-⟦year -old⟧ diplomat called.", "A 25-year-old diplomat called."),
        Example("A ⟦Paris- based⟧, ⟦U.S.- led⟧ firm won the bid.", "A Paris-based, U.S.-led firm won the bid."),
        Example("He is ⟦non -partisan⟧, he says.", "He is non-partisan, he says."),
        Example("They agreed ⟦quickly -which⟧ surprised many."),
        Example("Two- and three-year terms, mid- to late summer, French-made and -owned."),
        Example("Run it with ls -la at -5 degrees."),
        Example("Ten minutes - a long time - went by."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Look for a hyphen that touches one word only."""
        for block in article.blocks:
            if block.zone in (Zone.PAGE_DATE, Zone.BYLINE):
                continue
            for pattern in (_BEFORE, _AFTER):
                for match in pattern.finditer(article.text, block.span.start, block.span.end):
                    if finding := self._judge(article, match, leading=pattern is _BEFORE):
                        yield finding

    def _judge(self, article: Article, match: re.Match[str], *, leading: bool) -> Finding | None:
        first, second = match[1].lower(), match[3].lower()
        if (first if leading else second) in _SUSPENDS or in_literal(article, match.start(2)):
            return None
        certain = second in _SECOND or first in _FIRST
        if leading and not certain and len(second) < 4:  # "ls -la"
            return None
        space = match.start(2) if leading else match.start(2) + 1
        fix = Fix.replace("Close up the space", Span(space, space + 1), "", Safety.SAFE) if certain else None
        side = "before" if leading else "after"
        return self.found(
            Span(*match.span()),
            f"A space {side} the hyphen in “{match[0]}”",
            fix=fix,
            note="" if certain else "a hyphen needs no space, a dash one on each side or none",
        )
