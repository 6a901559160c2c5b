"""Paragraphs and captions that are sentences and end without a stop.

What shows it is the story's own habit and the copy: nearly all its other paragraphs close with a mark, and this one is
running prose: a sentence with a subject and a finite verb, articles and pronouns. Copy that leaves out many stops has
its reasons (verse, lists, unmarked captions), and nothing is found in it.
"""

import re

from copydesk.analyses.leaks import leaks
from copydesk.analyses.literals import in_literal
from copydesk.analyses.syntax import syntax
from copydesk.anatomy.shapes import CAPTION_CREDIT, DATELINE
from copydesk.article import Article, Block, Zone

_STOPPED = re.compile(r"[.!?…:;,—–-][\s\"”’')\]*]*\d{0,3}\Z")
_ENDS_IN_WORD = re.compile(r"[a-z0-9][\"”’')\]]?\Z")
_STARTS = re.compile(r"[\"“'‘(\[]?[A-Z0-9]")
_SENTENCE_BEFORE = re.compile(r"[a-z][.!?][\"”’]? +[\"“‘]?[A-Z][a-z]* ")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_DETERMINER = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Tt]his|[Tt]hat|[Tt]hese|I|[Ww]e|[Yy]ou|[Hh]e"
    r"|[Ss]he|[Ii]t|[Tt]hey)\b"
)
_PULLED = re.compile(r"[\"“'‘][\s\S]*[\"”'’]\Z")
_PLACED = re.compile(r" (?:in|at|on|near|outside|during|after|before|with|from|to|of) ")
_LISTED = re.compile(r"[-–—•·*>+]|\(?\d{1,3}[.)]|[^:]{1,40}: |[A-Z][A-Z ]{12}")
_BULLET = re.compile(r"[-–—•·*+]|\(?\d{1,3}[.)]")
_LABELLED = re.compile(r"[^:]{1,40}: ")
_CREDIT_END = re.compile(r"[—–|/©] ?[A-Z][^—–|/©.]{1,40}\Z|\([^()]{2,60}\)\Z|\b(?:19|20)\d\d\Z")
_TITLED = 4  # capitals among the last six words: another story's headline
_WORDS, _CAPTION_WORDS = 13, 8
_LEAD = 45  # words: a longer first paragraph is no standfirst
_HABIT, _SLIPS = 4, 2  # closed paragraphs that show the habit; open ones that may be slips in any story
_FEW = 8  # one paragraph in so many, at most, may be open where the rest shows the habit
_TELEGRAM, _LONG = 24, 28  # words
_CAPITALS = 0.5  # of a paragraph's words: more is a title


def unstopped(article: Article) -> tuple[Block, ...]:
    """The paragraphs and captions that end without a stop and should have one, in reading order."""
    paragraphs = article.paragraphs
    bare = [b for b in paragraphs if not _STOPPED.search(article.slice(b.span))]
    open_ended = [b for b in bare if len(article.slice(b.span).split()) >= _WORDS]
    closed = len(paragraphs) - len(bare)
    found: list[Block] = []
    if len(open_ended) * 4 <= len(paragraphs) or len(open_ended) == 1:
        found = [b for b in open_ended if _is_prose(article, b, rare=closed >= _HABIT)]
    if len(found) > max(_SLIPS, closed // _FEW):
        found = []
    captions = [b for b in article.in_zone(Zone.CAPTION) if _describes(article, b)]
    if len(captions) == 1 or any(_STOPPED.search(article.slice(b.span)) for b in captions):
        found += (b for b in captions if not _STOPPED.search(article.slice(b.span)))
    return tuple(sorted(found, key=lambda block: block.index))


def _is_prose(article: Article, block: Block, *, rare: bool) -> bool:
    """Whether a paragraph without a stop is prose; ``rare`` says that the story closes nearly all its others."""
    copy = article.slice(block.span)
    if not _ENDS_IN_WORD.search(copy) or not _STARTS.match(copy) or _PULLED.match(copy) or "\t" in copy:
        return False
    if _LISTED.match(copy) and not _labelled(article, block):
        return False
    if in_literal(article, block.span.end - 1) or _leaked(article, block) or _CREDIT_END.search(copy):
        return False
    before = article.prose[: article.prose.index(block)]
    opens = not any(_STOPPED.search(article.slice(b.span)) for b in before)
    if opens and len(copy.split()) <= _LEAD and not DATELINE.match(copy):
        return False  # a standfirst may go without
    words = _WORD.findall(copy)
    if len(words) < _LONG and sum(word[0].isupper() for word in words[-6:]) >= _TITLED:
        return False
    following = next((b for b in article.blocks[block.index + 1 : block.index + 2]), None)
    if following and (article.text[following.span.start].islower() or _BULLET.match(article.slice(following.span))):
        return False
    if copy[0].isdigit() and following and article.text[following.span.start].isdigit():
        return False  # ingredients, figures of a table
    shouted = sum(word[0].isupper() for word in words) > _CAPITALS * len(words)
    if _SENTENCE_BEFORE.search(copy) and not shouted:
        return True
    # Other stories' headlines, which stand between paragraphs unmarked, do without most articles.
    full = len(_DETERMINER.findall(copy))
    clauses, past = _clauses(article, block)
    telegram = full < 2 and len(words) < _TELEGRAM and not past
    return not shouted and not telegram and (clauses >= (1 if rare else 2) or (len(words) >= _LONG and full > 2))


def _clauses(article: Article, block: Block) -> tuple[int, bool]:
    """How many subjects of the paragraph have a finite verb, and whether one is in the past, as in no headline."""
    found, past = 0, False
    for token in article.get(syntax).docs[block.index]:
        if token.dep_ in ("nsubj", "nsubjpass", "expl"):
            verb = token.head
            tags = {verb.tag_, *(t.tag_ for t in verb.children if t.dep_ in ("aux", "auxpass"))}
            found += bool(tags & _FINITE)
            past = past or "VBD" in tags
    return found, past


def _labelled(article: Article, block: Block) -> bool:
    """Whether a paragraph that opens with a label has a neighbour that does and ends with a stop."""
    if not _LABELLED.match(article.slice(block.span)):
        return False
    around = article.blocks[max(0, block.index - 1) : block.index] + article.blocks[block.index + 1 : block.index + 2]
    copies = [article.slice(b.span) for b in around]
    return any(_LABELLED.match(copy) and _STOPPED.search(copy) and len(copy.split()) >= _WORDS for copy in copies)


def _describes(article: Article, block: Block) -> bool:
    """A caption that describes: enough words, a place or a company, and no credit at its end."""
    copy = article.slice(block.span)
    credit = next((m.end() for m in CAPTION_CREDIT.finditer(copy)), 0)
    tail = copy[credit:]
    if len(tail.split()) < _CAPTION_WORDS or "," in tail[:2] or _CREDIT_END.search(copy):
        return False
    return bool(_PLACED.search(tail)) and bool(_STOPPED.search(copy) or _ENDS_IN_WORD.search(copy))


def _leaked(article: Article, block: Block) -> bool:
    return any(leak.span.overlaps(block.span) for leak in article.get(leaks))
