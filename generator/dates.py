"""Days and periods in running text, resolved against the day the page was issued."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from generator.model import PartialDate, Period

_DAY = re.compile(
    r"""
    (?:(?P<year>20\d\d|19\d\d|今|去|前)年)?
    (?P<month>1[0-2]|0?[1-9])月
    (?P<day>3[01]|[12]\d|0?[1-9])日
    """,
    re.VERBOSE,
)
_PERIOD = re.compile(
    r"""
    (?=[截到今去前本上下一二三四\d])  # all that follows is optional: nothing else is worth a try
    (?P<upto>截至|截止到?|到)?
    (?P<year>(?:20\d\d|19\d\d)年(?!度?第)|今年|去年|前年|本年度?)?度?
    (?:
      (?P<span>(?P<m1>1[0-2]|0?[1-9])月?(?:至|到|-|—|~)(?P<m2>1[0-2]|0?[1-9])月(?!\d))
      |(?P<monthday>(?P<m>1[0-2]|0?[1-9])月(?:(?P<d>3[01]|[12]\d|0?[1-9])日|底|末|初|份)?)
      |(?P<months>前(?P<n>1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九])个月)
      |(?P<quarters>前?[一二三四]个?季度)
      |(?P<half>上半年|下半年)
    )?
    (?P<since>以来|至今)?
    """,
    re.VERBOSE,
)
_PLAN = re.compile(r"“?(?P<plan>十[一二三四五六]?)五”?(?:规划)?(?P<when>期间|以来|末|时期|收官)")
_THAN = re.compile(r"(?:比|较|高于|低于|超过)\Z")
_AHEAD = re.compile(r"(?:将|拟|预计|计划|力争|有望|争取|确保)(?:于|在|到)?\Z")
_NOW = re.compile(r"截至目前|目前|截至当前|当前|现已|如今")
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A period said at `start` to `end` of a text."""

    start: int
    end: int
    period: Period


def event_date(text: str, issued: PartialDate | None) -> PartialDate | None:
    """The first day that `text` names: the newest such day that is not after the issue.

    None when no day is named, or when its year is told neither by the text nor by the issue.
    """
    for match in _DAY.finditer(text):
        month, day = int(match["month"]), int(match["day"])
        year = _year(match["year"], issued)
        if year is None:
            if issued is None:
                continue
            late = issued.month is not None and (month, day) > (issued.month, issued.day or 31)
            year = issued.year - late
        if _exists(year, month, day):
            return PartialDate(year, month, day)
    return None


def find_periods(text: str, issued: PartialDate | None) -> tuple[DateSpan, ...]:
    """The periods said in `text`, in order; those that cannot be placed have no dates."""
    found = []
    for match in _PERIOD.finditer(text):
        if match.end() - match.start() < 2 or not (match["year"] or match.lastgroup):
            continue
        if _THAN.search(text, max(0, match.start() - 2), match.start()):
            continue  # 较去年同期: what it is compared with
        ahead = _AHEAD.search(text, max(0, match.start() - 4), match.start()) is not None
        period = _resolve(match, issued, ahead)
        if period is not None:
            found.append(DateSpan(match.start(), match.end(), period))
    for match in _PLAN.finditer(text):
        first = 2001 + 5 * (_number(match["plan"]) - 10)  # 十五: 2001 to 2005
        start = None if match["when"] in ("末", "收官") else PartialDate(first, 1, None)
        end = PartialDate(first + 4, 12, None)
        if match["when"] == "以来" and issued is not None:
            end = PartialDate(issued.year, issued.month, None)
        found.append(DateSpan(match.start(), match.end(), Period(match[0], start, end)))
    if issued is not None:
        for match in _NOW.finditer(text):
            now = Period(match[0], None, PartialDate(issued.year, issued.month, None))
            found.append(DateSpan(match.start(), match.end(), now))
    return tuple(sorted(found, key=lambda span: span.start))


def _resolve(match: re.Match[str], issued: PartialDate | None, ahead: bool) -> Period | None:
    """The period of a match, None if it is none; `ahead` says that it is still to come.

    Words that cannot be placed (今年 in an issue of unknown year) come without start and end.
    """
    named = match["year"]
    year = _year(named[:-1] if named else None, issued) if named else None
    first = last = None
    if match["span"]:
        first, last = int(match["m1"]), int(match["m2"])
    elif match["monthday"]:
        first = last = int(match["m"])
    elif match["months"]:
        first, last = 1, _number(match["n"])
    elif match["quarters"]:
        number = next(_QUARTERS[c] for c in match["quarters"] if c in _QUARTERS)
        first = 1 if match["quarters"].startswith("前") else 3 * number - 2
        last = 3 * number
    elif match["half"]:
        first, last = (1, 6) if match["half"] == "上半年" else (7, 12)
    elif not named:
        return None
    if year is None:
        if issued is None:
            return Period(match[0], None, None)
        late = issued.month is not None and last is not None and last > issued.month
        year = issued.year - (late and not ahead)
    day = int(match["d"]) if match["d"] else None
    if day is not None and last is not None and not _exists(year, last, day):
        return None
    if last is not None:
        end = PartialDate(year, last, day)
        start = PartialDate(year, first, None if match["since"] or match["upto"] else day)
    else:
        start = PartialDate(year, 1, None)
        end = PartialDate(year, 12, None)
    if issued is not None and year == issued.year and (match["since"] or last is None):
        end = PartialDate(issued.year, issued.month, None)
    return Period(match[0], None if match["upto"] else start, end)


def _number(text: str) -> int:
    """The value of 11, 十一 or 两 as a number of months or of a plan."""
    if text.isdigit():
        return int(text)
    tens = 10 if "十" in text else 0
    return tens + "零一二三四五六七八九".find(text.replace("两", "二").strip("十") or "零")


def _year(named: str | None, issued: PartialDate | None) -> int | None:
    """The year that a word means; 今 and its like need the issue's year."""
    if named is None:
        return None
    if named.isdigit():
        return int(named)
    if issued is None:
        return None
    return issued.year - {"去": 1, "前": 2}.get(named[:1], 0)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True
