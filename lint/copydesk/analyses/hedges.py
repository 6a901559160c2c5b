"""What the headline asserts, where the body hedges the same thing, and where the body denies it.

All by words, without parsing: headlines in capitals defeat parsers, and a claim and its hedge share their verb. A
headline that hedges, asks, quotes or attributes asserts nothing of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.analyses.quotes import in_speech
from copydesk.analyses.ref_words import bases, is_verb, past_of
from copydesk.analyses.sentences import Sentence, sentences, words
from copydesk.article import Article, Zone
from copydesk.span import Span

_LEAD_PARAGRAPHS = 4
_NEAR = 300  # characters on either side of a hedge or denial

# A headline with any of these leaves the claim to someone else, or open.
_OPEN = re.compile(
    r"[?:“”\"‘]|(?<!\w)'|\.\.\.|…|\b(?:reportedly|allegedly|apparently|supposedly|purported(?:ly)?|alleged|accus\w+"
    r"|charg\w+|suspect\w*|claim\w*|say|says|said|saying|told|tells|report|reports|reported|reporting|rumou?r\w*"
    r"|according|sources?|may|might|could|would|should|can|if|not|no|never|den(?:y|ies|ied|ying|ial)|deni\w*"
    r"|dismiss\w*|reject\w*|refut\w*|disput\w*|despite|plan\w*|mull\w*|weigh\w*|consider\w*|eye[sd]?|seek\w*"
    r"|want\w*|propos\w*|expect\w*|likely|set|poised|believ\w*|think\w*|thought|fear\w*|alleg\w*|warn\w*|predict\w*"
    r"|hint\w*|suggest\w*|call\w*|question\w*|unconfirmed|unclear|possibl[ey]|potential\w*|perhaps|maybe|appear\w*"
    r"|seem\w*|how|why|what|when|who|false\w*|fake|hoax)\b",
    re.I,
)
# "will close" claims more than "may close", whoever is quoted with it: only a hedge of the headline's own excuses it.
_UNSURE = re.compile(
    r"\?|\b(?:may|might|could|would|should|can|if|not|never|unless|whether|likely|expect\w*|plan\w*|hop\w+"
    r"|possibl[ey]|perhaps|maybe|potential\w*|unlikely|won)\b",
    re.I,
)
_WILL = re.compile(r"\b[Ww]ill (?:(?:soon|also|now|finally|be) )?(?P<verb>[A-Za-z]{2,})\b")
_ADVERB = r"(?:[a-z]+ly|been|being|also|already|just|now|since|once|twice|both|then|even|never|first|personally) "
_HEDGE = re.compile(
    r"(?P<hedge>\b(?:reportedly|allegedly|purportedly|supposedly|apparently)"
    r"|\b(?:may|might|could)(?: have| soon)?(?: be| been)?"
    r"|\b(?:alleged|said|believed|thought|rumou?red|suspected|reported|understood|claimed) to(?: have)?(?: be| been)?"
    r"|\b(?:accused|suspected) of(?: having)?(?: been)?"
    r"),? (?P<between>(?:" + _ADVERB + r"){0,2})(?P<verb>[a-z]{2,})\b"
)
_DENIAL = re.compile(
    r"\b(?:(?P<passive>was|were|been|be|being|is|are) )?(?P<deny>den(?:y|ies|ied|ying)|dismiss(?:es|ed)?"
    r"|reject(?:s|ed)?|refut(?:es|ed)|rebut(?:s|ted)|disput(?:es|ed))\b(?! (?:bail|entry|access|parole|him|her)\b)"
)
_DENIED_THING = re.compile(r"\b(?:reports?|rumou?rs?|claims?|suggestions?|speculation|allegations?|assertions?|that)\b")
# Too common to show that headline and body speak of one event.
_LIGHT = frozenset("be have do get look seem go come need want use take make see find".split())
_FUNCTION = frozenset(
    (
        "the a an of in on at to for from by with as and or but is are was were be been being has have had do does did "
        "its his her their it he she they that this who which after before over under into amid up out off new us"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A verb the headline asserts: ``verb`` is its dictionary form, the rest the content words on either side of it."""

    span: Span
    verb: str
    subject: frozenset[str]
    rest: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counter:
    """Where the body takes a headline's claim back. ``span`` is the hedge or denial, ``verb`` its verb."""

    claim: Claim
    span: Span
    verb: Span


def claims(article: Article) -> tuple[Claim, ...]:
    """The verbs the headline asserts; none where it is hedged, a question, a quotation or attributed."""
    if article.headline is None:
        return ()
    text = article.slice(article.headline.span)
    tokens = words(article.text, article.headline.span)
    promised = {} if _UNSURE.search(text) else {m.start("verb"): m["verb"].lower() for m in _WILL.finditer(text)}
    if _OPEN.search(text) and not promised:
        return ()
    found = []
    for index, word in enumerate(tokens):
        low = word.text.lower()
        verb = promised.get(word.span.start - article.headline.span.start)
        if verb is None and not promised and not _OPEN.search(text):
            verb = _asserted(low)
        if verb and index:
            subject = _content(token.text for token in tokens[:index])
            rest = _content(token.text for token in tokens[index + 1 :])
            if subject:
                found.append(Claim(word.span, verb, subject, rest))
    return tuple(found)


def _asserted(word: str) -> str | None:
    """The verb of a headline's word in a form that asserts: "recalls", "recalled", not "recall" or "recalling"."""
    if past := past_of(word):
        return past
    if word.endswith("s") and not word.endswith("ss"):
        return next((b for b in sorted(bases(word), key=len, reverse=True) if b != word and is_verb(b)), None)
    return None


def _content(texts: Iterator[str]) -> frozenset[str]:
    found: set[str] = set()
    for text in texts:
        low = re.sub(r"['’]s?\Z", "", text.lower())
        if low not in _FUNCTION and (len(low) > 2 or text.isupper()):
            found |= bases(low)
    return frozenset(found)


def hedged(article: Article) -> tuple[Counter, ...]:
    """Where the first paragraphs hedge what the headline asserts."""
    made = article.get(claims)
    if not made:
        return ()
    lead = {block.index for block in article.prose[:_LEAD_PARAGRAPHS]}
    found = []
    for sentence in article.get(sentences):
        if sentence.block not in lead:
            continue
        for match in _HEDGE.finditer(article.text, sentence.span.start, sentence.span.end):
            if in_speech(article, Span(*match.span())):
                continue
            before = _words(article, Span(max(sentence.span.start, match.start() - _NEAR), match.start()))
            after = _words(article, Span(match.end(), min(sentence.span.end, match.end() + _NEAR)))
            for claim in made:
                passive = " be" in match["hedge"] or _passive(article.text, match.start())
                same = claim.verb in bases(match["verb"]) and claim.verb not in _LIGHT
                straight = claim.subject & before or claim.rest & after
                turned = passive and claim.rest & before
                if same and (straight or turned):
                    verb = Span(match.start("verb"), match.end("verb"))
                    found.append(Counter(claim, Span(match.start("hedge"), verb.end), verb))
    return tuple(found)


def _passive(text: str, at: int) -> bool:
    return bool(re.search(r"\b(?:was|were|been|being|be) \Z", text[max(0, at - 12) : at]))


def _words(article: Article, span: Span) -> frozenset[str]:
    return _content(word.text for word in words(article.text, span))


def denied(article: Article) -> tuple[Counter, ...]:
    """Where the body denies what the headline asserts."""
    made = article.get(claims)
    if not made:
        return ()
    prose = {block.index for block in article.in_zone(Zone.STANDFIRST, Zone.PARAGRAPH)}
    found = []
    for sentence in article.get(sentences):
        if sentence.block in prose:
            found += list(_denials(article, sentence, made))
    return tuple(found)


def _denials(article: Article, sentence: Sentence, made: tuple[Claim, ...]) -> Iterator[Counter]:
    for match in _DENIAL.finditer(article.text, sentence.span.start, sentence.span.end):
        if match["passive"] and match["deny"] == "denied":
            continue
        subject = _words(article, Span(max(sentence.span.start, match.start() - _NEAR), match.start()))
        denied_words = words(article.text, Span(match.end(), min(sentence.span.end, match.end() + _NEAR)))[:25]
        named = _DENIED_THING.search(article.text, match.end(), min(sentence.span.end, match.end() + 40))
        for claim in made:
            for index, word in enumerate(denied_words):
                low = word.text.lower()
                if claim.verb not in bases(low) or not (named or (low.endswith("ing") and index <= 3)):
                    continue
                shared = _content(w.text for w in denied_words)
                if claim.subject & (subject | shared) or claim.rest & shared:
                    yield Counter(claim, Span(match.start("deny"), word.span.end), word.span)
                break
