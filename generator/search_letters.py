"""Tables for other ways to type a word: pinyin of the site's characters, traditional forms."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator

import opencc  # type: ignore[import-untyped]  # small, pure Python, made from OpenCC's tables

from generator.sounds import readings

Pairs = tuple[tuple[str, str], ...]

STANDARDS = ("t2s", "tw2s", "hk2s")
_HAN = (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))


def by_sound(characters: Iterable[str]) -> dict[str, str]:
    """Syllable without tone → the characters read so, in the order given: {"zhao": "招照"}."""
    found: dict[str, list[str]] = {}
    for character in characters:
        for syllable in readings(character):
            found.setdefault(syllable, []).append(character)
    return {syllable: "".join(found[syllable]) for syllable in sorted(found)}


def common_characters() -> Iterator[str]:
    """The 6,763 characters of GB 2312, the commoner level first."""
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from bytes((row, cell)).decode("gb2312", "ignore")


@functools.cache
def simplified() -> Pairs:
    """Every traditional character with its simplified one, by the first standard that has it."""
    han = [chr(point) for point in _HAN]
    pairs: dict[str, str] = {}
    for standard in STANDARDS:
        simple = opencc.OpenCC(standard).convert("\n".join(han)).split("\n")
        for old, new in zip(han, simple, strict=True):
            if old != new and len(new) == 1:
                pairs.setdefault(old, new)
    return tuple(pairs.items())


def traditional_forms(
    characters: Iterable[str], variants: str, tables: Callable[[], Pairs] = simplified
) -> str:
    """Pairs of a traditional character and the simplified one of `characters` it stands for.

    `variants` are further such pairs that the tables of OpenCC leave out. `tables` gives what
    `simplified` does.
    """
    known = set(characters)
    pairs = dict(tables())
    for old, new in zip(variants[::2], variants[1::2], strict=True):
        pairs.setdefault(old, new)
    return "".join(old + new for old, new in sorted(pairs.items()) if new in known)
