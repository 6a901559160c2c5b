"""The built-in rules of copydesk: one file each, in a folder a category, found by looking."""

import importlib
import pkgutil

from copydesk import Rule


def rules() -> tuple[type[Rule], ...]:
    """Every built-in rule; the entry point by which copydesk finds them."""
    found = []
    for category in pkgutil.iter_modules(__path__, f"{__name__}."):
        if not category.ispkg:
            continue
        package = importlib.import_module(category.name)
        for module in pkgutil.iter_modules(package.__path__, f"{category.name}."):
            loaded = importlib.import_module(module.name)
            found += [
                value
                for value in vars(loaded).values()
                if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module.name
            ]
    return tuple(found)
