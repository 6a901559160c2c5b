"""A quotation mark or a bracket without its other half."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Example, Finding, Fix, Related, Rule, Severity, Span, Zone
from copydesk.analyses.damage import damage
from copydesk.analyses.leaks import leaks
from copydesk.analyses.literals import in_literal
from copydesk.analyses.quotes import Quote, Stray, quotation

_TURNED_OPEN = re.compile(r"(?<=[\w,.!?;’])[“‘](?=[\s,.;:!?)]|\Z)|(?<=[\w”’][,.!?] )“(?= [a-z])")
_TURNED_CLOSE = re.compile(r"(?:(?<=[\s(])|(?<![\s\S]))”(?=\w)")
_BRACKET = re.compile(r"[()\[\]{}]")
_PARTNER = {")": "(", "]": "[", "}": "{"}
_FACE = re.compile(r"(?:\A|\s)[:;=][-o']?\Z")
_NUMBERING = re.compile(r"(?:\A|[\s(])(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\Z")
_CODE = "scrap of page code"
# ", she said." at the end of a paragraph that the next one seems to carry on: the mark before the tag is missing.
_SAID = r"(?:said|says|added|adds|told|wrote|explained|recalled|continued|asked|noted|tweeted)"
_WHO = r"(?:he|she|they|it|(?:[A-Z][\w’'.-]{0,20} ?){1,4})"
_TAG = re.compile(rf",\s(?:{_WHO}\s?{_SAID}|{_SAID} [A-Z])[^.,!?\"“”]{{0,60}}\.\Z")
_WITHIN = 4  # paragraphs a quotation may run through before its closing mark belongs to something else


class UnbalancedPair(Rule):
    """A quotation mark or bracket that opens and never closes, or closes what never opened.

    ## What it finds

    Single halves of pairs, paragraph by paragraph, and curly marks turned the wrong way. Speech that runs over several
    paragraphs is left open at the end of each and opened again at the next: that is right and not reported. Where the
    closing mark stands some paragraphs on but the ones between aren't opened again, one finding shows both ends.
    Apostrophes, inches, smileys and list numbers are not halves of anything.

    ## Why it matters

    The reader can't tell who speaks, or where the speaker stops and the reporter goes on.

    ## Sources

    AP Stylebook, quotation marks: an opening mark on each paragraph of running speech, a closing one only on the last.
    """

    name = "unbalanced-pair"
    category = "punctuation"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("We lost, she said. They won⟦”⟧ and “yes”, too."),
        Example("She called it ⟦“⟧a sad day and left."),
        Example('⟦"⟧We waited for hours, she said.'),
        Example("The council ⟦(⟧all nine members met on Friday."),
        Example("The council met on Friday⟦)⟧ and left again."),
        Example("He spoke of a “pivotal moment⟦“⟧ to come.", "He spoke of a “pivotal moment” to come."),
        Example("She said ⟦“⟧we went on.\n\nAnd on we went, all day and night.\n\nWe slept well⟪”⟫ there."),
        Example("⟦“⟧We waited for hours, she said.\n\n“And then it rained,” she said."),
        Example("“We waited for hours.\n\n“And then it rained,” she said."),
        Example("The 6'2\" guard and the 15\" screen. The players' union won't meet till the '90s end."),
        Example("a) bring water :-) or 1) wear a hat ;) in (2018)"),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Turned marks first: they explain the other halves in their paragraph."""
        turned: set[int] = set()
        for block in article.blocks:
            if block.zone in (Zone.PAGE_DATE, Zone.BYLINE):
                continue
            for finding in self._turned(article, block):
                turned.add(block.index)
                yield finding
            yield from self._brackets(article, block)
        marks = article.get(quotation)
        code = {leak.block for leak in article.get(leaks) if leak.what == _CODE}
        turned |= code  # page code has marks of its own
        confused = (article.block_at(d.span.start) for d in article.get(damage) if d.confuses_quotes)
        wrecked = {block.index for block in confused if block}
        turned |= wrecked
        strays = [s for s in marks.strays if s.family == "double" and s.block not in turned]
        for quote in marks.quotes:
            ends_in_tag = quote.continued and _TAG.search(article.slice(quote.inner))
            if quote.closed or (quote.continued and not ends_in_tag) or quote.block in turned:
                continue
            if _carried_past_leaks(article, quote):
                continue
            if quote.block + 1 in wrecked:  # the mark that carries it on may be the wrecked one
                continue
            close = next((s for s in strays if 0 < s.block - quote.block <= _WITHIN), None)
            if close:
                strays.remove(close)
            yield self._unclosed(article, quote, close)
        for stray in strays:
            yield self.found(stray.span, f"{article.slice(stray.span)} closes a quotation that was never opened")

    def _turned(self, article: Article, block: Block) -> Iterator[Finding]:
        for pattern, right in ((_TURNED_OPEN, {"“": "”", "‘": "’"}), (_TURNED_CLOSE, {"”": "“"})):
            for match in pattern.finditer(article.text, block.span.start, block.span.end):
                if match[0] == "‘":  # a turned apostrophe at worst
                    continue
                span = Span(*match.span())
                yield self.found(
                    span,
                    f"The quotation mark {match[0]} is turned the wrong way",
                    fix=Fix.replace("Turn it round", span, right[match[0]]),
                )

    def _unclosed(self, article: Article, quote: Quote, close: Stray | None) -> Finding:
        mark = Span(quote.span.start, quote.inner.start)
        if close is None:
            return self.found(mark, f"{article.slice(mark)} opens a quotation that is never closed")
        return self.found(
            mark,
            f"{article.slice(mark)} opens a quotation that its paragraph does not close",
            related=(Related(close.span, "closed here"),),
            note="running speech opens again at each paragraph",
        )

    def _brackets(self, article: Article, block: Block) -> Iterator[Finding]:
        text, start = article.text, block.span.start
        opened: list[int] = []
        for match in _BRACKET.finditer(text, start, block.span.end):
            at, mark = match.start(), match[0]
            before = text[max(start, at - 4) : at]
            if _FACE.search(before) or in_literal(article, at):
                continue
            if mark not in _PARTNER:
                opened.append(at)
            elif any(text[o] == _PARTNER[mark] for o in opened):
                while text[opened.pop()] != _PARTNER[mark]:
                    pass
            elif not (mark == ")" and _NUMBERING.search(before)):
                yield self.found(Span(at, at + 1), f"{mark} closes a bracket that was never opened")
        for at in opened:
            yield self.found(Span(at, at + 1), f"{text[at]} is never closed")


def _carried_past_leaks(article: Article, quote: Quote) -> bool:
    """Whether speech goes on with an opening mark behind a line that leaked in (“ADVERTISEMENT”)."""
    leaked = {leak.block for leak in article.get(leaks) if leak.whole}
    at = quote.block + 1
    while at in leaked:
        at += 1
    if at == quote.block + 1 or at >= len(article.blocks):
        return False
    return article.text[article.blocks[at].span.start] == article.text[quote.span.start]
