"""A Markdown parser that remembers where each piece of inline text stood.

markdown-it gives a block's lines but no places within them. Its inline rules move a position forward, so each rule is
wrapped in one that notes the stretch it used: the trace. Delimiters become markup or stay text only when the block is
done, which is why their tokens are kept.
"""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

Kind = Literal["text", "decoded", "delimiter", "newline", "code", "image", "html", "url", "skip"]
Rule = Callable[[StateInline, bool], bool]
TRACE = "copydesk-trace"


@dataclass(slots=True)
class Step:
    """A stretch of a block's content, from ``start`` to ``end``, and what it is.

    ``content`` is the text it stands for where that is not the stretch itself; ``inner`` an image's description.
    """

    kind: Kind
    start: int
    end: int
    content: str = ""
    token: Token | None = None
    inner: list["Step"] = field(default_factory=list)

    @property
    def markup(self) -> bool:
        """Whether a delimiter turned out to be markup and no text."""
        return self.token is not None and (self.token.type != "text" or not self.token.content)


def parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough and footnote marks, whose inline tokens have a trace in their ``meta``."""
    made = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
    made.disable(["fragments_join", "text_join"])  # they join tokens, and their places would be lost
    ruler = made.inline.ruler
    rules = dict(zip(ruler.get_active_rules(), ruler.getRules(""), strict=True))
    for name, rule in rules.items():
        if name in _KINDS:
            ruler.at(name, _traced(rule, _KINDS[name]))
    ruler.at("image", _image(rules["image"]))
    ruler.before("link", "footnote_mark", _traced(_footnote_mark, _other("skip")))
    ruler.push("literal", _traced(_literal, _other("text")))
    made.core.ruler.at("inline", _inline)
    return made


def _inline(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline":
            steps: list[Step] = []
            state.env[TRACE] = steps
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
            token.meta = {TRACE: steps}


def _steps(env: MutableMapping[str, Any]) -> list[Step]:
    steps: list[Step] = env[TRACE]
    return steps


def _traced(rule: Rule, note: Callable[[StateInline, int, int], list[Step]]) -> Rule:
    def traced(state: StateInline, silent: bool) -> bool:
        if silent:
            return rule(state, True)
        start, count = state.pos, len(state.tokens)
        done = rule(state, False)
        if done:
            _steps(state.env).extend(note(state, start, count))
        return done

    return traced


def _image(rule: Rule) -> Rule:
    """An image's description is parsed as a block of its own, from 0."""

    def traced(state: StateInline, silent: bool) -> bool:
        if silent:
            return rule(state, True)
        outer, start = _steps(state.env), state.pos
        state.env[TRACE] = []
        done = rule(state, False)
        if done:
            outer.append(Step("image", start, state.pos, inner=_steps(state.env)))
        state.env[TRACE] = outer
        return done

    return traced


def _other(kind: Kind) -> Callable[[StateInline, int, int], list[Step]]:
    return lambda state, start, count: [Step(kind, start, state.pos)]


def _special(state: StateInline, start: int, count: int) -> list[Step]:
    last = state.tokens[-1]
    if last.type == "hardbreak":
        return [Step("newline", start, state.pos, "\n")]
    return [Step("decoded", start, state.pos, last.content)]


def _code(state: StateInline, start: int, count: int) -> list[Step]:
    last = state.tokens[-1] if len(state.tokens) > count else None
    if last and last.type == "code_inline":
        return [Step("code", start, state.pos, last.content)]
    return [Step("text", start, state.pos)]


def _delimiters(state: StateInline, start: int, count: int) -> list[Step]:
    """One step a delimiter: the tokens that make up the stretch, read from its end."""
    steps: list[Step] = []
    end = state.pos
    for token in reversed(state.tokens[count:]):
        if end <= start:
            break
        steps.append(Step("delimiter", end - len(token.content), end, token=token))
        end -= len(token.content)
    return steps[::-1]


def _newline(state: StateInline, start: int, count: int) -> list[Step]:
    hard = state.tokens[-1].type == "hardbreak"
    return [Step("newline", start, state.pos, "\n" if hard else " ")]


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    """“[^1]”: the mark of a footnote, no part of the sentence; the colon after one that opens a note goes too."""
    src, start = state.src, state.pos
    if not src.startswith("[^", start):
        return False
    end = src.find("]", start + 2, start + 60)
    if end < start + 3 or any(char.isspace() or char in "[^" for char in src[start + 2 : end]):
        return False
    end += 1 + (start == 0 and src.startswith(":", end + 1))
    if end > state.posMax:
        return False
    state.pos = end
    return True


def _literal(state: StateInline, silent: bool) -> bool:
    if not silent:
        state.append_pending(state.src[state.pos])
    state.pos += 1
    return True


_KINDS: dict[str, Callable[[StateInline, int, int], list[Step]]] = {
    "text": _other("text"),
    "newline": _newline,
    "escape": _special,
    "backticks": _code,
    "strikethrough": _delimiters,
    "emphasis": _delimiters,
    "autolink": _other("url"),
    "html_inline": _other("html"),
    "entity": _special,
}
