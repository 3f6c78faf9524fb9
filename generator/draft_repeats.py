"""Blocks printed twice or thrice: which copy is published, and which lines repeat it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from generator.draft_affinity import AKIN, affinity, near_texts, story_below
from generator.draft_copies import RICHER, Copies, find_copies, length, worth
from generator.draft_joints import Joints
from generator.draft_lines import COLUMN_NAME, Line
from generator.draft_twins import Twins, find_twins

HEADS = 4  # points for standing over the beginning of a story


@dataclass(frozen=True, slots=True)
class Repeat:
    """A line that prints again what stands on other lines of the page."""

    line: int
    of: tuple[int, ...]


def find_repeats(lines: Sequence[Line], joints: Joints) -> tuple[Repeat, ...]:
    """The lines to leave out, each with the lines that keep its text."""
    twins = find_twins(lines)
    dropped: dict[int, set[int]] = {}
    copies = find_copies(twins, lines)
    for pair in sorted(copies, key=lambda pair: not _has_text(pair, lines)):
        if _has_text(pair, lines):
            _drop_text(dropped, pair, twins, lines, joints)
        else:
            _drop_headings(dropped, pair, lines)
    return tuple(
        Repeat(lines[i].number, tuple(lines[k].number for k in sorted(kept)))
        for i, kept in sorted(dropped.items())
    )


def _has_text(pair: Copies, lines: Sequence[Line]) -> bool:
    return any(lines[index].look == "text" for index in pair.first)


def _drop_text(
    dropped: dict[int, set[int]],
    pair: Copies,
    twins: Twins,
    lines: Sequence[Line],
    joints: Joints,
) -> None:
    """Drops the block that says less, or stands worse."""
    first = [index for index in pair.first if index not in dropped]
    second = [index for index in pair.second if index not in dropped]
    if not first or not second:
        return
    more = length(second, lines) - length(first, lines)
    gain = worth(pair.second, pair.first, lines, joints)
    gain -= worth(pair.first, pair.second, lines, joints)
    if abs(more) > RICHER:
        gain += 4 if more > 0 else -4
    keeps_second = gain > 0
    lost = pair.first if keeps_second else pair.second
    for index, others in lost.items():
        covered = index in twins or len(lines[index].text) <= max(
            len(lines[other].text) for other in others
        )
        if covered and index not in dropped and not _signs_above(lines, index, lost):
            dropped[index] = {other for other in others if other not in dropped}


def _signs_above(lines: Sequence[Line], index: int, lost: Container[int]) -> bool:
    """Whether a byline signs a text above it that is not lost."""
    looks = [line.look for line in lines[max(index - 1, 0) : index + 1]]
    return looks == ["text", "byline"] and index - 1 not in lost


def _drop_headings(dropped: dict[int, set[int]], pair: Copies, lines: Sequence[Line]) -> None:
    """Drops a heading that heads nothing, if the same one stands over a text."""
    sides = [side for side in (pair.first, pair.second) if not dropped.keys() & side.keys()]
    if len(sides) < 2:
        return
    worth = [_heads_worth(side, dropped, lines) for side in sides]
    best = max(range(len(sides)), key=lambda number: (worth[number], -min(sides[number])))
    heads = [points >= HEADS for points in worth]
    told = [own and _is_told(side, lines) for side, own in zip(sides, heads, strict=True)]
    for number, side in enumerate(sides):
        elsewhere = any(told) and not told[number]
        if elsewhere if heads[number] else number != best:
            dropped.update(side)


def _is_told(side: dict[int, set[int]], lines: Sequence[Line]) -> bool:
    """Whether the text below a heading tells of it, and it is too long for a column's name."""
    end = max(side) + 1
    below, near = story_below(lines, end), near_texts(lines, end)
    heads = [lines[index].text for index in side if len(lines[index].text) > COLUMN_NAME]
    return sum(affinity(text, below, near) for text in heads) >= AKIN


def _heads_worth(
    side: dict[int, set[int]], dropped: dict[int, set[int]], lines: Sequence[Line]
) -> int:
    """How well a heading stands where it stands; less than `HEADS`: it heads nothing there."""
    first, last = min(side), max(side)
    while last + 1 < len(lines) and lines[last + 1].look == "heading":
        last += 1
    while first > 0 and lines[first - 1].look == "heading":
        first -= 1
    before = lines[first - 1] if first else None
    after = lines[last + 1] if last + 1 < len(lines) else None
    heads = after is not None and (after.opens or after.look == "byline")
    gone = last + 1 in dropped or after is None
    torn = before is not None and before.torn
    return HEADS * heads + (last > first) - 8 * torn - 16 * gone
