"""What the wire, the page or the system left in the copy."""

from random import Random

from bench.accuracy.cases import Case, Edit, plant
from bench.accuracy.hosts import Host
from bench.accuracy.kinds import Make, kind

_AGENCY = (
    "HANDOUT EDITORIAL USE ONLY NO SALES",
    "MANDATORY CREDIT: JANE ROE/PICTURE HOUSE",
    "NO ARCHIVES. FOR EDITORIAL USE ONLY.",
    "EDITORS' NOTE: PICTURE MUST BE USED WITH THIS STORY",
    "All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    "ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY",
)
_FURNITURE = (
    "ADVERTISEMENT",
    "Advertisement - story continues below",
    "Read more: Ten things to do this weekend",
    "Sign up for our daily newsletter",
    "Click here to subscribe",
    "Share this article on Facebook",
    "Follow us on Twitter and Instagram",
    "RELATED ARTICLES",
    "Scroll down for video",
    "Story continues below",
    "Download our app to get the latest news",
)
_PLACEHOLDER = (
    "TK",
    "[INSERT NAME]",
    "XXX",
    "[CHECK SPELLING]",
    "TKTK",
    "Lorem ipsum dolor sit amet",
    "[NAME TO COME]",
)
_EMBED = (
    "— Ada Roe (@adaroe) March 3, 2019",
    "pic.twitter.com/a1B2c3D4e5",
    "View this post on Instagram",
    "A post shared by Ada Roe (@adaroe) on Mar 3, 2019",
)


def _line(name: str, lines: tuple[str, ...]) -> Make:
    @kind(name, "residue")
    def make(host: Host, rng: Random) -> Case | None:
        if len(host.paragraphs) < 3:
            return None
        line, to = rng.choice(lines), rng.choice(host.paragraphs[:-1])
        if line in host.text:
            return None
        return plant(name, host, [Edit(to.end, to.end, f"\n\n{line}", (2, 2 + len(line)))])

    return make


_line("agency line left in", _AGENCY)
_line("web furniture left in", _FURNITURE)
_line("embed remains", _EMBED)


@kind("placeholder left in", "residue")
def placeholder(host: Host, rng: Random) -> Case | None:
    """A note to self at the end of a sentence."""
    paragraphs = [p for p in host.paragraphs if p.text.endswith(".")]
    if not paragraphs:
        return None
    to, text = rng.choice(paragraphs), rng.choice(_PLACEHOLDER)
    return plant("placeholder left in", host, [Edit(to.end, to.end, f" {text}", (1, 1 + len(text)))])


@kind("mojibake", "residue")
def mojibake(host: Host, rng: Random) -> Case | None:
    """One mark decoded by the wrong table, as it happens in real systems."""
    spots = [i for i, c in enumerate(host.text) if c in "’“”—–éñüöç£" and i > len(host.headline)]
    if not spots:
        return None
    at = rng.choice(spots)
    wrong = host.text[at].encode("utf-8").decode("cp1252", errors="replace")
    return plant("mojibake", host, [Edit(at, at + 1, wrong, (0, len(wrong)))])


@kind("headline repeated as first paragraph", "residue")
def headline(host: Host, rng: Random) -> Case | None:
    """The headline stands again below itself."""
    if len(host.headline.split()) < 4:
        return None
    end = len(host.headline)
    return plant("headline repeated as first paragraph", host, [Edit(end, end, f"\n\n{host.headline}", (2, 2 + end))])
