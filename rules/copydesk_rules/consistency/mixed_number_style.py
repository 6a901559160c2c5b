"""Small numbers spelled out here and in figures there."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Related, Rule, Severity, Span
from copydesk.analyses.quotes import in_speech
from copydesk.analyses.ref_words import bases

_NOUN = r"(?: (?:more|other|new|young|old|big|small|local|different|former|key|main|major))? (?P<noun>[a-z]{3,20})\b"
_FIGURE = re.compile(rf"(?<![\w.,:/$£€¥#°(-])(?<!No\. )(?P<number>[2-9]){_NOUN}(?!-)")
_WORD = re.compile(rf"\b(?<![\w-])(?P<number>two|three|four|five|six|seven|eight|nine){_NOUN}(?!-)")
# "Game 7", "Windows 8", "Chapter 3 opens": the figure is part of a name.
_NAMED = re.compile(
    r"(?:[A-Za-z]*[A-Z][\w’'.]*|\b(?:of|size|aged?|number|rooms?|page|level|type|grade|phase|step|stage|part|day"
    r"|group|size)) \Z"
)
# Another number close by: "9 of 12 members", "3 to 5 eggs" follow the larger one or a range's own style.
_NEIGHBOUR = re.compile(r"\d[\d.,]*[%)]?(?:,| and| or| to| of(?: the)?| in|-|–) ?\Z")
_PLURAL = re.compile(r"(?:[a-z]{2,}[^su\W]s|people|children|men|women)\Z")
_FOLLOWED = re.compile(r" (?:of|in|out of|to|and|or) \d")
# What every house sets in figures: measures, money, shares, times, ages, scores. Written by the authors.
_MEASURES = frozenset(
    "percent per million billion trillion hundred thousand dozen dollar euro cent pence kilometer kilometre mile"
    " meter metre foot feet inch yard acre hectare pound kilogram kilo gram ounce ton tonne stone liter litre"
    " gallon pint cup teaspoon tablespoon degree volt watt byte megabyte gigabyte year month week day hour minute"
    " second point vote seat goal run yards games set sets page pages times time pm am mph kph square cubic"
    " magnitude cylinder inning over wicket try".split()
)


class MixedNumberStyle(Rule):
    """Numbers from two to nine spelled out in one place and in figures in another.

    ## What it finds

    “three schools” and “4 schools” in the body of one story: the rarer way is reported once, with the other places.
    Measures, money, ages, times, scores, dates, names (“Game 7”) and numbers beside larger ones (“9 of 12 members”),
    which take figures in every house, don't count; nor do headlines and quoted speech.

    ## Why it matters

    One story, one way: two show copy from two hands. The rule is off in the default profile: in tables, recipes and
    sports copy figures are at home, and no word list knows all that is counted there.

    ## Sources

    AP Stylebook and Guardian style guide, “numbers”: one to nine in words, from 10 in figures.
    """

    name = "mixed-number-style"
    category = "consistency"
    severity = Severity.SUGGESTION
    default = False
    examples = (
        Example("The city shut ⟪three⟫ schools in May. It shut ⟪two⟫ parks in June and ⟦4⟧ libraries in July."),
        Example("The city shut ⟪3⟫ schools in May. It shut ⟪2⟫ parks in June and ⟦four⟧ libraries in July."),
        Example("Three schools are 4 miles off. The girl is 8 years old, and two boys of 5 won 3 of 12 games."),
        Example(
            "The city shut two schools on May 3 at 5 p.m. after Game 7 fans broke in. “We lost 6 windows,” it said."
        ),
        Example(
            "4 schools to shut\n\nThe city will shut four schools in May, the mayor said on Monday after the vote."
        ),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Gather both ways in the body; report the rarer."""
        figures = list(_places(article, _FIGURE))
        spelled = list(_places(article, _WORD))
        if not figures or not spelled:
            return
        rare, common = sorted((figures, spelled), key=lambda spans: (len(spans), -spans[0].start))
        way = "in figures" if rare is figures else "spelled out"
        yield self.found(
            rare[0],
            f"“{article.slice(rare[0])}” {way} here, “{article.slice(common[0])}” elsewhere ({len(common)})",
            related=tuple(Related(span, f"“{article.slice(span)}”") for span in (*common[:6], *rare[1:6])),
            note="numbers under ten go one way in one story",
        )


def _places(article: Article, pattern: re.Pattern[str]) -> Iterator[Span]:
    """Where the body counts things with a number under ten, outside speech."""
    for block in article.paragraphs:
        for match in pattern.finditer(article.text, block.span.start, block.span.end):
            span = Span(*match.span("number"))
            counted = _PLURAL.match(match["noun"]) and not bases(match["noun"]) & _MEASURES
            if not counted or in_speech(article, span):
                continue
            before = article.text[max(block.span.start, span.start - 24) : span.start]
            if (
                (pattern is _FIGURE and _NAMED.search(before))
                or _NEIGHBOUR.search(before)
                or _FOLLOWED.match(article.text, span.end)
            ):
                continue
            yield span
