"""Where something stands, what is wrong there, and when something was."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file. `line` counts from 1; 0 means the file as a whole."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong in what people wrote or sent: where, what, and what to do about it.

    A fatal problem stops the build before anything is written; others are warnings. `also` are
    other places that have their part in it. `paste` is what can be copied into the file that is
    to be changed, as far as it is known.
    """

    position: Position
    message: str
    hint: str
    fatal: bool
    also: tuple[Position, ...] = ()
    paste: str = ""

    @property
    def places(self) -> tuple[Position, ...]:
        """Everywhere it is about."""
        return (self.position, *self.also)

    def __str__(self) -> str:
        return f"{self.position}: {self.message}\n    {self.hint}"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as exact as the evidence: a year, a month or a day. Its text form is ISO 8601."""

    year: int
    month: int | None
    day: int | None

    def __str__(self) -> str:
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    def is_before(self, other: PartialDate) -> bool:
        """Whether all of this time lies before all of `other`."""
        last = (self.year, self.month or 12, self.day or 31)
        return last < (other.year, other.month or 1, other.day or 1)


@dataclass(frozen=True, slots=True)
class Period:
    """The time a figure speaks of. `printed` is None when it was not said but inferred."""

    printed: str | None
    start: PartialDate | None
    end: PartialDate | None
