"""Chinese names as they sound: for the order of lists and for addresses."""

from __future__ import annotations

from collections.abc import Iterable

from pypinyin import lazy_pinyin


def sound(name: str) -> list[str]:
    """The syllables of a name in small latin letters, without tones; ü is v, other signs stay."""
    return [syllable.lower() for syllable in lazy_pinyin(name)]


def addresses(names: Iterable[str]) -> dict[str, str]:
    """An address for each of `names`: 某某银行 → moumouyinhang.

    Names that sound alike are numbered in their order: moumou, moumou-2. A name without a sound
    or letter is called “name”.
    """
    taken: dict[str, int] = {}
    found: dict[str, str] = {}
    for name in dict.fromkeys(names):
        letters = (c for c in "".join(sound(name)) if c.isascii() and c.isalnum())
        latin = "".join(letters) or "name"
        taken[latin] = taken.get(latin, 0) + 1
        found[name] = latin if taken[latin] == 1 else f"{latin}-{taken[latin]}"
    return found
