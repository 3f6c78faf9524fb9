"""Results one behind the other in few files: a file for each takes longer than most results."""

from __future__ import annotations

import contextlib
import os
import secrets
import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ENDING = ".results"
MOST = 24  # files; each process that keeps results has its own, so none waits for another
_HEAD = struct.Struct(">20sQI")  # a result's key, its length, its checksum


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a result lies: its head begins at `start`, its data has `length` bytes."""

    path: Path
    start: int
    length: int


class CacheFiles:
    """The files of a folder that hold results by their keys, of 40 hexadecimal digits.

    Nothing here raises: what is torn, broken or cannot be written is not there. Results that
    other processes keep are seen after the next `tidy`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._places: dict[str, _Place] | None = None
        self._own: tuple[int, Path] | None = None  # the process that writes, and its file

    def read(self, key: str) -> bytes | None:
        """What is kept under `key`, whole."""
        if self._places is None:
            self._places = {key: place for path in self._files() for key, place in _places(path)}
        place = self._places.get(key)
        if place is None:
            return None
        try:
            with place.path.open("rb") as file:
                file.seek(place.start)
                record = file.read(_HEAD.size + place.length)
        except OSError:  # another build has removed it
            return None
        data = record[_HEAD.size :]
        if record[: _HEAD.size] == _head(key, data):
            return data
        _remove(place.path)  # who knows what else is wrong with it
        return None

    def write(self, key: str, data: bytes) -> None:
        """Keeps `data` under `key`, whole or not at all."""
        if self._own is None or self._own[0] != os.getpid():  # forked since
            name = f"{os.getpid()}-{secrets.token_hex(4)}{ENDING}"
            self._own = os.getpid(), self._folder / name
        path = self._own[1]
        with contextlib.suppress(OSError):
            try:
                start = _append(path, _head(key, data) + data)
            except FileNotFoundError:  # the first result of all
                self._folder.mkdir(parents=True, exist_ok=True)
                start = _append(path, _head(key, data) + data)
            if self._places is not None:
                self._places[key] = _Place(path, start, len(data))

    def tidy(self, used: set[str]) -> None:
        """Writes files anew that hold more than results that are `used`; removes strange ones."""
        files = self._files()
        places = {key: p for path in files for key, p in _places(path) if key in used}
        self._places, self._own = places, None
        lasting: Counter[Path] = Counter()
        for place in places.values():
            lasting[place.path] += place.length
        worn = {path for path in files if 2 * lasting[path] <= _size(path)}
        if len(files) - len(worn) > MOST:
            worn = {*sorted(files, key=_size)[:-1]}
        for key, place in list(places.items()):
            if place.path in worn and (data := self.read(key)) is not None:
                self.write(key, data)
        for path in worn:
            _remove(path)

    def _files(self) -> list[Path]:
        """The files of results; what else lies here is of another edition of the program."""
        try:
            found = sorted(self._folder.iterdir())
        except OSError:
            return []
        for path in found:
            if path.suffix != ENDING:
                _remove(path)
        return [path for path in found if path.suffix == ENDING]


def _head(key: str, data: bytes) -> bytes:
    return _HEAD.pack(bytes.fromhex(key), len(data), zlib.crc32(data))


def _places(path: Path) -> Iterator[tuple[str, _Place]]:
    """The keys and places of what a file holds, as far as it is whole."""
    with contextlib.suppress(OSError), path.open("rb") as file:
        size, start = os.fstat(file.fileno()).st_size, 0
        while len(head := file.read(_HEAD.size)) == _HEAD.size:
            key, length, _ = _HEAD.unpack(head)
            if start + _HEAD.size + length > size:
                return
            yield key.hex(), _Place(path, start, length)
            start = file.seek(length, os.SEEK_CUR)


def _append(path: Path, record: bytes) -> int:
    """Adds a record to a file, or leaves it as it was; returns where it starts. Raises OSError."""
    start = _size(path)
    try:
        with path.open("ab") as file:
            file.write(record)
    except OSError:
        with contextlib.suppress(OSError):
            os.truncate(path, start)
        if not start:
            _remove(path)
        raise
    return start


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
