"""Pictures made by hand for shared links: each takes the place of a drawn one, or is a problem."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.language import tr
from generator.model import Position, Problem
from generator.records_texts import nearest

ENDING = ".png"
_PNG = b"\x89PNG\r\n\x1a\n"
_PICTURES = (ENDING, ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".svg")


def unused_pictures(
    folder: str, files: Mapping[str, bytes], slugs: Collection[str]
) -> Iterator[Problem]:
    """What is wrong with the pictures in `files` (name → bytes) of `folder`.

    `slugs` are those of all articles that have a page.
    """
    for name, data in sorted(files.items()):
        stem, dot, ending = name.rpartition(".")
        if f"{dot}{ending}".lower() not in _PICTURES:
            continue
        if not name.endswith(ENDING):
            message = tr("this picture is not used: its name does not end in .png")
            hint = tr("save it as PNG, 720×378 pixels, called {name}", name=stem + ENDING)
        elif stem not in slugs:
            guess = nearest(stem, sorted(slugs))
            message = tr("this picture is not used: no article is called “{slug}”", slug=stem)
            hint = (
                tr("did you mean “{guess}”?", guess=guess + ENDING)
                if guess
                else tr("call it as its article is called in the address")
            )
        elif not data.startswith(_PNG):
            message = tr("this is no PNG picture, whatever its name says")
            hint = tr("save it as PNG, 720×378 pixels, called {name}", name=name)
        else:
            continue
        yield Problem(Position(f"{folder}/{name}", 0), message, hint, fatal=False)
