"""Words of the web page, not of the story."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Span
from copydesk.analyses.leaks import leaks


class WebFurniture(Rule):
    """Words of the page around the story: advertising labels, share bars, links, sign-up and promotion lines.

    ## What it finds

    “ADVERTISEMENT”, “Read more: …”, “Click here”, “Sign up for our newsletter”, “Share this article”, “Story continues
    below”, cookie and robot checks, scraps of page code. Single words count only on a line of their own. The same
    words several times make one finding.

    ## Why it matters

    The reader trips over it, and in print or on another site it promises what isn't there.

    ## Sources

    Reuters and AP both ask that copy moved to clients holds the story only.
    """

    name = "web-furniture"
    category = "residue"
    quotes = "check"
    examples = (
        Example("The plan failed.\n\n⟦ADVERTISEMENT⟧\n\nIt will be back.\n\n⟪ADVERTISEMENT⟫\n\nOr not."),
        Example("The plan failed.\n\n⟦Read more: Ten plans that failed⟧\n\nIt will be back."),
        Example("The plan failed. ⟦Click here to⟧ read it."),
        Example("The plan failed.\n\n⟦Sign up for our weekly newsletter⟧.\n\nIt will be back."),
        Example("The plan failed.\n\n⟦Share this article⟧\n\n⟦Facebook Twitter⟧\n\nIt will be back."),
        Example("The plan failed. ⟦Story continues below⟧ It will be back."),
        Example("The plan failed.\n\n⟦Scroll down for video⟧\n\nIt will be back."),
        Example("The advertisement said more, and Facebook and Twitter loaded. To read more, he went to the library."),
        Example("They share this story with their children, and follow us home when the story continues."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each string once."""
        places: dict[tuple[str, str], list[Span]] = {}
        for leak in article.get(leaks):
            if leak.kind == "furniture":
                text = " ".join(article.slice(leak.span).lower().split())
                places.setdefault((leak.what, text), []).append(leak.span)
        for (what, _), (first, *others) in places.items():
            article_word = "An" if what[0] in "aeiou" else "A"
            yield self.found(
                first,
                f"{article_word} {what} left in the copy: “{article.slice(first)[:60]}”",
                related=tuple(Related(span, "here too") for span in others),
            )
