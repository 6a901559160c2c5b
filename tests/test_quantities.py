"""Numbers in figures and words, and what they count."""

import pytest

from copydesk import Source
from copydesk.analyses.quantities import quantities
from copydesk.readers import read


def found(text: str) -> list[tuple[str, str, bool]]:
    article = read(Source(text))
    return [(str(q.value), q.unit, q.exact) for q in article.get(quantities)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fire destroyed 41 boats.", [("41", "boat", True)]),
        ("More than 1,200 people fled.", [("1200", "people", False)]),
        ("It cost $3.5 million.", [("3500000.0", "$", True)]),
        ("Twenty-two arrests were made.", [("22", "arrest", True)]),
        ("Fares rose 4.5 percent, and 12% fell.", [("4.5", "percent", True), ("12", "percent", True)]),
        ("A dozen cities voted.", [("12", "city", True)]),
        ("They won 3-2 on May 5th at 7:30 in the 1990s.", []),
    ],
)
def test_quantities(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert found(text) == expected
