"""Whether a figure is reached or only planned, a level, a sum so far or a change."""

from __future__ import annotations

from generator.figures_words import words
from generator.model import Basis, Status


def status_of(sentence: str, at: int, basis: Basis) -> Status:
    """Whether what stands at `at` of a sentence is reached, planned, intended or a capacity."""
    near = _near(sentence, at).replace("产值", "")  # 年产值 is no capacity
    wide = sentence[max(0, at - 60) : at]
    for status in ("intended", "target", "capacity", "planned", "under_way"):
        if any(word in near for word in words(status)):
            return status
    if any(word in wide for word in words("once_built")):
        return "planned"
    return "cumulative" if basis == "cumulative" else "reached"


def basis_of(sentence: str, at: int) -> Basis:
    """Whether a figure is a level, a sum so far, a change, or a change against last year."""
    near = _near(sentence, at)
    if any(word in near for word in words("year_on_year")):
        return "year_on_year"
    if near.endswith(words("change")):
        return "change"
    if any(word in near for word in words("cumulative")):
        return "cumulative"
    return "level"


def _near(sentence: str, at: int) -> str:
    """The clause before a place of a sentence."""
    start = max(sentence.rfind(mark, max(0, at - 60), at) for mark in "，；：。,;") + 1
    return sentence[max(start, at - 60) : at]
