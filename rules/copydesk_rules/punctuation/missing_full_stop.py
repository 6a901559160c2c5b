"""A sentence that ends without a stop."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Fix, Rule, Span, Zone
from copydesk.analyses.endings import unstopped


class MissingFullStop(Rule):
    """A paragraph or caption that is a sentence and ends without a stop.

    ## What it finds

    The end of a paragraph of the body that holds sentences but closes on a bare word, and the end of a caption that
    other captions of the article close with a stop or that is alone. Headlines, crossheads, lists, credits, addresses,
    verse, and copy that leaves out most stops are left alone.

    ## Why it matters

    The reader wonders whether the end was cut off. Often it was.

    ## Sources

    AP and Reuters style: captions are full sentences and end in a full stop.
    """

    name = "missing-full-stop"
    category = "punctuation"
    quotes = "check"
    examples = (
        Example(
            "It rained.\n\nThe council met on Friday. It was said the plan would fail in a ⟦year⟧\n\nIt did not.",
            "It rained.\n\nThe council met on Friday. It was said the plan would fail in a year.\n\nIt did not.",
        ),
        Example(
            "Plan fails\n\nPhoto: The mayor with two members of the council in the town hall in ⟦May⟧\n\n"
            "The plan failed on Friday, the council said.",
            "Plan fails\n\nPhoto: The mayor with two members of the council in the town hall in May.\n\n"
            "The plan failed on Friday, the council said.",
        ),
        Example("The council has met\n\nThe council met on Friday and said that the plan would now have to fail."),
        Example("The council met on Friday. It was said that the plan would fail, said:\n\n- one\n- two"),
        Example(
            "The plan was good and the town was old and the river was wide\n"
            "and the boats were slow and the men were sad and the sea was far\n"
            "and the girls were gone and the wind was cold and the year was new"
        ),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report the last word of each."""
        for block in article.get(unstopped):
            end = block.span.end
            what = "caption" if block.zone is Zone.CAPTION else "paragraph"
            yield self.found(
                Span(end - len(article.slice(block.span).split()[-1]), end),
                f"The {what} ends without a full stop",
                fix=Fix.replace("Add a full stop", Span(end, end), "."),
                note="or its end was cut off",
            )
