"""What was worked out before, kept by what it was worked out from; may be deleted at any time."""

from __future__ import annotations

import functools
import hashlib
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

from generator.cache_files import CacheFiles
from generator.pickled import to_bytes

T = TypeVar("T")

FOLDER = ".cache/generator"
_PROGRAM = Path(__file__).parent


class Cache:
    """Results of pure functions, in the files of a folder.

    A result's name is a digest of what it was made from, of the program itself and of the names
    of all libraries, so a result is never out of date: it is there or it is not. Nothing here
    raises on a broken file, a full disk or a folder that can't be written.
    """

    def __init__(self, folder: Path) -> None:
        self._files = CacheFiles(folder)
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
        data = self._files.read(key)
        if data is None:
            return None
        value: object = pickle.loads(data)
        return value

    def put(self, key: str, value: object) -> None:
        """Keeps a result, whole or not at all."""
        self._files.write(key, to_bytes(value))

    def once(self, make: Callable[[], T], *made_from: object) -> Callable[[], T]:
        """`make`, whose result depends on these values only and is kept once it has been made."""
        key = self.key(*made_from)

        def kept_or_made() -> T:
            kept = self.get(key)
            if kept is not None:
                return cast(T, kept)
            made = make()
            self.put(key, made)
            return made

        return kept_or_made

    def tidy(self) -> None:
        """Removes what this build did not ask for."""
        self._files.tidy(self._used)


@functools.cache
def program() -> bytes:
    """What else a result depends on: the program's own files, Python, the libraries' editions."""
    libraries = {path.name for folder in sys.path for path in Path(folder).glob("*.dist-info")}
    names = "\n".join((sys.version, *sorted(libraries)))
    return hashlib.sha256(names.encode() + sources()).digest()


@functools.cache
def sources() -> bytes:
    """A digest of the program's own files, the same with every Python."""
    digest = hashlib.sha256()
    for path in sorted(p for p in _PROGRAM.rglob("*") if p.suffix in (".py", ".yml", ".txt")):
        digest.update(path.relative_to(_PROGRAM).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.digest()
