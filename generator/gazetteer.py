"""Known names in running text: the longest name wins where several begin or overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Named


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names and aliases, longest first, each with the id it stands for."""

    names: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, entries: Iterable[Named]) -> Gazetteer:
        """The gazetteer of the names and aliases of `entries`."""
        pairs = {
            (alias, entry.id)
            for entry in entries
            for alias in (entry.name, *entry.aliases)
            if alias
        }
        return cls(tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair))))

    def find(self, text: str) -> tuple[str, ...]:
        """The ids of the names in `text`, in the order of their first mention.

        A name inside a longer known one does not count: 甲园 is not named by “甲园学校”.
        """
        found: dict[str, int] = {}
        for name, entry_id in self.names:
            at = text.find(name)
            if at < 0:
                continue
            found[entry_id] = min(at, found.get(entry_id, at))
            text = text.replace(name, "\0" * len(name))
        return tuple(sorted(found, key=lambda entry_id: (found[entry_id], entry_id)))

    def resolve(self, name: str) -> str | None:
        """The id that a name, alias or id stands for."""
        return next((i for alias, i in self.names if name in (alias, i)), None)


def count_words(text: str, words: Sequence[str]) -> int:
    """How often any of `words` stands in `text`."""
    return sum(map(text.count, words))
