"""The pages of measures: what each means, its series as chart and table, and contradictions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from itertools import groupby

from generator.model import Comparison, Measure, Series, Site, WebPage
from generator.quantities import (
    difference,
    plain_number,
    quantity,
    quantity_range,
    scale_of,
)
from generator.rendering_times import point_time
from generator.series import leading
from generator.tables import SERIES_FIELDS, csv_file, series_rows

SPANS = {"as_of": "时点", "year": "全年", "part": "年内一段时间", "unknown": "文中没有写明时间"}
BASES = {
    "level": "",
    "cumulative": "累计数",
    "change": "增减数",
    "year_on_year": "与上年同期相比",
}
Values = dict[str, object]
Fill = Callable[[str, Values], str]


def measure_pages(
    site: Site, fill: Fill, common: Values, chart: Callable[[Series], str]
) -> Iterator[WebPage]:
    """`measures/` with its pages and tables, for all measures that have a figure."""
    groups = [(m, list(group)) for m, group in groupby(site.series, key=lambda s: s.measure)]
    own_values: Values = {
        "BASES": BASES,
        "SPANS": SPANS,
        "quantity": quantity,
        "quantity_range": quantity_range,
    }
    own = site.zone.names
    topics = {index.topic.name: index.topic.id for index in site.topics}
    index = {
        "root": "../",
        "title": "指标",
        "groups": _by_topic(groups, own),
        "topic_ids": topics,
    }

    def content(measure: Measure, series: Sequence[Series]) -> str:
        ordered = sorted(series, key=lambda s: s.subject not in own)
        values = {
            "root": "../",
            "title": measure.name,
            "measure": measure,
            "series": [_shown(one, chart) for one in ordered],
            "differing": _differing(site.comparisons, measure),
        }
        return fill("measure.md.j2", common | own_values | values)

    def table(series: Sequence[Series]) -> bytes:
        return csv_file(SERIES_FIELDS, (row for one in series for row in series_rows(one)))

    yield WebPage(
        "measures/index.md",
        {"title": "指标"},
        lambda: fill("measures.md.j2", common | own_values | index),
    )
    for measure, series in groups:
        front: dict[str, object] = {"title": measure.name, "description": measure.definition}
        yield WebPage(f"measures/{measure.id}.md", front, partial(content, measure, series))
        yield WebPage(f"measures/{measure.id}.csv", None, partial(table, series))


def _by_topic(
    groups: Sequence[tuple[Measure, list[Series]]], own: Collection[str]
) -> list[tuple[str, list[tuple[Measure, Series]]]]:
    """Measures by topic, each with the series that speaks for it."""
    topics: dict[str, list[tuple[Measure, Series]]] = {}
    for measure, series in groups:
        best = leading(series, own)
        if best.points:
            topics.setdefault(measure.topic or "其他", []).append((measure, best))
    return list(topics.items())


def _shown(series: Series, chart: Callable[[Series], str]) -> Values:
    """A series with its chart and the sentence that says what the chart shows."""
    values = [point.value for point in series.points]
    scale, unit = scale_of(values, series.measure.unit)
    return {
        "series": series,
        "chart": chart(series),
        "sentence": describe(series),
        "unit": unit,
        "number": lambda value: plain_number(value / scale),
    }


def describe(series: Series) -> str:
    """What a series shows, in a sentence for those who do not see its chart."""
    points = [point for point in series.points if not point.disputed]
    if len(points) < 2:
        return ""
    first, last = points[0], points[-1]
    unit = series.measure.unit
    if last.value == first.value:
        way = "没有变化"
    else:
        way = "增加" if last.value > first.value else "减少"
        way += difference(first.value, last.value, unit)
    said = [f"{point_time(point)}{quantity(point.value, unit)}" for point in (first, last)]
    return f"{series.subject}的{series.measure.name}：{said[0]}，{said[1]}，{way}。"


def _differing(comparisons: Sequence[Comparison], measure: Measure) -> list[Comparison]:
    return [c for c in comparisons if c.outcome == "differ" and c.measure == measure.name]
