"""Files in `seeds/` that nobody would read: wrong names, wrong folders, plans without a page."""

from __future__ import annotations

from collections.abc import Iterable

from generator.language import tr
from generator.model import Position, Problem

OWN_FOLDERS = ("zone", "labels", "schema")  # what they hold is read by others
READ = ("txt", "yml")
PLANS = ("yml", "yaml")
TEXTS = ("txt", "text")
MEANT = (  # endings of what may be a page that somebody meant to be read
    *TEXTS,
    *PLANS,
    *("md", "markdown", "rtf", "doc", "docx", "wps", "odt", "pdf", "htm", "html"),
)


def misplaced(folder: str, names: Iterable[str]) -> tuple[Problem, ...]:
    """What is wrong with the `names` of the files below `folder`: a problem for each not read."""
    there = set(names)
    found = []
    for name in sorted(there):
        told = _fault(name, there)
        if told is not None:
            found.append(Problem(Position(f"{folder}/{name}", 0), *told, fatal=True))
    return tuple(found)


def _fault(name: str, there: set[str]) -> tuple[str, str] | None:
    """What is wrong with a file's name, and what to do."""
    path, dot, ending = name.rpartition(".")
    inside, _, stem = path.rpartition("/")
    written, ending = ending, ending.lower()
    if not dot or not stem or ending not in MEANT:
        return None
    if inside:
        return _elsewhere(inside, ending)
    if ending == "yaml" or (ending == "yml" and written != ending):
        return tr("a plan's name ends in .yml"), tr("rename it to {stem}.yml", stem=stem)
    if written not in READ:
        name = f"{stem}.txt"
        hint = (
            tr("rename it to {name}", name=name)
            if ending in TEXTS
            else tr("save it as plain text called {name}, or move it out of seeds/", name=name)
        )
        return tr("this file is not read: a page's name ends in .txt"), hint
    if ending == "yml" and f"{stem}.txt" not in there:
        return tr("this plan has no page"), tr("put the page beside it as {stem}.txt", stem=stem)
    return None


def _elsewhere(inside: str, ending: str) -> tuple[str, str] | None:
    """The same for a file in a folder of `seeds/`."""
    if inside.partition("/")[0] not in OWN_FOLDERS:
        return (
            tr("this file is not read: pages and plans lie in seeds/ itself"),
            tr("move it there, out of the folder {folder}", folder=inside),
        )
    if inside == "zone" and ending not in PLANS:  # zone.py tells which of those it knows
        return (
            tr("this file is not read: the zone's data are .yml files"),
            tr("a page belongs into seeds/ itself; move it there"),
        )
    return None
