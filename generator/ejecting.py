"""Generated pages that are to be written by hand from now on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.digests import digest_of
from generator.handwritten import HandPage, page_url
from generator.language import tr
from generator.model import Position, Problem, WebPage


def ejected(page: WebPage) -> WebPage:
    """The page as a hand-written one: its head also says what it was made from."""
    return replace(page, front={**(page.front or {}), "made_from": fingerprint(page)})


def fingerprint(page: WebPage) -> str:
    """Changes with all that page and plan say of the article; neighbours and links do not count.

    The head holds it all: title, summary, lines, corrections, figures. A page never changes.
    """
    told = repr(sorted((page.front or {}).items()))
    return digest_of(told, 16)


def outdated(
    folder: str, by_hand: Iterable[HandPage], pages: Iterable[WebPage]
) -> Iterator[Problem]:
    """A note for each ejected page whose source has changed since; `pages` are the generated."""
    made = {page_url(page.path): page for page in pages if page.front is not None}
    for page in by_hand:
        generated = made.get(page.url)
        if page.made_from is None or generated is None:
            continue
        now = fingerprint(generated)
        if now != page.made_from:
            yield Problem(
                Position(f"{folder}/{page.path}", 0),
                tr("what this page was made from has changed since"),
                tr("take over what is new, then write in its head: made_from: {now}", now=now),
                fatal=False,
                paste=f"made_from: {now}",
            )
