"""One pure function: a source and a configuration in, findings out. It reads no file and keeps nothing.

    source ─► reader ─► Article ─► rules yield findings ─► quotation policy ─► offsets into the source ─► sort

The command line, the hook and every service stand on `check`.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from copydesk.analyses.quotes import in_speech
from copydesk.article import Article, Meta
from copydesk.config import Config, selected
from copydesk.errors import CopydeskError
from copydesk.finding import Edit, Finding, Fix, Related, Severity
from copydesk.readers import read
from copydesk.rule import Rule
from copydesk.source import Source
from copydesk.span import Span

CRASHED = "rule-crashed"


@dataclass(frozen=True)
class Result:
    """The findings of one source in reading order, and the seconds each rule took (by name, for `--statistics`)."""

    source: Source
    findings: tuple[Finding, ...]
    seconds: tuple[tuple[str, float], ...] = ()


def check(source: Source | str, config: Config | None = None, *, meta: Meta | None = None) -> Result:
    """Read ``source`` as a copy editor would.

    A string is taken as plain text. ``meta`` is what is known of the article besides its text.

    Raises:
        ConfigError: when ``config`` names what does not exist.
        ModelError: when a selected rule needs a language model that is not installed.
    """
    config = config or Config()
    return check_with(source, selected(config), config, meta=meta)


def check_with(source: Source | str, chosen: Sequence[Rule], config: Config, *, meta: Meta | None = None) -> Result:
    """`check` with the rules already made: for callers that check many sources alike."""
    source = Source(source) if isinstance(source, str) else source
    article = read(source, meta=meta, model=config.model, media_type=config.input_format)
    seconds: list[tuple[str, float]] = []
    findings: list[Finding] = []
    for rule in chosen:
        began = time.perf_counter()
        findings += _outside_quotation(article, rule, _run(article, rule))
        seconds.append((rule.name, time.perf_counter() - began))
    mapped = {_to_source(article, finding) for finding in findings}
    return Result(source, tuple(sorted(mapped, key=_reading_order)), tuple(seconds))


def _run(article: Article, rule: Rule) -> Iterable[Finding]:
    try:
        return list(rule.check(article))
    except CopydeskError:
        raise
    except Exception as error:
        message = f"the rule “{rule.name}” failed on this article: {type(error).__name__}: {error}"
        note = f"the other rules went on; leave this one out with --ignore {rule.name}, and please report it"
        return [Finding(CRASHED, "copydesk", Span(0, 0), message, Severity.ERROR, note=note)]


def _outside_quotation(article: Article, rule: Rule, findings: Iterable[Finding]) -> Iterator[Finding]:
    for finding in findings:
        if rule.quotes == "check" or not in_speech(article, finding.span):
            yield finding


def _to_source(article: Article, finding: Finding) -> Finding:
    """The finding with its spans in the source; a fix that would touch markup is dropped."""
    to_source = article.offsets.to_source
    fix = finding.fix
    if fix:
        kept = all(article.offsets.editable(edit.span) for edit in fix.edits)
        edits = tuple(Edit(to_source(edit.span), edit.text) for edit in fix.edits)
        fix = Fix(fix.title, edits, fix.safety) if kept else None
    related = tuple(Related(to_source(r.span), r.message) for r in finding.related)
    return replace(finding, span=to_source(finding.span), related=related, fix=fix)


def _reading_order(finding: Finding) -> tuple[object, ...]:
    return finding.span, finding.category, finding.rule, finding.message, finding.related, finding.note
