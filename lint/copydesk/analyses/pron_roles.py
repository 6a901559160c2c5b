"""Roles a sentence takes for granted of its he or she: "in her campaign to become sheriff, she …", "as governor, he …".

Such a phrase tells the reader nothing new: it counts on the pronoun's person being known to seek or hold that role.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from copydesk.analyses.pron_mentions import Being, Scene, scene
from copydesk.analyses.pron_words import names_a_person
from copydesk.analyses.pronouns import Pronoun
from copydesk.analyses.sentences import sentences
from copydesk.article import Article
from copydesk.span import Span

_ROLE = r"(?P<role>(?:(?:the|a|an) )?(?:[\w’'.-]+ ){0,4}?(?P<noun>[A-Za-z][a-z-]+))"
_EVENT = (
    r"(?:hearings?|campaign|bid|race|run|fight|battle|quest|nomination|confirmation|candidacy|effort|vote|election)"
)
# "confirmation hearings to become attorney general", "his bid to be mayor", "her campaign for sheriff"
_SEEKS = re.compile(
    rf"\b{_EVENT} (?:to (?:become|be|serve as|be confirmed as)|for|as) {_ROLE}"
    r"(?=[,;.]| (?:in|at|on|of|for|this|last|and|when)\b|\Z)"
)
# "as attorney general", "his job as a coach"
_HOLDS = re.compile(rf"\b[Aa]s {_ROLE}(?=[,;.]| (?:in|at|on|of|for|he|she)\b|\Z)")
_CAREER = re.compile(
    r"\b(?:former|formerly|previous|previously|earlier|later|once|then|first|ago|before|early|years?|decades?"
    r"|(?:1[89]|20)\d\d|young|future|late|next|again|second|failed|unsuccessful)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A role a sentence takes for granted. ``noun`` is its head in small letters."""

    span: Span
    words: str
    noun: str
    kind: Literal["seeks", "holds"]


def claim(article: Article, pronoun: Pronoun) -> Claim | None:
    """The role that the opening phrase of the pronoun's sentence takes for granted of it, if it has one."""
    if pronoun.case != "subject":
        return None
    sentence = article.get(sentences)[pronoun.sentence].span
    opening = article.slice(Span(sentence.start, pronoun.span.start))
    # Only a phrase that opens the sentence, with nobody and no verb of its own between, is taken for granted.
    if not opening.rstrip().endswith(",") or _CAREER.search(opening) or len(opening) > 160:
        return None
    found: Scene = article.get(scene)
    named = (b for b in found.beings if b.kind != "noun")
    if any(sentence.start <= n.span.start < pronoun.span.start for being in named for n in being.namings):
        return None
    kinds: tuple[tuple[re.Pattern[str], Literal["seeks", "holds"]], ...] = ((_SEEKS, "seeks"), (_HOLDS, "holds"))
    for pattern, kind in kinds:
        for match in pattern.finditer(opening):
            nouns = [word for word in re.findall(r"[a-z-]+", match["role"].lower()) if names_a_person(word)]
            if nouns:
                place = Span(*match.span("role")).shift(sentence.start)
                return Claim(place, match["role"], nouns[-1], kind)
    return None


def contradicts(article: Article, asked: Claim, pronoun: Pronoun, being: Being) -> bool:
    """Whether the copy gives ``being`` another role now and nowhere links them with the role asked for."""
    if being.kind != "name" or not being.roles or asked.noun in being.roles | being.former:
        return False
    article_sentences = article.get(sentences)
    role = re.compile(rf"\b{re.escape(asked.noun)}s?\b", re.I)
    linked = {n.sentence for n in being.namings if n.sentence >= 0} - {pronoun.sentence}
    near = {s + step for s in linked for step in (-1, 0, 1)}
    return not any(
        role.search(article.slice(article_sentences[s].span))
        for s in near
        if 0 <= s < len(article_sentences) and s != pronoun.sentence
    )
