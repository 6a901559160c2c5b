"""Forms of one term in the body: what stands capitalised, in small letters, with points or without.

The consistency rules compare them. Quoted speech is left out (other people's words), and so is the first word of a
sentence, whose capital says nothing.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from copydesk.analyses.quotes import in_speech
from copydesk.analyses.sentences import Sentence, Word, sentences, words
from copydesk.article import Article, Zone
from copydesk.finding import Related
from copydesk.span import Span

_GAPS = (" ", "\u00a0")
_DOTTED = re.compile(r"(?<![\w.@/-])(?:[A-Z]\.){2,5}(?![A-Z])")
_UNDOTTED = re.compile(r"(?<![\w.@/$&-])[A-Z]{2,6}(?![\w$&]|\.[A-Za-z])")
_GOES_ON = re.compile(r" (?:of|for|on|and|&|at|to|in|from) (?:the )?[A-Z]|[-/]\w|, [A-Z]|['’]?:|™|®")
_COMES_FROM = re.compile(r"(?:[A-Z][\w’'-]* (?:of|for|on|and|&|at|to|in|from)(?: the| all)?|[:•*–—|]) ?\Z")
_ARTICLES = frozenset({"The", "A", "An"})
_CAPITAL_LINE = re.compile(r"[A-Z]{2,}\W+[A-Z]{2,}\W+[A-Z]{2,}")


@dataclass(frozen=True, slots=True)
class Place:
    """One occurrence: its words as written, where, and whether a sentence opens with it."""

    text: str
    span: Span
    opens: bool


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a term, with every place in reading order."""

    text: str
    places: tuple[Place, ...]


def body_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the body's paragraphs."""
    return tuple(s for s in article.get(sentences) if article.blocks[s.block].zone is Zone.PARAGRAPH)


def abbreviations(article: Article) -> Mapping[str, tuple[Form, ...]]:
    """Abbreviations of capitals in the body, by their letters: for ``FBI`` the forms ``FBI`` and ``F.B.I.``."""
    found: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for sentence in article.get(body_sentences):
        text = article.slice(sentence.span)
        if _CAPITAL_LINE.search(text):
            continue
        for pattern in (_DOTTED, _UNDOTTED):
            for match in pattern.finditer(article.text, sentence.span.start, sentence.span.end):
                span = Span(*match.span())
                if not in_speech(article, span):
                    place = Place(match[0], span, match.start() == sentence.span.start)
                    found[match[0].replace(".", "")][match[0]].append(place)
    return {letters: _sorted(forms) for letters, forms in found.items()}


def capital_phrases(article: Article) -> Mapping[str, tuple[Form, ...]]:
    """Phrases of two to four words that stand capitalised in mid-sentence, by their small letters, in every form.

    Only whole runs of capitalised words count: in “Foreign Minister Ana Ruiz” there is no “Foreign Minister”.
    """
    runs: dict[str, list[Place]] = defaultdict(list)
    lower: dict[str, list[Place]] = defaultdict(list)
    tokenised = [(s, words(article.text, s.span)) for s in article.get(body_sentences)]
    for sentence, tokens in tokenised:
        if sum(token.text[0].isupper() for token in tokens) * 2 > len(tokens):
            continue  # set in headline capitals
        start = 0
        while start < len(tokens):
            end = start
            while (
                end < len(tokens) and tokens[end].text[0].isupper() and (end == start or _joined(article, tokens, end))
            ):
                end += 1
            start, after = (start + 1 if tokens[start].text in _ARTICLES else start), max(end, start + 1)
            if 2 <= end - start <= 4 and tokens[start].span.start > sentence.span.start:
                place = _place(article, tokens[start].span.cover(tokens[end - 1].span), opens=False)
                if _stands_alone(article.text, place) and not in_speech(article, place.span):
                    runs[place.text.lower()].append(place)
            start = after
    sizes = {len(key.split()) for key in runs}
    for sentence, tokens in tokenised:
        for at, token in enumerate(tokens):
            for size in sizes:
                # “the Federal elections commission”: the last word tells, whatever the first is.
                last = at + size - 1
                if last >= len(tokens) or not tokens[last].text[0].islower() or _runs_on(tokens, at):
                    continue
                if not all(_joined(article, tokens, i) for i in range(at + 1, last + 1)):
                    continue
                span = token.span.cover(tokens[last].span)
                place = _place(article, span, opens=span.start == sentence.span.start)
                key = place.text.lower()
                if key in runs and place.text != runs[key][0].text and not in_speech(article, span):
                    lower[key].append(place)
    return {
        key: (Form(places[0].text, tuple(places)), Form(lower[key][0].text, tuple(lower[key])))
        for key, places in runs.items()
        if lower[key]
    }


def _runs_on(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a capitalised word ends a longer name: “New York City council” holds no “City council”."""
    before = tokens[at - 1].text if at else ""
    return tokens[at].text[0].isupper() and before[:1].isupper() and before not in _ARTICLES


def _place(article: Article, span: Span, *, opens: bool) -> Place:
    text = article.slice(span)
    if text.endswith(("'s", "’s")):
        text, span = text[:-2], Span(span.start, span.end - 2)
    return Place(text, span, opens)


def _joined(article: Article, tokens: tuple[Word, ...], index: int) -> bool:
    """Whether one space stands between a word and the one before it."""
    return article.text[tokens[index - 1].span.end : tokens[index].span.start] in _GAPS


def _stands_alone(text: str, place: Place) -> bool:
    """Whether a capitalised run is neither shouted, nor a label, nor part of a longer name linked by small words."""
    span = place.span
    if any(word.isupper() for word in place.text.split()) or _GOES_ON.match(text, span.end):
        return False
    return not _COMES_FROM.search(text, max(0, span.start - 40), span.start)


def _sorted(forms: dict[str, list[Place]]) -> tuple[Form, ...]:
    made = [Form(text, tuple(sorted(places, key=lambda p: p.span))) for text, places in forms.items()]
    return tuple(sorted(made, key=lambda form: form.places[0].span))


def rarest_first(forms: tuple[Form, ...]) -> tuple[Form, ...]:
    """``forms`` by how seldom they stand; of two as seldom, the one met later comes first."""
    return tuple(sorted(forms, key=lambda form: (len(form.places), -form.places[0].span.start)))


def clash(forms: tuple[Form, ...]) -> tuple[Span, str, tuple[Related, ...]]:
    """What a rule says of a term in several ``forms``: the rarest one's first place, a message, the other places."""
    rare, *others = rarest_first(forms)
    first = rare.places[0].span
    counted = (f"“{f.text}”" + (f" ({len(f.places)} times)" if len(f.places) > 1 else "") for f in others)
    places = [place for form in forms for place in form.places[:6] if place.span != first]
    related = tuple(Related(place.span, f"“{place.text}”") for place in places[:12])
    return first, f"“{rare.text}” here, {' and '.join(counted)} elsewhere", related
