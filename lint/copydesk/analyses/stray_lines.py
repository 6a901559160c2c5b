"""Lines of the body that are no part of the story's text: captions, picture credits, the titles of other stories.

A paragraph of prose ends in a stop. A line that doesn't may be a crosshead, an item of a list, a line of a table; what
is left, in copy that closes its paragraphs, is a caption or a link. Credits are known by their words alone.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from copydesk.analyses.leaks import leaks
from copydesk.analyses.literals import literals
from copydesk.analyses.syntax import syntax
from copydesk.article import Article, Block, Zone
from copydesk.span import Span

Kind = Literal["credit", "caption", "pointer", "line", "link"]

_AGENCY = (
    r"(?:Getty(?: Images)?|AP|AFP|Reuters|REUTERS|EPA|Rex|REX|Shutterstock|Corbis|WENN|Splash|Alamy|iStock|Flickr"
    r"|Wikimedia)"
)
_PICTURE = (
    r"(?:[Pp]hoto(?:graph)?s?|[Pp]ictures?|[Ii]mages?|[Vv]ideo|[Ss]creen ?(?:grab|shot|cap)s?|[Pp]ics?|PHOTOS?|IMAGES?"
    r"|PICTURES?)"
)
_NAME = r"[A-Z@][\w.’'@-]{1,30}(?:[ /,]{1,3}[A-Z@][\w.’'-]{1,30}){0,5}"
_CREDITS = (
    # (AP Photo/Jane Doe), (Photo: Jane Doe), (Jane Doe/Getty Images), [Image via AP]
    re.compile(
        rf"[(\[](?:(?:AP|AFP|EPA|File|Reuters)[ /]?(?:Photo|PHOTO|Images)\b[^()\[\]\n]{{0,90}}"
        rf"|(?:[\w ]{{0,20}} )?{_PICTURE}(?: [Cc]redits?)? ?(?::|/|via\b|by\b|courtesy\b|credit\b|from\b)"
        r"[^()\[\]\n]{0,90}"
        rf"|(?:Photo |Image |Picture )?[Cc]redits?: [^()\[\]\n]{{1,90}}|[^()\[\]\n]{{0,60}}[ /]{_AGENCY} ?[)\]]?"
        r"|[^()\[\]\n]{2,60}Getty Images\b[^()\[\]\n]{0,60}"
        r"|[A-Z][a-z’'-]{1,20} [A-Z][a-z][\w’'-]{1,20} ?/ ?[A-Z][\w.’' -]{2,40})[)\]]"
    ),
    # RNS photo by Jane Doe; Photo: Jane Doe; Images: Getty Images (2)
    re.compile(
        rf"(?:\b[A-Z]\w{{1,12}} )?\b{_PICTURE}(?: [Cc]redits?|CREDITS?)? ?(?:by|courtesy of|courtesy:|via) {_NAME}"
        rf"|(?:(?<=[.!?”\"] )|(?<=\A)|(?<=\n)){_PICTURE}(?: [Cc]redits?)? ?: ?{_NAME}"
    ),
    re.compile(r"\b(?:AP|AFP|EPA|REUTERS) (?:PHOTO|FILE PHOTO) ?/ ?[A-Z][\w .-]{2,40}"),
    re.compile(r"\b(?:Photo|Image|Picture) (?:[Cc]redits?|[Ss]ources?) ?:? ?[^.\n]{0,60}"),
    re.compile(rf"(?:\b{_NAME} ?/ ?)?\bGetty Images(?: for [A-Z][\w ]{{2,40}})?|\bREUTERS/{_NAME}|\bAP Photo/{_NAME}"),
    re.compile(
        rf"© ?(?:AP|AFP|Reuters|REUTERS|Getty|EPA|Rex|REX)(?: PHOTO| Photo)?[^.\n]{{0,40}}"
        rf"|[.!?”\"]  ?{_NAME} ?/ ?{_AGENCY}\b"
    ),
)
_POINTER = re.compile(
    r"[(\[](?:pictured|shown|(?:file|stock|library) (?:photo|picture|image))"
    r"(?: (?:above|below|left|right|here|centre|center|together))?[)\]]"
    r"|\((?:above|below|top|bottom|left|right|far left|far right|inset)\)"
    r"|\b(?:[Pp]ictured|[Ss]hown|[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage) above\b"
)
_HINTS = (
    "hoto",
    "icture",
    "mage",
    "PHOTO",
    "IMAGE",
    "Getty",
    "REUTERS",
    "redit",
    "©",
    "/ ",
    "/AP",
    "/AFP",
    "/R",
    "creen",
    "ideo",
)
_STOPPED = re.compile(r"[.!?…:;,][\s\"”’')\]*]*\d{0,3}\Z|[–—-]\Z")
_LISTED = re.compile(r"[-–—•·*+>#|@$£€]|\(?\d{1,4}[.)/:]?\s|[\[(\"“'‘]|[A-Z][\w ]{0,20}\d")
_LABEL = re.compile(r"[A-Z][^:.!?\n]{1,45}(?:: |! |\? )(?=[\"“'‘A-Z])")
_LOCATED = re.compile(
    r"\b(?:pictured|(?:top|bottom|far|second from) (?:left|right)|(?:seen|shown) (?:here|in|with|at|above)|looks on)\b"
    r"|[(,] ?(?:left|right|centre|center|middle)[),]|\A(?:A|An|This|The) (?:[\w-]+ ){0,2}(?:file )?"
    r"(?:photo(?:graph)?|picture|image"
    r"|screen ?grab|screenshot|grab|still|handout)\b"
)
# “What the residents say”: the opening of a crosshead, however long.
_HEADS = re.compile(r"(?:What|Why|How|Who|Where|When|Which|Example|Note|Tip|Step|Reason|Question|Answer)\b|[QA]:", re.I)
_SENTENCE_BEFORE = re.compile(r"[a-z][.!?][\"”’]? +[\"“‘]?[A-Z][a-z]* ")
_EMBED = re.compile(r"https?:|pic\.twitter|[@#]\w|\bRT\b|www\.|_EMAIL_")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ARROW = re.compile(r"(?:>{1,4}|»|►|▶) ?[A-Z]|\[ ?[A-Z][^\[\]]{24,140}\]\Z")
_BAR = re.compile(r"[^\n|\[\]]{12,200} \|(?: [^\n|]{2,40})?\Z")
_GLUED_DATE = re.compile(
    r"[a-z?!’](?:JAN|FEB|MARCH|APRIL|MAY|JUNE|JULY|AUG|SEPT|OCT|NOV|DEC)\.? \d{1,2}, (?:19|20)\d\d\Z"
)
_CAPTION_WORDS, _LABEL_REST, _LINK_WORDS, _TITLE_WORDS = 12, 6, 10, 7
_LINK_LABEL = "link to another story"
_ROW, _ROW_WORDS, _LABEL_WORDS = 4, (4, 25), 5  # lines in a row make a list of links; words of each, and of its label
_LONGEST = 70  # words
_PROSE = 8  # words: a stopped block that long is a paragraph
_BARE = 0.8  # of a block is credit
_CLOSED = 0.7  # of the long blocks end in a stop, or stops tell nothing
_LISTING = 0.45  # of the blocks open: a list, a recipe, a table
_CROSSHEADS = 3  # so many lines that could be crossheads, and they are


@dataclass(frozen=True, slots=True)
class StrayLine:
    """A string that stands in the body and belongs to a picture or to another story; ``whole`` fills its block."""

    span: Span
    kind: Kind
    whole: bool


def stray_lines(article: Article) -> tuple[StrayLine, ...]:
    """Every stray line after the story's first paragraph, in reading order; leaks of other kinds left out."""
    body = _body(article)
    if not body:
        return ()
    leaked = {leak.block for leak in article.get(leaks)}
    body = [block for block in body if block.index not in leaked]
    found = [line for block in body for line in _credits(article, block)]
    # Over the story a caption has its place; a credit by itself has none.
    above = [block for block in article.blocks[: body[0].index] if block.zone is not Zone.HEADLINE] if body else []
    found += [line for block in above for line in _credits(article, block) if _bare(article, block)]
    taken = {line.span for line in found}
    found += [line for block in body for line in _pointers(article, block)]
    found += _open_lines(article, [block for block in body if block.span not in taken], body)
    known = {line.span for line in found}
    found += [line for line in _listed_links(article, leaked) if line.span not in known]
    if any(line.kind == "link" for line in found):
        # Where some lines are surely links, the others are likelier links than captions.
        found = [replace(line, kind="link") if line.kind == "line" else line for line in found]
    return tuple(sorted(found, key=lambda line: line.span))


def _body(article: Article) -> list[Block]:
    """The blocks from the first paragraph on that ends as prose does."""
    first = next((b.index for b in article.blocks if b.zone is Zone.PARAGRAPH and _is_prose(article, b)), None)
    if first is None:
        return []
    body = [b for b in article.blocks[first:] if b.zone not in (Zone.HEADLINE, Zone.BYLINE, Zone.PAGE_DATE)]
    return [b for b in body if not (b.marked and b.zone is Zone.CAPTION)]  # under its picture, not among the text


def _is_prose(article: Article, block: Block) -> bool:
    text = article.slice(block.span)
    return bool(_STOPPED.search(text)) and len(text.split()) >= _PROSE


def _credits(article: Article, block: Block) -> list[StrayLine]:
    text = article.slice(block.span)
    if not any(hint in text for hint in _HINTS):
        return []
    spans: list[Span] = []
    for pattern in _CREDITS:
        for match in pattern.finditer(text):
            span = Span(*match.span()).shift(block.span.start)
            if not any(span.overlaps(other) for other in spans):
                spans.append(span)
    lines = []
    for span in spans:
        # A credit ends the caption it belongs to: a short block is caption and credit.
        whole = len(text.split()) <= _LONGEST and (block.span.end - span.end <= 3 or span.start == block.span.start)
        lines.append(StrayLine(block.span if whole else span, "credit", whole))
    return lines[:1] if any(line.whole for line in lines) else lines


def _bare(article: Article, block: Block) -> bool:
    """Whether a block is a credit and nothing else."""
    text = article.slice(block.span)
    return any((match := pattern.search(text)) and len(match[0]) > _BARE * len(text) for pattern in _CREDITS)


def _pointers(article: Article, block: Block) -> list[StrayLine]:
    text = article.slice(block.span)
    return [StrayLine(Span(*m.span()).shift(block.span.start), "pointer", False) for m in _POINTER.finditer(text)]


def _open_lines(article: Article, blocks: list[Block], body: list[Block]) -> list[StrayLine]:
    """Lines that end without a stop in copy that closes its paragraphs."""
    texts = {block.index: article.slice(block.span) for block in body}
    lines = [b for b in blocks if not _STOPPED.search(texts[b.index]) and not _EMBED.search(texts[b.index])]
    structured = _structured([texts[b.index] for b in body])
    closed = _closed(list(texts.values()))
    labels = sum(_labelled(texts[b.index]) for b in lines)
    found = []
    for block in lines:
        text = texts[block.index]
        count = len(text.split())
        kind: Kind | None = None
        if _ARROW.match(text) or _BAR.match(text) or _GLUED_DATE.search(text):
            kind = "link"
        elif count > _LONGEST or _LISTED.match(text) or any(block.span.contains(s) for s in article.get(literals)):
            kind = None
        elif count >= _TITLE_WORDS and (_shouted(text) or _titled(text)):
            kind = "link" if not structured and not _HEADS.match(text) and _has_verb(article, block) else None
        elif closed and ((labels > 1 and _labelled(text)) or (count >= _PROSE and _LOCATED.search(text))):
            kind = "caption"
        elif closed and count >= _CAPTION_WORDS and not text[0].islower() and _clause(article, block):
            # Where a sentence with its stop goes before in the same block, the last stop was lost: no line apart.
            kind = None if _SENTENCE_BEFORE.search(text) or _HEADS.match(text) else "line"
        elif closed and not structured and count >= _LINK_WORDS and not _HEADS.match(text) and _clause(article, block):
            kind = "link"
        if kind:
            found.append(StrayLine(block.span, kind, True))
    return found


def _listed_links(article: Article, leaked: set[int]) -> list[StrayLine]:
    """Headlines in a row, and what stands under a label such as “Related stories”."""
    labels = {leak.block for leak in article.get(leaks) if leak.whole and leak.what == _LINK_LABEL}
    found: list[StrayLine] = []
    run: list[Block] = []
    labelled = False
    before = ""
    for block in (*article.blocks, None):
        text = article.slice(block.span) if block else ""
        words = len(text.split())
        if block and _ROW_WORDS[0] <= words <= _ROW_WORDS[1] and _row(text) and block.index not in leaked:
            run.append(block)
            continue
        verbs = sum(_has_verb(article, item) for item in run) if len(run) >= _ROW else 0
        if run and (labelled or (verbs > 0.6 * len(run) and not before.endswith(":") and run[0].index > 1)):
            kinds: list[Kind] = ["caption" if _labelled(article.slice(item.span)) else "link" for item in run]
            found += [StrayLine(item.span, kind, True) for item, kind in zip(run, kinds, strict=True)]
        run, before = [], text
        labelled = block is not None and block.index in labels and words <= _LABEL_WORDS
    return found


def _row(text: str) -> bool:
    return text[0].isupper() and not _STOPPED.search(text) and not _LISTED.match(text) and not _EMBED.search(text)


def _structured(texts: list[str]) -> bool:
    """Whether short open lines divide the copy: each alone between paragraphs, as crossheads are."""
    heads = 0
    for before, text, after in zip(texts, texts[1:], texts[2:], strict=False):
        open_line = not _STOPPED.search(text) and len(text.split()) < _CAPTION_WORDS
        heads += (
            open_line and bool(_STOPPED.search(after)) and len(before.split()) + len(after.split()) > _CAPTION_WORDS
        )
    return heads >= _CROSSHEADS


def _closed(texts: list[str]) -> bool:
    """Whether the copy closes its paragraphs and isn't a list."""
    long = [bool(_STOPPED.search(text)) for text in texts if len(text.split()) >= _PROSE]
    bare = sum(not _STOPPED.search(text) for text in texts)
    return sum(long) >= _CLOSED * len(long) and bare <= _LISTING * len(texts)


def _labelled(text: str) -> bool:
    """A caption with a label: “Well lit: The bridge at dusk …”."""
    label = _LABEL.match(text)
    if not label or any(char.isdigit() for char in label[0]):
        return False
    rest = _WORD.findall(text[label.end() :])
    return len(rest) >= _LABEL_REST and sum(word[0].islower() for word in rest) * 2 > len(rest)


def _shouted(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(char.isupper() for char in letters) >= 0.95 * len(letters)


def _titled(text: str) -> bool:
    words = [word for word in _WORD.findall(text) if len(word) > 3]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _has_verb(article: Article, block: Block) -> bool:
    """Whether the line asserts something: a title's capitals hide a verb's subject, not the verb."""
    doc = article.get(syntax).docs.get(block.index)
    return doc is not None and any(token.i and token.tag_ in ("VBZ", "VBD", "VBP", "MD") for token in doc)


def _clause(article: Article, block: Block) -> bool:
    """Whether the line is one whole sentence: a finite verb with its subject."""
    doc = article.get(syntax).docs.get(block.index)
    return doc is not None and any(
        token.dep_ == "ROOT" and any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in token.children)
        for token in doc
    )
