"""A figure belongs to the measure whose phrase it prints, in a unit that counts alike."""

from decimal import Decimal

import pytest

from generator.measures import Catalogue, plain_phrase, same_unit
from generator.model import Bound, Park, Zone
from generator.quantities import bounded, quantity, quantity_range
from tests.figure_makers import COMPANIES, HERE, figure

ZONE = Zone(
    ("云岭新区", "新区"),
    None,
    None,
    (Park("ridge", "云岭园区", ("云岭产业园区",), HERE, True, ""),),
    (),
    (),
    (COMPANIES,),
    (),
    (),
)
CATALOGUE = Catalogue.of(ZONE)


@pytest.mark.parametrize(
    "phrase",
    ["高新技术企业数", "高企数", "累计高新技术企业数", "全区“高新技术”企业数", "共有高新技术企业"],
)
def test_phrases_that_mean_a_measure_are_found(phrase: str) -> None:
    assert CATALOGUE.measure_of(figure("3", measure=phrase)) is COMPANIES


@pytest.mark.parametrize("phrase", ["后备高新技术企业数", "省级高新技术企业数", "企业数"])
def test_phrases_that_mean_something_else_are_not(phrase: str) -> None:
    assert CATALOGUE.measure_of(figure("3", measure=phrase)) is None


def test_a_unit_that_counts_something_else_is_no_value_of_the_measure() -> None:
    assert CATALOGUE.measure_of(figure("3", unit="元")) is None
    assert CATALOGUE.measure_of(figure("3", unit="个")) is COMPANIES


def test_subjects_are_called_by_their_preferred_names() -> None:
    assert CATALOGUE.subject_of(figure("3", subject="云岭产业园区")) == "云岭园区"
    assert CATALOGUE.subject_of(figure("3", subject="新区")) == "云岭新区"
    assert CATALOGUE.subject_of(figure("3", subject="某公司")) == "某公司"


def test_a_filler_is_kept_where_nothing_else_would_be_left() -> None:
    assert plain_phrase("累计数") == "累计"
    assert same_unit("人", "名")
    assert not same_unit("人", "家")


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("13056000000", "元", "130.56亿元"),
        ("201847", "平方米", "20.1847万平方米"),
        ("1413", "张", "1,413张"),
        ("80.56", "%", "80.56%"),
        ("0.5", "个", "0.5个"),
    ],
)
def test_values_are_shown_as_people_read_them(value: str, unit: str, shown: str) -> None:
    assert quantity(Decimal(value), unit) == shown


@pytest.mark.parametrize(
    ("bound", "shown"),
    [("exact", "80亩"), ("about", "约80亩"), ("over", "80亩以上"), ("under", "80亩以下")],
)
def test_what_bounds_a_value_is_said_with_it(bound: Bound, shown: str) -> None:
    assert bounded("80亩", bound) == shown


def test_a_range_is_shown_in_one_unit() -> None:
    assert quantity_range(Decimal(20), Decimal(50), "%") == "20–50%"
