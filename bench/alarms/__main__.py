"""Show which findings a change adds and which it takes away.

    python -m bench.alarms ARTICLES.jsonl [...] --base REV [--select RULES]

The articles are checked twice, by the working tree and by the revision (in a worktree of its own), and the findings
compared by article, rule and place.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]


def main() -> None:
    """Compare, or (as the subprocess) dump."""
    parser = argparse.ArgumentParser(prog="bench.alarms", description=__doc__)
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--base", default="HEAD", help="the revision to compare with")
    parser.add_argument("--select", default="", help="rules or categories, comma separated; all default ones otherwise")
    parser.add_argument("--most", type=int, default=60, help="findings shown of each sort")
    parser.add_argument("--dump", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.dump:
        dump(options.articles, options.select)
        return
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "base"
        git("worktree", "add", "--detach", "--quiet", str(base), options.base)
        try:
            before = findings(base, options)
        finally:
            git("worktree", "remove", "--force", str(base))
    after = findings(ROOT, options)
    report("added", after, before, options.most)
    report("removed", before, after, options.most)
    print(f"{len(before)} findings before, {len(after)} after, {len(before.keys() & after.keys())} the same")


def git(*arguments: str) -> None:
    """Run git in the project."""
    subprocess.run(["git", "-C", str(ROOT), *arguments], check=True)  # noqa: S603, S607 - a developer's own command


def findings(tree: Path, options: argparse.Namespace) -> dict[tuple[str, str, int, int], str]:
    """Every finding of the copydesk in ``tree``, with its message and the copy around it."""
    paths = os.pathsep.join(str(p) for p in (tree / "lint", tree / "rules", ROOT))
    articles = [str(path.resolve()) for path in options.articles]
    command = [sys.executable, "-m", "bench.alarms", *articles, "--dump", "--select", options.select]
    done = subprocess.run(  # noqa: S603
        command, cwd=tree, env={**os.environ, "PYTHONPATH": paths}, check=True, capture_output=True, text=True
    )
    rows = (json.loads(line) for line in done.stdout.splitlines())
    return {(row["id"], row["rule"], row["start"], row["end"]): row["shown"] for row in rows}


def report(
    title: str, these: dict[tuple[str, str, int, int], str], those: dict[tuple[str, str, int, int], str], most: int
) -> None:
    """Print what is in ``these`` and not in ``those``: counts by rule, then the findings."""
    keys = sorted(these.keys() - those.keys(), key=lambda key: (key[1], key))
    counts = ", ".join(f"{rule} {n}" for rule, n in Counter(key[1] for key in keys).most_common())
    print(f"{len(keys)} {title}" + (f": {counts}" if counts else ""))
    for key in keys[:most]:
        print(f"  {key[0]} {key[1]}@{key[2]} {these[key]}")
    if len(keys) > most:
        print(f"  … and {len(keys) - most} more")


def dump(articles: list[Path], select: str) -> None:
    """Print every finding as a line of JSON."""
    from bench.accuracy.hosts import load
    from copydesk import Config, Source
    from copydesk.config import selected
    from copydesk.engine import check_with

    config = Config(select=tuple(filter(None, select.split(","))))
    rules = selected(config)
    for host in load(articles):
        for finding in check_with(Source(host.text), rules, config).findings:
            start, end = finding.span.start, finding.span.end
            around = f"{host.text[max(0, start - 60) : start]}⟦{host.text[start:end]}⟧{host.text[end : end + 60]}"
            shown = f"{finding.message} | {around}".replace("\n", "⏎")
            print(json.dumps({"id": host.id, "rule": finding.rule, "start": start, "end": end, "shown": shown}))


if __name__ == "__main__":
    main()
