"""Joining spellings: the person whose name the copy writes in two ways is one person."""

from bisect import bisect_right
from collections import defaultdict

from copydesk.analyses.people_draft import Draft, gender, mention
from copydesk.analyses.people_runs import Context, Run, Token, trimmed
from copydesk.analyses.people_sounds import fold
from copydesk.analyses.people_unknown import may_be_bare
from copydesk.analyses.people_variants import near_surname, same_under_slip
from copydesk.analyses.people_words import is_forename
from copydesk.analyses.sentences import sentences
from copydesk.article import Article
from copydesk.span import Span


def join_variants(article: Article, drafts: list[Draft], single: list[Run], context: Context) -> None:
    """Join full names, titled names and lone surnames that are other spellings of a person of the story."""
    _full(article, drafts)
    _titled(article, drafts, context)
    _bare(article, drafts, single, context)


def _full(article: Article, drafts: list[Draft]) -> None:
    """Make one person of two whose full names are spellings of each other and who are not kept apart."""
    full = [d for d in drafts if d.given and d.surname]
    for index, one in enumerate(full):
        for other in full[index + 1 :]:
            if not (one.mentions and other.mentions) or one.suffix != other.suffix:
                continue
            if not same_under_slip((one.given[0], other.given[0]), (one.surname, other.surname)):
                continue
            if _kept_apart(article, one, other):
                continue
            main, rare = (one, other) if len(one.mentions) >= len(other.mentions) else (other, one)
            main.variants += rare.mentions
            main.mentions += rare.mentions
            rare.mentions = []


def _titled(article: Article, drafts: list[Draft], context: Context) -> None:
    """ "Mr. Kisliak" once in a story of Sergey Kislyak is he."""
    full = [d for d in drafts if d.given and d.surname and d.mentions]
    for draft in drafts:
        if draft.given or not draft.mentions or context.ordinary(draft.key):
            continue
        near = [d for d in full if near_surname(draft.key, [d.key])]
        if len(near) != 1 or _kept_apart(article, draft, near[0]):
            continue
        counts = len(near[0].mentions), len(draft.mentions)
        if max(counts) < 2 * min(counts):
            continue
        near[0].variants += draft.mentions
        near[0].mentions += draft.mentions
        draft.mentions = []


def _kept_apart(article: Article, one: Draft, other: Draft) -> bool:
    genders = {gender(one), gender(other)} - {None}
    if len(genders) > 1:
        return True
    first = [fold(d.given[0]) if d.given else "" for d in (one, other)]
    if first[0] != first[1] and all(sum(m.form == "full" for m in d.mentions) > 1 for d in (one, other)):
        return True
    # Named in one sentence, or each on first-name terms: two people.
    if all(any(m.form == "given" for m in d.mentions) for d in (one, other)):
        return True
    ends = [s.span for s in article.get(sentences)]
    one_in, other_in = (
        {bisect_right(ends, Span(m.span.start, len(article.text) + 1)) for m in d.mentions if m.form != "surname"}
        for d in (one, other)
    )
    return bool(one_in & other_in)


def _bare(article: Article, drafts: list[Draft], single: list[Run], context: Context) -> None:
    """Lone names that are a slip away from a surname of the story, and rarer than it, are that person misspelled."""
    by_key: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.mentions and draft.surname:
            by_key[draft.key].append(draft)
    met: dict[str, list[tuple[Run, Token]]] = defaultdict(list)
    for run in single:
        tokens = trimmed(run, context)
        if len(tokens) == 1 and not run.title_case and run.before != "the" and may_be_bare(tokens[0]):
            met[tokens[0].key].append((run, tokens[0]))
    for key, found in met.items():
        if context.ordinary(key) or is_forename(key):
            continue
        near = [d for k in near_surname(key, by_key) for d in by_key[k]]
        if len(near) != 1 or not _one_is_rare(near[0], found, context):
            continue
        for run, token in found:
            variant = mention(article, token.span, "surname", None, run.block)
            near[0].mentions.append(variant)
            near[0].variants.append(variant)
            single.remove(run)


def _one_is_rare(draft: Draft, found: list[tuple[Run, Token]], context: Context) -> bool:
    """Whether the lone name is rare beside the person's, or the other way round and surely a person's."""
    if len(draft.mentions) >= 2 * len(found):
        return True
    named = sum(context.person((token,)) for _, token in found)
    return len(found) >= 2 * len(draft.mentions) and 2 * named > len(found)
