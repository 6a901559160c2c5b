"""What a run is asked to do, as one value: which rules, with which options, on which model."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from copydesk.article import DEFAULT_MODEL
from copydesk.errors import ConfigError
from copydesk.registry import categories, rules
from copydesk.rule import Rule

ALL = "all"


@dataclass(frozen=True)
class Config:
    """Settings of a run. ``select``, ``extend_select`` and ``ignore`` hold rule names, categories or ``all``.

    ``rule_options`` maps a rule's name to its options. ``input_format`` is what copy is read as; “auto”: by its suffix.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rule_options: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: MappingProxyType({}))
    model: str = DEFAULT_MODEL
    input_format: str = "auto"


def check_selector(selector: str) -> None:
    """Accept a rule, a category or ``all``.

    Raises:
        ConfigError: for any other word, with the nearest right one.
    """
    known = (ALL, *categories(), *rules())
    if selector not in known:
        near = get_close_matches(selector, known, 1)
        hint = f"; did you mean “{near[0]}”?" if near else "; `copydesk rules` lists them"
        raise ConfigError(f"there is no rule or category “{selector}”{hint}")


def selected(config: Config) -> tuple[Rule, ...]:
    """The rules ``config`` asks for, made with their options, by category and name.

    The most specific selector decides: a rule's name over its category over ``all``; ``ignore`` wins a tie.

    Raises:
        ConfigError: for a selector or option that does not exist.
    """
    for selector in (*config.select, *config.extend_select, *config.ignore, *config.rule_options):
        check_selector(selector)
    chosen = []
    for rule in rules().values():
        wanted = _rank(rule, config.select) if config.select else (0 if rule.default else -1)
        wanted = max(wanted, _rank(rule, config.extend_select))
        if wanted >= 0 and _rank(rule, config.ignore) < max(wanted, 0.5):
            chosen.append(rule(config.rule_options.get(rule.name)))
    return tuple(chosen)


def _rank(rule: type[Rule], selectors: tuple[str, ...]) -> float:
    """How specifically ``selectors`` name ``rule``: 3 by name, 2 by category, 1 by ``all``, -1 not at all."""
    ranks = {rule.name: 3.0, rule.category: 2.0, ALL: 1.0}
    return max((ranks.get(selector, -1.0) for selector in selectors), default=-1.0)
