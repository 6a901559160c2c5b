"""A comma between someone and what he is called."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Fix, Rule, Span, Zone

_CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|label(?:s|l?ed|l?ing)?|dub(?:s|bed|bing)?|brand(?:s|ed|ing)?|term(?:s|ed|ing)?"
    r"|declare(?:s|d)?|declaring|name[ds]|naming)\s(?P<object>(?:[\w'’.-]{1,24}\s){0,7}[\w'’.-]{1,24})(?P<comma>,)\s"
    r"(?P<outside>(?:an?|the)\s(?:[\w-]{1,20}\s){0,2})?(?P<open>[\"“'‘])(?P<quoted>[^\"“”\n]{2,60}?)[\"”'’](?P<after>[\s\S]{0,2})"
)
# Words that start something other than the one who is called a name.
_NOT_OBJECT = frozenset(
    "for on in off out up back to upon at by with from into over again and or but that who which said says was were is "
    "are has had as when while after before because if by so then".split()
)
_WORDS = 6
_INNER_STOP = re.compile(r"[.!?;:]|,.")


class CommaBeforeQuotedPredicate(Rule):
    """A comma between the object and the quoted name it is given.

    ## What it finds

    “called the mayor, a “crook”.”: after *call, label, dub, brand, term, declare, name* the quoted words complete the
    verb and take no comma. Speech after a comma (“she called her mother, “Come home””) and asides that go on after
    the quotation are left alone.

    ## Why it matters

    With the comma the words read as the reporter's own description, and the verb as a phone call.

    ## Sources

    New Oxford Style Manual: no comma between a verb's object and its complement.
    """

    name = "comma-before-quoted-predicate"
    category = "punctuation"
    examples = (
        Example("She called the mayor⟦,⟧ a “crook”.", "She called the mayor a “crook”."),
        Example('They labelled John Doe⟦,⟧ the "worst" of all.', 'They labelled John Doe the "worst" of all.'),
        Example("He branded it⟦,⟧ “a sad day”.", "He branded it “a sad day”."),
        Example("She called the mayor a “crook”. He called, “Come home.” She called her mother, “Come home now.”"),
        Example("She called the mayor, a “crook” in her words, to the stand. They called for help, a “must”."),
        Example("They named the boat, “Dolly”, after her."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Match verb, object, comma and a short quotation that names."""
        for block in article.in_zone(Zone.PARAGRAPH, Zone.STANDFIRST, Zone.CAPTION):
            for match in _CALLED.finditer(article.text, block.span.start, block.span.end):
                if not _names(match):
                    continue
                comma = Span(*match.span("comma"))
                yield self.found(
                    comma,
                    f"A comma parts “{match['object'].split()[-1]}” from what it is called",
                    fix=Fix.replace("Take out the comma", comma, ""),
                )


def _names(match: re.Match[str]) -> bool:
    quoted, outside = match["quoted"], match["outside"]
    if {word.lower() for word in match["object"].split()} & _NOT_OBJECT:
        return False
    article_inside = quoted.split()[0] in ("a", "an", "the")
    if not (outside or article_inside) or len(quoted.split()) > _WORDS or _INNER_STOP.search(quoted[:-1]):
        return False
    # ", a “crook” in her words, to the stand": an aside, unless the sentence ends or carries on without one.
    rest = match.string[match.end("quoted") + 1 :][:60].lstrip()
    ends = rest[:1] in (".", "!", "?", "") or quoted[-1] in ".!?"
    return ends or not re.match(r"[^.!?;]{0,50},|[^.!?;]{0,50} (?:to|who|for)\b", rest)
