"""Scores: units, names and figures against what is true, written out by hand."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from generator.evaluate import NOTHING, Score, UnitView, differences, match_units, score, total
from generator.evaluate_figures import (
    FigureView,
    LabelledSpan,
    alike,
    common_length,
    labelled_span,
    score_figures,
)
from generator.evaluate_scores import Found, Share, table
from generator.model import Bound, Status
from generator.source import lexicon

LABELS = Path(__file__).parent.parent / "seeds" / "labels"


def unit(
    *lines: int,
    headline: str | None = None,
    kicker: str | None = None,
    paragraphs: tuple[str, ...] = (),
    reporters: tuple[str, ...] = (),
    date: str | None = None,
    either: tuple[str, ...] = (),
) -> UnitView:
    return UnitView(
        kind="article",
        kicker=kicker,
        headline=headline,
        deck=None,
        lines=lines,
        paragraphs=paragraphs,
        reporters=reporters,
        correspondents=(),
        photographers=(),
        event_date=date,
        either=either,
    )


# ── lines ────────────────────────────────────────────────────────────────────


def test_the_truth_itself_scores_full_marks() -> None:
    true = (unit(1, 3, headline="甲"), unit(5, 7))
    assert score(true, true, (1, 3, 5, 7)).lines == Share(4, 4)


def test_a_line_in_the_wrong_unit_is_wrong_once() -> None:
    predicted = (unit(1, 3, 5), unit(7, 9))
    true = (unit(1, 3), unit(5, 7, 9))
    assert score(predicted, true, (1, 3, 5, 7, 9)).lines == Share(4, 5)


def test_a_line_skipped_by_both_is_right_and_by_one_is_wrong() -> None:
    predicted, true = (unit(1, 2, 4),), (unit(1, 2),)
    assert score(predicted, true, (1, 2, 3, 4)).lines == Share(3, 4)


def test_two_units_run_together_lose_the_smaller_one() -> None:
    predicted, true = (unit(1, 2, 3, 4, 5),), (unit(1, 2, 3), unit(4, 5))
    assert score(predicted, true, range(1, 6)).lines == Share(3, 5)


def test_a_unit_cut_in_two_loses_the_smaller_part() -> None:
    predicted, true = (unit(1, 2), unit(3, 4, 5)), (unit(1, 2, 3, 4, 5),)
    assert match_units(predicted, true) == (1,)
    assert score(predicted, true, range(1, 6)).lines == Share(3, 5)


def test_nothing_predicted_is_right_only_about_skipped_lines() -> None:
    assert score((), (unit(1, 2),), (1, 2, 3)).lines == Share(1, 3)


def test_differences_name_the_true_and_the_predicted_unit() -> None:
    predicted = (unit(1, 2, 3), unit(4), unit(6, 7))
    true = (unit(1, 2), unit(6, 7, 3))
    assert differences(predicted, true, range(1, 8)) == ((3, 1, 0), (4, None, -2))


# ── headlines and paragraphs ─────────────────────────────────────────────────


def test_a_headline_is_right_only_when_exactly_right() -> None:
    predicted = (unit(1, headline="新桥通车 "), unit(2, headline="夜市开张"))
    true = (unit(1, headline="新桥通车"), unit(2, headline="夜市开张"), unit(3, headline="无人"))
    assert score(predicted, true, (1, 2, 3)).headlines == Share(1, 3)


def test_a_headline_where_there_is_none_spoils_the_headings_only() -> None:
    result = score((unit(1, headline="拟题"),), (unit(1),), (1,))
    assert (result.headlines, result.headings) == (Share(0, 0), Share(0, 1))


def test_a_headline_taken_for_the_kicker_is_wrong_twice() -> None:
    predicted = (unit(1, headline="区总工会", kicker="送去清凉"),)
    true = (unit(1, headline="送去清凉", kicker="区总工会"),)
    result = score(predicted, true, (1,))
    assert (result.headlines, result.kickers) == (Share(0, 1), Share(0, 1))


def test_paragraphs_are_compared_as_a_multiset_within_the_unit() -> None:
    predicted = (unit(1, 2, paragraphs=("乙。", "甲。", "丙")), unit(3, paragraphs=("丁。",)))
    true = (unit(1, 2, paragraphs=("甲。", "甲。", "乙。", "丁。")),)
    assert score(predicted, true, (1, 2, 3)).paragraphs == Share(2, 4)


# ── names and dates ──────────────────────────────────────────────────────────


def test_names_count_by_unit() -> None:
    predicted = (unit(1, reporters=("王一", "李二")), unit(2, reporters=("王一",)))
    true = (unit(1, reporters=("王一",)), unit(2, reporters=("赵三",)))
    found = score(predicted, true, (1, 2)).reporters
    assert found == Found(right=1, found=3, true=2)
    assert (found.precision, found.recall, found.rate) == (1 / 3, 1 / 2, 2 / 5)


def test_names_in_a_unit_that_matches_nothing_are_false_alarms() -> None:
    predicted = (unit(1, 2), unit(9, reporters=("王一",)))
    assert score(predicted, (unit(1, 2),), (1, 2, 9)).reporters == Found(0, 1, 0)


def test_names_whose_role_cannot_be_told_count_neither_way() -> None:
    predicted, true = (unit(1, reporters=("王一",)),), (unit(1, either=("王一",)),)
    assert score(predicted, true, (1,)).reporters == Found(0, 0, 0)


def test_only_units_with_a_true_date_are_asked_for_it() -> None:
    predicted = (unit(1, date="2030-05-02"), unit(2, date="2030-05-03"), unit(3))
    true = (unit(1, date="2030-05-02"), unit(2), unit(3, date="2030-05-01"))
    assert score(predicted, true, (1, 2, 3)).dates == Share(1, 2)


# ── adding and showing ───────────────────────────────────────────────────────


def test_scores_of_pages_add_up_by_their_counts() -> None:
    one = score((unit(1),), (unit(1),), (1,))
    other = score((), (unit(1), unit(2, 3)), (1, 2, 3))
    assert total((one, other)).lines == Share(1, 4)
    assert total(()) == NOTHING


def test_a_table_has_a_row_each_and_a_dash_where_nothing_was_asked() -> None:
    page: Score = score((unit(1),), (unit(1, headline="甲"), unit(2)), (1, 2))
    rows = table((("none", page),)).splitlines()
    assert len(rows) == 2
    assert rows[0].split()[:2] == ["lines", "headlines"]
    assert rows[1].split()[:4] == ["none", "0.5000", "0.0000", "-"]


# ── figures ──────────────────────────────────────────────────────────────────


def figure(
    start: int,
    end: int,
    value: str,
    unit: str = "家",
    bound: Bound = "exact",
    measure: str | None = "入驻企业数",
    subject: str | None = "甲园",
    as_of: str | None = "2030-05",
    line: int = 3,
) -> FigureView:
    return FigureView(line, start, end, Decimal(value), unit, bound, measure, subject, as_of, None)


def label(labelled: FigureView) -> LabelledSpan:
    return LabelledSpan(labelled.line, labelled.start, labelled.end, labelled, False)


def test_a_figure_is_found_when_spans_overlap_and_values_are_equal() -> None:
    labels = (label(figure(5, 9, "46")), label(figure(20, 24, "50")))
    found = (figure(6, 9, "46.0"), figure(20, 24, "51"), figure(5, 9, "46", line=4))
    assert score_figures(found, labels).values == Found(right=1, found=3, true=2)


def test_the_unit_is_scored_beside_the_value() -> None:
    result = score_figures((figure(5, 9, "46", unit="个"),), (label(figure(5, 9, "46")),))
    assert (result.values, result.values_units) == (Found(1, 1, 1), Found(0, 1, 1))


def test_a_status_is_asked_where_it_is_labelled_and_so_far_is_reached() -> None:
    got: tuple[Status | None, ...] = ("cumulative", "planned", "reached")
    wanted: tuple[Status | None, ...] = ("reached", "target", None)
    read = [replace(figure(i, i + 1, "7"), status=status) for i, status in enumerate(got)]
    true = [label(replace(figure(i, i + 1, "7"), status=s)) for i, s in enumerate(wanted)]
    assert score_figures(read, true).statuses == Share(1, 2)


def test_one_label_is_found_once_only() -> None:
    result = score_figures((figure(5, 7, "46"), figure(7, 9, "46")), (label(figure(5, 9, "46")),))
    assert result.values == Found(right=1, found=2, true=1)


def test_a_number_that_may_be_a_figure_counts_neither_way() -> None:
    neutral = LabelledSpan(3, 5, 9, None, True)
    no_figure = LabelledSpan(3, 15, 19, None, False)
    found = (figure(5, 9, "46"), figure(15, 19, "50"))
    assert score_figures(found, (neutral, no_figure)).values == Found(0, 1, 0)


def test_meaning_is_asked_of_the_figures_found() -> None:
    want = figure(5, 9, "46", bound="over", measure="入驻企业数", as_of="2030-05-06")
    got = figure(5, 9, "46", measure="园区入驻企业", subject="甲 园", as_of="2030-05")
    result = score_figures((got,), (label(want), label(figure(30, 33, "7"))))
    assert result.bounds == Share(0, 1)
    assert result.measures == Share(1, 1)
    assert result.subjects == Share(1, 1)
    assert result.periods == Share(1, 1)


@pytest.mark.parametrize(
    ("one", "other", "length"),
    [("", "甲", 0), ("甲乙丙", "甲丙", 2), ("项目总投资", "总投资额", 3)],
)
def test_the_longest_common_subsequence(one: str, other: str, length: int) -> None:
    assert common_length(one, other) == length


def test_phrases_are_alike_from_six_tenths_on() -> None:
    assert alike("总投资", "项目总投资")
    assert not alike("总投资", "规划用地面积")
    assert not alike(None, None)


ROW = {
    "line": 7, "start": 2, "end": 6, "text": "近2万元", "class": "figure", "value": 20000,
    "unit": "元", "modifier": "近", "measure": "奖金", "subject": "甲园", "period": None,
    "as_of": "2030-05",
}  # fmt: skip


def test_a_row_of_a_label_file_is_read() -> None:
    span = labelled_span(ROW, {"近": "under"})
    assert span.figure is not None
    assert (span.figure.value, span.figure.bound) == (Decimal(20000), "under")
    other = labelled_span({**ROW, "class": "name", "alt_class": "figure"}, {})
    assert (other.figure, other.neutral) == (None, True)


@pytest.mark.parametrize(
    ("modifier", "bound"),
    [("约", "about"), ("余", "over"), ("不到", "under"), ("达", "exact"), (None, "exact")],
)
def test_a_modifier_is_read_as_the_bound_it_means(modifier: str | None, bound: str) -> None:
    span = labelled_span({**ROW, "modifier": modifier}, lexicon("evaluation")["bounds"])
    assert span.figure is not None
    assert span.figure.bound == bound


@pytest.mark.parametrize("path", sorted(LABELS.glob("*.jsonl")), ids=lambda path: path.name)
def test_a_labelled_page_scores_full_marks_against_itself(path: Path) -> None:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    spans = [labelled_span(row, lexicon("evaluation")["bounds"]) for row in rows]
    figures = [span.figure for span in spans if span.figure is not None]
    result, count = score_figures(figures, spans), len(figures)
    assert count > 0
    assert result.values == result.values_units == Found(count, count, count)
    assert result.measures == result.subjects == result.periods == Share(count, count)
