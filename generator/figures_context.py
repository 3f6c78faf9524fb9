"""What a figure's measure borrows from the figures before it in its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.figures_nouns import LONGEST_MEASURE, without_bounds
from generator.figures_special import Candidate
from generator.figures_words import LASTING, word_set, words
from generator.model import Figure

LONGEST_RANGE = 6  # characters of a phrase like 其中国家级
LONGER = 3  # characters of a last item that may belong to all of them
MOST_LISTED = 8  # figures of one 分别
_AGAINST = r"(?:比[一-龥]{1,6}?|较[一-龥]{1,6}?)?(?:同比|环比|净|年均|平均)?"
_CHANGE = (
    r"(?:增长|增加|增产|增收|下降|减少|提高|提升|上升|降低|前进|晋升|跃升|多|少|高|低|增幅|降幅)了?"
)
_CHANGED = re.compile(
    rf"(?:预计|将|有望|可)?(?:[一二两三四五]年)?{_AGAINST}{_CHANGE}(?:位次|名次)?"
)
_GROWTH = re.compile(rf"(?:同比|环比|净|年均|平均)?{_CHANGE}\Z")
_PLACES = ("位", "位次", "名次")
_RELATIVE = ("%", "个百分点", "倍")
_EACH = re.compile(r"每[人户家名个村件亩台位次]|人均|户均")
_TIMES = re.compile(r"(?:是|为|相当于|达|和)")  # of 是去年的1.6倍 nothing says what is
_PARTS = re.compile(r"[、和与及]")
_SEPARATORS = frozenset(("、", "和", "及", "以及", "与", "，"))


def completed(measure: str, unit: str, known: Sequence[Figure]) -> str | None:
    """A measure that says only which or how, with the noun of a figure before it in the sentence.

    研发机构106家，省级以上35家 → 省级以上研发机构数; 优良天256天，同比增加15天 → 优良天同比增加.
    None for a measure that needs no help, or finds none.
    """
    told = [f for f in known if f.measure and not f.measure.startswith("提前")]
    told = [f for f in told if f.unit not in LASTING or f.unit == unit] or told
    levels = [f for f in told if f.basis in ("level", "cumulative")]
    like = ("%", "个百分点") if unit == "个百分点" else (unit,)
    same = [f for f in levels if f.unit in like]
    counted = same or [f for f in told if f.unit == unit]
    bare = measure.removesuffix("数")
    if same and bare.endswith(words("ranges")) and len(bare) <= LONGEST_RANGE:
        noun = _noun(same[-1])
        for word in words("ranges"):
            noun = noun.rpartition(word)[2] or noun
        return f"{bare}{noun}数"
    for key in ("shares", "done"):
        if counted and (bare in word_set(key) or measure in word_set(key)):
            noun = _noun(counted[-1])
            if measure.startswith("总"):
                return noun.removeprefix("新增") + measure
            return f"{bare}{noun}" + measure[len(bare) :]
    changed = _CHANGED.fullmatch(bare) is not None
    if changed and unit in _PLACES:
        ranks = (_noun(f) for f in reversed(told) if (f.measure or "").endswith("排名"))
        return next(ranks, "排名") + bare
    if changed and (same or levels):
        other = unit not in _RELATIVE and bool(same)  # 优良率81.5%，同比增加19天: of the days
        noun = _noun(same[-1] if other else levels[-1])
        return noun[: LONGEST_MEASURE - len(bare)] + bare
    return _of_the_last(measure, unit, told)


def _of_the_last(measure: str, unit: str, told: Sequence[Figure]) -> str | None:
    """A share, an amount for each or a multiple of what the figure before it counts."""
    if not told:
        return None

    def noun() -> str:
        return _GROWTH.sub("", _noun(told[-1])) or _noun(told[-1])

    if unit == "%" and "占" in measure and measure.startswith(("占", *words("aspects"))):
        return (noun() + measure)[-LONGEST_MEASURE:]
    if measure in word_set("weak"):
        return noun()
    if measure.endswith("排名") and measure.startswith(words("aspects")):
        return (noun().removesuffix("增速") + measure)[-LONGEST_MEASURE:]
    if _EACH.fullmatch(measure):
        return measure + noun() + ("金额" if unit == "元" else "")
    if unit == "倍" and _TIMES.match(measure):
        return noun() + "倍数"
    return None


def respective(
    text: str, candidates: Sequence[Candidate], number: int, first: int, known: Sequence[Figure]
) -> str | None:
    """The measure of one of several figures behind 分别: A、B分别增长5.1%、7.4%."""
    found = candidates[number]
    told = text.rfind("分别", max(first, found.start - 60), found.start)
    if told < 0:
        return None
    begin = end = number
    while begin and end - begin < MOST_LISTED and candidates[begin - 1].start > told:
        if text[candidates[begin - 1].end : candidates[begin].start] not in _SEPARATORS:
            return None
        begin -= 1
    while end + 1 < len(candidates) and end + 1 - begin < MOST_LISTED:
        if text[candidates[end].end : candidates[end + 1].start] not in _SEPARATORS:
            break
        end += 1
    how = text[told + len("分别") : candidates[begin].start]
    if end == begin or re.search("[，。；]", how):
        return None
    clause = re.split("[，。；：]", text[max(first, told - 60) : told])[-1]
    items = _PARTS.split(clause)
    how = "倍数" if found.unit == "倍" else without_bounds(how)
    if len(items) == end - begin + 1:
        longer = len(items[-1]) > len(items[0]) + LONGER
        if (
            longer and items[0][-1:] != items[-1][-1:]
        ):  # 高血压、糖尿病患者管理率: the ending is said once
            return (clause + how)[-LONGEST_MEASURE:]
        return (items[number - begin] + how)[-LONGEST_MEASURE:]
    before = [f for f in known if f.measure and f.end <= told]
    if len(before) <= end - begin:
        return None
    return (_noun(before[number - end - 1]) + clause + how)[-LONGEST_MEASURE:]


def as_counted(figure: Figure, unit: str) -> str | None:
    """The measure of `figure` for one in `unit` that counts the same: 居民3600户、1.1万人."""
    if unit == "人" and figure.measure:
        return _noun(figure).removesuffix("人") + "人数"
    if unit == "元" and figure.unit != unit and figure.measure:  # 发放贷款58笔、9.7亿元
        return _noun(figure) + "金额"
    return figure.measure


def _noun(figure: Figure) -> str:
    return (figure.measure or "").removesuffix("数")
