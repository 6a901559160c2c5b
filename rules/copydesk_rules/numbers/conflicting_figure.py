"""One count told twice with different figures."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk import Article, Example, Finding, Related, Rule, Severity, Span
from copydesk.analyses.quantities import Quantity, quantities, singular
from copydesk.analyses.quotes import in_speech
from copydesk.analyses.sentences import sentences, words

_TAIL = 3  # words right behind two counts that, if they are the same, tie them
_NEEDED = 2  # words two clauses must share besides the noun
_STOP = frozenset(
    "the and that with from this have been were was for not but had has its their his her they who which when about"
    " after before into over said says according also than more most some will would could are out all one two three"
    " other there what where while since until during each per year years percent people time first last day".split()
)
# Words by which one of two counts is another count: part of it, an earlier or a later one.
_APART = re.compile(
    r"\b(?:another|others?|additional|further|later|earlier|previous\w*|initial\w*|next|then"
    r"|rose|risen|increas\w+|fell|fallen|down|from|compared|revised|least|than|per|average"
    r"|each)\b"
)
_PART = re.compile(r"(?: [\w-]{1,20}){0,2} of (?:them|the|those)\b")
_OF = re.compile(r"\bof (?:the|those) \Z")
_TIME = re.compile(
    r"\b(?:19\d\d|20\d\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|today|yesterday|month|week)\b"
)
# Lengths, weights and the like: two of them seldom measure one thing.
_MEASURES = frozenset(
    "percent mile kilometer kilometre meter metre foot feet inch pound kilogram gram ounce acre hectare degree rpm mph"
    " gallon liter litre ton tonne hour minute second day week month year point cent dollar euro time page yard"
    " gigabyte watt caller horsepower calorie vote seat".split()
)
_ORDINAL = re.compile(r"\b(?:first|second|third|last|final) \Z")
_CLAUSE_END = re.compile(r"[,;:()–—]|\s-\s")
# "Flight 12": the number is a name; "The 12 passengers" counts.
_NUMBERED = re.compile(
    r"\b(?!(?:The|These|Those|All|Some|His|Her|Its|Their|Our|My|And|But|Or|In|On|At|By|For|Of|With|Among|When|While|As|After"
    r"|Before|Then|Also|There|Only|Just|Most|Another|If|That|Where|From|No|Police)\b)[A-Z][\w.’']* \Z"
)


class ConflictingFigure(Rule):
    """The copy counts the same thing twice and comes to different numbers.

    ## What it finds

    “the blast killed 41 people” and, further down, “the blast that killed 37 people”: one noun, counted exactly, among
    the same words. Figures that the copy sets apart (another 12, since 2010, rose from) are left alone.

    ## Why it matters

    A toll updated in the lead and not below is the commonest error of running stories.

    ## Sources

    Reuters handbook, “figures”: check that all figures in a story tally.
    """

    name = "conflicting-figure"
    category = "numbers"
    severity = Severity.SUGGESTION
    examples = (
        Example(
            "The fire destroyed ⟪41⟫ boats in the harbour, the mayor said.\n\nInsurers have begun to count.\n\n"
            "The fire that destroyed ⟦37⟧ boats in the harbour is a riddle."
        ),
        Example(
            "The fire destroyed 41 boats in the harbour.\n\nInsurers say another fire burned 37 boats in the harbour."
        ),
        Example("The fire destroyed 41 boats. A crew of 12 people fought it, and 37 people watched."),
        Example("The fire destroyed 41 boats in the harbour. In 1996 a fire destroyed 37 boats in the harbour."),
        Example("The fire destroyed 41 boats in the harbour. More than 37 boats in the harbour were lost to fire."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Compare exact counts of one noun whose neighbours are alike."""
        by_unit: dict[str, list[Quantity]] = defaultdict(list)
        for quantity in article.get(quantities):
            if quantity.exact and _counts(article, quantity) and not in_speech(article, quantity.span):
                by_unit[quantity.unit].append(quantity)
        spans = {s.index: s.span for s in article.get(sentences)}
        for group in by_unit.values():
            if len({q.value for q in group}) < 2:
                continue
            around = [(q, _clause(article, q, spans[q.sentence])) for q in group]
            for index, (quantity, here) in enumerate(around):
                earlier = next((q for q, there in around[:index] if _same(quantity, here, q, there)), None)
                if earlier:
                    yield self.found(
                        quantity.span,
                        f"“{article.slice(quantity.span)}” here, “{article.slice(earlier.span)}” before",
                        related=(Related(earlier.span, "counted here first"),),
                        note=f"the same words stand around both, “{quantity.unit}” among them; is it one count?",
                    )


@dataclass(frozen=True, slots=True)
class _Clause:
    """What is said around a count: its content words, the days and years it names, the words right behind it."""

    words: frozenset[str]
    times: frozenset[str]
    tail: str


def _counts(article: Article, quantity: Quantity) -> bool:
    """Whether the quantity counts things: not a measure, a year or the number of a road."""
    if not quantity.unit.isalpha() or quantity.unit in _MEASURES or 1900 <= quantity.value <= 2100:
        return False
    return not _NUMBERED.search(article.text, max(0, quantity.span.start - 20), quantity.span.start)


def _clause(article: Article, quantity: Quantity, sentence: Span) -> _Clause:
    """The words of the clause around a count; none where words there set it apart."""
    before = _CLAUSE_END.split(article.text[sentence.start : quantity.span.start])[-1]
    after = _CLAUSE_END.split(article.text[quantity.span.end : sentence.end])[0]
    text = f"{before} {after}"
    part = _PART.match(after[:40]) or _OF.search(before)
    if part or _APART.search(text) or _ORDINAL.search(before):
        return _Clause(frozenset(), frozenset(), "")
    found = words(text, Span(0, len(text)))
    content = {singular(w.text.lower()) for w in found if len(w.text) > 3 and w.text.lower() not in _STOP}
    times = frozenset(_TIME.findall(article.slice(sentence)))
    return _Clause(
        frozenset(content) - {quantity.unit}, times, " ".join(after.split()[:_TAIL]).lower().rstrip(".!?”\"'’")
    )


def _same(one: Quantity, here: _Clause, other: Quantity, there: _Clause) -> bool:
    if one.value == other.value or one.sentence == other.sentence or here.times != there.times:
        return False
    shared = len(here.words & there.words)
    # "40 jobs at the plant" twice is one count, whatever else the sentences say.
    if shared and here.tail == there.tail and len(here.tail.split()) == _TAIL:
        return True
    return shared >= _NEEDED and shared * 3 >= 2 * min(len(here.words), len(there.words))
