"""What stands out: the newest known value of the measures worth following."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.model import Point, Series, Site
from generator.quantities import quantity
from generator.rendering import date
from generator.series import date_key, shown_date

KEY_FIGURES = 8
LASTING = ("level", "cumulative")


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """The newest value of a series; `change` says in words how it differs from the one before."""

    series: Series
    point: Point
    change: str | None


class KeyFigures:
    """The newest values reached, by subject.

    Values that another source contradicts are left out: which one is right is not ours to say.
    """

    def __init__(self, site: Site) -> None:
        doubted = {e.id for c in site.comparisons if c.outcome == "differ" for e in c.figures}
        self._series: dict[str, list[Series]] = defaultdict(list)
        for one in site.series:
            lasting = one.status == "reached" and one.basis in LASTING and one.points
            if lasting and not any(e.id in doubted for e in one.points[-1].sources):
                self._series[one.subject].append(one)

    def of(self, *subjects: str) -> list[KeyFigure]:
        """The newest values of one of `subjects`: one a measure, the longest series first."""
        best: dict[str, Series] = {}
        for one in (one for subject in subjects for one in self._series.get(subject, ())):
            known = best.get(one.measure.id)
            if known is None or _rank(one) > _rank(known):
                best[one.measure.id] = one
        order = {measure: number for number, measure in enumerate(best)}
        chosen = sorted(best.values(), key=lambda s: (-_length(s), order[s.measure.id]))
        return [KeyFigure(s, s.points[-1], _change(s)) for s in chosen[:KEY_FIGURES]]


def _rank(series: Series) -> tuple[int, tuple[int, int, int]]:
    return _length(series), date_key(series.points[-1].date)


def _length(series: Series) -> int:
    """How many values can be compared; where no time is said, none can."""
    return 1 if series.span == "unknown" else len(series.points)


def _change(series: Series) -> str | None:
    """较2020年增加13家: how the last value differs from the one before, at another time."""
    points = [point for point in series.points if not point.disputed]
    if len(points) < 2 or series.span == "unknown":
        return None
    before, last = points[-2:]
    difference = last.value - before.value
    then = date(shown_date(series, before.date))
    if not difference:
        return f"与{then}持平"
    way = "增加" if difference > 0 else "减少"
    if series.measure.unit in ("位", "名"):
        return f"{then}为第{quantity(before.value, series.measure.unit)}"
    return f"较{then}{way}{quantity(abs(difference), series.measure.unit)}"
