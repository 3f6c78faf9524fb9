"""Figures to series over time, and to the places where sources agree or contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Literal

from generator.measures import plain_phrase, unit_group
from generator.model import (
    Comparison,
    Evidence,
    Figure,
    Measure,
    PartialDate,
    Period,
    Point,
    Series,
    Status,
)

TELLING = 4  # characters; a shorter phrase outside the catalogue says too little to compare
TELLING_ALONE = 6  # the same where the subject is the zone itself, which has many 项目数
UNREACHED = ("planned", "intended", "target")
Key = tuple[str, ...]


def figure_date(evidence: Evidence) -> PartialDate | None:
    """The date a figure stands under: its year where it is of a whole one, else its period's end.

    Where no time is said that is the issue's date, or the event's where no issue is known: what
    an article tells besides, as a rank or a park's area, is not of the day its event was on.
    None where the text names a time that cannot be placed (今年 on a page without a year).
    """
    period = evidence.figure.period
    if _says_no_time(period):
        return evidence.story.plan.issued or evidence.story.metadata.event_date
    assert period is not None
    if period.end is not None and span_of(period) == "year":
        return PartialDate(period.end.year, None, None)
    return period.end


def _says_no_time(period: Period | None) -> bool:
    return period is None or (period.end is None and period.printed is None)


def date_key(date: PartialDate | None) -> tuple[int, int, int]:
    """Sorts dates; unknown ones come first, a year before its months, a month before its days."""
    return (0, 0, 0) if date is None else (date.year, date.month or 0, date.day or 0)


def end_key(date: PartialDate | None) -> tuple[int, int, int]:
    """Sorts dates by when they are over: a year after its months, a month after its days."""
    return (0, 0, 0) if date is None else (date.year, date.month or 13, date.day or 32)


def span_of(period: Period | None) -> str:
    """What time a figure covers: "as_of" a day, a "year", "part" of one, or "unknown"."""
    if period is None or period.end is None:
        return "unknown"
    start, end = period.start, period.end
    if start is None or start == end:
        return "as_of"
    whole = (start.month in (None, 1)) and (end.month in (None, 12)) and end.day in (None, 31)
    return "year" if whole and start.year == end.year else "part"


def leading(series: Iterable[Series], own: Collection[str]) -> Series:
    """Of the series of one measure, the one that speaks for it: reached, the zone's, the longest.

    `own` are the zone's names.
    """
    return max(series, key=lambda s: (s.status == "reached", s.subject in own, len(s.points)))


def status_of(figure: Figure) -> Status:
    """The status by which figures are kept apart: what is cumulative is reached, too."""
    return "reached" if figure.status == "cumulative" else figure.status


def build_series(timeline: Iterable[Evidence], measures: Sequence[Measure]) -> tuple[Series, ...]:
    """The series of all catalogue measures, in the catalogue's order.

    Figures that count differently (planned, a change, a whole year against a part of one) come
    into series of their own.
    """
    order = {measure.id: number for number, measure in enumerate(measures)}
    groups: dict[Key, list[Evidence]] = defaultdict(list)
    for evidence in timeline:
        if evidence.measure is not None and evidence.subject is not None:
            figure = evidence.figure
            key = (
                evidence.measure.id, evidence.subject, status_of(figure),
                figure.basis, span_of(figure.period),
            )  # fmt: skip
            groups[key].append(evidence)
    series = [_series(group) for group in groups.values()]
    return tuple(sorted(series, key=lambda s: (order[s.measure.id], -len(s.points), s.subject)))


def _series(group: Sequence[Evidence]) -> Series:
    first = group[0]
    assert first.measure is not None
    assert first.subject is not None
    dated = sorted(
        (e for e in group if figure_date(e) is not None),
        key=lambda e: (end_key(figure_date(e)), _time(e), e.figure.value, e.id),
    )
    points = [point for _, same in groupby(dated, key=_time) for point in _points(list(same))]
    return Series(
        measure=first.measure,
        subject=first.subject,
        status=status_of(first.figure),
        basis=first.figure.basis,
        span=span_of(first.figure.period),
        points=tuple(points),
        undated=tuple(e for e in group if figure_date(e) is None),
    )


def _time(evidence: Evidence) -> tuple[str, str]:
    """What time a figure is of, as exact as it is known: 一季度 and 前6个月 do not begin alike.

    Where none is said, the day of the event tells two of them apart.
    """
    period = evidence.figure.period
    if period is None or period.end is None:
        return "", _told(evidence)
    return str(period.end), str(period.start or "")


def _told(evidence: Evidence) -> str:
    """The day on which a figure without a time of its own was told."""
    return str(evidence.story.metadata.event_date or evidence.story.plan.issued or "")


def _points(same_time: Sequence[Evidence]) -> list[Point]:
    """One point for each value that is printed for one time; a rounded form is its exact value."""
    date = figure_date(same_time[0])
    assert date is not None
    outcome = _outcome(same_time)
    if outcome == "differ":
        values = groupby(same_time, key=lambda e: e.figure.value)
        return [Point(date, value, tuple(sources), disputed=True) for value, sources in values]
    value = _anchor(same_time)
    sources = tuple(sorted(same_time, key=lambda e: (e.figure.value != value, e.id)))
    return [Point(date, value, sources, disputed=False)]


# ── agreement ────────────────────────────────────────────────────────────────


def compare(timeline: Iterable[Evidence], general: Sequence[str]) -> tuple[Comparison, ...]:
    """Figures about one thing at one time that stand in different sentences, and how they agree.

    `general` are the names of the zone itself: of such a subject only catalogue measures and long
    phrases are compared, since “项目数” of a whole zone may be anything.
    """
    groups: dict[Key, list[Evidence]] = defaultdict(list)
    for evidence in timeline:
        name = _comparable(evidence, general)
        if name is not None:
            groups[(name, *_time_key(evidence, general))].append(evidence)
    found: list[Comparison] = []
    for group in groups.values():
        if len({(e.story.article.page, e.figure.quote) for e in group}) < 2:
            continue
        first = group[0]
        name = first.measure.name if first.measure else first.figure.measure or ""
        ordered = tuple(sorted(group, key=lambda e: e.id))
        found.append(Comparison(_outcome(ordered), name, first.subject or "", ordered))
    return tuple(sorted(found, key=lambda c: (c.outcome != "differ", c.subject, c.measure)))


def _comparable(evidence: Evidence, general: Sequence[str]) -> str | None:
    """What a figure is compared by, or None for one that says too little."""
    figure = evidence.figure
    if figure.measure is None or evidence.subject is None:
        return None
    if evidence.measure is not None:
        return evidence.measure.id
    phrase = plain_phrase(figure.measure)
    least = TELLING_ALONE if evidence.subject in general else TELLING
    return f"{phrase}/{unit_group(figure.unit)}" if len(phrase) >= least else None


def _time_key(evidence: Evidence, general: Sequence[str]) -> Key:
    """What figures must share to be compared. Where no time is said, it is a lasting property,
    as a park's area is; a planned one and a built one are then two statements about one thing.
    What a whole zone does goes on for ever: there the date it was told is its time.
    """
    figure, period = evidence.figure, evidence.figure.period
    subject = evidence.subject or ""
    if period is None or period.end is None:
        told = _told(evidence) if subject in general else ""
        return (subject, figure.basis, "", told)
    start = str(period.start) if period.start else ""
    return (subject, status_of(figure), figure.basis, start, str(period.end))


def _outcome(figures: Sequence[Evidence]) -> Literal["agree", "rounded", "differ"]:
    values = {e.figure.value for e in figures}
    if len(values) == 1:
        return "agree"
    if len({e.figure.value for e in figures if e.figure.bound == "exact"}) > 1:
        return "differ"
    anchor = _anchor(figures)
    fits = all(_may_round(e.figure, anchor) for e in figures)
    return "rounded" if fits else "differ"


def _anchor(figures: Sequence[Evidence]) -> Decimal:
    """The value that others may round: the exact one, or the largest where none is exact."""
    exact = (e.figure.value for e in figures if e.figure.bound == "exact")
    return next(exact, max(e.figure.value for e in figures))


def _may_round(figure: Figure, exact: Decimal) -> bool:
    """Whether a figure may be the rounded form of `exact`: 300余项 of 304项, but not of 363项."""
    value = figure.value
    if value == exact:
        return True
    digits = value.normalize().as_tuple()
    place = Decimal(1).scaleb(digits.exponent) if isinstance(digits.exponent, int) else Decimal(0)
    above = figure.bound in ("over", "about") and value <= exact
    below = figure.bound in ("under", "about") and value >= exact
    return abs(value - exact) < place and (above or below)
