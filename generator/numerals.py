"""Numbers as Chinese newspapers print them: 1,100万 · 一万五千亿 · 3万4000 · 两成 · 三分之一."""

from __future__ import annotations

import functools
import re
from decimal import Decimal

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000, "兆": 1_000_000_000_000}
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")

_ARABIC = re.compile(
    r"""
    (?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
    (?P<multiplier>[十百千]?[万亿]{0,2}|[十百千])
    """,
    re.VERBOSE,
)

_NEIGHBOURS = re.compile(
    r"(?P<head>(?:[一二两三四五六七八九]?[十百千万])*)"
    r"(?P<digits>[一二两三四五六七八九]{2})(?P<tail>[十百千]?[万亿]{0,2})"
)


@functools.lru_cache(maxsize=4096)  # newspapers print few different numbers again and again
def read_number(text: str) -> Decimal | None:
    """The number that all of `text` says, or None.

    Arabic digits with multipliers may be followed by smaller ones (3万4000, 25万6千).
    """
    text = text.translate(_FULL_WIDTH).strip()
    if not text:
        return None
    if text == "半":
        return Decimal("0.5")
    if "分之" in text:
        below, _, above = text.partition("分之")
        parts, whole = read_number(above), read_number(below)
        return None if parts is None or not whole else parts / whole
    if text[0].isascii():
        return _mixed(text)
    return _chinese(text)


def read_range(text: str) -> tuple[Decimal, Decimal] | None:
    """The two ends of a range in words, None for any other text: 七八 · 十五六 · 三四十万."""
    match = None if text[:1].isascii() else _NEIGHBOURS.fullmatch(text)
    if match is None:
        return None
    low, high = (_DIGITS[digit] for digit in match["digits"])
    ends = tuple(read_number(match["head"] + d + match["tail"]) for d in match["digits"])
    if high - low != 1 or ends[0] is None or ends[1] is None:
        return None
    return ends[0], ends[1]


def _mixed(text: str) -> Decimal | None:
    total = Decimal(0)
    at = 0
    last = None
    while at < len(text):
        match = _ARABIC.match(text, at)
        if match is None:
            return None
        factor = 1
        for character in match["multiplier"]:
            factor *= _SMALL.get(character) or _LARGE[character]
        if last is not None and factor >= last:
            return None
        total += Decimal(match["number"].replace(",", "")) * factor
        last, at = factor, match.end()
    return total


def _chinese(text: str) -> Decimal | None:
    """一万五千亿: sections of thousands, each raised by the 万 or 亿 that follows."""
    if all(c in _DIGITS for c in text):
        return Decimal("".join(str(_DIGITS[c]) for c in text))
    total = section = Decimal(0)
    digit: int | None = None
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _SMALL:
            section += (1 if digit is None else digit) * _SMALL[character]
            digit = None
        elif character in _LARGE:
            section += digit or (0 if section or total else 1)
            digit = None
            if character == "亿":
                total = (total + section) * _LARGE["亿"]
            else:
                total += section * _LARGE[character]
            section = Decimal(0)
        else:
            return None
    return total + section + (digit or 0)
