"""`inconsistent-name`."""

from collections.abc import Iterator

from copydesk import Article, Edit, Example, Finding, Fix, Related, Rule
from copydesk.analyses.people import people
from copydesk.analyses.people_sounds import fold
from copydesk.analyses.people_variants import Spelling, spellings


class InconsistentName(Rule):
    """One person's name is spelled two ways.

    ## What it finds

    A given name or surname that the story spells in more than one way for the same person: “Sergey Kislyak” and
    “Sergei Kislyak”, “Rohrabacher” and “Rohrbacher”, “Erdoğan” and “Erdogan”. Every place is shown with the number of
    times each spelling is used. Where one spelling is clearly the rare one, a fix is offered; otherwise no side is
    taken.

    Two people with like names are told apart: names in one sentence, with different given names, genders or
    generations are never joined. Short forms (Mike for Michael) are not other spellings.

    ## Why it matters

    A name misspelled is the commonest correction a newsroom has to run, and a name spelled two ways is wrong at least
    once.

    ## Sources

    The Reuters Handbook asks that every name be checked each time it appears; the AP Stylebook and the Guardian style
    guide both put the spelling of names first among the facts to get right.
    """

    name = "inconsistent-name"
    category = "names"
    examples = (
        Example(
            "The mayor, Oleksiy ⟪Harchenko⟫, opened the bridge on Monday. ⟪Harchenko⟫ said the work had taken two "
            "years. It is done, ⟪Harchenko⟫ said. ⟦Harchneko⟧ then left.",
            "The mayor, Oleksiy Harchenko, opened the bridge on Monday. Harchenko said the work had taken two "
            "years. It is done, Harchenko said. Harchenko then left.",
        ),
        Example(
            "The envoy, ⟪Sergey⟫ Bolotov, left on Friday. The ministry thanked ⟦Sergei⟧ Bolotov for his work.",
        ),
        Example("Senator ⟪Jon⟫ Hartwell spoke first. The vote went against ⟦John⟧ Hartwell all the same."),
        Example("The singer Zoë ⟪Brontë⟫ was late. Her manager said ⟦Bronte⟧ had missed a train."),
        Example("Ellen ⟪DeVries⟫ won the race. The club paid ⟦Devries⟧ a bonus."),
        Example(
            "The engineer, Naomi ⟪Millard⟫, spoke first. ⟪Millard⟫ said no. ⟪Millard⟫ left. The lights, as ⟦Mellard⟧ "
            "knew, went out.",
            "The engineer, Naomi Millard, spoke first. Millard said no. Millard left. The lights, as Millard knew, "
            "went out.",
        ),
        Example("⟪Ahmed⟫ Farouq spoke first. The vote went against ⟦Ahmad⟧ Farouq all the same."),
        Example("John Brown met Alice Browne. Brown paid, and Browne left the tip."),
        Example("The brothers Jon Miller and John Miller run the shop."),
        Example("Michael Hartwell spoke first. Mike Hartwell is 40. Hartwell’s sister Kate disagreed."),
        Example("KATE Hartwell said no. Kate Hartwell is 40. The HARTWELL trial goes on. The Hartwells wept."),
        Example("Daniel Moreau sang, and Danielle Moreau danced. Sarah Lind met Sara Boone."),
        Example("Bill de Graaf lost. De Graaf said he would run again."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Compare the written forms of each part of each person's name."""
        for person in article.get(people):
            forms = {mention.form for mention in person.mentions}
            if not forms & {"full", "titled"}:
                continue  # known by one bare name: too little to say who it is
            for main, *others in spellings(article, person):
                for odd in others:
                    # "the Alt-Left" and "Miss Altleft": a title alone doesn't make a person of it.
                    if "full" in forms or fold(odd.text) != fold(main.text):
                        yield self._report(main, odd)

    def _report(self, main: Spelling, odd: Spelling) -> Finding:
        clear = len(odd.spans) * 3 <= len(main.spans)
        if not clear and main.spans[0] > odd.spans[0]:
            main, odd = odd, main
        related = [Related(main.spans[0], f"“{main.text}” first here")]
        related += [Related(span, f"“{main.text}” here") for span in main.spans[1:]]
        related += [Related(span, f"“{odd.text}” again here") for span in odd.spans[1:]]
        fix = None
        if clear:
            fix = Fix(f"Spell it “{main.text}”", tuple(Edit(span, main.text) for span in odd.spans))
        return self.found(
            odd.spans[0],
            f"“{odd.text}” here{_times(odd)}, “{main.text}” elsewhere{_times(main)}",
            related=tuple(related),
            fix=fix,
            note="one person’s name in two spellings",
        )


def _times(way: Spelling) -> str:
    return f" ({len(way.spans)} times)" if len(way.spans) > 1 else ""
