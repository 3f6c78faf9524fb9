"""A series as an SVG picture, drawn while the site is built: Vega-Lite by vl-convert."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import vl_convert

from generator.model import PartialDate, Series
from generator.quantities import plain_number
from generator.series import shown_date

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


def draw_series(series: Series, unit: str, scale: Decimal) -> str:
    """The picture of a series as SVG without a label of its own.

    "" for fewer than two points, and where no time is stated: two reports of one park's area are
    no development of it. Values are shown in `unit`, each divided by `scale`. A rank's axis is
    turned round.
    """
    return _picture(series, unit, scale, spark=False)


def draw_spark(series: Series) -> str:
    """A curve of a few pixels without axes, or "" where there is no curve to draw."""
    return _picture(series, "", Decimal(1), spark=True) if len(series.points) >= LINE else ""


def _picture(series: Series, unit: str, scale: Decimal, spark: bool) -> str:
    points = [point for point in series.points if not point.disputed]
    if len(points) < 2 or series.span == "unknown":
        return ""
    crowded = len(points) > LABELS
    rows = [
        {
            "when": date_label(shown_date(series, point.date)),
            "value": float(point.value / scale),
            "label": ""
            if crowded and point is not points[-1]
            else plain_number(point.value / scale),
            "href": UP + point.sources[0].url,
        }
        for point in points
    ]
    svg = vl_convert.vegalite_to_svg(_spec(series, rows, unit, spark))
    return _tidy(svg)


def date_label(date: PartialDate) -> str:
    """A date as short as an axis needs it: 2023.12."""
    return ".".join(str(part) for part in (date.year, date.month, date.day) if part is not None)


def _spec(series: Series, rows: list[Spec], unit: str, spark: bool) -> Spec:
    width, height = SPARK if spark else CHART
    rank = series.measure.higher_is_better is False and series.measure.unit in ("位", "名")
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
