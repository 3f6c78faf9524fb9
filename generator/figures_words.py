"""The words that figures are read by, as tuples and patterns made once."""

from __future__ import annotations

import functools
import re

from generator.source import lexicon

LASTING = frozenset(("天", "小时", "分钟", "秒", "年", "个月", "周", "个工作日", "个小时"))


@functools.cache
def words(name: str) -> tuple[str, ...]:
    """The words under `name` in `data/figures.yml`, longer ones first."""
    return tuple(sorted(lexicon("figures")[name], key=lambda word: (-len(word), word)))


@functools.cache
def word_set(name: str) -> frozenset[str]:
    """The words under `name`, to ask whether a text is one of them."""
    return frozenset(words(name))


@functools.cache
def pattern(name: str) -> re.Pattern[str]:
    """Any of the words under `name`, the longest that fits."""
    return re.compile(either(*words(name)))


def either(*items: str) -> str:
    """A regular expression for any of `items`, the longest that fits; for none nothing fits."""
    longest_first = sorted(set(items), key=lambda item: (-len(item), item))
    return "|".join(re.escape(item) for item in longest_first) or r"(?!)"


def initials(*items: str) -> str:
    """The characters that `items` begin with, for a class: one look instead of trying each item."""
    return "".join(sorted({re.escape(item[0]) for item in items}))
