"""Names of the headline that the story has in no form.

A headline in title case capitals every word, so a name is told by what it is not: no word of the dictionary, no short
form that headlines use, no other form of a name the story has ("Britons" for Britain, "Bidenomics" for Biden).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from copydesk import language
from copydesk.analyses.people_sounds import fold
from copydesk.analyses.people_words import is_forename
from copydesk.analyses.ref_words import bases, is_noun, is_verb
from copydesk.analyses.syntax import syntax
from copydesk.article import Article, Block, Zone
from copydesk.span import Span

_NAME = re.compile(r"[^\W\d_][^\W\d_'’-]*(?:[-'’](?!s\b)[^\W\d_]+)*")
# A site's or a writer's name: behind the last bar or dash, after "by".
_SITE = re.compile(r"\s[|⋆•·]\s|\s[—–-]{1,2}\s(?=(?:[A-Z][\w.'’-]*\s?){1,4}\Z)")
_CREDIT = re.compile(r"\b(?:by|writes?|column|opinion|review|interview):?\s+(?:[A-Z][\w.'’-]*\s+){0,2}\Z", re.I)
# How headlines shorten common words; no story need repeat them so.
_SHORT = frozenset(
    "dems repubs pols docs celeb celebs admin pics vids feds brit brits aussie aussies yanks cops rep reps gov sen"
    " intl govt"
    " natl dept univ prez veep exec execs biz tech hollywood".split()
)
# Capitals and short names that stand for a country, and demonyms unlike their country's name.
_ALSO = tuple(
    frozenset(line.split())
    for line in """
america american americans u.s us usa washington states
britain british briton britons uk u.k england english london kingdom
china chinese beijing
russia russian russians moscow kremlin
ukraine ukrainian kyiv kiev
france french paris
germany german germans berlin
spain spanish spaniards madrid
greece greek greeks athens
turkey turkish turks ankara
netherlands dutch hague
switzerland swiss
denmark danish danes copenhagen
poland polish poles warsaw
wales welsh
ireland irish dublin
thailand thai thais bangkok
israel israeli israelis jerusalem
iran iranian tehran
europe european eu e.u brussels
japan japanese tokyo
korea korean seoul pyongyang
philippines filipino filipinos manila
""".strip().splitlines()
)
_ENDINGS = re.compile(
    r"(?:'s|’s|(?:i?an|ese|ish|ist|ite|on|ard|er|ism|ic|i|a|ain|e|y|ia|land)?s?|ans?|omics|gate|mania|care|esque)\Z"
)
_NO_HEADLINE = re.compile(r"www\.|@|https?:|\A(?:[^\w\s]?\s?[A-Z]\w{0,30}[.,]?){1,3}[^\w\s]?\Z|\A[^a-z]{1,40}\Z")
_LEAST, _STEM, _ALIKE = 4, 4, 80


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name in the headline that is nowhere below it. ``near`` is a name of the story's spelled much like it."""

    span: Span
    near: Span | None


def strangers(article: Article) -> tuple[Stranger, ...]:
    """Names of the headline that stand nowhere in the story, each once."""
    headline = article.headline
    if headline is None or _NO_HEADLINE.search(article.slice(headline.span)):
        return ()
    told = _told(article, headline)
    text = article.slice(headline.span)
    end = site.start() if (site := _SITE.search(text)) else len(text)
    words = [match for match in _NAME.finditer(text, 0, end) if match[0][0].isupper()]
    found: dict[str, Stranger] = {}
    for before, match, following in zip([None, *words], words, [*words[1:], None], strict=False):
        word = match[0]
        if len(word) < _LEAST or (word[:2].isupper() and not text.isupper()) or "-" in word or not word.isalpha():
            continue
        if _known(word.lower(), told) or _CREDIT.search(text, 0, match.start()):
            continue
        span = Span(*match.span()).shift(headline.span.start)
        given = before if before and text[before.end() : match.start()] == " " and is_forename(before[0]) else None
        if _common(article, word.lower()) and not _person(article, headline, span, given=given is not None):
            continue
        # "Michelle Obama" where the story has "Obama": the surname is enough.
        joined = following is not None and text[match.end() : following.start()] == " "
        if is_forename(word) and following and joined and _known(following[0].lower(), told):
            continue
        if given and not _known(given[0].lower(), told):
            found.pop(given[0].lower(), None)
            span = Span(headline.span.start + given.start(), span.end)
        found.setdefault(word.lower(), Stranger(span, _nearest(article, word.lower(), told)))
    return tuple(found.values())


def _told(article: Article, headline: Block) -> dict[str, Span]:
    """Every word below the headline, folded, with its first place; the headline set again is not the story."""
    found: dict[str, Span] = {}
    title = " ".join(article.slice(headline.span).lower().split())
    for block in article.in_zone(Zone.STANDFIRST, Zone.PARAGRAPH, Zone.CAPTION, Zone.CROSSHEAD, Zone.BYLINE):
        if " ".join(article.slice(block.span).lower().split()) == title:
            continue
        for match in _NAME.finditer(article.text, block.span.start, block.span.end):
            found.setdefault(fold(match[0]), Span(*match.span()))
            for part in re.split(r"[-'’]", match[0]):
                found.setdefault(fold(part), Span(*match.span()))
    return found


def _known(word: str, told: dict[str, Span]) -> bool:
    """Whether the story has the word in some form: whole, inside another, as country for people, as root."""
    word = fold(word)
    if word in told or word in _SHORT or any(word in group and group & told.keys() for group in _ALSO):
        return True
    stem = _ENDINGS.sub("", word)
    for other in told:
        if len(other) >= _STEM and (word in other or (word.startswith(other) and len(other) > _STEM)):
            return True
        if len(stem) >= _STEM and other.startswith(stem) and _ENDINGS.sub("", other) == stem:
            return True
    return False


def _common(article: Article, word: str) -> bool:
    """Whether the word is one of the dictionary's; without a dictionary nobody can tell, and each word may be."""
    forms = set(bases(word))
    for ending in ("est", "iest", "ly", "ness"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            forms |= {stem, stem + "e", stem + "y", stem[:-1]}
    dictionary = _dictionary(article.model)
    return not dictionary or any(is_noun(form) or is_verb(form) or form in dictionary for form in forms)


@cache
def _dictionary(model: str) -> frozenset[str]:
    """The words the model's lemmatizer knows as nouns, verbs, adjectives and adverbs, and its function words."""
    pipeline = language.pipeline(model)
    if "lemmatizer" not in pipeline.component_names:
        return frozenset()
    lookups = pipeline.get_pipe("lemmatizer").lookups
    if not lookups.has_table("lemma_index"):
        return frozenset()
    found = set(pipeline.Defaults.stop_words)
    for words in lookups.get_table("lemma_index").values():
        found.update(words)
    return frozenset(found)


def _person(article: Article, headline: Block, span: Span, *, given: bool) -> bool:
    """Whether a word that a dictionary has as well (“lincoln”) is a person here, and no plain noun."""
    word = article.slice(span).lower()
    if any(is_noun(form) or is_verb(form) for form in bases(word)) or word.endswith(("s", "ed", "ing", "ly")):
        return False
    parsed = article.get(syntax)
    people = (entity for entity in parsed.docs[headline.index].ents if entity.label_ == "PERSON")
    spans = [parsed.span(entity, headline.index) for entity in people]
    return given or any(person.contains(span) and person.end - span.end <= 2 for person in spans)


def _nearest(article: Article, word: str, told: dict[str, Span]) -> Span | None:
    alike: Iterator[tuple[float, Span]] = (
        (fuzz.ratio(word, other), span)
        for other, span in told.items()
        if len(other) >= _STEM and article.text[span.start].isupper()
    )
    best = max(alike, key=lambda pair: (pair[0], -pair[1].start), default=None)
    return best[1] if best and best[0] >= _ALIKE else None
