"""People's names in bylines: parted, put together, told from other words."""

from __future__ import annotations

import functools
import re

from generator.source import lexicon

DOTTED = r"[一-龥]{1,6}·[一-龥]{1,8}"  # 阿依古丽·买买提
_NAME = re.compile(rf"[一-龥]{{2,4}}|{DOTTED}")
_WHOLE = rf"(?:{DOTTED}|[一-龥]{{2,4}}|[一-龥][ \u3000]+[一-龥])"  # perhaps printed apart
_ONE_OF_SEVERAL = re.compile(rf"\s*{_WHOLE}(?:[、，\s]+{_WHOLE})*(?=[、，\s]|$)")
_USUAL, _LONG = 3, 7  # characters of a name


def read_names(text: str) -> tuple[str, ...]:
    """Names parted by commas or spaces; single characters are one name's, printed apart."""
    names: list[str] = []
    for part in re.split(r"[、，,;；/／|｜丨]+", text):
        single: list[str] = []
        for word in [*part.split(), ""]:
            if len(word) == 1:
                single.append(word)
                continue
            names.extend(_spaced(single))
            single = []
            names.extend(_glued(word))
    return tuple(name for name in names if _is_name(name))


def is_long_name(word: str) -> bool:
    """Whether a word of more than four characters is made as names of other peoples are."""
    return _USUAL + 1 < len(word) <= _LONG and word.endswith(tuple(_words("long_name_endings")))


def has_surname(name: str) -> bool:
    """Whether a name begins with a surname that is known."""
    return name[:1] in surnames() or name[:2] in _words("compound_surnames")


def is_usual(name: str) -> bool:
    """Whether a word is made as most names are: a known surname and one or two characters more."""
    compound = name[:2] in _words("compound_surnames")
    return has_surname(name) and len(name) <= (_USUAL + 1 if compound else _USUAL)


def names_before_text(text: str) -> str:
    """The names that `text` begins with, where no bracket says that they end."""
    cuts = [text.find(word, 2) for word in (*_words("openers"), "报道")]
    text = text[: min((cut for cut in cuts if cut > 0), default=len(text))]
    names = _ONE_OF_SEVERAL.match(text)
    if names is not None:
        return names[0]
    first = len(text) - len(text.lstrip())
    compound = text[first : first + 2] in _words("compound_surnames")
    return text[: first + _USUAL + compound]


def _is_name(word: str) -> bool:
    if word in _words("not_names") or word.endswith(tuple(_words("not_name_endings"))):
        return False
    return _NAME.fullmatch(word) is not None or is_long_name(word)


def _spaced(letters: list[str]) -> list[str]:
    """Names printed letter by letter: 李 明 is one; 张 三 李 四 are two; 王 小 明 is one."""
    if len(letters) % 2 == 0:
        return ["".join(letters[i : i + 2]) for i in range(0, len(letters), 2)]
    return ["".join(letters)] if len(letters) == 3 else []


def _glued(word: str) -> list[str]:
    """The names in a word that is too long for one, as where a column's end fell between two."""
    whole = len(word) < 4 or "·" in word or is_long_name(word)
    if whole or (len(word) == 4 and not _is_pair(word)):
        return [word] if word else []
    for length in (3, 2, 4):
        first, rest = word[:length], word[length:]
        if not has_surname(first) or (length == 4) != (first[:2] in _words("compound_surnames")):
            continue
        others = _glued(rest)
        if others and all(_is_name(name) and has_surname(name) for name in others):
            return [first, *others]
    return [word]


def _is_pair(word: str) -> bool:
    return word[:2] not in _words("compound_surnames") and {word[0], word[2]} <= surnames()


@functools.cache
def surnames() -> frozenset[str]:
    """The surnames of one character that are known."""
    return frozenset("".join(lexicon("bylines")["surnames"].split()))


@functools.cache
def _words(key: str) -> frozenset[str]:
    return frozenset(lexicon("bylines")[key])
