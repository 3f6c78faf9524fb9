"""A series as an SVG picture, drawn while the site is built: Vega-Lite by vl-convert."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any

import vl_convert

from generator.cache import Cache
from generator.model import Point, Series
from generator.quantities import plain_number, scale_of
from generator.workers import Started

LABELS = 8  # points; with more of them only the last one has its value beside it
LINE = 3  # points; fewer are drawn as points only, since two make no development
CHART, SPARK = (360, 190), (120, 28)  # width and height in pixels
UP = "../../"  # from the page of a measure to the site's root
INK = "currentColor"
ACCENT = "var(--chart-accent, currentColor)"
_SIZE = re.compile(r' width="(\d+)(?:\.\d+)?" height="(\d+)(?:\.\d+)?"')
_ARIA = re.compile(r' (?:aria-[a-z]+|role)="[^"]*"')
_FONT = re.compile(r' font-family="[^"]*"')

Spec = dict[str, Any]


class Charts:
    """The pictures of series: those that `cache` does not know are drawn in another process.

    The library that draws them starts threads, and a process with threads can't be forked safely:
    drawing them here would leave all that follows to one core.
    """

    def __init__(self, series: Iterable[Series], cache: Cache | None = None) -> None:
        self._cache = cache
        self._drawn: dict[str, str] = {}
        missing: dict[str, Spec] = {}
        for spec in filter(None, (make(one) for one in series for make in (_chart, _spark))):
            name = _name(spec)
            found = cache.get(cache.key(name)) if cache else None
            if isinstance(found, str):
                self._drawn[name] = found
            else:
                missing[name] = spec
        self._missing = Started(partial(_draw_all, missing)) if missing else None

    def chart(self, series: Series) -> str:
        """The picture of a series as SVG without a label of its own.

        "" for fewer than two points, and where no time is stated: two reports of one park's area
        are no development of it. A rank's axis is turned round.
        """
        return self._picture(_chart(series))

    def spark(self, series: Series) -> str:
        """A curve of a few pixels without axes, or "" where there is no curve to draw."""
        return self._picture(_spark(series))

    def _picture(self, spec: Spec | None) -> str:
        if self._missing is not None:
            drawn, self._missing = self._missing.result(), None
            self._drawn |= drawn
            if self._cache:
                for name, svg in drawn.items():
                    self._cache.put(self._cache.key(name), svg)
        if spec is None:
            return ""
        name = _name(spec)
        if name not in self._drawn:  # of a series that is none of the site's
            self._drawn[name] = _draw(spec)
        return self._drawn[name]


def _chart(series: Series) -> Spec | None:
    return _spec(series, spark=False)


def _spark(series: Series) -> Spec | None:
    return _spec(series, spark=True) if len(series.points) >= LINE else None


def _name(spec: Spec) -> str:
    return json.dumps(spec, ensure_ascii=False, sort_keys=True)


def _draw_all(specs: Mapping[str, Spec]) -> dict[str, str]:
    return {name: _draw(spec) for name, spec in specs.items()}


def _draw(spec: Spec) -> str:
    return _tidy(vl_convert.vegalite_to_svg(spec))


def time_label(point: Point) -> str:
    """The time of a point as short as an axis needs it: 2023.12, of months in a row 2023.1—11."""
    date, start = point.date, point.period and point.period.start
    first = start.month if start and start.year == date.year and not date.day else None
    parts = [date.year, date.month, date.day]
    if first and date.month and first < date.month:
        return f"{date.year}.{first}—{date.month}"
    return ".".join(str(part) for part in parts if part is not None)


def _spec(series: Series, spark: bool) -> Spec | None:
    """What Vega-Lite is asked to draw; None where there is nothing to be drawn."""
    points = [point for point in series.points if not point.disputed]
    if len(points) < 2 or series.span == "unknown":
        return None
    scale, unit = (
        (Decimal(1), "")
        if spark
        else scale_of((point.value for point in series.points), series.measure.unit)
    )
    crowded = len(points) > LABELS
    rows: list[Spec] = [
        {
            "when": time_label(point),
            "value": float(point.value / scale),
            "label": ""
            if crowded and point is not points[-1]
            else plain_number(point.value / scale),
            "href": UP + point.sources[0].url,
        }
        for point in points
    ]
    width, height = SPARK if spark else CHART
    rank = series.measure.is_rank
    title = f"{unit}（名次，越靠上越好）" if rank else unit
    axis: Spec | None = None if spark else {"grid": False, "labelAngle": 0, "title": None}
    value_axis: Spec | None = None if spark else {"title": title, "tickCount": 4, "domain": False}
    x = {"field": "when", "type": "ordinal", "sort": None, "axis": axis}
    y = {
        "field": "value",
        "type": "quantitative",
        "axis": value_axis,
        "scale": {"reverse": rank, "zero": not rank and not spark, "nice": not spark},
    }
    layers: list[Spec] = []
    if len(rows) >= LINE:
        layers.append({"mark": {"type": "line", "stroke": ACCENT, "strokeWidth": 2}})
    if not spark:
        point = {"type": "point", "fill": ACCENT, "stroke": ACCENT, "size": 60, "opacity": 1}
        layers.append({"mark": point, "encoding": {"href": {"field": "href"}}})
        label = {"type": "text", "dy": -12, "fill": INK, "fontSize": 13}
        layers.append({"mark": label, "encoding": {"text": {"field": "label"}}})
    return {
        "data": {"values": rows},
        "width": width,
        "height": height,
        "encoding": {"x": x, "y": y},
        "layer": layers,
        "config": _CONFIG,
    }


_CONFIG: Spec = {
    "background": None,
    "view": {"stroke": None},
    "aria": False,
    "axis": {
        "labelColor": INK,
        "titleColor": INK,
        "tickColor": INK,
        "domainColor": INK,
        "gridColor": INK,
        "gridOpacity": 0.15,
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
        "titleAngle": 0,
        "titleAlign": "left",
        "titleAnchor": "end",
        "titleX": 0,
        "titleY": -14,
    },
}


def _tidy(svg: str) -> str:
    """The page's own font and width (figures.css), and no English labels: the figure has its own.

    No style stands in the picture: a strict Content-Security-Policy would not let it work.
    """
    svg = _SIZE.sub("", _FONT.sub("", _ARIA.sub("", svg)), count=1)
    svg = svg.replace("<a ", '<a tabindex="-1" ')  # the table below has the same links
    return svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
