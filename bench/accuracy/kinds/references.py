"""Pronouns and references whose antecedent was cut away."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from bench.accuracy.cases import Case, Edit, plant
from bench.accuracy.hosts import Host, Piece
from bench.accuracy.kinds import kind

_SUBJECT = re.compile(r"(He|She) (?:said|was|is|has|had|also|told|added|did|will|would|went|came|made|won|\w+ed)\b")
# Words that may describe a man or a woman, so that a pronoun could stand for whom they mean.
_PEOPLE = re.compile(
    r"\b(?:he|she|his|her|him|hers|himself|herself|I|me|my|who|whose|one|someone|man|woman|boy|girl|mother|father|mom|dad"
    r"|son|daughter|brother|sister|wife|husband|parent|child|kid|baby|teen|teenager|friend|victim|suspect|officer|president"
    r"|minister|secretary|senator|governor|mayor|judge|justice|lawyer|attorney|prosecutor|leader|chief|chairman|chairwoman"
    r"|chair|head|director|manager|boss|owner|founder|executive|CEO|official|spokesman|spokeswoman|spokesperson|player"
    r"|coach|captain|star|singer|actor|actress|artist|author|writer|reporter|journalist|editor|analyst|economist|expert"
    r"|professor|doctor|nurse|teacher|student|soldier|commander|general|sergeant|king|queen|prince|princess|duke|pope"
    r"|bishop|priest|driver|worker|employee|candidate|nominee|politician|lawmaker|congressman|congresswoman|member"
    r"|resident|citizen|immigrant|refugee|person|couple|pair|host|guest|winner|champion|patient|killer|gunman|\w+man|\w+woman"
    r"|ambassador|adviser|advisor|aide|counsel|envoy|speaker|veteran|activist|critic|neighbor|neighbour|colleague|partner"
    r"|producer|creator|developer|engineer|scientist|researcher|investor|billionaire|dictator|successor|predecessor)\b",
    re.I,
)
_OPENERS = frozenset("the a an in on at it this that these those but and for after with as there".split())
_PLACES = frozenset(
    "U.S US UK America American Britain British China Chinese Russia Russian Europe European France French Germany German "
    "Congress Senate House White Washington London Monday Tuesday Wednesday Thursday Friday Saturday Sunday January "
    "February March April May June July August September October November December Republican Republicans Democratic "
    "Democrats English West East North South Israel Iran Iraq Syria Ukraine Japan Canada Australia India".split()
)
_PLAIN_TITLE = "What happened this week, and why it matters"
_BROKEN = frozenset(
    "he she his her him hers himself herself that those this these such other another however but also".split()
)
_NAMED = re.compile(r"\b[A-Z][a-zé]+ (?:[A-Z]\. )?[A-Z][a-zé]+")
# What an editor takes "that …" to mean, by the words that tell of it. Only things that happen, or are made or told at a
# time of their own: "that decision", "that plan" sum up whatever stands before them, so that no cut leaves them bare.
_TELLING = {
    "meeting": "meet met gather session summit talk confer conven",
    "hearing": "hear testif testimony panel committee court question session subpoena",
    "interview": "interview told tell spoke speak talk ask podcast",
    "speech": "speech spoke speak address remark said say rall told",
    "report": "report study review found find audit analys publish document wrote",
    "study": "stud research survey trial found find journal scientist analys paper",
    "letter": "letter wrote writ sent send",
    "vote": "vot elect ballot pass approv primar poll referend base",
    "ruling": "rul court judge justice decid decision verdict",
    "talks": "talk negotiat meet met discuss summit",
    "agreement": "agree deal accord pact treat sign contract",
    "deal": "deal agree accord pact contract bought buy acqui merge sign sold sell offer bid purchas",
    "attack": "attack bomb shoot shot kill strike struck assault raid fire gunm explo",
    "law": "law bill legislat act statute pass ban rule",
    "bill": "bill law legislat act measure pass",
    "lawsuit": "lawsuit su suit court complain legal plaintiff",
    "investigation": "investigat probe inquir examin look",
    "conversation": "convers talk call spoke speak said told discuss meet met exchang chat",
    "election": "elect vot ballot poll campaign won primar race",
    "game": "game match play beat score win won lost lose season team",
    "trip": "trip travel visit tour fl journey went",
    "visit": "visit trip travel tour came went meet met",
    "trial": "trial tri court charg jury convict judge stud",
    "debate": "debat argu discuss moderat candidate",
    "film": "film movie star direct screen cinema",
    "book": "book novel wrote writ author publish memoir chapter",
    "fire": "fire burn blaz flame smok",
    "storm": "storm hurrican wind rain weather",
    "crash": "crash collid hit wreck accident plane car",
    "poll": "poll survey percent voter respond",
    "video": "video film footage clip record tape watch",
    "program": "program scheme initiative plan service",
    "project": "project build plan develop construct scheme",
    "statement": "statement said say told announc release comment",
    "claim": "claim said say told alleg accus argu",
}
_NOUN_FORMS = {form: noun for noun in _TELLING for form in (noun, f"{noun}s", re.sub(r"y\Z", "ies", noun))} | {
    "studies": "study", "speeches": "speech", "crashes": "crash",
}  # fmt: skip
# The phrase opens its sentence or follows a preposition: "lights that claim", "portions that deal" are other things.
_THAT = re.compile(
    r"(?:^[\"“]?|\b(?:in|at|on|of|to|for|by|from|with|after|before|during|since|about|under|following|until) )"
    r"((?:[Tt]hat|[Tt]hose|[Tt]he) (\w+))\b(?![-'’]\w)(?= (?:[a-z]+ed|was|were|is|are|had|has|will|would|could|he|she|they|but|and|it"
    r"|came|took|went|began)\b|[.,;])"
)


@dataclass(frozen=True)
class _Orphan:
    """A sentence that begins with He or She, and the cuts in the host, each with what
    stays in its place, that leave the pronoun nobody."""

    start: int
    pronoun: str
    cuts: tuple[tuple[int, int, str], ...]
    retitled: bool


def _safe(sentence: Piece, host: Host) -> bool:
    """Whether a sentence names, describes and quotes nobody: no capitals but for places and days, no word for a person."""
    words = re.findall(r"[\w'’-]+", sentence.text)
    if len(words) < 5 or _PEOPLE.search(sentence.text) or re.search(r"[\"“”‘`(]|''", sentence.text):
        return False
    first = words[0].lower()
    known = first in _OPENERS or re.search(rf"(?<=[a-z,] ){re.escape(first)}\b", host.text)
    return bool(known) and all(word in _PLACES or not word[0].isupper() for word in words[1:])


def _orphans(host: Host) -> Iterator[_Orphan]:
    """Every He and She near the top of a host whose whole text before it can go but for some safe sentences."""
    persons = {word for match in _NAMED.finditer(host.text, len(host.headline)) for word in match[0].split()}
    persons |= {
        match[1] for match in re.finditer(r"\b([A-Z][a-zé]+)['’]?s? (?:said|says|told|added|wrote)\b", host.text)
    }
    title = host.headline
    if not title:
        return
    # A headline that names or describes someone would leave the pronoun its person: it gives way to a plain one.
    retitled = bool(persons & set(re.findall(r"\w+", title)) or _PEOPLE.search(title))
    paragraphs = [p for p in host.paragraphs if p.start >= len(title)]
    for sentence in host.sentences[:25]:
        found = _SUBJECT.match(sentence.text)
        if not found:
            continue
        paragraph = next((p for p in paragraphs if p.start <= sentence.start < p.end), None)
        before = [s for s in host.sentences if s.end <= sentence.start and s.start >= len(title)]
        if paragraph is None or _in_speech(host.text[paragraph.start : sentence.start]):
            continue
        # A safe sentence must stay in a paragraph of its own, or the story would simply open on a pronoun.
        kept = [s for s in before if s.end <= paragraph.start and _safe(s, host) and not _spoken(host, s)]
        if not kept:
            continue
        cuts: list[tuple[int, int, str]] = []
        at = len(host.text) - len(host.text[len(title) :].lstrip())
        for one in kept[-3:]:
            gap = host.text[at : one.start]
            cuts.append((at, one.start, ("\n\n" if "\n" in gap else " ") if cuts else ""))
            at = one.end
        cuts.append((at, sentence.start, "\n\n"))
        yield _Orphan(sentence.start, found[1], tuple(cut for cut in cuts if cut[0] < cut[1]), retitled)


def _in_speech(text: str) -> bool:
    return text.count("“") != text.count("”") or text.count('"') % 2 == 1 or text.count("``") != text.count("''")


def _spoken(host: Host, sentence: Piece) -> bool:
    """Whether the sentence lies within a quotation: its paragraph has a quotation mark."""
    paragraph = next((p for p in host.paragraphs if p.start <= sentence.start < p.end), sentence)
    return bool(re.search(r"[\"“”`]", paragraph.text))


def _orphan_case(name: str, host: Host, orphan: _Orphan, inserted: str) -> Case:
    """The case of an orphan. What else the cut orphans is neither answer nor stray: names, pronouns, the headline."""
    edits = [Edit(start, end, text) for start, end, text in orphan.cuts]
    if orphan.retitled:
        edits.append(Edit(0, len(host.headline), _PLAIN_TITLE))
    if inserted:
        edits.append(Edit(orphan.start, orphan.start, inserted))
    case = plant(name, host, edits, [(orphan.start, orphan.start + len(orphan.pronoun))])
    gone = {w for start, end, _ in orphan.cuts for w in re.findall(r"\b[A-Z][\w’'-]+", host.text[start:end])}
    also = [
        match.span()
        for match in re.finditer(r"[\w’'-]+", case.text)
        if match[0] in gone or match[0].lower() in _BROKEN or match.start() < case.from_host(len(host.headline))
    ]
    return replace(case, also=tuple(also))


@kind("antecedent deleted, nobody left", "references", "pronouns")
def nobody(host: Host, rng: Random) -> Case | None:
    """All before a sentence that begins with He or She goes, but for sentences that name and describe nobody."""
    options = list(_orphans(host))
    return _orphan_case("antecedent deleted, nobody left", host, rng.choice(options), "") if options else None


@kind("antecedent deleted, wrong person left", "references", "pronouns")
def wrong(host: Host, rng: Random) -> Case | None:
    """The only person left before a He (or She) is, by her title, a woman (or by his, a man)."""
    options = list(_orphans(host))
    if not options:
        return None
    orphan = rng.choice(options)
    text = {"He": "Mrs. Margaret Ellery spoke first. ", "She": "Mr. Gordon Ellery spoke first. "}[orphan.pronoun]
    return _orphan_case("antecedent deleted, wrong person left", host, orphan, text)


@kind("sentence a “that …” points at deleted", "references", "continuity")
def that(host: Host, rng: Random) -> Case | None:
    """ "that meeting" stays; every earlier sentence that tells of a meeting, in whatever words, goes."""
    sentences, options = host.sentences, []
    for index, sentence in enumerate(sentences):
        for found in _THAT.finditer(sentence.text):
            noun = _NOUN_FORMS.get(found[2])
            if noun is None or index < 3 or _quoted_in(sentence.text, found.start(1)):
                continue
            definite = found[1][:3].lower() == "the" and found[1][3] == " "
            if definite and (found[2] != noun or noun.endswith("s")):
                continue
            telling = re.compile(rf"\b(?:{noun[:6]}|{'|'.join(_TELLING[noun].split())})", re.I)
            gone = [s for s in sentences[:index] if telling.search(s.text)]
            # The antecedent is not to stay in the headline, in a line that isn't prose, or in the sentence itself.
            stays = telling.search(_left(host, gone, sentence.start + found.start(1)))
            if (
                gone
                and not stays
                and not _introduces(host, gone)
                and len(gone) <= 6
                and len(gone) < index - 1
                and all(map(_whole, gone))
            ):
                options.append((gone, sentence.start + found.start(1), found[1], definite))
    if not options:
        return None
    gone, at, phrase, definite = rng.choice(options)
    name = "sentence a “that …” points at deleted"
    cut = [Edit(start, end, "") for start, end in host.without(gone)]
    if definite:
        # "the meeting" of copy that told of one might as well have been "that meeting"; few articles have the latter.
        that = "That" if phrase[0] == "T" else "that"
        return plant(name, host, [*cut, Edit(at, at + 3, that, (0, 1 + len(phrase)))])
    return plant(name, host, cut, [(at, at + len(phrase))])


def _left(host: Host, gone: list[Piece], end: int) -> str:
    """The text up to ``end`` without the sentences that go."""
    text, at = "", 0
    for piece in gone:
        text += host.text[at : piece.start]
        at = piece.end
    return text + host.text[at:end]


def _introduces(host: Host, gone: list[Piece]) -> bool:
    """Whether a person named in full in what goes is still spoken of: another fault, for another kind."""
    left = _left(host, gone, len(host.text))
    surnames = {m[0].split()[-1] for piece in gone for m in _NAMED.finditer(piece.text)}
    return any(re.search(rf"\b{name}\b", left) for name in surnames)


def _quoted_in(sentence: str, at: int) -> bool:
    return sentence.count('"', 0, at) % 2 == 1 or sentence.count("“", 0, at) > sentence.count("”", 0, at)


def _whole(sentence: Piece) -> bool:
    """Whether cutting the sentence leaves no half of a quotation behind."""
    return sentence.text.count('"') % 2 == 0 and sentence.text.count("“") == sentence.text.count("”")


_STRANGERS = (
    "During that meeting, the two brothers agreed to sell the orchard.",
    "She had refused to sign those documents until the auction was over.",
    "That ruling came as a shock to the fishermen of the northern harbour.",
    "After that vote, the trustees closed the museum for the winter.",
    "The request surprised the orchestra, which had already sold its piano.",
    "He denied that the ferry had ever been insured.",
    "Two other divers told the inquiry that the wreck had been moved.",
    "Those talks broke down when the beekeepers walked out.",
    "Three other climbers had turned back before the storm, the guide wrote.",
    "The proposal split the choir, whose conductor threatened to leave.",
    "Those letters were later sold to a collector in Lisbon.",
    "That lecture ended with the audience throwing cushions.",
    "She burned those recordings on the night of the funeral.",
    "At that auction, the stallion went to a dealer from Cork.",
    "After those floods, the vineyard was never replanted.",
    "The invitation reached the botanist too late, and the greenhouse stood empty.",
    "That verdict pleased the millers, but not the owners of the canal.",
    "Four other sailors swam to the lighthouse before dawn.",
    "She never mentioned the tortoise again.",
)
_PRONOUN_ONLY = re.compile(r"(?:He|She) (?!.*\b(?:that|those) \w+s\b)")


@kind("sentence from another story inserted", "references", "continuity", "pronouns", "names")
def stranger(host: Host, rng: Random) -> Case | None:
    """A sentence that belongs elsewhere, with a reference or pronoun that points there."""
    paragraphs = [p for p in host.paragraphs[1:] if p.text.endswith(".")]
    text = rng.choice(_STRANGERS)
    if _PRONOUN_ONLY.match(text):
        # "He" may be any man of the story: the reference is at fault only where nobody has been named or described.
        someone = min((m.start() for p in (_NAMED, _PEOPLE) if (m := p.search(host.text))), default=len(host.text))
        paragraphs = [p for p in paragraphs if p.end <= someone]
    if not paragraphs:
        return None
    to = rng.choice(paragraphs)
    return plant("sentence from another story inserted", host, [Edit(to.end, to.end, f" {text}", (1, 1 + len(text)))])
