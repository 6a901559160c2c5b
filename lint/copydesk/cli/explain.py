"""``copydesk explain``: the manual page of a rule."""

import sys
from difflib import get_close_matches

import click

from copydesk.cli.say import put


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Show the manual page of RULE: what it finds, why it matters, examples, options."""
    from copydesk.manual import page
    from copydesk.registry import rules
    from copydesk.terminal import Terminal

    if rule not in rules():
        raise click.UsageError(f"there is no rule “{rule}”{_hint(rule)}")
    text = page(rules()[rule])
    terminal = Terminal.of(sys.stdout)
    if terminal.tty:
        from copydesk.cli.page import Page

        text = terminal.render(Page(text))
    put([terminal.plain(text)], sys.stdout)


def _hint(word: str) -> str:
    from copydesk.registry import categories, rules

    if word in categories():
        return f": it is a category; `copydesk rules {word}` lists its rules"
    # A part of a name ("hyphen") says more of what was meant than its letters do.
    near = [name for name in rules() if word in name][:3] or get_close_matches(word, rules(), 1)
    return f"; did you mean {' or '.join(f'“{name}”' for name in near)}?" if near else "; `copydesk rules` lists them"
