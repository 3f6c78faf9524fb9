"""Whole pages of the second desk: text, and which line belongs where by construction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from tests.corpus.desk.rows import People, Piece, Role, Row
from tests.corpus.desk.spoiling import spoil
from tests.corpus.desk.words import Words
from tests.corpus.desk.writing import Writer


@dataclass(frozen=True, slots=True)
class PrintedPiece:
    """One piece as it stands on the page: its line numbers, and what an editor would write."""

    kind: str
    lines: tuple[int, ...]
    headline: str | None
    kicker: str | None
    deck: str | None
    paragraphs: tuple[str, ...]  # without crossheads
    people: People


@dataclass(frozen=True, slots=True)
class DeskPage:
    """The text of a page with its pieces; `skipped` lines belong to none."""

    text: str
    pieces: tuple[PrintedPiece, ...]
    skipped: tuple[int, ...]


def make_page(zone: str, seed: int, grade: str) -> DeskPage:
    """Page number `seed` of `zone`, damaged to `grade` (undamaged, light, damaged)."""
    chance = Random(f"{zone}/{seed}")  # the same page in every grade
    words = Words(zone, chance)
    pieces = _contents(Writer(words), words)
    rows = spoil(pieces, grade, Random(f"{zone}/{seed}/{grade}"))
    lines, places = _set(rows, chance)
    return DeskPage(
        "\n".join(lines) + "\n",
        tuple(_printed(pieces, rows, places)),
        tuple(place for row, place in zip(rows, places, strict=True) if row.role == "skip"),
    )


def _contents(writer: Writer, words: Words) -> list[Piece]:
    chance = words.chance
    topics = chance.sample(words.topics, chance.randint(5, min(7, len(words.topics))))
    pieces: list[Piece] = []
    for place, topic in enumerate(topics):
        long = place == 0 or chance.random() < 0.15
        pieces.append(writer.feature(topic) if long else writer.news(topic))
        if chance.random() < 0.3:
            pieces.extend(filter(None, [writer.picture(topic)]))
    for extra, rate in ((writer.briefs, 0.35), (writer.box, 0.3), (writer.list_of, 0.2)):
        if chance.random() < rate:
            made = extra()
            place = chance.randint(1, len(pieces))
            pieces[place:place] = made if isinstance(made, list) else [made]
    above, below = writer.furniture()
    return [*above, *pieces, *below]


def _set(rows: list[Row], chance: Random) -> tuple[list[str], list[int]]:
    """The lines of the page, and the line number of every row."""
    blank = chance.choice(["all", "all", "all", "all", "pieces", "none"])
    indent = chance.choice(["", "", "", "　　", "  "])
    mark = chance.choice(["", "", "", "## ", "# "])
    top: list[str] = ["", ""] if chance.random() < 0.5 else []
    lines, places = top, []
    for place, row in enumerate(rows):
        turned = place > 0 and rows[place - 1].piece != row.piece
        if place and not row.tight and (blank == "all" or (blank == "pieces" and turned)):
            lines.append("")
        text = row.text
        if row.role == "body" and not row.cut:
            text = indent + text
        elif mark and row.role in ("kicker", "headline", "deck") and not row.tight:
            text = mark + text
        lines.append(text)
        places.append(len(lines))
    return lines, places


def _printed(pieces: list[Piece], rows: list[Row], places: list[int]) -> Iterable[PrintedPiece]:
    """The pieces that are left on the page, in the order of print."""
    order = list(dict.fromkeys(row.piece for row in rows if row.role != "skip"))
    kinds = {piece.rows[0].piece: piece for piece in pieces}
    for number in order:
        own = [
            (row, place)
            for row, place in zip(rows, places, strict=True)
            if row.piece == number and row.role != "skip"
        ]
        kept = {row.part for row, _ in own if row.role in ("body", "byline")}
        piece = kinds[number]
        credited = {row.part for row in piece.rows if _names(row, piece.people)}
        yield PrintedPiece(
            piece.kind,
            tuple(place for _, place in own),
            _joined(own, "headline"),
            _joined(own, "kicker"),
            _joined(own, "deck"),
            tuple(
                _text([row for row, _ in own if row.part == part])
                for part in sorted({row.part for row, _ in own if row.role == "body"})
            ),
            piece.people if credited & kept else People(),
        )


def _names(row: Row, people: People) -> bool:
    text = "".join(row.text.split())
    named = (*people.reporters, *people.correspondents, *people.photographers)
    return row.role in ("body", "byline") and bool(named) and all(name in text for name in named)


def _joined(own: list[tuple[Row, int]], role: Role) -> str | None:
    return _text([row for row, _ in own if row.role == role]) or None


def _text(rows: list[Row]) -> str:
    return "".join(row.text.strip() for row in sorted(rows, key=lambda row: row.cut))
