"""`unattributed-quote`: words in quotation marks that nobody is said to have spoken."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Rule, Span, Zone
from copydesk.analyses.quotes import Quote, speech

# Stems of what people do with words, and of things that carry them.
_SPEAKING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ell)|add(?:s|ed)|wr(?:ote|it)|ask|according to|th(?:ink|ought)|call|explain"
    r"|not(?:es?|ed)|insist|argu|warn|stat(?:es?|ed|ing|ement)|repl(?:y|ie)|respon|recall|tweet|post(?:s|ed)|declar|announc|admit|claim"
    r"|jok|read(?:s|ing)?\b|continu|conclud|testif|comment|remark|descri|quot|report|confirm|spoke|speak|shout|s[aiu]ng|chant"
    r"|messag|letter|email|sign|slogan|title|entitled|motto|question|word|phras|refer|put it|acknowledg|conced"
    r"|suggest|urg|vow|stress|emphasi|observ|predict|promis|agre|laugh|sigh|beg[au]n|goes|went on|believ|lyric"
    r"|interview|verse|headline|caption|tagline|reveal)|(?:[—–]|--) ?[A-Z]",
    re.I,
)
_MIN_WORDS = 8


class UnattributedQuote(Rule):
    """A quoted sentence with nobody near it who speaks, writes or is asked.

    ## What it finds

    A quotation of eight words or more that ends as a sentence, where neither its paragraph nor the one on either side
    holds a verb of saying, a colon or a name of a text outside quotation marks. Off by default: features let a speaker
    run on for paragraphs, and a reader can follow them where a rule can't.

    ## Why it matters

    A quotation without a speaker is worthless as evidence; it may have lost its attribution in a cut.

    ## Sources

    The Associated Press Stylebook, “attribution” and “quotations in the news”; BBC News Style Guide, on attribution.
    """

    name = "unattributed-quote"
    category = "continuity"
    quotes = "check"
    default = False
    examples = (
        Example("The bridge shut in June.\n\n⟦“Nobody here has been told when the bridge will open.”⟧\n\nIt is old."),
        Example(
            "The bridge shut.\n\n“Nobody here has been told when the bridge will open,” Ann Lee said.\n\nIt is old."
        ),
        Example("The bridge shut.\n\n“Nobody here has been told when it opens.”\n\nMs. Lee said she would ask again."),
        Example("The bridge shut. It is known as the “bridge that nobody ever wanted to build in town”."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield quotations with no sign of a speaker near."""
        blocks = article.paragraphs
        quotes = article.get(speech)
        places = {block.index: number for number, block in enumerate(blocks)}
        for quote in quotes:
            inner = article.slice(quote.inner)
            if quote.block not in places or len(inner.split()) < _MIN_WORDS or inner[-1:] not in ".,!?…":
                continue
            at = places[quote.block]
            near = blocks[max(0, at - 1) : at + 2]
            if not any(_speaks(article, block.span, quotes) for block in near if block.zone is Zone.PARAGRAPH):
                yield self.found(quote.span, "Nobody near this quotation is said to speak")


def _speaks(article: Article, span: Span, quotes: tuple[Quote, ...]) -> bool:
    """Whether the words of ``span`` outside quotation marks tell of speech or writing."""
    at, outside = span.start, ""
    for quote in quotes:
        if span.contains(quote.span) and quote.span.start >= at:
            outside += article.text[at : quote.span.start] + " "
            at = quote.span.end
    outside += article.text[at : span.end]
    return ":" in outside or bool(_SPEAKING.search(outside))
