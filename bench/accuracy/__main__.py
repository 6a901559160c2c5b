"""Plant faults, look for them, and write the table.

python -m bench.accuracy ARTICLES.jsonl [...] [--seed 1] [--cases 40] [--half tuned|held|all] [--read FILE]
"""

import argparse
from collections.abc import Iterable
from pathlib import Path
from random import Random

from bench.accuracy import natural, pronouns
from bench.accuracy.cases import Case
from bench.accuracy.checkers import copydesk_checker, peers
from bench.accuracy.hosts import Host, load
from bench.accuracy.kinds import kinds
from bench.accuracy.score import alarms, score
from bench.accuracy.table import Column, markdown, reading_list
from bench.accuracy.verdicts import summary
from copydesk.language import keep

INTRODUCTION = """# Accuracy

What copydesk finds of faults planted in edited articles, one at a time, and how often it speaks of the same articles
untouched. `make accuracy` prints it; the generators (`bench/accuracy/kinds`) share no code or word list with the rules.
A fault is found when a new finding of a rule of the right category stands on it, or relates to it. A stray is any
other new finding. Peers, where they are scored, count with any new finding on the place.

Rules were tuned on the even rows of the articles (the *tuned* half). Of the odd rows (*held*), the rules on names and
continuity and an early form of the consistency rules saw findings while they were written; the others did not.
"""
NATURAL = """Forty content-farm articles were read twice and labelled before the linter was run on them. Findings without
a label are false alarms or faults the reader overlooked.
"""


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
    parser.add_argument("--report", type=Path, help="write the table here as well, under its introduction")
    parser.add_argument("--natural", type=Path, help="the articles of natural.jsonl: add the figures on natural faults")
    parser.add_argument("--gap", type=Path, help="gap.jsonl.gz: add the figures on antecedents")
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
    if options.natural:
        table += f"\n## Natural faults\n\n{NATURAL}\n{natural.markdown(natural.read(load([options.natural]), natural.load_labels(), checkers[0][1]))}"
    if options.gap:
        table += f"\n## Antecedents\n\n{antecedents(options.gap)}"
    print(table)
    if options.report:
        options.report.write_text(f"{INTRODUCTION}\n{table}", encoding="utf-8")
    if options.read:
        options.read.write_text(reading_list(columns[0]), encoding="utf-8")


def antecedents(gap: Path) -> str:
    """A line of Markdown on the pronouns of GAP's validation split that name a candidate."""
    found = pronouns.figures(gap)
    lines = []
    for name, title in (("gap", "snippet alone"), ("gap with title", "with the page's title as headline")):
        row = found[name]
        lines.append(f"| {title} | {row['pairs']} | {row['ahead']:.3f} | {row['best']:.3f} |")
    head = "| GAP validation | pairs | right one of two ahead | right one of all |\n|---|--:|--:|--:|\n"
    return head + "\n".join(lines) + "\n"


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
