"""Chaining names into people: one person for "Sergey Kislyak", "Mr. Kislyak" and every bare "Kislyak"."""

import re
from collections import Counter, defaultdict
from dataclasses import replace

from copydesk.analyses.people_draft import Draft, gender, gender_of_title, is_initial, latest, mention, same_given
from copydesk.analyses.people_join import join_variants
from copydesk.analyses.people_names import Name, read_name
from copydesk.analyses.people_runs import Context, Run, runs, trimmed
from copydesk.analyses.people_sounds import fold
from copydesk.analyses.people_types import Form, Mention, Person
from copydesk.analyses.people_unknown import add_unknown
from copydesk.analyses.people_words import is_forename, words
from copydesk.analyses.syntax import syntax
from copydesk.article import Article
from copydesk.span import Span

_SAYS = re.compile(r" (?:said|says|told|added|argued|explained|recalled|wrote|noted)\b")
_LOWER = re.compile(r"\b[a-z]+(?:-[a-z]+)*\b")


def chain(article: Article) -> tuple[Person, ...]:
    """Every person of the article, in order of first mention."""
    context = _context(article)
    drafts: list[Draft] = []
    by_surname: dict[str, list[Draft]] = defaultdict(list)
    single: list[Run] = []
    titled: list[Name] = []
    later: list[Run] = []
    for run in article.get(runs):
        name = None if run.title_case else read_name(run, context)
        if name is None:
            later.append(run)
        elif name.single:
            titled.append(name)
        else:
            _add_full(article, drafts, by_surname, name)
    single = later
    _couples(article, drafts, by_surname, single)
    for name in titled:
        _add_titled(article, drafts, by_surname, name)
    _add_bare(article, drafts, by_surname, single, context)
    join_variants(article, drafts, single, context)
    add_unknown(article, drafts, single, context)
    people = [_finish(draft) for draft in drafts if draft.mentions]
    return tuple(sorted(people, key=lambda person: person.mentions[0].span))


def _context(article: Article) -> Context:
    parsed = article.get(syntax)
    people: set[int] = set()
    others: set[int] = set()
    for index, doc in parsed.docs.items():
        for ent in doc.ents:
            at = {parsed.starts[index] + token.idx for token in ent}
            (people if ent.label_ == "PERSON" else others).update(at)
    lower = frozenset(_LOWER.findall(article.text))
    return Context(article.model, lower, frozenset(people), frozenset(others), _speaking(article))


def _speaking(article: Article) -> frozenset[str]:
    """Names that speak, or bear a courtesy title, where they stand alone."""
    found = set()
    for run in article.get(runs):
        *title, last = run.tokens
        courtesy = len(title) == 1 and title[0].key in words("title m") | words("title f")
        said = not title and (_SAYS.match(run.after) or run.before in ("said", "says"))
        if (courtesy or said) and not run.title_case:
            found.add(last.key)
    return frozenset(found)


def _add_full(article: Article, drafts: list[Draft], by_surname: dict[str, list[Draft]], name: Name) -> None:
    known = by_surname[fold(name.surname)]
    draft = next((d for d in known if d.given and _same_person(d, name)), None)
    if draft is None:
        draft = Draft(name.given, name.surname, name.suffix)
        drafts.append(draft)
        known.append(draft)
    elif not is_initial(name.first) and (len(name.given) > len(draft.given) or is_initial(draft.given[0])):
        draft.given = name.given
    draft.names.append(name)
    draft.mentions.append(mention(article, name.span, "full", name, name.block))


def _same_person(draft: Draft, name: Name) -> bool:
    if draft.key != fold(name.surname) or (draft.suffix and name.suffix and draft.suffix != name.suffix):
        return False
    if name.suffix and not draft.suffix and len(draft.names) and fold(name.suffix).startswith(("jr", "ii")):
        return False
    if draft.suffix and not name.suffix:
        return False
    one, other = draft.given, name.given
    if not one or not other:
        return False
    middles = [{fold(x).strip(".")[:1] for x in part[1:] if is_initial(x)} for part in (one, other)]
    if middles[0] and middles[1] and not middles[0] & middles[1]:
        return False
    return same_given(one[0], other[0])


def _couples(article: Article, drafts: list[Draft], by_surname: dict[str, list[Draft]], single: list[Run]) -> None:
    """ "Bill and Hillary Clinton": a forename joined by "and" to a full name shares its surname."""
    by_start = {name.span.start: name for draft in drafts for name in draft.names}
    for run in list(single):
        token = run.tokens[-1]
        joined = re.match(r"(?: and | & )", run.after)
        if not joined or not is_forename(token.text) or run.possessive or len(run.tokens) > 2:
            continue
        partner = by_start.get(token.span.end + joined.end())
        if partner is None:
            continue
        name = Name(token.span, "", (token.text,), partner.surname, "", run.block, single=False, sure=True)
        family = by_surname[fold(partner.surname)]
        known = next((d for d in family if d.given and _same_person(d, name)), None)
        if known is None:
            known = Draft(name.given, name.surname, "")
            drafts.append(known)
            family.append(known)
        known.mentions.append(mention(article, token.span, "given", name, run.block))
        single.remove(run)


def _add_titled(article: Article, drafts: list[Draft], by_surname: dict[str, list[Draft]], name: Name) -> None:
    if not name.surname:
        known = [d for d in drafts if d.given and fold(d.given[0]) == fold(name.first)]
        form: Form = "titled"
    else:
        known = by_surname[fold(name.surname)]
        form = "titled"
    told = gender_of_title(name.title)
    fitting = [d for d in known if not told or gender(d) in (None, told)]
    draft = latest(fitting, name.span.start)
    if draft is None:
        draft = Draft(name.given, name.surname, name.suffix)
        drafts.append(draft)
        by_surname[draft.key].append(draft)
    draft.names.append(name)
    draft.mentions.append(mention(article, name.span, form, name, name.block))


def _add_bare(
    article: Article,
    drafts: list[Draft],
    by_surname: dict[str, list[Draft]],
    single: list[Run],
    context: Context,
) -> None:
    by_given: dict[str, list[Draft]] = defaultdict(list)
    tails: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.given:
            by_given[fold(draft.given[0])].append(draft)
        # "de Blasio" is met as "Blasio" where the particle is lower case.
        if " " in draft.key:
            tails[draft.key.rsplit(" ", 1)[-1]].append(draft)
    left = []
    for run in single:
        if run.title_case:
            _in_headline(article, run, by_surname)
        elif found := _bare(article, run, by_surname, by_given, tails, context):
            draft, met = found
            draft.mentions.append(met)
            continue
        left.append(run)
    single[:] = left


def _bare(
    article: Article,
    run: Run,
    by_surname: dict[str, list[Draft]],
    by_given: dict[str, list[Draft]],
    tails: dict[str, list[Draft]],
    context: Context,
) -> tuple[Draft, Mention] | None:
    tokens = trimmed(run, context)
    if not tokens or (run.before == "the" and not re.match(r" [a-z]", run.after)):
        return None
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    key = " ".join(t.key for t in tokens)
    candidates = by_surname.get(key) or (tails.get(key) if len(tokens) == 1 else None)
    if candidates:
        draft = latest(candidates, span.start)
        if draft:
            return draft, mention(article, _with_particles(article, span, draft), "surname", None, run.block)
    if len(tokens) == 1 and key in by_given and key not in words("place") and run.before != "the":
        draft = latest(by_given[key], span.start)
        if draft:
            return draft, mention(article, span, "given", None, run.block)
    return None


def _in_headline(article: Article, run: Run, by_surname: dict[str, list[Draft]]) -> None:
    """Known people in a line whose ordinary words have capitals too."""
    for index, token in enumerate(run.tokens):
        known = by_surname.get(token.key)
        following = run.tokens[index + 1].key if index + 1 < len(run.tokens) else ""
        if not known or following in words("org"):
            continue
        first = run.tokens[index - 1] if index else None
        named = [d for d in known if first and d.given and same_given(d.given[0], first.text)]
        draft = named[0] if named else latest(known, token.span.start)
        if draft is None:
            continue
        if first and named:
            span = Span(first.span.start, token.span.end)
            met = mention(article, span, "full", None, run.block)
            draft.mentions.append(replace(met, given=first.text, surname=token.text))
        else:
            draft.mentions.append(mention(article, token.span, "surname", None, run.block))


def _with_particles(article: Article, span: Span, draft: Draft) -> Span:
    """``span`` with the particles that stand before it in the copy."""
    lead = draft.surname[: -len(article.slice(span))] if " " in draft.surname else ""
    start = span.start - len(lead)
    if lead and start >= 0 and fold(article.text[start : span.start]) == fold(lead):
        return Span(start, span.end)
    return span


def _finish(draft: Draft) -> Person:
    mentions = tuple(sorted(draft.mentions, key=lambda m: m.span))
    spelled = Counter(m.surname for m in mentions if fold(m.surname) == draft.key and m.surname)
    surname = spelled.most_common(1)[0][0] if spelled else draft.surname
    variants = tuple(sorted(draft.variants, key=lambda m: m.span))
    return Person(" ".join(draft.given), surname, gender(draft), mentions, variants, draft.suffix)
