"""Sentences and words by rule, without a language model.

News punctuation is regular enough that a short list of abbreviations and a look at the next word split it well, and
the rules that stand on this (duplicates, dates, spacing) run without loading spaCy.
"""

import re
from dataclasses import dataclass

from copydesk.article import Article, Block, Zone
from copydesk.span import Span

_WORD = re.compile(r"\w+(?:[-'’.]\w+)*(?:(?<=\.\w)\.)?")
# A run of closing marks after a stop belongs to the sentence that ends.
_BOUNDARY = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9À-Þ$£€#@])")
_LAST_WORD = re.compile(r"[\w.'’&-]*\Z")
_NEXT_WORD = re.compile(r"\s+[\"'“‘(\[]*([\w'’]+)")

# Never the end of a sentence: a name or number follows.
_TITLES = frozenset(
    (
        "mr mrs ms mx dr prof rev fr hon sen sens rep reps gov govs gen col lt maj sgt capt cmdr adm brig cpl "
        "pvt pfc supt insp det sr. st ste mt ft messrs mme mlle msgr amb atty pres vs v cf eg ie e.g i.e al. "
        "approx no nos vol pp fig lt.-col lt.-gov lt.-gen maj.-gen brig.-gen"
    ).split()
)
# May end one: it does when the next word opens sentences more often than it follows a name.
_MAYBE = frozenset(
    (
        "jr sr inc co corp ltd llc bros cos etc a.m p.m am pm jan feb mar apr jun jul aug sept sep oct nov "
        "dec ave blvd rd ph.d m.d b.a m.a d.c ala ariz ark calif colo conn del fla ga ill ind kan ky la md "
        "mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo al et esq dept univ assn"
    ).split()
)
_OPENERS = frozenset(
    (
        "the a an this that these those he she it they we i you but and or so in on at as for if when while "
        "after before since there here his her its their our my your what who how why where one two some many "
        "most all both each however meanwhile instead although though because by from with under over last "
        "earlier later now then yet still not no to of also even asked according during despite among until "
        "without police officials mr mrs ms"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence. ``block`` is the index of the block that holds it, ``index`` counts through the article."""

    span: Span
    block: int
    index: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place; hyphens and apostrophes stay inside it."""

    text: str
    span: Span


def split(text: str) -> list[Span]:
    """The sentences of one block's ``text``, as spans of it, white space between them left out."""
    spans: list[Span] = []
    start = 0
    for match in _BOUNDARY.finditer(text):
        if _ends(text, start, match):
            spans.append(Span(start, match.end()))
            following = _NEXT_WORD.match(text, match.end())
            start = match.end() + (len(following[0]) - len(following[0].lstrip()) if following else 0)
            while start < len(text) and text[start].isspace():
                start += 1
    if start < len(text):
        spans.append(Span(start, len(text)))
    return spans


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    if match[0][0] != "." or match[0].startswith(".."):
        return True
    before = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    word = before[0] if before else ""
    following = _NEXT_WORD.match(text, match.end())
    opens = bool(following and (following[1].lower() in _OPENERS))
    lower = word.lower().lstrip(".")
    if len(match[0]) > 1 and match[0][1] in '"”':
        return True
    if lower in _TITLES:
        return bool(following) and lower in ("no", "v") and opens
    if len(word) == 1 and word.isupper():
        return opens and word not in "AI" if word != "I" else True
    if lower in _MAYBE or re.fullmatch(r"(?:[a-z]\.)+[a-z]", lower):
        return opens
    return True


def words(text: str, span: Span) -> tuple[Word, ...]:
    """The words of ``text`` within ``span``, with spans of ``text``."""
    return tuple(Word(m[0], Span(m.start(), m.end())) for m in _WORD.finditer(text, span.start, span.end))


def sentences(article: Article) -> tuple[Sentence, ...]:
    """Every sentence of the standfirst and the paragraphs; other blocks (headline, caption) count as one each."""
    found: list[Sentence] = []
    for block in article.blocks:
        for span in _of(article, block):
            found.append(Sentence(span, block.index, len(found)))
    return tuple(found)


def _of(article: Article, block: Block) -> list[Span]:
    if block.zone in (Zone.PARAGRAPH, Zone.STANDFIRST, Zone.CAPTION):
        return [span.shift(block.span.start) for span in split(article.slice(block.span))]
    return [block.span]
