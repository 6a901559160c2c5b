"""What is left of an embedded post when only its text is kept."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Severity, Span
from copydesk.analyses.leaks import Leak, leaks

_MANY = 3


class EmbedRemains(Rule):
    """The signature, link or button of an embedded post, left as text.

    ## What it finds

    “— Jane Doe (@janedoe) June 1, 2017”, “pic.twitter.com/…”, “View this post on Instagram”, “A post shared by …”,
    bare “t.co” links. Where an article has more than three, one finding lists them.

    ## Why it matters

    The post has lost its frame: readers see a link that leads nowhere and words nobody seems to say.

    ## Sources

    House practice: quote the post in words, or embed it.
    """

    name = "embed-remains"
    category = "residue"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("We did it! ⟦— Jane Doe (@janedoe) June 1, 2017⟧\n\nShe deleted the post."),
        Example("We did it! ⟦pic.twitter.com/abCd12 — Jane Doe (@janedoe) June 1, 2017⟧"),
        Example("The plan failed.\n\n⟦View this post on Instagram⟧\n\n⟦A post shared by Jane Doe (@janedoe)⟧"),
        Example("The mayor (@mayor) wrote on Twitter that a post shared by many was false."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each, or all together where there are many."""
        found = [leak for leak in article.get(leaks) if leak.kind == "embed"]
        for group in [found] if len(found) > _MANY else [[leak] for leak in found]:
            yield self._of(article, group)

    def _of(self, article: Article, group: list[Leak]) -> Finding:
        spans: list[Span] = [leak.span for leak in group]
        more = f", and {len(group) - 1} more such remains" if len(group) > 1 else ""
        return self.found(
            spans[0],
            f"{group[0].what[0].upper()}{group[0].what[1:]} left in the copy: “{article.slice(spans[0])[:60]}”{more}",
            related=tuple(Related(span, "here too") for span in spans[1:]),
        )
