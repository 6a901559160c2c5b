"""Runs of capitalised words: where names may stand, before anything says whose they are.

A run is one or more capitalised words with particles between ("Ursula von der Leyen"), initials ("John F. Kennedy")
and a nickname in quotation marks. A possessive ending, punctuation or an ordinary word ends it.
"""

import re
from dataclasses import dataclass

from copydesk.analyses.people_sounds import fold
from copydesk.analyses.people_words import is_forename, is_word, titles, words
from copydesk.analyses.ref_words import is_noun
from copydesk.article import Article, Block, Zone
from copydesk.span import Span

_TOKEN = re.compile(r"[^\W\d_]+(?:(?:['’‘](?!s\b)|[-‑])[^\W\d_]+)*(?:['’]s\b)?")
_PARTICLES = frozenset(
    "de del della der den di da das do dos du van von la le ten ter bin ibn bint abu al el y e".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_STOPS_KEPT = frozenset(
    "mr mrs ms dr prof rev hon st sen sens rep reps gov gen col lt maj sgt capt cmdr adm jr sr".split()
)
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_GAP = re.compile(r"[ \t\u00a0\u202f]{1,2}|[ \t]?(?:\r\n|\n)[ \t]?")
_NICK = re.compile(r"[ ](?:\([A-Z][\w'’. -]{1,24}\)|[\"“'‘][A-Z][\w'’. -]{1,24}[\"”'’])(?=[ ])")
_SENTENCE_END = re.compile(r"[.!?…:;•*|–—-][\"'”’)\]]*\s*[\"'“‘(\[]*\Z")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a run. ``text`` is without possessive ending and full stop; ``span`` covers ``text``."""

    text: str
    span: Span

    @property
    def key(self) -> str:
        """The word folded for comparison."""
        return fold(self.text)

    @property
    def is_initial(self) -> bool:
        """ "F." or "J.K." """
        return (
            len(self.text) <= 6 and self.text.replace(".", "").isupper() and ("." in self.text or len(self.text) == 1)
        )


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row. ``opens``: the first begins a sentence. ``before`` is the word before, lower case.

    ``after`` is the text right after the run (40 characters at most), ``possessive`` says it ends in 's.
    """

    tokens: tuple[Token, ...]
    block: int
    opens: bool
    before: str
    after: str
    possessive: bool
    title_case: bool

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)


def runs(article: Article) -> tuple[Run, ...]:
    """Every run of the article, in reading order."""
    found: list[Run] = []
    for block in article.blocks:
        if block.zone not in (Zone.PAGE_DATE, Zone.BYLINE):
            found += _in_block(article.text, block)
    return tuple(found)


def is_title_case(text: str) -> bool:
    """Whether a line capitalises its ordinary words too, so that capitals say nothing."""
    long_words = [w for w in re.findall(r"[^\W\d_][\w'’-]*", text) if len(w) > 3]
    lower = sum(w[0].islower() for w in long_words)
    return len(long_words) >= 3 and lower <= 0.2 * len(long_words)


def _in_block(text: str, block: Block) -> list[Run]:
    start, end = block.span.start, block.span.end
    title_case = block.zone in (Zone.HEADLINE, Zone.CROSSHEAD) and is_title_case(text[start:end])
    found: list[Run] = []
    current: list[Token] = []
    possessive = False

    def close() -> None:
        nonlocal current, possessive
        if current:
            found.append(_run(text, block, current, possessive=possessive, title_case=title_case))
        current, possessive = [], False

    pending: list[Token] = []  # particles that belong to the run only if a capitalised word follows
    at = start
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        if match.start() < at:
            continue  # inside a nickname or initials already taken
        if current and not _joined(text, at, match):
            nick = _NICK.match(text, at)
            if nick and match.end() <= nick.end():
                at = nick.end()
                continue
            close()
            pending = []
        if word[0].isupper() and not (match.start() > start and text[match.start() - 1] in "@#/_"):
            bare = re.sub(r"['’]s\Z", "", word)
            token_end = match.start() + len(bare)
            at = match.end()
            # A full stop belongs to initials and abbreviated titles.
            if text[at : at + 1] == "." and len(bare) == 1:
                at = token_end = _initials_end(text, match.start(), end)
            elif text[at : at + 1] == "." and fold(bare) in _STOPS_KEPT:
                at += 1
            current += [*pending, Token(text[match.start() : token_end], Span(match.start(), token_end))]
            pending = []
            if bare != word:
                possessive = True
                close()
        elif current and word in _PARTICLES and len(pending) < 2:
            pending.append(Token(word, Span(*match.span())))
            at = match.end()
        else:
            close()
            pending = []
            at = match.end()
    close()
    return found


def _joined(text: str, at: int, match: re.Match[str]) -> bool:
    """Whether only a space stands before the word; "Sammy Davis, Jr." has a comma too."""
    if _GAP.fullmatch(text, at, match.start()):
        return True
    return fold(match[0]) in ("jr", "sr") and text[at : match.start()] == ", "


def _initials_end(text: str, start: int, end: int) -> int:
    match = _INITIALS.match(text, start, end)
    return match.end() if match else start + 1


def _run(text: str, block: Block, tokens: list[Token], *, possessive: bool, title_case: bool) -> Run:
    start, end = tokens[0].span.start, tokens[-1].span.end
    lead = text[max(block.span.start, start - 40) : start]
    opens = not lead.strip(" \t\"'“‘([") or bool(_SENTENCE_END.search(lead))
    before = re.search(r"([\w'’-]+)(\.?),?[ \t]*\Z", lead)
    if before and before[2] and before[1].lower() + "." not in titles() and fold(before[1]) not in _STOPS_KEPT:
        before = None  # "… the chairman. Reyes spoke next": the title ended a sentence
    after = text[end : min(block.span.end, end + 40)]
    return Run(tuple(tokens), block.index, opens, before[1].lower() if before else "", after, possessive, title_case)


@dataclass(frozen=True)
class Context:
    """What tells names from words in one article.

    ``lower`` holds the words it has in lower case; ``people`` and ``others`` the offsets of words that the language
    model puts in a PERSON entity, or in another kind; ``speaking`` the folded names that stand alone after a courtesy
    title or with a verb of saying.
    """

    model: str
    lower: frozenset[str]
    people: frozenset[int]
    others: frozenset[int]
    speaking: frozenset[str] = frozenset()

    def person(self, tokens: tuple[Token, ...]) -> bool:
        """Whether every one of ``tokens`` lies in a person."""
        return all(token.span.start in self.people for token in tokens)

    def ordinary(self, key: str) -> bool:
        """Whether the word is also an English word, or one that the article writes in lower case."""
        return key in self.lower or is_word(key.rsplit("-", 1)[-1], self.model)

    def word(self, key: str) -> bool:
        """`ordinary`, but a made-up agent of a verb ("Coker", "Miller") is a word only where the dictionary has it."""
        if not key.endswith(("er", "ers")):
            return self.ordinary(key)
        return key in self.lower or is_noun(key.removesuffix("s")) or is_noun(key)


def trimmed(run: Run, context: Context) -> tuple[Token, ...]:
    """The run's words without an ordinary word that only opens the sentence, and without weekdays at its end."""
    tokens = list(run.tokens)
    while tokens and (_opens_only(tokens, run, context) or (len(tokens) > 1 and _acronym(tokens[0]))):
        tokens.pop(0)
    while len(tokens) > 1 and tokens[-1].key in words("calendar") and not is_forename(tokens[0].text):
        tokens.pop()
    while len(tokens) > 2 and tokens[-1].key in words("calendar"):
        tokens.pop()
    while tokens and tokens[0].text in _PARTICLES:
        tokens.pop(0)
    return tuple(tokens)


def _opens_only(tokens: list[Token], run: Run, context: Context) -> bool:
    first = tokens[0]
    if first.key in words("open"):
        return not (first.key == "will" and len(tokens) > 1 and not run.opens)
    if not run.opens or first is not run.tokens[0] or len(tokens) == 1:
        return False
    if is_forename(first.text) or first.key in words("place") or first.key in titles():
        return False
    return not context.person(tuple(tokens[:2])) and context.ordinary(first.key)


def _acronym(token: Token) -> bool:
    """ "FBI" and "US", which never belong to the name after them; "KATIE" and "JK" may."""
    if not token.text.isupper() or token.is_initial or is_forename(token.text) or token.key in titles():
        return False
    return len(token.text) > 2 or token.key in ("us", "uk", "eu", "un", "tv", "no", "la", "ny")


def is_suffix(token: Token) -> bool:
    """ "Jr", "III" and the like."""
    return token.key.strip(".") in _SUFFIXES
