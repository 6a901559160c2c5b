"""``copydesk init``: a first configuration."""

import sys
from pathlib import Path

import click

from copydesk.cli.say import put, say
from copydesk.errors import CopydeskError


@click.command()
@click.option("--force", is_flag=True, help="Write over a copydesk.toml that is there.")
def init(force: bool) -> None:
    """Write a copydesk.toml with every setting explained, and show how to run copydesk with pre-commit."""
    from copydesk.configfile import NAME
    from copydesk.init import CONFIG, PRE_COMMIT
    from copydesk.rewrite import replace_file

    path = Path(NAME)
    if path.exists() and not force:
        raise CopydeskError(f"{NAME} is there already; --force writes over it")
    try:
        replace_file(path, CONFIG.encode())
    except OSError as error:
        raise CopydeskError(f"{NAME} can't be written: {(error.strerror or str(error)).lower()}") from None
    say("note", f"wrote {NAME}; to check every commit, add this to .pre-commit-config.yaml:")
    put(["\n", PRE_COMMIT], sys.stdout)
