"""Which pair of characters stands in which documents: small files, found by the first character."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

TITLE, HEAD, NAME, TEXT, TAG = 1, 2, 4, 8, 16  # the fields of a document, as bits
WIDTH = 32  # a mask is below it
END = "\n"  # follows a field's last character, so that each character starts some pair

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
FILE_SIZE = 3_000  # letters a file of several characters has on average: 2 kB compressed
SPLIT_SIZE = 9_000  # a character with more letters gets files of its own
MOST_FILES = 1_021

Fields = Sequence[tuple[int, str]]  # (field, folded text)
Seconds = dict[str, str]  # second character → packed list


@dataclass(frozen=True, slots=True)
class Files:
    """The postings as files: name → first character → second → packed list.

    A character named in `split` has that many files, by its second character's code point modulo
    their number ("24320-3"); any other shares one of `count` files, by its own ("17").
    """

    count: int
    split: dict[str, int]
    contents: dict[str, dict[str, Seconds]]


def postings(fields: Iterable[Fields]) -> dict[str, list[int]]:
    """Pair → number of a document × WIDTH + the bits of the fields it stands in, ascending."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(fields):
        masks = dict.fromkeys(_pairs(text for field, text in document if field == TEXT), TEXT)
        for field, text in document:
            if field != TEXT:
                for pair in _pairs((text,)):
                    masks[pair] = masks.get(pair, 0) | field
        base = number * WIDTH
        for pair, mask in masks.items():
            found[pair].append(base + mask)
    return found


def _pairs(texts: Iterable[str]) -> set[str]:
    joined = END.join((*texts, ""))
    pairs = {joined[i : i + 2] for i in range(len(joined) - 1)}
    return {pair for pair in pairs if pair[0] != END}


def packed(entries: Iterable[int]) -> str:
    """A list of number × WIDTH + mask as letters: gaps between numbers in digits of base 32.

    A digit of 32 and more is followed by a higher one. The gap is doubled, plus one if a letter
    for the mask follows; without it the mask is TEXT.
    """
    letters: list[str] = []
    last = -1
    for entry in entries:
        number, mask = divmod(entry, WIDTH)
        gap = (number - last - 1) * 2 + (mask != TEXT)
        while gap >= 32:
            letters.append(DIGITS[32 + gap % 32])
            gap //= 32
        letters.append(DIGITS[gap])
        if mask != TEXT:
            letters.append(DIGITS[mask])
        last = number
    return "".join(letters)


def files(pairs: Mapping[str, Sequence[int]]) -> Files:
    """The postings in files small enough to be loaded for one word."""
    letters: dict[str, Seconds] = {}
    for pair in sorted(pairs):
        letters.setdefault(pair[0], {})[pair[1]] = packed(pairs[pair])
    sizes = {
        first: sum(len(text) + 6 for text in seconds.values()) for first, seconds in letters.items()
    }
    split = {c: -(-size // FILE_SIZE) for c, size in sizes.items() if size > SPLIT_SIZE}
    rest = sum(size for c, size in sizes.items() if c not in split)
    count = min(MOST_FILES, rest // FILE_SIZE) | 1
    contents: dict[str, dict[str, Seconds]] = {str(i): {} for i in range(count)}
    for first, seconds in letters.items():
        if first not in split:
            contents[str(ord(first) % count)][first] = seconds
            continue
        for i in range(split[first]):
            own = {s: text for s, text in seconds.items() if ord(s) % split[first] == i}
            contents[f"{ord(first)}-{i}"] = {first: own}
    return Files(count, split, contents)
