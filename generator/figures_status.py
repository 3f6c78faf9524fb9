"""Whether a figure is reached or only planned, a level, a sum so far or a change."""

from __future__ import annotations

import functools
import re

from generator.figures_words import either, pattern, words
from generator.model import Basis, PartialDate, Period, Status

LONGEST_SCOPE = 60  # characters before a figure in which a plan may be spoken of
LONGEST_AIM = 36  # characters behind it that may say so
_FROM = ("由", "从")
_AIM = re.compile(r"[^，。；]{0,30}的目标")
_MARK = re.compile(r"[，；：。,;]")
_NO_SUMS = ("%", "个百分点", "倍", "位", "位次", "比")
_STRETCHES = ("自", "从")
_DID = re.compile(r"(?![约近超逾达为])[一-龥（“]{2}")  # 累计清理, not 金额累计12亿元
_LEVEL = re.compile(r"达|有|占|为|剩|余下|总量|总数")
_OWN_CLAUSE = re.compile(r"[^，。；：、]{0,12}")


def status_of(sentence: str, at: int, end: int, near: str, basis: Basis) -> Status:
    """Whether the figure at `at` to `end` of a sentence is reached, planned or a capacity.

    The words of its own clause count most, those before it in `near`; 计划, 力争, 下一步 and their
    like hold for the clauses behind them too, until 目前, 已 or a semicolon brings the sentence
    back to what is there.
    """
    told = _plans().search(sentence, max(0, at - LONGEST_SCOPE), end + LONGEST_AIM)
    if told is None and not near.endswith(_FROM):
        return "cumulative" if basis == "cumulative" else "reached"  # as most figures are
    near = pattern("no_plans").sub("", near)
    if near.endswith(_FROM):  # 将由40分钟缩短到8分钟
        return "reached"
    scope = pattern("no_plans").sub("", _scope(sentence, at))
    if pattern("intended").search(near):
        return "intended"
    if pattern("hoped").search(near) and pattern("intended").search(scope):
        return "intended"
    for status in ("target", "capacity", "planned"):
        if pattern(status).search(near):
            return status
    if _under_way().search(near):
        return "under_way"
    clause = _OWN_CLAUSE.match(sentence, end)
    if clause is not None and "意向" in clause[0]:  # 64名职工与企业达成就业意向
        return "intended"
    if _AIM.match(sentence, end):
        return "target"
    if clause is not None and pattern("going_on_there").search(clause[0]):
        return "under_way"
    if pattern("target").search(scope):
        return "target"
    growing = basis in ("change", "year_on_year") and pattern("hoped").search(scope)
    if growing or _carried().search(scope):  # 预计产值突破4亿元，同比增长25%
        return "planned"
    return "cumulative" if basis == "cumulative" else "reached"


@functools.cache
def _plans() -> re.Pattern[str]:
    """All words that say a figure is no more than planned, and those that only sound like it."""
    kinds = ("no_plans", "intended", "hoped", "target", "capacity", "planned", "under_way")
    told = (word for kind in (*kinds, "going_on_there", "once_built") for word in words(kind))
    return re.compile(either("意向", "的目标", *told))


@functools.cache
def _under_way() -> re.Pattern[str]:
    """在建项目 right before a figure, not 帮助在建项目解决困难."""
    return re.compile(rf"(?:{either(*words('under_way'))})[^，。；、]{{0,4}}\Z")


@functools.cache
def _carried() -> re.Pattern[str]:
    """The words of a plan that hold for the clauses behind them."""
    hence = (word for word in words("planned") if word.startswith("将"))
    return re.compile(either(*words("once_built"), *hence))


def status_at(status: Status, period: Period | None, issued: PartialDate | None) -> Status:
    """`status`, but what is told of a time after the issue is a target and not reached."""
    if issued is None or period is None or status not in ("reached", "cumulative"):
        return status
    time = period.start or period.end  # what began before the issue is under way: 一季度的订单
    later = time and (time.year, time.month or 12) > (issued.year, issued.month or 12)
    return "target" if later else status


def status_again(status: Status, near: str, last: Status) -> Status:
    """`status`, but that of the `last` figure where its clause says the same in another unit.

    年产200万套，折合铝材5000吨: both are what could be made.
    """
    return last if status == "reached" and near.startswith(words("in_other_units")) else status


def basis_of(near: str) -> Basis:
    """Whether a figure is a level, a sum so far, a change, or a change against last year.

    `near` is what its clause says before it.
    """
    if pattern("year_on_year").search(near):
        return "year_on_year"
    if near.endswith(words("change")):
        return "change"
    if pattern("cumulative").search(near):
        return "cumulative"
    return "level"


def summed(told: str, unit: str, period: Period | None) -> bool:
    """Whether 累计 in a clause before holds for a figure too: 累计清理120处，拆除36处.

    `told` is what the sentence says before the figure. A sum is of a stretch of time; what is
    there at its end (达到, 现有) is none of it.
    """
    said = told.rpartition("累计")[2]
    if said == told or period is None or period.end is None or unit in _NO_SUMS:
        return False
    stretch = period.start != period.end and (period.printed or "").startswith(_STRETCHES)
    stretch = stretch or (period.printed or "").endswith("来")
    return stretch and _DID.match(said) is not None and not _LEVEL.search(_MARK.split(said)[-1])


def clause_before(sentence: str, at: int) -> str:
    """What its clause says before a place of a sentence."""
    return _MARK.split(sentence[max(0, at - LONGEST_SCOPE) : at])[-1]


def _scope(sentence: str, at: int) -> str:
    """What stands before a place of a sentence, from the last word of what is there already."""
    begin = max(0, at - LONGEST_SCOPE)
    starts = [match.end() for match in pattern("there_already").finditer(sentence, begin, at)]
    return sentence[starts[-1] if starts else begin : at]
