"""A person in the making: names read so far, and the small questions asked of them while people are chained."""

from collections import Counter
from dataclasses import dataclass, field

from copydesk.analyses.people_names import Name
from copydesk.analyses.people_sounds import alike, fold
from copydesk.analyses.people_types import Form, Gender, Mention
from copydesk.analyses.people_words import forenames, same_by_nickname, words
from copydesk.analyses.quotes import in_speech
from copydesk.article import Article
from copydesk.span import Span


@dataclass
class Draft:
    """A person in the making. `variants` are those of `mentions` that spell the name another way."""

    given: tuple[str, ...]
    surname: str
    suffix: str
    names: list[Name] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    variants: list[Mention] = field(default_factory=list)

    @property
    def key(self) -> str:
        """The surname folded for comparison."""
        return fold(self.surname)


def mention(article: Article, span: Span, form: Form, name: Name | None, block: int) -> Mention:
    """A mention at ``span``: the parts as ``name`` gives them, or the whole as ``form`` says."""
    title = name.title if name else ""
    text = article.slice(span)
    given = " ".join(name.given) if name else (text if form == "given" else "")
    surname = name.surname if name else (text if form == "surname" else "")
    return Mention(span, form, title, given, surname, block, in_speech(article, span))


def is_initial(text: str) -> bool:
    """ "F." or "F"."""
    return len(text.replace(".", "")) == 1


def same_given(one: str, other: str) -> bool:
    """Whether two first names can be one person's: equal but for case and marks, initial and name, or short forms."""
    a, b = fold(one).strip("."), fold(other).strip(".")
    if a == b:
        return True
    if is_initial(one) or is_initial(other):
        return a[:1] == b[:1]
    # Jon and John are spellings: whether they are one person is asked later, with more care.
    return same_by_nickname(a, b) and not alike(a, b)


def gender_of_title(title: str) -> Gender | None:
    """What a title or role tells of its bearer's gender."""
    for word in fold(title).split():
        if word in words("title m") or word in words("male"):
            return "m"
        if word in words("title f") or word in words("female"):
            return "f"
    return None


def gender(draft: Draft) -> Gender | None:
    """What titles and the first name tell."""
    told = Counter(g for m in draft.mentions if (g := gender_of_title(m.title)))
    if told:
        return told.most_common(1)[0][0]
    for name in draft.given[:1]:
        key = fold(name)
        gender = forenames().get(key) or forenames().get(key.split("-", 1)[0])
        if gender == "m":
            return "m"
        if gender == "f":
            return "f"
    return None


def latest(drafts: list[Draft], at: int) -> Draft | None:
    """Of several bearers of a surname, the one named last before ``at``, or else first after."""
    if not drafts:
        return None
    before = [
        (max((m.span.start for m in d.mentions if m.span.start < at), default=-1), i) for i, d in enumerate(drafts)
    ]
    last, index = max(before, key=lambda pair: (pair[0], -pair[1]))
    if last >= 0:
        return drafts[index]
    return min(drafts, key=lambda d: min((m.span.start for m in d.mentions), default=1 << 60))
