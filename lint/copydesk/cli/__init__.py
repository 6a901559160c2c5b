"""The command line: one module a command, loaded when that command is called for.

Exit status: 0 clean, 1 findings, 2 the run itself failed, 130 interrupted.
"""

import importlib
import os
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

import click

from copydesk import __version__
from copydesk.cli.say import say
from copydesk.errors import CopydeskError

# The name of each command and where it is.
COMMANDS = {
    "check": "copydesk.cli.check:check",
    "explain": "copydesk.cli.explain:explain",
    "rules": "copydesk.cli.rules:rules",
    "init": "copydesk.cli.init:init",
}
FAILED, INTERRUPTED = 2, 130


class Desk(click.Group):
    """The group of commands; whatever goes wrong ends in one line and the right exit status, never in a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order an editor meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called ``cmd_name``, loaded now."""
        if cmd_name not in COMMANDS:
            raise click.UsageError(f"there is no command “{cmd_name}”{_meant(cmd_name)}")
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Run, and exit with the right status."""
        kwargs["standalone_mode"] = False
        try:
            status = super().main(*args, **kwargs)
        except click.Abort:
            status = INTERRUPTED
        except click.ClickException as error:
            say("error", error.format_message())
            status = FAILED
        except CopydeskError as error:
            say("error", str(error))
            status = FAILED
        sys.exit(status if isinstance(status, int) else 0)


def _meant(word: str) -> str:
    if Path(word).exists():
        return f"; did you mean `copydesk check {word}`?"
    near = get_close_matches(word, COMMANDS, 1)
    return f"; did you mean “{near[0]}”?" if near else f" (there is: {', '.join(COMMANDS)})"


@click.group(cls=Desk, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="copydesk")
def cli() -> None:
    """Read finished news copy as a copy editor would, and point at what is wrong across the article."""


def main() -> NoReturn:
    """Run copydesk on the command line's arguments."""
    try:
        cli.main(prog_name="copydesk")
    finally:
        # The reader of a pipe may be gone; what is left in a buffer then has nowhere to go.
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except BrokenPipeError:
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
