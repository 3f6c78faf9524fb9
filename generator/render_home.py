"""What stands out: the newest known value of the measures worth following."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.model import Entry, ParkIndex, Point, Series
from generator.quantities import quantity
from generator.rendering import date
from generator.series import date_key

KEY_FIGURES = 8
LASTING = ("level", "cumulative")


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """The newest value of a series; `change` says in words how it differs from the one before."""

    series: Series
    point: Point
    change: str | None


def key_figures(series: Iterable[Series], subjects: Collection[str]) -> list[KeyFigure]:
    """The newest values reached by one of `subjects`: one a measure, the longest series first.

    Disputed values are left out: which of two is right is not ours to say.
    """
    best: dict[str, Series] = {}
    for one in series:
        if one.subject not in subjects or one.status != "reached" or one.basis not in LASTING:
            continue
        if not one.points or one.points[-1].disputed:
            continue
        known = best.get(one.measure.id)
        if known is None or _rank(one) > _rank(known):
            best[one.measure.id] = one
    order = {measure: number for number, measure in enumerate(best)}
    chosen = sorted(best.values(), key=lambda s: (-len(s.points), order[s.measure.id]))
    return [KeyFigure(s, s.points[-1], _change(s)) for s in chosen[:KEY_FIGURES]]


def _rank(series: Series) -> tuple[int, tuple[int, int, int]]:
    return len(series.points), date_key(series.points[-1].date)


def _change(series: Series) -> str | None:
    """较2020年增加13家: how the last value differs from the one before, at another time."""
    points = [point for point in series.points if not point.disputed]
    if len(points) < 2:
        return None
    before, last = points[-2:]
    difference = last.value - before.value
    if not difference:
        return f"与{date(before.date)}持平"
    way = "增加" if difference > 0 else "减少"
    if series.measure.unit in ("位", "名"):
        return f"{date(before.date)}为第{quantity(before.value, series.measure.unit)}"
    return f"较{date(before.date)}{way}{quantity(abs(difference), series.measure.unit)}"


def named_in(park: ParkIndex) -> list[tuple[str, list[Entry]]]:
    """The organisations named in a park's articles, with those articles, newest first."""
    return [
        (name, [entry for entry in park.entries if name in entry.organisations])
        for name in park.organisations
    ]
