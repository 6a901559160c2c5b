"""Finding the rules: every distribution that names some under the entry-point group ``copydesk.rules``.

An entry point is a `Rule` subclass, or a function without arguments that returns an iterable of them. The built-in
rules come in by the same door.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType

from copydesk.errors import PluginError
from copydesk.rule import Rule

GROUP = "copydesk.rules"


@cache
def rules() -> Mapping[str, type[Rule]]:
    """Every installed rule by name, sorted by category and name.

    Raises:
        PluginError: when an entry point can't be loaded, is not a rule, or takes a name that is taken.
    """
    found: dict[str, type[Rule]] = {}
    owners: dict[str, str] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda e: (e.name != "builtin", e.name, e.value)):
        for rule in _load(entry):
            if rule.name in found and found[rule.name] is not rule:
                raise PluginError(f"two rules are called “{rule.name}”: in {owners[rule.name]} and in {_where(entry)}")
            found[rule.name] = rule
            owners[rule.name] = _where(entry)
    return MappingProxyType(dict(sorted(found.items(), key=lambda item: (item[1].category, item[0]))))


def categories() -> tuple[str, ...]:
    """The categories of the installed rules."""
    return tuple(sorted({rule.category for rule in rules().values()}))


def _where(entry: EntryPoint) -> str:
    dist = entry.dist.name if entry.dist else "an unknown distribution"
    return f"{dist} ({entry.value})"


def _load(entry: EntryPoint) -> Iterable[type[Rule]]:
    try:
        loaded = entry.load()
        offered = (loaded,) if isinstance(loaded, type) else tuple(loaded())
    except Exception as error:
        raise PluginError(f"the rules of {_where(entry)} can't be loaded: {type(error).__name__}: {error}") from error
    for rule in offered:
        if not (isinstance(rule, type) and issubclass(rule, Rule) and hasattr(rule, "name")):
            raise PluginError(f"{_where(entry)} offers {rule!r}, which is not a named copydesk rule")
    return offered
