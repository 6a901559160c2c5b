"""What a rule says: a place, what is wrong there, the evidence, and perhaps a remedy."""

from dataclasses import dataclass
from enum import StrEnum

from copydesk.span import Span


class Severity(StrEnum):
    """How sure copydesk is that an editor would act: from measured precision, not from taste."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"


class Safety(StrEnum):
    """Whether a fix may be made unseen."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace what stands at ``span`` with ``text``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A remedy: edits that belong together. ``safe`` ones change spacing or marks, never words."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.UNSAFE

    @classmethod
    def replace(cls, title: str, span: Span, text: str, safety: Safety = Safety.UNSAFE) -> "Fix":
        """A fix of one edit."""
        return cls(title, (Edit(span, text),), safety)


@dataclass(frozen=True, slots=True, order=True)
class Related:
    """A second place that the finding rests on."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. Spans are in the article's text while rules run, in the source's once a `Result` holds them.

    ``message`` quotes the copy and has no full stop; ``note`` says what was expected or looked for, or is empty.
    """

    rule: str
    category: str
    span: Span
    message: str
    severity: Severity = Severity.WARNING
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    note: str = ""
