"""Candidates for figures in running text, and the rejection of what only looks like one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generator.figures_reject import MORE_AFTER, rejected
from generator.figures_special import Candidate, bound_of, special
from generator.figures_words import LASTING, either, initials, words
from generator.numerals import read_number, read_range
from generator.source import lexicon
from generator.units import unit_table

_NUMBER = r"(?<!\d)(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,9})?|\d{1,18}(?:\.\d{1,9})?)"
_DIGITS = r"\d零〇一二两三四五六七八九十百千万亿半"
_CHINESE = r"[零〇一二两三四五六七八九十百千万亿]{1,12}(?<![十百]千)"  # 六十千瓦: 千 is the unit's
_HUNDREDS = r"(?:[十百千](?![瓦克米伏帕卡焦赫]))?"  # 60千瓦 likewise


_TO = ("至", "到", "—", "～", "~", "-")
_DIGIT = re.compile(f"[{_DIGITS}]")
_CHANGE = re.compile(r"[由从][^，。；]{0,14}\Z")


@functools.lru_cache(maxsize=8)
def _pattern(extra: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    before = [word for key in ("about", "over", "under") for word in words(f"{key}_before")]
    after = (word for key in ("about", "over", "under") for word in words(f"{key}_after"))
    other = "".join(f"(?<!{re.escape(word)})" for word in words("no_bound"))
    return re.compile(
        rf"""
        (?=[{_DIGITS}\s{initials(*before)}])  # much is optional: try nothing elsewhere
        (?P<before>(?:{either(*before)}){other})?\s?
        (?P<number>
          {_NUMBER}(?:{_HUNDREDS}[万亿]{{0,2}}(?:\d{{1,4}}(?![\d.])[千百]?)?)?
          |{_CHINESE}|半
        )
        (?P<more>余|多|来)?(?P<multiplier>[万亿]{{0,2}})
        (?:(?P<unit1>%|％)?\s?(?:至|-|—|~|～|到)\s?
           (?P<number2>{_NUMBER}|{_CHINESE})(?P<multiplier2>{_HUNDREDS}[万亿]{{0,2}}))?
        \s?(?P<unit>{_units(extra)})
        (?P<half>(?<=年|时|天|月)半(?![年月天日]))?
        (?P<after>{either(*after)})?
        """,
        re.VERBOSE,
    )


def _units(extra: tuple[tuple[str, str], ...]) -> str:
    """All units, longest first; some are none before certain characters (双向六车道)."""
    guards: dict[str, str] = lexicon("units")["never_before"]
    units = sorted(unit_table(extra), key=lambda unit: (-len(unit), unit))
    return "|".join(
        re.escape(unit) + (f"(?![{guards[unit]}])" if unit in guards else "") for unit in units
    )


def holds_number(text: str) -> bool:
    """Whether anything in `text` can be a number at all."""
    return _DIGIT.search(text) is not None


def find_candidates(text: str, extra: tuple[tuple[str, str], ...]) -> tuple[Candidate, ...]:
    """What reads like a figure in `text`, in order, without overlaps; `extra` are further units."""
    found: list[Candidate] = []
    if not holds_number(text):
        return ()
    both = (*special(text), *_plain(text, extra))
    for candidate in sorted(both, key=lambda c: (c.start, -c.end)):
        if not found:
            found.append(candidate)
        elif candidate.start >= found[-1].end:
            whole = _range(text, found[-1], candidate)
            if whole is None:
                found.append(candidate)
            else:
                found[-1] = whole
    return tuple(found)


def _range(text: str, low: Candidate, high: Candidate) -> Candidate | None:
    """The range that two candidates are the ends of: 3万元到10万元, but not 由3万元到10万元."""
    if text[low.end : high.start] not in _TO or low.unit != high.unit or low.value >= high.value:
        return None
    changes = _CHANGE.search(text, max(0, low.start - 16), low.start)
    if low.value_max is not None or (changes and not text.startswith("不等", high.end)):
        return None
    return replace(low, end=high.end, value_max=high.value)


def _plain(text: str, extra: tuple[tuple[str, str], ...]) -> Iterator[Candidate]:
    table = unit_table(extra)
    for match in _pattern(extra).finditer(text):
        in_words = None  # 八九千斤 is said of what nobody weighed
        if match["number2"] is None:
            in_words = read_range(match["number"] + match["multiplier"])
        before = match["before"] or ("约" if in_words else "")
        core = match.start("number")
        start = match.start() if before else core
        if rejected(text, start, match.end(), match):
            continue
        value, value_max = in_words or _values(match)
        if value is None:
            continue
        if match["half"]:
            value += Decimal("0.5")
        after, end = match["after"] or "", match.end()
        if after == "多" and match["unit"] not in MORE_AFTER:
            after, end = "", end - 1
        more = match["more"] or "多" in match["unit"]
        bound = "over" if more and not before else bound_of(before, after)
        if match["unit"] in LASTING and bound == "exact" and text.startswith("内", end):
            bound, end = "under", end + 1  # 3天内
        yield Candidate(
            start,
            core,
            end,
            _plainly(value),
            None if value_max is None else _plainly(value_max),
            _unit(table[match["unit"]], text, core),
            bound,
        )


def _unit(unit: str, text: str, core: int) -> str:
    """The unit of 每立方米36微克 is that of 36微克/立方米."""
    by_volume = unit in ("微克", "毫克") and text.endswith("每立方米", 0, core)
    return unit + "/立方米" if by_volume else unit


def _values(match: re.Match[str]) -> tuple[Decimal | None, Decimal | None]:
    """The value and, of a range, its upper end: 20至50, 20—25万."""
    value = _value(match["number"], match["multiplier"])
    if match["number2"] is None:
        return value, None
    value_max = _value(match["number2"], match["multiplier2"])
    if value is None or value_max is None:
        return value, None
    if match["multiplier2"] and match["number"][-1:].isdigit() and not match["multiplier"]:
        value *= value_max / (read_number(match["number2"]) or value_max)
    return value, value_max if value_max > value else None


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
