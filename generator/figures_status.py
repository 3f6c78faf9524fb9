"""Whether a figure is reached or only planned, a level, a sum so far or a change."""

from __future__ import annotations

import re

from generator.figures_words import pattern, words
from generator.model import Basis, PartialDate, Period, Status

LONGEST_SCOPE = 60  # characters before a figure in which a plan may be spoken of
_AIM = re.compile(r"[^，。；]{0,30}的目标")
_OWN_CLAUSE = re.compile(r"[^，。；：、]{0,12}")


def status_of(sentence: str, at: int, end: int, basis: Basis) -> Status:
    """Whether the figure at `at` to `end` of a sentence is reached, planned or a capacity.

    The words of its own clause count most; 计划, 力争, 下一步 and their like hold for the clauses
    behind them too, until 目前, 已 or a semicolon brings the sentence back to what is there.
    """
    near = pattern("no_plans").sub("", _near(sentence, at))
    if near.endswith(("由", "从")):  # 将由40分钟缩短到8分钟
        return "reached"
    scope = pattern("no_plans").sub("", _scope(sentence, at))
    if any(word in near for word in words("intended")):
        return "intended"
    if any(word in near for word in words("hoped")) and any(w in scope for w in words("intended")):
        return "intended"
    for status in ("target", "capacity", "planned", "under_way"):
        if any(word in near for word in words(status)):
            return status
    clause = _OWN_CLAUSE.match(sentence, end)
    if _AIM.match(sentence, end):
        return "target"
    if clause is not None and any(word in clause[0] for word in words("going_on_there")):
        return "under_way"
    if any(word in scope for word in words("target")):
        return "target"
    if any(word in scope for word in _carried()):
        return "planned"
    return "cumulative" if basis == "cumulative" else "reached"


def _carried() -> tuple[str, ...]:
    """The words of a plan that hold for the clauses behind them."""
    return (*words("once_built"), *(word for word in words("planned") if word.startswith("将")))


def status_at(status: Status, period: Period | None, issued: PartialDate | None) -> Status:
    """`status`, but what is told of a time after the issue is a target and not reached."""
    if issued is None or period is None or status not in ("reached", "cumulative"):
        return status
    time = period.start or period.end  # what began before the issue is under way: 一季度的订单
    later = time and (time.year, time.month or 12) > (issued.year, issued.month or 12)
    return "target" if later else status


def basis_of(sentence: str, at: int) -> Basis:
    """Whether a figure is a level, a sum so far, a change, or a change against last year."""
    near = _near(sentence, at)
    if any(word in near for word in words("year_on_year")):
        return "year_on_year"
    if near.endswith(words("change")):
        return "change"
    if any(word in near for word in words("cumulative")):
        return "cumulative"
    return "level"


def _near(sentence: str, at: int) -> str:
    """The clause before a place of a sentence."""
    start = max(sentence.rfind(mark, max(0, at - LONGEST_SCOPE), at) for mark in "，；：。,;") + 1
    return sentence[max(start, at - LONGEST_SCOPE) : at]


def _scope(sentence: str, at: int) -> str:
    """What stands before a place of a sentence, from the last word of what is there already."""
    begin = max(0, at - LONGEST_SCOPE)
    starts = [match.end() for match in pattern("there_already").finditer(sentence, begin, at)]
    return sentence[starts[-1] if starts else begin : at]
