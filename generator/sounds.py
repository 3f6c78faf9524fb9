"""Chinese characters and names as they sound: for search, the order of lists, and addresses."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from pypinyin import lazy_pinyin
from pypinyin.pinyin_dict import pinyin_dict

READINGS = 3  # a character's further readings are for dictionaries


def readings(character: str) -> tuple[str, ...]:
    """The syllables a character may be read as, the commonest first, without tones; ü is v."""
    printed = pinyin_dict.get(ord(character), "").split(",") if character else []
    return tuple(dict.fromkeys(_toneless(s) for s in printed[:READINGS] if s))


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


def _toneless(syllable: str) -> str:
    plain = unicodedata.normalize("NFD", syllable.replace("ü", "v").replace("ǘ", "v"))
    plain = plain.replace("u\u0308", "v")
    return "".join(c for c in plain if "a" <= c <= "z")
