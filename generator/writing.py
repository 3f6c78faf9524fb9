"""Files are written whole or not at all, whenever the program is killed or the disk is full."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from generator.language import tr
from generator.model import Position, Problem


def write_new(path: Path, data: bytes) -> bool:
    """Writes a file that must not be there yet; False if it is there. Raises OSError."""
    temporary = _written(path, data)
    try:
        _link(temporary, path)
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


def _link(temporary: Path, path: Path) -> None:
    """Gives the file its name; unlike a rename, a link never replaces a file."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, as memory sticks have
        if path.exists():
            raise FileExistsError(path) from None
        temporary.rename(path)


def _written(path: Path, data: bytes) -> Path:
    """A file beside `path` that holds `data`, safe on the disk.

    Its name starts with a dot: what a killed program leaves is neither page nor plan.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:  # one of this name is left from a killed program
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise OSError(error.errno, error.strerror, os.fspath(path)) from error
    return temporary


def refused(error: OSError) -> str:
    """What to tell somebody whose disk is full, closed, or not what it seems."""
    return str(
        Problem(
            Position(str(error.filename2 or error.filename or ""), 0),
            tr("cannot be read or written: {reason}", reason=error.strerror or error),
            tr("free some space, or see whether the folder is there and may be written to"),
            fatal=True,
        )
    )
