"""The words of a story: where each stands, and the places of each dictionary form among them."""

import re
from dataclasses import dataclass

from copydesk.analyses.ref_words import bases
from copydesk.analyses.sentences import sentences, words
from copydesk.article import Article
from copydesk.span import Span


@dataclass(frozen=True, slots=True)
class Told:
    """A word of the story with its sentence and what stands before it."""

    span: Span
    text: str
    forms: frozenset[str]
    sentence: int
    block: int
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The story's words, where each starts, and the places of each dictionary form among them."""

    words: tuple[Told, ...]
    starts: tuple[int, ...]
    places: dict[str, list[int]]


def story(article: Article) -> Story:
    """Every word of the article's sentences, in reading order."""
    found: list[Told] = []
    for sentence in article.get(sentences):
        before: tuple[str, ...] = ()
        for word in words(article.text, sentence.span):
            text = re.sub(r"['’]s?\Z", "", word.text.lower())
            forms = bases(text)
            if "-" in text:
                forms = forms.union(*(bases(part) for part in text.split("-") if part))
            found.append(Told(word.span, text, forms, sentence.index, sentence.block, before))
            before = (*before, text)[-3:]
    places: dict[str, list[int]] = {}
    for place, told in enumerate(found):
        for form in told.forms:
            places.setdefault(form, []).append(place)
    return Story(tuple(found), tuple(told.span.start for told in found), places)
