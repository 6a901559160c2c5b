"""A space between a quotation mark and the words it holds."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Fix, Rule, Safety, Severity, Span
from copydesk.analyses.quotes import Quote, quotation

_LAST = re.compile(r"[^\s\"“”‘]{1,40}[ \u00a0]+\Z")
_FIRST = re.compile(r"[ \u00a0]+[^\s\"“”’]{1,40}")
_LOOSE = ("..", "…", *"\"“”'‘’")
_MARKS = "\"“”'‘’"


class SpaceInsideQuotes(Rule):
    """A space inside a quotation mark.

    ## What it finds

    “We waited, ” she said; ‘ We waited,’ she said. A space between a quotation and another one nested in it is left
    alone, as is a paragraph whose marks don't pair up: there nobody can say which side of the mark is inside.

    ## Why it matters

    A mark that floats between two spaces can't be told to open or close, and may stand alone at a line's end.

    ## Sources

    The Guardian and AP styles both set quotation marks close up to the words.
    """

    name = "space-inside-quotes"
    category = "spacing"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("“We waited for ⟦hours, ”⟧ she said.", "“We waited for hours,” she said."),
        Example("'We waited for ⟦hours, '⟧ a porter said.", "'We waited for hours,' a porter said."),
        Example('She said: ⟦" We⟧ waited for hours."', 'She said: "We waited for hours."'),
        Example("“We heard him shout ‘Stop!’ ” she said."),
        Example("“It was over,“ she said, “and done.”"),
        Example('The "old" town and the "new" one are at odds.'),
        Example('He said it was over" and then "she left, the court heard.'),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Look at both ends of every closed quotation in paragraphs whose marks all pair up."""
        marks = article.get(quotation)
        unsure = {q.block for q in marks.quotes if not (q.closed or q.continued) or _shifted(article, q)}
        unsure |= {stray.block for stray in marks.strays}
        for quote in marks.quotes:
            inner = article.slice(quote.inner)
            if not inner.strip() or (quote.block in unsure and not quote.curly):
                continue
            turned = (
                article.text[max(0, quote.span.start - 1)].isalnum() or article.text[quote.span.start - 1] in ",.?!"
            )
            # “… our brain, “ says the man”: a closing mark turned round, not an opening one with a space.
            before = article.text[max(0, quote.span.start - 2) : quote.span.start]
            floats = before in (", ", ". ", "? ", "! ") and inner.lstrip()[0].islower()
            if not turned and not floats and (first := _FIRST.match(inner)) and inner.lstrip()[0] not in _MARKS:
                gap = Span(quote.inner.start, quote.inner.start + len(inner) - len(inner.lstrip(" \u00a0")))
                yield self._at(article, Span(quote.span.start, quote.inner.start + first.end()), gap)
            if quote.closed and (last := _LAST.search(inner)) and not inner.rstrip().endswith(_LOOSE):
                gap = Span(quote.inner.end - len(inner) + len(inner.rstrip(" \u00a0")), quote.inner.end)
                yield self._at(article, Span(quote.inner.start + last.start(), quote.span.end), gap)

    def _at(self, article: Article, span: Span, gap: Span) -> Finding:
        mark = article.text[gap.end] if gap.start > span.start + 1 else article.text[span.start]
        return self.found(
            span,
            f"A space inside the quotation mark {mark}",
            fix=Fix.replace("Close up the space", gap, "", Safety.SAFE),
        )


def _shifted(article: Article, quote: Quote) -> bool:
    """Whether this “quotation” is more likely the words between two others: space on the inside at both ends."""
    inner = article.slice(quote.inner)
    return bool(inner) and not quote.curly and inner[0].isspace() and inner[-1].isspace()
