"""A sentence that ends without a stop."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Example, Finding, Fix, Rule, Span, Zone
from copydesk.analyses.leaks import leaks
from copydesk.analyses.literals import in_literal
from copydesk.anatomy.shapes import CAPTION_CREDIT

_STOPPED = re.compile(r"[.!?…:;,—–-][\s\"”’')\]*]*\d{0,3}\Z")
_ENDS_IN_WORD = re.compile(r"[a-z0-9][\"”’')\]]?\Z")
_STARTS = re.compile(r"[\"“'‘(\[]?[A-Z0-9]")
_SENTENCE_BEFORE = re.compile(r"[a-z][.!?][\"”’]? +[\"“‘]?[A-Z][a-z]* ")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|cannot|should|must|said|says|told|tells|made|took"
    r"|came|went|does|did|announced|reported|according to)\b|n[’']t\b"
)
_PLACED = re.compile(r" (?:in|at|on|near|outside|during|after|before|with|from|to|of) ")
_LISTED = re.compile(r"[-–—•·*>+]|\(?\d{1,3}[.)]|[^:]{1,40}: |[A-Z][A-Z ]{12}")
_CREDIT_END = re.compile(r"[—–|/©][^—–|/©.]{2,40}\Z|\([^()]{2,60}\)\Z|\b(?:19|20)\d\d\Z")
_TITLED = 4  # capitals among the last six words: another story's headline
_WORDS, _CAPTION_WORDS = 13, 8


class MissingFullStop(Rule):
    """A paragraph or caption that is a sentence and ends without a stop.

    ## What it finds

    The end of a paragraph of the body that holds sentences but closes on a bare word, and the end of a caption that
    other captions of the article close with a stop or that is alone. Headlines, crossheads, lists, credits, addresses,
    verse, and copy that leaves out most stops are left alone.

    ## Why it matters

    The reader wonders whether the end was cut off. Often it was.

    ## Sources

    AP and Reuters style: captions are full sentences and end in a full stop.
    """

    name = "missing-full-stop"
    category = "punctuation"
    quotes = "check"
    examples = (
        Example(
            "It rained.\n\nThe council met on Friday. It was said the plan would fail in a ⟦year⟧\n\nIt did not.",
            "It rained.\n\nThe council met on Friday. It was said the plan would fail in a year.\n\nIt did not.",
        ),
        Example(
            "Plan fails\n\nPhoto: The mayor with two members of the council in the town hall in ⟦May⟧\n\n"
            "The plan failed on Friday, the council said.",
            "Plan fails\n\nPhoto: The mayor with two members of the council in the town hall in May.\n\n"
            "The plan failed on Friday, the council said.",
        ),
        Example("The council has met\n\nThe council met on Friday and said that the plan would now have to fail."),
        Example("The council met on Friday. It was said that the plan would fail, said:\n\n- one\n- two"),
        Example(
            "The plan was good and the town was old and the river was wide\n"
            "and the boats were slow and the men were sad and the sea was far\n"
            "and the girls were gone and the wind was cold and the year was new"
        ),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Paragraphs, then captions."""
        paragraphs = article.paragraphs
        bare = (b for b in paragraphs if not _STOPPED.search(article.slice(b.span)))
        open_ended = [b for b in bare if len(article.slice(b.span).split()) >= _WORDS]
        if len(open_ended) * 4 <= len(paragraphs) or (len(open_ended) == 1 and len(paragraphs) > 1):
            yield from (self._at(article, b) for b in open_ended if _is_sentence(article, b))
        captions = [b for b in article.in_zone(Zone.CAPTION) if _is_caption(article, b)]
        if len(captions) == 1 or any(_STOPPED.search(article.slice(b.span)) for b in captions):
            yield from (self._at(article, b) for b in captions if not _STOPPED.search(article.slice(b.span)))

    def _at(self, article: Article, block: Block) -> Finding:
        end = block.span.end
        start = end - len(article.slice(block.span).split()[-1])
        what = "caption" if block.zone is Zone.CAPTION else "paragraph"
        return self.found(
            Span(start, end),
            f"the {what} ends without a full stop",
            fix=Fix.replace("Add a full stop", Span(end, end), "."),
            note="or its end was cut off",
        )


def _is_sentence(article: Article, block: Block) -> bool:
    copy = article.slice(block.span)
    if not _ENDS_IN_WORD.search(copy) or _LISTED.match(copy) or not _STARTS.match(copy) or "\t" in copy:
        return False
    if in_literal(article, block.span.end - 1) or _leaked(article, block) or _CREDIT_END.search(copy):
        return False
    if article.headline and block.index == article.headline.index + 1:  # a standfirst may go without
        return False
    if sum(word[0].isupper() for word in copy.split()[-6:]) >= _TITLED:
        return False
    following = next((b for b in article.blocks[block.index + 1 : block.index + 2]), None)
    if following and (article.text[following.span.start].islower() or _LISTED.match(article.slice(following.span))):
        return False
    return bool(_SENTENCE_BEFORE.search(copy)) or len(_VERB.findall(copy)) >= 2


def _is_caption(article: Article, block: Block) -> bool:
    """A caption that describes: enough words, a place or a company, and no credit at its end."""
    copy = article.slice(block.span)
    credit = next((m.end() for m in CAPTION_CREDIT.finditer(copy)), 0)
    tail = copy[credit:]
    if len(tail.split()) < _CAPTION_WORDS or "," in tail[:2] or _CREDIT_END.search(copy):
        return False
    return bool(_PLACED.search(tail)) and bool(_STOPPED.search(copy) or _ENDS_IN_WORD.search(copy))


def _leaked(article: Article, block: Block) -> bool:
    return any(leak.span.overlaps(block.span) for leak in article.get(leaks))
