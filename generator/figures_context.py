"""What a figure's measure borrows from the figures before it in its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.figures_nouns import LONGEST_MEASURE
from generator.figures_words import words
from generator.model import Figure

LONGEST_RANGE = 6  # characters of a phrase like 其中国家级
_CHANGED = re.compile(
    r"(?:比[一-龥]{1,6})?(?:同比|环比|净|较[一-龥]{1,6})?(?:增长|增加|下降|减少|提高|提升|上升|降低|增幅|降幅)了?"
)


def completed(measure: str, unit: str, known: Sequence[Figure]) -> str | None:
    """A measure that says only which or how, with the noun of a figure before it in the sentence.

    研发机构106家，省级以上35家 → 省级以上研发机构数; 优良天256天，同比增加15天 → 优良天同比增加.
    None for a measure that needs no help, or finds none.
    """
    levels = [f for f in known if f.measure and f.basis in ("level", "cumulative")]
    same = [f for f in levels if f.unit == unit]
    bare = measure.removesuffix("数")
    if same and bare.endswith(words("ranges")) and len(bare) <= LONGEST_RANGE:
        noun = (same[-1].measure or "").removesuffix("数")
        for word in words("ranges"):
            noun = noun.rpartition(word)[2] or noun
        return f"{bare}{noun}数"
    for key in ("shares", "done"):
        if same and bare in words(key):
            noun = (same[-1].measure or "").removesuffix("数")
            return noun + bare if bare.startswith("总") else f"{bare}{noun}" + measure[len(bare) :]
    if _CHANGED.fullmatch(bare) and (same or levels):
        noun = (same[0] if same else levels[-1]).measure or ""
        noun = noun.removesuffix("数")
        return noun[: LONGEST_MEASURE - len(bare)] + bare
    return None
