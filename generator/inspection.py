"""One page, read from anywhere, as plain values for `inspect` to print."""

from __future__ import annotations

from collections.abc import Sequence

from generator.figures import read_figures
from generator.figures_names import zone_of_page
from generator.jsondata import printed_part
from generator.metadata import Knowledge, page_metadata
from generator.model import (
    Article,
    Figure,
    Metadata,
    NewsPage,
    PagePlan,
    Problem,
    Zone,
    line_ranges,
)
from generator.segment import segment

Plain = dict[str, object]


def inspect_page(page: NewsPage, plan: PagePlan, zone: Zone, problems: Sequence[Problem]) -> Plain:
    """What the program makes of `page` cut by `plan`: units, skipped lines, figures, problems."""
    knowledge = Knowledge.of(zone)
    names = {entry.id: entry.name for entry in zone.parks}
    units: list[Plain] = []
    figures: list[Plain] = []
    found = list(problems)
    spoken_of = zone_of_page("\n".join(page.lines), zone)
    for article, metadata, faults in page_metadata(segment(page, plan), knowledge, plan.issued):
        found.extend(faults)
        units.append(_unit(article, metadata, names))
        read, _ = read_figures(article, metadata, spoken_of, plan.issued)
        figures.extend(_figure(figure, page, metadata, plan) for figure in read)
    printed = set(page.printed_lines())
    blank = frozenset(range(1, len(page.lines) + 1)) - printed
    return {
        "units": units,
        "skipped": [
            {"lines": [list(run) for run in line_ranges(s.lines, blank)], "because": s.because}
            for s in plan.skips
        ],
        "figures": sorted(figures, key=_place),
        "problems": [plain_problem(problem) for problem in sorted(set(found))],
    }


def _place(figure: Plain) -> tuple[str, str]:
    return str(figure["line"]).zfill(9), str(figure["start"]).zfill(9)


def unreadable(problems: Sequence[Problem]) -> Plain:
    """The same object for a page that could not be read at all."""
    return {
        "units": [],
        "skipped": [],
        "figures": [],
        "problems": [plain_problem(problem) for problem in problems],
    }


def plain_problem(problem: Problem) -> Plain:
    """A problem as plain values."""
    return {
        "file": problem.position.path,
        "line": problem.position.line or None,
        "message": problem.message,
        "hint": problem.hint,
        "fatal": problem.fatal,
    }


def _unit(article: Article, metadata: Metadata, parks: dict[str, str]) -> Plain:
    return {
        "kind": article.kind,
        "kicker": article.kicker,
        "headline": article.headline,
        "deck": article.deck,
        "column": article.column,
        "lines": [list(run) for run in article.lines],
        "paragraphs": [paragraph.text for paragraph in article.paragraphs],
        "reporters": list(metadata.reporters),
        "correspondents": list(metadata.correspondents),
        "photographer": "、".join(metadata.photographers) or None,
        "event_date": str(metadata.event_date) if metadata.event_date else None,
        "parks": [parks.get(park, park) for park in metadata.parks],
    }


def _figure(figure: Figure, page: NewsPage, metadata: Metadata, plan: PagePlan) -> Plain:
    first, *rest = (printed_part(page.lines, span) for span in figure.printed)
    end = figure.period.end if figure.period is not None else None
    as_of = end or metadata.event_date or plan.issued
    return {
        **first,
        "continued": rest,
        "text": figure.text,
        "value": format(figure.value, "f"),
        "value_max": None if figure.value_max is None else format(figure.value_max, "f"),
        "unit": figure.unit,
        "bound": figure.bound,
        "measure": figure.measure,
        "subject": figure.subject,
        "as_of": str(as_of) if as_of else None,
    }
