"""Rows of lists and tables: short lines that are neither headings nor torn sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.draft_lines import Line, ends_with_colon
from generator.draft_marks import is_row
from generator.source import lexicon

FEWEST = 3  # rows make a list
SAME_END = 2  # characters that rows have in common at their ends: 公司


def settle_rows(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same lines; rows, and the sentence that announces them, are whole paragraphs now."""
    settled = list(lines)
    for index, line in enumerate(lines):
        if line.look == "heading" and not line.mark and _is_numbered(lines, index):
            settled[index] = replace(line, look="text", ended=True)
        if line.look in ("text", "heading") and not line.mark and _announces(line.text):
            rows = _rows_after(lines, index)
            if rows:
                settled[index] = replace(line, look="text", ended=True)
            for row in rows:
                settled[row] = replace(lines[row], look="text", ended=True)
    return tuple(settled)


def _is_numbered(lines: Sequence[Line], index: int) -> bool:
    near = (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2])
    return is_row(lines[index].text) and any(is_row(line.text) for line in near)


def _announces(text: str) -> bool:
    return ends_with_colon(text) and any(w in text for w in lexicon("drafting")["list_words"])


def _rows_after(lines: Sequence[Line], index: int) -> list[int]:
    """The indexes of the rows below the line that announces a list."""
    run: list[int] = []
    for at in range(index + 1, len(lines)):
        line = lines[at]
        if line.mark or (run and line.gap > lines[run[0]].gap):
            break
        if line.look != "heading" and not is_row(line.text):
            break
        run.append(at)
    rows = []
    for at in run:
        others = [lines[other].text for other in run if other != at]
        if not any(_alike(lines[at].text, other) for other in others):
            break
        rows.append(at)
    return rows if len(rows) >= FEWEST else []


def _alike(one: str, other: str) -> bool:
    """Whether two lines are built like the rows of one list."""
    if is_row(one) or is_row(other):
        return is_row(one) and is_row(other)
    offices = tuple(lexicon("bylines")["not_name_endings"])
    if one[-SAME_END:] == other[-SAME_END:] or (one.endswith(offices) and other.endswith(offices)):
        return True
    columns = (len(one.split()), len(other.split()))
    return columns[0] == columns[1] > 1 and one[-1].isalpha() == other[-1].isalpha()
