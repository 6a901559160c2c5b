"""Build copydesk's table of related words from WordNet 3.0: `build_wordnet_table.py DICT_FOLDER`.

DICT_FOLDER holds WordNet's `data.noun`, `index.noun` and so on, as Debian's package wordnet-base does in
`/usr/share/wordnet`. The output is the same, byte for byte, on every run.

Rows of the table, by their first column:

    n <TAB> noun <TAB> verbs and adjectives it derives from, and their synonyms <TAB> synonyms, kinds and kinds of it
    f <TAB> irregular form <TAB> base form(s)
    v <TAB> verbs
"""

import gzip
import re
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

TARGET = Path(__file__).parent.parent / "lint" / "copydesk" / "data" / "related-words.tsv.gz"
_WORD = re.compile(r"[a-z]{2,}(?:-[a-z]+)*\Z")
_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
# Synsets so broad that sharing one says nothing of two words.
_BROAD_KINDS = 60
_SENSES = 6


@dataclass(frozen=True)
class Synset:
    """A synset: its words, and its pointers as (symbol, part of speech, offset, source word, target word)."""

    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, int, int, int], ...]


def synsets(folder: Path, pos: str) -> dict[int, Synset]:
    """The synsets of one part of speech by offset."""
    found = {}
    for line in (folder / f"data.{_FILES[pos]}").read_text("utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ", 1)[0].split()
        count = int(fields[3], 16)
        words = tuple(re.sub(r"\(\w+\)\Z", "", word) for word in fields[4 : 4 + 2 * count : 2])
        at = 4 + 2 * count
        pointers = []
        for index in range(int(fields[at])):
            symbol, offset, target_pos, ends = fields[at + 1 + 4 * index : at + 5 + 4 * index]
            pointers.append((symbol, target_pos.replace("s", "a"), int(offset), int(ends[:2], 16), int(ends[2:], 16)))
        found[int(fields[0])] = Synset(words, tuple(pointers))
    return found


def senses(folder: Path) -> dict[str, tuple[int, ...]]:
    """The synsets of each noun's common senses: those met in WordNet's tagged texts."""
    found = {}
    for line in (folder / "index.noun").read_text("utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        tagged = int(fields[5 + int(fields[3])])
        offsets = fields[-int(fields[2]) :]
        if tagged and _WORD.match(fields[0]):
            found[fields[0]] = tuple(int(offset) for offset in offsets[: min(tagged, _SENSES)])
    return found


def seen_words(folder: Path) -> set[str]:
    """Every word that occurs in the tagged texts, in any sense."""
    return {line.split("%", 1)[0] for line in (folder / "cntlist.rev").read_text("utf-8").splitlines()}


def verbs(folder: Path) -> list[str]:
    """Every verb of one word."""
    lines = (folder / "index.verb").read_text("utf-8").splitlines()
    return sorted({word for line in lines if _WORD.match(word := line.split(" ", 1)[0])})


def irregular_forms(folder: Path, known: set[str]) -> dict[str, set[str]]:
    """Irregular plurals and verb forms of ``known`` words."""
    found: dict[str, set[str]] = defaultdict(set)
    for pos in "nv":
        for line in (folder / f"{_FILES[pos]}.exc").read_text("utf-8").splitlines():
            form, *bases = line.split()
            kept = {base for base in bases if base in known}
            if kept and _WORD.match(form):
                found[form] |= kept
    return found


def rows(folder: Path) -> list[str]:
    """The rows of the table, sorted."""
    data = {pos: synsets(folder, pos) for pos in "nva"}
    seen = seen_words(folder)
    table: list[str] = []
    known: set[str] = set()

    def common(words: tuple[str, ...], leave: str) -> set[str]:
        return {w for word in words if (w := word.lower()) in seen and w != leave and _WORD.match(w)}

    for noun, offsets in senses(folder).items():
        links: set[str] = set()
        near: set[str] = set()
        for offset in offsets:
            synset = data["n"][offset]
            near |= common(synset.words, noun)
            kinds: set[str] = set()
            for symbol, pos, target, source, _ in synset.pointers:
                if symbol in ("@", "@i"):
                    above = data["n"][target]
                    if sum(p[0] == "~" for p in above.pointers) <= _BROAD_KINDS:
                        near |= common(above.words, noun)
                elif symbol == "~":
                    kinds |= common(data["n"][target].words, noun)
                elif symbol == "+" and pos in "va" and synset.words[source - 1].lower() == noun:
                    links |= common(data[pos][target].words, "")
            near |= kinds
        if links or near:
            table.append(f"n\t{noun}\t{' '.join(sorted(links))}\t{' '.join(sorted(near))}")
            known |= links | near | {noun}
    acts = verbs(folder)
    table.append(f"v\t{' '.join(acts)}")
    forms = irregular_forms(folder, known | set(acts))
    table += [f"f\t{form}\t{' '.join(sorted(bases))}" for form, bases in forms.items()]
    return sorted(table)


def main(folder: str) -> None:
    """Write the table."""
    text = "\n".join(rows(Path(folder))) + "\n"
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{TARGET}: {TARGET.stat().st_size} bytes, {text.count(chr(10))} rows")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
