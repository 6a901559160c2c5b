"""Which files to check: those named, and the copy in the folders named, in an order that never varies."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from copydesk.configfile import SettingsFinder

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm"})
STDIN = "-"
# Hidden folders are passed over too; these hold other people's files and are not hidden.
_FOREIGN = frozenset({"node_modules", "venv", "__pycache__", "site-packages"})


@dataclass
class Found:
    """The files found, by the name to show them under; what could not be looked at; folders that held no copy."""

    files: dict[str, Path] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    empty: list[str] = field(default_factory=list)


def find(paths: Iterable[str], settings: SettingsFinder) -> Found:
    """The files ``paths`` ask for, each once, sorted by name. Files named are taken whatever their suffix."""
    found = Found()
    named: dict[str, Path] = {}
    paths = set(paths)
    if "" in paths:  # an unset variable in a script: never the current folder
        found.errors['""'] = "a path is empty"
    for given in sorted({str(Path(path)) for path in paths if path}):
        path = Path(given)
        if path.is_dir():
            inside = _walk(path, settings, found)
            named.update((str(file), file) for file in inside)
            if not inside:
                found.empty.append(given)
        elif os.path.lexists(path):
            named[given] = path
        else:
            found.errors[given] = "no such file or folder; check its name and the folder you are in"
    # One file under two names (a link, an absolute path) is checked once, under the name that sorts first.
    seen: set[str] = set()
    for name, path in sorted(named.items()):
        real = os.path.realpath(path)
        if real not in seen:
            seen.add(real)
            found.files[name] = path
    return found


def _walk(top: Path, settings: SettingsFinder, found: Found) -> list[Path]:
    def unreadable(error: OSError) -> None:
        found.errors[str(error.filename)] = f"the folder can't be read: {(error.strerror or str(error)).lower()}"

    inside: list[Path] = []
    for folder, folders, files in os.walk(top, onerror=unreadable):
        here = settings.for_folder(Path(folder))
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and name not in _FOREIGN and not here.excluded(Path(folder, name))
        )
        for name in files:
            path = Path(folder, name)
            if name.startswith(".") or path.suffix.lower() not in SUFFIXES or not path.is_file():
                continue
            if not here.excluded(path):
                inside.append(path)
    return inside
