"""A new site takes the old one's place whole or not at all: built beside it, then renamed."""

from __future__ import annotations

import shutil
from pathlib import Path

NEW, OLD, GONE, MORE = ".new", ".old", ".gone", ".more"  # added to the site folder's name


def begin(site: Path) -> Path:
    """The folder to build into instead of `site`, empty; mends what a killed build left.

    A build that is killed before `finish` leaves `site` as it was; one that is killed inside it
    leaves the whole old site under another name, from where it is put back here. Raises OSError.
    """
    new, old, gone, more = (_beside(site, ending) for ending in (NEW, OLD, GONE, MORE))
    if old.is_dir() and not site.exists():
        old.rename(site)
    for left in (new, old, gone, more):
        if left.is_dir():
            shutil.rmtree(left)
    new.mkdir(parents=True)
    return new


def beside(site: Path) -> Path:
    """The folder for files of the new site that are written while MkDocs may still empty it."""
    return _beside(site, MORE)


def gather(site: Path) -> None:
    """Moves what was written beside the new site into it. Raises OSError."""
    if beside(site).is_dir():
        _move(beside(site), _beside(site, NEW))


def finish(site: Path) -> None:
    """Puts the finished new site in the place of the old one, which stays if this cannot be done.

    What is called `.old` is always whole: it has another name while it is removed. Raises OSError.
    """
    new, old, gone = (_beside(site, ending) for ending in (NEW, OLD, GONE))
    if site.is_dir():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.is_dir():
            old.rename(site)
        raise
    if old.is_dir():
        old.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)  # what is left goes at the next build


def give_up(site: Path) -> None:
    """Removes the unfinished new site; the old one stays."""
    for ending in (NEW, MORE):
        shutil.rmtree(_beside(site, ending), ignore_errors=True)


def missing(site: Path, needed: tuple[str, ...]) -> tuple[str, ...]:
    """Which of the `needed` files the new site beside `site` lacks, or has only empty."""
    new = _beside(site, NEW)
    return tuple(
        name for name in needed if not (new / name).is_file() or not (new / name).stat().st_size
    )


def _move(source: Path, target: Path) -> None:
    """Moves a file or folder to a place where the folder may be already."""
    if not source.is_dir() or not target.is_dir():
        source.replace(target)
        return
    for one in tuple(source.iterdir()):
        _move(one, target / one.name)
    source.rmdir()


def _beside(site: Path, ending: str) -> Path:
    return site.with_name(site.name + ending)
