"""Build copydesk's table of names: `build_name_table.py person-name-forms.tsv.gz forenames.tsv.gz`.

The first file groups Latin spellings of one name part (`id<TAB>form|form|…`, from Wikidata, CC0), the second gives
forenames and their gender (`name<TAB>M, F or FM`). The groups mix what an editor must keep apart: national forms
(Mehmet and Mohamed), names of other sound, inflected forms. Kept are forms that spell one sound, told by a skeleton in
which every way to romanise a sound looks alike. The output is the same, byte for byte, on every run.

Rows of the table, by their first column:

    f <TAB> Forename <TAB> M, F or FM
    v <TAB> form|form|…      spellings of one name, folded to plain lower case
    w <TAB> form|form|…      the same, told apart by vowels that the name's own script doesn't write (Ahmed, Ahmad)
"""

import gzip
import re
import sys
from collections.abc import Callable
from pathlib import Path

from copydesk.analyses.people_sounds import consonants, fold, skeleton

TARGET = Path(__file__).parent.parent / "lint" / "copydesk" / "data" / "names.tsv.gz"
EXTRA = TARGET.with_name("forenames-extra.txt")
# Letters by which a romanised Arabic, Persian or Urdu name is told.
_ARABIC = re.compile(r"kh|gh|dh|ou|aa|q(?!u)|ss[ae]i?n|mm[ae]d\Z|hm[ae]d\Z|ullah\Z|ah\Z")
_FORM = re.compile(r"[a-z]{4,16}(?:[-'][a-z]{2,10})?\Z")


def clusters(forms: list[str], sound: Callable[[str], str] = skeleton) -> list[tuple[str, ...]]:
    """The spellings among a group's ``forms`` that spell one ``sound``, two or more to a cluster."""
    by_sound: dict[str, set[str]] = {}
    for form in sorted({fold(form) for form in forms}):
        if _FORM.match(form):
            by_sound.setdefault(sound(form), set()).add(form)
    return [tuple(sorted(found)) for _, found in sorted(by_sound.items()) if len(found) > 1]


def loose(forms: list[str], forenames: set[str]) -> list[tuple[str, ...]]:
    """The clusters of a group from a script without vowels that hold a forename and more than `clusters` would."""
    return [
        cluster
        for cluster in clusters(forms, consonants)
        if len({skeleton(form) for form in cluster}) > 1
        and not forenames.isdisjoint(cluster)
        and any(_ARABIC.search(form) for form in cluster)
    ]


def build(groups: list[str], forenames: list[str]) -> str:
    """The table's text from the lines of both sources."""
    known = {fold(line.split("\t")[0]) for line in forenames}
    known |= {
        fold(name) for line in EXTRA.read_text("utf-8").splitlines() if line[:1].isalpha() for name in line.split()
    }
    variants: set[tuple[str, ...]] = set()
    unvowelled: set[tuple[str, ...]] = set()
    for line in groups:
        forms = line.rstrip("\n").split("\t")[1].split("|")
        variants.update(clusters(forms))
        unvowelled.update(loose(forms, known))
    # A cluster that lies wholly in another says nothing more.
    by_form: dict[str, list[tuple[str, ...]]] = {}
    for cluster in variants:
        for form in cluster:
            by_form.setdefault(form, []).append(cluster)
    kept = [
        cluster
        for cluster in sorted(variants)
        if not any(other != cluster and set(cluster) < set(other) for other in by_form[cluster[0]])
    ]
    rows = [f"f\t{line.rstrip()}" for line in sorted(forenames) if line.strip()]
    rows += ["v\t" + "|".join(cluster) for cluster in kept]
    rows += ["w\t" + "|".join(cluster) for cluster in sorted(unvowelled)]
    return "\n".join(rows) + "\n"


def main(arguments: list[str]) -> int:
    """Read the two sources and write the table."""
    if len(arguments) != 2:
        print(__doc__)
        return 2
    lines = [gzip.decompress(Path(name).read_bytes()).decode().splitlines() for name in arguments]
    table = build(*lines)
    # No file name and no time in the header: the same bytes every time.
    TARGET.write_bytes(gzip.compress(table.encode(), 9, mtime=0))
    print(f"{TARGET.name}: {table.count(chr(10))} rows, {TARGET.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
