"""Path patterns of a configuration, as in ``.gitignore``: ``*`` within a name, ``**`` across folders."""

import re
from functools import lru_cache
from pathlib import PurePosixPath

_TOKEN = re.compile(r"\*\*/|/\*\*\Z|\*\*|\*|\?|\[!?[^\]/]+\]|.", re.DOTALL)
_MEANS = {"**/": "(?:[^/]+/)*", "/**": "(?:/.*)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def matches(pattern: str, path: PurePosixPath) -> bool:
    """Whether ``pattern`` names ``path`` (relative to the configuration's folder) or a folder it lies in.

    A pattern without an inner slash may name any part of the path.
    """
    wanted = _compiled(pattern.strip("/"))
    if "/" in pattern.strip("/"):
        return any(wanted.fullmatch(str(part)) for part in (path, *path.parents))
    return any(wanted.fullmatch(part) for part in path.parts)


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile("".join(_regex(token[0]) for token in _TOKEN.finditer(pattern)), re.DOTALL)


def _regex(token: str) -> str:
    if token in _MEANS:
        return _MEANS[token]
    if len(token) > 2 and token.startswith("["):
        inside = token[1:-1].replace("\\", r"\\").replace("^", r"\^").replace("[", r"\[")
        return f"[^{inside[1:]}]" if inside.startswith("!") else f"[{inside}]"
    return re.escape(token)
