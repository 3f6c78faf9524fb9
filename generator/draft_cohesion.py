"""How far texts of a page speak of the same: the pairs of characters they share, the rarer the more."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

TOGETHER = 0.12  # two texts of one story mostly share more, two of different stories less


@dataclass(frozen=True, slots=True)
class Cohesion:
    """What each pair of characters of a page is worth."""

    weights: Mapping[str, float]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Cohesion:
        """The worth of the pairs in `texts`: one that stands in many of them tells nothing."""
        every = [pairs_of(text) for text in texts]
        counts = Counter(pair for pairs in every for pair in pairs)
        return cls({pair: math.log(len(every) / count) for pair, count in counts.items()})

    def between(self, one: str, other: str) -> float:
        """How much two texts have in common; 0 is nothing."""
        first, second = pairs_of(one), pairs_of(other)
        if not first or not second:
            return 0.0
        shared = sum(self.weights.get(pair, 0.0) for pair in sorted(first & second))
        return shared / math.sqrt(len(first) * len(second))

    def among(self, texts: Sequence[str], others: Sequence[str]) -> float:
        """How much each of `texts` has in common with the nearest of `others`, on average."""
        if not texts or not others:
            return 0.0
        return sum(max(self.between(t, o) for o in others) for t in texts) / len(texts)


@functools.lru_cache(maxsize=4096)
def pairs_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring letters or digits in a text."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1) if text[i : i + 2].isalpha())
