"""copydesk: a linter that reads a whole news article as a copy editor would.

>>> import copydesk
>>> result = copydesk.check("The mayor resigned  on Monday.")
>>> [finding.rule for finding in result.findings]
['extra-space']
"""

from copydesk.article import Article, Block, Meta, Zone
from copydesk.config import Config
from copydesk.engine import Result, check
from copydesk.errors import ConfigError, CopydeskError, ModelError, PluginError, UnreadableCopyError
from copydesk.finding import Edit, Finding, Fix, Related, Safety, Severity
from copydesk.rule import Example, Rule
from copydesk.source import Location, Source
from copydesk.span import Span

__all__ = [
    "Article",
    "Block",
    "Config",
    "ConfigError",
    "CopydeskError",
    "Edit",
    "Example",
    "Finding",
    "Fix",
    "Location",
    "Meta",
    "ModelError",
    "PluginError",
    "Related",
    "Result",
    "Rule",
    "Safety",
    "Severity",
    "Source",
    "Span",
    "UnreadableCopyError",
    "Zone",
    "check",
]
__version__ = "0.1.0"
