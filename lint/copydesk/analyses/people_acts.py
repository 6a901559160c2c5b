"""What a bare name does that only people do: the evidence that it is a person's, where no title or given name tells.

A verb of saying is weak: papers, firms and ministries say things too. What they don't do is say "I", act on "himself",
have a wife, or be "the first woman" to do something.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from copydesk.analyses.people_runs import Run, Token
from copydesk.analyses.people_words import words
from copydesk.analyses.quotes import Quote, speech
from copydesk.analyses.syntax import syntax
from copydesk.article import Article

if TYPE_CHECKING:
    from spacy.tokens import Token as SpacyToken

# What people do and companies seldom, as news writes it.
_HUMAN = frozenset(
    (
        "said says told tells added adds tweeted argued argues insisted insists admitted admits conceded recalled "
        "replied explained explains joked resigned testified apologised apologized recused retired died married smiled "
        "laughed nodded graduated studied wept cried wore thinks believes knows remembers loves hates confessed "
        "pleaded surrendered quipped sighed shrugged blushed divorced arrested convicted sentenced jailed sacked "
        "dismissed appointed elected sworn indicted extradited born hospitalised hospitalized injured stabbed buried "
        "interviewed suggests warned warns emphasised emphasized stressed stresses thought felt hopes hoped recalls "
        "mused concedes quips laughs smiles writes wrote noted notes"
    ).split()
)
_REFLEXIVE = frozenset(("himself", "herself"))
_HIS = frozenset(("his", "her", "he", "she", "himself", "herself"))
_BODY_AND_KIN = re.compile(
    r"['’]s? (?:[a-z]+ ){0,2}(?:wife|husband|sons?|daughters?|mother|father|brothers?|sisters?|parents|children|family"
    r"|death|funeral|childhood|career|resignation|arrest|testimony|widow|girlfriend|boyfriend|fiancée?|memoirs?)\b"
)
_WE = re.compile(r"\b(?:we|our|us)\b", re.I)
_I = re.compile(r"(?<![\w'’.])(?:I|I['’](?:m|ve|d|ll)|my|me)\b(?!\.)")
_SAID = (
    r"(?:said|says|told|tells|added|adds|explained|explains|argued|argues|recalled|noted|notes|wrote|continued|asked)"
)
_SAID_NEXT = re.compile(rf" {_SAID}\b")
_SAID_BEFORE = re.compile(rf",?\s+{_SAID}\s+")
_LEADS_IN = re.compile(rf" {_SAID}\b[^.\n]{{0,60}}[:,]\s*\Z")
# How organisations speak.
_STATEMENT = re.compile(r"[^.\n]{0,30}\b(?:statement|message|email|e-mail|post|blog|filing|release|report)\b")


def acts_human(article: Article, block: int, token: Token) -> bool:
    """Whether the name is the subject of what people do, or of a verb whose object is "himself" or "herself"."""
    word = word_at(article, block, token)
    if word is None or word.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = word.head
    if verb.lower_ in _HUMAN:
        # Anything may add a thing; to add words is human.
        return not (verb.lower_ in ("added", "adds") and any(child.dep_ == "dobj" for child in verb.children))
    if any(child.lower_ in _REFLEXIVE and child.dep_ in ("dobj", "obj") for child in verb.children):
        return True
    return _is_person(word)


def surely_human(article: Article, run: Run, token: Token) -> bool:
    """Whether what stands with the name rules out a firm, a paper or a place."""
    if _BODY_AND_KIN.match(run.after):
        return True
    word = word_at(article, run.block, token)
    if word is not None and word.dep_ in ("nsubj", "nsubjpass"):
        verb = word.head
        if any(child.lower_ in _REFLEXIVE for child in verb.children) or _is_person(word):
            return True
        if verb.lower_ in _HUMAN and _own_pronoun(word):
            return True
    return _quoted_alone(article, run)


def word_at(article: Article, block: int, token: Token) -> SpacyToken | None:
    """The parsed word at ``token``."""
    parsed = article.get(syntax)
    doc = parsed.docs.get(block)
    if doc is None:
        return None
    start = token.span.start - parsed.starts[block]
    at = bisect_right(range(len(doc)), start, key=lambda i: doc[i].idx) - 1
    return doc[at] if at >= 0 and doc[at].idx == start else None


def _is_person(word: SpacyToken) -> bool:
    """ "Ferro was the first woman to …", "Ferro is a lawyer"."""
    if word.head.lemma_ != "be" and word.head.lower_ not in ("is", "was", "became", "remains"):
        return False
    what = [child for child in word.head.children if child.dep_ == "attr" and child.tag_ == "NN"]
    return any(child.lower_ in words("role") or child.lower_ in ("man", "woman", "boy", "girl") for child in what)


def _own_pronoun(word: SpacyToken) -> bool:
    """Whether "his" or "he" follows in the sentence with nobody else named or described whom it could stand for."""
    sentence = word.sent
    for token in sentence:
        if token.i < word.i and (token.ent_type_ == "PERSON" or token.lower_ in words("role")):
            return False
        if token.i <= word.i:
            continue
        if token.lower_ in _HIS and token.tag_ in ("PRP", "PRP$"):
            return True
        if token.tag_ in ("NNP", "NNPS") or token.lower_ in words("role") or token.text in '"“”':
            return False
    return False


def _quoted_alone(article: Article, run: Run) -> bool:
    """Whether quoted words that say "I", or at least not "we", are credited to the name, and not to a statement."""
    quotes = article.get(speech)
    at = bisect_right(quotes, run.span.start, key=lambda q: q.span.start) - 1
    before = quotes[at] if at >= 0 else None
    if before is not None and before.block == run.block and before.span.end <= run.span.start:
        between = article.text[before.span.end : run.span.start]
        said = between.strip(" ,\t") == "" and _SAID_NEXT.match(run.after)
        if said or (_SAID_BEFORE.fullmatch(between) and run.after[:1] in (".", ",")):
            return _one_speaks(article, before, run)
    after = quotes[at + 1] if at + 1 < len(quotes) else None
    if after is not None and after.block == run.block and after.span.start - run.span.end < 80:
        lead = article.text[run.span.end : after.span.start]
        return bool(_LEADS_IN.fullmatch(lead) and _I.search(article.text, after.inner.start, after.inner.end))
    return False


def _one_speaks(article: Article, quote: Quote, run: Run) -> bool:
    if _I.search(article.text, quote.inner.start, quote.inner.end):
        return True
    long_enough = len(article.slice(quote.inner).split()) > 5
    ours = _WE.search(article.text, quote.inner.start, quote.inner.end)
    return long_enough and not ours and not _STATEMENT.match(run.after)
