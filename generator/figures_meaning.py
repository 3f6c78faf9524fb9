"""What a figure counts, from the words around it."""

from __future__ import annotations

import re

from generator.figures_nouns import LONGEST_MEASURE, noun_after, noun_before
from generator.figures_special import Candidate
from generator.figures_words import LASTING, pattern, words

_AFTER = re.compile(r"[一-龥A-Za-z0-9“”‘’、]{1,24}")
_MADE = re.compile(
    r"(?:^|[后可将计])(年|日|月)(产|处理|加工)(?!能力)([一-龥]{2,10})\Z"
)  # 可年产电机
_RATE = re.compile(r"(?:亩产|单产|单价|均价|售价)\Z")  # of the next figure: 35亩花生亩产400公斤
_TASK = re.compile(
    r"(?:左右)?(?:之?后)?内?(?:的?时间)?[内里]?[，,]?(?:便|就|即可|即|可|将)?([一-龥“”]{2,14})"
)


def measure_of(text: str, found: Candidate, floor: int, ceiling: int) -> str | None:
    """What is counted, as a noun phrase; None if the words around the figure do not tell.

    The phrase before the figure does not reach back beyond `floor` (a figure, a date, a name),
    the one after it not beyond `ceiling`, the next figure.
    """
    after = _AFTER.match(text, found.end, ceiling)
    behind = after[0] if after else ""
    before = noun_before(text, found.start, floor)
    if found.unit == "层":
        noun = noun_after(behind)
        return noun + "层数" if noun else None
    if found.unit in LASTING:
        return _lasting(text, found, before)
    if found.unit in ("位", "名") and _ranked(text, found):
        ranked = pattern("ranking").sub("", before).rstrip("中里内")
        return ranked[-LONGEST_MEASURE:].removesuffix("排名") + "排名"
    made = _MADE.search(before)
    if made is not None:
        return f"{made[3]}{made[1]}{made[2]}量"
    if found.unit in words("counters"):
        noun = noun_after(behind, described=found.unit in words("things"))
        if noun:
            return _counted(noun, "" if text[found.start - 1 : found.start] == "等" else before)
        return _counted(before, "") if before else None
    if before in words("yearly"):
        noun = noun_after(behind, heads=False)
        return noun + before + "量" if noun else before + "量"
    if before in words("spent") and (noun := noun_after(behind, heads=False)):
        return noun + before
    owned = text[max(0, found.start - 1) : found.start] == "的"  # 银行的80万元贷款
    if owned and (noun := _RATE.sub("", noun_after(behind, heads=False))):
        return noun
    if before and not before.endswith(words("givers")):
        return before
    return noun_after(behind, heads=False) or before or None


def _ranked(text: str, found: Candidate) -> bool:
    """Whether a 位 is a rank (第88位, 98-88) and no counter of people."""
    around = text[max(0, found.start - 1) : found.start] + text[found.end : found.end + 1]
    if text.startswith("第", found.start) or "-" in around or "—" in around:
        return True
    return text[max(0, found.start - 2) : found.start] in words("ranking")


def _counted(noun: str, before: str) -> str:
    """企业 → 企业数; a bare 企业 behind a phrase takes what was done with it along."""
    if len(noun) <= 2 and len(before) >= 2 and before not in noun:
        noun = before + noun
    return noun[-LONGEST_MEASURE:] + ("" if noun.endswith("数") else "数")


def _lasting(text: str, found: Candidate, before: str) -> str | None:
    """不到3分钟，便完成查询 → 完成查询用时; 服役两年 → 服役时长."""
    if before in words("going_on"):
        return before + "时长"
    if before.endswith(words("givers")):
        after = _AFTER.match(text, found.end)
        noun = noun_after(after[0]) if after else ""
        return noun + "时长" if noun else before
    task = None if text.startswith("间", found.end) else _TASK.match(text, found.end)
    if task is not None and before in words("taking"):
        return task[1].removeprefix("的") + "用时"
    if task is not None and before == "提前":
        return before + task[1] + found.unit + "数"
    return (before if before not in words("taking") else "") or (task[1] if task else None)
