"""What was worked out before, kept by what it was worked out from; may be deleted at any time."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
import pickle
import sys
from pathlib import Path

from generator.pickled import to_bytes

FOLDER = ".cache/generator"
_PROGRAM = Path(__file__).parent


class Cache:
    """Results of pure functions in a folder, one file each.

    A result's name is a digest of what it was made from and of the program itself, so a result
    is never out of date: it is there or it is not. Nothing here raises on a broken file, a full
    disk or a folder that can't be written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def key(self, *made_from: object) -> str:
        """The name of the result made from these values; it is not tidied away after this."""
        digest = hashlib.sha256(program())
        for value in made_from:
            digest.update(to_bytes(value))
        key = digest.hexdigest()[:40]
        self._used.add(key)
        return key

    def get(self, key: str) -> object | None:
        """The result kept under `key`, if there is one that can be read."""
        try:
            value: object = pickle.loads((self._folder / key).read_bytes())
        except Exception:  # a broken pickle raises whatever it likes; it is made anew
            return None
        return value

    def put(self, key: str, value: object) -> None:
        """Keeps a result, whole or not at all."""
        data = to_bytes(value)
        new = self._folder / f"{key}.{os.getpid()}"
        try:
            try:
                new.write_bytes(data)
            except FileNotFoundError:  # the first result of all
                self._folder.mkdir(parents=True, exist_ok=True)
                new.write_bytes(data)
            new.replace(self._folder / key)
        except OSError:
            with contextlib.suppress(OSError):
                new.unlink()

    def tidy(self) -> None:
        """Removes what this build did not ask for."""
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir():
                if path.name not in self._used:
                    path.unlink(missing_ok=True)


def program() -> bytes:
    """A digest of the program's own files and of Python: another program reads differently."""
    return sys.version.encode() + sources()


@functools.cache
def sources() -> bytes:
    """A digest of the program's own files, the same with every Python."""
    digest = hashlib.sha256()
    for path in sorted(p for p in _PROGRAM.rglob("*") if p.suffix in (".py", ".yml", ".txt")):
        digest.update(path.relative_to(_PROGRAM).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.digest()
