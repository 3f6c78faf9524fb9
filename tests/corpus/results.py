"""A corpus page as drafted beside what it should have been: scores, and faults line by line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import evaluate
from generator.draft import draft
from generator.evaluate import Score, UnitView
from generator.evaluate_scores import table
from generator.metadata import Knowledge, page_metadata
from generator.model import NewsPage, PagePlan, PartialDate, Zone
from generator.segment import segment

NOTHING_KNOWN = Zone((), None, None, (), (), (), (), (), ())


@dataclass(frozen=True, slots=True)
class Result:
    """One page as drafted, beside its true units. Results of one `name` are added up."""

    name: str
    page: NewsPage
    truth: tuple[UnitView, ...]
    units: tuple[UnitView, ...]
    score: Score

    @property
    def goodness(self) -> float:
        """The sum of the three scores that matter most: the lower, the worse the page."""
        score = self.score
        return sum(share.rate or 0 for share in (score.lines, score.paragraphs, score.headlines))


def judge(
    name: str,
    page: NewsPage,
    truth: Sequence[UnitView],
    issued: str,
    plan: PagePlan | None = None,
) -> Result:
    """`page` cut by its draft, or by `plan`, and scored. The zone is not known."""
    knowledge, date = Knowledge.of(NOTHING_KNOWN), _date(issued)
    units = tuple(
        evaluate.view(article, metadata)
        for article, metadata, _ in page_metadata(
            segment(page, plan or draft(page).plan), knowledge, date
        )
    )
    score = evaluate.score(units, truth, page.printed_lines())
    return Result(name, page, tuple(truth), units, score)


def news_page(name: str, data: bytes) -> NewsPage:
    """A page as the project's source module would read it."""
    text = data.decode().removesuffix("\n")
    digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
    return NewsPage(name, tuple(text.split("\n")), digest)


def _date(text: str) -> PartialDate:
    year, *rest = (int(part) for part in text.split("-"))
    return PartialDate(year, *[*rest, None, None][:2])


def score_table(results: Sequence[Result], levels: Sequence[str]) -> str:
    """A row for each name, and one for each level that several names end with."""
    names = list(dict.fromkeys(result.name for result in results))
    rows = [(name, evaluate.total(r.score for r in results if r.name == name)) for name in names]
    for level in levels:
        scores = [r.score for r in results if r.name.endswith(" " + level)]
        if scores and len(names) > len(levels):
            rows.append((f"all {level}", evaluate.total(scores)))
    return table(rows)


def describe_result(result: Result) -> str:
    """What was got wrong on a page."""
    out = [f"━━ {result.page.name}", table(((result.name, result.score),))]
    wrong = evaluate.differences(result.units, result.truth, result.page.printed_lines())
    faults = {line: (want, got) for line, want, got in wrong}
    owner = {line: i for i, unit in enumerate(result.truth) for line in unit.lines}
    for number in result.page.printed_lines():
        mark = ""
        if number in faults:
            mark = "  ◀ want {} got {}".format(*(_unit_name(u) for u in faults[number]))
        text = result.page.line(number)
        shown = text if len(text) <= 44 else f"{text[:26]} … {text[-16:]}"
        out.append(f"{number:4} [{_unit_name(owner.get(number))}] {shown}{mark}")
    match = evaluate.match_units(result.units, result.truth)
    for i, unit in enumerate(result.truth):
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
