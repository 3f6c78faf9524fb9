"""Files are written whole or not at all, whenever the program is killed or the disk is full."""

from __future__ import annotations

import os
from pathlib import Path


def write_new(path: Path, data: bytes) -> bool:
    """Writes a file that must not be there yet; False if it is there. Raises OSError."""
    temporary = _written(path, data)
    try:
        os.link(temporary, path)  # unlike a rename, this never replaces a file
    except FileExistsError:
        return False
    finally:
        temporary.unlink(missing_ok=True)
    return True


def write_over(path: Path, data: bytes) -> None:
    """Writes a file in place of one that may be there. Raises OSError."""
    temporary = _written(path, data)
    try:
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def _written(path: Path, data: bytes) -> Path:
    """A file beside `path` that holds `data`, safe on the disk.

    Its name starts with a dot: what a killed program leaves is neither page nor plan.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as file:  # one of this name is left from a killed program
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary
