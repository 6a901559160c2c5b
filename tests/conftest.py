"""Rules of the tests' own, small and sure, for what the engine and its commands do with any rule."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from copydesk import Article, Example, Finding, Fix, Related, Rule, Safety, Severity, Span, registry


def spans(pattern: str, article: Article) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(pattern, article.text)]


class DoubleSpace(Rule):
    """Two spaces where one belongs.

    ## What it finds

    Two spaces or more.

    ## Why it matters

    They show.

    ## Sources

    Any typesetter.
    """

    name, category, quotes = "double-space", "spacing", "check"
    examples = (Example("A⟦  ⟧b.", "A b."), Example("A b."))

    def check(self, article: Article) -> Iterator[Finding]:
        for span in spans(r"(?<=\S) {2,}(?=\S)", article):
            fix = Fix.replace("One space", span, " ", Safety.SAFE)
            yield self.found(span, f"{len(span)} spaces", fix=fix, severity=Severity.SUGGESTION)


class Misspelt(Rule):
    """A word spelt wrong.

    ## What it finds

    “recieve”.

    ## Why it matters

    Readers notice.
    """

    name, category, quotes = "misspelt", "words", "check"
    examples = (Example("I ⟦recieve⟧ it.", "I receive it."), Example("I receive it."))

    def check(self, article: Article) -> Iterator[Finding]:
        for span in spans("recieve", article):
            yield self.found(span, "“recieve” is spelt “receive”", fix=Fix.replace("Receive", span, "receive"))


class TwoNames(Rule):
    """One person, two spellings.

    ## What it finds

    “Sergei” where the copy also has “Sergey”.

    ## Why it matters

    Readers take one man for two.
    """

    name, category, severity = "two-names", "names", Severity.ERROR
    examples = (Example("⟦Sergei⟧ and ⟪Sergey⟫."), Example("Sergey."))

    @dataclass(frozen=True, slots=True)
    class Options(Rule.Options):
        least: int = 1

    def check(self, article: Article) -> Iterator[Finding]:
        others = spans("Sergey", article)
        if len(others) >= self.options.least:
            related = tuple(Related(span, "“Sergey” here") for span in others)
            for span in spans("Sergei", article):
                yield self.found(span, "“Sergei” here, “Sergey” elsewhere", related=related, note="one man, one name")


class Anglicise(Rule):
    """Undone by another rule."""

    name, category, default = "anglicise", "quarrel", False

    def check(self, article: Article) -> Iterator[Finding]:
        for span in spans(r"\bcolor\b", article):
            yield self.found(span, "American", fix=Fix.replace("British", span, "colour", Safety.SAFE))


class Americanise(Rule):
    """Undoes another rule."""

    name, category, default = "americanise", "quarrel", False

    def check(self, article: Article) -> Iterator[Finding]:
        for span in spans(r"\bcolour\b", article):
            yield self.found(span, "British", fix=Fix.replace("American", span, "color", Safety.SAFE))


class Broken(Rule):
    """A rule that raises."""

    name, category, default = "broken", "quarrel", False

    def check(self, article: Article) -> Iterator[Finding]:
        raise ValueError("\x1b[31mno\nluck")


class NoteWords(Rule):
    """A whole paragraph; off by default."""

    name, category, default = "whole-paragraph", "long", False

    def check(self, article: Article) -> Iterator[Finding]:
        for block in article.paragraphs:
            yield self.found(block.span, "all of it")


RULES = (Americanise, Anglicise, Broken, DoubleSpace, Misspelt, NoteWords, TwoNames)


@pytest.fixture
def tiny_rules(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have these rules installed and no others."""
    entry = SimpleNamespace(name="tiny", value="conftest:RULES", dist=None, load=lambda: lambda: RULES)
    monkeypatch.setattr(registry, "entry_points", lambda group: [entry])
    registry.rules.cache_clear()
    monkeypatch.setattr("copydesk.runner._made", [])
    yield
    monkeypatch.undo()
    registry.rules.cache_clear()
