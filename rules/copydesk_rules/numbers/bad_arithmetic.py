"""A percentage that its own figures don't give."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.quantities import Quantity, quantities
from copydesk.analyses.sentences import sentences

_RISE = re.compile(r"\b(?:ris\w+|rose|increas\w+|up|grew|grow\w+|jump\w+|climb\w+|gain\w*|surg\w+|soar\w*)\b", re.I)
_FALL = re.compile(
    r"\b(?:fall\w*|fell|decreas\w+|down|dropp?\w*|declin\w+|shr[aiu]nk|los[st]|slump\w*|plung\w+)\b", re.I
)
_FROM = re.compile(r"\bfrom (?:about |around |nearly |just )?\Z")
_TO = re.compile(r"[\w ]{0,24} (?:up |down )?to (?:about |around |nearly |just )?\Z")
_OF = re.compile(r"\s?(?:out )?of (?:the |its |all )?\Z")
_LEADS = re.compile(r",? ?(?:[a-z ]{0,16})?from (?:about |around |nearly |just )?")
_TRAILS = re.compile(r"(?: [a-z]+)?(?:, | \(|, or |, an? )(?:increase of |rise of |fall of |drop of |up |down )?")
_LINK = re.compile(r"[\w ]{0,30},? ?(?:\(|, |or |– |— )(?:or |about |around |nearly |some |roughly )?\Z")


class BadArithmetic(Rule):
    """A percentage beside the two figures it is taken from, which give another.

    ## What it finds

    “rose 25 percent, from 40 to 60” (that is 50 percent) and “12 of 60 members, or 25 percent” (20 percent). A figure
    within rounding of the right one passes.

    ## Why it matters

    One of the three numbers is wrong, and the reader who does the sum trusts none of them.

    ## Sources

    Reuters handbook, “percentages”; AP Stylebook, “percent”.
    """

    name = "bad-arithmetic"
    category = "numbers"
    examples = (
        Example("Fares rose ⟦25 percent⟧, from ⟪$40⟫ to ⟪$60⟫, in one year."),
        Example("Only ⟪12⟫ of ⟪60⟫ members, or ⟦25 percent⟧, voted for it."),
        Example("Fares rose 50 percent, from $40 to $60, in one year."),
        Example("Only 12 of 59 members, or 20 percent, voted for it."),
        Example("Fares fell by a third, from $60 to $40, and 25 percent of riders noticed."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Do the sums of each sentence with one percentage and two figures."""
        by_sentence: dict[int, list[Quantity]] = {}
        for quantity in article.get(quantities):
            by_sentence.setdefault(quantity.sentence, []).append(quantity)
        spans = {s.index: s.span for s in article.get(sentences)}
        for index, group in by_sentence.items():
            shares = [q for q in group if q.unit == "percent"]
            if len(shares) != 1:
                continue
            share = shares[0]
            text = article.slice(spans[index])
            for one, two in pairwise(group):
                if share in (one, two):
                    continue
                expected = _expected(article, text, share, one, two)
                if expected is None or not one.value or _close(share.value, expected, article.slice(share.span)):
                    continue
                yield self.found(
                    share.span,
                    f"“{article.slice(share.span)}” here, but “{article.slice(one.span)}” and"
                    f" “{article.slice(two.span)}” give {expected:.1f} percent",
                    related=(Related(one.span, "the one figure"), Related(two.span, "the other")),
                    note="one of the three is wrong",
                )


def _expected(article: Article, text: str, share: Quantity, one: Quantity, two: Quantity) -> Decimal | None:
    """The percentage the two figures give, where the sentence ties all three together; otherwise None."""
    before = article.text[max(0, one.span.start - 24) : one.span.start]
    between = article.text[one.span.end : two.span.start]
    if not one.value or not two.value:
        return None
    if _FROM.search(before) and _TO.fullmatch(between):
        rising, falling = bool(_RISE.search(text)), bool(_FALL.search(text))
        if rising != falling and _tied(article, share, one, two) and rising == (two.value > one.value):
            return abs(two.value - one.value) / one.value * 100
    if _OF.fullmatch(between) and one.value < two.value and share.span.start > two.span.end:
        link = article.text[two.span.end : share.span.start]
        if _LINK.fullmatch(link):
            return one.value / two.value * 100
    return None


def _tied(article: Article, share: Quantity, one: Quantity, two: Quantity) -> bool:
    """Whether the percentage stands right before "from 40 to 60", or right behind it as "a 50 percent rise"."""
    if share.span.end <= one.span.start:
        return bool(_LEADS.fullmatch(article.text[share.span.end : one.span.start]))
    return bool(_TRAILS.fullmatch(article.text[two.span.end : share.span.start]))


def _close(said: Decimal, true: Decimal, written: str) -> bool:
    """Whether ``said`` is ``true`` rounded, by a point or a twentieth for good measure."""
    return abs(said - true) <= max(Decimal("1.0"), true / 20)
