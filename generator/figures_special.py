"""Figures that are said without a unit: ranks, shares in words, ratios, money without 元."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.figures_words import either, word_set, words
from generator.model import Bound
from generator.numerals import read_number
from generator.source import lexicon

SIDES = ("before", "after")  # of a number, where the words that bound it stand
CLAUSE = 20  # characters looked back for the word that makes 第一 a rank
_RANKS = re.compile(r"(?<![\d-])\d{1,4}(?:[-—]\d{1,4}){2,}(?![\d-])")
_RANK = re.compile(
    r"""
    第\s*(?P<number>\d{1,4}|[一二三四五六七八九十百]{1,6})
    (?:\s*(?P<unit>[位名])|(?=[，。；！？、”）)]|\Z|和|的好成绩))
    """,
    re.VERBOSE,
)
_RATIO = re.compile(r"(?<![\d.∶:：])(\d{1,4}(?:\.\d{1,3})?)∶(\d{1,4}(?:\.\d{1,3})?)(?![\d.∶:：])")
_SHARE = re.compile(
    r"""
    (?P<number>
      百分之[零一二两三四五六七八九十百点]{1,8}                       # 百分之九十五点五
      |[千万]分之[一二三四五六七八九十]{1,3}                           # 千分之五
      |[一二三四五六七八九十]{1,3}分之[一二三四五六七八九十]{1,3}     # 三分之一
    )
    (?P<after>以上|以下|左右|以内)?
    """,
    re.VERBOSE,
)
_PART = re.compile(
    r"""
    (超过|超|不到|近)?一半(以上|左右|多)?|(?<![穿走经度通])(?P<past>过)半(?![数晌年天夜个])
    |(?P<tenth_bound>约|近|超过?|不到)?(?P<tenths>[一二两三四五六七八九])成(?![立功果为长本效员交品])
     (?P<tenth_after>以上|以下|左右|多)?
    """,
    re.VERBOSE,
)
_IN_A_ROW = re.compile(r"\d[一-龥]{1,2}\d")
_IN_PARTS = re.compile(r"[一二两三四五六七八九过][半成]")


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


def special(text: str) -> Iterator[Candidate]:
    """Ranks, shares, tenths, halves, ratios and money in `text`; not in order."""
    # A character that they need is found much faster than they are, and is mostly missing.
    if "-" in text or "—" in text or "第" in text:
        yield from _ranks(text)
    if "分之" in text:
        yield from _shares(text)
    if _IN_PARTS.search(text):
        yield from _parts(text)
    if _IN_A_ROW.search(text):
        yield from _rows(text)
    if "∶" in text:
        yield from _ratios(text)
    if "万" in text or "亿" in text:
        yield from _money(text)


def uncounted(text: str, found: Candidate) -> str | None:
    """What 6局 counts, where offices or villages stand in a row without their counters."""
    nouns: dict[str, str] = lexicon("figures")["uncounted"]
    said = text[found.core : found.end].lstrip("0123456789")
    return nouns.get(said) if found.unit == "个" else None  # 4部 may be lifts


def _rows(text: str) -> Iterator[Candidate]:
    """6局2办, 3镇2街道: two at least, or one right before something counted in full."""
    for match in _row().finditer(text):
        for item in _row_item().finditer(text, match.start(), match.end()):
            start, value = item.start(), Decimal(item[1])
            yield Candidate(start, start, item.end(), value, None, "个", "exact")


@functools.cache
def _row_item() -> re.Pattern[str]:
    return re.compile(rf"(\d{{1,3}})(?:{either(*lexicon('figures')['uncounted'])})")


@functools.cache
def _row() -> re.Pattern[str]:
    item = rf"\d{{1,3}}(?:{either(*lexicon('figures')['uncounted'])})"
    return re.compile(rf"(?<![\d.第])(?:(?:{item}){{2,6}}|{item}(?=\d{{1,3}}个))(?![一-龥]*”)")


def _ratios(text: str) -> Iterator[Candidate]:
    """3∶1."""
    for match in _RATIO.finditer(text):
        one, other = Decimal(match[1]), Decimal(match[2])
        if other:
            value = round(one / other, 4)
            bound: Bound = (
                "about" if text.endswith(words("about_before"), 0, match.start()) else "exact"
            )
            yield Candidate(match.start(), match.start(), match.end(), value, None, "比", bound)


def _money(text: str) -> Iterator[Candidate]:
    """营业额突破三千万, and people likewise: 总人口12.7万."""
    for unit in lexicon("figures")["unsaid_units"]:
        for match in _unsaid(unit).finditer(text):
            amount, before = read_number(match["number"]), match["before"] or ""
            if amount is not None:
                core, bound = match.start("number"), bound_of(before, "")
                yield Candidate(core - len(before), core, match.end(), amount, None, unit, bound)


@functools.cache
def bound_of(before: str, after: str) -> Bound:
    """What the words beside a number make of it: 近 before it is under, 以上 behind it over."""
    bounds: tuple[Bound, ...] = ("about", "over", "under")
    for bound in bounds:
        if before in word_set(f"{bound}_before") or after in word_set(f"{bound}_after"):
            return bound
    return "exact"


@functools.cache
def _bounding() -> re.Pattern[str]:
    kinds = (f"{bound}_{side}" for bound in ("about", "over", "under") for side in SIDES)
    return re.compile(
        either("余", "多", "来", "内", "过", *(w for kind in kinds for w in words(kind)))
    )


def says_bound(text: str) -> bool:
    """Whether a figure as it is printed says its bound: 近60家, 2小时内, 过半."""
    return _bounding().search(text) is not None


def _ranks(text: str) -> Iterator[Candidate]:
    """第88位, 116-107-98-88, and 第一 behind a word of ranking."""
    for match in _RANKS.finditer(text):
        at = match.start()
        for number in re.split(r"[-—]", match[0]):
            yield Candidate(at, at, at + len(number), Decimal(number), None, "位", "exact")
            at += len(number) + 1
    for match in _RANK.finditer(text):
        value = read_number(match["number"])
        if value is None or not (match["unit"] or _is_ranked(text, match.start())):
            continue
        yield Candidate(match.start(), match.start(), match.end(), value, None, "位", "exact")


def _is_ranked(text: str, at: int) -> bool:
    """Whether a word of ranking stands before `at` in its clause: 增速位居全市第一."""
    clause = re.split("[，。；！？：“]", text[max(0, at - CLAUSE) : at])[-1]
    return any(word in clause for word in words("ranked_by"))


def _shares(text: str) -> Iterator[Candidate]:
    """百分之四十, 近三分之一."""
    for match in _SHARE.finditer(text):
        whole, _, part = match["number"].partition("分之")
        value = read_number(match["number"])
        if whole == "百":
            value = read_number(part.replace("点", "."))
        if value is None:
            continue
        value = value if whole == "百" else round(value * 100, 2)
        core = match.start()
        before = next((word for word in _befores() if text.endswith(word, 0, core)), "")
        bound = bound_of(before, match["after"] or "")
        yield Candidate(core - len(before), core, match.end(), value, None, "%", bound)


def _parts(text: str) -> Iterator[Candidate]:
    """超过六成, 一半."""
    for match in _PART.finditer(text):
        tenths = match["tenths"]
        value = Decimal(50) if tenths is None else (read_number(tenths) or Decimal(0)) * 10
        word = match[1] or match["tenth_bound"] or ("超过" if match["past"] else "")
        after = match["tenth_after"] or match[2] or ""
        halved = text.endswith(words("change"), 0, match.start())  # 体积缩小一半
        halved = halved or text.startswith(words("borne_in_part"), match.end())  # 一半贴息
        if tenths is None and not (word or after or halved):
            continue
        core = match.end() - 2 - len(after)
        bound = bound_of(word, after)
        yield Candidate(match.start(), core, match.end(), value, None, "%", bound)


@functools.cache
def _unsaid(unit: str) -> re.Pattern[str]:
    """A number that must mean `unit`: 总人口12.7万, 营业额突破三千万."""
    return re.compile(
        rf"""
        (?:{either(*lexicon("figures")["unsaid_units"][unit])})
        (?:{either(*words("unit_links"))})?
        (?P<before>{either(*_befores())})?
        (?P<number>\d[\d.]{{0,7}}[百千]?[万亿]{{1,2}}|[一二两三四五六七八九十百千]{{1,6}}[万亿]{{1,2}})
        (?=[，。；！？”]|大关)
        """,
        re.VERBOSE,
    )


@functools.cache
def _befores() -> tuple[str, ...]:
    return (*words("about_before"), *words("over_before"), *words("under_before"))
