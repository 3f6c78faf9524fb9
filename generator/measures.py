"""Which measure of the zone's catalogue a figure belongs to, and what its subject is called."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model import Figure, Measure, Zone
from generator.source import lexicon

_QUOTES = str.maketrans("", "", "“”‘’\"'《》「」 \u3000的")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The zone's measures by the phrases that mean them, and its names by their aliases."""

    phrases: Mapping[str, Measure]
    subjects: Mapping[str, str]

    @classmethod
    def of(cls, zone: Zone) -> Catalogue:
        """The catalogue of `zone`; an empty one finds nothing."""
        phrases = {
            plain_phrase(phrase): measure
            for measure in reversed(zone.measures)
            for phrase in (*measure.aliases, measure.name)
        }
        subjects = {
            name: entry.name
            for entry in (*zone.organisations, *zone.parks)
            for name in (entry.name, *entry.aliases)
        }
        subjects |= dict.fromkeys(zone.names, zone.names[0] if zone.names else "")
        return cls(phrases, subjects)

    def measure_of(self, figure: Figure) -> Measure | None:
        """The measure that `figure` is a value of: the same phrase in a unit that counts alike."""
        if figure.measure is None:
            return None
        found = self.phrases.get(plain_phrase(figure.measure))
        return found if found is not None and same_unit(found.unit, figure.unit) else None

    def subject_of(self, figure: Figure) -> str | None:
        """The preferred name of what `figure` is about."""
        if figure.subject is None:
            return None
        return self.subjects.get(figure.subject, figure.subject)


@functools.lru_cache(maxsize=65_536)  # the same few phrases stand in thousands of articles
def plain_phrase(phrase: str) -> str:
    """A measure's phrase without what does not change its meaning: quotes, 累计, 数."""
    table = _table()
    text = phrase.translate(_QUOTES)
    shorter = True
    while shorter:
        shorter = False
        for filler in table["fillers"]:
            if text.startswith(filler) and len(text) - len(filler) >= 3:
                text, shorter = text[len(filler) :], True
    for ending in table["endings"]:
        if text.endswith(ending) and len(text) - len(ending) >= 2:
            return text[: -len(ending)]
    return text


def same_unit(one: str, other: str) -> bool:
    """Whether two units count the same things."""
    return one == other or any({one, other} <= set(group) for group in _table()["counters"])


def unit_group(unit: str) -> str:
    """One name for all units that count the same things."""
    return next((group[0] for group in _table()["counters"] if unit in group), unit)


def _table() -> Any:
    return lexicon("measures")
