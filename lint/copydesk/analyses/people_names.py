"""Reading one run of capitalised words as a person's name, or as none.

Evidence, any of which will do: a title or role right before, a known forename, initials, or the language model's word
that a person stands there. Words of organisations, places and calendars speak against it.
"""

import re
from dataclasses import dataclass

from copydesk.analyses.people_runs import Context, Run, Token, is_suffix, trimmed
from copydesk.analyses.people_sounds import fold
from copydesk.analyses.people_words import is_forename, is_word, titles, words
from copydesk.span import Span

_PARTICLE = frozenset("de del della der den di da das do dos du van von la le ten ter bin ibn bint abu al el".split())
_ROYAL = frozenset("king queen prince princess pope emperor empress sir dame lady saint lord sister brother".split())
# In capitals before one more word, these are that person's title: "President Bush".
_RANKS = frozenset(
    "president senator governor judge justice chancellor minister secretary congressman congresswoman mayor coach "
    "representative ambassador general colonel captain sergeant lieutenant detective officer professor doctor".split()
)
# Family names that stand first where the name isn't turned round for Western readers.
_FAMILY_FIRST = frozenset(
    (
        "xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang "
        "han cao deng xiao feng zeng cheng cai peng pan yuan dong yu su ye lu jiang wei du ding shen ren yao hua mao "
        "bo wen "
        "kim lee park moon choi jung kang cho yoon jang lim shin seo kwon hwang ahn song hong chung ban roh yi son "
        "nguyen tran le pham ho chi tsai chiang lam leung tung chan cheung aung"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as one run gives it. ``given`` and ``surname`` are as written; ``single`` had only one part."""

    span: Span
    title: str
    given: tuple[str, ...]
    surname: str
    suffix: str
    block: int
    single: bool
    sure: bool

    @property
    def first(self) -> str:
        """The first given name, or the empty string."""
        return self.given[0] if self.given else ""


def read_name(run: Run, context: Context) -> Name | None:
    """The name that ``run`` holds when it is a full or titled one; None for anything else."""
    tokens = trimmed(run, context)
    if not tokens:
        return None
    title, rest = _split_title(tokens, run)
    while len(rest) > 2 and rest[0].key in words("after-of"):
        rest = rest[1:]
    suffix = ""
    while len(rest) > 1 and is_suffix(rest[-1]):
        suffix, rest = rest[-1].text, rest[:-1]
    if not rest or len(rest) > 6:
        return None
    if any(_acronym(token) for token in (rest if len(rest) == 1 else rest[1:])) or (_acronym(rest[0]) and not title):
        short = len(rest) == 2 and len(rest[0].text) == 2 and context.person(rest) and not _acronym(rest[1])
        if not short and not all(t.text.isupper() for t in rest[:1] if is_forename(t.text)):
            return None
        if not short and not is_forename(rest[0].text):
            return None
    if not title and run.before == "the":
        return None
    person = context.person(rest)
    if len(rest) == 1:
        return _single(run, title, suffix, rest[0], context, person=person)
    if fold(rest[0].text) in _PARTICLE and not is_forename(rest[0].text):
        # "De Graaf" alone is a surname; after a title it is that person's.
        return _surname_alone(run, title, suffix, rest) if title else None
    if not _could_be_full(rest, context, title=bool(title), person=person):
        return None
    given, surname = _parts(rest)
    return Name(
        Span(rest[0].span.start, rest[-1].span.end),
        title,
        tuple(t.text for t in given),
        " ".join(t.text for t in surname),
        suffix,
        run.block,
        single=False,
        sure=bool(title) or is_forename(rest[0].text),
    )


def _split_title(tokens: tuple[Token, ...], run: Run) -> tuple[str, tuple[Token, ...]]:
    last = None
    for index, token in enumerate(tokens[:-1]):
        if is_suffix(tokens[index + 1]) and index + 2 == len(tokens):
            continue
        if token.key in titles() and not (index and is_forename(tokens[index - 1].text)):
            if is_forename(token.text) and token.key not in words("title m") | words("title f"):
                continue
            last = index
    if last is not None:
        return " ".join(t.text for t in tokens[: last + 1]), tokens[last + 1 :]
    if tokens[0] is run.tokens[0] and run.before in titles() | {"late"}:
        return run.before, tokens
    return "", tokens


def _acronym(token: Token) -> bool:
    return len(token.text) > 1 and token.text.isupper() and "." not in token.text


def _single(run: Run, title: str, suffix: str, token: Token, context: Context, *, person: bool) -> Name | None:
    key = token.key
    if not title or _no_name(token):
        return None
    role = fold(title.split()[-1])
    courtesy = role in words("title") | words("title m") | words("title f") or (role in _RANKS and title != run.before)
    if not courtesy and not person and (context.ordinary(key) or key in words("org")):
        return None
    if run.tokens[0] is token and not courtesy and not person and not re.match(r"[’'\s.,]", run.after[:1] or " "):
        return None
    royal = role in _ROYAL and is_forename(token.text)
    given = (token.text,) if royal else ()
    surname = "" if royal else token.text
    return Name(token.span, title, given, surname, suffix, run.block, single=True, sure=courtesy)


def _surname_alone(run: Run, title: str, suffix: str, rest: tuple[Token, ...]) -> Name:
    span = Span(rest[0].span.start, rest[-1].span.end)
    return Name(span, title, (), " ".join(t.text for t in rest), suffix, run.block, single=True, sure=True)


def _no_name(token: Token) -> bool:
    return token.key in words("place") or token.key in words("notname") or token.key in words("calendar")


def _could_be_full(tokens: tuple[Token, ...], context: Context, *, title: bool, person: bool) -> bool:
    first, last = tokens[0], tokens[-1]
    if last.is_initial:
        return False
    known = is_forename(first.text) or (first.is_initial and not last.is_initial)
    if any(t.key in words("calendar") for t in tokens[1:]) and not (person and known):
        return False
    if any(_no_name(t) or t.key in words("org") for t in tokens[1:]) and not (known and person):
        return False
    if (_no_name(first) or first.key in words("org")) and not (known and (person or title)):
        return False
    if known:
        return True
    if title or person:
        # A title before two ordinary words names an office or a thing: "Prime Minister Question Time".
        wordy = sum(is_word(t.key, context.model) for t in tokens)
        return wordy < len(tokens) and (person or wordy == 0)
    # "Gwynfor Annely" where "Annely said" comes later, whatever the model makes of the two words.
    return len(tokens) == 2 and last.key in context.speaking and not any(context.ordinary(t.key) for t in tokens)


def _parts(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Given names and surname; the surname first where the name is Chinese or Korean by its look."""
    first, rest = tokens[0], tokens[1:]
    if first.key in _FAMILY_FIRST and len(rest) <= 2 and not any(t.is_initial for t in rest):
        foreign = not any(is_forename(t.text) and t.key not in _FAMILY_FIRST for t in rest)
        hyphen = "-" in rest[0].text
        pair = len(rest) == 2 and all(len(t.text) <= 5 for t in rest)
        alone = len(rest) == 1 and not is_forename(first.text) and rest[0].key not in _FAMILY_FIRST
        if foreign and (hyphen or pair or alone):
            return rest, (first,)
    for index, token in enumerate(tokens[1:-1], start=1):
        if fold(token.text) in _PARTICLE:
            return tokens[:index], tokens[index:]
    return tokens[:-1], tokens[-1:]
