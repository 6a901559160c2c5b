"""Page date, byline, dateline and metadata that disagree."""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk import Article, Example, Finding, Related, Rule, Severity
from copydesk.analyses.dates import StoryDate, long_form, story_dates
from copydesk.rule import option


class ConflictingDates(Rule):
    """The story carries two dates for itself that can't both be right.

    ## What it finds

    A page date, a byline, a dateline or the file's metadata (front matter, the CMS) that name different days, further
    apart than a story takes from filing to publication. Both places are shown; copydesk can't know which is right.

    ## Why it matters

    A republished or scraped story keeps its old byline date under a new page date, and readers take old news for new.

    ## Options

    `days`: how far apart two dates may stand (3 by default: filed on one day, printed or updated on another).

    ## Sources

    Reuters handbook on datelines (the date is the day the news was gathered); AP Stylebook, “datelines”.
    """

    name = "conflicting-dates"
    category = "dates"
    severity = Severity.ERROR
    quotes = "check"

    @dataclass(frozen=True, slots=True)
    class Options(Rule.Options):
        """Options of conflicting-dates."""

        days: int = option(3, "days that two dates of one story may lie apart")

    examples = (
        Example(
            "⟪Friday, 8 March, 2019⟫\n\nCouncil votes for the bridge\n\nAda Munro | ⟦2 May, 2016⟧, 09:30\n\n"
            "The council voted on Thursday to build a second bridge over the river."
        ),
        Example(
            "⟪March 8, 2019⟫\n\nCouncil votes for the bridge\n\nLEEDS, ⟦May 2⟧ (Reuters) - The council voted"
            " on Thursday to build a second bridge over the river."
        ),
        Example(
            "Friday, 8 March, 2019\n\nCouncil votes for the bridge\n\nAda Munro | 7 March, 2019, 09:30\n\n"
            "The council voted on Thursday to build a second bridge over the river, approved on May 2, 2016."
        ),
        Example("LEEDS, May 2 (Reuters) - The council, elected on 6 March 2014, voted for a second bridge."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Compare each of the story's dates with the first that it contradicts."""
        known: list[StoryDate] = []
        for story in sorted(article.get(story_dates), key=lambda s: s.span is not None):
            other = next((k for k in known if abs((k.date - story.date).days) > self.options.days), None)
            known.append(story)
            if not other or story.span is None:
                continue
            related = (Related(other.span, f"the {other.place} says {long_form(other.date)}"),) if other.span else ()
            yield self.found(
                story.span,
                f"The {story.place} says “{article.slice(story.span)}”, the {other.place} {long_form(other.date)}",
                related=related,
                note=f"{_apart(abs((other.date - story.date).days))} apart; which of them is the story's?",
            )


def _apart(days: int) -> str:
    return f"{days} days" if days < 60 else f"about {round(days / 30.4)} months"
