"""Values to bytes, as pickle does it, but without its long way round for frozen dataclasses."""

from __future__ import annotations

import copyreg
import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any

Reducer = Callable[[Any], Any]


class _Reducers(dict[type, Reducer]):
    """How a value of each class is taken apart; a dataclass has its fields to be made of again.

    Pickle would ask for the names of the fields with each value, and set them one by one.
    """

    def __missing__(self, cls: type) -> Reducer:
        if not is_dataclass(cls) or not all(field.init for field in fields(cls)):
            raise KeyError(cls)  # for pickle to do it its own way
        names = [field.name for field in fields(cls)]
        values = attrgetter(*names) if len(names) > 1 else _only(names)

        def reduce(value: Any) -> tuple[Any, ...]:
            return cls, values(value)

        self[cls] = reduce
        return reduce


def _only(names: list[str]) -> Reducer:
    return lambda value: tuple(getattr(value, name) for name in names)


class _Pickler(pickle.Pickler):
    dispatch_table = _Reducers(copyreg.dispatch_table)


def to_bytes(value: object) -> bytes:
    """What `pickle.loads` makes a value equal to `value` of."""
    buffer = io.BytesIO()
    _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(value)
    return buffer.getvalue()
