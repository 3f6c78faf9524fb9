"""Days and periods in running text, resolved against the day the page was issued."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import PartialDate, Period
from generator.numerals import read_number

_DAY = re.compile(
    r"""
    (?=[今去前\d一二三四五六七八九十])  # try nothing else
    (?:(?P<year>20\d\d|19\d\d|今|去|前)年)?
    (?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月
    (?P<day>3[01]|[12]\d|0?[1-9]|(?:[二三]?十)?[一二三四五六七八九]|[二三]?十)日
    """,
    re.VERBOSE,
)
_BEFORE = re.compile("之?前|以前")  # until when something is to be done
_PERIOD = re.compile(
    r"""
    (?=[截到今去前本明后上下第一二三四年全\d])  # all that follows is optional: try nothing else
    (?P<upto>截至|截止到?|到)?
    (?P<year>(?:20\d\d|19\d\d)年(?!度?第(?![一二三四]季))|今年|去年|上年(?!半)|前年|明年|(?<![产成用运营工])后年|本年度?)?度?
    (?P<part>
      (?P<close>(?:(?<=年)|年)[底末]前?)
      |(?P<span>(?P<m1>1[0-2]|0?[1-9])月?(?:至|到|-|—|~)(?P<m2>1[0-2]|0?[1-9])月(?!\d))
      |(?P<monthday>(?P<m>1[0-2]|0?[1-9])月(?:(?P<d>3[01]|[12]\d|0?[1-9])日|底|末|初|份)?)
      |(?P<months>前(?P<n>1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九])个月)
      |(?P<quarters>第?前?[一二三四]个?季度)
      |(?P<half>上半年|下半年)
      |(?P<round>全年)
    )?
    (?P<since>以来|至今)?
    (?(year)|(?(part)|(?(upto)|(?!))))  # matches of nothing would be most of all
    """,
    re.VERBOSE,
)
_PLAN = re.compile(r"“?(?P<plan>十[一二三四五六]?)五”?(?:规划)?(?P<when>期间|以来|末|时期|收官)")
_SINCE = re.compile(
    r"""
    近[一二两三四五六七八九十\d]{1,2}年(?:以?来)?   # 近三年
    |[一二两三四五六七八九十\d]{1,2}年多?来
    |(?:^|(?<=[，。；！？：”]))(?!长期|一直|历来|有史|今年|去年|近年)[一-龥“”]{2,12}以来(?=，)
    |(?:召开|成立|开展|启动|建成|投用|投产|实施|入驻|运行|运营|开园|揭牌|上线)以来
    """,
    re.VERBOSE,
)
_THAN = re.compile(r"(?:比|较|高于|低于|超过)\Z")
_COMPARED = re.compile(
    r"同期(?![仅只为才是])|(?:同期|全年)?的?[\d一二两三四五六七八九]{1,3}[\d.]{0,4}倍"
)
_SINCE_THEN = re.compile(
    r"[自从][^，。；：\d]{2,24}至\Z"
)  # 自整治启动至10月10日: nobody knows since when
_FOUNDED = re.compile(r"(?:建|成立|创办|创立|毕业|出生|生)于\Z")
_AHEAD = re.compile(r"(?:将|拟|预计|计划|力争|有望|争取|确保)(?:于|在|到)?\Z")
_SOON = re.compile(r"[^。；\d]{0,10}?(?:将|拟|预计|计划|力争|有望|争取|确保)")
_NOW = re.compile(r"截至目前|目前|截至当前|当前|现已|现有|如今|近日|日前")
LEAD = 2  # paragraphs; a scene or a quotation may stand before the news
SOON = 6  # months within which a day without a year is rather the next than the one before
SPRING = 2  # the last month in which a year's end means the one just past
LONGEST_SINCE = 26  # characters that say since what something has been counted
LONGEST_PLAN = 24  # characters between two times of one plan
_SAME_PLAN = re.compile(r"[^。；]{0,24}")
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A period said at `start` to `end` of a text.

    `planned` is what it means for what is still to come: 今年 is then the whole year.
    """

    start: int
    end: int
    period: Period
    planned: Period

    def meant(self, to_come: bool) -> Period:
        """The period for a figure that is, or is not, still to come."""
        return self.planned if to_come else self.period


def day_of_event(paragraphs: Sequence[str], issued: PartialDate | None) -> PartialDate | None:
    """The day an article is about, named in its lead, by its `paragraphs` up to a crosshead.

    What is named later, as a contest in a year's review, is one matter among others.
    """
    return event_date("\n".join(paragraphs[:LEAD]), issued)


def event_date(text: str, issued: PartialDate | None) -> PartialDate | None:
    """The first day that `text` names and that was not still to come when the page was issued.

    A day without a year is the newest such day before the issue, but for one of the next months:
    that one is to come, as a notice tells it. None when no day is named, or when its year is told
    neither by the text nor by the issue.
    """
    for match in _DAY.finditer(text):
        if _BEFORE.match(text, match.end()):
            continue  # 3月25日前就能收尾
        month, day = _number(match["month"]), _number(match["day"])
        year = _year(match["year"], issued) if match["year"] else None
        if year is None:
            if issued is None:
                continue
            year = issued.year - (issued.month is not None and month - issued.month > SOON)
        if _exists(year, month, day) and not _is_to_come(year, month, day, issued):
            return PartialDate(year, month, day)
    return None


def _is_to_come(year: int, month: int, day: int, issued: PartialDate | None) -> bool:
    """Whether a day is after the issue, as exact as that is known."""
    if issued is None:
        return False
    until = issued.year, issued.month or 12, issued.day or 31
    return (year, month, day) > until


def find_periods(text: str, issued: PartialDate | None) -> tuple[DateSpan, ...]:
    """The periods said in `text`, in order; those that cannot be placed have no dates."""
    found = [*_calendar(text, issued), *_plans(text, issued)]
    if issued is not None:
        now = PartialDate(issued.year, issued.month, None)
        years = "年" in text and ("近" in text or "来" in text)
        since = _SINCE.finditer(text) if years or "以来" in text else ()
        for match in (*_NOW.finditer(text), *since):
            period = Period(match[0], None, now)
            found.append(DateSpan(match.start(), match.end(), period, period))
    return tuple(sorted(found, key=lambda span: span.start))


def _calendar(text: str, issued: PartialDate | None) -> Iterator[DateSpan]:
    """Years, quarters, months and days that figures can be of."""
    until, to_come = 0, False
    for match in _PERIOD.finditer(text):
        if match.end() - match.start() < 2:
            continue
        before = text[max(0, match.start() - 4) : match.start()]
        if _THAN.search(before) or _COMPARED.match(text, match.end()) or _FOUNDED.search(before):
            continue  # 较去年, 去年同期的1.3倍, 始建于2003年: no time of what follows
        ahead = _AHEAD.search(before) or _SOON.match(text, match.end())
        if to_come and not ahead:  # 将于1月26日至2月8日; 力争一季度达到70%、上半年达到100%
            between = text[until : min(match.start(), until + LONGEST_PLAN + 1)]
            ahead = _SAME_PLAN.fullmatch(between)
        until, to_come = match.end(), ahead is not None
        period = _resolve(match, issued, to_come)
        if period is not None:
            began = _SINCE_THEN.search(text, max(0, match.start() - LONGEST_SINCE), match.start())
            if began and not ahead:
                period = Period(began[0] + match[0], None, period.end)
            planned = _to_come(match, period, issued) if to_come or match["round"] else period
            yield DateSpan(match.start(), match.end(), period, planned)


def _plans(text: str, issued: PartialDate | None) -> Iterator[DateSpan]:
    """Five-year plans: “十三五”期间."""
    for match in _PLAN.finditer(text) if "十" in text and "五" in text else ():
        if _COMPARED.match(text, match.end()):
            continue
        first = 2001 + 5 * (_number(match["plan"]) - 10)  # 十五: 2001 to 2005
        start = None if match["when"] in ("末", "收官") else PartialDate(first, 1, None)
        end = PartialDate(first + 4, 12, None)
        if match["when"] == "以来" and issued is not None:
            end = PartialDate(issued.year, issued.month, None)
        period = Period(match[0], start, end)
        yield DateSpan(match.start(), match.end(), period, period)


def _to_come(match: re.Match[str], period: Period, issued: PartialDate | None) -> Period:
    """`period` for a plan: a year that is not over runs to its end."""
    if match["since"] or issued is None or period.end is None:
        return period
    whole = match["year"] or match["round"]
    part = match["part"] and not match["round"]
    if not whole or part or period.end.year > issued.year:
        return period
    if match["year"] and period.end.year < issued.year:
        return period
    start, end = PartialDate(issued.year, 1, None), PartialDate(issued.year, 12, None)
    return Period(period.printed, None if match["upto"] else start, end)


def _resolve(match: re.Match[str], issued: PartialDate | None, ahead: bool) -> Period | None:
    """The period of a match, None if it is none; `ahead` says that it is still to come.

    Words that cannot be placed (今年 in an issue of unknown year) come without start and end.
    """
    named = match["year"]
    year = _year(named[:-1], issued) if named else None
    months = _months(match)
    if months is None and not named:
        return None
    if match["round"] and not named and not ahead and not _in_spring(issued):
        return None  # 全年, in the middle of a year: which?
    if year is None:
        if issued is None:
            return Period(match[0], None, None)
        late = months is not None and not ahead and _is_over(match, months[1], issued)
        year = issued.year - late
    since = bool(match["since"])
    if months is None:
        start, end = PartialDate(year, 1, None), PartialDate(year, 12, None)
    else:
        day = int(match["d"]) if match["d"] else None
        if day is not None and not _exists(year, months[1], day):
            return None
        start = PartialDate(year, months[0], None if since else day)
        end = PartialDate(year, months[1], day)
    if issued is not None and (since or (year == issued.year and months is None)):
        end = PartialDate(issued.year, issued.month, None)
    return Period(match[0], None if match["upto"] else start, end)


def _months(match: re.Match[str]) -> tuple[int, int] | None:
    """The first and last month that a match names, None for a whole year."""
    if match["span"]:
        return int(match["m1"]), int(match["m2"])
    if match["monthday"]:
        return int(match["m"]), int(match["m"])
    if match["months"]:
        return 1, _number(match["n"])
    if match["quarters"]:
        number = next(_QUARTERS[c] for c in match["quarters"] if c in _QUARTERS)
        return 1 if match["quarters"].startswith("前") else 3 * number - 2, 3 * number
    if match["half"]:
        return (1, 6) if match["half"] == "上半年" else (7, 12)
    if match["close"]:
        return 12, 12
    return (1, 12) if match["round"] and not match["year"] else None


def _is_over(match: re.Match[str], last: int, issued: PartialDate) -> bool:
    """Whether a month or an end of a year, without a year, is that of the year before."""
    if match["round"]:
        return True
    if match["close"]:
        return _in_spring(issued) and not match["close"].endswith("前")
    return issued.month is not None and last > issued.month


def _in_spring(issued: PartialDate | None) -> bool:
    return issued is not None and issued.month is not None and issued.month <= SPRING


def _number(text: str) -> int:
    """The value of 11, 十一 or 两 as a number of months, days or a plan; 0 for another text."""
    return int(read_number(text) or 0)


def _year(named: str, issued: PartialDate | None) -> int | None:
    """The year that a word means; 今 and its like need the issue's year."""
    if named.isdigit():
        return int(named)
    if issued is None:
        return None
    return issued.year + {"去": -1, "上": -1, "前": -2, "明": 1, "后": 2}.get(named[:1], 0)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True
