"""More than one space where one belongs."""

import re
from collections.abc import Iterator

from copydesk import Article, Edit, Example, Finding, Fix, Related, Rule, Safety, Severity, Span, Zone

# A tab is layout, never a slip of the thumb; a space before a stop or a mark is another rule's.
_RUN = re.compile(r"(?<=\S)[ \u00a0\u2002-\u200a\u202f]{2,}(?=[^\s.,;:!?)\]])")
_SINGLE = re.compile(r"(?<=[a-z0-9][.!?]|[.!?][\"”’)])[ \u00a0](?=[\"“‘(]?[A-Z])")
_STOP = re.compile(r"[.!?…][\"'”’)\]]*\Z")
_LIST_MARK = re.compile(r"(?:\(?\w{1,3}[.)]|[-–—•·*+>|])\Z")


class ExtraSpace(Rule):
    """Two or more spaces between words.

    ## What it finds

    A double space in mid-sentence, each one. Double spaces after a full stop are reported together, and only where
    most sentences of the article are followed by one space: typed all through, they are a habit, not a slip.
    Indentation, list markers and columns laid out with spaces are left alone.

    ## Why it matters

    A double space in mid-sentence usually marks the spot where words were cut or pasted. It also prints as a hole.

    ## Sources

    AP Stylebook and the Guardian style guide: one space, after a full stop too.
    """

    name = "extra-space"
    category = "spacing"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("The mayor⟦  ⟧resigned on Monday.", "The mayor resigned on Monday."),
        Example("FILE PHOTO: NO SALES⟦   ⟧NO ARCHIVES", "FILE PHOTO: NO SALES NO ARCHIVES"),
        Example(
            "He left.⟦  ⟧She stayed. They met. It rained.⟪  ⟫Then it stopped. All was well. We slept.",
            "He left. She stayed. They met. It rained. Then it stopped. All was well. We slept.",
        ),
        Example("He left.  She stayed.  They met.  It rained."),
        Example("Team    Won    Lost\nUnited    12    3\nCity    9    6"),
        Example("1.  Bring water\n2.  Wear a hat"),
        Example("    The mayor resigned on Monday."),
        Example("The mayor resigned  ."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each run in mid-sentence, and those after a stop as one."""
        after_stop: list[Span] = []
        singles = 0
        for block in article.blocks:
            if block.zone in (Zone.PAGE_DATE, Zone.BYLINE):
                continue
            runs = [Span(*m.span()) for m in _RUN.finditer(article.text, block.span.start, block.span.end)]
            singles += len(_SINGLE.findall(article.slice(block.span)))
            if sum(len(run) > 2 for run in runs) > 1:  # columns
                continue
            for run in runs:
                before = article.text[max(block.span.start, run.start - 4) : run.start]
                if run.start - block.span.start <= 4 and _LIST_MARK.search(before):
                    continue
                if article.text[run.end : block.span.end] in ("—", "–", "-"):  # a dateline on a line of its own
                    continue
                if _STOP.search(before):
                    after_stop.append(run)
                else:
                    yield self.found(
                        run, "An extra space in mid-sentence", fix=_fix([run]), note=f"{len(run)} spaces, expected one"
                    )
        if after_stop and not (len(after_stop) > 1 and len(after_stop) * 2 > singles):
            first, *others = after_stop
            count = f"; one space after {singles} others" if singles else ""
            yield self.found(
                first,
                f"Two spaces after a sentence{count}",
                related=tuple(Related(span, "two spaces here too") for span in others),
                fix=_fix(after_stop),
            )


def _fix(runs: list[Span]) -> Fix:
    return Fix("Leave one space", tuple(Edit(run, " ") for run in runs), Safety.SAFE)
