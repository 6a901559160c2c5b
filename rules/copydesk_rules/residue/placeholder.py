"""A note for something still to come."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Rule, Severity, Span

_COUNTED = r"(?:percent|per cent|people|million|billion|thousand|years?|days?|dollars|words?|votes?|points?)"
_HOLDER = re.compile(
    r"\bTK(?:TK)+\b|\bTK TK\b|[\[(]TK[^\])\n]{0,40}[\])]|[$£€]TK\b"
    rf"|\b(?:TK|X{{2,4}})(?= {_COUNTED}\b)|[$£€]X{{2,6}}\b"
    # alone at a sentence's end, or after a small word: "The fee is TK.", "… on Monday. XXX"
    r"|(?<=[a-z,:;] )TK(?=[,.;:!?)\"”]*(?:\s|\Z))(?! ?[A-Z&\d])|(?<=[.!?\"”)] )(?:TK|X{3,4})(?=\s*(?:\n|\Z))"
    r"|(?<=\n)(?:TK|X{3,4})(?=\.?[ \t]*(?:\r?\n|\Z))|\bX{3}-X{3,4}(?:-X{4})?\b"
    r"|\bTK(?= (?!said|says|was|has|had|told|and|will)[a-z]{3,}\b)"
    r"|\b[Pp]age X{2,3}\b|\b(?:Mr|Mrs|Ms|Dr)\.? X{3,4}\b(?! ?\[)"
    r"|\[(?:INSERT|ADD|NAME|TITLE|DATE|PLACE|LINK|PHOTO|CHECK|CITY|QUOTE|URL|SOURCE|FIGURE|NUMBER|TBC|TBD|HEADLINE)\b"
    r"[^\]\n]{0,60}\]"
    r"|\[(?:[Ii]nsert|[Aa]dd|[Cc]heck|[Ll]ink to|[Nn]eed) [^\]\n]{1,60}\]|\[(?:link|photo|name|date|tbc|tbd)\]"
    r"|\b(?i:lorem ipsum)\b|<<[^<>\n]{1,60}>>|\{\{[^{}\n]{1,60}\}\}|\[object Object\]|%%\w{1,40}%%"
    r"|\((?:CQ|cq)\)|\[(?:CQ|cq)\]"
)


class Placeholder(Rule):
    """A stand-in for words or figures that never came.

    ## What it finds

    “TK”, “TKTK”, “[INSERT QUOTE]”, “[NAME]”, “XX percent”, “lorem ipsum”, “<<…>>”, template fields such as “{{title}}”,
    and notes to the desk such as “(CQ)”. TK Maxx, film titles and Roman numerals are left alone.

    ## Why it matters

    The copy isn't finished.

    ## Sources

    The newsroom's “TK” (“to come”) is spelled so because no English word holds the pair.
    """

    name = "placeholder"
    category = "residue"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("The plan will cost ⟦TKTK⟧, the mayor said."),
        Example("The plan will cost ⟦$TK⟧, the mayor said, and ⟦XX⟧ percent of that is borrowed."),
        Example("“⟦[INSERT QUOTE]⟧,” the mayor said."),
        Example("The plan will cost ⟦TK⟧, the mayor said on Monday. ⟦XXX⟧\n\nNobody was glad of it. ⟦TK⟧"),
        Example("⟦Lorem ipsum⟧ dolor sit amet."),
        Example("Hello ⟦{{ first_name }}⟧, the plan failed."),
        Example("He shops at TK Maxx, saw Super Bowl XXX, liked the film XXX and read [sic] page XXI."),
        Example("The rapper TK Brown flew with TK 1951 to meet TK & Co. It was rated XXX. XXX was her size, too."),
        Example("“[The mayor] failed,” she [Doe] said. Pope John XX was not a pope."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each."""
        for match in _HOLDER.finditer(article.text):
            yield self.found(
                Span(*match.span()), f"A placeholder: “{match[0]}”", note="something was still to come here"
            )
