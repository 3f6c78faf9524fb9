"""Scores of the drafter on pages of the second desk, as a table; or the worst, line by line."""

from __future__ import annotations

import argparse
from operator import attrgetter

from tests.corpus.desk.pages import GRADES, make_page
from tests.corpus.results import describe_result, judge, news_page, score_table

HELD_OUT = "ziling"


def main() -> None:
    """Read the command line and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.desk", description=__doc__)
    parser.add_argument("--zone", default="jizhou", help=f"a vocabulary; {HELD_OUT} is held out")
    parser.add_argument("--grade", choices=GRADES, help="only this grade of damage")
    parser.add_argument("--pages", type=int, default=60, help="pages of each grade")
    parser.add_argument("--seed", type=int, default=0, help="number of the first page")
    parser.add_argument("--show", type=int, default=0, help="print the worst N pages' differences")
    options = parser.parse_args()
    if options.show and options.zone == HELD_OUT:
        parser.error(f"{HELD_OUT} is held out: it is scored, not looked at")
    results = []
    for grade in [options.grade] if options.grade else GRADES:
        for seed in range(options.seed, options.seed + options.pages):
            made = make_page(options.zone, seed, grade)
            page = news_page(f"{options.zone}_{grade}_{seed}.txt", made.text.encode())
            results.append(judge(f"{options.zone} {grade}", page, made.units, "2026-06"))
    print(score_table(results, GRADES))
    for result in sorted(results, key=attrgetter("goodness"))[: options.show]:
        print("\n" + describe_result(result))


if __name__ == "__main__":
    main()
