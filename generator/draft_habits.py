"""What one page does everywhere: how far its lines stand apart, where its stories are signed."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.draft_lines import Line

FEWEST = 3  # stories that begin with a byline make a habit


@dataclass(frozen=True, slots=True)
class Habits:
    """The habits of one page.

    `gap`: how many blank lines mostly stand between two lines. `leads`: all signed stories begin
    with their byline, so that a text without one is probably the rest of a story; `ends`: no story
    does, and several end with it. `above`: bylines on lines of their own stand above the text, not
    below it. `marks`: headlines bear `##`; where all of them do, `marks_all`. `tight`: the lines of
    a heading stand closer together than others. `names`: headings that stand over several stories,
    as those of columns and slogans do.
    """

    gap: int
    leads: bool
    ends: bool
    above: bool
    marks: bool
    marks_all: bool
    tight: bool
    names: frozenset[str]


def habits_of(lines: Sequence[Line]) -> Habits:
    """The habits of the page that `lines` are all lines of."""
    heads = Counter(line.text for line in lines if line.look == "heading")
    gaps = Counter(line.gap for line in lines)
    gap = gaps.most_common(1)[0][0] if gaps else 0
    leads = sum(line.opens for line in lines)
    marks = sum(line.mark > 0 for line in lines)
    above = below = bare = close = apart = 0
    for first, last in itertools.pairwise(lines):
        if first.look == last.look == "heading" and not first.hard:
            close += last.gap < gap
            apart += last.gap >= gap
        bare += first.look == "heading" and not first.mark and (last.opens or last.look == "byline")
    for first, line, last in zip(lines, lines[1:], lines[2:], strict=False):
        if line.look == "byline":
            above += first.look == "heading" and last.look == "text"
            below += first.look == "text" and last.look == "heading"
    return Habits(
        gap=gap,
        leads=leads >= FEWEST and not any(_signs_otherwise(line) for line in lines),
        ends=below >= FEWEST and not leads and not above,
        above=above > below,
        marks=marks >= FEWEST,
        marks_all=marks >= FEWEST and not bare,
        tight=close > apart,
        names=frozenset(text for text, count in heads.items() if count > 1),
    )


def _signs_otherwise(line: Line) -> bool:
    byline = line.signature
    if byline is None:
        return False
    return bool(byline.reporters or byline.correspondents) and not byline.photographers
