"""`headline-name-missing`: a name in the headline that the story never mentions."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from copydesk import Article, Block, Example, Finding, Related, Rule, Span, Zone
from copydesk.analyses.ref_words import bases, is_noun, is_verb
from copydesk.analyses.syntax import syntax

_NAME = re.compile(r"[^\W\d_][^\W\d_'’-]*(?:[-'’](?!s\b)[^\W\d_]+)*")
_CREDIT = re.compile(r"(?:\b(?:by|writes?|with|from|column|opinion|review|interview)|[—–|:-])\s*\Z", re.I)
_MIN_WORDS, _ALIKE = 100, 80
_HEADLINE_WORDS = 20  # a longer one is a first paragraph set alone


class HeadlineNameMissing(Rule):
    """A person named in the headline is nowhere in the story.

    ## What it finds

    A person's name in the headline, given name and surname, of which neither part stands in the rest of the copy. Where
    the story has a name spelled much like it, that is shown.

    ## Why it matters

    Either the headline misspells the name, or it belongs to another story, or the cut took out the person it is about.

    ## Sources

    The Associated Press Stylebook, “headlines”: names in a headline must be spelled and borne out as in the story.
    """

    name = "headline-name-missing"
    category = "headlines"
    quotes = "check"
    examples = (
        Example(
            "⟦Anna Petrova⟧ resigns as envoy in Oslo\n\n"
            "The envoy Ms. ⟪Petrovna⟫ left her post. " + "She had been in it. " * 24
        ),
        Example(
            "Anna Petrova resigns as envoy in Oslo\n\n"
            "The envoy Ms. Petrova left her post. " + "She had been in it. " * 24
        ),
        Example("Anna Petrova resigns as envoy in Oslo\n\nThe envoy left her post on Monday."),
        Example("The council must act now, writes Anna Petrova\n\n" + "The council has slept for years. " * 20),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield people of the headline whose names occur nowhere else."""
        headline = article.headline
        rest = article.in_zone(Zone.STANDFIRST, Zone.PARAGRAPH, Zone.CAPTION, Zone.CROSSHEAD, Zone.BYLINE)
        if headline is None or len(article.slice(headline.span).split()) > _HEADLINE_WORDS:
            return
        if sum(len(article.slice(b.span).split()) for b in rest) < _MIN_WORDS:
            return
        told: dict[str, Span] = {}
        for block in rest:
            for match in _NAME.finditer(article.text, block.span.start, block.span.end):
                told.setdefault(match[0].lower(), Span(*match.span()))
        for span, parts in _people(article, headline):
            if any(part.lower() in word for part in parts for word in told):
                continue
            near = _nearest(article, parts[-1], told)
            yield self.found(
                span,
                f"“{article.slice(span)}” is in the headline and nowhere in the story",
                related=(Related(near, "a name much like it"),) if near else (),
                note=f"looked for {' and '.join(f'“{part}”' for part in parts)} below the headline",
            )


def _people(article: Article, headline: Block) -> Iterator[tuple[Span, list[str]]]:
    """The people of the headline with the parts of their names; bylines and plain words in capitals left out."""
    parsed = article.get(syntax)
    for entity in parsed.docs[headline.index].ents:
        span = parsed.span(entity, headline.index)
        parts = _NAME.findall(article.slice(span))
        if entity.label_ != "PERSON" or len(parts) < 2 or not all(part[0].isupper() for part in parts):
            continue
        if any(is_noun(base) or is_verb(base) for part in parts for base in bases(part.lower())):
            continue
        if span != headline.span and not _CREDIT.search(article.text[headline.span.start : span.start]):
            yield span, parts


def _nearest(article: Article, name: str, told: dict[str, Span]) -> Span | None:
    alike = [
        (fuzz.ratio(name.lower(), word), span)
        for word, span in told.items()
        if article.text[span.start].isupper() and len(word) > 3
    ]
    best = max(alike, key=lambda pair: (pair[0], -pair[1].start), default=None)
    return best[1] if best and best[0] >= _ALIKE else None
