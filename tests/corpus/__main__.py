"""Scores of the drafter on the corpus, as a table; or one page, or the worst pages line by line."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from operator import attrgetter

from tests.corpus.pages import DAMAGES, Damage, zone_page
from tests.corpus.records import CorpusZone, load_zone, load_zones
from tests.corpus.results import Result, describe_result, judge, news_page, score_table


def main() -> None:
    """Read the command line and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("--zone", help="only this zone (a file name in zones/ without .yml)")
    parser.add_argument("--damage", choices=DAMAGES, help="only this level")
    parser.add_argument("--pages", type=int, default=60, help="pages of each zone and level")
    parser.add_argument("--seed", type=int, default=0, help="number of the first page")
    parser.add_argument("--show", type=int, default=0, help="print the worst N pages' differences")
    parser.add_argument("--print", type=int, dest="one", help="print page N and its truth")
    parser.add_argument("--perfect", action="store_true", help="cut by perfect plans, not drafts")
    options = parser.parse_args()
    zones = (load_zone(options.zone),) if options.zone else load_zones()
    damages: tuple[Damage, ...] = (options.damage,) if options.damage else DAMAGES
    if options.one is not None:
        if zones[0].heldout:
            parser.error(f"zone {zones[0].id} is held out: it is scored, not looked at")
        for damage in damages:
            print(describe_page(zones[0], options.one, damage))
        return
    numbers = range(options.seed, options.seed + options.pages)
    started = time.perf_counter()
    results = [
        r
        for zone in zones
        for damage in damages
        for r in run(zone, damage, numbers, options.perfect)
    ]
    print(score_table(results, DAMAGES))
    print(f"{len(results)} pages in {time.perf_counter() - started:.1f} s")
    shown = [result for result in results if not result.name.startswith("heldout")]
    for result in sorted(shown, key=attrgetter("goodness"))[: options.show]:
        print("\n" + describe_result(result))


def run(zone: CorpusZone, damage: Damage, numbers: range, perfect: bool) -> Iterator[Result]:
    """Draft and score pages of one zone at one level; with perfect plans, only score the rest."""
    for number in numbers:
        data, truth = zone_page(zone, number, damage)
        name = f"{'heldout ' if zone.heldout else ''}{zone.id} {damage}"
        page = news_page(f"{zone.id}_{damage}_{number}.txt", data)
        yield judge(name, page, truth.units, truth.issued, truth.plan if perfect else None)


def describe_page(zone: CorpusZone, number: int, damage: Damage) -> str:
    """A page with the unit of each line, and the units."""
    data, truth = zone_page(zone, number, damage)
    page = news_page("", data)
    owner = {line: f"u{i}" for i, unit in enumerate(truth.units) for line in unit.lines}
    reasons = dict(truth.skipped)
    out = [f"━━ {zone.id} {number} {damage} issued {truth.issued}"]
    for n, text in enumerate(page.lines, 1):
        out.append(f"{n:4} {owner.get(n, reasons.get(n, '')):6} {text}")
    out += [f"u{i} {unit}" for i, unit in enumerate(truth.units)]
    return "\n".join(out)


if __name__ == "__main__":
    main()
