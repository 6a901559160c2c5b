"""`dangling-other`: "two other officials" with no first."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Span
from copydesk.analyses.quotes import in_speech, speech
from copydesk.analyses.ref_cohesion import stands_elsewhere, strangers
from copydesk.analyses.ref_words import bases, related
from copydesk.analyses.sentences import sentences

_NUMBER = r"(?:(?:two|three|four|five|six|seven|several|a few|some|many) other|another|a (?:second|third|fourth))"
_PEOPLE = (
    r"(?:officials?|diplomats?|aides?|advisers?|advisors?|sources|lawmakers?|senators?|executives?|analysts?|experts?"
    r"|lawyers?|attorneys?|officers?|agents?|ministers?|employees?|witnesses|investigators?|operatives?|strategists?"
    r"|staffers?|insiders|people|persons|spokes(?:wo)?m[ae]n|economists?|scientists?|researchers?|doctors?|prosecutors?"
    r"|legislators?|congress(?:wo)?m[ae]n|governors?|ambassadors?|envoys?|representatives?|politicians?|commanders?"
    r"|generals?|members?|friends?|colleagues?|neighbo(?:u)?rs?|residents?|traders?|bankers?|directors?|presidents?)"
)
_SAYING = (
    r"(?:said|says?|told|tells?|added|adds|confirmed|confirms|wrote|testified|explained|claimed|noted|reported|recalled"
    r"|acknowledged|insisted|argued|warned|agreed|declined|denied|described|spoke|stated|suggested|conceded|admitted)"
)
_OTHER = re.compile(
    rf"\b(?P<phrase>{_NUMBER} (?:[\w.’'-]+ ){{0,3}}?(?P<people>{_PEOPLE}))\b"
    rf"(?=,? (?:(?:[\w.’'-]+,? ){{0,8}}?){_SAYING}\b)",
    re.I,
)
# "Two other divers": of whatever kind, where nothing else ties the sentence to the story.
_ANY_OTHER = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten) other (?P<noun>[a-z]{4,}s)\b", re.I)
# Somebody who spoke; a paper or a broadcaster is no official.
_SPOKE = re.compile(rf"\b(?:{_SAYING}|according to|tweeted|asked|telling|saying|sources?)\b", re.I)
_OUTLET = re.compile(
    r"according to (?:the )?(?:[\w-]+ ){0,2}(?:media|reports?|news|newspapers?|Post|Times|Journal)\b"
    r"|\b(?:media|reports?|news|newspapers?|Post|Times|Journal) (?:has |have )?(?:said|says?|reported|reports)\b",
    re.I,
)
_REACH = 2
_NEAR = 3  # sentences in which a word of like meaning can be the first
_LOOK = 20  # sentences searched for one to show
_SCARE = 4  # words; a shorter quotation is a term, not somebody speaking


class DanglingOther(Rule):
    """“Two other officials” speak, and no first one has spoken near before them.

    ## What it finds

    A number, “other” and a word for people who are sources (officials, diplomats, aides …) with a verb of saying, when
    neither the same sentence nor the two before it hold a source or the same word. Others of any kind (“two other
    divers”) are reported where neither they nor any other noun of their sentence stand anywhere else in the story.

    ## Why it matters

    “Other” counts on a first. When the paragraph that quoted the first source is cut, or the line comes from another
    story, the reader wonders whom they missed.

    ## Sources

    Reuters Handbook of Journalism, on sourcing: a reader must be able to tell the sources of a story apart.
    """

    name = "dangling-other"
    category = "continuity"
    examples = (
        Example(
            "A clerk ⟪told⟫ the Echo he was ill.\n\nThe bridge was built in 1931. It is 80 metres long.\n\nThe bridge "
            "will shut in June, ⟦two other officials⟧ told the Echo."
        ),
        Example(
            "The bridge was built in 1931.\n\nIt shuts in June, ⟦three other council officials⟧ said.",
        ),
        Example(
            "The council met on Monday about the old bridge.\n\nIts engineers want to shut the bridge in June. ⟦Two "
            "other divers⟧ told of a wreck in the lagoon.\n\nThe council meets again in May, and the bridge stays open."
        ),
        Example("The bridge will shut, an official said. Two other officials confirmed it."),
        Example(
            "A diver drowned on Monday near the old bridge.\n\nThe council met about the bridge. Two other divers were "
            "pulled from the lagoon.\n\nThe bridge stays open until June."
        ),
        Example(
            "“It is much too early for that,” Ann Lee wrote. “It is a first step.”\n\nAnother expert agreed with her."
        ),
        Example("Ann Lee, the minister, left early. Two other ministers said they would stay."),
        Example("“It is over,” said Ann Lee.\n\nThe bridge was built in 1931. Three other people said so too."),
        Example("The bridge was built in 1931. Two other bridges have said goodbye to cars."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield each number of other sources that no source stands near before."""
        prose = {block.index for block in article.prose}
        told = [s for s in article.get(sentences) if s.block in prose]
        for index, sentence in enumerate(told):
            for match in _OTHER.finditer(article.text, sentence.span.start, sentence.span.end):
                span = Span(match.start("phrase"), match.end("phrase"))
                before = [s.span for s in told[max(0, index - _LOOK) : index]]
                if sentence.span.start < span.start:
                    before.append(Span(sentence.span.start, span.start))
                first = _first(article, before, match["people"])
                near = len(before) - (_REACH if before and before[-1].end < span.start else _REACH + 1)
                if in_speech(article, span) or (first and first[0] >= near):
                    continue
                yield self._finding(article, span, first and first[1])
        if _ANY_OTHER.search(article.text):
            yield from self._strange(article)

    def _strange(self, article: Article) -> Iterator[Finding]:
        """Yield each number of others, of any kind, in a sentence that has no word in common with the story."""
        told = article.get(sentences)
        for index in sorted(article.get(strangers)):
            sentence = told[index].span
            for match in _ANY_OTHER.finditer(article.text, sentence.start, sentence.end):
                names = frozenset().union(*(related(base) for base in bases(match["noun"].lower())))
                span = Span(*match.span())
                if in_speech(article, span) or stands_elsewhere(article, names, index, back=_NEAR):
                    continue
                if not stands_elsewhere(article, bases(match["noun"].lower()), index):
                    yield self.found(
                        span,
                        f"“{article.slice(span)}” with no first one before",
                        note=f"no “{match['noun']}”, and no other noun of this sentence, stands elsewhere in the story",
                    )

    def _finding(self, article: Article, span: Span, first: Span | None) -> Finding:
        return self.found(
            span,
            f"“{article.slice(span)}” with no first one near before",
            related=(Related(first, "the nearest source before it"),) if first else (),
            note=f"looked for a source in the same sentence and the {_REACH} before it",
        )


def _first(article: Article, spans: list[Span], people: str) -> tuple[int, Span] | None:
    """The last of ``spans``, by index, that holds a source or one of ``people``, and the word that tells."""
    same = re.compile(rf"\b{re.escape(people.removesuffix('s'))}s?\b", re.I)
    for index in range(len(spans) - 1, -1, -1):
        span = spans[index]
        outlets = [m.span() for m in _OUTLET.finditer(article.text, span.start, span.end)]
        for quote in article.get(speech):
            if quote.inner.overlaps(span) and len(article.slice(quote.inner).split()) > _SCARE:
                return index, quote.span
        for pattern in (_SPOKE, same):
            for match in pattern.finditer(article.text, span.start, span.end):
                if not any(start <= match.start() < end for start, end in outlets):
                    return index, Span(*match.span())
    return None
