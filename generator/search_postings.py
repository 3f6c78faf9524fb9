"""Which pair of characters stands in which documents: small files, found by the first character."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from operator import or_, sub

TITLE, HEAD, NAME, TEXT, TAG = 1, 2, 4, 8, 16  # the fields of a document, as bits
LOOSE = 32  # not a field: stands so in a bare text only (see search_fold)
WIDTH = 64  # a mask is below it
ENCODING = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"
SIZE = 4  # bytes of a character in it
END = "\n"  # follows a field's last character, so that each character starts some pair

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
FILE_SIZE = 3_000  # letters a file of several characters has on average: 2 kB compressed
SPLIT_SIZE = 9_000  # a character with more letters gets files of its own
MOST_FILES = 1_021
MOST_LETTERS = 50_000  # kept; a list's rare wide gaps are made each time

Fields = Sequence[tuple[int, str, str]]  # (field, folded text, the same bare)
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
    """Pair → number of a document × WIDTH + the bits of the fields it stands in, ascending.

    The bit LOOSE says that it stands in a bare text and not in the same text as folded.
    """
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number, document in enumerate(fields):
        in_text = _pairs(text for field, text, _ in document if field == TEXT)
        masks: dict[int, int] = {}
        for field, text, bare in document:
            if field != TEXT:
                pairs = _pairs((text,))
                for pair in pairs:
                    masks[pair] = masks.get(pair, TEXT * (pair in in_text)) | field
                loose = _pairs((bare,)) - pairs if bare is not text else ()
                for pair in loose:
                    masks[pair] = masks.get(pair, TEXT * (pair in in_text)) | LOOSE
        for pair in _pairs(bare for field, _, bare in document if field == TEXT) - in_text:
            masks[pair] = masks.get(pair, 0) | LOOSE
        base = number * WIDTH
        for pair, mask in masks.items():
            found[pair].append(base + mask)
        entry = base + TEXT  # one number for most of the document's pairs
        for pair in in_text.difference(masks):
            found[pair].append(entry)
    told = {_written(pair): entries for pair, entries in found.items()}
    return {pair: entries for pair, entries in told.items() if pair[0] != END}


def _pairs(texts: Iterable[str]) -> set[int]:
    """The pairs of the texts, and such as begin with END: each as a number of 64 bits.

    Memory is read as such numbers, twice, a character apart. Making strings of all the pairs, of
    which most are known already, takes several times as long.
    """
    written = memoryview(END.join((*texts, "")).encode(ENCODING, "surrogatepass"))
    characters = len(written) // SIZE
    even = written[: characters // 2 * 2 * SIZE].cast("Q")
    odd = written[SIZE : SIZE + (characters - 1) // 2 * 2 * SIZE].cast("Q")
    return {*even, *odd}


def _written(pair: int) -> str:
    return pair.to_bytes(2 * SIZE, sys.byteorder).decode(ENCODING, "surrogatepass")


def packed(entries: Iterable[int]) -> str:
    """A list of number × WIDTH + mask as letters: gaps between numbers in digits of base 32.

    A digit of 32 and more is followed by a higher one. The gap is doubled, plus one if a letter
    for the mask follows; without it the mask is TEXT.
    """
    entries = tuple(entries)
    ends = map(or_, entries, repeat(WIDTH - 1))  # the last that a document's entry might be
    return "".join(map(_LETTERS.__getitem__, map(sub, entries, chain((-1,), ends))))


class _Letters(dict[int, str]):
    """The letters of an entry, by how far it is from the end of the one before.

    Most lists have small gaps, so few letters are made anew: everything else is left to C.
    """

    def __missing__(self, distance: int) -> str:
        letters = _letters(*divmod(distance - 1, WIDTH))
        if len(self) < MOST_LETTERS:
            self[distance] = letters
        return letters


_LETTERS = _Letters()


def _letters(gap: int, mask: int) -> str:
    letters = []
    gap = gap * 2 + (mask != TEXT)
    while gap >= 32:
        letters.append(DIGITS[32 + gap % 32])
        gap //= 32
    letters.append(DIGITS[gap])
    if mask != TEXT:
        letters.append(DIGITS[mask])
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
