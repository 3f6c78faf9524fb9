"""The time of a figure as readers are told it: 2023年1—11月, 截至2021年10月10日, 2020年."""

from __future__ import annotations

import functools
import re

from generator.model import Evidence, PartialDate, Period, Point
from generator.rendering import date
from generator.series import UNREACHED, figure_date

NOW = ("目前", "当前")  # 截至2021年10月 says as much
_TO = re.compile(r"月?(?:至|到|—|-|～|~)(?=\d)")
_UP_TO = re.compile(r"^(?:截至|截止到?|到|今年(?=\d))")


def said(period: Period | None, day: PartialDate) -> str:
    """The time that `period` covers; of a figure without one, that it was reported on `day`."""
    start, end = (period.start, period.end) if period else (None, None)
    if end is None:
        return f"{date(day)}报道"
    if start is None or start == end or day.month is None:
        return date(day)
    if start.year != end.year:
        whole = {start.month, end.month} <= {None, 1, 12} and start.month != 12 and end.month != 1
        if whole and start.day is None and end.day is None:
            return f"{start.year}—{end.year}年"
        return f"{date(start)}—{date(end)}"
    if start.day is None and end.day is None and start.month and end.month:
        return f"{end.year}年{start.month}—{end.month}月"
    if start.month == end.month and start.day and end.day:
        return f"{end.year}年{end.month}月{start.day}—{end.day}日"
    return f"{date(start)}—{date(end).removeprefix(f'{end.year}年')}"


def point_time(point: Point) -> str:
    """The time of a point of a series."""
    return said(point.period, point.date)


def figure_time(evidence: Evidence) -> tuple[str, str]:
    """The time of a figure, and the printed words for it where they say more; "" for neither.

    What has come about by a day and began at no known one is 截至 it.
    """
    figure = evidence.figure
    return _told(figure_date(evidence), figure.period, figure.status in UNREACHED)


@functools.lru_cache(maxsize=4096)  # a page asks for the time of each of its figures several times
def _told(day: PartialDate | None, period: Period | None, unreached: bool) -> tuple[str, str]:
    told = "" if day is None else said(period, day)
    printed = (period.printed if period else None) or ""
    if period and period.start is None and period.end and not unreached:
        told = f"截至{told}"
    plain = _TO.sub("—", _UP_TO.sub("", printed)).rstrip("底末" if told.startswith("截至") else "")
    return told, "" if plain in told or (told and plain in NOW) else printed
