"""Figures of one measure and subject form series; those that disagree are shown side by side."""

from decimal import Decimal

from generator.charts import Charts
from generator.model import Series
from generator.render_measures import describe
from generator.series import build_series, compare, figure_date, span_of
from tests.figure_makers import COMPANIES, RANK, at, day, evidence, figure

ZONE = ("云岭新区",)


def test_points_come_in_order_of_time() -> None:
    timeline = evidence(
        figure("35", period=at("2029-06")),
        figure("22", period=at("2027-06")),
        figure("28", period=at("2028-06")),
    )
    (series,) = build_series(timeline, [COMPANIES])
    assert [(str(p.date), p.value) for p in series.points] == [
        ("2027-06", Decimal(22)),
        ("2028-06", Decimal(28)),
        ("2029-06", Decimal(35)),
    ]


def test_a_planned_figure_never_joins_a_reached_one() -> None:
    timeline = evidence(
        figure("22", period=at("2027-06")), figure("60", period=at("2030-12"), status="planned")
    )
    assert [s.status for s in build_series(timeline, [COMPANIES])] == ["reached", "planned"]


def test_a_year_and_a_part_of_a_year_are_two_series() -> None:
    timeline = evidence(
        figure("22", period=at("2027-12", "2027-01")), figure("30", period=at("2028-06", "2028-01"))
    )
    assert {s.span for s in build_series(timeline, [COMPANIES])} == {"year", "part"}


def test_the_same_value_printed_twice_is_one_point_with_two_sources() -> None:
    timeline = evidence(figure("22", period=at("2027-06")), figure("22", period=at("2027-06")))
    ((point,),) = [s.points for s in build_series(timeline, [COMPANIES])]
    assert [e.id for e in point.sources] == ["f-0", "f-1"]
    assert not point.disputed


def test_two_values_for_one_time_are_both_kept_and_marked() -> None:
    timeline = evidence(figure("22", period=at("2027-06")), figure("24", period=at("2027-06")))
    (series,) = build_series(timeline, [COMPANIES])
    assert [(p.value, p.disputed) for p in series.points] == [
        (Decimal(22), True),
        (Decimal(24), True),
    ]


def test_a_time_that_cannot_be_placed_gives_no_point() -> None:
    unknown = figure("22", period=at("2027")).period
    assert unknown is not None
    lost = figure("22", period=type(unknown)("今年", None, None))
    (series,) = build_series(evidence(lost), [COMPANIES])
    assert series.points == ()
    assert len(series.undated) == 1
    assert figure_date(evidence(lost)[0]) is None


def test_spans_tell_a_day_a_year_and_a_part() -> None:
    assert span_of(at("2027-06")) == "as_of"
    assert span_of(at("2027-12", "2027-01")) == "year"
    assert span_of(at("2027-11", "2027-01")) == "part"
    assert span_of(None) == "unknown"


# ── agreement ────────────────────────────────────────────────────────────────


def said(value: str, **changes: object) -> object:
    return figure(value, quote=f"句{value}{changes}", **changes)


def outcomes(*figures: object) -> list[str]:
    return [c.outcome for c in compare(evidence(*figures), ZONE)]  # type: ignore[arg-type]


def test_equal_figures_of_two_sentences_agree() -> None:
    period = at("2027-06")
    assert outcomes(said("22", period=period), said("22", period=period, start=1)) == ["agree"]


def test_different_figures_for_one_time_disagree() -> None:
    assert outcomes(said("22", period=at("2027-06")), said("24", period=at("2027-06"))) == [
        "differ"
    ]


def test_a_rounded_figure_agrees_with_the_exact_one_it_rounds() -> None:
    assert outcomes(said("304"), said("300", bound="over")) == ["rounded"]
    assert outcomes(said("57"), said("60", bound="under")) == ["rounded"]


def test_a_figure_too_far_off_is_no_rounding() -> None:
    assert outcomes(said("363"), said("340", bound="about")) == ["differ"]
    assert outcomes(said("304"), said("300", bound="under")) == ["differ"]


def test_figures_of_different_times_are_not_compared() -> None:
    assert outcomes(said("22", period=at("2027-06")), said("24", period=at("2028-06"))) == []


def test_short_phrases_about_the_whole_zone_are_not_compared() -> None:
    pair = [said("8", measure="项目数", unit="个"), said("9", measure="项目数", unit="个")]
    assert compare(evidence(*pair, measure=None), ZONE) == ()  # type: ignore[arg-type]


# ── pictures ─────────────────────────────────────────────────────────────────


def ranks(*values: str) -> Series:
    figures = [figure(value, unit="位", period=at(str(2025 + n))) for n, value in enumerate(values)]
    (series,) = build_series(evidence(*figures, measure=RANK), [RANK])
    return series


def test_a_rank_axis_is_turned_round_and_says_so() -> None:
    svg = Charts(()).chart(ranks("116", "98", "88"))
    assert "越靠上越好" in svg
    assert svg.index(">116<") != svg.index(">88<")
    assert "mark-line" in svg


def test_two_points_are_not_joined_by_a_line() -> None:
    svg = Charts(()).chart(ranks("116", "98"))
    assert ">98<" in svg
    assert "mark-line" not in svg


def test_one_point_needs_no_picture() -> None:
    assert Charts(()).chart(ranks("116")) == ""
    assert Charts(()).spark(ranks("116", "98")) == ""


def test_pictures_take_colours_and_font_from_the_page_and_link_to_their_sources() -> None:
    svg = Charts(()).chart(ranks("116", "98", "88"))
    assert "font-family" not in svg
    assert "currentColor" in svg
    assert "../../articles/a/#f-0" in svg
    assert "aria-label" not in svg


def test_the_same_series_gives_the_same_picture() -> None:
    first = Charts(()).chart(ranks("116", "98", "88"))
    assert Charts(()).chart(ranks("116", "98", "88")) == first


def test_a_series_is_described_in_words() -> None:
    timeline = evidence(figure("22", period=at("2027-06")), figure("35", period=at("2029-06")))
    (series,) = build_series(timeline, [COMPANIES])
    assert describe(series) == (
        "云岭新区的高新技术企业数：2027年6月22家，2029年6月35家，增加13家。"
    )
    assert str(day("2027-06")) == "2027-06"


def test_the_value_of_a_whole_year_is_shown_under_the_year() -> None:
    year = figure("52", period=at("2028-12", "2028-01"))
    (series,) = build_series(
        evidence(year, figure("67", period=at("2029-12", "2029-01"))), [COMPANIES]
    )
    assert [str(point.date) for point in series.points] == ["2028", "2029"]
    assert ">2029<" in Charts(()).chart(series)
