"""Files of a new site: what did not change is the old site's own file under one more name."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """The `folder` that a site is written into; `old` is the finished site, if there is one to use.

    A file system looks for room for each new file, and long where many were removed a moment ago:
    a name for one that is there takes a fraction of that. Nothing may change a file of the new site
    in place as long as the old one stands, so `old` is given only where nobody else writes to it.
    """

    folder: str
    old: str | None = None

    def put(self, name: str, content: str | bytes) -> None:
        """Puts a file into the folder and, where it is the first one there, makes its own folder.

        MkDocs' `write_file` asks for that folder each time, which takes longer than the file.
        Raises OSError.
        """
        data = content.encode() if isinstance(content, str) else content
        path = f"{self.folder}/{name}"
        try:
            self._put(name, data, path)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            self._put(name, data, path)

    def _put(self, name: str, data: bytes, path: str) -> None:
        if self.old is None or not _kept(f"{self.old}/{name}", data, path):
            with open(path, "wb") as file:
                file.write(data)


def _kept(old: str, data: bytes, path: str) -> bool:
    """Whether the file `old` holds just `data`, and is now there as `path`, too.

    Raises FileNotFoundError where the folder of `path` is not there.
    """
    try:
        with open(old, "rb") as file:
            if file.read(len(data) + 1) != data:
                return False
    except OSError:
        return False
    try:
        os.link(old, path)
    except FileNotFoundError:
        raise
    except FileExistsError:  # put there by a process that died; it may be the old site's file
        os.unlink(path)
        return False
    except OSError:  # a file system without links, or another one
        return False
    return True
