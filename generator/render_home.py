"""What stands out: the newest known value of the measures worth following."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Point, Series, Site
from generator.quantities import difference, value_of
from generator.rendering_times import point_time
from generator.series import end_key

KEY_FIGURES = 8
OF_A_TOPIC = 2  # figures, where nobody chose any for the front page
LASTING = ("level", "cumulative")


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """The newest value of a series; `change` says in words how it differs from the one before.

    Where what was known before cannot be compared, being of another span of time, `change` only
    tells it.
    """

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
        return self._told(self._best(subjects)[:KEY_FIGURES], subjects)

    def front(self, *subjects: str) -> list[KeyFigure]:
        """The same for the front page: what the catalogue chose for it, then some of each topic."""
        best = self._best(subjects)
        chosen = [one for one in best if one.measure.front]
        chosen.sort(key=lambda one: one.measure.position.line)
        others = _spread(one for one in best if not one.measure.front)
        return self._told([*chosen, *others][:KEY_FIGURES], subjects)

    def _best(self, subjects: tuple[str, ...]) -> list[Series]:
        best: dict[str, Series] = {}
        for one in self._of(subjects):
            known = best.get(one.measure.id)
            if known is None or _rank(one) > _rank(known):
                best[one.measure.id] = one
        order = {measure: number for number, measure in enumerate(best)}
        return sorted(best.values(), key=lambda s: (-_length(s), order[s.measure.id]))

    def _of(self, subjects: tuple[str, ...]) -> Iterator[Series]:
        return (one for subject in subjects for one in self._series.get(subject, ()))

    def _told(self, chosen: list[Series], subjects: tuple[str, ...]) -> list[KeyFigure]:
        own = list(self._of(subjects))
        return [
            KeyFigure(s, s.points[-1], _change(s) or self._told_change(s) or _before(s, own))
            for s in chosen
        ]

    def _told_change(self, series: Series) -> str | None:
        """同比增长15.8%: what the sentence itself says of the same time a year before."""
        for source in series.points[-1].sources:
            phrase = source.figure.measure or ""
            for figure in source.story.figures:
                measure = figure.measure or ""
                same = figure.quote == source.figure.quote and figure.basis == "year_on_year"
                if same and phrase and measure.startswith(phrase):
                    return measure.removeprefix(phrase) + figure.text
        return None


def _spread(series: Iterable[Series]) -> Iterator[Series]:
    """Not too many of one topic."""
    shown: Counter[str | None] = Counter()
    for one in series:
        shown[one.measure.topic] += 1
        if shown[one.measure.topic] <= OF_A_TOPIC:
            yield one


def _rank(series: Series) -> tuple[int, tuple[int, int, int]]:
    return _length(series), end_key(series.points[-1].date)


def _length(series: Series) -> int:
    """At how many times it has a value; where no time is said, none can be compared."""
    return 1 if series.span == "unknown" else len({point.date for point in series.points})


def _change(series: Series) -> str | None:
    """较2020年增加13家: how the last value differs from the one before, at another time."""
    points = [point for point in series.points if not point.disputed]
    if len(points) < 2 or series.span == "unknown":
        return None
    before, last = points[-2:]
    then = point_time(before)
    if last.value == before.value:
        return f"与{then}持平"
    if series.measure.is_rank:
        return f"{then}为{value_of(series.measure, before.value)}"
    way = "增加" if last.value > before.value else "减少"
    return f"较{then}{way}{difference(before.value, last.value, series.measure.unit)}"


def _before(series: Series, own: Iterable[Series]) -> str | None:
    """2021年1—6月24家: what was known of the measure before, over another span of time."""
    newest = end_key(series.points[-1].date)
    known = [
        (one, point)
        for one in own
        if one.measure == series.measure and one.basis == series.basis and one.span != series.span
        for point in one.points
        if end_key(point.date) < newest and not point.disputed
    ]
    if not known:
        return None
    one, point = max(known, key=lambda pair: end_key(pair[1].date))
    return f"此前：{point_time(point)}{value_of(one.measure, point.value)}"
