"""Values as people read them: 13056000000 元 is 130.56亿元."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.model import Bound, Measure

_STEPS = ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_UNSCALED = ("%", "‰", "个百分点", "个千分点", "位", "名次", "年", "℃")


def scale_of(values: Iterable[Decimal], unit: str) -> tuple[Decimal, str]:
    """What values in `unit` are divided by to be read easily, and the unit they then have."""
    largest = max((abs(value) for value in values), default=Decimal(0))
    if unit not in _UNSCALED:
        for step, word in _STEPS:
            if largest >= step:
                return step, word + unit
    return Decimal(1), unit


def plain_number(value: Decimal, places: int = 6) -> str:
    """A number with its thousands parted by commas and without needless digits."""
    shown = f"{round(value, places):,f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def quantity(value: Decimal, unit: str) -> str:
    """A value with its unit: 130.56亿元, 1,413张, 80.56%."""
    scale, word = scale_of((value,), unit)
    return plain_number(value / scale) + word


def value_of(measure: Measure, value: Decimal) -> str:
    """A value of a measure as one says it: 第88位, 130.56亿元."""
    return ("第" if measure.is_rank else "") + quantity(value, measure.unit)


def bounded(shown: str, bound: Bound) -> str:
    """A value as shown, with what bounds it: 4,000万元以上, 约80亩."""
    return {"exact": "{}", "about": "约{}", "over": "{}以上", "under": "{}以下"}[bound].format(
        shown
    )


def difference(one: Decimal, other: Decimal, unit: str) -> str:
    """How far two values are apart: 13家; rates are apart by 个百分点."""
    points = {"%": "个百分点", "‰": "个千分点"}
    return quantity(abs(one - other), points.get(unit, unit))


def quantity_range(value: Decimal, upper: Decimal | None, unit: str) -> str:
    """A value, or a range of values, with its unit: 20–50%."""
    if upper is None:
        return quantity(value, unit)
    scale, word = scale_of((value, upper), unit)
    return f"{plain_number(value / scale)}–{plain_number(upper / scale)}{word}"
