"""Characters wrecked on the way: text read in the wrong encoding, and entities left undecoded."""

from collections.abc import Iterator

from copydesk import Article, Edit, Example, Finding, Fix, Related, Rule, Safety, Severity
from copydesk.analyses.damage import Damage, damage

_CALLED = {
    "encoding": "Text in the wrong encoding",
    "entity": "An HTML entity",
    "lost": "A lost character",
    "apostrophe": "A question mark for an apostrophe",
}
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
    severity = Severity.ERROR
    quotes = "check"
    examples = (
        Example("It didn⟦â€™⟧t rain.", "It didn’t rain."),
        Example("“It rained⟦â€\ufffd⟧ she said.", "“It rained” she said."),
        Example("The caf⟦Ã©⟧ is shut.", "The café is shut."),
        Example("Salt ⟦&amp;⟧ pepper, he said.", "Salt & pepper, he said."),
        Example("The caf⟦\ufffd⟧ is shut."),
        Example("It didn⟦?⟧t rain.", "It didn’t rain."),
        Example("São Paulo, JOÃO, “CAFÉ”, Malmö and Ångström are fine; so is AT&T; and R&D."),
        Example("Did it rain? It did."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each place, or all of a kind together where there are many."""
        kinds: dict[str, list[Damage]] = {}
        for place in article.get(damage):
            kinds.setdefault(place.kind, []).append(place)
        for kind, places in kinds.items():
            for group in [places] if len(places) > _MANY else [[place] for place in places]:
                yield self._of(article, _CALLED[kind], group)

    def _of(self, article: Article, called: str, group: list[Damage]) -> Finding:
        first, *others = group
        edits = tuple(Edit(place.span, place.meant) for place in group if place.meant is not None)
        safety = Safety.UNSAFE if first.kind == "apostrophe" else Safety.SAFE
        title = f"Put back “{first.meant}”" if not others else "Put back what was meant"
        return self.found(
            first.span,
            f"{called}: “{article.slice(first.span)}”" + (f", and {len(others)} more" if others else ""),
            related=tuple(Related(place.span, "here too") for place in others),
            fix=Fix(title, edits, safety) if edits else None,
        )
