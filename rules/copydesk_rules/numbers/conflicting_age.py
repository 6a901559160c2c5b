"""One person with two ages."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Span
from copydesk.analyses.people import Mention, people

_AFTER = re.compile(r", (?:aged |now )?(\d{1,3})(?=,|\.|;| and\b| of\b|\))|,? \((\d{1,3})\)|, a (\d{1,3})-year-old")
_BEFORE = re.compile(r"\b(\d{1,3})-year-old (?:[a-z]+ ){0,3}\Z")
_YOUNGEST, _OLDEST = 1, 115


class ConflictingAge(Rule):
    """The copy gives one person two ages.

    ## What it finds

    “Ada Roe, 41,” and further down “Roe, 47,” or “the 47-year-old Roe”. An age the copy sets in another time (“then
    23”, “was 23 when”) doesn't count.

    ## Why it matters

    One is wrong; an age is the fact that families and lawyers check first.

    ## Sources

    AP Stylebook, “ages”.
    """

    name = "conflicting-age"
    category = "numbers"
    examples = (
        Example(
            "Ada Roe, ⟪41⟫, won the vote.\n\nThe council was slow to count.\n\nRoe, ⟦47⟧, said she was glad of it."
        ),
        Example("Ada Roe, ⟪41⟫, won the vote. The ⟦43⟧-year-old Roe said she was glad of it."),
        Example("Ada Roe, 41, won the vote. Her brother Jon Roe, 47, lost it. Ada Roe, 41, is glad."),
        Example("Ada Roe, 41, won the vote. Roe, then 23, lost it in 2001."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Compare the ages that stand at each person's mentions."""
        for person in article.get(people):
            first: tuple[int, Span] | None = None
            for mention in person.mentions:
                stated = _age(article.text, mention)
                if not stated:
                    continue
                if first and abs(stated[0] - first[0]) > 0:
                    yield self.found(
                        stated[1],
                        f"“{article.slice(mention.span)}” is {stated[0]} here, {first[0]} before",
                        related=(Related(first[1], f"{first[0]} here"),),
                        note="one of the two ages is wrong",
                    )
                first = first or stated


def _age(text: str, mention: Mention) -> tuple[int, Span] | None:
    """The age that stands at a mention, and where."""
    after = _AFTER.match(text, mention.span.end)
    if after:
        group = next(g for g in (1, 2, 3) if after[g])
        span = Span(*after.span(group))
    else:
        before = _BEFORE.search(text, max(0, mention.span.start - 48), mention.span.start)
        if not before:
            return None
        span = Span(*before.span(1))
    age = int(span.text(text))
    return (age, span) if _YOUNGEST <= age <= _OLDEST else None
