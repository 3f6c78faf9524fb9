"""How far texts of a page speak of the same: by the pairs of characters they share."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

MOST_USUAL = 0.6  # of the weight of other texts that a story may share
TOGETHER = 0.12  # two texts of one story mostly share more, two of different stories less


@dataclass(frozen=True, slots=True)
class Cohesion:
    """What each pair of characters of a page is worth, and how often it stands there."""

    weights: Mapping[str, float]
    counts: Mapping[str, int]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Cohesion:
        """The worth of the pairs in `texts`: one that stands in many of them tells nothing."""
        every = [pairs_of(text) for text in texts]
        counts = Counter(pair for pairs in every for pair in sorted(pairs))
        weights = {pair: math.log(len(every) / count) for pair, count in counts.items()}
        return cls(weights, counts)

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

    def elsewhere(self, texts: Iterable[str]) -> dict[str, float]:
        """The weight of each pair in all texts of the page but `texts`."""
        left = Counter(dict(self.counts))
        left.subtract(pair for text in texts for pair in pairs_of(text))
        return {pair: self.weights[pair] * n for pair, n in left.items() if n > 0}


@dataclass(frozen=True, slots=True)
class Theme:
    """What a story speaks of: its pairs, and the share of them in any other text of the page."""

    cohesion: Cohesion
    pairs: frozenset[str]
    usual: float

    @classmethod
    def of(cls, texts: Iterable[str], cohesion: Cohesion, elsewhere: Mapping[str, float]) -> Theme:
        """The theme of `texts`; `elsewhere` are the weights of pairs in the texts of others."""
        pairs = frozenset[str]().union(*(pairs_of(text) for text in texts))
        hits = sum(weight for pair, weight in elsewhere.items() if pair in pairs)
        return cls(cohesion, pairs, min(hits / (sum(elsewhere.values()) or 1.0), MOST_USUAL))

    def points(self, text: str) -> float:
        """How much speaks for a text's being of this story; about 0 for a text of any other."""
        hits = misses = 0.0
        for pair in sorted(pairs_of(text)):
            weight = self.cohesion.weights.get(pair, 0.0)
            if pair in self.pairs:
                hits += weight
            else:
                misses += weight
        return hits - misses * self.usual / (1 - self.usual)


@functools.lru_cache(maxsize=4096)
def pairs_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring letters or digits in a text."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1) if text[i : i + 2].isalpha())
