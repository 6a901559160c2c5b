"""A hyphen between spaces, doing the work of a dash."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Example, Finding, Fix, Related, Rule, Severity, Span, Zone
from copydesk.analyses.sentences import split
from copydesk.anatomy.shapes import DATELINE, MONTH, WEEKDAY

_SPACED = re.compile(r"(?<=\S) - (?=\S)")
_DASH = re.compile(r"[—–]|(?<=[\w\s\"”’'])--(?=[\w\s\"“‘'])")
# "10:30 - Police arrive", "Jane Doe - the mayor", "4. Spare parts - Bring some": a line that opens with a label
_LABEL = re.compile(
    r"(?:\d{1,3}[.)] )?(?:\d[\d:.]{0,8}(?: ?[ap]\.?m\.?)?|[A-Z][\w’']{0,20}(?: [A-Z][\w’']{0,20}){0,3})\Z"
)
_TITLED = re.compile(r"(?:\S{1,20} ){0,3}\S{1,20} - [A-Z]")
_RANGE_END = re.compile(rf"\b(?:{MONTH}|{WEEKDAY}|\S*\d\S*(?: ?[ap]\.?m\.?)?)\Z", re.I)
_RANGE_START = re.compile(rf"(?:{MONTH}\b|{WEEKDAY}(?=\W|\Z)|[$£€]?\d)", re.I)
_SIGNED = re.compile(r"[\"”’][^\w]{0,3}\Z")
_MANY = 5


class HyphenAsDash(Rule):
    """A spaced hyphen where the sentence needs a dash.

    ## What it finds

    “The vote - the third this year - failed.” In an article that has real dashes, each place; in one that types every
    dash so, one finding that lists them all. Datelines, scores, ranges (“10 - 12 points”), labels, lists and bylines
    are left alone, unless a second hyphen in the sentence shows that the two are a pair of dashes.

    ## Why it matters

    After a number a spaced hyphen reads as a range or a minus: “on May 13 - 24 days after he left”.

    ## Sources

    AP Stylebook, dash; Guardian style guide, dashes: a dash is not a hyphen.
    """

    name = "hyphen-as-dash"
    category = "punctuation"
    severity = Severity.SUGGESTION
    quotes = "check"
    examples = (
        Example(
            "The vote⟦ - ⟧the third this year⟪ - ⟫failed in the house.",
            "The vote – the third this year – failed in the house.",
        ),
        Example(
            "She resigned on May 3⟦ - ⟧12 days after the vote⟪ - ⟫for no stated reason.",
            "She resigned on May 3 – 12 days after the vote – for no stated reason.",
        ),
        Example(
            "The house — all of it — sat late.\n\nThe vote failed⟦ - ⟧nobody knew why.",
            "The house — all of it — sat late.\n\nThe vote failed — nobody knew why.",
        ),
        Example("“We lost⟦ - ⟧and they won,” he said.", "“We lost – and they won,” he said."),
        Example("SEOUL (Reuters) - The vote failed on Monday, officials said."),
        Example("United won 3 - 1 and need 10 - 12 points, on Monday - Friday or in June - July."),
        Example("10:30 - The vote begins and everyone is here."),
        Example("- The vote failed.\n- Nobody knew why."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Look through the body, sentence by sentence."""
        hits = [
            hit
            for block in article.in_zone(Zone.PARAGRAPH, Zone.STANDFIRST)
            for sentence in split(article.slice(block.span))
            for hit in _dashes(article, block, sentence.shift(block.span.start))
        ]
        dash = next((m[0] for b in article.paragraphs for m in _DASH.finditer(article.text, *_body(article, b))), "")
        groups = [[hit] for hit in hits] if dash and len(hits) <= _MANY else [hits] if hits else []
        for first, *others in groups:
            more = f", and in {len(others)} other place{'s' if len(others) > 1 else ''}" if others else ""
            elsewhere = f"; “{dash}” elsewhere" if dash else ""
            yield self.found(
                first,
                f"A hyphen used as a dash{more}{elsewhere}",
                related=tuple(Related(span, "here too") for span in others),
                fix=Fix("Set a dash", tuple(Edit(span, f" {dash or '–'} ") for span in (first, *others))),
            )


def _body(article: Article, block: Block) -> tuple[int, int]:
    """The block's bounds without its dateline."""
    dateline = DATELINE.match(article.text, block.span.start, block.span.end)
    return (dateline.end() if dateline else block.span.start), block.span.end


def _dashes(article: Article, block: Block, sentence: Span) -> list[Span]:
    """The spaced hyphens of a sentence that stand for dashes."""
    text = article.text
    start = max(_body(article, block)[0], sentence.start)
    sure: list[Span] = []
    ranges: list[Span] = []
    for match in _SPACED.finditer(text, start, sentence.end):
        before, after = text[max(start, match.start() - 16) : match.start()], text[match.end() : match.end() + 16]
        signature = _SIGNED.search(before) and len(text[match.end() : block.span.end].split()) <= 6
        label = _LABEL.match(text, block.span.start, match.start()) or (
            (titled := _TITLED.match(text, block.span.start)) and titled.end() > match.end()
        )
        if signature or label:
            continue
        is_range = _RANGE_END.search(before) and _RANGE_START.match(after)
        (ranges if is_range else sure).append(Span(*match.span()))
    return sorted(sure + ranges) if sure else []
