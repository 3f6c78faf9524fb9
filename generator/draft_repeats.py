"""Blocks printed twice or thrice: which copy is published, and which lines repeat it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator.draft_heads import is_column_name, is_slogan
from generator.draft_joints import Joints
from generator.draft_lines import Line
from generator.draft_marks import is_framed

SHORTEST_HEADING = 4  # characters
MOST = 20  # copies of a line that are looked at
GRAM = 8  # characters; two sentences rarely share that many by chance
SHORTEST = 24  # characters; a shorter line says too little to be told from a stock phrase
SHARE = 0.8  # of a line's grams that stand elsewhere
NUMBER = re.compile(r"[0-9〇零一二三四五六七八九十百千万亿两]")
PART = 0.2  # of a line's grams; a line that holds fewer of them only mentions the same


@dataclass(frozen=True, slots=True)
class Repeat:
    """A line that prints again what stands on other lines of the page."""

    line: int
    of: tuple[int, ...]


def find_repeats(lines: Sequence[Line], joints: Joints) -> tuple[Repeat, ...]:
    """The lines to leave out, each with the lines that keep its text."""
    shared = _shared_grams(lines)
    touched = {index for held in shared.values() for index in held}
    twins = [_twins(i, shared, lines) if i in touched else () for i in range(len(lines))]
    headings = _same_headings(lines)
    _add_tails(twins, lines, headings)
    dropped = _repeated_texts(twins, lines, joints)
    _drop_headings(dropped, lines, headings)
    _drop_small(dropped, lines)
    return tuple(
        Repeat(lines[i].number, tuple(lines[k].number for k in sorted(kept)))
        for i, kept in sorted(dropped.items())
        if not all(k in dropped for k in kept)
    )


def _repeated_texts(
    twins: Sequence[tuple[int, ...]], lines: Sequence[Line], joints: Joints
) -> dict[int, tuple[int, ...]]:
    """The repeated lines of all copies but the best of each block: index → where it is kept."""
    dropped: dict[int, tuple[int, ...]] = {}
    for index, others in enumerate(twins):
        longer = tuple(i for i in others if not twins[i])
        if longer:  # those say more than this line does: it is a copy cut short
            dropped[index] = longer
    left = [() if index in dropped else others for index, others in enumerate(twins)]
    for copies in _groups(left, lines):
        best = max(copies, key=lambda run: (_worth(run, lines, joints), -run[0]))
        for run in copies:
            if run is best:
                continue
            for index in run:
                kept = tuple(i for i in twins[index] if i in best)
                dropped[index] = kept or twins[index]
    return dropped


def _add_tails(
    twins: list[tuple[int, ...]], lines: Sequence[Line], headings: dict[str, list[int]]
) -> None:
    """Finds the other places of short pieces below a line that is repeated.

    Alone they are too short to be told from a stock phrase: the rest of a torn sentence, the first
    words of a paragraph where a copy breaks off.
    """
    for index in range(1, len(lines)):
        text, before = lines[index].text, lines[index - 1]
        if twins[index] or lines[index].look != "text" or not 4 <= len(text) < SHORTEST:
            continue
        above = twins[index - 1]
        if before.look == "heading":
            above = tuple(i for i in headings.get(before.text, [])[:MOST] if i != index - 1)
        near = {k for i in above[:MOST] for k in (i, i + 1) if k < len(lines) and k != index}
        whole = before.ended or before.look == "heading"
        twins[index] = tuple(
            k
            for k in sorted(near)
            if (lines[k].text.startswith(text) if whole else text in lines[k].text)
        )


def _same_headings(lines: Sequence[Line]) -> dict[str, list[int]]:
    """The places of each heading, but for the names of columns, which stand over many articles."""
    same: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        text = line.text
        if line.look != "heading" or len(text) < SHORTEST_HEADING:
            continue
        if not is_framed(text) and not is_column_name(text) and not is_slogan(text):
            same[text].append(index)
    return same


def _drop_headings(
    dropped: dict[int, tuple[int, ...]], lines: Sequence[Line], headings: dict[str, list[int]]
) -> None:
    """Drops the headings printed more than once, but for those over a text that is kept."""
    for copies in headings.values():
        if len(copies) > 1:
            best = max(copies, key=lambda index: (_heads_worth(index, dropped, lines), -index))
            dropped.update({index: (best,) for index in copies if index != best})


def _drop_small(dropped: dict[int, tuple[int, ...]], lines: Sequence[Line]) -> None:
    """Drops bylines and crossheads of copies: beside a line that is dropped as where it is kept."""
    for index, line in enumerate(lines):
        if line.look == "text" or line.look == "folio" or index in dropped:
            continue
        for step in (-1, 1):
            for kept in dropped.get(index + step, ()):
                twin = kept - step
                if 0 <= twin < len(lines) and twin != index and lines[twin].text == line.text:
                    dropped[index] = (twin,)


def _heads_worth(index: int, dropped: dict[int, tuple[int, ...]], lines: Sequence[Line]) -> int:
    """How well a heading stands where it stands: over a story's first line, under other heads."""
    last = index
    while last + 1 < min(len(lines), index + MOST) and lines[last + 1].look == "heading":
        last += 1
    first = index
    while first > max(0, index - MOST) and lines[first - 1].look == "heading":
        first -= 1
    before = lines[first - 1] if first else None
    after = lines[last + 1] if last + 1 < len(lines) else None
    heads = after is not None and (after.opens or after.look == "byline")
    gone = last + 1 in dropped or after is None
    torn = before is not None and before.look == "text" and not before.ended
    return 4 * heads + (last > first) - 4 * torn - 8 * gone


def _shared_grams(lines: Sequence[Line]) -> dict[str, list[int]]:
    """The runs of characters that stand on several lines, with the first of those."""
    first: dict[str, int] = {}
    shared: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        text = line.text
        for start in range(len(text) - GRAM + 1):
            gram = text[start : start + GRAM]
            seen = first.setdefault(gram, index)
            if seen == index:
                continue
            held = shared.setdefault(gram, [seen])
            if held[-1] != index and len(held) < MOST:
                held.append(index)
    return shared


def _twins(index: int, shared: dict[str, list[int]], lines: Sequence[Line]) -> tuple[int, ...]:
    """The other lines on which most of this line of text stands."""
    text = lines[index].text
    if len(text) < SHORTEST or lines[index].look == "heading":
        return ()
    length = len(text) - GRAM + 1
    counts: dict[int, int] = defaultdict(int)
    alone = []  # where grams begin that stand nowhere else
    for start in range(length):
        others = shared.get(text[start : start + GRAM], ())
        if not others:
            alone.append(start)
        for other in others:
            counts[other] += other != index
    covered = length - len(alone)
    odd = text[alone[-1] : alone[0] + GRAM] if alone else ""  # what all those grams hold
    if NUMBER.search(odd):
        return ()  # another number is another statement: both are to be published
    misread = bool(odd) and covered >= GRAM and _has_clauses(text)
    if covered < SHARE * length and not misread:
        return ()
    least = max(4, PART * length)
    return tuple(i for i, count in sorted(counts.items()) if count >= least)


def _has_clauses(text: str) -> bool:
    return "，" in text or "," in text


def _groups(twins: Sequence[tuple[int, ...]], lines: Sequence[Line]) -> list[list[tuple[int, ...]]]:
    """Runs of neighbouring repeated lines, put together with the runs that print the same."""
    runs: list[list[int]] = []
    for index in range(len(lines)):
        if not twins[index]:
            continue
        joined = runs and runs[-1][-1] == index - 1 and not _starts_copy(index, runs[-1], twins)
        if joined:
            runs[-1].append(index)
        else:
            runs.append([index])
    home = {index: number for number, run in enumerate(runs) for index in run}
    group = list(range(len(runs)))

    def root(number: int) -> int:
        while group[number] != number:
            group[number] = group[group[number]]
            number = group[number]
        return number

    for index, number in home.items():
        for twin in twins[index]:
            if twin in home:
                group[root(home[twin])] = root(number)
    together: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for number, run in enumerate(runs):
        together[root(number)].append(tuple(run))
    return [copies for copies in together.values() if len(copies) > 1]


def _starts_copy(index: int, run: list[int], twins: Sequence[tuple[int, ...]]) -> bool:
    """Whether the line begins the block again that the run has just printed."""
    return any(i in twins[index] for i in run)


def _worth(run: tuple[int, ...], lines: Sequence[Line], joints: Joints) -> int:
    """How well a copy stands in its place: the text goes on before it and after it."""
    first, last = run[0], run[-1]
    worth = 0
    before = lines[first - 1] if first else None
    after = lines[last + 1] if last + 1 < len(lines) else None
    if before is not None and before.look == "text" and not before.ended:
        worth += 3
    if before is not None and before.look == "heading" and not lines[first].opens:
        worth += -2 if after is not None and after.opens else 1
    ended = lines[last].ended
    if after is not None and not ended and after.look == "text" and not after.opens:
        worth += 4 if joints.fit(lines[last].text, after.text) else 3
    if after is not None and ended and after.look == "text" and not after.opens:
        worth += 1
    return 4 * worth + min(len(run), 3)
