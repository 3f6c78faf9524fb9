"""The people whom a text names by their post or trade: 区长林某表示."""

from __future__ import annotations

import functools
import re

from generator.bylines_names import surnames
from generator.model import Story
from generator.source import lexicon


def people_named(text: str) -> tuple[str, ...]:
    """The names that follow a post in `text`, or a trade if they then speak, each once.

    Who is called anything else is not told. A name ends before what its bearer does, the shorter
    of two that fit.
    """
    names = (match["name"] for named in _named() for match in named.finditer(text))
    return tuple(name for name in dict.fromkeys(names) if _is_name(name))


def _is_name(word: str) -> bool:
    words = lexicon("people")
    beginnings, endings = tuple(words["not_names"]), tuple(words["not_name_endings"])
    return not word.startswith(beginnings) and not word.endswith(endings)


@functools.cache
def _named() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Two expressions: as one they would be ten times slower."""
    words = lexicon("people")
    posts, says, deeds = (
        "|".join(map(re.escape, words[key])) for key in ("posts", "says", "deeds")
    )
    trades = "".join(words["trades"])
    compound = "|".join(lexicon("bylines")["compound_surnames"])
    name = rf"""
        (?P<name>
          [{"".join(sorted(surnames()))}][一-龥]{{1,2}}?
          |(?:{compound})[一-龥]{{1,2}}?
          |[一-龥]{{1,6}}·[一-龥]{{1,8}}?            # 阿依古丽·买买提
        )"""
    return (
        re.compile(rf"(?:{posts}){name}(?={says}|{deeds})", re.VERBOSE),
        re.compile(rf"[{trades}](?<=[一-龥].){name}(?={says})", re.VERBOSE),
    )


def people_of(story: Story) -> tuple[str, ...]:
    """Who wrote or photographed a story, then whom its text names, each once."""
    metadata = story.metadata
    authors = (*metadata.reporters, *metadata.correspondents, *metadata.photographers)
    named = (name for p in story.article.paragraphs for name in people_named(p.text))
    return tuple(dict.fromkeys((*authors, *named)))
