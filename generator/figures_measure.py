"""A figure's measure: from its own words, or borrowed from what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.dates import DateSpan
from generator.figures_context import as_counted, completed, respective
from generator.figures_meaning import Around, dimensioned, measure_of
from generator.figures_reading import LOOK_BACK, Reading
from generator.figures_special import Candidate
from generator.figures_subject import Mention
from generator.figures_words import word_set
from generator.model import Figure

NEAR = 6  # characters around a bare 总投资 that may still be of the projects before it
MOST_ADJACENT = 3  # figures without anything between them
_CHANGED_TO = re.compile(
    r"""
    [，,]?(?:逐步|快速|大幅|又|再|已)?
    (?:
      (?:压缩|压减|缩短|提升|提高|增长|增加|扩大|发展|上升|晋升|跃升|下降|降低|减少|精简|升|降|减|增)?(?:至|到)
      |(?:精简|压缩|压减|调整|整合|优化|减少|缩减|扩大|变|减|增加)(?:为|成)
    )
    (?:目前|现在|如今)?(?:的|了)?
    """,
    re.VERBOSE,
)


def find_measure(
    reading: Reading,
    number: int,
    mention: Mention | None,
    period: DateSpan | None,
    known: Sequence[Figure],
) -> str | None:
    """What figure `number` of a paragraph counts, None if nothing says so.

    `mention` and `period` are whom and which time it speaks of, `known` the figures before it.
    """
    found, candidates = reading.candidates[number], reading.candidates
    around = _around(reading, number, mention, period)
    measure = measure_of(reading.text, found, around)
    if measure is None and _next_of_list(reading.text, candidates, number):
        after = replace(around, since=candidates[number + 1].end, ceiling=len(reading.text))
        measure = measure_of(reading.text, found, after)  # 136项、478个具体事项
    recent = [figure for figure in known[-LOOK_BACK:] if figure.start >= around.first]
    named = mention.end if mention and mention.end <= found.start else around.first
    told = respective(reading.text, candidates, number, max(around.first, named), recent)
    follows = number and known and known[-1].end == candidates[number - 1].end
    if told is None and follows:
        gap = reading.text[known[-1].end : found.start]
        told = _borrowed(measure, gap, found, known, recent)
    return dimensioned(told or measure, found.unit)


def _around(
    reading: Reading, number: int, mention: Mention | None, period: DateSpan | None
) -> Around:
    """The text that may say what figure `number` counts: from a name, a time or a figure on."""
    text, found, candidates = reading.text, reading.candidates[number], reading.candidates
    before = candidates[number - 1] if number else None
    first, _ = reading.sentence(found.start)
    floor, until = max(before.end if before else 0, first), found.start
    if before and _still_so(text, before, found):
        floor = max(candidates[number - 2].end, first) if number > 1 else first
    if mention and mention.end <= found.start:
        floor = max(floor, mention.end)
    if period and period.start > floor and reading.right_before(period, found.start):
        until = period.start  # 比重由2020年的26%
    elif period:
        floor = max(floor, period.end)
    last = number
    while _adjacent(text, candidates, last) and last - number < MOST_ADJACENT:
        last += 1  # 2台5万千伏安主变压器
    if _described(text, candidates, number):  # 158个总投资926亿元的重点项目
        return Around(first, floor, until, candidates[number + 1].end, len(text))
    ceiling = candidates[last + 1].start if last + 1 < len(candidates) else len(text)
    return Around(first, floor, until, candidates[last].end, ceiling)


def _borrowed(
    measure: str | None,
    gap: str,
    found: Candidate,
    known: Sequence[Figure],
    recent: Sequence[Figure],
) -> str | None:
    """The measure that a figure takes from those before it, the last of them `gap` away."""
    if _CHANGED_TO.fullmatch(gap):  # 由3天压缩至1天
        return known[-1].measure
    if measure is None and gap in ("、", "和", ""):  # 居民3600户、1.1万人
        return as_counted(known[-1], found.unit)
    if measure is None:  # 达到512.6亿元: as what counts alike
        return next((f.measure for f in recent if f.unit == found.unit and f.measure), None)
    told = completed(measure, found.unit, recent)
    if told is None and measure in word_set("bare"):
        counted = known[-1].measure or ""
        of_projects = counted.endswith("项目数") and len(gap) <= len(measure) + NEAR
        if of_projects or gap.startswith("、" + measure):  # 贷款1926笔、金额37.2亿元
            return counted.removesuffix("数") + measure
    return told


def _next_of_list(text: str, candidates: Sequence[Candidate], number: int) -> bool:
    """Whether the next figure is the next of a list."""
    if number + 1 >= len(candidates):
        return False
    return text[candidates[number].end : candidates[number + 1].start] == "、"


def _described(text: str, candidates: Sequence[Candidate], number: int) -> bool:
    """Whether the next figure only describes what this one counts."""
    if number + 1 >= len(candidates):
        return False
    after = candidates[number + 1]
    said = text[candidates[number].end : after.start]
    return said in word_set("attributes") and text.startswith("的", after.end)


def _still_so(text: str, before: Candidate, found: Candidate) -> bool:
    """Whether a figure is one held for years: 市场占有率连续6年位居全国第一, 连续4年保持在98%."""
    held = text.endswith("连续", 0, before.start) and found.unit in ("位", "%")
    return held and "，" not in text[before.end : found.start]


def _adjacent(text: str, candidates: Sequence[Candidate], number: int) -> bool:
    """Whether the next candidate counts the same: 17类86项, 等30多种、1.6万只."""
    if number + 1 >= len(candidates):
        return False
    found, after = candidates[number], candidates[number + 1]
    gap = text[found.end : after.start]
    return not gap or (gap == "、" and text.startswith("等", found.start - 1))
