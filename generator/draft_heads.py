"""The lines of a heading: which is kicker, headline, deck, or a column's banner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.draft_lines import Line, ends_with_colon

_DASH = re.compile(r"\s*[—\-－]{2}")
_BANNER_WORD = (3, 6)  # characters in each part of “新时代 新征程 新伟业”

Groups = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Heads:
    """The parts of a heading as groups of line numbers."""

    column: Groups
    kicker: Groups
    headline: Groups
    deck: Groups
    announces: bool  # it begins with a kicker that ends in a colon


def heads_of(lines: Sequence[Line], usual: int = 0) -> Heads:
    """The roles of the lines of one heading block, in the order they are printed.

    A headline broken over two lines stands closer together than the page's lines usually do.
    """
    groups: list[list[Line]] = []
    for line in lines:
        close = groups and line.gap < usual and line.number - groups[-1][-1].number == 1
        if close and not _DASH.match(line.text) and not ends_with_colon(groups[-1][-1].text):
            groups[-1].append(line)
        else:
            groups.append([line])
    announces = bool(groups) and ends_with_colon(groups[0][-1].text)
    column: list[list[Line]] = []
    if len(groups) > 2:
        for index in (len(groups) - 1, 0):
            if len(groups) > 2 and is_banner(_text(groups[index])):
                column.append(groups.pop(index))
    deck: list[list[Line]] = []
    dashes = [i for i, group in enumerate(groups) if i and _DASH.match(group[0].text)]
    if dashes:  # what stands below the deck is a column's banner
        column.extend(groups[dashes[-1] + 1 :])
        del groups[dashes[-1] + 1 :]
    while len(groups) > 1 and _DASH.match(groups[-1][0].text):
        deck.insert(0, groups.pop())
    if len(groups) > 2 and not deck:
        deck.insert(0, groups.pop())
    kicker = groups[:1] if len(groups) > 1 else []
    headline = groups[1:] if len(groups) > 1 else groups
    return Heads(_numbers(column), _numbers(kicker), _numbers(headline), _numbers(deck), announces)


def is_banner(text: str) -> bool:
    """Whether a heading is a column's banner: two or more short parts of the same length."""
    parts = text.split()
    low, high = _BANNER_WORD
    return len(parts) > 1 and len({len(p) for p in parts}) == 1 and low <= len(parts[0]) <= high


def _text(group: Sequence[Line]) -> str:
    return "".join(line.text for line in group)


def _numbers(groups: Sequence[Sequence[Line]]) -> Groups:
    return tuple(tuple(line.number for line in group) for group in groups)
