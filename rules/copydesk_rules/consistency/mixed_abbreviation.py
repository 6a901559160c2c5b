"""One abbreviation written two ways: US and U.S., FBI and F.B.I."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule
from copydesk.analyses.forms import Form, Place, abbreviations, rarest_first

# Letters that stand for the same thing.
_SAME = {"USA": "US"}
_FULL = {"US": "United States", "UK": "United Kingdom", "UN": "United Nations", "EU": "European Union"}
# Points after two or three capitals are also a person's initials: "J.K. Rowling". Countries and bodies are not.
_COUNTRIES = frozenset({"US", "USA", "UK", "UN", "EU", "UAE"})
_NAMED = re.compile(r"(?:Team|Miss|Made in|Air|[A-Z][a-z]+'s) \Z")
# "Altice USA" is a firm; a sentence may open with one capitalised word before the country.
_NAME_BEFORE = re.compile(r"[a-z,] [A-Z][a-z]+ \Z|(?:[A-Z][a-z]+ ){2}\Z")
_IN_NAME = re.compile(
    r"(?: |-)(?:(?i:Today)|Weekly|Airways|Open|Bancorp|Bank|Foods|Steel|Soccer|Network|Magazine"
    r"|Basketball|Gymnastics|Swimming|Hockey|Track|Boxing|Cycling|Wrestling|Rugby|Football|News)\b|[ -]?\$|-[A-Z]"
)
_SURNAME = re.compile(r" (?:[A-Z][a-z]|Mc[A-Z])")


class MixedAbbreviation(Rule):
    """One abbreviation written two ways in one story.

    ## What it finds

    The same letters with points and without (“U.S.” and “US”, “F.B.I.” and “FBI”), or a country's short form beside
    its longer one (“USA” and “US”), in the body of the story. The name in full beside its abbreviation is no fault.
    Headlines (which drop points in many houses), quoted speech and proper names (USA Today, the US Open) don't count.

    ## Why it matters

    Every house has one form. Two of them show that copy from two sources was put together unread.

    ## Sources

    AP Stylebook, “U.S.”: points in copy, none in headlines. Guardian and BBC style: US, never USA.
    """

    name = "mixed-abbreviation"
    category = "consistency"
    examples = (
        Example("The ⟪U.S.⟫ envoy left for Cairo. The U.S. team stayed behind, and a third ⟦US⟧ official flew home."),
        Example("A ⟦USA⟧ diplomat spoke to the paper. The ⟪US⟫ has not said why, and US officials are silent."),
        Example("The ⟪F.B.I.⟫ searched the house. An F.B.I. agent said the ⟦FBI⟧ had found nothing."),
        Example("The United States sent two ships. The U.S. had promised more."),
        Example("The U.S. women won. “The US is strong,” their coach told USA Today after the US Open."),
        Example("US sends ships\n\nThe U.S. sent two ships to the gulf on Monday, officials said."),
        Example("The US lent him money. On Monday he left Holt USA for a US bank."),
        Example("The books of J.K. Rowling sold well in the UK, and JK magazine said so."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Gather the forms of each abbreviation and report those that have several."""
        groups: dict[str, list[Form]] = {}
        for letters, written in article.get(abbreviations).items():
            kept = [form for form in (_kept(article, letters, form) for form in written) if form.places]
            groups.setdefault(_SAME.get(letters, letters), []).extend(kept)
        for letters, forms in groups.items():
            if len({form.text for form in forms}) < 2:
                continue
            rare, *others = rarest_first(tuple(forms))
            related = [
                Related(form.places[0].span, f"“{form.text}” first here{_times(len(form.places))}") for form in others
            ]
            related += [Related(place.span, f"“{rare.text}” again") for place in rare.places[1:]]
            elsewhere = " and ".join(f"“{form.text}”" for form in sorted(others, key=lambda f: f.places[0].span))
            full = article.text.count(_FULL.get(letters, "\0"))
            note = f"; “{_FULL[letters]}” stands in full as well" if full else ""
            yield self.found(
                rare.places[0].span,
                f"“{rare.text}” here, {elsewhere} elsewhere",
                related=tuple(related),
                note=f"choose one form for the whole story{note}",
            )


def _kept(article: Article, letters: str, form: Form) -> Form:
    return Form(form.text, tuple(p for p in form.places if not _part_of_name(article.text, letters, p)))


def _part_of_name(text: str, letters: str, place: Place) -> bool:
    if letters == "USA" and _NAME_BEFORE.search(text, max(0, place.span.start - 24), place.span.start):
        return True
    if _IN_NAME.match(text, place.span.end) or _NAMED.search(text, max(0, place.span.start - 16), place.span.start):
        return True
    return "." in place.text and letters not in _COUNTRIES and bool(_SURNAME.match(text, place.span.end))


def _times(count: int) -> str:
    return f" ({count} times in all)" if count > 1 else ""
