"""Long lists parted into pages that stay small: by year, by month, and then by number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.model import Named, PartialDate

T = TypeVar("T")
Filters = list[tuple[str, str, list[tuple[str, str]]]]  # key, name, values as (value, name)

UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """What one page holds. `key` says of when: "" for all of it, "2030", "2030-05" or "undated".

    A month too long for one page has several; `number` counts them from 1.
    """

    key: str
    number: int
    items: tuple[T, ...]

    @property
    def year(self) -> str:
        """The year as a reader says it."""
        return said(self.key.partition("-")[0])

    @property
    def label(self) -> str:
        """The page's name as a reader says it; empty for a list on one page."""
        return said(self.key) + (f"（{self.number}）" if self.number > 1 else "")

    @property
    def path(self) -> str:
        """The page's address below that of the list."""
        return f"{self.key}/" + (f"{self.number}/" if self.number > 1 else "")


def parted(
    items: Iterable[T],
    most: int,
    date: Callable[[T], PartialDate | None],
    size: Callable[[T], int] = lambda _: 1,
) -> list[Part[T]]:
    """The items on as few pages as hold at most `most` each, in their own order.

    `size` is what an item takes; one that takes more than `most` has a page of its own.
    """
    found = tuple(items)
    if sum(map(size, found)) <= most:
        return [Part("", 1, found)]
    out: list[Part[T]] = []
    for year, own in grouped(found, lambda item: key_of(date(item)).partition("-")[0]):
        if sum(map(size, own)) <= most:
            out.append(Part(year, 1, tuple(own)))
            continue
        for month, group in grouped(own, lambda item: key_of(date(item))):
            chunks = enumerate(_chunks(group, most, size), 1)
            out += [Part(month, number, tuple(chunk)) for number, chunk in chunks]
    return out


def grouped(items: Iterable[T], key: Callable[[T], str]) -> Iterable[tuple[str, list[T]]]:
    """The items by `key`, in their own order, and the keys in that of their first items."""
    groups: dict[str, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups.items()


def _chunks(items: Iterable[T], most: int, size: Callable[[T], int]) -> Iterator[list[T]]:
    chunk: list[T] = []
    taken = 0
    for item in items:
        if chunk and taken + size(item) > most:
            yield chunk
            chunk, taken = [], 0
        chunk.append(item)
        taken += size(item)
    yield chunk


def key_of(date: PartialDate | None) -> str:
    """The month of a date, its year where no month is known, or "undated"."""
    return UNDATED if date is None else str(PartialDate(date.year, date.month, None))


def said(key: str) -> str:
    """A key as a reader says it: 2030-05 is 2030年5月."""
    if not key:
        return ""
    if key == UNDATED:
        return "年份待核"
    year, _, month = key.partition("-")
    return f"{year}年" + (f"{int(month)}月" if month else "")


def choices(known: Sequence[Named], used: Iterable[str]) -> list[tuple[str, str]]:
    """Those of the zone's entries that a page's items name by id, to narrow it by."""
    ids = set(used)
    return [(one.id, one.name) for one in known if one.id in ids]


def year_choices(dates: Iterable[PartialDate | None]) -> list[tuple[str, str]]:
    """The years of a page, newest first, to narrow it by; none where it has only one."""
    years = sorted({date.year for date in dates if date}, reverse=True)
    return [(str(year), said(str(year))) for year in years] if len(years) > 1 else []
