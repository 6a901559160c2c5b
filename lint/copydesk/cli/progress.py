"""A progress bar on standard error, for runs long enough to want one."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

ENOUGH = 10  # files; fewer are done before a bar has been read


def tracked(items: Iterable[T], total: int, *, show: bool) -> Iterator[T]:
    """``items``, counted off on a bar when ``show`` says so and there are enough."""
    if not show or total < ENOUGH:
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Reading"), BarColumn(None), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(file=sys.stderr), transient=True, expand=True) as bar:
        task = bar.add_task("", total=total)
        for item in items:
            yield item
            bar.advance(task)
