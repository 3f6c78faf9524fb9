"""The time of a figure is told as far as it reaches: a year, some months of it, up to a day."""

from dataclasses import replace
from pathlib import Path
from shutil import copy

import pytest

from generator.model import Metadata, Period
from generator.rendering import Templates
from generator.rendering_times import figure_time, point_time, said
from generator.series import build_series, end_key, figure_date
from generator.tables import SERIES_FIELDS, series_rows
from tests.figure_makers import COMPANIES, STORY, at, day, evidence, figure

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2030-01", "2030-11", "2030年1—11月"),
        ("2030-04", "2030-06", "2030年4—6月"),
        ("2030-05-03", "2030-05-09", "2030年5月3—9日"),
        ("2030-04-28", "2030-05-09", "2030年4月28日—5月9日"),
        ("2030-06", "2030-06", "2030年6月"),
        (None, "2030-06-30", "2030年6月30日"),
        ("2026-01", "2030-12", "2026—2030年"),
        ("2029-10", "2030-05", "2029年10月—2030年5月"),
    ],
)
def test_a_stretch_of_time_is_told_from_its_beginning(
    start: str | None, end: str, told: str
) -> None:
    assert said(at(end, start), day(end)) == told


def test_a_figure_of_a_whole_year_stands_under_the_year_and_not_its_last_month() -> None:
    (found,) = evidence(figure("52", period=at("2028-12", "2028-01")))
    assert str(figure_date(found)) == "2028"
    assert figure_time(found)[0] == "2028年"


def test_a_year_is_over_after_its_months_and_a_month_after_its_days() -> None:
    dates = [day(text) for text in ("2028", "2028-12-30", "2028-12", "2029-01", "2028-11")]
    assert [str(date) for date in sorted(dates, key=end_key)] == [
        "2028-11",
        "2028-12-30",
        "2028-12",
        "2028",
        "2029-01",
    ]


@pytest.mark.parametrize(
    ("printed", "start", "end", "told"),
    [
        ("1月至11月", "2030-01", "2030-11", ("2030年1—11月", "")),
        ("今年1—11月", "2030-01", "2030-11", ("2030年1—11月", "")),
        ("前三季度", "2030-01", "2030-09", ("2030年1—9月", "前三季度")),
        ("截至10月10日", None, "2030-10-10", ("截至2030年10月10日", "")),
        ("截至4月底", None, "2030-04", ("截至2030年4月", "")),
        ("截至目前", None, "2030-10", ("截至2030年10月", "")),
        ("入冬以来", None, "2030-12", ("截至2030年12月", "入冬以来")),
    ],
)
def test_printed_words_for_a_time_stand_beside_it_where_they_say_more(
    printed: str, start: str | None, end: str, told: tuple[str, str]
) -> None:
    period = Period(printed, day(start) if start else None, day(end))
    assert figure_time(evidence(figure("9", period=period))[0]) == told


def test_what_is_to_come_by_a_day_is_not_told_as_come_about_by_it() -> None:
    (found,) = evidence(figure("9", period=at("2035-12"), status="target"))
    assert figure_time(found)[0] == "2035年12月"


def test_a_figure_without_a_time_is_of_the_report_and_not_of_the_day_of_its_event() -> None:
    (found,) = evidence(figure("88"))
    plan = replace(STORY.plan, issued=day("2030-10"))
    flags = Metadata((), (), (), day("2030-10-09"), (), (), ())
    told = replace(found, story=replace(STORY, plan=plan, metadata=flags))
    assert str(figure_date(told)) == "2030-10"
    assert figure_time(told)[0] == "2030年10月报道"


def test_a_point_of_a_series_says_when_its_time_begins_and_ends() -> None:
    (series,) = build_series(evidence(figure("52", period=at("2030-11", "2030-01"))), [COMPANIES])
    assert point_time(series.points[0]) == "2030年1—11月"
    (row,) = series_rows(series)
    told = dict(zip((name for name, *_ in SERIES_FIELDS), row, strict=True))
    assert (told["date"], told["start"], told["end"]) == ("2030-11", "2030-01", "2030-11")


def test_a_quarter_and_a_half_year_that_end_alike_do_not_contradict_each_other() -> None:
    (series,) = build_series(
        evidence(
            figure("30", period=at("2030-06", "2030-01")),
            figure("14", period=at("2030-06", "2030-04")),
        ),
        [COMPANIES],
    )
    assert [point.disputed for point in series.points] == [False, False]


def test_a_rounded_value_and_the_exact_one_are_one_point() -> None:
    period = at("2030-12", "2030-01")
    (series,) = build_series(
        evidence(figure("300", bound="over", period=period), figure("304", period=period)),
        [COMPANIES],
    )
    (point,) = series.points
    assert (str(point.value), point.disputed) == ("304", False)
    assert [e.figure.text for e in point.sources] == ["304家", "300家"]


def test_a_figure_of_no_known_time_says_only_whose_it_is(tmp_path: Path) -> None:
    copy(ROOT / "templates" / "_macros.j2", tmp_path)
    (tmp_path / "own.j2").write_text(
        '{% from "_macros.j2" import about with context %}{{ about(e)|trim }}', "utf-8"
    )
    (lost,) = evidence(figure("88", period=Period("", None, None)))
    fill = Templates(tmp_path, {"figure_time": figure_time, "figure_date": figure_date}).fill
    assert fill("own.j2", {"e": lost}) == "云岭新区"
    assert fill("own.j2", {"e": replace(lost, subject=None)}) == ""
