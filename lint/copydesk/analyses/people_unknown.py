"""People met by one bare name alone: what they do says that they are people."""

import re
from collections import defaultdict

from copydesk.analyses.people_acts import acts_human, surely_human, word_at
from copydesk.analyses.people_draft import Draft, mention
from copydesk.analyses.people_runs import Context, Run, Token, trimmed
from copydesk.analyses.people_sounds import fold
from copydesk.analyses.people_types import Form
from copydesk.analyses.people_words import is_forename, words
from copydesk.article import Article

# "Watch: …", "Orlo.com"
_NO_NAME_AFTER = re.compile(r":|\.\w|[@/]")


def add_unknown(
    article: Article,
    drafts: list[Draft],
    single: list[Run],
    context: Context,
) -> None:
    """Add the people met by one bare name alone; what they do must say that they are people."""
    met: dict[str, list[tuple[Run, Token]]] = defaultdict(list)
    for run in single:
        tokens = trimmed(run, context)
        if run.title_case or len(tokens) != 1 or run.before == "the" or not may_be_bare(tokens[0]):
            continue
        met[tokens[0].key].append((run, tokens[0]))
    for key, found in met.items():
        sure = any(surely_human(article, run, token) for run, token in found)
        if not sure and not any(acts_human(article, run.block, token) for run, token in found):
            continue
        # The language model often has no word on a rare name, but takes many organisations for what they are.
        organisations = sum(token.span.start in context.others for _, token in found)
        if not sure and organisations * 2 > len(found) and not context.ordinary(key):
            continue
        if any(_names_a_thing(article, run, token) for run, token in found):
            continue
        # "Sel" is Selena, who has been named.
        if any(fold(part).startswith(key) for draft in drafts for part in (*draft.given, draft.surname)):
            continue
        # A word of the language is a name where it has its capital in mid-sentence.
        if context.ordinary(key) and all(run.opens for run, _ in found):
            continue
        given = is_forename(key)
        text = found[0][1].text
        draft = Draft((text,) if given else (), "" if given else text, "")
        for run, token in found:
            form: Form = "given" if given else "surname"
            draft.mentions.append(mention(article, token.span, form, None, run.block))
        drafts.append(draft)


def may_be_bare(token: Token) -> bool:
    """Whether a lone word in capitals could be someone's name at all."""
    key = token.key
    return (
        len(key) > 2
        and not token.text.isupper()
        and key.split("'")[0] not in words("open")
        and not any(key in words(kind) for kind in ("place", "notname", "calendar", "open", "org"))
        and key not in words("role")
    )


def _names_a_thing(article: Article, run: Run, token: Token) -> bool:
    """Whether a noun in lower case stands right before or after: "the firm Orlo", "striker Kovac", "Orlo agency"."""
    word = word_at(article, run.block, token)
    if word is None or _NO_NAME_AFTER.match(run.after):
        return True
    if word.tag_ in ("NNS", "NNPS") and run.opens:
        return True  # "Curators told the court"
    before = word.nbor(-1) if word.i else None
    if before is not None and before.pos_ == "NOUN" and before.is_lower and not run.opens:
        return bool(before.idx + len(before.text) + 1 == word.idx)
    return bool(word.dep_ == "compound" and not run.possessive and word.head.is_lower and word.head.i > word.i)
