"""The same word twice in a row."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Fix, Rule, Severity, Span, Zone
from copydesk.analyses.ref_words import is_verb

_TWICE = re.compile(r"(?<![\w'’./@#-])([^\W\d_]{1,20})(\s{1,8})\1(?![\w'’-]|\.\w)", re.IGNORECASE)
# Doubled on purpose, or by grammar: "all that that implies", "she had had enough", "gave her her due".
_MAY = frozenset(
    "had that her you very really so no yes ha hee ho oh ah bye blah knock night hush tut aye cha can pom pooh dum la "
    "na da doo yeah hey hip chop now there far long many much way too never again big old little well wah poo boo woof "
    "beep tick ding honk quack ring go run wait please come one two did who bang boom choo yum".split()
)
_FUNCTION = frozenset(
    "the a an of and to for with at by from in on is do was are be were has have it he she they his their this as but"
    " or not "
    "will would could should which when we i its into than then if about after before been".split()
)
# "What it is is a mess", "the trouble was was small": the first ends a clause that is the second's subject.
_CLOSING = frozenset("is was are were be do".split())
_CLAUSE_BEFORE = re.compile(
    r"\b(?:[Ww]hat|[Ww]here|[Ww]ho|[Hh]ow|[Ww]hy|[Ww]hatever|[Aa]ll|[Tt]hing|[Pp]roblem|[Pp]oint|[Tt]rouble"
    r"|[Ff]act|[Tt]ruth|[Rr]eality|[Qq]uestion|[Ii]ssue)\b[^.!?;]{0,60}\Z"
)
# "the man he spoke to to learn more": a verb that takes "to", then the infinitive's own.
_TAKES_TO = re.compile(
    r"\b(?:talk\w*|speak\w*|spoken?|listen\w*|look\w* (?:up|forward)|writ\w+|wrote|turn\w*|refer\w*|belong\w*"
    r"|goes|go|going|went|been|get|got|reply|replied|sent|send|giv\w+|gave|return\w*|apply|applied|access) \Z"
)
_PASSES = re.compile(
    r"\b(?:pass\w*|c[ao]mes?|coming|go(?:es|ing)?|went|stop\w*|swing\w*|swung|drop\w*|st[ao][no]\w*|get|got) \Z"
)
# "logged in in May", "he moved on on Friday": the first belongs to the verb.
_PARTICLES = frozenset("in on by over up off out about around".split())
_NEXT = re.compile(r" [a-z]{1,20}")
_VERB_BEFORE = re.compile(
    r"(?:ed|ing|came|come|comes|go|goes|went|get|gets|got|put|puts|set|sets|live|carry|log|sign|move|check|turn|built"
    r"|kept|keep|held|hold|take|took|give|gave|fell|call|brought|bring|drop|cash|listed|step|stay)\s\Z"
)


class RepeatedWord(Rule):
    """A word typed twice in a row.

    ## What it finds

    “the the”, “at at”, “plan plan”, across a line's end too. Words that English may double (“had had”, “that that”,
    “very very”), names (“Bora Bora”) and a verb's particle before a preposition (“logged in in May”) are left alone.

    ## Why it matters

    The eye skips it, the printer doesn't.

    ## Sources

    Any proofreader's first check.
    """

    name = "repeated-word"
    category = "duplicates"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("They met in ⟦the the⟧ hall.", "They met in the hall."),
        Example("⟦The the⟧ plan failed.", "The plan failed."),
        Example("They read the ⟦plan plan⟧ again.", "They read the plan again."),
        Example("It was she who had had enough of all that that implies, very very much."),
        Example("He flew to Bora Bora to hear Duran Duran and The The. He logged in in May."),
        Example(
            "The play ⟦is is⟧ long. They came ⟦to to⟧ win, and ⟦do do⟧ that.",
            "The play is long. They came to win, and do that.",
        ),
        Example(
            "No, no. They gave her her due. What it is is a mess. The thing we all do do is ask a man to speak to to"
            " learn."
        ),
        Example("Is it in? In time."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Look through every block but the page date and byline."""
        for block in article.blocks:
            if block.zone in (Zone.PAGE_DATE, Zone.BYLINE):
                continue
            for match in _TWICE.finditer(article.text, block.span.start, block.span.end):
                if self._meant(article, match):
                    continue
                yield self.found(
                    Span(*match.span()),
                    f"“{match[1]}” twice in a row",
                    fix=Fix.replace("Leave one", Span(match.end(1), match.end()), ""),
                )

    def _meant(self, article: Article, match: re.Match[str]) -> bool:
        word, second = match[1], article.text[match.end() - len(match[1]) : match.end()]
        lower = word.lower()
        if lower in _MAY or second.isupper() != word.isupper():
            return True
        if lower not in _FUNCTION:
            return second[0].isupper() or word[0].isupper() or len(word) < 3
        if word[0].isupper() and second[0].isupper() and len(word) > 1:
            return True
        before = article.text[max(0, match.start() - 80) : match.start()]
        if lower in _CLOSING:
            return bool(_CLAUSE_BEFORE.search(before))
        if lower == "by":
            return bool(_PASSES.search(before))
        if lower == "to":
            following = _NEXT.match(article.text, match.end())
            return bool(following and is_verb(following[0].strip()) and _TAKES_TO.search(before))
        return lower in _PARTICLES and bool(_VERB_BEFORE.search(before))
