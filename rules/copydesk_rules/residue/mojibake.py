"""Characters wrecked on the way: text read in the wrong encoding, and entities left undecoded."""

import html
import re
from collections.abc import Iterator

from copydesk import Article, Edit, Example, Finding, Fix, Related, Rule, Safety, Span
from copydesk.analyses.literals import in_literal

# A lead byte of UTF-8 as windows-1252 shows it, and what can follow; a capital Ã is never before a quote or a sign.
_AFTER = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_DOUBLE = re.compile(rf"[ÂÃÅÄ][{_AFTER}]|[âã][{_AFTER}]{{2}}|ð[{_AFTER}]{{3}}")
_ENTITY = re.compile(
    r"&(?:amp|lt|gt|quot|apos|nbsp|[rl][sd]quo|[mn]dash|hellip|eacute|pound|euro|#\d{2,5}|#x[\da-fA-F]{2,5});"
)
_LOST = re.compile(r"\ufffd{1,8}")
_CONTROL = re.compile(r"[\x80-\x9f]{1,4}")
_MARK = re.compile(r"(?<=[a-z])\?(?=(?:s|t|re|ve|ll)\b[ ,.])")
_MANY = 3


class Mojibake(Rule):
    """Characters that an encoding mix-up has wrecked.

    ## What it finds

    UTF-8 shown as windows-1252 (“â€™”, “Ã©”), the replacement character �, HTML entities left as code (“&amp;”,
    “&#39;”), and a question mark where an apostrophe was (“don?t”). What it stood for is offered where it is certain.
    More than three of a kind make one finding.

    ## Why it matters

    Readers see garbage, names most of all.

    ## Sources

    WHATWG Encoding Standard, windows-1252; HTML Living Standard, named character references.
    """

    name = "mojibake"
    category = "residue"
    quotes = "check"
    examples = (
        Example("It didn⟦â€™⟧t rain.", "It didn’t rain."),
        Example("The caf⟦Ã©⟧ is shut.", "The café is shut."),
        Example("Salt ⟦&amp;⟧ pepper, he said.", "Salt & pepper, he said."),
        Example("The caf⟦\ufffd⟧ is shut."),
        Example("It didn⟦?⟧t rain.", "It didn’t rain."),
        Example("São Paulo, JOÃO, “CAFÉ”, Malmö and Ångström are fine; so is AT&T; and R&D."),
        Example("Did it rain? It did."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Look for each kind of damage."""
        kinds: dict[str, list[tuple[Span, str | None]]] = {}
        for pattern, kind in (
            (_DOUBLE, "text in the wrong encoding"),
            (_CONTROL, "text in the wrong encoding"),
            (_ENTITY, "an HTML entity"),
            (_LOST, "a lost character"),
            (_MARK, "a question mark for an apostrophe"),
        ):
            for match in pattern.finditer(article.text):
                meant = _meant(match[0])
                if (pattern is _DOUBLE and meant is None) or (pattern is _MARK and in_literal(article, match.start())):
                    continue
                kinds.setdefault(kind, []).append((Span(*match.span()), meant))
        for kind, hits in kinds.items():
            for group in [hits] if len(hits) > _MANY else [[hit] for hit in hits]:
                yield self._of(article, kind, group)

    def _of(self, article: Article, kind: str, group: list[tuple[Span, str | None]]) -> Finding:
        (first, meant), *others = group
        edits = tuple(Edit(span, to) for span, to in group if to is not None)
        safety = Safety.UNSAFE if article.slice(first) == "?" else Safety.SAFE
        title = f"Put back “{meant}”" if not others else "Put back what was meant"
        return self.found(
            first,
            f"{kind}: “{article.slice(first)}”" + (f", and {len(others)} more" if others else ""),
            related=tuple(Related(span, "here too") for span, _ in others),
            fix=Fix(title, edits, safety) if edits else None,
        )


def _meant(wrecked: str) -> str | None:
    """What the characters stood for, where that is certain."""
    if wrecked == "?":
        return "’"
    if wrecked.startswith("&"):
        return html.unescape(wrecked)
    if _CONTROL.fullmatch(wrecked):
        read = wrecked.encode("latin-1").decode("cp1252", "replace")
        return None if "\ufffd" in read else read
    try:
        data = b"".join(c.encode("latin-1") if ord(c) < 0x100 else c.encode("cp1252") for c in wrecked)
        read = data.decode("utf-8")
    except UnicodeError:
        return None
    return read if read.isprintable() or read == "\u00a0" else None
