"""Host articles: edited copy that faults are planted in, cut into paragraphs and sentences by means of our own.

Nothing here is shared with the rules under test: a generator that split sentences or knew names as the linter does
would only find what the linter finds.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_SENTENCE = re.compile(r"(?<=[a-z\d][.!?])(?:[\"”’']?)\s+(?=[\"“A-Z])|(?<=[a-z][.!?][\"”])\s+(?=[\"“A-Z])")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Jr|Sr|vs|No|Inc|Co|Corp|Ltd|Prof|Rev|Jan|Feb|Aug|Sept|Oct|Nov"
    r"|Dec|Calif|Fla|Mass|Conn|Ariz|Colo|Ill|Mich|Pa|Va|Reps|Sens|Ave|Dept|Adm|Maj|Md|Tex|Wash)\.[\"”’']?\s*\Z"
)
_PERSON = re.compile(r"\b([A-Z][a-zé]{2,}) ((?:[A-Z]\. )?)([A-Z][a-zé]{3,}(?:-[A-Z][a-z]+)?)\b")
# Two capitals in a row are no full name where the first is a title or opens a sentence.
_NOT_GIVEN = frozenset(
    (
        "President Vice Prime Minister Prince Princess King Queen Governor Mayor Senator Chairman Speaker Justice Judge"
        " Secretary Representative General Professor Doctor Pope Sir Lord Lady Miss Will May Can Could Would Should Does"
        " Did Has Had The But And For Yet Nor When While Although Though Because Since After Before Until Once Earlier"
        " Later Last Next Across Inside Outside Under Over From With Without Like Unlike Despite During Between Among"
        " American British Chinese Russian Israeli Indian Iranian French German Japanese Republican Democratic Federal"
        " State House White Black Red Blue Green New North South East West Former Echoing Asked Both"
    ).split()
)
_NOT_SURNAME = frozenset(
    (
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August"
        " September October November December Congress Senate House Medicare Israel China Colorado Europe"
    ).split()
)


@dataclass(frozen=True)
class Piece:
    """A stretch of the host: ``text[start:end]``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Name:
    """A person named in full once and by surname alone later; ``full`` and ``bare`` are where, in order."""

    given: str
    surname: str
    full: tuple[Piece, ...]
    bare: tuple[Piece, ...]


@dataclass(frozen=True)
class Host:
    """An article: headline, blank line, text."""

    id: str
    text: str
    headline: str
    date: str

    @cached_property
    def paragraphs(self) -> list[Piece]:
        """The lines of the body that are prose: of some length, ending as a sentence does."""
        found = []
        for match in re.finditer(r"[^\n]+", self.text):
            line = match[0].strip()
            if match.start() >= len(self.headline) and len(line.split()) >= 12 and line[-1] in '.!?"”':
                start = match.start() + match[0].index(line)
                found.append(Piece(start, start + len(line), line))
        return found

    @cached_property
    def sentences(self) -> list[Piece]:
        """The sentences of the prose paragraphs."""
        return [sentence for paragraph in self.paragraphs for sentence in _split(paragraph)]

    @cached_property
    def plain(self) -> list[Piece]:
        """Sentences without quotation marks, of 8 to 45 words."""
        return [
            s for s in self.sentences if not re.search(r"[\"“”‘’`]|'\W|\W'", s.text) and 8 <= len(s.text.split()) <= 45
        ]

    @cached_property
    def names(self) -> list[Name]:
        """People: "Given Surname" with the surname alone at least twice afterwards, one of them with a speech verb."""
        found = {}
        for match in _PERSON.finditer(self.text, len(self.headline)):
            given, surname = match[1], match[3]
            if surname in found or given == surname or not self._personal(given, surname):
                continue
            full = [Piece(m.start(), m.end(), m[0]) for m in _PERSON.finditer(self.text) if m[3] == surname]
            if any(_PERSON.match(p.text)[1] != given for p in full):  # type: ignore[index]
                continue
            taken = [(p.start, p.end) for p in full]
            bare = [
                Piece(m.start(), m.end(), m[0])
                for m in re.finditer(rf"(?<![\w-])(?<![A-Z]\. ){surname}(?![\w-])(?!['’]?s? [A-Z])", self.text)
                if m.start() > match.end() and not any(a <= m.start() < b for a, b in taken) and self._alone(m.start())
            ]
            speaks = re.search(rf"(?:{surname} (?:said|says|told|added|wrote|was|has|is)|said {surname})\b", self.text)
            if len(bare) >= 2 and speaks:
                found[surname] = Name(given, surname, tuple(full), tuple(bare))
        return list(found.values())

    def _personal(self, given: str, surname: str) -> bool:
        """Whether "Given Surname" can be a person: no title, place, party or month, and no word that the story has."""
        if given in _NOT_GIVEN or surname in _NOT_SURNAME:
            return False
        if re.search(rf"\b(?:{given.lower()}|{surname.lower()})\b", self.text):
            return False
        # "the Smithsonian", "in Montana": what has an article or lies somewhere is no person.
        return not re.search(rf"\b(?:[Tt]he|[Ii]n) {surname}\b(?!['’])", self.text)

    def _alone(self, at: int) -> bool:
        """Whether a surname stands alone: not after another given name ("Melania Trump"), whose it would then be."""
        before = re.search(r"(\w+)(\.?) \Z", self.text[max(0, at - 24) : at])
        return before is None or not before[1][0].isupper() or bool(before[2]) or before[1] in _NOT_GIVEN

    def quoted(self, at: int) -> bool:
        """Whether a place stands inside quotation marks, by counting them in its line."""
        line = self.text[self.text.rfind("\n", 0, at) + 1 : at]
        return line.count('"') % 2 == 1 or line.count("“") > line.count("”")

    def without(self, gone: Iterable[Piece]) -> list[tuple[int, int]]:
        """The stretches to cut so that ``gone`` leave no space or empty line behind, as an editor would cut."""
        spans: list[tuple[int, int]] = []
        for piece in sorted(gone, key=lambda p: p.start):
            start, end = piece.start, piece.end
            while self.text[end : end + 1] in (" ", "\t"):
                end += 1
            if spans and spans[-1][1] == start:
                start = spans.pop()[0]
            spans.append((start, end))
        return [self._tidy(*span) for span in spans]

    def _tidy(self, start: int, end: int) -> tuple[int, int]:
        opens = start == 0 or self.text[start - 1] == "\n"
        closes = end == len(self.text) or self.text[end] == "\n"
        while closes and opens and end < len(self.text) and self.text[end] == "\n":
            end += 1
        while closes and not opens and self.text[start - 1] in " \t":
            start -= 1
        return start, end


def load(paths: Iterable[Path]) -> Iterator[Host]:
    """The articles of JSONL files with ``id``, ``headline``, ``text`` and perhaps ``date``."""
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                headline = row.get("headline") or ""
                text = f"{headline}\n\n{row['text']}" if headline else row["text"]
                yield Host(str(row["id"]), text, headline, str(row.get("date") or "")[:10])


def _split(paragraph: Piece) -> Iterator[Piece]:
    start = 0
    for match in _SENTENCE.finditer(paragraph.text):
        if _ABBREVIATION.search(paragraph.text, max(0, match.start() - 8), match.start() + 1):
            continue
        part = paragraph.text[start : match.end()].rstrip()
        yield Piece(paragraph.start + start, paragraph.start + start + len(part), part)
        start = match.end()
    part = paragraph.text[start:]
    if part:
        yield Piece(paragraph.start + start, paragraph.end, part)
