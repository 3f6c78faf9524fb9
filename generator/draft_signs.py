"""What tells the lines of a heading apart: signs that a line bears, alone or beside another."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from typing import Any

from generator.draft_lines import width
from generator.source import lexicon

_COUNT = r"(?:\d[\d.,]*|[一二两三四五六七八九十百千万亿]+)"
_COUNTED = (
    r"(?:名|家|条|项|个|位|户|台|艘|万|亿|次|场|座|吨|元|款|所|栋|公里|亩|件|人|倍|天|年|斤|[%％])"
)
_PATTERNS = {
    name: re.compile(pattern)
    for name, pattern in (
        ("named", r"[\u4e00-\u9fff](?:区|园|县|镇|乡|街道|公司|集团|局|院|村|厂)"),
        ("spaced", r"\S[ \u3000]+\S"),  # two halves, as those of a headline
        ("short_halves", r"^(?=.{5,9}$)\S+[ \u3000]+\S+$"),
        ("titled", r"[：:](?!\s*$)"),  # 沙岭：一块盐碱地的新生
        ("clauses", r"[，；,;](?!$)"),
        ("listed", r"、(?!$)"),
        (
            "told",
            r"了(?!解)|终于|竟|也(?!门)|还(?![原款])|(?<!成)就(?![业医近地读])|(?<![人天])才(?![能智])",
        ),
        ("quoted", r"“"),
        ("nicknamed", r"“.{1,2}”"),  # 一枚“芯”
        ("figure", rf"\d|{_COUNT}{_COUNTED}"),
        ("amount_last", rf"{_COUNT}余?{_COUNTED}?[\u4e00-\u9fff]{{0,2}}$"),
        ("count_first", rf"^(?:前?\d|{_COUNT}(?:{_COUNTED}|大))"),
        ("attribute", r"的(?!(?:故事|实践|启示|做法|探索|报道)$)[^的，。]{1,8}$"),  # 一条路的来历
        ("place_first", r"^\S{0,6}(?:[区市县镇乡村园]|街道)"),
        ("one_first", r"^一(?!季|体)"),
        ("portrait_first", r"^(?:记(?![者录忆住得事])|访(?![问客谈])|来自)"),  # 记材料员贺一丰
        ("series", r"\S·\S|[①-⑳㉑-㊿]$|[（(][一二三四五六七八九十]{1,3}[）)]$"),  # 山乡巨变·园区篇
        ("slogan_halves", r"^[^\s\d“”，、：之一]{4}(?:[ \u3000]+[^\s\d“”，、：之一]{4})+$"),
        ("slogan_row", r"^(\S{3,6})(?:[ \u3000]+\S{3,6}){2,}$"),
    )
}
# Signs that tell something where only one of two lines bears them.
_APART = ("named", "figure", "quoted", "news", "told", "spaced")
_LENGTHS = (
    (5, "up_to_5"),
    (7, "up_to_7"),
    (9, "up_to_9"),
    (11, "up_to_11"),
    (14, "up_to_14"),
    (18, "up_to_18"),
)
_NOTHING: Mapping[str, float] = {}  # of a sign that tells nothing
_SHORT = 8  # characters; a longer line is rarely half a headline
_OFFICE = 7  # characters of an office's name that is as short as a column's
_TINY = 4
_BOTH = 16  # characters of two lines that are one headline
_FAR = 8  # characters by which one line is much longer than the other


def points(signs: Iterable[str], role: str) -> float:
    """How much `signs` speak for a role, or for two roles one above the other; a headline has 0."""
    table = _points()
    return sum(table.get(sign, _NOTHING).get(role, 0.0) for sign in signs)


@functools.lru_cache(maxsize=4096)  # a page's headings are read twice
def line_signs(text: str) -> tuple[str, ...]:
    """The signs that a line of a heading bears by itself."""
    found = [name for name, pattern in _patterns().items() if pattern.search(text)]
    halves = text.split()
    if len(halves) > 1 and len({len(half) for half in halves}) == 1:
        found.append("couplet")
    wide = width(text)
    found.append(next((name for most, name in _LENGTHS if wide <= most), "longer"))
    if "office_last" in found and wide <= _OFFICE:
        found.append("short_office")  # 区总工会
    return tuple(found)


@functools.lru_cache(maxsize=4096)
def pair_signs(upper: str, lower: str) -> tuple[str, ...]:
    """The signs of two lines that stand one above the other."""
    signs = ["pair"]
    above, below = width(upper), width(lower)
    more, longest = below - above, max(above, below)
    if more >= _FAR:
        signs.append("lower_longer")
    if longest > _SHORT:
        signs += ["long_as_long"] * (abs(more) <= 1) + ["long_just_as_long"] * (more == 0)
    else:
        signs.append("both_short")
        signs += ["as_long"] * (abs(more) <= 2) + ["just_as_long"] * (more == 0)
        signs += ["both_tiny"] * (longest <= _TINY)
    if above + below > _BOTH:
        signs.append("long_together")
    signs += ["one_spaced"] * any(_PATTERNS["spaced"].search(text) for text in (upper, lower))
    patterns = _patterns()
    signs += ["goes_on"] * (patterns["goes_on"].search(lower) is not None)
    signs += ["breaks_off"] * (patterns["breaks_off"].search(upper) is not None)
    if _has_clauses(lower) and not _has_clauses(upper):
        signs.append("clauses_below")
    mine, theirs = line_signs(upper), line_signs(lower)
    signs += [f"{sign}_above" for sign in _APART if sign in mine and sign not in theirs]
    signs += [f"{sign}_below" for sign in _APART if sign in theirs and sign not in mine]
    alike = sum(a == b for a, b in zip(upper, lower, strict=False))
    if abs(more) <= 1 and alike:
        signs.append("alike" if alike == 1 else "much_alike")
    return tuple(signs)


def _has_clauses(text: str) -> bool:
    return any(_PATTERNS[name].search(text) is not None for name in ("clauses", "listed"))


@functools.cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """The signs by name: those of form, and those of words."""
    return _PATTERNS | {
        name: _of_words(sign) for name, sign in lexicon("headings")["words"].items()
    }


def _of_words(sign: Mapping[str, Any]) -> re.Pattern[str]:
    """What finds a sign's words where they have to stand."""
    forms = {"starts": "^(?:{})", "holds": "{}", "inside": "(?<=..)(?:{})", "ends": "(?:{})”?$"}
    return re.compile(
        "|".join(
            forms[place].format("|".join(map(re.escape, words))) for place, words in sign.items()
        )
    )


@functools.cache
def _points() -> Mapping[str, Mapping[str, float]]:
    table: dict[str, dict[str, float]] = lexicon("headings")["points"]
    return table
