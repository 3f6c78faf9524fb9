"""What happens to a page on its way from the press to a text file, in three grades."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from tests.corpus.desk.rows import HEADINGS, Piece, Row

STRENGTH = {"undamaged": 0.0, "light": 0.35, "damaged": 1.0}
_LOOKALIKES = dict(zip("己未日人土千大末官工天干", "已末曰入士干太未宫土夫千", strict=True))
_TO_HALF = str.maketrans("（），：；！？", "(),:;!?")


def spoil(pieces: list[Piece], grade: str, chance: Random) -> list[Row]:
    """The rows of a page of `pieces` in the order of print, damaged to `grade`."""
    strength = STRENGTH[grade]

    def happens(rate: float) -> bool:
        return chance.random() < rate * strength

    blocks: list[list[Row]] = []
    for place, piece in enumerate(pieces):
        rows = list(piece.rows)
        if piece.kind == "article" and len(rows) > 3:
            before = pieces[place - 1] if place else None
            whole = before is None or before.rows[-1].text.endswith(("。", "”", "）", ")"))
            if happens(0.05) and whole:
                rows = _without_beginning(rows, chance)
            elif happens(0.05):
                rows = _without_end(rows, chance)
        rows = _broken_headings(rows, happens, chance)
        rows = _broken_paragraphs(rows, happens, chance)
        blocks.append(_moved_headings(rows, happens, chance))
    blocks = _pictures_set_in(pieces, blocks, happens, chance)
    rows = [row for block in blocks for row in block]
    if happens(0.35):
        rows = _printed_twice(rows, chance)
    return _misread(rows, strength, chance)


def _middle(text: str, chance: Random) -> int:
    """Where a column may end in `text`: not at its ends, not behind a full stop."""
    places = [
        n for n in range(12, len(text) - 8) if text[n - 1] not in "。！？”" and text[n] != "。"
    ]
    return chance.choice(places) if places else 0


def _without_beginning(rows: list[Row], chance: Random) -> list[Row]:
    bodies = [n for n, row in enumerate(rows) if row.role == "body" and len(row.text) > 40]
    if len(bodies) < 2:
        return rows
    first = bodies[chance.randint(0, len(bodies) // 2)]
    cut = _middle(rows[first].text, chance)
    return [replace(rows[first], text=rows[first].text[cut:]), *rows[first + 1 :]]


def _without_end(rows: list[Row], chance: Random) -> list[Row]:
    bodies = [n for n, row in enumerate(rows) if row.role == "body" and len(row.text) > 40]
    if len(bodies) < 2:
        return rows
    last = bodies[chance.randint(len(bodies) // 2, len(bodies) - 1)]
    cut = _middle(rows[last].text, chance)
    return [*rows[:last], replace(rows[last], text=rows[last].text[:cut])]


def _broken_headings(
    rows: list[Row], happens: Callable[[float], bool], chance: Random
) -> list[Row]:
    """Headlines set in two lines."""
    broken = []
    for row in rows:
        if row.role != "headline" or len(row.text) < 10 or not happens(0.06):
            broken.append(row)
            continue
        cut = chance.randint(4, len(row.text) - 4)
        head, tail = row.text[:cut].rstrip(), row.text[cut:].lstrip()
        broken += [replace(row, text=head + "  "), replace(row, text=tail, cut=1, tight=True)]
    return broken


def _broken_paragraphs(
    rows: list[Row], happens: Callable[[float], bool], chance: Random
) -> list[Row]:
    """Paragraphs torn by the ends of columns; now and then something stands in the tear."""
    headings = [row for row in rows if row.role in HEADINGS and row.role != "column"]
    torn = []
    for row in rows:
        cut = _middle(row.text, chance) if row.role == "body" and len(row.text) > 40 else 0
        if not cut or not happens(0.2):
            torn.append(row)
            continue
        torn.append(replace(row, text=row.text[:cut]))
        if headings and happens(0.04):
            torn.append(replace(headings[-1], role="skip"))
        rest = row.text[cut:]
        again = _middle(rest, chance) if len(rest) > 60 and happens(0.08) else 0
        if again:
            torn.append(replace(row, text=rest[:again], cut=1))
        torn.append(replace(row, text=rest[again:], cut=2))
    return torn


def _moved_headings(rows: list[Row], happens: Callable[[float], bool], chance: Random) -> list[Row]:
    """Headings stranded behind their story or in the middle of it."""
    headings = [row for row in rows if row.role in HEADINGS]
    rest = [row for row in rows if row.role not in HEADINGS]
    if not headings or len(rest) < 2 or not happens(0.09):
        return rows
    tears = [n for n, row in enumerate(rest) if row.cut]
    place = chance.choice(
        [len(rest), chance.choice(tears) if tears else chance.randint(1, len(rest))]
    )
    return rest[:place] + headings + rest[place:]


def _pictures_set_in(
    pieces: list[Piece],
    blocks: list[list[Row]],
    happens: Callable[[float], bool],
    chance: Random,
) -> list[list[Row]]:
    """Some captions stand in a torn sentence of another piece."""
    for place, piece in enumerate(pieces):
        if piece.kind != "caption" or not happens(0.3):
            continue
        tears = [
            (other, n)
            for other, block in enumerate(blocks)
            for n, row in enumerate(block)
            if row.cut and row.role == "body" and pieces[other].kind == "article"
        ]
        if tears:
            other, at = chance.choice(tears)
            blocks[other][at:at] = blocks[place]
            blocks[place] = []
    return blocks


def _printed_twice(rows: list[Row], chance: Random) -> list[Row]:
    """A run of rows of one piece stands a second time on the page, sometimes cut short."""
    first = chance.randrange(len(rows) - 3)
    piece = rows[first].piece
    run = [row for row in rows[first : first + chance.randint(2, 6)] if row.piece == piece]
    if len(run) < 2 or not any(row.role == "body" for row in run):
        return rows
    copy = [replace(row, role="skip", tight=False) for row in run]
    if chance.random() < 0.4 and len(copy[-1].text) > 40:
        copy[-1] = replace(copy[-1], text=copy[-1].text[: _middle(copy[-1].text, chance) or None])
    ends = [
        n
        for n in range(1, len(rows) + 1)
        if n == len(rows) or (rows[n].piece != rows[n - 1].piece and not rows[n].cut)
    ]
    place = chance.choice([end for end in ends if end > first] or [len(rows)])
    return rows[:place] + copy + rows[place:]


def _misread(rows: list[Row], strength: float, chance: Random) -> list[Row]:
    """Characters taken for their likeness; a bracket lost from a credit; narrow punctuation."""
    narrow = chance.random() < 0.2 * strength
    read = []
    for row in rows:
        text = row.text.translate(_TO_HALF) if narrow else row.text
        if row.role in ("body", "headline"):
            text = "".join(
                _LOOKALIKES.get(sign, sign) if chance.random() < 0.02 * strength else sign
                for sign in text
            )
        if (
            text.startswith(("本报讯（记者", "本报讯（通讯员"))
            and chance.random() < 0.06 * strength
        ):
            text = text.replace("本报讯（", "本报", 1)
        elif text.startswith("本报讯（") and chance.random() < 0.03 * strength:
            text = text.replace("）", "", 1)
        read.append(replace(row, text=text))
    return read
