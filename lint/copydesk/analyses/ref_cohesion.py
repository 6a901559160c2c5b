"""Sentences that share no noun with the rest of their story: they may have come from another.

Edited copy hangs together by its words. Of 7,400 sentences with two nouns or more, 200 share none with their story
(in any inflection), and hardly any of these points back at something. What points back from such a sentence, finds
nothing.
"""

from collections.abc import Iterator

from copydesk.analyses.ref_story import Story, story
from copydesk.analyses.ref_words import bases
from copydesk.analyses.sentences import Sentence, sentences
from copydesk.analyses.syntax import Syntax, syntax
from copydesk.article import Article

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
# Nouns that any story may use and none is about.
_ANY = frozenset(
    (
        "time year month week day morning afternoon evening night today tomorrow yesterday way thing lot bit kind sort "
        "part end case fact place people man woman number hour minute moment person someone something everyone anyone "
        "nothing everything shock surprise winter summer spring autumn"
    ).split()
)
_FEWEST = 2
_MANY = 4  # nouns, of which one may come back by chance


def strangers(article: Article) -> frozenset[int]:
    """The index of each body sentence of several nouns that stand nowhere else in the article."""
    told = article.get(sentences)
    if len({s.block for s in told}) < 3:
        return frozenset()
    parsed = article.get(syntax)
    words = article.get(story)
    prose = {block.index for block in article.prose}
    return frozenset(s.index for s in told if s.block in prose and _strange(parsed, words, s))


def stands_elsewhere(article: Article, names: frozenset[str], sentence: int, back: int | None = None) -> bool:
    """Whether one of ``names`` stands outside the sentence of that index, or in the ``back`` sentences before it."""
    words = article.get(story)
    found = (words.words[place].sentence for name in names for place in words.places.get(name, ()))
    return any(at != sentence and (back is None or sentence - back <= at < sentence) for at in found)


def _strange(parsed: Syntax, words: Story, sentence: Sentence) -> bool:
    new = old = 0
    for noun in _nouns(parsed, sentence):
        forms = bases(noun)
        if forms & _ANY:
            continue
        if any(words.words[place].sentence != sentence.index for form in forms for place in words.places.get(form, ())):
            old += 1
        else:
            new += 1
    return new >= _FEWEST and (old == 0 or (old == 1 and new >= _MANY))


def _nouns(parsed: Syntax, sentence: Sentence) -> Iterator[str]:
    doc, start = parsed.docs.get(sentence.block), parsed.starts.get(sentence.block, 0)
    if doc is None:
        return
    found = doc.char_span(sentence.span.start - start, sentence.span.end - start, alignment_mode="contract")
    for token in found or ():
        if token.tag_ in _NOUNS and len(token) > 2:
            yield token.lower_
