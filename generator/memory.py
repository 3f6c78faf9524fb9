"""The cache of a process that builds again and again: most pages stay as they are in between."""

from __future__ import annotations

from pathlib import Path

from generator.cache import Cache


class Memory(Cache):
    """A cache whose results stay in memory, too, for as long as each build asks for them."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._values: dict[str, object] = {}

    def get(self, key: str) -> object | None:
        """The result kept under `key`, from memory or from the disk."""
        if key not in self._values:
            value = super().get(key)
            if value is None:
                return None
            self._values[key] = value
        return self._values[key]

    def put(self, key: str, value: object) -> None:
        """Keeps a result in memory and on the disk."""
        super().put(key, value)
        self._values[key] = value

    def tidy(self) -> None:
        """Forgets and removes what has not been asked for since the last time."""
        super().tidy()
        self._values = {key: value for key, value in self._values.items() if key in self._used}
        self._used = set()
