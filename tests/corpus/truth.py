"""What is to be read from a page, worked out from what was laid on it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.evaluate import UnitView
from generator.model import PagePlan
from tests.corpus.damage import Line
from tests.corpus.perfect import perfect_plan
from tests.corpus.pieces import Piece


@dataclass(frozen=True, slots=True)
class Truth:
    """What a careful reader gets from a page: its units, and (line, reason) of all other lines.

    `plan` says the same in line numbers.
    """

    issued: str
    units: tuple[UnitView, ...]
    skipped: tuple[tuple[int, str], ...]
    plan: PagePlan


def truth_of(placed: list[tuple[int, Line]], pieces: list[Piece], issued: str) -> Truth:
    """The truth of a page, from its numbered lines."""
    units: list[tuple[int, UnitView]] = []
    for piece in pieces:
        mine = [(number, line) for number, line in placed if line.unit == piece.unit]
        units.append((min(number for number, _ in mine), _unit(piece, mine)))
    skipped = [(n, line.because or "") for n, line in placed if line.unit is None]
    return Truth(
        issued,
        tuple(u for _, u in sorted(units, key=_first)),
        tuple(skipped),
        perfect_plan(placed, pieces),
    )


def _first(item: tuple[int, UnitView]) -> int:
    return item[0]


def _unit(piece: Piece, mine: list[tuple[int, Line]]) -> UnitView:
    rank = {"column": 0, "kicker": 1, "headline": 2, "deck": 3}
    reading = sorted(mine, key=lambda item: (rank.get(item[1].role, 4), item[1].order))
    body = [line for _, line in reading if line.role in ("body", "crosshead")]
    paragraphs: dict[int, str] = {}
    for line in body:
        paragraphs[line.order[0]] = paragraphs.get(line.order[0], "") + line.text
    signed = _is_signed(piece, [line for _, line in reading])
    record, nobody = piece.record, ()
    date = record.event_date
    return UnitView(
        kind="fragment" if piece.fragment else record.kind,
        kicker=_heading(reading, "kicker"),
        headline=_heading(reading, "headline"),
        deck=_heading(reading, "deck"),
        lines=tuple(number for number, _ in _bylines_last(reading)),
        paragraphs=tuple(paragraphs.values()),
        reporters=record.reporters if signed and record.kind == "article" else nobody,
        correspondents=record.correspondents if signed and record.kind == "article" else nobody,
        photographers=record.photographers if signed else nobody,
        event_date=date if date and _says(date, "".join(paragraphs.values())) else None,
        either=record.photographers if record.kind == "caption" else nobody,
    )


def _bylines_last(reading: list[tuple[int, Line]]) -> list[tuple[int, Line]]:
    bylines = [item for item in reading if item[1].role == "byline"]
    return [item for item in reading if item[1].role != "byline"] + bylines


def _heading(reading: list[tuple[int, Line]], role: str) -> str | None:
    return "".join(line.text for _, line in reading if line.role == role) or None


def _is_signed(piece: Piece, lines: list[Line]) -> bool:
    """Whether the names are still on the page: the end that carried them may be missing."""
    if piece.form in ("none", "bare"):
        return False
    inside = piece.form == "caption" and piece.style.credit_inline
    if inside or piece.form in ("start", "inline"):
        people = (*piece.record.reporters, *piece.record.correspondents)
        people = people or piece.record.photographers
        text = "".join(line.text for line in lines).replace(" ", "").replace("　", "")
        return bool(people) and all(name in text for name in people)
    return any(line.role == "byline" for line in lines)


def _says(date: str, text: str) -> bool:
    _, month, day = (int(part) for part in date.split("-"))
    return f"{month}月{day}日" in text or (f"{day}日" in text and f"{month}月" not in text)
