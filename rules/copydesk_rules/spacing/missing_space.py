"""Two words run together over a stop, comma, bracket or closing quotation mark."""

import re
from collections.abc import Iterator

from copydesk import Article, Edit, Example, Finding, Fix, Related, Rule, Safety, Severity, Span, Zone
from copydesk.analyses.literals import in_literal
from copydesk.analyses.quotes import quotation

_OPENERS = r"(?:the|and|he|she|they|this|that|but|when|we|you|his|her|there|what|if|with|from|because)"
_WORD = r"(?:[A-Za-z][A-Za-z’']{1,30}\b|[aAI](?= ))"
_SMALL = r"(?:and|or|but|the|an|of|in|to|for|with|is|are|was|were|that|who|which|when|as|it|they|have|has|had)"
# Each pattern's group 1 ends where the space belongs.
_JOINED = (
    re.compile(r"(?<![\w.])((?:[A-Z]\.){2,4})(?=[a-z]{2})[a-z]{2,20}\b"),  # U.S.at
    re.compile(r"\b(\d{1,2}(?:[:.]\d\d)? ?[ap]\.m\.)(?=[A-Za-z]{2})[A-Za-z]{2,20}\b"),  # 9 p.m.on
    re.compile(r"\b((?:Inc|Corp|Ltd|Co|Jr|Sr|Ph\.D|M\.D|[Ee]tc)\.)(?=[a-z]{2})[a-z]{2,20}\b(?!\.)"),  # Inc.said
    re.compile(r"(?<![\w.@/])([a-z’']{3,30}[.!?])(?=[A-Z])[A-Z][a-z’']{0,30}\b(?![.(/@])"),  # end.The
    re.compile(r"(?<![\w.@/])([A-Z][a-z’']{2,30}[.!?])(?=[A-Z])[A-Z][a-z’']{1,30}(?=[ ,;:])"),  # Moscow.The
    re.compile(r"\b((?:Mr|Mrs|Ms|Dr|St|Mt|Lt|Sgt|Capt|Rev|Gov|Sen|Rep|Gen|Prof)\.)(?=[A-Z])[A-Z][a-z]{2,30}\b"),
    re.compile(rf"(?<![\w.@/])([a-z’']{{3,30}}\.)(?={_OPENERS}\b){_OPENERS}(?= )"),  # end.the
    re.compile(rf"(?<![\w/.,])([a-z’']{{2,30}}[,;]){_WORD}(?!,\w)"),  # and,but
    re.compile(rf"(?<![\w/.,])([A-Z][a-z’']{{2,30}}[,;]){_WORD}(?!,\w)"),
    re.compile(rf"(?<=[\w”’])([)%][,;]){_WORD}(?!,\w)"),  # 12%,but
    re.compile(r"(?<![\d.,:/])(\d{1,4}[,;.])(?=[A-Za-z][a-z])[A-Za-z]{2,30}(?= )"),  # 27,when
    re.compile(
        r"\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\.? (\d{1,2},)(?=[12]\d{3}\b)\d{4}"
    ),
    re.compile(  # word(with
        r"(?<![\w./])([A-Za-z]{3,30})\((?=[A-Za-z’']{1,30}[ ,][^()\n]{1,200}\)|[A-Z][a-z]{3,30}\))[\w’']{1,30}"
    ),
    re.compile(rf"\b({_SMALL})\([a-z]{{4,30}}\)(?= )"),  # and(perhaps)
    re.compile(r"(?<![\w./])([A-Za-z]{3,30})\([a-z]{4,30}ly\)(?= )"),
    re.compile(r"(?:\s|\A)\([^()\s]{1,40} [^()\n]{1,200}(\))(?=[A-Za-z]{2})[A-Za-z]{2,30}\b"),  # (… with)word
)
_BRANDS = frozenset("yahoo jeopardy will".split())
_CODE = re.compile(r"function\s?\w*\(|[=;{}]\s?(?:(?:var|return) \w|if ?\()|\(\S{0,60}\);")
_MANY = 5
_NUMBERED = re.compile(r"\(?\d{1,3}[.,]")


class MissingSpace(Rule):
    """A space left out after a stop, a comma or a closing mark, or before a bracket.

    ## What it finds

    “the U.S.at”, “at the end.The next”, “and,but”, “June 27,2017”, “the law(passed last year)”, and a quotation mark
    with a word on both sides. Web addresses, file names, handles, decimals, initials, “Ph.D.s” and the like are left
    alone.

    ## Why it matters

    Two words run together read as one. It is the commonest trace of a cut, a paste or a link taken out.

    ## Sources

    AP Stylebook and Guardian style guide: one space after any stop.
    """

    name = "missing-space"
    category = "spacing"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("Envoys left the ⟦U.S.at⟧ noon.", "Envoys left the U.S. at noon."),
        Example("They reached the ⟦end.The⟧ next day it rained.", "They reached the end. The next day it rained."),
        Example("They ran ⟦fast,but⟧ lost.", "They ran fast, but lost."),
        Example(
            "The ⟦clerk,a⟧ man of 40, left at ⟦9 p.m.on⟧ Monday.", "The clerk, a man of 40, left at 9 p.m. on Monday."
        ),
        Example("She rose ⟦and(perhaps)⟧ wept.", "She rose and (perhaps) wept."),
        Example("It opened on ⟦June 27,2017⟧ in Rome.", "It opened on June 27, 2017 in Rome."),
        Example("A ⟦law(passed⟧ last year) bans it.", "A law (passed last year) bans it."),
        Example("“We lost⟦.”He⟧ then left.", "“We lost.” He then left."),
        Example("She said⟦,“We⟧ lost.”", "She said, “We lost.”"),
        Example("Visit Example.com or www.example.org/The.End and open the notes.Txt file."),
        Example("He has two Ph.D.s, lives in the U.S., earns 3.5 percent at 9 a.m. and likes will.i.am and J.Crew."),
        Example("Name the child(ren) and (re)build word(s), she (rightly)said."),
        Example("Write to j.smith@example.com, @The.Desk or #The.End."),
        Example("Sales rose 1,200 to 4,000;the share is 3:1."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Try each pattern on each block, then every quotation mark."""
        hits = sorted({gap: span for span, gap in (*_joined(article), *_marks(article))}.items())
        for group in [hits] if len(hits) > _MANY else [[hit] for hit in hits]:
            (_, first), *others = group
            more = f", and in {len(others)} other place{'s' if len(others) > 1 else ''}" if others else ""
            yield self.found(
                first,
                f"A space is missing in “{article.slice(first)}”{more}",
                related=tuple(Related(span, "here too") for _, span in others),
                fix=Fix("Put in a space", tuple(Edit(Span(gap, gap), " ") for gap, _ in group), Safety.SAFE),
            )


def _joined(article: Article) -> Iterator[tuple[Span, int]]:
    """Places where a pattern says that two words run together, each with the offset the space belongs at."""
    for block in article.blocks:
        if block.zone in (Zone.PAGE_DATE, Zone.BYLINE) or _CODE.search(article.text, block.span.start, block.span.end):
            continue
        for pattern in _JOINED:
            for match in pattern.finditer(article.text, block.span.start, block.span.end):
                gap = match.end(1)
                if in_literal(article, gap - 1) or match[1].lower().rstrip(".!?") in _BRANDS:
                    continue
                if match.start() == block.span.start and _NUMBERED.fullmatch(match[1]):
                    continue
                yield Span(*match.span()), gap


def _marks(article: Article) -> Iterator[tuple[Span, int]]:
    """Quotation marks squeezed between a stop and a letter."""
    text = article.text
    for quote in article.get(quotation).quotes:
        if quote.family != "double" or not quote.closed:
            continue
        start, end = quote.span.start, quote.span.end
        if start > 0 and text[start - 1] in ",.;:?!" and text[start + 1 : start + 2].isalpha():
            yield Span(start - 1, _word_end(text, start + 1)), start
        if text[end : end + 1].isalpha() and text[end - 2] in ",.;?!":
            yield Span(end - 2, _word_end(text, end)), end


def _word_end(text: str, at: int) -> int:
    while at < len(text) and text[at].isalpha():
        at += 1
    return at
