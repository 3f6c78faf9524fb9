"""Rows of lists and tables: short lines that are neither headings nor torn sentences."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.draft_lines import Line, ends_with_colon, is_asked
from generator.draft_marks import bullet_of, is_row, is_signed
from generator.source import lexicon

FEWEST = 3  # rows make a list
_FIGURE = re.compile(r"[约近超逾]?\d[\d.,]*[百千万亿]{0,2}(?:[%％]|[一-龥]{0,3})")
_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r"[，,\d]")
_COUNTED = re.compile(r"[\d十百]+(?:家|人|名|个|项|户|种)[：:]\s*$")
_LABELLED = re.compile(
    r"""
    [^，。；：:,;？！]{2,16}[：:]\s*[^\s：:][^：:]*   # 云岭精工：焊工20名，包吃住
    |[一-龥]{3,14}\d[\d.,]*[百千万亿]{0,2}[一-龥%％]{1,4}
     (?:，[^，。；]{2,24})?                         # 进出口总额3.8亿元，增长15.2%
    |[\d.,/百千万亿%％一-龥]{1,10}——\S+          # 11.6%——产值增幅
    |\d[\d.,]*[万亿]?(?![至到年月日])[一-龥%％]\S{1,14}   # 87台可共享机床
    |(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}年|\d{1,2}[:：]\d\d|周[一二三四五六日])
     [^。；]{2,36}                                # what is when
    |[一-龥·]{2,4}[（(][^（）()]{2,30}[）)]          # 王小明（云岭精工焊工）
    """,
    re.VERBOSE,
)
_PARTED = re.compile(r"[ \u3000\t]+")
COLUMNS = 3  # of a table without figures; two might be the halves of a headline
SAME_END = 2  # characters that rows have in common at their ends: 公司


def settle_rows(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same lines; rows, and the sentence that announces them, are whole paragraphs now."""
    settled = list(lines)
    for index in (*_counted(lines), *_tabled(lines)):
        settled[index] = replace(lines[index], look="text", ended=True)
    for index, line in enumerate(lines):
        short = line.look == "heading" and not line.mark
        if short and (_is_numbered(lines, index) or _is_bulleted(lines, index)):
            settled[index] = replace(line, look="text", ended=True)
        if line.look in ("text", "heading") and not line.mark and _announces(line.text):
            rows = _rows_after(lines, index)
            if rows:
                settled[index] = replace(line, look="text", ended=True)
            for row in rows:
                settled[row] = replace(lines[row], look="text", ended=True)
        if _announces_items(lines, index):
            settled[index] = replace(line, look="text", ended=True)
    return tuple(settled)


def _counted(lines: Sequence[Line]) -> list[int]:
    """The indexes of the rows of boxes that print figures large, each with what it counts.

    What is counted stands below its figure, or above it: then a text follows the last line below.
    """
    rows: list[int] = []
    at = 0
    while at < len(lines):
        end = at
        while end + 2 < len(lines) and _are_apart(lines, end):
            end += 2
        if end > at:
            below = lines[end + 1 : end + 3]
            if len(below) == 2 and all(line.look == "heading" for line in below):
                rows += range(at, end + 2)
            else:
                rows += range(max(at - 1, 0), end + 1)
        at = end + 1
    return rows


def _tabled(lines: Sequence[Line]) -> Iterator[int]:
    """The indexes of rows that are built alike: a label and what it says, or columns of a table."""
    for form, run in itertools.groupby(range(len(lines)), lambda index: _form(lines[index])):
        rows = list(run)
        if form and len(rows) >= FEWEST:
            yield from rows


def heads_rows(lines: Sequence[Line], start: int) -> bool:
    """Whether rows of a table begin on line `start`: lines that are built alike."""
    forms = [_form(replace(line, look="heading")) for line in lines[start : start + FEWEST]]
    return len(forms) == FEWEST and len(set(forms)) == 1 and bool(forms[0])


def _form(line: Line) -> str:
    """How a line is built that may be the row of a table; empty for any other."""
    if line.mark or line.opens or line.look not in ("text", "heading") or is_asked(line.text):
        return ""
    if _LABELLED.fullmatch(line.text) and not is_row(line.text):
        return "label"
    parts = _PARTED.split(line.text) if line.look == "heading" else []
    figures = len(parts) > 1 and all(_DIGIT.search(part) for part in parts[1:])
    return "columns" if figures or len(parts) >= COLUMNS else ""


def _are_apart(lines: Sequence[Line], index: int) -> bool:
    """Whether a figure stands on a line, and the next one below what is between them."""
    between, second = lines[index + 1], lines[index + 2]
    return _is_figure(lines[index]) and between.look == "heading" and _is_figure(second)


def _is_figure(line: Line) -> bool:
    return line.look == "heading" and not line.mark and _FIGURE.fullmatch(line.text) is not None


def _is_numbered(lines: Sequence[Line], index: int) -> bool:
    near = (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2])
    return is_row(lines[index].text) and any(is_row(line.text) for line in near)


def _is_bulleted(lines: Sequence[Line], index: int) -> bool:
    """Whether a short line is one of several in a row with a bullet and a figure each."""
    sign = bullet_of(lines[index].text)
    near = (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2])
    rows = [line for line in near if line.text.startswith(sign) and _DIGIT.search(line.text)]
    return bool(sign and rows) and _DIGIT.search(lines[index].text) is not None


def _announces(text: str) -> bool:
    """Whether rows may follow: a sentence that ends in a colon, which few kickers are."""
    return ends_with_colon(text) and (_SENTENCE.search(text) is not None or _names_list(text))


def _announces_items(lines: Sequence[Line], index: int) -> bool:
    """Whether a line ends in a colon above the first of numbered sentences: 一、施工时间……"""
    line, below = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    if below is None or below.look != "text" or line.mark or not ends_with_colon(line.text):
        return False
    told = line.look == "text" or (line.look == "heading" and _announces(line.text))
    return told and (is_signed(below.text) or is_row(below.text))


def _names_list(text: str) -> bool:
    counted = _COUNTED.search(text) is not None
    return counted or any(word in text for word in lexicon("drafting")["list_words"])


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
    titled = lines[max(index - 1, 0)]
    if len(rows) < FEWEST and (_names_list(lines[index].text) or _names_list(titled.text)):
        rows = run[:-1] if _is_story(lines, run) else run  # names of companies end differently
    return rows if len(rows) >= FEWEST else []


def _is_story(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Whether a text follows right below the run, so that the last line of it is its headline."""
    after = run[-1] + 1 if run else len(lines)
    return after < len(lines) and lines[after].look == "text" and not lines[after].mark


def _alike(one: str, other: str) -> bool:
    """Whether two lines are built like the rows of one list."""
    if is_row(one) or is_row(other):
        return is_row(one) and is_row(other)
    offices = tuple(lexicon("bylines")["not_name_endings"])
    if one[-SAME_END:] == other[-SAME_END:] or (one.endswith(offices) and other.endswith(offices)):
        return True
    columns = (len(one.split()), len(other.split()))
    return columns[0] == columns[1] > 1 and one[-1].isalpha() == other[-1].isalpha()
