"""Scores of the drafter on the corpus, as a table; or one page, or the worst pages line by line."""

from __future__ import annotations

import argparse
import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass

from generator import evaluate
from generator.evaluate import NOTHING, Score, UnitView
from generator.evaluate_scores import table
from generator.model import NewsPage, PagePlan, PartialDate, Zone
from tests.corpus.pages import DAMAGES, Damage, Truth, zone_page
from tests.corpus.records import CorpusZone, load_zone, load_zones

NOTHING_KNOWN = Zone((), None, None, (), (), (), (), ())


@dataclass(frozen=True, slots=True)
class Result:
    """One page as drafted, beside what it should have been."""

    name: str
    page: NewsPage
    truth: Truth
    units: tuple[UnitView, ...]
    score: Score


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
    print(table(tuple(_rows(results))))
    print(f"{len(results)} pages in {time.perf_counter() - started:.1f} s")
    shown = [result for result in results if not result.name.startswith("heldout")]
    for result in sorted(shown, key=_badness)[: options.show]:
        print("\n" + describe_result(result))


def run(zone: CorpusZone, damage: Damage, numbers: range, perfect: bool) -> Iterator[Result]:
    """Draft and score pages of one zone at one level; with perfect plans, only score the rest."""
    for number in numbers:
        data, truth = zone_page(zone, number, damage)
        name = f"{'heldout ' if zone.heldout else ''}{zone.id} {damage}"
        page = news_page(f"{zone.id}_{damage}_{number}.txt", data)
        units = predict(page, truth.plan if perfect else None, truth.issued)
        score = evaluate.score(units, truth.units, page.printed_lines())
        yield Result(name, page, truth, units, score)


def news_page(name: str, data: bytes) -> NewsPage:
    """A page as the project's source module would read it."""
    text = data.decode().removesuffix("\n")
    digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
    return NewsPage(name, tuple(text.split("\n")), digest)


def predict(page: NewsPage, plan: PagePlan | None, issued: str) -> tuple[UnitView, ...]:
    """Cut the page by `plan`, or by its draft, and read its bylines; the zone is not known."""
    from generator.draft import draft
    from generator.metadata import Knowledge, read_metadata
    from generator.segment import segment

    knowledge, date = Knowledge.of(NOTHING_KNOWN), _date(issued)
    return tuple(
        evaluate.view(article, read_metadata(article, knowledge, date)[0])
        for article in segment(page, plan or draft(page).plan)
    )


def _date(text: str) -> PartialDate:
    year, *rest = (int(part) for part in text.split("-"))
    return PartialDate(year, *[*rest, None, None][:2])


def _rows(results: list[Result]) -> Iterator[tuple[str, Score]]:
    names = list(dict.fromkeys(result.name for result in results))
    for name in names:
        yield name, evaluate.total(r.score for r in results if r.name == name)
    for damage in DAMAGES:
        scores = [r.score for r in results if r.name.endswith(" " + damage)]
        if scores and len(names) > 1:
            yield f"all {damage}", sum(scores, NOTHING)


def _badness(result: Result) -> float:
    lines, paragraphs = result.score.lines.rate or 0, result.score.paragraphs.rate or 0
    return lines + paragraphs + (result.score.headlines.rate or 0)


# ── for people ───────────────────────────────────────────────────────────────


def describe_result(result: Result) -> str:
    """What was got wrong on a page."""
    out = [f"━━ {result.page.name}", table(((result.name, result.score),))]
    wrong = evaluate.differences(result.units, result.truth.units, result.page.printed_lines())
    faults = {line: (want, got) for line, want, got in wrong}
    owner = {line: i for i, unit in enumerate(result.truth.units) for line in unit.lines}
    for number in result.page.printed_lines():
        mark = ""
        if number in faults:
            mark = "  ◀ want {} got {}".format(*(_unit_name(u) for u in faults[number]))
        text = result.page.line(number)
        shown = text if len(text) <= 44 else f"{text[:26]} … {text[-16:]}"
        out.append(f"{number:4} [{_unit_name(owner.get(number))}] {shown}{mark}")
    match = evaluate.match_units(result.units, result.truth.units)
    for i, unit in enumerate(result.truth.units):
        j = match[i]
        out += _unit_faults(i, unit, None if j is None else result.units[j])
    return "\n".join(out)


def _unit_faults(number: int, unit: UnitView, got: UnitView | None) -> Iterator[str]:
    if got is None:
        yield f"unit {number} not found"
        return
    for name in ("kind", "kicker", "headline", "deck", "event_date"):
        if getattr(unit, name) != getattr(got, name):
            yield f"unit {number} {name}: want {getattr(unit, name)!r} got {getattr(got, name)!r}"
    for name in ("reporters", "correspondents", "photographers"):
        want, found = (set(getattr(u, name)) - set(unit.either) for u in (unit, got))
        if want != found:
            yield f"unit {number} {name}: want {sorted(want)} got {sorted(found)}"
    for text in unit.paragraphs:
        if text not in got.paragraphs:
            yield f"unit {number} paragraph not rebuilt: {text[:24]} … {text[-12:]}"


def _unit_name(unit: int | None) -> str:
    return "skip" if unit is None else f"u{unit}" if unit >= 0 else f"new{-unit - 1}"


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
