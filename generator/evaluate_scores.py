"""Shares and F1 scores that add up over pages, and a plain text table of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Share:
    """`right` out of `of`. Shares add up over pages."""

    right: int
    of: int

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)

    @property
    def rate(self) -> float | None:
        """Between 0 and 1; None where there was nothing to get right."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Found:
    """How many were found rightly, found at all, and there to be found."""

    right: int
    found: int
    true: int

    def __add__(self, other: Found) -> Found:
        return Found(self.right + other.right, self.found + other.found, self.true + other.true)

    @property
    def precision(self) -> float | None:
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        return self.right / self.true if self.true else None

    @property
    def rate(self) -> float | None:
        """F1; None where there was nothing to find and nothing was found."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else None


def table(rows: Sequence[tuple[str, Any]]) -> str:
    """Named scores, dataclasses of `Share` and `Found`, as a plain text table with a row each.

    A `Found` is shown by its F1; `-` stands where nothing was asked. All rows are of one class.
    """
    if not rows:
        return ""
    columns = [field.name for field in fields(rows[0][1])]
    cells = [["", *columns]]
    cells += [[name, *(_cell(getattr(score, c)) for c in columns)] for name, score in rows]
    widths = [max(len(line[i]) for line in cells) for i in range(len(columns) + 1)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if i else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    )


def _cell(score: Share | Found) -> str:
    return "-" if score.rate is None else f"{score.rate:.4f}"
