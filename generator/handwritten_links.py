"""Links and pictures in hand-written pages: each leads to a file of the site, or is a problem."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from generator.language import tr
from generator.model import Position, Problem
from generator.records_texts import nearest

_LINK = re.compile(
    r"""
    (!?)                                    # a picture
    \[ (?:[^\]\\\n] | \\.)* \]              # what is shown
    \( \s* (?: <([^>\n]*)> | ([^\s()]+) )   # the address
    """,
    re.VERBOSE,
)
_DEFINED = re.compile(r"[ ]{0,3}\[[^\]^][^\]]*\]:\s*(?:<([^>\n]*)>|(\S+))")  # [name]: address
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_FENCE = re.compile(r"[ ]{0,3}(```+|~~~+)")
_INDENTED = ("    ", "\t")  # code, or what belongs to a list: it is left to MkDocs


@dataclass(frozen=True, slots=True)
class Link:
    """An address in a page's Markdown that should be a file of the site."""

    line: int
    address: str
    is_picture: bool


def links_in(markdown: str) -> Iterator[Link]:
    """The links of a page to the site's own files, with their lines; none inside code."""
    fence = ""
    for number, line in enumerate(markdown.split("\n"), 1):
        mark = _FENCE.match(line)
        if mark is not None and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
            continue
        if fence or line.startswith(_INDENTED):
            continue
        for match in _LINK.finditer(_CODE.sub("", line)):
            yield from _own(number, match[2] or match[3] or "", is_picture=bool(match[1]))
        defined = _DEFINED.match(line)
        if defined is not None:
            yield from _own(number, defined[1] or defined[2], is_picture=False)


def _own(line: int, address: str, *, is_picture: bool) -> Iterator[Link]:
    """The link, if it leads neither elsewhere nor to a place on the same page."""
    try:
        parts = urlsplit(address)
    except ValueError:  # [ in the name of a host
        return
    if not parts.scheme and not parts.netloc and parts.path:
        yield Link(line, unquote(parts.path), is_picture)


def broken_links(
    folder: str, pages: Iterable[tuple[str, Iterable[Link]]], known: Collection[str]
) -> Iterator[Problem]:
    """A problem for each link of `pages` (path below `folder`, links) to a file not `known`."""
    for path, links in pages:
        for link in links:
            if link.address.startswith("/"):
                message = tr("“{address}” counts from the top of the server", address=link.address)
                hint = tr("write it as it is reached from this file, like ../pictures/yard.png")
            elif _target(path, link.address) in known:
                continue
            else:
                message = (
                    tr("the picture “{address}” is not there", address=link.address)
                    if link.is_picture
                    else tr("the link “{address}” leads nowhere", address=link.address)
                )
                hint = _hint(path, link, known)
            yield Problem(Position(f"{folder}/{path}", link.line), message, hint, fatal=False)


def _target(path: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), address))


def _hint(path: str, link: Link, known: Collection[str]) -> str:
    stem, ending = posixpath.splitext(posixpath.basename(link.address))
    others = {
        posixpath.splitext(posixpath.basename(other))[0]: other
        for other in sorted(known)
        if other.endswith(ending) and other != path
    }
    guess = nearest(stem, tuple(others)) if ending else None
    if guess is not None:
        own = posixpath.relpath(others[guess], posixpath.dirname(path) or ".")
        return tr("did you mean “{guess}”?", guess=own)
    if link.is_picture:
        return tr("put the picture there, or correct its address")
    return tr("name a file, like ../articles/new-plant.md, or remove the link")
