"""One name with two possessives."""

import re
from collections import defaultdict
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Span
from copydesk.analyses.quotes import in_speech

# A bare apostrophe is a possessive only before a noun, and where no single quotation mark opened.
_FULL = re.compile(r"\b([A-Z][\w-]{1,30}[sxz])['’]s\b")
_BARE = re.compile(r"(?<!['‘])\b([A-Z][\w-]{1,30}s)['’](?= [a-z])")


class MixedPossessive(Rule):
    """One name in s with two possessives.

    ## What it finds

    “Thomas’ car” and “Thomas’s car” in the body of one story, outside quoted speech.

    ## Why it matters

    Houses differ; a story must not.

    ## Sources

    AP Stylebook, “possessives”: the apostrophe alone after a proper name in s. Guardian style guide: usually with an s.
    """

    name = "mixed-possessive"
    category = "consistency"
    examples = (
        Example("It was ⟪James’s⟫ car. They found ⟦James’⟧ keys in it."),
        Example("It was ⟪James'⟫ car, and ⟪James'⟫ keys. Later ⟦James's⟧ wife came."),
        Example("It was James’s car. The Joneses’ keys were lost. They called it ‘James’ then. Paris’s mayor ran."),
        Example("“It was James’ car,” she said of James’s car."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Compare the forms of each name, at the rarer form's first place."""
        found: dict[str, dict[bool, list[Span]]] = defaultdict(lambda: defaultdict(list))
        for block in article.prose:
            for bare, pattern in ((False, _FULL), (True, _BARE)):
                for match in pattern.finditer(article.text, block.span.start, block.span.end):
                    span = Span(*match.span())
                    if not in_speech(article, span):
                        found[match[1]][bare].append(span)
        for forms in found.values():
            if len(forms) < 2:
                continue
            rare, common = sorted(forms.values(), key=lambda spans: (len(spans), -spans[0].start))
            times = f" ({len(common)} times)" if len(common) > 1 else ""
            yield self.found(
                rare[0],
                f"“{article.slice(rare[0])}” here, “{article.slice(common[0])}” elsewhere{times}",
                related=tuple(Related(span, f"“{article.slice(span)}”") for span in (*common, *rare[1:])),
                note="one form for the whole story",
            )
