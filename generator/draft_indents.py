"""Pages that indent their paragraphs: what is indented is text, what is not goes on with one."""

from __future__ import annotations

import itertools
import math
import statistics
from collections.abc import Sequence
from dataclasses import replace

from generator.draft_lines import Line, width

FEWEST = 5  # paragraphs that a habit is seen by
FEW = 3  # lines that show how wide the page's column is
MOSTLY = 0.8  # of the paragraphs are indented
SLACK = 3  # characters that full lines are narrower than others: an indent, what may not begin one
RARELY = 0.2  # of the rests of torn ones


def settle_indents(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same lines; where paragraphs are indented, short ones among them are text, too."""
    if not _indents(lines):
        return tuple(lines)
    near = zip((None, *lines[:-1]), lines, (*lines[1:], None), strict=True)
    settled = [_settled(above, line, below) for above, line, below in near]
    full = _full_width(settled)
    for index, (line, below) in enumerate(itertools.pairwise(settled)):
        if line.look == "text" and below.rest and not below.gap and width(line.text) >= full:
            settled[index] = replace(line, ended=False)  # the stop only happens to end the line
    return tuple(settled)


def _full_width(lines: Sequence[Line]) -> float:
    """The least width of a line that goes on below; infinite where hardly any does."""
    torn = [
        width(line.text)
        for line, below in itertools.pairwise(lines)
        if line.torn and below.rest and not below.gap
    ]
    return statistics.median(torn) - SLACK if len(torn) >= FEW else math.inf


def _settled(above: Line | None, line: Line, below: Line | None) -> Line:
    if _is_short(line):
        row = _is_short(above) or _is_short(below)  # several are the rows of a list
        return replace(line, look="text", begins=True, ended=line.ended or row)
    if line.look == "text":
        return replace(line, begins=line.indented, rest=not line.indented and not line.opens)
    return line


def _is_short(line: Line | None) -> bool:
    """Whether an indented line looks like a heading only because it is short."""
    return line is not None and line.indented and line.look == "heading" and not line.mark


def _indents(lines: Sequence[Line]) -> bool:
    """Whether nearly all paragraphs of the page are indented, and no rests or headings."""
    pairs = list(itertools.pairwise(lines))
    begun = [b.indented for a, b in pairs if b.look == "text" and (a.ended or a.look != "text")]
    rests = [b.indented for a, b in pairs if b.look == "text" and a.torn]
    heads = [line.indented for line in lines if line.look == "heading"]
    return (
        len(begun) >= FEWEST
        and sum(begun) >= MOSTLY * len(begun)
        and sum(rests) <= RARELY * len(rests)
        and sum(heads) <= RARELY * len(heads) + 1
    )
