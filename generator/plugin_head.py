"""What the head of a page says, as MkDocs and the theme want it: dates that are, lists of names."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, MutableMapping
from typing import Any

from generator.model import PartialDate
from generator.records import read_date

_DATES = ("date", "event_date", "corrected")
_NAMES = ("reporters", "correspondents")


def tidy(head: MutableMapping[str, Any]) -> None:
    """Puts a head that somebody wrote by hand into the form of a generated one.

    YAML makes a number of `title: 2030` and a day of `date: 2030-05-20`; nobody writes
    quotation marks for that, nor brackets around the one name of a list.
    """
    for key in _DATES:
        date = read_date(str(head.get(key) or ""))
        if date is not None:
            head[key] = str(date)
    for key in _NAMES:
        if key in head and not isinstance(head[key], list):
            head[key] = [] if head[key] is None else [head[key]]
        if key in head:
            head[key] = [str(name) for name in head[key]]
    for key, value in head.items():
        if isinstance(value, int | float | datetime.date) and not isinstance(value, bool):
            head[key] = str(value)


def dated(head: Mapping[str, object], newest: str | None) -> str:
    """The date of a page by its head: its last correction, its issue, or else the newest.

    It is a day, as sitemaps want it, where only a year or a month is known the first.
    """
    dates = [read_date(str(head.get(key) or "")) for key in ("corrected", "date")]
    known = [date for date in (*dates, read_date(newest or "")) if date is not None]
    return _first_day(known[0]) if known else "1970-01-01"


def _first_day(date: PartialDate) -> str:
    return str(PartialDate(date.year, date.month or 1, date.day or 1))
