"""copydesk and its peers, each behind one function from a text to hits. A peer that isn't installed is left out."""

import datetime
from collections.abc import Iterator, Sequence

from bench.accuracy.score import Check, Hit
from copydesk import Config, Meta, Source
from copydesk.config import selected
from copydesk.engine import check_with


def copydesk_checker() -> Check:
    """copydesk in its default profile."""
    config = Config()
    rules = selected(config)

    def check(text: str, published: str) -> Sequence[Hit]:
        meta = Meta(published=datetime.date.fromisoformat(published)) if published else None
        findings = check_with(Source(text), rules, config, meta=meta).findings
        return [
            Hit(
                f.rule,
                f.category,
                ((f.span.start, f.span.end), *((r.span.start, r.span.end) for r in f.related)),
                f.message,
            )
            for f in findings
        ]

    return check


def proselint_checker() -> Check:
    """proselint with all its checks."""
    from proselint.checks import __register__  # type: ignore[import-not-found]
    from proselint.registry import CheckRegistry  # type: ignore[import-not-found]
    from proselint.tools import LintFile  # type: ignore[import-not-found]

    CheckRegistry().register_many(__register__)

    def check(text: str, published: str) -> Sequence[Hit]:
        # Its spans are into a text padded by a newline.
        results = LintFile("case", content=text).lint()
        return [
            Hit(r.check_result.check_path, "", ((r.check_result.span[0] - 1, r.check_result.span[1] - 1),))
            for r in results
        ]

    return check


def harper_checker() -> Check:
    """harper-py with its speller on."""
    import harper  # type: ignore[import-not-found]

    linter = harper.Linter()

    def check(text: str, published: str) -> Sequence[Hit]:
        return [Hit(str(lint.kind), "", ((lint.span.start, lint.span.end),)) for lint in linter.lint(text)]

    return check


def peers() -> Iterator[tuple[str, Check]]:
    """The peers that can run here."""
    for name, make in (("proselint", proselint_checker), ("harper", harper_checker)):
        try:
            yield name, make()
        except ImportError:
            continue
