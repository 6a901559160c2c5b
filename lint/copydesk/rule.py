"""What a rule is: one class with its manual page, its options, its examples and one method."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from copydesk.article import Article
from copydesk.errors import ConfigError
from copydesk.finding import Finding, Fix, Related, Severity
from copydesk.span import Span

_NAME = re.compile(r"[a-z]+(?:-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class Example:
    """Copy that shows a rule at work, run as a test.

    ``⟦ ⟧`` stands around each expected finding and ``⟪ ⟫`` around each place it must relate to (no such marks: related
    places are not looked at). Without ``⟦`` the rule must stay silent. ``fixed`` is the text after every fix of the
    rule's, or None where it offers none. ``headline`` and the rest are written into the text, as in real copy.
    """

    text: str
    fixed: str | None = None


def option(default: Any, help_text: str) -> Any:
    """A field of a rule's ``Options``: its default and the line the manual shows for it."""
    return dataclasses.field(default=default, metadata={"help": help_text})


class Rule:
    """A fault copydesk looks for. Subclass it, name it after the fault, and `check` an article for it.

    The docstring is the manual page: a line, then the headings ``## What it finds``, ``## Why it matters``,
    and where they apply ``## Options`` and ``## Sources``. The examples are shown between them.
    """

    name: ClassVar[str]
    category: ClassVar[str]
    severity: ClassVar[Severity] = Severity.WARNING
    default: ClassVar[bool] = True
    # Direct quotation is other people's words: "skip" drops findings that lie wholly inside it.
    quotes: ClassVar[Literal["skip", "check"]] = "skip"
    examples: ClassVar[tuple[Example, ...]] = ()

    @dataclass(frozen=True, slots=True)
    class Options:
        """This rule's options: subclass it as a frozen dataclass whose fields are made with `option`."""

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        self.options: Any = _read_options(self, options or {})

    def __init_subclass__(cls) -> None:
        for attribute in ("name", "category"):
            value = getattr(cls, attribute, "")
            if value and not _NAME.match(value):
                raise ValueError(f"{cls.__qualname__}.{attribute} is not kebab-case: {value!r}")

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield every fault of this kind in ``article``, with spans of ``article.text``."""
        raise NotImplementedError

    def found(
        self,
        span: Span,
        message: str,
        *,
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
        note: str = "",
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of this rule's."""
        related = tuple(sorted(related))
        return Finding(self.name, self.category, span, message, severity or self.severity, related, fix, note)


def _read_options(rule: Rule, given: Mapping[str, Any]) -> Any:
    fields = {field.name.replace("_", "-"): field for field in dataclasses.fields(rule.Options)}
    values: dict[str, Any] = {}
    for key, value in given.items():
        if key not in fields:
            known = ", ".join(sorted(fields)) or "none"
            raise ConfigError(f"{rule.name} has no option “{key}” (it has: {known})")
        default = fields[key].default
        if isinstance(default, tuple) and isinstance(value, list):
            value = tuple(value)
        if isinstance(value, bool) != isinstance(default, bool) or not isinstance(value, type(default)):
            raise ConfigError(f"{rule.name}: option “{key}” must be a {type(default).__name__}, not {value!r}")
        values[fields[key].name] = value
    return rule.Options(**values)
