"""Pronouns that break: nobody named or described before them fits, or the only one near can't be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from copydesk.analyses.people_sounds import fold
from copydesk.analyses.people_words import forenames
from copydesk.analyses.pron_mentions import Being, Scene, scene
from copydesk.analyses.pron_roles import claim, contradicts
from copydesk.analyses.pron_words import PRONOUNS, noun_gender
from copydesk.analyses.pronouns import Candidate, Pronoun, pronouns
from copydesk.analyses.sentences import sentences, words
from copydesk.article import Article, Zone
from copydesk.span import Span

_OPENING = 6  # sentences in which a story that opens on a pronoun may name its person
_NEAR = 3  # sentences within which a reader looks for the person of a role
_FOLLOWING = 2  # sentences after a pronoun in which a bare surname is likely the one meant
# Sentences after which a description alone is out of mind.
_GENDERED_REACH, _NOUN_REACH = 10, 2
_PLACES = frozenset({"THE", "GPE", "LOC", "FAC", "NORP", "EVENT", "LAW"})
_NAME_AND = re.compile(r"\b[A-Z]\w+,? and \Z")  # "Sheikh Hasina and her sister": a person, known or not
_WHO = {"m": "man", "f": "woman"}


@dataclass(frozen=True, slots=True)
class Break:
    """A pronoun without an antecedent, ready to be said. ``related`` are places with a message."""

    pronoun: Pronoun
    message: str
    note: str
    related: tuple[tuple[Span, str], ...] = ()


def breaks(article: Article) -> tuple[Break, ...]:
    """Every break, the first pronoun of each."""
    return tuple(_breaks(article))


def _breaks(article: Article) -> Iterator[Break]:
    broken: set[str] = set()  # genders whose last pronouns already had nobody
    everyone: Scene = article.get(scene)
    spoken = _spoken(article, everyone)
    for pronoun in article.get(pronouns):
        if pronoun.quoted or article.blocks[pronoun.block].zone is not Zone.PARAGRAPH:
            continue
        if any(c.nearest.token < pronoun.token for c in pronoun.barred) and not _other_end(article, everyone, pronoun):
            continue  # the parse is too unsure to say who does what to whom
        able = [candidate for candidate in pronoun.candidates if _able(pronoun, candidate, spoken)]
        if not able:
            if _close_words(article, pronoun):
                continue
            if pronoun.gender not in broken and not _named_soon(article, everyone, pronoun):
                yield _nobody(article, everyone, pronoun)
            broken.add(pronoun.gender)
            continue
        if pronoun.gender in broken and all(candidate.nearest.pronoun for candidate in able):
            continue
        broken.discard(pronoun.gender)
        yield from _wrong_role(article, everyone, pronoun, spoken)


def _able(pronoun: Pronoun, candidate: Candidate, spoken: Sequence[int]) -> bool:
    """Whether a reader may still have this being in mind: descriptions fade sooner than names.

    ``spoken`` counts the sentences of pure speech up to each sentence: a speaker is resumed across them.
    """
    being, naming = candidate.being, candidate.nearest
    if candidate.gender not in (None, pronoun.gender):
        return False
    if being.kind == "name" and (candidate.gender or being.introduced):
        return True
    if being.label == "ANY":
        return pronoun.sentence == naming.sentence
    gap = pronoun.sentence - naming.sentence - (spoken[pronoun.sentence] - spoken[naming.sentence])
    if naming.pronoun or being.kind == "name" or (being.kind == "noun" and being.gender):
        return gap <= _GENDERED_REACH
    if naming.quoted and gap > 0 and not naming.pronoun:
        return False
    if being.kind == "noun":
        # "the young couple were told of an heir. He …": a subject may take up whoever the sentence before ended on.
        hidden = 1 if pronoun.case == "subject" else 0
        return gap <= {"subject": _NOUN_REACH, "other": hidden}.get(naming.place, 1)
    if being.kind == "thing":  # perhaps a name taken for a place or a firm
        if being.label in _PLACES:
            return False
        return (gap == 0 and naming.place != "other") or (gap == 1 and naming.place in ("subject", "possessive"))
    return (gap <= 1 and naming.place != "other") or (gap <= _NOUN_REACH and " " in being.words)


def _close_words(article: Article, pronoun: Pronoun) -> bool:
    """Whether a word of its gender stands close before a pronoun, whatever the parse made of it."""
    if pronoun.case == "possessive" and _NAME_AND.search(
        article.text, max(0, pronoun.span.start - 40), pronoun.span.start
    ):
        return True
    told = article.get(sentences)
    start = told[max(0, pronoun.sentence - 1)].span.start
    for word in words(article.text, Span(start, pronoun.span.start)):
        noun = word.text.removesuffix("'s").removesuffix("’s")
        if noun_gender(noun.lower()) == pronoun.gender and noun.lower() not in PRONOUNS:
            return True
        if noun[0].isupper() and forenames().get(fold(noun)) in (pronoun.gender, ""):
            return True
    return False


def _spoken(article: Article, everyone: Scene) -> Sequence[int]:
    """For each sentence, how many up to it begin and end within speech."""
    return list(
        accumulate(
            everyone.quoted(s.span.start + 1) and everyone.quoted(max(s.span.start, s.span.end - 2))
            for s in article.get(sentences)
        )
    )


def _named_soon(article: Article, everyone: Scene, pronoun: Pronoun) -> bool:
    """Whether the story opens on this pronoun and introduces its person a little later."""
    if pronoun.block != article.paragraphs[0].index:
        return False
    for being in everyone.beings:
        if being.gender not in (None, pronoun.gender) or being.kind == "thing":
            continue
        naming = next((n for n in being.namings if n.span.start > pronoun.span.start), None)
        reach = _OPENING if being.kind == "name" else _FOLLOWING
        if naming and being.introduced and naming.sentence - pronoun.sentence <= reach:
            return True
    return False


def _stranger(everyone: Scene, pronoun: Pronoun) -> Being | None:
    """A bare surname, never introduced, first met at or right after the pronoun."""
    for being in everyone.beings:
        if (
            being.kind == "noun"
            or being.introduced
            or being.label in _PLACES
            or being.gender not in (None, pronoun.gender)
        ):
            continue
        first = being.namings[0] if being.namings else None
        if being.kind != "name" and not (first and first.place == "subject"):
            continue
        if first and first.span.start > pronoun.span.start and first.sentence - pronoun.sentence <= _FOLLOWING:
            return being
    return None


def _other_end(article: Article, everyone: Scene, pronoun: Pronoun) -> Candidate | None:
    """The named subject of the very verb whose object the pronoun is."""
    doc = everyone.syntax.docs[pronoun.block]
    for candidate in pronoun.barred:
        naming = candidate.nearest
        if candidate.being.kind == "name" and not naming.pronoun and naming.token < pronoun.token:
            between = doc[naming.token + 1 : pronoun.token]
            if sum(token.pos_ == "VERB" for token in between) == 1:
                return candidate
    return None


def _nobody(article: Article, everyone: Scene, pronoun: Pronoun) -> Break:
    who = _WHO[pronoun.gender]
    word = article.slice(pronoun.span)
    related: list[tuple[Span, str]] = []
    other = _other_end(article, everyone, pronoun)
    if other:
        message = f"“{word}” can't stand for “{other.being.words}”, the only {who} named before it"
        note = "looked for another person before it: the same verb already has this one as its other end"
        related.append((other.nearest.span, "the only one who fits in gender"))
    else:
        message = f"“{word}” stands for nobody: no {who} is named before it, or described shortly before"
        note = f"looked through the story up to here for a {who}, by name, title or description"
    stranger = _stranger(everyone, pronoun)
    if stranger:
        related.append((stranger.namings[0].span, f"“{stranger.words}” is first named here and never introduced"))
    return Break(pronoun, message, note, tuple(related))


def _wrong_role(article: Article, everyone: Scene, pronoun: Pronoun, spoken: Sequence[int]) -> Iterator[Break]:
    asked = claim(article, pronoun)
    if asked is None:
        return
    near = [
        c for c in pronoun.candidates if pronoun.sentence - c.nearest.sentence <= _NEAR and _able(pronoun, c, spoken)
    ]
    if not near or not all(contradicts(article, asked, pronoun, c.being) for c in near):
        return
    stranger = _stranger(everyone, pronoun)
    if asked.kind == "holds" and not stranger:
        return
    word = article.slice(pronoun.span)
    best = max(near, key=lambda candidate: candidate.nearest.span.start)
    role = sorted(best.being.roles)[0]
    message = (
        f"“{word}” can hardly be “{best.being.words}”: "
        f"the sentence speaks of “{asked.words}”, the copy calls this person {_a(role)}"
    )
    note = f"looked for someone before it who is, was or would be “{asked.words}”"
    named = next((n for n in reversed(best.being.namings) if n.span < pronoun.span), best.nearest)
    related = [
        (named.span, f"the nearest who fits in gender, here {_a(role)}"),
        (asked.span, "the role the sentence takes for granted"),
    ]
    if stranger:
        related.append((stranger.namings[0].span, f"“{stranger.words}” is first named here and never introduced"))
    yield Break(pronoun, message, note, tuple(related))


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def mixed(article: Article) -> tuple[tuple[str, Pronoun, Pronoun], ...]:
    """Named people to whom two pronouns of different gender can only refer: the name, the first and the other."""
    first: dict[int, Pronoun] = {}
    found: dict[int, tuple[str, Pronoun, Pronoun]] = {}
    for pronoun, candidate in _sure(article):
        key = id(candidate.being)
        earlier = first.setdefault(key, pronoun)
        if earlier.gender != pronoun.gender:
            found.setdefault(key, (candidate.being.words, earlier, pronoun))
    return tuple(found.values())


def _sure(article: Article) -> Iterator[tuple[Pronoun, Candidate]]:
    """Pronouns near which only one being is spoken of, whatever their gender, and that one by name."""
    everyone: Scene = article.get(scene)
    near: dict[int, set[int]] = {}
    for being in everyone.beings:
        for naming in being.namings:
            near.setdefault(naming.sentence, set()).add(id(being))
    for pronoun in article.get(pronouns):
        best = pronoun.best
        if (
            pronoun.quoted
            or best is None
            or best.being.kind != "name"
            or best.being.gender not in (None, pronoun.gender)
        ):
            continue
        around = near.get(pronoun.sentence, set()) | near.get(pronoun.sentence - 1, set())
        if around == {id(best.being)}:
            yield pronoun, best


def torn(article: Article) -> tuple[tuple[Pronoun, Candidate, Candidate], ...]:
    """Subject pronouns that the subject and the object of the sentence before claim alike."""
    found = []
    for pronoun in article.get(pronouns):
        if pronoun.quoted or pronoun.case != "subject":
            continue
        named = [c for c in pronoun.candidates if c.being.kind == "name" and pronoun.sentence - c.nearest.sentence <= 1]
        before = [c for c in named if c.nearest.sentence == pronoun.sentence - 1 and not c.nearest.pronoun]
        places = sorted(c.nearest.place for c in before)
        if len(named) == 2 and places == ["object", "subject"] and before[0].nearest.clause == before[1].nearest.clause:
            found.append((pronoun, before[0], before[1]))
    return tuple(found)
