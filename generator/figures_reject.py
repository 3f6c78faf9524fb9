"""What only looks like a figure: dates, orders, names, slogans, idioms, thresholds and notes."""

from __future__ import annotations

import functools
import re

from generator.figures_special import bound_of
from generator.figures_words import LASTING, either, word_set, words

NORMS_NEAR = 60  # characters before a norm in which 门槛 and its like may stand
LONGEST_NAME = 30  # characters on either side of a number in the name of a document
QUOTED_NAME = 12  # characters; a number in a shorter quotation belongs to a name or slogan
MORE_AFTER = frozenset(("元", "年", "天", "小时", "公里", "吨", "倍", "米", "亩", "公斤", "个月"))
_QUOTES = re.compile(r"[“‘《][^“”‘’《》]{1,40}[”’》]")
_IDIOMATIC = frozenset("位类本把度块片米班门部单支头")  # 四位一体: counters of phrases
_SINGLE = frozenset(("一", "百", "万", "亿", "百万", "半", "十万"))
_ROUND = re.compile(r"[十百千]?[万亿]|[十百千]万")  # 亿元, 百亿元: names of a class
_FOR = re.compile(r"(?:\A|[，。；：])[^，。；：]{0,6}(?:对(?![接比外口])|凡)[^，。；：]*\Z")
_COUNT = re.compile(r"[\d十百][余多]?[家个户名项栋座][^，。；、]{0,14}\Z")
_FORMULA = frozenset("×≈=+")
_OFTEN = frozenset(("次", "场", "期", "轮"))
_EVERY = re.compile(r"每[天日周月年季][^，。；]{0,8}\Z")  # 每周到现场2次
_RING = re.compile(r"[一-龥]{0,4}圈")  # 15分钟便民生活圈, 100公里经济圈
_MEASURED = re.compile(r"[内间]|的?时间|办结|完成|就|即可|建成|办好")


def rejected(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Whether the number at `start` to `end`, found by `match`, is no figure."""
    before, after = text[max(0, start - 12) : start], text[end : end + 14]
    number, unit = match["number"], match["unit"]
    chinese = not number[0].isdigit()
    return (  # in the order of how many each rejects and how long it takes
        (chinese and not _countable(number, unit, match, after))
        or _ordered(before, number, unit, chinese)
        or _dated(before, after, match, chinese)
        or (unit == "期" and _phase(before, after, chinese))
        or (unit == "起" and after.startswith(("步", "点", "家", "跳")))  # 从零起步
        or (before.endswith("年产") and "项目" in text[end : end + 20].split("。")[0])
        or ("圈" in after and _RING.match(after) is not None)
        or (after.startswith("级") and unit not in ("个", "家", "项", "名"))  # 9000吨级压铸岛
        or (unit in _OFTEN and _EVERY.search(before) is not None)
        or _coded(before, after, match)
        or _in_name(text, start, end)
        or _threshold(text, start, end, match)
    )


def _coded(before: str, after: str, match: re.Match[str]) -> bool:
    """Part of a code or a formula: G60, 2+1, 7×24, 1亩≈666.67平方米."""
    last = before[-1:]
    if not match["before"] and last and last.isascii() and (last.isalnum() or last in ".+-/"):
        return True
    if after[:1] and match["unit"][-1:].isascii() and after[0].isascii() and after[0].isalnum():
        return True
    return last in _FORMULA or after[:1] in _FORMULA


def _ordered(before: str, number: str, unit: str, chinese: bool) -> bool:
    """第20个, 每人, 数十: an order, a rate's base, or no value at all."""
    if before.endswith(words("not_vague")):
        return False
    if before.endswith("数"):
        return chinese or set(number[1:]) == {"0"}
    if before.endswith("每"):
        return chinese or number == "1" or unit in LASTING  # 每15秒下线一台
    if before.endswith(("唯", "统", "逐", "单")):
        return chinese
    return before.endswith(words("vague_before"))


def _dated(before: str, after: str, match: re.Match[str], chinese: bool) -> bool:
    """A year, a day's hour, a round birthday."""
    number, unit = match["number"], match["unit"]
    if unit == "年":
        lasted = before.rstrip("仅已才了").endswith(words("lasting_before"))
        if lasted and not after.startswith(("行动", "计划", "规划")):
            return False
        if match["before"] == "近" or after.startswith(("来", "间")):  # 近三年来
            return True
        if after[:1] in tuple("月度产初底内均代") and not (after[:1] == "内" and len(number) < 4):
            return True
        lasting = match["before"] or match["more"] or match["half"] or _MEASURED.match(after)
        plain = len(number) >= 4 or (chinese and number != "两" and not lasting)
        return plain and not (match["before"] and len(number) < 4)
    if unit == "岁":
        return "平均" not in before
    if unit == "周":
        return after[:1] in tuple("年岁一二三四五六日")
    if unit == "分" or (unit == "个" and after[:1] in tuple("月百")):
        return True
    if unit in LASTING and re.match("之?前(?![期端沿])", after):
        return True  # 6个小时前
    if unit in ("小时", "天", "分钟", "秒"):
        return after[:1] in tuple("候然气") or (
            number in ("24", "365") and not match["before"] and after[:1] != "内"
        )
    return False


def _threshold(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """What defines a kind and is not counted: 亿元及以上项目, 50万元以上的村6个, 超亿元企业63家."""
    after = text[end : end + 40]
    if after.startswith(("及以上", "及以下", "（含）", "(含)")):
        return True
    if match["after"] in ("以上", "以下"):
        return _kind().match(after) is not None or _counted_after().match(after) is not None
    if match["before"] in word_set("norms"):
        asked = text[max(0, start - NORMS_NEAR) : start]
        return _norm().match(after) is not None or any(w in asked for w in words("asking"))
    described = after.startswith(("的", "以上的", "、")) and _policy().match(after)
    if described and _FOR.search(text, max(0, start - 30), start):
        return True  # 对产值首次突破10亿元、50亿元的企业
    whole = match["number"] + match["multiplier"]
    of_class = match["unit"] == "元" and _ROUND.fullmatch(whole) is not None
    if not of_class and bound_of(match["before"] or "", "") != "over":
        return False
    kind = _kind().match(after) is not None
    counted = _COUNT.search(text, max(0, start - 20), start) is not None
    if of_class:
        return counted or kind
    return kind and (counted or _counted_after().match(after) is not None)


@functools.cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"的?[一-龥“”]{{0,6}}?(?:{_kinds()})")


@functools.cache
def _policy() -> re.Pattern[str]:
    return re.compile(
        rf"(?:、[\d.]+[^，。；、]{{1,4}}){{0,4}}(?:以上)?的[一-龥“”]{{0,6}}?(?:{_kinds()})"
    )


@functools.cache
def _norm() -> re.Pattern[str]:
    """的项目, and of the first of two norms 、亩均税收不低于25万元的项目."""
    return re.compile(rf"(?:[、，和且或][^，。；、]{{1,16}}?)?的[一-龥“”]{{0,6}}?(?:{_kinds()})")


def _kinds() -> str:
    return either(*words("kinds_defined"))


@functools.cache
def _counted_after() -> re.Pattern[str]:
    """企业7家, 的村6个."""
    return re.compile(rf"的[一-龥]{{1,8}}\d|的?[一-龥“”]{{0,6}}?(?:{_kinds()})[一-龥]{{0,3}}\d")


def _phase(before: str, after: str, chinese: bool) -> bool:
    """一期工程 is an order, 举办培训班12期 a count."""
    return chinese or bool(re.match(r"[一-龥）)]", after)) or not before


def _countable(number: str, unit: str, match: re.Match[str], after: str) -> bool:
    """A number in words is a figure when it counts something, not when it is part of a phrase."""
    if any(match[part] for part in ("before", "more", "multiplier", "half", "after")):
        return number != "半" or unit in LASTING
    if unit in LASTING and unit != "年":
        if number == "半":
            return unit in ("小时", "个小时", "个月")
        return len(number) > 1 or number not in "一百千万" or bool(_MEASURED.match(after))
    if number in _SINGLE or number.startswith(("千", "一一", "百")):
        return len(number) > 1 and unit == "元"
    if unit in _IDIOMATIC or (unit == "人" and after[:1] == "组"):
        return len(number) > 1 and unit not in ("本", "把")
    return after[:1] not in tuple("化体") and len(number) < 8


def _in_name(text: str, start: int, end: int) -> bool:
    left, right = max(0, start - LONGEST_NAME), min(len(text), end + LONGEST_NAME)
    behind = text[end:right]
    if "”" not in behind and "》" not in behind and "’" not in behind:
        return False
    for match in _QUOTES.finditer(text, left, right):
        if match.start() < start and end < match.end():
            return match[0][0] == "《" or match.end() - match.start() - 2 <= QUOTED_NAME
    return False
