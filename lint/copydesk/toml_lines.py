"""On which line of a TOML file a key or a value stands: the standard parser tells only for syntax errors."""

import re
import tomllib
from collections.abc import Iterator

_KEY = re.compile(r"""\s*((?:[\w-]|"[^"\n]*"|'[^'\n]*'|\s*\.\s*)+?)\s*=""")
_MULTILINE = re.compile(r'"""|' + "'''")


def line_of(text: str, path: tuple[str, ...], value: str | None = None) -> int:
    """The line, from 1, of the key at ``path``, or of the string ``value`` within it.

    Where the whole path can't be found (an inline table) the longest part of it that can decides.
    """
    lines = text.split("\n")
    keys = list(_keys(lines))
    best, best_length = 1, 0
    for index, (number, found) in enumerate(keys):
        if len(found) > best_length and path[: len(found)] == found:
            best, best_length = number, len(found)
            if value is not None and found == path:
                end = keys[index + 1][0] if index + 1 < len(keys) else len(lines) + 1
                quoted = (f'"{value}"', f"'{value}'")
                best = next((n for n in range(number, end) if any(q in lines[n - 1] for q in quoted)), number)
    return best


def _keys(lines: list[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every table header and key of the file as a full path, with its line."""
    table: tuple[str, ...] = ()
    inside: str | None = None
    for number, line in enumerate(lines, 1):
        if inside:
            inside = None if inside in line else inside
            continue
        key = _KEY.match(line)
        if line.lstrip().startswith("[") and (header := _path(line)):
            table = header
            yield number, table
        elif key and (path := _path(f"{key[1]} = 0")):
            yield number, (*table, *path)
        opened = _MULTILINE.findall(line)
        inside = opened[0] if len(opened) % 2 else None


def _path(statement: str) -> tuple[str, ...]:
    """The key a line of TOML sets, or nothing where the line is no statement of its own."""
    try:
        value: object = tomllib.loads(statement)
    except tomllib.TOMLDecodeError:
        return ()
    path: list[str] = []
    while isinstance(value, (dict, list)) and len(value) == 1:
        if isinstance(value, list):
            value = value[0]
        else:
            key, value = next(iter(value.items()))
            path.append(key)
    return tuple(path)
