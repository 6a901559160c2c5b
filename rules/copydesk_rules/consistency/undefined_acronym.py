"""An acronym that is nowhere written out."""

from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Severity
from copydesk.analyses.acronyms import definitions, is_body, known, uses, written_out


class UndefinedAcronym(Rule):
    """The copy uses an acronym that it never writes out and that few readers know.

    ## What it finds

    Three to six capitals, with points or without, used in the body more than once as the name of a body (“the LHPA
    said”, “the LHPA's report”), that are not set in brackets behind a name, whose letters are the initials of no run of
    words in the story, and that are not on the list of abbreviations everybody knows (NATO, FBI, CEO …). Brands, call
    signs, units, tickers and initials of people, which nobody writes out, are left alone
    where they can be told. Off by default: on edited copy most of what it finds is a firm's or a project's name.

    ## Why it matters

    The sentence that introduced it was cut, or the writer forgot that readers don't work there.

    ## Sources

    AP Stylebook, “abbreviations and acronyms”: don't use one the reader would not quickly recognise. Guardian style
    guide, “abbreviations and acronyms”.
    """

    name = "undefined-acronym"
    category = "consistency"
    severity = Severity.SUGGESTION
    default = False
    examples = (
        Example("The inquiry was led by the ⟦LHPA⟧. A spokesman for the ⟪LHPA⟫ would not comment."),
        Example("The Loke Harbour Pilots' Association led the inquiry. A spokesman for the LHPA would not comment."),
        Example("The pilots' body (LHPA) was silent. The LHPA and NATO are in talks."),
        Example(
            "She told WLKE of it. WLKE was told by ACME's man that the LHX 16 has 16GB of DRAM. DRAM and LHX sell."
        ),
        Example("The FBI and NATO would not comment. The FBI never does, and NATO seldom."),
        Example("THE SALE ENDS ON FRIDAY AND THE SHOP SHUTS. THE SALE WAS GOOD."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Report the first use of each unexplained acronym."""
        bracketed = {definition.letters for definition in article.get(definitions)}
        for letters, spans in article.get(uses).items():
            if len(spans) < 2 or known(letters) or letters in bracketed:
                continue
            if f"({letters})" in article.text or written_out(article, letters):
                continue
            if not is_body(article, letters, spans):
                continue
            yield self.found(
                spans[0],
                f"“{article.slice(spans[0])}” is never written out",
                related=tuple(Related(span, "used again") for span in spans[1:6]),
                note="looked for words with these initials, and for a bracket behind a name",
            )
