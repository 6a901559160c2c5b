"""One compound with a hyphen here and without it there."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.forms import Form
from copydesk.analyses.twins import hyphenation_twins


class MixedHyphenation(Rule):
    """One compound with a hyphen here and without it there.

    ## What it finds

    “cease-fire” and “ceasefire”, “health care” and “healthcare”: one compound hyphenated or open in one place and
    closed in another. Open beside hyphenated (“in the long term”, “a long-term plan”) is grammar, not a slip, and so
    is a verb beside its noun (“they took over”, “the takeover”).

    ## Why it matters

    Dictionaries differ; a story must not.

    ## Sources

    PerfectIt's best-known check; AP Stylebook, “hyphen”; Guardian style guide, “hyphens”.
    """

    name = "mixed-hyphenation"
    category = "consistency"
    examples = (
        Example("The ⟪ceasefire⟫ held for a day. On Monday the ⟦cease-fire⟧ was broken."),
        Example("She writes on ⟪healthcare⟫ for the paper. Spending on ⟦health care⟧ rose again."),
        Example("It is a long-term plan, and in the long term it may work."),
        Example("They took over the firm. The takeover cost them a fortune, and they broke down at the breakdown."),
        Example("He will re-sign for the club; nobody wants him to resign."),
        Example("Every day is an everyday matter, and maybe it may be so."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report each word that stands in more than one form, at the rarest form's first place."""
        for forms in article.get(hyphenation_twins):
            rare, *others = sorted(forms, key=lambda form: (len(form.places), -form.places[0].span.start))
            first = rare.places[0].span
            places = [p for form in forms for p in form.places[:6] if p.span != first]
            yield self.found(
                first,
                f"“{rare.text}” here, {_list(others)} elsewhere",
                related=tuple(Related(p.span, f"“{p.text}”") for p in places[:12]),
                note="one form for the whole story",
            )


def _list(forms: list[Form]) -> str:
    counted = (f"“{f.text}”" + (f" ({len(f.places)} times)" if len(f.places) > 1 else "") for f in forms)
    return " and ".join(counted)
