"""Days and periods, resolved against the issue."""

import pytest

from generator.dates import day_of_event, event_date, find_periods
from generator.metadata import Knowledge, page_metadata
from generator.model import PartialDate, Period, Zone
from generator.segment import segment
from tests.pages import good_plan, page_of

DECEMBER = PartialDate(2023, 12, None)
JANUARY = PartialDate(2024, 1, 20)


@pytest.mark.parametrize(
    ("text", "issued", "day"),
    [
        ("12月18日，记者获悉", DECEMBER, "2023-12-18"),
        ("12月23日，新岭区举行仪式", JANUARY, "2023-12-23"),
        ("1月20日上午", JANUARY, "2024-01-20"),
        ("8月21日上午", JANUARY, "2023-08-21"),
        ("定于1月28日停水。1月18日，水厂检修了水泵", JANUARY, "2024-01-18"),
        ("2021年3月5日，签约", None, "2021-03-05"),
        ("去年11月2日，签约", JANUARY, "2023-11-02"),
        ("8月6日，该区组织观摩", PartialDate(2023, None, None), "2023-08-06"),
        ("2月30日之后，3月1日", DECEMBER, "2023-03-01"),
        ("十一月二十三日上午，第一炉铝水出炉", DECEMBER, "2023-11-23"),
        ("八月八日，县工商局检查市场", DECEMBER, "2023-08-08"),
    ],
)
def test_the_event_is_the_first_day_named(text: str, issued: PartialDate | None, day: str) -> None:
    assert str(event_date(text, issued)) == day


@pytest.mark.parametrize(
    "text", ["", "近日，记者获悉", "13月40日", "8月，骄阳似火", "3月25日前就能收尾"]
)
def test_no_day_is_no_event_date(text: str) -> None:
    assert event_date(text, DECEMBER) is None


@pytest.mark.parametrize("text", ["定于1月28日8时至20时停水", "自2024年3月1日起施行"])
def test_a_day_still_to_come_is_no_event_yet(text: str) -> None:
    assert event_date(text, JANUARY) is None


def test_the_event_is_told_in_the_lead_and_not_among_what_follows_it() -> None:
    lead = ["隆冬时节，新岭高新区的工地仍在赶工。", "一年来，全区抓项目、强平台。"]
    contest = "11月12日，技能大赛决赛落幕，12支队伍获奖。"
    assert day_of_event([*lead, contest], DECEMBER) is None
    assert str(day_of_event([lead[0], contest, lead[1]], DECEMBER)) == "2023-11-12"


def test_a_day_behind_the_first_crosshead_is_no_event() -> None:
    page = page_of("一年回望", "全区抓项目。", "办赛事", "4月12日，技能大赛落幕。")
    unit = "- {slug: s, headline: 1, body: 2-4, crossheads: 3}\n"
    articles = segment(page, good_plan(page, unit))
    knowledge = Knowledge.of(Zone((), None, None, (), (), (), (), (), ()))
    ((_, told, _),) = page_metadata(articles, knowledge, PartialDate(2030, 5, None))
    assert told.event_date is None


def test_a_day_without_year_or_issue_is_not_guessed() -> None:
    assert event_date("8月6日，签约", None) is None


@pytest.mark.parametrize(
    ("text", "issued", "start", "end"),
    [
        ("1月至11月，", DECEMBER, "2023-01", "2023-11"),
        ("截至12月15日，", DECEMBER, "None", "2023-12-15"),
        ("今年以来，", DECEMBER, "2023-01", "2023-12"),
        ("去年，", DECEMBER, "2022-01", "2022-12"),
        ("2020年，", DECEMBER, "2020-01", "2020-12"),
        ("上半年，", DECEMBER, "2023-01", "2023-06"),
        ("前三季度，", DECEMBER, "2023-01", "2023-09"),
        ("去年上半年，", DECEMBER, "2022-01", "2022-06"),
        ("目前，", DECEMBER, "None", "2023-12"),
        ("10月12日，", DECEMBER, "2023-10-12", "2023-10-12"),
        ("一季度，", DECEMBER, "2023-01", "2023-03"),
        ("去年10月以来，", DECEMBER, "2022-10", "2023-12"),
        ("自2019年以来，", DECEMBER, "2019-01", "2023-12"),
        ("近三年，", DECEMBER, "None", "2023-12"),
        ("入冬以来，", DECEMBER, "None", "2023-12"),
        ("2022年底，", DECEMBER, "2022-12", "2022-12"),
        ("年底前，", JANUARY, "2024-12", "2024-12"),
        ("明年，", DECEMBER, "2024-01", "2024-12"),
        ("上年，", DECEMBER, "2022-01", "2022-12"),
        ("全年，", JANUARY, "2023-01", "2023-12"),
        ("将于1月26日", JANUARY, "2024-01-26", "2024-01-26"),
    ],
)
def test_a_period_is_resolved(text: str, issued: PartialDate, start: str, end: str) -> None:
    (span,) = find_periods(text, issued)
    assert (str(span.period.start), str(span.period.end)) == (start, end)


def test_this_year_in_an_issue_of_unknown_year_keeps_its_words_and_has_no_dates() -> None:
    (span,) = find_periods("今年以来，签约项目52个", None)
    assert span.period == Period("今年以来", None, None)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("前11个月，签约", "2023-01", "2023-11"),
        ("前五个月", "2023-01", "2023-05"),
        ("“十三五”期间", "2016-01", "2020-12"),
        ("“十四五”以来", "2021-01", "2023-12"),
        ("“十四五”末达到", "None", "2025-12"),
    ],
)
def test_months_together_and_five_year_plans_are_periods(text: str, start: str, end: str) -> None:
    (span,) = find_periods(text, DECEMBER)
    assert (str(span.period.start), str(span.period.end)) == (start, end)


def test_what_is_still_to_come_lies_after_the_issue() -> None:
    march = PartialDate(2024, 3, None)
    assert [str(s.period.end) for s in find_periods("将于12月底落地", march)] == ["2024-12"]
    assert [str(s.period.end) for s in find_periods("12月底落地", march)] == ["2023-12"]


def test_recent_years_are_no_period() -> None:
    assert find_periods("近年来，企业增多", DECEMBER) == ()


@pytest.mark.parametrize(
    "text",
    [
        "是去年同期的1.3倍",
        "是去年的1.6倍",
        "“十二五”时期的2.1倍",
        "始建于2003年",
        "全年，",
        "长期以来，",
        "达产后年产衬底30万片",  # no 后年
    ],
)
def test_what_is_only_compared_with_or_begun_then_is_no_period(text: str) -> None:
    assert find_periods(text, DECEMBER) == ()


def test_a_year_that_is_not_over_is_whole_for_a_plan() -> None:
    (span,) = find_periods("今年计划投资", PartialDate(2023, 9, None))
    assert (str(span.meant(False).end), str(span.meant(True).end)) == ("2023-09", "2023-12")


def test_times_of_one_plan_are_all_to_come() -> None:
    first, second = find_periods("力争一季度达到七成、上半年达到九成", JANUARY)
    assert (str(first.period.end), str(second.period.end)) == ("2024-03", "2024-06")
