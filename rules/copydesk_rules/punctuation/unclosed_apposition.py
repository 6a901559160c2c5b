"""A name in apposition, opened by a comma and never closed by one."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Fix, Rule, Span, Zone
from copydesk.analyses.pron_words import names_a_person

_OWNER = (
    r"(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Tt]he|[Aa]nother|[Oo]ne|[A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20}){0,2}['’]s?)"
)
_PART = r"(?:[A-Z][\w’'-]{1,20}|[A-Z]\.|de|van|von|bin|al|der)"
# A subject starts here: a clause, a sentence, or what follows an opening that sets time or place.
_START = (
    r"(?:\b(?P<clause>that|because|whether|while|when|where|how|,\s(?:and|but))\s+"
    r"|\b(?P<scene>(?:In|On|At|During|Since)\s(?:[\w’'-]{1,20}\s){0,7}[\w’'-]{1,20},)\s+|(?<![^\s\"“])(?=[A-Z]))"
)
_DESCRIBED = re.compile(
    rf"{_START}(?P<owner>{_OWNER})\s+(?P<inner>(?:(?:[\w'’-]{{1,20}}"
    rf"|(?:[A-Z]\.){{2,4}})\s+){{0,7}}?)(?P<role>[A-Za-z][a-z-]{{2,30}}),\s"
    rf"(?P<name>[A-Z][\w’'-]{{1,20}}(?: {_PART}){{1,3}})\s(?P<verb>[a-z’']{{2,20}})\b(?P<next>.?)"
)
_FINITE = frozenset(
    "is was has had will would could can may might should must did does said says told tells took takes made makes "
    "came comes went goes gave gives got gets met meets won wins lost loses left leaves led leads ran runs began "
    "begins became becomes fell held holds kept keeps knew knows found finds felt thought thinks wrote writes brought "
    "bought built sent spent spoke speaks stood sat saw sees paid put set quit hit cut let drove flew grew drew rose "
    "chose broke wore won't didn't wasn't isn't hasn't hadn't couldn't wouldn't".split()
)
_SAYS = frozenset("said says told added reported wrote writes tells claimed noted reports adds".split())
# A second noun phrase, a preposition or a verb among the words before the role: the comma ends something else.
_BREAKS = _FINITE | frozenset(
    "his her their its the a an my our this that these those in on at by for with from to into after before when while "
    "as who whom which if not than then so but or".split()
)
_LONG = 3
_NO_VERB = frozenset("aged named based born red indeed hundred need seed speed".split())
_SUPERLATIVE = re.compile(r"(?:first|second|third|last|only|own|next|most|\w{3,}est)\Z")
_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois"
    "|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri"
    "|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio"
    "|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia"
    "|Wisconsin|Wyoming|Ontario|Quebec|England|Scotland|Ireland|France|Germany|Italy|Spain|Australia|Canada|India"
    "|China|Japan"
)
_PLACED = re.compile(
    rf"(?<=[\w”’)] )(?:in|of|from|at|near|outside) (?P<city>[A-Z][\w’'.-]{{1,20}}(?: [A-Z][\w’'-]{{1,20}}){{0,2}}), "
    rf"(?P<name>{_STATES}) (?P<verb>[a-z’']{{2,20}})\b"
)
_FAMILY = frozenset(
    "husband wife son daughter brother sister father mother partner boyfriend girlfriend uncle aunt cousin nephew "
    "niece mum mom dad son-in-law daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law".split()
)


class UnclosedApposition(Rule):
    """A name that a comma opens as an apposition and no comma closes before the verb.

    ## What it finds

    “She said that her brother, John Doe proposed a plan”: the description is the subject, the name explains it, and a
    second comma belongs after the name. So it does after a state: “a man from Salem, Oregon was held”. Openings that
    only set the scene (“In 2010, John Doe proposed”, “After meeting her brother, John Doe proposed”, “A former nurse,
    Jane Doe proposed”) take one comma and are left alone.

    ## Why it matters

    With one comma the sentence reads as if the words before it were an aside, and the subject changes.

    ## Sources

    AP Stylebook, comma: nonessential appositives are set off on both sides.
    """

    name = "unclosed-apposition"
    category = "punctuation"
    quotes = "check"
    examples = (
        Example(
            "The paper said that the mayor's aide and son-in-law, ⟦John Doe⟧ proposed a plan.",
            "The paper said that the mayor's aide and son-in-law, John Doe, proposed a plan.",
        ),
        Example("Her husband, ⟦John Doe⟧ was there.", "Her husband, John Doe, was there."),
        Example("Oslo's U.N. envoy, ⟦John Doe⟧ said: “No.”", "Oslo's U.N. envoy, John Doe, said: “No.”"),
        Example("Another clerk, ⟦John Doe⟧ was there.", "Another clerk, John Doe, was there."),
        Example("A man from Salem, ⟦Oregon⟧ was held.", "A man from Salem, Oregon, was held."),
        Example("In Salem, Oregon has a capital. He met a man in Salem, Oregon law in hand."),
        Example("Her husband, John Doe, was there. In 2010, John Doe was there."),
        Example("The prime minister, ⟦John Doe⟧ is known.", "The prime minister, John Doe, is known."),
        Example("In May, Acme's founder, ⟦John Doe⟧ won.", "In May, Acme's founder, John Doe, won."),
        Example("After meeting his son-in-law, John Doe proposed a plan. A former nurse, Jane Doe joined the army."),
        Example("The youngest of three sons, John Doe became mayor. A surprise to her husband, John Doe won."),
        Example("The plan that angered the mayor, John Doe said, was dead. “We miss her brother,” John Doe said."),
        Example("They met the mayor, John Doe and others. Dear brother, John Doe is here."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Match a description, a comma, a name and a verb; then a town, a comma, a state and a verb."""
        for block in article.in_zone(Zone.PARAGRAPH, Zone.STANDFIRST, Zone.CAPTION):
            for place in _PLACED.finditer(article.text, block.span.start, block.span.end):
                if place["verb"] in _FINITE:
                    yield self._open(place, f"“{place['name']}” tells where “{place['city']}” is")
            at = block.span.start
            while match := _DESCRIBED.search(article.text, at, block.span.end):
                at = match.start() + 1  # a description may begin inside one that was none
                if not _is_subject(match):
                    continue
                at = match.end("name")
                yield self._open(match, f"the name explains “{match['role']}”")

    def _open(self, match: re.Match[str], note: str) -> Finding:
        name = Span(*match.span("name"))
        return self.found(
            name,
            f"A comma opens “{match['name']}” and none closes it before “{match['verb']}”",
            fix=Fix.replace("Close it with a comma", Span(name.end, name.end), ","),
            note=note,
        )


def _is_subject(match: re.Match[str]) -> bool:
    verb, role, owner = match["verb"].replace("’", "'"), match["role"], match["owner"].lower()
    if verb not in _FINITE and (not verb.endswith("ed") or verb in _NO_VERB):
        return False
    if verb in _SAYS and match["next"][:1] in (",", ".", ";", ""):
        return False  # a parenthesis: "…, John Doe said, …"
    inner = match["inner"].lower().split()
    if any(word in _BREAKS or (word.endswith("ed") and i > 0) for i, word in enumerate(inner)):
        return False
    if not _person(role.lower()):
        return False
    if match["clause"] or (match["scene"] and owner != "the"):
        return True
    # At a sentence's start "The son of a miner, John Doe rose" is an aside; "The mayor, John Doe rose" is not.
    aside = "of" in inner or len(inner) > _LONG or any(_SUPERLATIVE.match(word) for word in inner)
    return not aside and (owner != "the" or role.lower() not in _FAMILY)


def _person(role: str) -> bool:
    return role in _FAMILY or names_a_person(role) or names_a_person(role.rsplit("-", 1)[-1])
