"""Joining spellings: the person whose name the copy writes in two ways is one person."""

from bisect import bisect_right
from collections import defaultdict

from copydesk.analyses.people_draft import Draft, gender, latest, mention
from copydesk.analyses.people_runs import Context, Run, Token, trimmed
from copydesk.analyses.people_sounds import fold
from copydesk.analyses.people_unknown import may_be_bare
from copydesk.analyses.people_variants import near_surname, same_under_slip
from copydesk.analyses.people_words import is_forename, words
from copydesk.analyses.sentences import sentences
from copydesk.article import Article
from copydesk.span import Span

# People of one file: more is an archive, not a story, and comparing every name with every other means nothing there.
_STORY = 500
_OFTEN = 3  # namings after which another spelling, met once, is a slip


def join_variants(article: Article, drafts: list[Draft], single: list[Run], context: Context) -> None:
    """Join full names, titled names and lone surnames that are other spellings of a person of the story."""
    if len(drafts) > _STORY:
        return
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
        if draft.given or not draft.mentions or not _surname_for_sure(draft, context):
            continue
        near = [d for d in full if near_surname(draft.key, [d.key]) and not _genders_differ(d, draft)]
        main = latest(near, draft.mentions[0].span.start) if len({d.key for d in near}) == 1 else None
        if main is None:
            continue
        more, less = sorted((len(main.mentions), len(draft.mentions)), reverse=True)
        # "Mr. Halvey" whom nobody introduced, after one Ann Halvay whom nobody speaks of again, is she.
        met_once = more == less == 1 and main.mentions[0].span < draft.mentions[0].span and len(draft.key) > 5
        if more < 2 * less and not met_once:
            continue
        # Two in one sentence are two people, unless one of them is met nowhere else in a long story of the other.
        if _kept_apart(article, draft, main) and not (less == 1 and more >= _OFTEN):
            continue
        main.variants += draft.mentions
        main.mentions += draft.mentions
        draft.mentions = []


def _surname_for_sure(draft: Draft, context: Context) -> bool:
    """Whether a name after a title is one whatever the dictionary says: "Mr. Capper", but not "Chancellor March"."""
    if draft.key in context.lower:
        return False
    courtesy = words("title m") | words("title f")
    return not context.word(draft.key) or all(fold(m.title).strip(".") in courtesy for m in draft.mentions)


def _genders_differ(one: Draft, other: Draft) -> bool:
    return len({gender(one), gender(other)} - {None}) > 1


def _kept_apart(article: Article, one: Draft, other: Draft) -> bool:
    if _genders_differ(one, other):
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
        # A word of the language with a capital in mid-sentence is a name all the same.
        wordy = context.word(key) and (key in context.lower or len(found) > 1 or found[0][0].opens)
        if wordy or is_forename(key):
            continue
        keys = near_surname(key, by_key)
        main = latest(by_key[keys[0]], found[0][1].span.start) if len(keys) == 1 else None
        if main is None or not _one_is_rare(main, found, context):
            continue
        if context.word(key) and len(main.mentions) < _OFTEN:
            continue
        for run, token in found:
            variant = mention(article, token.span, "surname", None, run.block)
            main.mentions.append(variant)
            main.variants.append(variant)
            single.remove(run)


def _one_is_rare(draft: Draft, found: list[tuple[Run, Token]], context: Context) -> bool:
    """Whether the lone name is rare beside the person's, or the other way round and surely a person's."""
    if len(draft.mentions) >= 2 * len(found):
        return True
    named = sum(context.person((token,)) for _, token in found)
    return len(found) >= 2 * len(draft.mentions) and 2 * named > len(found)
