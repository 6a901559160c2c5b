"""``copydesk rules``: the rules there are."""

import sys
from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from copydesk.cli.say import put

if TYPE_CHECKING:
    from rich.console import Group, RenderableType
    from rich.table import Table

    from copydesk.rule import Rule

_TABLE = 60  # cells that a table needs


@click.command()
@click.argument("category", required=False)
@click.option("--output-format", type=click.Choice(["table", "json"]), default="table", show_default=True)
def rules(category: str | None, output_format: str) -> None:
    """List the rules, or those of one CATEGORY: what each finds, whether it is on by default and whether it fixes."""
    from copydesk.registry import categories
    from copydesk.registry import rules as installed
    from copydesk.terminal import Terminal

    if category and category not in categories():
        near = get_close_matches(category, categories(), 1)
        hint = f"; did you mean “{near[0]}”?" if near else f" (there is: {', '.join(categories())})"
        raise click.UsageError(f"there is no category “{category}”{hint}")
    chosen = [rule for rule in installed().values() if category in (None, rule.category)]
    if output_format == "json":
        put(_json(chosen), sys.stdout)
        return
    terminal = Terminal.of(sys.stdout)
    layout = _table if terminal.width >= _TABLE else _stack
    put([terminal.render(layout(chosen, terminal.encoding))], sys.stdout)


def _stack(chosen: "list[type[Rule]]", encoding: str) -> "Group":
    """For narrow terminals: a rule's name, and below it what it finds."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    from copydesk.manual import fixable, summary
    from copydesk.terminal import visible

    rows: list[RenderableType] = []
    for rule in chosen:
        about = ", ".join(["on" if rule.default else "off", *(["fixes"] if fixable(rule) else [])])
        rows.append(Text().append(rule.name, "bold").append(f" ({about})", "dim"))
        rows.append(Padding(Text(visible(summary(rule), encoding)), (0, 0, 0, 2)))
    return Group(*rows)


def _table(chosen: "list[type[Rule]]", encoding: str) -> "Table":
    from rich.table import Table
    from rich.text import Text

    from copydesk.manual import fixable, summary
    from copydesk.terminal import visible

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("rule", no_wrap=True)
    table.add_column("default")
    table.add_column("fix")
    table.add_column("what it finds", ratio=1)
    heading = ""
    for rule in chosen:
        if rule.category != heading:
            if heading:
                table.add_row()
            heading = rule.category
            table.add_row(Text(heading, "bold cyan"))
        table.add_row(
            Text(f"  {rule.name}"),
            "on" if rule.default else Text("off", "dim"),
            "yes" if fixable(rule) else "",
            Text(visible(summary(rule), encoding)),
        )
    return table


def _json(chosen: "list[type[Rule]]") -> Iterator[str]:
    from copydesk.manual import fixable, options, summary
    from copydesk.reporters import help_url
    from copydesk.reporters.json import dumps

    first = True
    for rule in chosen:
        entry = {
            "name": rule.name,
            "category": rule.category,
            "severity": str(rule.severity),
            "default": rule.default,
            "fixable": fixable(rule),
            "summary": summary(rule),
            "options": [{"name": o.name, "default": o.default, "help": o.help} for o in options(rule)],
            "help": help_url(rule.name),
        }
        yield ("[" if first else ",\n ") + dumps(entry)
        first = False
    yield "[]\n" if first else "]\n"
