"""The people whom a text names by their post: 区长林某表示."""

from __future__ import annotations

import functools
import re

from generator.bylines_names import has_surname
from generator.model import Story
from generator.source import lexicon


def people_named(text: str) -> tuple[str, ...]:
    """The names that follow a post in `text`, each once: who is called anything else is not told.

    A name ends before what its bearer does, the shorter of two that fit.
    """
    names = (match["name"] for match in _named().finditer(text))
    beginnings = tuple(lexicon("people")["not_names"])
    return tuple(dict.fromkeys(n for n in names if has_surname(n) and not n.startswith(beginnings)))


@functools.cache
def _named() -> re.Pattern[str]:
    words = lexicon("people")
    posts, deeds = ("|".join(map(re.escape, words[key])) for key in ("posts", "deeds"))
    return re.compile(
        rf"""
        (?:{posts})
        (?P<name>[\u4e00-\u9fff]{{2,3}}?)
        (?={deeds})
        """,
        re.VERBOSE,
    )


def people_of(story: Story) -> tuple[str, ...]:
    """Who wrote or photographed a story, then whom its text names, each once."""
    metadata = story.metadata
    authors = (*metadata.reporters, *metadata.correspondents, *metadata.photographers)
    named = (name for p in story.article.paragraphs for name in people_named(p.text))
    return tuple(dict.fromkeys((*authors, *named)))
