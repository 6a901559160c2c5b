"""A person introduced twice in the same words."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Span
from copydesk.analyses.people import people
from copydesk.analyses.quotes import in_speech

# A full name, then an apposition up to the next comma or stop.
_INTRODUCED = re.compile(
    r"\b([A-Z][\w’'-]{1,20}(?: [A-Z]\.)?(?: [A-Z][\w’'-]{1,25}){1,2}), "
    r"((?:an?|the|who|his|her|[a-z][\w’'-]{2,20}) [^,.;:!?\n“”\"]{8,120})(?=[,.;])"
)
_WORDS = 4


class RepeatedIntroduction(Rule):
    """A person introduced a second time word for word.

    ## What it finds

    “Ann Roe, a clerk at the town hall,” here and “Ann Roe, a clerk at the town hall,” again further on, outside quoted
    speech.

    ## Why it matters

    The reader has met her. A second introduction is the trace of a paragraph moved or of two stories put together.

    ## Sources

    AP Stylebook, “names”: first and last name and who it is on first reference, the last name after that.
    """

    name = "repeated-introduction"
    category = "duplicates"
    examples = (
        Example(
            "⟪Ann Roe, a clerk at the town hall⟫, saw it. The mayor left.\n\n"
            "It rained on Friday. ⟦Ann Roe, a clerk at the town hall⟧, was wet."
        ),
        Example("Ann Roe, a clerk at the town hall, saw it. Later Roe, a clerk at the town hall, left."),
        Example("Ann Roe, a clerk at the town hall, saw it. John Doe, a clerk at the town hall, did not."),
        Example("Ann Roe, the clerk, saw it. Ann Roe, the clerk, left."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Compare the introductions of the body's paragraphs."""
        persons = {mention.span.start for person in article.get(people) for mention in person.mentions}
        first: dict[tuple[str, str], Span] = {}
        for block in article.paragraphs:
            for match in _INTRODUCED.finditer(article.text, block.span.start, block.span.end):
                span = Span(*match.span())
                named = any(start in persons for start in range(match.start(1), match.end(1)))
                if not named or len(match[2].split()) < _WORDS or in_speech(article, span):
                    continue
                key = (match[1], match[2].lower())
                if key not in first:
                    first[key] = span
                    continue
                yield self.found(
                    span,
                    f"{match[1]} is introduced a second time in the same words",
                    related=(Related(first[key], "first here"),),
                    note="the last name is enough",
                )
