"""``copydesk.toml`` and ``[tool.copydesk]``: finding the nearest one, reading it, and saying where it is wrong.

What it holds and what the command line asks for become one `Config` a file of copy, with its rules spelled out.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Any

from copydesk.article import DEFAULT_MODEL
from copydesk.config import ALL, Config, check_selector, selected
from copydesk.errors import ConfigError
from copydesk.globs import matches
from copydesk.readers import FORMATS
from copydesk.registry import rules
from copydesk.toml_lines import line_of

NAME = "copydesk.toml"
_KEYS = ("select", "extend-select", "ignore", "exclude", "model", "input-format", "rules", "per-file-ignores")


@dataclass(frozen=True)
class Overrides:
    """What the command line says; it goes over what a file says."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    input_format: str | None = None


@dataclass(frozen=True)
class Settings:
    """A configuration file's content; ``root`` is the folder its patterns are relative to."""

    root: Path
    path: Path | None = None
    config: Config = field(default_factory=Config)
    exclude: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def excluded(self, path: Path) -> bool:
        """Whether ``exclude`` names ``path`` or a folder it lies in."""
        return any(matches(pattern, self._relative(path)) for pattern in self.exclude)

    def for_file(self, path: Path, overrides: Overrides) -> Config:
        """What to check ``path`` with: every rule by name, so that nothing is left to decide.

        ``--select`` takes the place of the file's choice; the other options change it. Rules that
        ``per-file-ignores`` names for the file are left out whoever asked for them.
        """
        dropped = {
            selector
            for pattern, selectors in self.per_file_ignores
            if matches(pattern, self._relative(path))
            for selector in selectors
        }
        names = [r.name for r in selected(self._layered(overrides)) if not {r.name, r.category, ALL} & dropped]
        options = {name: dict(given) for name, given in self.config.rule_options.items()}
        chosen = Config(
            select=tuple(names),
            rule_options=options,
            model=self.config.model,
            input_format=overrides.input_format or self.config.input_format,
        )
        return chosen if names else replace(chosen, ignore=(ALL,))

    def _layered(self, overrides: Overrides) -> Config:
        if overrides.select:
            asked = (overrides.select, overrides.extend_select, overrides.ignore)
            return replace(self.config, select=asked[0], extend_select=asked[1], ignore=asked[2])
        added, left_out = _rules_named(overrides.extend_select), _rules_named(overrides.ignore)
        names = {rule.name for rule in selected(self.config)}
        for name in added.keys() | left_out.keys():
            if added.get(name, 0) > left_out.get(name, 0):
                names.add(name)
            else:
                names.discard(name)
        layered = replace(self.config, select=tuple(sorted(names)), extend_select=(), ignore=())
        return layered if names else replace(layered, ignore=(ALL,))

    def _relative(self, path: Path) -> PurePosixPath:
        absolute = Path(os.path.abspath(path))  # noqa: PTH100  a symlink's own name counts
        try:
            return PurePosixPath(absolute.relative_to(self.root).as_posix())
        except ValueError:
            return PurePosixPath(path.name)


def _rules_named(selectors: tuple[str, ...]) -> dict[str, int]:
    """Each rule ``selectors`` name, with how specifically: 3 by name, 2 by category, 1 by ``all``."""
    found: dict[str, int] = {}
    for selector in selectors:
        check_selector(selector)
        for rule in rules().values():
            ranks = {rule.name: 3, rule.category: 2, ALL: 1}
            if selector in ranks:
                found[rule.name] = max(found.get(rule.name, 0), ranks[selector])
    return found


class SettingsFinder:
    """The settings for any folder: the nearest file upward, as far as a repository's root; each read once."""

    def __init__(self, given: Path | None = None) -> None:
        self._given = read_settings(given) if given else None
        self._known: dict[Path, Settings] = {}

    def for_folder(self, folder: Path) -> Settings:
        """The settings that hold in ``folder``.

        Raises:
            ConfigError: when the file found is wrong.
        """
        if self._given:
            return self._given
        folder = Path(os.path.abspath(folder))  # noqa: PTH100
        if folder not in self._known:
            self._known[folder] = self._look(folder)
        return self._known[folder]

    def _look(self, folder: Path) -> Settings:
        if (folder / NAME).is_file():
            return read_settings(folder / NAME)
        project = folder / "pyproject.toml"
        if project.is_file() and (found := _read_project(project)):
            return found
        if (folder / ".git").exists() or folder.parent == folder:
            return Settings(folder)
        return self.for_folder(folder.parent)


def read_settings(path: Path) -> Settings:
    """The settings in ``path``.

    Raises:
        ConfigError: with file, line and remedy, for anything wrong in it.
    """
    if path.name == "pyproject.toml":
        return _read_project(path) or Settings(_folder(path), path)
    text = _text(path)
    return _Reader(path, text, ()).settings(_parse(path, text))


def _read_project(path: Path) -> Settings | None:
    text = _text(path)
    if "copydesk" not in text:
        return None  # someone else's business, mistakes included
    table = _parse(path, text).get("tool", {}).get("copydesk")
    return None if table is None else _Reader(path, text, ("tool", "copydesk")).settings(table)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{shown_path(path)}: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{shown_path(path)}: not valid UTF-8; save the file as UTF-8") from None


def _parse(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, _, place = str(error).partition(" (at ")
        line = int(place.removeprefix("line ").partition(",")[0]) if place.startswith("line") else text.count("\n") + 1
        raise ConfigError(f"{shown_path(path)}:{line}: not valid TOML: {message[:1].lower()}{message[1:]}") from None


def shown_path(path: Path) -> str:
    """``path`` as an editor would write it from where they stand."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100
    return str(absolute.relative_to(Path.cwd())) if absolute.is_relative_to(Path.cwd()) else str(path)


def _folder(path: Path) -> Path:
    return Path(os.path.abspath(path)).parent  # noqa: PTH100


class _Reader:
    """Reads one table; every complaint names the line."""

    def __init__(self, path: Path, text: str, prefix: tuple[str, ...]) -> None:
        self.path, self.text, self.prefix = path, text, prefix

    def wrong(self, message: str, *key: str, value: str | None = None) -> ConfigError:
        return ConfigError(f"{shown_path(self.path)}:{line_of(self.text, (*self.prefix, *key), value)}: {message}")

    def settings(self, table: Any) -> Settings:
        if not isinstance(table, dict):
            raise self.wrong("[tool.copydesk] must be a table")
        for key in table:
            if key not in _KEYS:
                raise self.wrong(f"there is no setting “{key}”{_nearest(key, _KEYS)}", key)
        model = table.get("model", DEFAULT_MODEL)
        if not isinstance(model, str):
            raise self.wrong("“model” must be the name of a language model", "model")
        input_format = table.get("input-format", "auto")
        if input_format not in FORMATS:
            raise self.wrong(f"“input-format” must be one of {', '.join(FORMATS)}", "input-format")
        select, extend, ignore = (self.selectors(table, key) for key in ("select", "extend-select", "ignore"))
        return Settings(
            _folder(self.path),
            self.path,
            Config(select, extend, ignore, self.options(table.get("rules", {})), model, input_format),
            self.strings(table, "exclude"),
            self.per_file(table.get("per-file-ignores", {})),
        )

    def strings(self, table: Mapping[str, Any], *key: str) -> tuple[str, ...]:
        value = table.get(key[-1], [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.wrong(f'“{key[-1]}” must be a list of strings, as in ["one", "two"]', *key)
        return tuple(value)

    def selectors(self, table: Mapping[str, Any], *key: str) -> tuple[str, ...]:
        given = self.strings(table, *key)
        for selector in given:
            try:
                check_selector(selector)
            except ConfigError as error:
                raise self.wrong(str(error), *key, value=selector) from None
        return given

    def options(self, table: Any) -> dict[str, dict[str, Any]]:
        if not isinstance(table, dict):
            raise self.wrong("“rules” must hold a table a rule, as in [rules.long-sentence]", "rules")
        for name, given in table.items():
            if name not in rules():
                raise self.wrong(f"there is no rule “{name}”{_nearest(name, rules())}", "rules", name)
            if not isinstance(given, dict):
                raise self.wrong(f"“{name}” must be a table of options: [rules.{name}]", "rules", name)
            for option, value in given.items():
                try:
                    rules()[name]({option: value})
                except ConfigError as error:
                    raise self.wrong(str(error), "rules", name, option) from None
        return table

    def per_file(self, table: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
        if not isinstance(table, dict):
            raise self.wrong("“per-file-ignores” must be a table of patterns", "per-file-ignores")
        return tuple((pattern, self.selectors(table, "per-file-ignores", pattern)) for pattern in table)


def _nearest(word: str, known: Any) -> str:
    near = get_close_matches(word, list(known), 1)
    return f"; did you mean “{near[0]}”?" if near else f" (there is: {', '.join(known)})" if len(known) < 12 else ""
