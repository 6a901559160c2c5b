"""`infinitive-form`: "failed to disclosed"."""

import re
from collections.abc import Iterator

from copydesk import Article, Example, Finding, Fix, Rule, Span
from copydesk.analyses.ref_words import past_of

# Words whose "to" opens an infinitive and nothing else, but for those marked below.
_GOVERNORS = frozenset(
    (
        "fail fails failed failing failure want wants wanted wanting try tries tried trying refuse refuses refused "
        "refusing refusal decide decides decided deciding decision hope hopes hoped hoping manage manages managed "
        "managing attempt attempts attempted attempting intend intends intended intending threaten threatens "
        "threatened threatening vow vows vowed vowing seek seeks sought seeking need needs needed wish wishes wished "
        "afford hesitate hesitated deserve deserves tend tends tended seem seems seemed able unable ability inability "
        "likely unlikely willing unwilling eager reluctant struggled struggling struggle struggles begins began begun "
        "has have had must ought going wants supposed expected"
    ).split()
)
# These take a noun after "to" too ("had to limited effect" is rare, "going to flooded towns" is not).
_ALSO_PREPOSITION = frozenset(
    (
        "going has have had begins began begun expected seem seems seemed likely unlikely agree agrees agreed agreeing "
        "ask asked forced allowed required told urged ordered plan plans planned planning promised promises continue "
        "continues continued start started starts chose chosen offered offers aims aimed helps helped get got how "
        "enough order scheduled designed prepared preparing ready set free"
    ).split()
)
_TO = re.compile(r"\b(?P<governor>[A-Za-z]+) to (?P<adverb>(?:[a-z]+ly|not|also|never) )?(?P<verb>[a-z]{3,})\b")
# What follows a past form that a noun phrase does not go on with: the verb stands as a verb.
_VERBAL = re.compile(
    r"(?:[.,;:!?)\]]|\s+(?:the|an?|his|her|their|its|our|my|your|this|that|these|those|him|them|it|us|me|you|any|all|"
    r"to|for|from|at|on|in|into|with|about|by|when|where|after|before|because|as|if|out|up|down|off|over|away|back)\b|\Z)"
)


class InfinitiveForm(Rule):
    """After “to”, a verb stands in its past form where the plain form belongs.

    ## What it finds

    A word that takes an infinitive (“failed”, “wants”, “unable”, “decision” …), then “to”, then a verb in a form that
    can only be past: “failed to disclosed”, “unable to went”. “Agreed to limited terms” and “used to” are left alone.

    ## Why it matters

    It is what is left when a sentence is turned from one tense to another and not read again. Readers notice.

    ## Sources

    Fowler's Dictionary of Modern English Usage, “infinitive”; The Associated Press Stylebook, “verbs”.
    """

    name = "infinitive-form"
    category = "grammar"
    examples = (
        Example("The senator failed to ⟦disclosed⟧ the loan.", "The senator failed to disclose the loan."),
        Example("She was unable to ⟦went⟧ to the vote.", "She was unable to go to the vote."),
        Example(
            "The firm refused to publicly ⟦named⟧ the buyer, and wants to ⟦stopped⟧ it.",
            "The firm refused to publicly name the buyer, and wants to stop it.",
        ),
        Example("The council agreed to limited opening hours, according to documents filed on Monday."),
        Example("They used to own it. He is going to flooded towns, close to shared wells, up to expected levels."),
        Example("The team has to set a date and needs to read the rules; they had to cut costs."),
        Example("The cut was put down to reduced demand, and shares fell to broken, unheard of lows."),
        Example("“He failed to disclosed it,” the witness said."),
    )

    def check(self, article: Article) -> Iterator[Finding]:
        """Yield past forms after "to" that a governing word shows to be meant as infinitives."""
        for block in article.prose:
            for match in _TO.finditer(article.text, block.span.start, block.span.end):
                plain = past_of(match["verb"])
                governor = match["governor"].lower()
                if plain is None or governor not in _GOVERNORS | _ALSO_PREPOSITION:
                    continue
                verbal = _VERBAL.match(article.text, match.end())
                if governor in _ALSO_PREPOSITION and (not verbal or not verbal[0].strip().isalpha()):
                    continue
                span = Span(match.start("verb"), match.end("verb"))
                yield self.found(
                    span,
                    f"“{governor} to {match['verb']}”: after “to” comes “{plain}”",
                    fix=Fix.replace(f"Write “{plain}”", span, plain),
                    note=f"“{governor} to” opens an infinitive; “{match['verb']}” is a past form",
                )
