"""Numbers as newspapers print them."""

from decimal import Decimal

import pytest

from generator.numerals import read_number, read_range

PRINTED = [
    ("52", "52"),
    ("1,100万", "11000000"),
    ("130.56亿", "13056000000"),
    ("一万五千亿", "1500000000000"),
    ("3万4000", "34000"),
    ("25万6千", "256000"),
    ("二十万亿", "20000000000000"),
    ("一千", "1000"),
    ("一万零一十二", "10012"),
    ("十二", "12"),
    ("两百三十", "230"),
    ("二〇二三", "2023"),
    ("１２３", "123"),
    ("半", "0.5"),
    ("百万", "1000000"),
    ("5.8万", "58000"),
    ("亿", "100000000"),
]
NO_NUMBERS = ["", "数千", "几十", "年", "12年", "4∶6", "万一千元", "1.2.3"]


@pytest.mark.parametrize(("printed", "value"), PRINTED)
def test_a_printed_number_has_its_value(printed: str, value: str) -> None:
    assert read_number(printed) == Decimal(value)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_number_has_no_value(text: str) -> None:
    assert read_number(text) is None


def test_a_fraction_in_words_is_divided() -> None:
    assert read_number("四分之三") == Decimal("0.75")


def test_a_fraction_of_nothing_has_no_value() -> None:
    assert read_number("零分之三") is None


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [("七八", 7, 8), ("两三百", 200, 300), ("三四十万", 300_000, 400_000), ("十五六", 15, 16)],
)
def test_neighbouring_digits_in_words_are_a_range(printed: str, low: int, high: int) -> None:
    assert read_range(printed) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("printed", ["", "七", "七九", "八七", "二〇二三", "78", "一百二十"])
def test_other_numbers_are_no_range(printed: str) -> None:
    assert read_range(printed) is None
