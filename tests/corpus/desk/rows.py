"""A page in the making: rows that know what they are, and the pieces they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Role = Literal["column", "kicker", "headline", "deck", "byline", "crosshead", "body", "skip"]
HEADINGS: tuple[Role, ...] = ("column", "kicker", "headline", "deck")


@dataclass(frozen=True, slots=True)
class Row:
    """A line to print: its role in `piece`, and where it stands in the piece's reading order.

    Rows of one role and one `part` are one paragraph (or heading) broken over several lines, in
    the order of `cut`. `tight`: no blank line before it, whatever the habit of the page.
    """

    text: str
    role: Role
    piece: int
    part: int
    cut: int = 0
    tight: bool = False


@dataclass(frozen=True, slots=True)
class People:
    """Who is named in a piece's credits."""

    reporters: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()


@dataclass(slots=True)
class Piece:
    """What the newspaper set as one thing: rows in reading order, and who signed it."""

    kind: Literal["article", "caption", "furniture"]
    rows: list[Row] = field(default_factory=list)
    people: People = People()

    def add(self, text: str, role: Role, piece: int, *, tight: bool = False) -> None:
        """Append a row after the others."""
        self.rows.append(Row(text, role, piece, len(self.rows), tight=tight))
