"""Whether two lines are pieces of one sentence: what comes together where they are joined."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.source import lexicon

WORD = 3.0  # points for a common word that the lines' ends tear apart
JOINT = 3  # characters
KNOWN = 2.0  # points for three characters that the page prints elsewhere
_DATE_ENDS = re.compile(r"\d(?:年|月)$")
_DATE_GOES_ON = re.compile(r"\d{1,2}[月日]")
_COUNTED = re.compile(r"(?:[亩元吨户辆套]|公里|平方米|个月|[万亿]元|人次|分钟)[，。；、]")
_NUMBER_ENDS = re.compile(r"[\d一二两三四五六七八九十百千万亿余多几]$")
_QUOTES = re.compile("[“”]")


@dataclass(frozen=True, slots=True)
class Joints:
    """What a page prints in its texts, where the characters at a joint are looked for."""

    told: str

    @classmethod
    def of(cls, texts: Iterable[str]) -> Joints:
        """The joints that stand in `texts`."""
        return cls("\n".join(texts))

    def points(self, first: str, second: str) -> float:
        """How much speaks for `second` going on with the sentence that `first` breaks off."""
        if _is_word(first[-1:] + second[:1]) or _is_doubled(first, second):
            return WORD
        return KNOWN * any(self._knows(joint) for joint in _joints(first, second))

    def fit(self, first: str, second: str) -> bool:
        """Whether anything speaks for it."""
        return self.points(first, second) > 0

    def torn_heading(self, first: str, second: str) -> bool:
        """Whether two headings are one, torn where both joints stand in the texts."""
        joints = _joints(first, second)
        return all(joint.isalnum() and self._knows(joint) for joint in joints)

    def _knows(self, joint: str) -> bool:
        return len(joint) == JOINT and joint in self.told


def torn_word(first: str, second: str) -> bool:
    """Whether the lines' ends tear a common word, or the second begins with what begins none.

    Where whole words end and begin, none is torn: 市民来电 and 路灯已修复 are two lines.
    """
    if _is_doubled(first, second):
        return True
    whole = _is_word(first[-2:]) or _is_word(second[:2])
    if _is_word(first[-1:] + second[:1]) and not whole:
        return True
    return second[:1] in _followers() and not _is_word(second[:2])


def torn_date(first: str, second: str) -> bool:
    """Whether a day is torn behind its year or its month: 2025年, and below it 3月投产."""
    return _DATE_ENDS.search(first) is not None and _DATE_GOES_ON.match(second) is not None


def numbers_part(first: str, second: str) -> bool:
    """Whether `second` begins with what a number counts, and `first` does not end in a number."""
    return is_counted(second) and _NUMBER_ENDS.search(first) is None


def is_counted(text: str) -> bool:
    """Whether a text begins with nothing but what a number counts: 亩，户均增收……"""
    return _COUNTED.match(text) is not None


def quotes_part(first: str, second: str) -> bool:
    """Whether quotation marks forbid that `second` goes on with `first`.

    A quotation that the one has opened the other one closes, before it opens another.
    """
    mark = _QUOTES.search(second)
    opened = first.count("“") > first.count("”")
    return mark is not None and opened == (mark[0] == "“")


def _is_doubled(first: str, second: str) -> bool:
    """Whether both lines print the character at the tear: 金融机构, and below it 构集中推介."""
    same = first[-1:] == second[:1] and first[-1:].isalpha()
    return same and _is_word(first[-2:]) and not _is_word(second[:2])


def _is_word(pair: str) -> bool:
    """Whether two characters are a common word."""
    return len(pair) == 2 and pair[1] in _pairs().get(pair[0], "")


def _joints(first: str, second: str) -> tuple[str, str]:
    return first[-2:] + second[:1], first[-1:] + second[:2]


@functools.cache
def _followers() -> frozenset[str]:
    return frozenset(lexicon("drafting")["never_first"])


@functools.cache
def _pairs() -> dict[str, str]:
    pairs: dict[str, str] = lexicon("words")["pairs"]
    return pairs
