"""Characters nobody can see."""

import re
import unicodedata
from collections.abc import Iterator

from copydesk import Article, Edit, Example, Finding, Fix, Related, Rule, Safety, Severity, Span

_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\x7f]+|[\x00-\x08\x0e-\x1f]+"
)
_NAMES = {"\ufeff": "byte-order mark", "\u00ad": "soft hyphen"}
_NEAR = 3
_LINES = "\u2028\u2029"


class InvisibleCharacter(Rule):
    """A character that shows nothing: a zero-width space, a soft hyphen, a stray byte-order mark, a direction mark.

    ## What it finds

    Zero-width spaces and joiners, soft hyphens, byte-order marks inside the text, marks that set the direction of
    writing, and control characters. Joiners inside emoji and in scripts that write with them, and direction marks
    beside Arabic or Hebrew, are left alone. Several of one kind make one finding.

    ## Why it matters

    They break searches, links and line ends, and turn up as boxes or hyphens in print.

    ## Sources

    Unicode Standard, chapter 23, on format characters and controls.
    """

    name = "invisible-character"
    category = "spacing"
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("The inter⟦\u00ad⟧national talks ended.", "The international talks ended."),
        Example("The talks⟦\u200b⟧ ended.", "The talks ended."),
        Example("The⟦\ufeff⟧ talks and the\ufeff vote\ufeff ended.", "The talks and the vote ended."),
        Example("The family emoji 👨\u200d👩\u200d👧 went viral ❤\ufe0f overnight."),
        Example("The word می\u200cخواهم is Persian."),
        Example("The vote was tied at 10\u00a0to 10."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Find them, kind by kind."""
        kinds: dict[str, list[Span]] = {}
        for match in _INVISIBLE.finditer(article.text):
            if match.start() > 0 and not _needed(article.text, match.start(), match.end()):
                kinds.setdefault(match[0][0], []).append(Span(*match.span()))
        for char, (first, *others) in kinds.items():
            name = _NAMES.get(char) or unicodedata.name(char, "control character").lower()
            more = f", and {len(others)} more" if others else ""
            edits = tuple(Edit(span, "") for span in (first, *others))
            yield self.found(
                first,
                f"An invisible character: {name} (U+{ord(char):04X}){more}",
                related=tuple(Related(span, "here too") for span in others),
                fix=None if char in _LINES else Fix("Take it out", edits, Safety.SAFE),
            )


def _needed(text: str, start: int, end: int) -> bool:
    """Whether the character works on its neighbours: an emoji, or a script written with joiners or from the right."""
    around = text[max(0, start - _NEAR) : start] + text[end : end + _NEAR]
    return any(
        unicodedata.category(char) in ("So", "Sk", "Mn") or (char.isalpha() and not _latin(char)) for char in around
    )


def _latin(char: str) -> bool:
    return ord(char) < 0x530 or 0x1E00 <= ord(char) < 0x2000
