"""Other people's readers of Chinese quantities, for comparison where they are installed.

`pip install -e .[compare]` brings them; nothing else needs them.
"""

from __future__ import annotations

import contextlib
import importlib
import io
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from generator.evaluate_figures import FigureView
from generator.evaluate_sentences import Reader

UNITS = {
    "Chinese yuan": "元",
    "United States dollar": "美元",
    "Day": "天",
    "Hour": "小时",
    "Year": "年",
}
SPANS = {"year": "年", "month": "个月", "week": "周", "day": "天", "hour": "小时", "minute": "分钟"}


def other_readers() -> Iterator[tuple[str, Reader]]:
    """The readers that are installed, by name."""
    recognizers = _module("recognizers_suite")
    if recognizers is not None:
        yield "Recognizers-Text, as it comes", lambda text: _recognizers(recognizers, text)
    jionlp = _module("jionlp")
    if jionlp is not None:
        yield "JioNLP, money and durations", lambda text: _jionlp(jionlp, text)


def _module(name: str) -> Any:
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it greets
            return importlib.import_module(name)
    except ImportError:
        return None


def _recognizers(module: Any, text: str) -> list[FigureView]:
    """Numbers, shares, money and dimensions; where they overlap, the longest."""
    found: list[FigureView] = []
    for kind in ("percentage", "currency", "dimension", "number"):
        for item in getattr(module, f"recognize_{kind}")(text, "zh-cn"):
            value = str((item.resolution or {}).get("value") or "")
            unit = "%" if value.endswith("%") else str(item.resolution.get("unit") or "")
            view = _view(item.start, item.end + 1, value.rstrip("%"), UNITS.get(unit, unit))
            if view and not any(f.start < view.end and view.start < f.end for f in found):
                found.append(view)
    return sorted(found, key=lambda figure: figure.start)


def _jionlp(module: Any, text: str) -> list[FigureView]:
    found: list[FigureView | None] = []
    for item in module.ner.extract_money(text, with_parsing=True):
        number = item["detail"]["num"]
        number = number[0] if isinstance(number, list) else number
        start, end = item["offset"]
        found.append(_view(start, end, str(number), item["detail"]["case"]))
    for item in module.ner.extract_time(text, with_parsing=True):
        if item["type"] == "time_delta" and isinstance(item["detail"]["time"], dict):
            unit, value = next(iter(item["detail"]["time"].items()))
            start, end = item["offset"]
            found.append(_view(start, end, str(value), SPANS.get(unit) or str(unit)))
    return [view for view in found if view is not None]


def _view(start: int, end: int, value: str, unit: str) -> FigureView | None:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return FigureView(1, start, end, number, unit, "exact", None, None, None, None)
