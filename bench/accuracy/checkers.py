"""copydesk and its peers, each behind one function from a text to hits. A peer that isn't installed is left out."""

import datetime
import json
import os
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from urllib.parse import urlencode
from urllib.request import urlopen

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
        return [Hit(str(lint.lint_kind), "", ((lint.span.start, lint.span.end),)) for lint in linter.lint(text)]

    return check


def languagetool_checker() -> Check:
    """LanguageTool with its rules and speller, on the server that ``LANGUAGETOOL_URL`` names.

    Raises:
        ImportError: when no server is named: a peer that is not here is left out.
    """
    server = os.environ.get("LANGUAGETOOL_URL")
    if not server:
        raise ImportError("LANGUAGETOOL_URL")

    def check(text: str, published: str) -> Sequence[Hit]:
        data = urlencode({"text": text, "language": "en-US"}).encode()
        with urlopen(f"{server}/v2/check", data) as answer:  # noqa: S310 - the address is the developer's own
            matches = json.load(answer)["matches"]
        # Its offsets count UTF-16 units.
        units = [0]
        for character in text:
            units.append(units[-1] + (2 if ord(character) > 0xFFFF else 1))
        places = [(bisect_left(units, m["offset"]), bisect_left(units, m["offset"] + m["length"])) for m in matches]
        return [Hit(m["rule"]["id"], "", (place,)) for m, place in zip(matches, places, strict=True)]

    return check


_PEERS = (("proselint", proselint_checker), ("harper", harper_checker), ("LanguageTool", languagetool_checker))


def peers() -> Iterator[tuple[str, Check]]:
    """The peers that can run here."""
    for name, make in _PEERS:
        try:
            yield name, make()
        except ImportError:
            continue
