"""Plant faults, look for them, and write the table.

python -m bench.accuracy ARTICLES.jsonl [...] [--seed 1] [--cases 40] [--half tuned|held|all] [--read FILE]
"""

import argparse
from collections.abc import Iterable
from pathlib import Path
from random import Random

from bench.accuracy.cases import Case
from bench.accuracy.checkers import copydesk_checker, peers
from bench.accuracy.hosts import Host, load
from bench.accuracy.kinds import kinds
from bench.accuracy.score import alarms, score
from bench.accuracy.table import Column, markdown, reading_list
from bench.accuracy.verdicts import summary
from copydesk.language import keep


def main() -> None:
    """Run the benchmark as the command line asks."""
    parser = argparse.ArgumentParser(prog="bench.accuracy", description=__doc__)
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--cases", type=int, default=40, help="cases of each kind, at the most")
    parser.add_argument("--half", choices=("tuned", "held", "all"), default="tuned", help="even rows, odd rows, or all")
    parser.add_argument("--kinds", default="", help="only kinds whose name holds one of these, comma separated")
    parser.add_argument("--peers", action="store_true", help="score the peers that are installed on the same cases")
    parser.add_argument("--read", type=Path, help="write every miss, stray and alarm with its context here")
    parser.add_argument("--report", type=Path, help="write the table here as well")
    options = parser.parse_args()

    keep(1_000_000)  # the cases are their hosts but for a few paragraphs
    hosts = list(load(options.articles))
    hosts = {"all": hosts, "tuned": hosts[::2], "held": hosts[1::2]}[options.half]
    wanted = {
        name: kind
        for name, kind in kinds().items()
        if not options.kinds or any(part in name for part in options.kinds.split(","))
    }
    cases = planted(hosts, options.seed, options.cases, wanted)
    checkers = [("copydesk", copydesk_checker()), *(peers() if options.peers else ())]
    columns = [
        Column(name, score(cases, wanted, check, generous=name != "copydesk"), *alarms(hosts, check))
        for name, check in checkers
    ]
    table = markdown(columns, wanted, half=options.half, articles=len(hosts), seed=options.seed)
    table += "\n" + summary(columns[0].hits)
    print(table)
    if options.report:
        options.report.write_text(table, encoding="utf-8")
    if options.read:
        options.read.write_text(reading_list(columns[0]), encoding="utf-8")


def planted(hosts: list[Host], seed: str, most: int, wanted: Iterable[str]) -> list[Case]:
    """Up to ``most`` cases a kind, each in a host drawn by the seed."""
    found: list[Case] = []
    for name in wanted:
        kind = kinds()[name]
        drawn = hosts[:]
        Random(f"{seed}/{name}").shuffle(drawn)
        made = 0
        for host in drawn:
            case = kind.make(host, Random(f"{seed}/{name}/{host.id}"))
            if case:
                found.append(case)
                made += 1
            if made == most:
                break
    return found


if __name__ == "__main__":
    main()
