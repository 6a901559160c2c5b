"""A caption or a picture credit in the middle of the story."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.stray_lines import StrayLine, stray_lines

_SAYS = {
    "credit": "A picture credit in the story’s text",
    "caption": "This reads as a caption that stands among the paragraphs",
    "pointer": "This points at a picture",
    "line": "A line without a full stop among the paragraphs",
}
_NOTES = {
    "credit": "captions and credits belong to the picture",
    "caption": "captions belong to the picture",
    "pointer": "copy must stand without its pictures",
    "line": "a caption, another story’s headline, or a sentence that lost its stop",
}


class StrayCaption(Rule):
    """A caption, a picture credit or a pointer to a picture left in the story's text.

    ## What it finds

    After the first paragraph: “(Photo: Jane Doe)”, “(AP Photo/Jane Doe)”, “[Image via …]”, “Getty Images”; captions
    without a stop between paragraphs that have one, with a label (“Well lit: The house at dusk …”) or without;
    “(pictured)”. Captions above the story are left alone, bare credits are not. A whole sentence that stands between
    closed paragraphs without a stop is listed too, as what it may be. One finding for each kind lists them all.

    ## Why it matters

    Cut off from its picture, a caption breaks the story in two and often says again what the text says.

    ## Sources

    BBC and Reuters practice: captions travel in a field of their own.
    """

    name = "stray-caption"
    category = "residue"
    quotes = "check"
    examples = (
        Example(
            "The council met on Friday and turned down the plan for the bridge.\n\n"
            "⟦The bridge over the river. (Photo: Jane Doe)⟧\n\nIt will meet again in May."
        ),
        Example(
            "The council met on Friday and turned down the plan for the bridge. ⟦(AP Photo/Jane Doe)⟧ It will meet"
            " again in May, the mayor said, and look at a smaller plan."
        ),
        Example(
            "The council met on Friday and turned down the plan for the bridge.\n\n"
            "⟦Angry: Residents gathered at the gates of the town hall on Friday night⟧\n\nIt will meet again in May, "
            "the mayor said.\n\n⟪Well lit: The bridge over the river has been closed since the flood⟫\n\n"
            "Nobody in the town knows what will come after that.\n\nThe mayor has been asked to think about it.\n\n"
            "She said that she would do so in the summer."
        ),
        Example(
            "The council met on Friday and turned down the plan for the bridge.\n\n"
            "⟦A worker looks at the old bridge, which has been closed to traffic since May⟧\n\n"
            "It will meet again in May, the mayor said.\n\nNobody in the town knows what will come after that."
        ),
        Example(
            "Plan for bridge fails\n\n⟦Getty Images⟧\n\nThe council met on Friday and turned down the plan for it."
        ),
        Example("The mayor spoke to the council on Friday. John Doe ⟦(pictured)⟧ was silent."),
        Example(
            "Plan for bridge fails\n\nPhoto: The mayor at the river in May\n\n"
            "The council met on Friday and turned down the plan for it.\n\n"
            "The mayor took a photo by the river and pictured herself there."
        ),
        Example(
            "The council met on Friday and turned down the plan for the bridge.\n\nWhat the residents say\n\n"
            "They were angry, and the mayor was told so."
        ),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """One finding for each kind."""
        kinds: dict[str, list[StrayLine]] = {}
        for line in article.get(stray_lines):
            if line.kind in _SAYS:
                kinds.setdefault(line.kind, []).append(line)
        for kind, (first, *others) in kinds.items():
            more = f", and {len(others)} more such" if others else ""
            yield self.found(
                first.span,
                f"{_SAYS[kind]}: “{_short(article.slice(first.span))}”{more}",
                related=tuple(Related(line.span, "here too") for line in others),
                note=_NOTES[kind],
            )


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:60].rsplit(None, 1)[0] + " …"
