"""The manual: a rule's page as Markdown, from its docstring, its examples and its options.

``copydesk explain`` and the documentation show the same page.
"""

import dataclasses
import inspect
from dataclasses import dataclass
from typing import Any

from copydesk.rule import Example, Rule

_FAULT, _RELATED = "⟦", "⟪"


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a rule's: its name in a configuration file, what it is unless set, and what it does."""

    name: str
    default: Any
    help: str


def summary(rule: type[Rule]) -> str:
    """What the rule finds, in a line: the first paragraph of its docstring."""
    return " ".join(_doc(rule).partition("\n\n")[0].split()).removesuffix(".")


def fixable(rule: type[Rule]) -> bool:
    """Whether the rule offers a fix: some example of its shows one."""
    return any(example.fixed is not None for example in rule.examples)


def options(rule: type[Rule]) -> tuple[Option, ...]:
    """The options of the rule."""
    return tuple(
        Option(field.name.replace("_", "-"), field.default, str(field.metadata.get("help", "")))
        for field in dataclasses.fields(rule.Options)
    )


def page(rule: type[Rule]) -> str:
    """The rule's manual page as Markdown."""
    lead, sections = _sections(rule)
    about = [rule.category, str(rule.severity), "on by default" if rule.default else "off by default"]
    about += ["fixable"] if fixable(rule) else []
    about += [] if rule.quotes == "check" else ["direct quotation is left alone"]
    parts = [f"# {rule.name}", f"*{' · '.join(about)}*", lead]
    # Examples stand where a reader has learnt what is found and why, before options and sources.
    after = {heading: body for heading, body in sections.items() if heading in ("Options", "Sources")}
    parts += [f"## {heading}\n\n{body}" for heading, body in sections.items() if heading not in after and body]
    parts += _examples(rule)
    if described := _options(rule):
        parts.append("\n\n".join(["## Options", *filter(None, [after.get("Options", ""), described])]))
    elif after.get("Options"):
        parts.append(f"## Options\n\n{after['Options']}")
    if after.get("Sources"):
        parts.append(f"## Sources\n\n{after['Sources']}")
    return "\n\n".join(filter(None, parts)) + "\n"


def _doc(rule: type[Rule]) -> str:
    return inspect.cleandoc(rule.__doc__ or "")


def _sections(rule: type[Rule]) -> tuple[str, dict[str, str]]:
    lead, *rest = ("\n" + _doc(rule)).split("\n## ")
    sections = {}
    for section in rest:
        heading, _, body = section.partition("\n")
        sections[heading.strip()] = body.strip()
    return lead.strip(), sections


def _examples(rule: type[Rule]) -> list[str]:
    faults = [example for example in rule.examples if _FAULT in example.text]
    silent = [example for example in rule.examples if _FAULT not in example.text]
    parts = []
    if faults:
        marks = "⟦ ⟧ stand around what is found"
        if any(_RELATED in example.text for example in faults):
            marks += ", ⟪ ⟫ around what it is compared with"
        if any(example.fixed is not None for example in faults):
            marks += ", → before the text as fixed"
        parts += [f"## Examples\n\n{marks}.", *map(_example, faults)]
    if silent:
        parts += ["Left alone:" if faults else "## Examples\n\nLeft alone:", *(_block(e.text) for e in silent)]
    return parts


def _example(example: Example) -> str:
    return _block(example.text if example.fixed is None else f"{example.text}\n→ {example.fixed}")


def _block(text: str) -> str:
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}text\n{text.strip()}\n{fence}"


def _options(rule: type[Rule]) -> str:
    lines = []
    for option in options(rule):
        default = str(option.default).lower() if isinstance(option.default, bool) else repr(option.default)
        if isinstance(option.default, tuple):
            default = str(list(option.default))
        lines.append(f"- `{option.name}` ({default} unless set): {option.help}".removesuffix(": "))
    if lines:
        first = options(rule)[0]
        lines += ["", "Set in `copydesk.toml`:", "", "```toml", f"[rules.{rule.name}]"]
        lines += [f"{first.name} = {_toml(first.default)}", "```"]
    return "\n".join(lines)


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(each) for each in value)}]"
    return str(value)
