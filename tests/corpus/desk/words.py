"""The words of an invented zone: sentences with slots, filled in by chance."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.corpus.desk.manner import read_manner

_SLOT = re.compile(r"\{(\w+)\}")
_LISTS = {
    "firm": "firms",
    "organ": "organs",
    "park": "parks",
    "towns": "towns",
    "village": "villages",
    "product": "products",
    "role": "roles",
}


class Words:
    """One zone's vocabulary. What was drawn with `fresh` is not drawn again on the same page."""

    def __init__(self, zone: str, chance: Random) -> None:
        path = Path(__file__).with_name(f"{zone}.yml")
        self._data: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
        self._used: set[str] = set()
        self.manner = read_manner(self._data.get("manner"))
        self.chance = chance
        self._numbers: dict[str, Callable[[], str]] = {
            "n": lambda: str(chance.randint(21, 860)),
            "k": lambda: str(chance.randint(3, 19)),
            "pct": lambda: f"{chance.randint(3, 98)}{chance.choice(['', '.5', '.8', '.36'])}%",
            "amt": self._amount,
            "day": self._day,
            "d2": lambda: f"{chance.randint(20, 28)}日",
            "year": lambda: str(chance.randint(2019, 2026)),
            "person": self.name,
        }

    @property
    def topics(self) -> list[str]:
        """The names of the topics that are written about."""
        return list(self._data["topics"])

    def said(self, key: str) -> Any:
        """What the vocabulary holds under `key`, as it is."""
        return self._data[key]

    def fresh(self, *keys: str) -> str | None:
        """A filled-in sentence of the list at `keys` that the page has not used yet."""
        sentences: Any = self._data
        for key in keys:
            sentences = sentences[key]
        left = [sentence for sentence in sentences if sentence not in self._used]
        if not left:
            return None
        drawn: str = self.chance.choice(left)
        self._used.add(drawn)
        return self.fill(drawn)

    def fill(self, sentence: str) -> str:
        """`sentence` with its slots filled."""
        return _SLOT.sub(lambda slot: self._filler(slot[1]), sentence)

    def name(self) -> str:
        """A person's name of two to four characters."""
        given: list[str] = self._data["given"]
        return str(self.chance.choice(self._data["surnames"])) + self.chance.choice(given)

    def _filler(self, slot: str) -> str:
        if slot in self._numbers:
            return self._numbers[slot]()
        if slot in _LISTS:
            return str(self.chance.choice(self._data[_LISTS[slot]]))
        return str(self._data[slot])

    def _amount(self) -> str:
        if self.chance.random() < 0.5:
            return f"{self.chance.randint(11, 990) / 10}亿元"
        return f"{self.chance.randint(12, 9800)}万元"

    def _day(self) -> str:
        if self.chance.random() < 0.12:
            return "近日"
        return f"{self.chance.randint(1, 12)}月{self.chance.randint(1, 28)}日"
