"""Texts as editors write them into YAML: what # cuts off, full-width commas, words misspelt."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.source_yaml import Node

_HASH_TEXT = re.compile(r"\s*#[^\s#]")
_COMMAS = "，、"
_PARTED = re.compile(f"[{_COMMAS},]")


def cut_off(before: str, node: Node) -> Iterator[tuple[str, Node]]:
    """The texts in a value that YAML cuts off at a #, each with what is written before it.

    Behind an empty value, “# …” is a comment and “#…” is text.
    """
    for key, value in node.pairs:
        yield from cut_off(f"{key.text}: ", value)
    for item in node.items:
        yield from cut_off("- ", item)
    if node.lost and (node.kind == "text" or _HASH_TEXT.match(node.lost)):
        yield before, node


def full_comma(items: Sequence[Node]) -> tuple[str, Node] | None:
    """A full-width comma in the items of a list, with the item; in quotation marks it may stand."""
    for item in items:
        mark = next((mark for mark in _COMMAS if mark in item.text), None)
        if mark is not None and item.bare:
            return mark, item
    return None


def parted(items: Sequence[Node]) -> tuple[str, ...]:
    """The names in the items of a list, parted at full-width commas, too."""
    names = (name.strip() for item in items for name in _PARTED.split(item.text))
    return tuple(name for name in names if name)


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word that `word` was probably meant to be: shortened, or a letter or two astray.

    Words that only end alike are not meant for each other: 东岭产业园 is not 西山产业园.
    """
    close = difflib.get_close_matches(word, known, n=3, cutoff=0.5)
    return next((guess for guess in close if _alike(word, guess)), None)


def _alike(word: str, guess: str) -> bool:
    matcher = difflib.SequenceMatcher(None, word, guess, autojunk=False)
    kinds: set[str] = set()
    changed = 0
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind != "equal":
            kinds.add(kind)
            changed += max(i2 - i1, j2 - j1)
    if kinds in ({"insert"}, {"delete"}):  # one is the other shortened
        return True
    pairs = zip(reversed(word), reversed(guess), strict=False)
    end = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    own, other = word[: len(word) - end], guess[: len(guess) - end]
    begun_alike = difflib.SequenceMatcher(None, own, other).ratio() >= 0.5
    few = 3 if word.isascii() else 2  # a Chinese character says as much as some letters
    return begun_alike and changed <= max(few, max(len(word), len(guess)) // 4)
