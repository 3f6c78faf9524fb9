"""Candidates for figures in running text, and the rejection of what only looks like one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model import Bound
from generator.numerals import read_number
from generator.source import lexicon

QUOTED_NAME = 12  # characters; a number in a shorter quotation belongs to a name or slogan

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_CHINESE = r"[零〇一二两三四五六七八九十百千万亿]{1,12}"
_RANKS = re.compile(r"(?<![\d-])\d{1,4}(?:[-—]\d{1,4}){2,}(?![\d-])")
_RANK = re.compile(r"第\s*(\d{1,4}|[一二三四五六七八九十百]{1,6})\s*[位名]")
_SHARE = re.compile(
    r"""
    百分之[零一二两三四五六七八九十百点]{1,8}             # 百分之九十五点五
    |[一二三四五六七八九十]{1,3}分之[一二三四五六七八九十]{1,3}  # 三分之一
    """,
    re.VERBOSE,
)
_PART = re.compile(
    r"""
    (超过|超|不到|近)?一半
    |(约|近|超过?|不到)?(?P<tenths>[一二两三四五六七八九])成(?![立功果为长本效员交品])  # 两成
    """,
    re.VERBOSE,
)
_IDIOMATIC = frozenset("位类本把度块片米班门部单支")  # 四位一体, 三类人: counters of phrases
_QUOTES = re.compile(r"[“‘《][^“”‘’《》]{1,40}[”’》]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number with its unit at `start` to `end` of a text. `core` is where its digits begin."""

    start: int
    core: int
    end: int
    value: Decimal
    value_max: Decimal | None
    unit: str
    bound: Bound


@functools.lru_cache(maxsize=8)
def _pattern(extra: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    words = lexicon("figures")
    units = sorted({*unit_table(extra)}, key=lambda unit: (-len(unit), unit))
    before = [w for key in ("about", "over", "under") for w in words[f"{key}_before"]]
    after = [w for key in ("about", "over", "under") for w in words[f"{key}_after"]]

    def either(items: Sequence[str]) -> str:
        return "|".join(re.escape(i) for i in sorted(items, key=lambda i: (-len(i), i)))

    return re.compile(
        rf"""
        (?P<before>{either(before)})?\s?
        (?P<number>
          {_NUMBER}(?:[十百千]?[万亿]{{0,2}}(?:\d{{1,4}}(?![\d.])[千百]?)?)?
          |{_CHINESE}|半
        )
        (?P<more>余|多|来)?(?P<multiplier>[万亿]{{0,2}})
        (?:(?P<unit1>%|％)?\s?(?:至|-|—|~|～|到)\s?
           (?P<number2>{_NUMBER})(?P<multiplier2>[十百千]?[万亿]{{0,2}}))?
        \s?(?P<unit>{either(units)})
        (?P<half>半(?![年月天]))?
        (?P<after>{either(after)})?
        """,
        re.VERBOSE,
    )


@functools.lru_cache(maxsize=8)
def unit_table(extra: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Printed unit → unit kept; `extra` are the zone's own."""
    table = lexicon("units")
    return {**{unit: unit for unit in table["same"]}, **table["other"], **dict(extra)}


def find_candidates(text: str, extra: tuple[tuple[str, str], ...]) -> Iterator[Candidate]:
    """What reads like a figure in `text`, in order, without overlaps."""
    found = [*_special(text), *_plain(text, extra)]
    end = 0
    for candidate in sorted(found, key=lambda c: (c.start, -c.end)):
        if candidate.start >= end:
            yield candidate
            end = candidate.end


def _special(text: str) -> Iterator[Candidate]:
    """Ranks, shares in words, tenths and halves."""
    for match in _RANKS.finditer(text):
        at = match.start()
        for number in re.split(r"[-—]", match[0]):
            yield Candidate(at, at, at + len(number), Decimal(number), None, "位", "exact")
            at += len(number) + 1
    for match in _RANK.finditer(text):
        value = read_number(match[1])
        if value is not None:
            yield Candidate(match.start(), match.start(), match.end(), value, None, "位", "exact")
    for match in _SHARE.finditer(text):
        whole, _, part = match[0].partition("分之")
        value = read_number(part.replace("点", ".")) if whole == "百" else read_number(match[0])
        if value is None:
            continue
        value = value if whole == "百" else value * 100
        yield Candidate(match.start(), match.start(), match.end(), value, None, "%", "exact")
    for match in _PART.finditer(text):
        tenths = match["tenths"]
        value = Decimal(50) if tenths is None else (read_number(tenths) or Decimal(0)) * 10
        word = match[1] or match[2] or ""
        if tenths is None and not word:
            continue
        core = match.start() + len(word)
        yield Candidate(match.start(), core, match.end(), value, None, "%", _bound(word, ""))


def _plain(text: str, extra: tuple[tuple[str, str], ...]) -> Iterator[Candidate]:
    table = unit_table(extra)
    for match in _pattern(extra).finditer(text):
        value = read_number(match["number"] + match["multiplier"])
        if value is None and match["multiplier"]:
            value = read_number(match["number"])
            if value is not None:
                value *= read_number("一" + match["multiplier"]) or 1
        if value is None:
            continue
        value_max = None
        if match["number2"]:
            value_max = read_number(match["number2"] + match["multiplier2"])
            if value_max is not None and match["multiplier2"] and not match["multiplier"]:
                value *= value_max / (read_number(match["number2"]) or value_max)
            if value_max is not None and value_max <= value:
                value_max = None
        if match["half"] and match["unit"] in ("年", "天", "小时", "个月"):
            value += Decimal("0.5")
        before, after = match["before"] or "", match["after"] or ""
        bound = "over" if match["more"] and not before else _bound(before, after)
        core = match.start("number")
        candidate = Candidate(
            match.start() if before else core,
            core,
            match.end(),
            _plainly(value),
            None if value_max is None else _plainly(value_max),
            table[match["unit"]],
            bound,
        )
        if not _rejected(text, candidate, match):
            yield candidate


def _plainly(value: Decimal) -> Decimal:
    """The value without trailing zeros behind the point: 5.8万 is 58000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _bound(before: str, after: str) -> Bound:
    words = lexicon("figures")
    for bound in ("about", "over", "under"):
        if before in words[f"{bound}_before"] or after in words[f"{bound}_after"]:
            return bound
    return "exact"


def _rejected(text: str, found: Candidate, match: re.Match[str]) -> bool:
    """Whether the candidate is a date, an order, a name, an idiom, a threshold or a note."""
    before, after = text[max(0, found.start - 12) : found.start], text[found.end : found.end + 14]
    number, unit = match["number"], match["unit"]
    chinese = not number[0].isdigit()
    if before and (before[-1].isascii() and (before[-1].isalnum() or before[-1] in ".+-/")):
        return True
    if before.endswith(tuple(lexicon("figures")["vague_before"])) and not before.endswith("以上"):
        return not (before.endswith("每") and not chinese)
    if "×" in (before[-1:], after[:1]) or "≈" in (before[-1:], after[:1]):
        return True
    in_date = len(number) >= 4 or after[:1] in tuple("月度产初底内均")
    if unit == "年" and (in_date or (chinese and number != "两")):
        return not match["before"]
    if unit in ("小时", "天", "分钟", "秒") and (after[:1] in "候然气" or number in ("24", "365")):
        return True
    if unit in ("个", "位", "人", "名") and after[:1] in "月百" and unit == "个":
        return True
    if match["after"] == "以上" and re.match(r"[的]?[一-龥]{0,6}(项目|企业|学历)", after):
        return True
    if re.match(r"及以上", after):
        return True
    if chinese and not _countable(number, unit, match, after):
        return True
    if re.search(r"年产$", before) and "项目" in text[found.end : found.end + 20].split("。")[0]:
        return True
    return _in_name(text, found)


def _countable(number: str, unit: str, match: re.Match[str], after: str) -> bool:
    """A number in words is a figure when it counts something, not when it is part of a phrase."""
    if match["before"] or match["more"] or match["multiplier"]:
        return True
    if number in ("一", "百", "万", "亿", "百万", "半") or number.startswith("千"):
        return len(number) > 1 and unit == "元"
    if unit in _IDIOMATIC:
        return len(number) > 1
    return after[:1] not in "化体" and len(number) < 8


def _in_name(text: str, found: Candidate) -> bool:
    left = max(0, found.start - QUOTED_NAME)
    for match in _QUOTES.finditer(text, left, min(len(text), found.end + QUOTED_NAME)):
        if match.start() < found.start and found.end < match.end():
            return match.end() - match.start() - 2 <= QUOTED_NAME
    return False
