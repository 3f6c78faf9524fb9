"""Blocks of lines that a page prints twice, and how well each of the two stands where it stands."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.draft_joints import Joints
from generator.draft_lines import Line, is_news_lead
from generator.draft_marks import bullet_of
from generator.draft_twins import Twins

STEP = 3  # lines from one repeated line to the next one of the same block
SET_IN = 6  # lines of headings and captions that stand in a torn sentence at most
RICHER = 8  # characters by which a copy says more than the other, which is cut short
KNOWN = 8  # characters by which a place is found in the other block
CUT = 6  # points off for breaking off where the other block goes on
TAIL = 4  # characters; a shorter piece stands in many texts


@dataclass(slots=True)
class Copies:
    """Two blocks that print the same: for each line of `first` the lines of `second`, and back."""

    first: dict[int, set[int]] = field(default_factory=dict)
    second: dict[int, set[int]] = field(default_factory=dict)

    def add(self, one: int, other: int) -> None:
        """Notes that line `one` of the first block and `other` of the second print the same."""
        self.first.setdefault(one, set()).add(other)
        self.second.setdefault(other, set()).add(one)


def find_copies(twins: Twins, lines: Sequence[Line]) -> list[Copies]:
    """The blocks printed twice, in the order of the page; of three copies each pair is one."""
    pairs = {(i, j) if i < j else (j, i) for i, others in twins.items() for j in others}
    found: list[Copies] = []
    starts: list[int] = []  # of the second block of each
    ends: dict[int, dict[int, int]] = {}  # the last pair of each block, with its number
    for one, other in sorted(pairs):
        near = [
            (one - i + other - j, number, (i, j))
            for i in range(one - STEP, one + 1)
            if i in ends
            for j, number in ends[i].items()
            if 0 <= other - j <= SET_IN + 1
            and one < starts[number]
            and (other - j <= STEP or _is_beyond(one - i, lines[j], lines[other]))
        ]
        if near:
            _, number, (i, j) = min(near)
            del ends[i][j]
        else:
            number = len(found)
            found.append(Copies())
            starts.append(other)
        found[number].add(one, other)
        ends.setdefault(one, {})[other] = number
    for copies in found:
        _extend(copies, lines)
    return found


def _is_beyond(step: int, torn: Line, rest: Line) -> bool:
    """Whether a line of the second block may go on with it beyond something set into it."""
    return step <= 1 and torn.torn and rest.look == "text"


def _extend(copies: Copies, lines: Sequence[Line]) -> None:
    """Takes in the small lines in and around the blocks: bylines, crossheads, ends of sentences.

    Alone they are too short to be told from a stock phrase.
    """
    first, second = copies.first, copies.second
    for end, step in ((max, 1), (min, -1)):
        while _goes_on(copies, (end(first), end(second)), step, lines):
            pass
    if any(lines[i].look == "text" for i in first):
        _take_in(first, second, lines)
        _take_in(second, first, lines)


def _take_in(side: dict[int, set[int]], other: dict[int, set[int]], lines: Sequence[Line]) -> None:
    """Takes in the pieces inside, above and below one block whose text stands in the other."""
    first, last = min(side), max(side)
    pieces = [index for index in range(first, last) if index not in side]
    if lines[last].torn:
        pieces += _pieces(range(last, min(last + STEP, len(lines) - 1)), 1, lines)
    if first and lines[first - 1].torn:
        pieces += _pieces(range(first, max(first - STEP, 0), -1), -1, lines)
    if not pieces:
        return
    there = range(min(other), max(other) + 1)
    told = "".join(lines[k].text for k in there)
    whole = {lines[k].text for k in there}
    for index in pieces:
        text = lines[index].text
        if index in other or len(text) < TAIL or text not in told:
            continue
        if first < index < last or text not in whole:
            side[index] = {k for k in there if text in lines[k].text} or set(other)


def _pieces(indexes: range, step: int, lines: Sequence[Line]) -> Iterator[int]:
    """The lines beyond a block, as long as a torn sentence goes on."""
    for index in indexes:
        if not lines[min(index, index + step)].torn:
            return
        yield index + step


def _goes_on(copies: Copies, ends: tuple[int, int], step: int, lines: Sequence[Line]) -> bool:
    """Whether the blocks go on beyond their `ends`; a line may be missing in one of them."""
    top, bottom = max(copies.first), min(copies.second)
    for skip, other in ((1, 1), (2, 2), (1, 2), (2, 1)):
        i, j = ends[0] + step * skip, ends[1] + step * other
        if 0 <= i < bottom and top < j < len(lines) and _same(lines[i], lines[j]):
            copies.add(i, j)
            return True
    return False


def _same(one: Line, other: Line) -> bool:
    """Whether two lines beside repeated ones print the same, or the one where the other is cut."""
    if one.look != other.look or one.look == "folio":
        return False
    short, long = one.text, other.text
    if len(short) > len(long):
        short, long = long, short
    if len(short) < TAIL:
        return False
    if short == long:
        return True
    return one.look == "text" and (long.startswith(short) or long.endswith(short))


# ── which of the two is published ────────────────────────────────────────────


def worth(
    side: Mapping[int, set[int]],
    other: Mapping[int, set[int]],
    lines: Sequence[Line],
    joints: Joints,
) -> int:
    """How well a block stands in its place: the text goes on before it and after it.

    `other` is the same block elsewhere: it may say how the sentences go on.
    """
    first, last = min(side), max(side)
    told = "".join(lines[k].text for k in range(min(other), max(other) + 1) if k in other)
    points = _before(first, lines, joints) + _after(first, last, other, lines, joints)
    begins = lines[first].opens or is_news_lead(lines[first].text) or bullet_of(lines[first].text)
    if first and lines[first - 1].look == "heading" and lines[first].look == "text" and not begins:
        between = lines[last + 1 : min(other)]
        whole = between and all(line.look == "text" for line in between)
        if whole and between[-1].signature is None:
            points -= 4  # the end of the story, set between its heading and its beginning
    return points - CUT * _is_cut(first, last, told, lines)


def _is_cut(first: int, last: int, told: str, lines: Sequence[Line]) -> bool:
    """Whether the block breaks off where the other one, which says `told`, goes on otherwise."""
    head, tail = lines[first].text[:KNOWN], lines[last].text[-KNOWN:]
    before, at, _ = told.partition(head)
    if at and before and lines[first].look == "text" and first:
        above = lines[max(first - SET_IN, 0) : first]
        if not any(line.text.endswith(before[-2:]) for line in above):
            return True
    _, at, after = told.partition(tail)
    below = lines[last + 1 : last + 1 + SET_IN]
    goes_on = any(line.text.startswith(after[:2]) for line in below)
    return bool(at and after) and not lines[last].ended and not goes_on


def _before(first: int, lines: Sequence[Line], joints: Joints) -> int:
    line, before = lines[first], lines[first - 1] if first else None
    if before is None or line.look == "heading" or line.opens:
        return 0
    if before.look == "byline":
        return 2 * (first < 2 or lines[first - 2].look != "text")  # else it signs the story above
    if before.torn:
        return 4 if joints.fit(before.text, line.text) else 2
    return int(before.look in ("heading", "text"))


def _after(
    first: int, last: int, other: Mapping[int, set[int]], lines: Sequence[Line], joints: Joints
) -> int:
    below = last + 1
    if min(other) > last and all(line.look != "text" for line in lines[below : min(other)]):
        below = max(other) + 1  # twice in a row: what follows the second follows the first, too
    line, rest = lines[last], lines[below : below + SET_IN]
    if not rest:
        return 0
    if line.look == "heading":
        return 3 * (rest[0].look == "text" and not rest[0].opens)
    story = itertools.takewhile(lambda other: not other.opens and other.look != "byline", rest)
    texts = [other for other in story if other.look == "text"]
    if not line.ended:
        fits = any(joints.fit(line.text, other.text) for other in texts)
        return 5 if fits else 3 * (rest[0] in texts)
    whole = lines[first].look == "heading" or lines[first].opens  # the story's beginning
    signed = rest[0].look == "byline" and len(rest) > 1 and rest[1].look == "text"
    signed = signed and last + 2 not in other  # else the copy stands below the signature
    starts = rest[0].opens or signed or (not whole and is_news_lead(rest[0].text))
    if starts and lines[first - 1].look == "heading" and not whole:
        return -3  # set between a heading and the beginning of its story
    if rest[0].look == "byline":
        return 2 * (not signed and line.byline is None)
    return (1 + whole) * (rest[0] in texts and not starts)


def length(side: Sequence[int], lines: Sequence[Line]) -> int:
    """How many characters a block has, with the bylines in it."""
    inside = range(min(side), max(side) + 1)
    return sum(len(lines[i].text) for i in inside if i in side or lines[i].look == "byline")
