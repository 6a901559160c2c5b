"""`headline-number-mismatch`: the headline counts twelve, the story fourteen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk import Article, Example, Finding, Related, Rule, Span
from copydesk.analyses.ref_words import bases, past_of

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_WORDS = {word: float(value) for value, word in enumerate(_SMALL)} | {
    word: float(value)
    for value, word in zip(range(30, 100, 10), "thirty forty fifty sixty seventy eighty ninety".split(), strict=True)
}
_SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "b": 1e9, "k": 1e3}
_NUMBER = re.compile(
    r"(?<![\w.,/-])(?P<money>[$£€])?(?P<number>\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,3})?|"
    + "|".join(sorted(_WORDS, key=len, reverse=True))
    + r")(?P<scale> ?(?:thousand|million|billion|trillion|bn|[mbk])\b)?(?P<percent>%| percent| per cent)?"
    r"(?P<unit> [A-Za-z][\w’'-]+)?(?![\w/:-])",
    re.I,
)
# Counts of these are rarely the same count twice in one story.
_LOOSE = frozenset(
    (
        "years year days day weeks week months month hours hour minutes minute seconds time times and or of in to at "
        "on for from by the a am pm percent points more other new old things ways reasons tips takeaways facts"
    ).split()
)
_ROUND = re.compile(
    r"\b(?:nearly|almost|about|around|over|more than|some|roughly|up to|at least|under|fewer than)\s*\Z", re.I
)
_AFTER = re.compile(r"(?: [A-Za-z’'-]+){1,5}")
_LEAD = 5


@dataclass(frozen=True, slots=True)
class _Count:
    span: Span
    value: float
    unit: str
    forms: frozenset[str]
    rounded: bool


class HeadlineNumberMismatch(Rule):
    """A count in the headline is not the story's count of the same thing.

    ## What it finds

    A number and its noun in the headline (“12 killed”, “5 schools”), where that number stands nowhere in the story and
    the first five paragraphs give another for the same noun. Round numbers within a tenth are the same number.

    ## Why it matters

    The count was corrected in the story and not in the headline, or one of them is a slip.

    ## Sources

    Reuters Handbook of Journalism, on accuracy: figures in the headline must be those of the story.
    """

    name = "headline-number-mismatch"
    category = "headlines"
    quotes = "check"
    examples = (
        Example("Blast kills ⟦12 miners⟧ in Norland\n\nA blast killed ⟪14 miners⟫ on Monday.\n\nIt was the second."),
        Example("⟦Five schools⟧ to close in Leeds\n\nThe city will close ⟪six schools⟫.\n\nParents are angry."),
        Example(
            "Blast kills 12 miners in Norland\n\nA blast killed twelve miners and hurt 14 miners.\n\nMore follows."
        ),
        Example("Nearly 200 schools to close\n\nThe city will close 192 schools.\n\nParents are angry."),
        Example("⟦12 killed⟧ in blast\n\nA blast went off and ⟪14 people⟫ were killed, police said.\n\nMore follows."),
        Example("Five schools to close in Leeds\n\nThe city will close six libraries.\n\nParents are angry."),
        Example("Five schools to close in Leeds\n\nTwo schools close in May.\n\nFive close in all."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield counts of the headline that the story contradicts."""
        if article.headline is None:
            return
        prose = article.prose
        lead = [c for b in prose[:_LEAD] for c in _counts(article, b.span)]
        every = {c.value for b in prose for c in _numbers(article, b.span)}
        for count in _counts(article, article.headline.span):
            others = [c for c in lead if c.forms & count.forms]
            if not others or any(_same(count.value, value, count) for value in every):
                continue
            if sum(c.value for c in others) == count.value:
                continue
            other = others[0]
            yield self.found(
                count.span,
                f"“{article.slice(count.span)}” in the headline, “{article.slice(other.span)}” in the story",
                related=tuple(Related(c.span, "counted here") for c in others),
                note=f"looked for {count.value:g} anywhere in the story",
            )


def _numbers(article: Article, span: Span) -> Iterator[_Count]:
    for match in _NUMBER.finditer(article.text, span.start, span.end):
        number = match["number"].lower()
        value = _WORDS[number] if number in _WORDS else float(number.replace(",", ""))
        value *= _SCALE.get((match["scale"] or "").strip().lower(), 1)
        unit = (match["unit"] or "").strip().lower()
        kind = match["money"] or ("%" if match["percent"] else "")
        forms = frozenset() if not unit or unit in _LOOSE or kind else bases(unit)
        if number.isdigit() and len(number) == 4 and 1900 <= value <= 2100:
            forms = frozenset()  # a year
        if forms:
            # "12 killed" is "14 people were killed": what happened to the counted is told a word or two on.
            after = _AFTER.match(article.text, match.end(), span.end)
            forms |= {past for word in (after[0].lower().split() if after else ()) if (past := past_of(word))}
        end = match.end() if unit else match.end("percent" if match["percent"] else "number")
        rounded = bool(_ROUND.search(article.text[max(span.start, match.start() - 12) : match.start()]))
        yield _Count(Span(match.start(), end), value, unit, forms, rounded)


def _counts(article: Article, span: Span) -> Iterator[_Count]:
    return (count for count in _numbers(article, span) if count.forms)


def _same(value: float, other: float, count: _Count) -> bool:
    if value == other:
        return True
    round_number = value >= 10 and value % 10 == 0
    return (count.rounded or round_number) and abs(value - other) <= 0.1 * max(value, other)
