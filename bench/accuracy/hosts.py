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
            if surname in found or given == surname:
                continue
            full = [Piece(m.start(), m.end(), m[0]) for m in _PERSON.finditer(self.text) if m[3] == surname]
            if any(_PERSON.match(p.text)[1] != given for p in full):  # type: ignore[index]
                continue
            taken = [(p.start, p.end) for p in full]
            bare = [
                Piece(m.start(), m.end(), m[0])
                for m in re.finditer(rf"(?<![\w-])(?<![A-Z]\. ){surname}(?![\w-])(?!['’]?s? [A-Z])", self.text)
                if m.start() > match.end() and not any(a <= m.start() < b for a, b in taken)
            ]
            speaks = re.search(rf"(?:{surname} (?:said|says|told|added|wrote|was|has|is)|said {surname})\b", self.text)
            if len(bare) >= 2 and speaks:
                found[surname] = Name(given, surname, tuple(full), tuple(bare))
        return list(found.values())


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
