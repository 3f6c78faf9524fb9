"""Candidates for figures in running text, and the rejection of what only looks like one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.figures_reject import MORE_AFTER, rejected
from generator.model import Bound
from generator.numerals import read_number
from generator.source import lexicon

_NUMBER = r"(?<!\d)(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,9})?|\d{1,18}(?:\.\d{1,9})?)"
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
_RATIO = re.compile(r"(?<![\d.∶:：])(\d{1,4}(?:\.\d{1,3})?)∶(\d{1,4}(?:\.\d{1,3})?)(?![\d.∶:：])")
_PART = re.compile(
    r"""
    (超过|超|不到|近)?一半|(?P<past>过)半(?![数晌年天夜])
    |(?P<tenth_bound>约|近|超过?|不到)?(?P<tenths>[一二两三四五六七八九])成(?![立功果为长本效员交品])
     (?P<tenth_after>以上|以下|左右|多)?
    """,
    re.VERBOSE,
)


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
    other = "".join(f"(?<!{re.escape(word)})" for word in words["no_bound"])

    def either(items: Sequence[str]) -> str:
        return "|".join(re.escape(i) for i in sorted(items, key=lambda i: (-len(i), i)))

    return re.compile(
        rf"""
        (?P<before>(?:{either(before)}){other})?\s?
        (?P<number>
          {_NUMBER}(?:[十百千]?[万亿]{{0,2}}(?:\d{{1,4}}(?![\d.])[千百]?)?)?
          |{_CHINESE}|半
        )
        (?P<more>余|多|来)?(?P<multiplier>[万亿]{{0,2}})
        (?:(?P<unit1>%|％)?\s?(?:至|-|—|~|～|到)\s?
           (?P<number2>{_NUMBER})(?P<multiplier2>[十百千]?[万亿]{{0,2}}))?
        \s?(?P<unit>{either(units)})
        (?P<half>(?<=年|时|天|月)半(?![年月天日]))?
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
        value = value if whole == "百" else round(value * 100, 2)
        yield Candidate(match.start(), match.start(), match.end(), value, None, "%", "exact")
    for match in _RATIO.finditer(text):
        one, other = Decimal(match[1]), Decimal(match[2])
        if other:
            value = round(one / other, 4)
            yield Candidate(match.start(), match.start(), match.end(), value, None, "比", "exact")
    for match in _PART.finditer(text):
        tenths = match["tenths"]
        value = Decimal(50) if tenths is None else (read_number(tenths) or Decimal(0)) * 10
        word = match[1] or match["tenth_bound"] or ("超过" if match["past"] else "")
        if tenths is None and not word:
            continue
        core = match.end() - 2 - len(match["tenth_after"] or "")
        bound = _bound(word, match["tenth_after"] or "")
        yield Candidate(match.start(), core, match.end(), value, None, "%", bound)


def _plain(text: str, extra: tuple[tuple[str, str], ...]) -> Iterator[Candidate]:
    table = unit_table(extra)
    pattern = _pattern(extra)
    for match in pattern.finditer(text):
        value = _value(match["number"], match["multiplier"])
        if value is None:
            continue
        value_max = None
        if match["number2"]:
            value_max = _value(match["number2"], match["multiplier2"])
            if value_max is not None and match["multiplier2"] and not match["multiplier"]:
                value *= value_max / (read_number(match["number2"]) or value_max)
            if value_max is not None and value_max <= value:
                value_max = None
        if match["half"]:
            value += Decimal("0.5")
        before, after, end = match["before"] or "", match["after"] or "", match.end()
        if after == "多" and match["unit"] not in MORE_AFTER:
            after, end = "", end - 1
        more = match["more"] or "多" in match["unit"]
        bound = "over" if more and not before else _bound(before, after)
        core = match.start("number")
        candidate = Candidate(
            match.start() if before else core,
            core,
            end,
            _plainly(value),
            None if value_max is None else _plainly(value_max),
            table[match["unit"]],
            bound,
        )
        if not rejected(text, candidate.start, end, match):
            yield candidate


def _value(number: str, multiplier: str) -> Decimal | None:
    """The value of 25万6千, of 十 and 万 in 十多万, of 5.8 and 万 in 5.8万多."""
    value = read_number(number + multiplier)
    if value is None and multiplier:
        value = read_number(number)
        for character in multiplier if value is not None else "":
            value = (value or Decimal(0)) * (read_number("一" + character) or 1)
    return value


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
