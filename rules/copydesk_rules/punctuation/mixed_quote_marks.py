"""Speech set in two kinds of quotation marks."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Severity, Zone
from copydesk.analyses.quotes import Quote, quotation

_SPEECH_END = re.compile(r"[,.!?…]\s?\Z")
_SPEECH_WORDS = 4
_SHOWN = 12


class MixedQuoteMarks(Rule):
    """One article, two kinds of quotation marks.

    ## What it finds

    Speech in single marks here and quoted words in double marks there; or double marks both straight and curly. The
    rarer kind is reported once, with the counts and the other places. Quotations within quotations, single words and
    titles in single marks, and headlines, which use single marks by convention, are left alone.

    ## Why it matters

    House style has one mark for speech. Two show that the text was put together from two sources.

    ## Sources

    Reuters handbook and AP: double marks, single inside. Guardian: double, single in headlines. All: one kind.
    """

    name = "mixed-quote-marks"
    category = "punctuation"
    quotes = "check"
    examples = (
        Example(
            '⟦\'We waited for several hours,\'⟧ she said.\n\n⟪"The doors were shut,"⟫ he said.\n\n"We left again."'
        ),
        Example("⟦'We waited for several hours, '⟧ she said. He called it ⟪\"sad\"⟫."),
        Example('⟦"We waited for several hours,"⟧ she said.\n\n⟪“The doors were shut,”⟫ he said. “We left again.”'),
        Example("“We heard ‘Stop there right now!’ and ran,” she said. “He played ‘Hamlet’,” he said."),
        Example("'We ran all day. I said, \"Stop there,\" and he ran.\n\n'We went on and on and on,' she said."),
        Example("The so-called 'experts' spoke.\n\n\"We waited for several hours,\" she said."),
        Example(
            "Mayor: 'We waited for hours, really'\n\nThe mayor spoke on Monday.\n\n\"We waited for hours,\" he said."
        ),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Count the outer quotations of the body by kind."""
        body = {block.index for block in article.in_zone(Zone.PARAGRAPH, Zone.STANDFIRST)}
        outer: list[Quote] = []
        holder: Quote | None = None
        closed = {q.span.start for q in article.get(quotation).quotes if q.closed}
        for quote in article.get(quotation).quotes:
            # Quotations within others, one left open included, take the other mark by rule.
            inside = holder is not None and holder.span.contains(quote.span)
            if not inside:
                holder = quote
            if quote.block not in body or inside or not (quote.closed or quote.continued):
                continue
            start = article.blocks[quote.block].span.start
            if quote.family == "single" or start in closed or article.text[start] not in "'‘":
                outer.append(quote)
        single = [q for q in outer if q.family == "single" and _is_speech(article, q)]
        double = [q for q in outer if q.family == "double"]
        if single and double:
            yield from self._minority(single, double, "single", "double")
        curly = [q for q in double if q.curly]
        straight = [q for q in double if not q.curly]
        if curly and straight:
            yield from self._minority(straight, curly, "straight", "curly")

    def _minority(self, one: list[Quote], two: list[Quote], one_kind: str, two_kind: str) -> Iterator[Finding]:
        rare, common, kind, usual = (
            (one, two, one_kind, two_kind) if len(one) <= len(two) else (two, one, two_kind, one_kind)
        )
        first, *others = rare
        yield self.found(
            first.span,
            f"{kind.capitalize()} quotation marks here ({len(rare)} in the article),"
            f" {usual} ones elsewhere ({len(common)})",
            related=(
                Related(common[0].span, f"{usual} marks first here"),
                *(Related(q.span, f"{kind} marks here too") for q in others[:_SHOWN]),
            ),
            severity=Severity.SUGGESTION if kind in ("straight", "curly") else None,
        )


def _is_speech(article: Article, quote: Quote) -> bool:
    """Whether the words are someone's sentence, not a title or a word held at arm's length."""
    inner = article.slice(quote.inner)
    return len(inner.split()) >= _SPEECH_WORDS and bool(_SPEECH_END.search(inner) or quote.continued)
