"""A pointer to a video, post or picture that isn't there."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Example, Finding, Rule, Span, Zone
from copydesk.analyses.leaks import leaks
from copydesk.analyses.literals import literals

_THING = (
    r"(?:video|clip|footage|tweets?|posts?|photos?|pictures?|images?|trailer|graphic|chart|map|gallery|slideshow"
    r"|interview|exchange|screenshots?|audio|recording|podcast|livestream|stream|embed)"
)
_CUE = re.compile(
    rf"(?:\b(?:[Ww]atch|WATCH|[Ll]isten|LISTEN)\b[^.:!?\n]{{0,80}}\b(?:below|here|BELOW|HERE)"
    rf"|\b(?:[Ss]ee|[Vv]iew|[Cc]heck out|[Tt]ake a look at)\b[^.:!?\n]{{0,40}}\b{_THING}\b[^.:!?\n]{{0,30}}\b"
    r"(?:below|here)"
    rf"|\b{_THING}[^.:!?\n]{{0,30}}\bbelow)[.:!…]?[”\"’)]?\Z"
)
_ALONE = re.compile(r"(?:WATCH|Watch|LISTEN|Listen|VIDEO|Video|PHOTOS?|Photos?)(?: (?:below|here|BELOW|HERE))?\s?:\Z")
_SHOWN = re.compile(r"[\"“'‘•*>@#–—-]|\d{1,2}[.)]|https?:")


class LostEmbed(Rule):
    """A paragraph that points at something below, and nothing is there.

    ## What it finds

    “Watch the clip below:”, “See the tweet below.”, “WATCH:” at the end of a paragraph or alone on a line, when plain
    prose or nothing follows. A quotation, a list, a caption, a link or an embed after it is what it points at.

    ## Why it matters

    The embed was lost on the way, and the reader is sent to look for it.

    ## Sources

    House practice: copy must stand without its embeds.
    """

    name = "lost-embed"
    category = "residue"
    quotes = "check"
    examples = (
        Example("The mayor sang on stage. ⟦Watch the clip below:⟧\n\nThe council met later on Friday and was silent."),
        Example("The mayor sang on stage on Friday.\n\n⟦WATCH:⟧"),
        Example("The mayor sang on stage on Friday. You can ⟦see the tweet below.⟧"),
        Example("See the tweet below:\n\n“We did it,” she wrote."),
        Example("Watch the clip below:\n\nhttps://example.com/clip"),
        Example("Below, the full list of winners.\n\n- Jane\n- John"),
        Example("They watched the river below. The town lay in the valley below."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Look at the end of each block, then at what follows."""
        for block in article.blocks:
            if block.zone in (Zone.PAGE_DATE, Zone.BYLINE, Zone.HEADLINE):
                continue
            copy = article.slice(block.span)
            cue = _ALONE.match(copy) or _CUE.search(copy, max(0, len(copy) - 160))
            if cue and not self._follows(article, block):
                yield self.found(
                    Span(block.span.start + cue.start(), block.span.start + cue.end()),
                    "This points at something that does not follow",
                    note="an embed or a picture may have been lost",
                )

    def _follows(self, article: Article, block: Block) -> bool:
        following = next(iter(article.blocks[block.index + 1 : block.index + 2]), None)
        if following is None:
            return False
        if following.zone in (Zone.CAPTION, Zone.CROSSHEAD) or _SHOWN.match(article.slice(following.span)):
            return True
        if any(leak.block == following.index and leak.kind == "embed" for leak in article.get(leaks)):
            return True
        return any(following.span.contains(span) for span in article.get(literals))
