"""What copydesk raises; every message names the place and the remedy."""


class CopydeskError(Exception):
    """Anything that keeps copydesk from doing what it was asked; ends a run with exit status 2."""


class UnreadableCopyError(CopydeskError):
    """A file that is not text copydesk can read: binary, wrong encoding, missing."""


class ConfigError(CopydeskError):
    """A mistake in ``copydesk.toml``, ``[tool.copydesk]`` or an option."""


class PluginError(CopydeskError):
    """A distribution's ``copydesk.rules`` entry point that cannot be loaded or is not a rule."""


class ModelError(CopydeskError):
    """The language model a selected rule needs is not installed."""
