"""Findings on untouched copy, picked at random and read by an editor: which of them are faults?

    python -m bench.accuracy.verdicts ARTICLES.jsonl [...] [--half tuned|held|all] [--seed 1] [--most 100]

prints the findings to read. What was decided stands in ``verdicts.jsonl``, by article and place only: ``fault`` is
true where an editor would change the copy. A finding that the rules no longer raise, or a new one, has no verdict.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from random import Random

from bench.accuracy.checkers import copydesk_checker
from bench.accuracy.hosts import Host, load
from bench.accuracy.score import Hit, alarms

FILE = Path(__file__).with_name("verdicts.jsonl")
Key = tuple[str, str, int]


def main() -> None:
    """Print a sample for reading."""
    parser = argparse.ArgumentParser(prog="bench.accuracy.verdicts", description=__doc__)
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--half", choices=("tuned", "held", "all"), default="all")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--most", type=int, default=100)
    options = parser.parse_args()
    hosts = list(load(options.articles))
    hosts = {"all": hosts, "tuned": hosts[::2], "held": hosts[1::2]}[options.half]
    _, _, found = alarms(hosts, copydesk_checker())
    Random(options.seed).shuffle(found)
    for host, hit in found[: options.most]:
        start, end = hit.places[0]
        around = f"{host.text[max(0, start - 90) : start]}⟦{host.text[start:end]}⟧{host.text[end : end + 90]}"
        also = "".join(f" ~⟨{host.text[max(0, a - 25) : b + 25]}⟩" for a, b in hit.places[1:3])
        print(json.dumps({"id": host.id, "rule": hit.rule, "start": start, "end": end}))
        print(f"    {hit.message} | {around}{also}".replace("\n", "⏎"))


def verdicts() -> dict[Key, bool]:
    """What was decided, by article, rule and place."""
    rows = (json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines())
    return {(row["id"], row["rule"], row["start"]): row["fault"] for row in rows}


def summary(found: list[tuple[Host, Hit]]) -> str:
    """A line of Markdown on the findings that have a verdict; empty without any."""
    decided = verdicts()
    known = Counter(decided[key] for host, hit in found if (key := (host.id, hit.rule, hit.places[0][0])) in decided)
    if not known:
        return ""
    read = sum(known.values())
    return f"{read} of these findings were picked at random and read: {known[True]} are faults an editor would fix.\n"


if __name__ == "__main__":
    main()
