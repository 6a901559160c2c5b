"""The people of a story: who is named, every mention of each, and how each was introduced.

Two passes. The first finds people named in full or with a title, from capitalised runs, title words, forenames and
the language model's entities. The second finds their surnames and given names wherever they stand alone: once a story
has said "Sergey Kislyak", every "Kislyak" that is no part of another name is he.
"""

from copydesk.analyses.people_chain import chain
from copydesk.analyses.people_types import Form, Gender, Mention, Person
from copydesk.article import Article

__all__ = ["Form", "Gender", "Mention", "Person", "people"]


def people(article: Article) -> tuple[Person, ...]:
    """Every person named in the article, in order of first mention."""
    return chain(article)
