"""How far texts of a page speak of the same: by the pairs of characters they share."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, repeat
from operator import mul

EXACT = 1 << 20  # a weight of 1; whole numbers make the same sum in any order
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
    def weights(self) -> Mapping[str, int]:
        """The worth of each pair: one that stands in many texts tells nothing."""
        much = len(self.texts)
        worth = [0, *(round(EXACT * math.log(much / n)) for n in range(1, much + 1))]
        return {pair: worth[count] for pair, count in self.counts.items()}

    @functools.cached_property
    def sums(self) -> Mapping[str, int]:
        """The worth of each pair, each time that it stands on the page."""
        return dict(
            zip(self.weights, map(mul, self.weights.values(), self.counts.values()), strict=True)
        )

    @functools.cached_property
    def total(self) -> int:
        """The worth of all pairs, each time that they stand on the page."""
        return sum(self.sums.values())

    def worth(self, pairs: Iterable[str]) -> int:
        """What `pairs` are worth together."""
        return sum(map(self.weights.get, pairs, repeat(0)))

    def between(self, one: str, other: str) -> float:
        """How much two texts have in common; 0 is nothing."""
        first, second = pairs_of(one), pairs_of(other)
        if not first or not second:
            return 0.0
        return self.worth(first & second) / EXACT / math.sqrt(len(first) * len(second))

    def among(self, texts: Sequence[str], others: Sequence[str]) -> float:
        """How much each of `texts` has in common with the nearest of `others`, on average."""
        if not texts or not others:
            return 0.0
        return sum(max(self.between(t, o) for o in others) for t in texts) / len(texts)

    def elsewhere(self, texts: Iterable[str]) -> Elsewhere:
        """The page but for `texts`, which are all of its own."""
        own = Counter(chain.from_iterable(map(pairs_of, texts)))
        less = {pair: self.weights.get(pair, 0) * n for pair, n in own.items()}
        return Elsewhere(self, less, self.total - sum(less.values()))


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A page but for some texts: `less` is what their pairs are worth, `total` all the others'."""

    cohesion: Cohesion
    less: Mapping[str, int]
    total: int

    def share(self, pairs: frozenset[str]) -> float:
        """How much of the weight of the others' texts `pairs` have: between 0 and 1."""
        own = sum(map(self.less.get, pairs, repeat(0)))
        hits = sum(map(self.cohesion.sums.get, pairs, repeat(0))) - own
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
        pairs = pairs_of(text)
        hits = self.cohesion.worth(pairs & self.pairs)
        misses = self.cohesion.worth(pairs - self.pairs)
        return (hits - misses * self.usual / (1 - self.usual)) / EXACT


@functools.lru_cache(maxsize=4096)
def pairs_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring letters in a text."""
    pairs = {one + other for one, other in pairwise(text)}
    return frozenset(filter(str.isalpha, pairs))
