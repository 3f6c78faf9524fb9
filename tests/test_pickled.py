"""Values become bytes and come back as they were."""

import pickle
import re
from dataclasses import dataclass, field
from decimal import Decimal

import pytest

from generator.model import PartialDate, Period, Position
from generator.pickled import to_bytes


@dataclass(frozen=True, slots=True)
class One:
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Empty:
    pass


@dataclass
class Counted:
    start: int
    seen: int = field(default=0, init=False)


@pytest.mark.parametrize(
    "value",
    [
        Period("6月底", None, PartialDate(2030, 6, None)),
        (Position("a.yml", 3), Position("a.yml", 4)),
        One(("甲", "乙")),
        Empty(),
        {"投资": Decimal("1.50"), "无": None},
        re.compile("[一二]"),
    ],
)
def test_a_value_comes_back_equal_and_of_its_class(value: object) -> None:
    back = pickle.loads(to_bytes(value))
    assert (type(back), back) == (type(value), value)


def test_what_a_value_was_not_made_with_comes_back_too() -> None:
    counted = Counted(7)
    counted.seen = 2
    assert pickle.loads(to_bytes(counted)).seen == 2


def test_a_value_held_twice_is_one_value_again() -> None:
    place = Position("a.yml", 3)
    first, second = pickle.loads(to_bytes((place, place)))
    assert first is second


def test_what_cannot_be_pickled_is_refused_as_pickle_does() -> None:
    with pytest.raises((pickle.PicklingError, AttributeError)):
        to_bytes(lambda: None)
