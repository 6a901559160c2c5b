"""What a finding is known by from one run to the next: its rule and the words around it, never its line.

A paragraph put in above, or lines broken anew, leave it as it was; a change to the words near it makes it a
new finding.
"""

import re
from collections import Counter
from hashlib import sha256

from copydesk.engine import Result
from copydesk.finding import Finding

_WORD = re.compile(r"\w+")
_PARAGRAPH = re.compile(r"\n\r?\n|\r\r")
_WORDS = 6  # on each side
_REACH = 160  # characters read on each side for them


def fingerprints(result: Result) -> list[str]:
    """The fingerprint of each finding of ``result``; those that would be the same are told apart by their order."""
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for finding in result.findings:
        known = _known_by(finding, result.source.text)
        found.append(sha256("\x1f".join((*known, str(seen[known]))).encode("utf-8", "surrogatepass")).hexdigest()[:32])
        seen[known] += 1
    return found


def _known_by(finding: Finding, text: str) -> tuple[str, ...]:
    start, end = finding.span.start, finding.span.end
    before = _WORD.findall(_PARAGRAPH.split(text[max(0, start - _REACH) : start])[-1])[-_WORDS:]
    after = _WORD.findall(_PARAGRAPH.split(text[end : end + _REACH])[0])[:_WORDS]
    return finding.rule, " ".join(before), " ".join(finding.span.text(text).split()), " ".join(after)
