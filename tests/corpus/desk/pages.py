"""Whole pages of the second desk: text, and which line belongs where by construction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from generator.evaluate import UnitView
from tests.corpus.desk.manner import Blank
from tests.corpus.desk.rows import HEADINGS, People, Piece, Role, Row
from tests.corpus.desk.spoiling import STRENGTH, spoil
from tests.corpus.desk.words import Words
from tests.corpus.desk.writing import Writer

GRADES = tuple(STRENGTH)


@dataclass(frozen=True, slots=True)
class DeskPage:
    """The text of a page and its units; crossheads count as lines, not as paragraphs.

    `skipped` lines belong to no unit.
    """

    text: str
    units: tuple[UnitView, ...]
    skipped: tuple[int, ...]


def make_page(zone: str, seed: int, grade: str) -> DeskPage:
    """Page number `seed` of `zone`, damaged to `grade` (undamaged, light, damaged)."""
    chance = Random(f"{zone}/{seed}")  # the same page in every grade
    words = Words(zone, chance)
    pieces = _contents(Writer(words), words)
    rows = spoil(pieces, grade, Random(f"{zone}/{seed}/{grade}"))
    lines, places = _set(rows, chance, words.manner.blanks)
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


def _set(rows: list[Row], chance: Random, blanks: Sequence[Blank]) -> tuple[list[str], list[int]]:
    """The lines of the page, and the line number of every row."""
    blank = chance.choice(blanks)
    indent = chance.choice(["", "", "", "　　", "  "])
    mark = chance.choice(["", "", "", "## ", "# "])
    top: list[str] = ["", ""] if chance.random() < 0.5 else []
    lines, places = top, []
    for place, row in enumerate(rows):
        turned = place > 0 and rows[place - 1].piece != row.piece
        if place and not row.tight:
            lines += [""] * _gap(blank, row, turned)
        text = row.text
        if row.role == "body" and not row.cut:
            text = indent + text
        elif mark and row.role in ("kicker", "headline", "deck") and not row.tight:
            text = mark + text
        lines.append(text)
        places.append(len(lines))
    return lines, places


def _gap(blank: Blank, row: Row, turned: bool) -> int:
    """How many blank lines stand before a row; `turned`: it is the first of its piece."""
    if blank == "wide":
        return 1 + turned
    if blank == "heads":  # the lines of a heading stand close together
        return int(turned or row.role not in HEADINGS)
    return int(blank == "all" or (blank == "pieces" and turned))


def _printed(pieces: list[Piece], rows: list[Row], places: list[int]) -> Iterator[UnitView]:
    """The units that are left on the page, in the order of print."""
    written = {piece.rows[0].piece: piece for piece in pieces}
    for number in dict.fromkeys(row.piece for row in rows if row.role != "skip"):
        piece = written[number]
        own = [
            (row, place)
            for row, place in zip(rows, places, strict=True)
            if row.piece == number and row.role != "skip"
        ]
        left = [row for row, _ in own]
        people = piece.people if _is_signed(piece, left) else People()
        yield UnitView(
            kind="caption" if piece.kind == "caption" else "article",
            kicker=_joined(left, "kicker"),
            headline=_joined(left, "headline"),
            deck=_joined(left, "deck"),
            lines=tuple(place for _, place in own),
            paragraphs=tuple(
                _text([row for row in left if row.part == part])
                for part in sorted({row.part for row in left if row.role == "body"})
            ),
            reporters=people.reporters,
            correspondents=people.correspondents,
            photographers=people.photographers,
            event_date=None,
            either=people.photographers if piece.kind == "caption" else (),
        )


def _is_signed(piece: Piece, left: list[Row]) -> bool:
    """Whether the credit that names the piece's people is still on the page."""
    people = piece.people
    names = (*people.reporters, *people.correspondents, *people.photographers)
    signing = [row.part for row in piece.rows if _names_all(row.text, names)]
    return any(_names_all(_text([r for r in left if r.part == p]), names) for p in signing)


def _names_all(text: str, names: tuple[str, ...]) -> bool:
    squeezed = "".join(text.split())
    return bool(names) and all(name in squeezed for name in names)


def _joined(left: list[Row], role: Role) -> str | None:
    """What the rows of a role say; lines of their own are parted by a space."""
    own = [row for row in left if row.role == role]
    parts = sorted({row.part for row in own})
    return " ".join(_text([row for row in own if row.part == part]) for part in parts) or None


def _text(rows: list[Row]) -> str:
    return "".join(row.text.strip() for row in sorted(rows, key=lambda row: row.cut))
