"""Words of the body that are one word in two spellings: British and American, hyphenated and closed, open and closed.

Only small-letter words outside quoted speech count: a capital may be part of a name ("World Trade Center").
"""

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from copydesk.analyses.forms import Form, Place, body_sentences
from copydesk.analyses.quotes import in_speech
from copydesk.article import Article
from copydesk.span import Span

_WORD = re.compile(r"(?<![\w@#/.’'-])[a-z]+(?:-[a-z]+)*(?![\w@-]|['’](?!s\b)\w|/\w|\.\w)")
_PAIR = re.compile(r"(?<![\w-])([a-z]{3,}) (?=([a-z]{4,})(?![\w-]))")
_ISE = re.compile(r"([a-z]{3,})is(e[ds]?|ing|ers?|ations?|ational|able)\Z")
# Verb and particle are two words as a verb and one as a noun; both are right.
_PARTICLES = frozenset("back down over away through under about around along ahead apart aside together".split())
_SMALL = frozenset(
    "any every some no all over under out up the may can more much many other whole mean for never there where who what"
    " when how not any one two three its with here after before cut set put let get run come go take make turn"
    " break".split()
)
# Hyphenated on purpose, to tell them from another word.
_DISTINCT = frozenset(
    "re-sign re-form re-cover re-creation re-create re-sent re-mark re-press re-lay co-op un-ionized".split()
)


def spelling_twins(article: Article) -> tuple[tuple[Form, ...], ...]:
    """Groups of forms that are one word in British and American spelling, with their places."""
    return _groups(article, _WORD, _american)


def hyphenation_twins(article: Article) -> tuple[tuple[Form, ...], ...]:
    """Groups of forms that differ in a hyphen or a space alone, a closed form among them."""
    groups: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for sentence in article.get(body_sentences):
        for match in _WORD.finditer(article.text, sentence.span.start, sentence.span.end):
            if match[0] not in _DISTINCT and len(match[0]) > 4:
                _add(article, groups, match[0].replace("-", ""), match[0], Span(*match.span()))
    closed = {key for key in groups if key in groups[key]}
    for sentence in article.get(body_sentences):
        for match in _PAIR.finditer(article.text, sentence.span.start, sentence.span.end):
            key = match[1] + match[2]
            if key in closed and match[1] not in _SMALL and match[2] not in _PARTICLES:
                _add(article, groups, key, f"{match[1]} {match[2]}", Span(match.start(), match.end(2)))
    return tuple(_forms(forms) for key, forms in groups.items() if key in closed and len(forms) > 1)


def _groups(article: Article, pattern: re.Pattern[str], key: Callable[[str], str]) -> tuple[tuple[Form, ...], ...]:
    groups: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for sentence in article.get(body_sentences):
        for match in pattern.finditer(article.text, sentence.span.start, sentence.span.end):
            _add(article, groups, key(match[0]), match[0], Span(*match.span()))
    return tuple(_forms(forms) for forms in groups.values() if len(forms) > 1)


def _add(article: Article, groups: dict[str, dict[str, list[Place]]], key: str, text: str, span: Span) -> None:
    if not in_speech(article, span):
        groups[key][text].append(Place(text, span, opens=False))


def _forms(forms: dict[str, list[Place]]) -> tuple[Form, ...]:
    return tuple(Form(text, tuple(places)) for text, places in sorted(forms.items(), key=lambda f: f[1][0].span))


@cache
def _stems() -> tuple[re.Pattern[str], dict[str, str]]:
    lines = (files("copydesk") / "data" / "spellings.tsv").read_text(encoding="utf-8").splitlines()
    pairs = dict(line.split("\t") for line in lines if line and not line.startswith("#"))
    longest_first = sorted(pairs, key=len, reverse=True)
    return re.compile("|".join(longest_first)), pairs


def _american(word: str) -> str:
    """The word's American spelling, as a key; "misdemeanours" and "misdemeanors" share one."""
    pattern, pairs = _stems()
    stem = pattern.match(word)
    if stem:
        american = pairs[stem[0]]
        # "fulfilled" is spelled alike on both sides: the stem with its doubled letter is the American one already.
        if not (american.startswith(stem[0]) and word.startswith(american)):
            word = american + word[stem.end() :]
    match = _ISE.match(word)
    return f"{match[1]}iz{match[2]}" if match else word
