"""``copydesk check``: read copy and report what is wrong with it."""

import codecs
from typing import Any

import click

from copydesk.readers import FORMATS as INPUT_FORMATS
from copydesk.reporters import FORMATS


def _words(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Comma lists, however often they are given, as one list."""
    return tuple(word.strip() for each in value for word in each.split(",") if word.strip())


def _encoding(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        b"".decode(value)
        return codecs.lookup(value).name
    except (LookupError, UnicodeError, ValueError):
        raise click.BadParameter(f"there is no encoding named “{value}”; try windows-1252 or utf-8") from None


_LIST: dict[str, Any] = {"multiple": True, "callback": _words, "metavar": "RULES"}


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--select", help="Only these rules, categories or “all”, comma-separated.", **_LIST)
@click.option("--extend-select", help="These as well.", **_LIST)
@click.option("--ignore", help="Not these.", **_LIST)
@click.option("--fix", is_flag=True, help="Make the fixes that change no word: spacing and marks.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also fixes that need an editor's yes.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--output-format", type=click.Choice(list(FORMATS)), default="full", show_default=True)
@click.option("-o", "--output", "output", metavar="FILE", help="Write the report to FILE.")
@click.option("--config", metavar="FILE", help="Use this configuration and no other.")
@click.option("--stdin-filename", metavar="NAME", help="What to call the copy on standard input.")
@click.option("--statistics", is_flag=True, help="Show how often each rule found something, and its time.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 although there are findings.")
@click.option("--encoding", callback=_encoding, metavar="NAME", help="Read files as NAME instead of UTF-8.")
@click.option(
    "--input-format",
    type=click.Choice(INPUT_FORMATS),
    help="Read files as this instead of what their suffix says.",
)
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Check in this many processes.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@click.option("--no-progress", is_flag=True, help="Show no progress bar.")
@click.option("--no-cache", is_flag=True, help="Accepted for habit's sake: nothing is cached yet.")
@click.pass_context
def check(ctx: click.Context, /, **given: Any) -> None:
    """Check articles: files, folders, or “-” for standard input. Without PATHS, the current folder.

    Exit status: 0 nothing found, 1 findings (with --diff: fixes to make), 2 something could not be checked.
    """
    from copydesk.cli.checking import Request, run_check

    given.pop("no_cache")
    ctx.exit(run_check(Request(**given)))
