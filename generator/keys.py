"""What a key of a plan or of zone data is: its shape and its meaning, for readers and schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

# text        one value; whatever YAML makes of it, it is read as it was written
# verbatim    a text that may be empty, but then as ''
# reference   what something is called elsewhere; an editor may put a comment behind it
# texts       a list of texts; one text stands for a list of one
# address     small latin letters, digits and hyphens
# date        2024, 2024-03 or 2024-03-15
# period      a date, two of them (2023-01..2023-11), or a word
# line        the number of a line
# lines       9-13, 25+27
# flag        true or false
# choice      one of some words
# entries     a list of mappings with keys of their own
Shape = Literal[
    "text",
    "verbatim",
    "reference",
    "texts",
    "address",
    "date",
    "period",
    "line",
    "lines",
    "flag",
    "choice",
    "entries",
]

FREE_TEXT = frozenset(("text", "verbatim", "texts"))  # where a # may belong to the text
ADDRESS = "(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*"  # what an address may be: a regex everywhere


@dataclass(frozen=True, slots=True)
class Key:
    """A key: the shape of its value and what it is for, in Chinese and in English.

    `words` are those a choice offers, or those a period may be instead of a time; `entries` are
    the keys of each entry of a list. A key that is `filled` may be left out, but not left empty.
    """

    shape: Shape
    chinese: str
    english: str
    needed: bool = False
    filled: bool = False
    words: tuple[str, ...] = ()
    entries: Mapping[str, Key] | None = None


Keys = Mapping[str, Key]
