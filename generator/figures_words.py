"""The words that figures are read by, as tuples and patterns made once."""

from __future__ import annotations

import functools
import re

from generator.source import lexicon


@functools.cache
def words(name: str) -> tuple[str, ...]:
    """The words under `name` in `data/figures.yml`, longer ones first."""
    return tuple(sorted(lexicon("figures")[name], key=lambda word: (-len(word), word)))


@functools.cache
def pattern(name: str) -> re.Pattern[str]:
    """Any of the words under `name`, the longest that fits."""
    return re.compile("|".join(re.escape(word) for word in words(name)))
