"""Another story's headline between this story's paragraphs."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.stray_lines import stray_lines


class RelatedLink(Rule):
    """A line between the paragraphs that is the title of another story.

    ## What it finds

    After the first paragraph, lines without a full stop that are whole headlines: in capitals (“MAYOR TO RUN AGAIN,
    HER OFFICE SAYS ON FRIDAY”), in title case, as a sentence, behind an arrow or before a bar and an outlet's name.
    Short lines, and long ones where the article is divided by lines of this kind, are crossheads. List items and
    lines in quotation marks are left alone. One finding lists them all. Lines with a label (“Related:”, “VIDEO:”)
    are `web-furniture`.

    ## Why it matters

    On the page it was a link. As text it is a sentence about something else that breaks the story in two.

    ## Sources

    House practice: links to other stories travel in a field of their own.
    """

    name = "related-link"
    category = "residue"
    quotes = "check"
    examples = (
        Example(
            "The council met on Friday and turned down the plan for the bridge.\n\n"
            "⟦MAYOR TO RUN AGAIN IN MAY, HER OFFICE SAYS⟧\n\nIt will meet again in May."
        ),
        Example(
            "The council met on Friday and turned down the plan for the bridge.\n\n"
            "⟦Mayor Will Run Again After Winter Break, Office Says⟧\n\nIt will meet again in May."
        ),
        Example(
            "The council met on Friday and turned down the plan for the bridge.\n\n"
            "⟦Mayor runs again | Daily Planet⟧\n\nIt will meet again in May.\n\n⟪>>> Five plans that failed⟫"
        ),
        Example(
            "The council met on Friday and turned down the plan for the bridge.\n\nAn Angry Town\n\n"
            "They were angry, and the mayor was told so."
        ),
        Example(
            "The council met on Friday and turned down the plan for the bridge.\n\n"
            "What the Residents of the River Quarter Now Think\n\nThey were angry, and the mayor was told so.\n\n"
            "Where the Money for the Old Bridge Really Went\n\nNobody knows, the mayor said on Friday.\n\n"
            "When the Council Will Meet Again About the Bridge\n\nIt will meet again in May."
        ),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """One finding for all."""
        links = [line.span for line in article.get(stray_lines) if line.kind == "link"]
        if links:
            first, *others = links
            more = f", and {len(others)} more such" if others else ""
            text = article.slice(first)
            shown = text if len(text) <= 60 else text[:60].rsplit(None, 1)[0] + " …"
            yield self.found(
                first,
                f"This reads as another story’s headline: “{shown}”{more}",
                related=tuple(Related(span, "here too") for span in others),
                note="a link that lost its frame, or a line that lost its stop",
            )
