"""How far texts of a page speak of the same: by the pairs of characters they share."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

MOST_USUAL = 0.6  # of the weight of other texts that a story may share
TOGETHER = 0.12  # two texts of one story mostly share more, two of different stories less


@dataclass(frozen=True)
class Cohesion:
    """What the pairs of characters of a page's texts are worth; worked out when it is asked for."""

    texts: tuple[str, ...]

    @functools.cached_property
    def counts(self) -> Mapping[str, int]:
        """In how many texts each pair stands."""
        return Counter(chain.from_iterable(map(pairs_of, self.texts)))

    @functools.cached_property
    def weights(self) -> Mapping[str, float]:
        """The worth of each pair: one that stands in many texts tells nothing."""
        worth = [0.0, *(math.log(len(self.texts) / n) for n in range(1, len(self.texts) + 1))]
        return {pair: worth[count] for pair, count in self.counts.items()}

    @functools.cached_property
    def total(self) -> float:
        """The weight of all pairs, each time they stand on the page."""
        return math.fsum(self.weights[pair] * count for pair, count in self.counts.items())

    def between(self, one: str, other: str) -> float:
        """How much two texts have in common; 0 is nothing."""
        first, second = pairs_of(one), pairs_of(other)
        if not first or not second:
            return 0.0
        shared = math.fsum(self.weights.get(pair, 0.0) for pair in first & second)
        return shared / math.sqrt(len(first) * len(second))

    def among(self, texts: Sequence[str], others: Sequence[str]) -> float:
        """How much each of `texts` has in common with the nearest of `others`, on average."""
        if not texts or not others:
            return 0.0
        return sum(max(self.between(t, o) for o in others) for t in texts) / len(texts)

    def elsewhere(self, texts: Iterable[str]) -> Elsewhere:
        """The page but for `texts`, which are all of its own."""
        own = Counter(chain.from_iterable(map(pairs_of, texts)))
        less = math.fsum(self.weights.get(pair, 0.0) * n for pair, n in own.items())
        return Elsewhere(self, own, self.total - less)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A page but for some texts: `own` are the pairs of those, `total` the weight of all others."""

    cohesion: Cohesion
    own: Mapping[str, int]
    total: float

    def share(self, pairs: frozenset[str]) -> float:
        """How much of the weight of the others' texts `pairs` have: between 0 and 1."""
        counts, weights = self.cohesion.counts, self.cohesion.weights
        hits = math.fsum(
            weights[pair] * (counts[pair] - self.own.get(pair, 0))
            for pair in pairs
            if pair in weights
        )
        return hits / self.total if self.total > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Theme:
    """What a story speaks of: its pairs, and the share of them in any other text of the page."""

    cohesion: Cohesion
    pairs: frozenset[str]
    usual: float

    @classmethod
    def of(cls, texts: Iterable[str], elsewhere: Elsewhere) -> Theme:
        """The theme of `texts`."""
        pairs = frozenset[str]().union(*(pairs_of(text) for text in texts))
        return cls(elsewhere.cohesion, pairs, min(elsewhere.share(pairs), MOST_USUAL))

    def points(self, text: str) -> float:
        """How much speaks for a text's being of this story; about 0 for a text of any other."""
        weights, pairs = self.cohesion.weights, pairs_of(text)
        hits = math.fsum(weights.get(pair, 0.0) for pair in pairs & self.pairs)
        misses = math.fsum(weights.get(pair, 0.0) for pair in pairs - self.pairs)
        return hits - misses * self.usual / (1 - self.usual)


@functools.lru_cache(maxsize=4096)
def pairs_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring letters in a text."""
    pairs = {one + other for one, other in pairwise(text)}
    return frozenset(filter(str.isalpha, pairs))
