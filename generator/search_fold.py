"""Text as search compares it: width, case, spaces and look-alike signs folded away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_THOUSANDS = re.compile(
    r"""
    (?<=[0-9]),(?=[0-9])   # 1,256 is 1256; docs/assets/search-fold.js reads it the same way
    """,
    re.VERBOSE,
)
_BLANK = frozenset("\x85\xad\u1680\u200b\u200c\u200d\u2028\u2029\u2060\ufeff")


class Fold:
    """Folds texts; `signs` are characters to be read as others.

    `fold` in docs/assets/search-fold.js does the same, character by character: what the index
    was made from and what a visitor types must never be folded differently.
    """

    def __init__(self, signs: Mapping[str, str]) -> None:
        self._table = _Table(signs)

    def __call__(self, text: str) -> str:
        """The folded text; it has no blanks and may be shorter or longer than `text`."""
        folded = text.translate(self._table)
        return _THOUSANDS.sub("", folded) if "," in folded else folded


class Bare:
    """Takes the `signs` out of folded texts, and the `vague` words out of their numbers.

    Signs between two digits stay: 10、20 is not 1020. `bare` in docs/assets/search-fold.js does
    the same.
    """

    def __init__(self, signs: str, vague: str) -> None:
        sign = re.escape(signs)
        self._signs = re.compile(
            rf"""
            (?<![0-9{sign}]) [{sign}]+      # not behind a digit
            | [{sign}]+ (?![0-9{sign}])     # or not before one
            """,
            re.VERBOSE,
        )
        self._vague = re.compile(
            rf"(?<=[0-9十百千万亿])[{vague}](?=[\u4e00-\u9fff])"  # behind a number, before a word
        )

    def __call__(self, folded: str) -> str:
        """The bare text; it is `folded` itself where nothing is taken out."""
        return self._vague.sub("", self._signs.sub("", folded))


class _Table(dict[int, str]):
    """Code point → its folded form, filled as characters turn up."""

    def __init__(self, signs: Mapping[str, str]) -> None:
        super().__init__()
        self._signs = dict(signs)

    def __missing__(self, point: int) -> str:
        plain = unicodedata.normalize("NFKC", chr(point)).lower()
        folded = "".join(self._signs.get(c, c) for c in plain if not (c <= " " or c in _BLANK))
        self[point] = folded
        return folded
