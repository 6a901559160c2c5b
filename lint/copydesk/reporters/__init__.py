"""Reporters: what a run found, as text for people or for machines. Pure: a report in, pieces of text out.

A reporter is a module with a function ``report(report, terminal)``; naming it in `FORMATS` is all it takes.
"""

import importlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from copydesk.engine import Result
from copydesk.finding import Safety
from copydesk.terminal import Terminal

HOME = "https://copydesk.readthedocs.io/"
HELP = f"{HOME}rules/"


@dataclass(frozen=True, slots=True)
class Format:
    """An output format. What machines read is UTF-8 whatever the terminal; ``-o`` files are too."""

    module: str
    machine: bool = False


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "full": Format("copydesk.reporters.full"),
        "concise": Format("copydesk.reporters.concise"),
        "grouped": Format("copydesk.reporters.grouped"),
        "html": Format("copydesk.reporters.html", machine=True),
        "json": Format("copydesk.reporters.json", machine=True),
        "json-lines": Format("copydesk.reporters.json_lines", machine=True),
        "sarif": Format("copydesk.reporters.sarif", machine=True),
        "github": Format("copydesk.reporters.github", machine=True),
        "gitlab": Format("copydesk.reporters.gitlab", machine=True),
        "rdjson": Format("copydesk.reporters.rdjson", machine=True),
        "junit": Format("copydesk.reporters.junit", machine=True),
        "checkstyle": Format("copydesk.reporters.checkstyle", machine=True),
        "vale": Format("copydesk.reporters.vale", machine=True),
    }
)


@dataclass(frozen=True)
class Report:
    """What a run found: a result a file, in the order of their paths, and how many faults and files were fixed.

    ``failed`` has the name of each file that could not be checked, and why.
    """

    results: tuple[Result, ...]
    fixed: int = 0
    fixed_files: int = 0
    failed: tuple[tuple[str, str], ...] = ()

    @property
    def count(self) -> int:
        """The number of findings."""
        return sum(len(result.findings) for result in self.results)

    def fixable(self, safety: Safety) -> int:
        """How many findings come with a fix of this safety."""
        return sum(1 for r in self.results for f in r.findings if f.fix and f.fix.safety is safety)


def write(report: Report, format_name: str, terminal: Terminal) -> Iterator[str]:
    """``report`` in one of `FORMATS`, in pieces."""
    module = importlib.import_module(FORMATS[format_name].module)
    yield from module.report(report, terminal)


def help_url(rule: str) -> str:
    """The page on a rule."""
    return f"{HELP}{rule}"
