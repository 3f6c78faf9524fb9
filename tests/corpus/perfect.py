"""The plan a perfect drafter would propose for a page of the corpus."""

from __future__ import annotations

from generator.model import PagePlan, PlannedUnit, Position, Skip
from tests.corpus.damage import Line
from tests.corpus.pieces import Piece

Placed = list[tuple[int, Line]]
NOWHERE = Position("", 0)


def perfect_plan(placed: Placed, pieces: list[Piece]) -> PagePlan:
    """The plan of a page, from its numbered lines."""
    return PagePlan(
        page="",
        fingerprint=None,
        paper=None,
        section=None,
        issued=None,
        issued_because=None,
        corrections=(),
        units=tuple(_unit(placed, piece) for piece in pieces),
        skips=tuple(_skip(number, line) for number, line in placed if line.unit is None),
        drafted=True,
        reviewed=False,
        position=NOWHERE,
    )


def _skip(number: int, line: Line) -> Skip:
    return Skip((number,), line.because or "", (), NOWHERE)


def _unit(placed: Placed, piece: Piece) -> PlannedUnit:
    mine = sorted(
        ((line.order, number, line) for number, line in placed if line.unit == piece.unit),
        key=lambda item: item[:2],
    )

    def heading(role: str) -> tuple[tuple[int, ...], ...]:
        group = tuple(number for _, number, line in mine if line.role == role)
        return (group,) if group else ()

    body: dict[int, list[int]] = {}
    for order, number, line in mine:
        if line.role in ("body", "crosshead"):
            body.setdefault(order[0], []).append(number)
    return PlannedUnit(
        slug=f"u{piece.unit}",
        kind="fragment" if piece.fragment else piece.record.kind,
        kicker=heading("kicker"),
        headline=heading("headline"),
        deck=heading("deck"),
        column=heading("column"),
        body=tuple(tuple(group) for group in body.values()),
        crossheads=tuple(number for _, number, line in mine if line.role == "crosshead"),
        byline=tuple(number for _, number, line in mine if line.role == "byline"),
        title=None,
        missing=None,
        belongs_to=None,
        event_date=None,
        parks=None,
        organisations=None,
        topics=None,
        summary=None,
        position=NOWHERE,
    )
