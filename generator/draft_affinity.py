"""What a headline speaks of: the words it shares with one text and not with others."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generator.draft_lines import REACH, Line, ends_with_colon

OWN = 0.5  # points from which a heading may be that of a text
AKIN = 1.0  # points from which it surely is
NEXT = 0.7  # points for a heading's being that of the text it stands over
SHARED = 0.5  # points for both texts' getting a part of several headings


def affinity(heading: str, texts: Sequence[str], all_texts: Sequence[str]) -> float:
    """How many pairs of characters of `heading` stand in `texts`; the rarer in all, the more."""
    pairs = {heading[i : i + 2] for i in range(len(heading) - 1)}
    return math.fsum(  # which is the same in any order
        1 / max(1, sum(pair in text for text in all_texts))
        for pair in pairs
        if pair.isalpha() and any(pair in text for text in texts)
    )


def own_headings(
    block: Sequence[Line], above: Sequence[Line], lines: Sequence[Line], end: int, usual: int
) -> int:
    """How many lines of `block` head the text `above` them, which has no headline yet.

    The others head what follows on line `end`. `usual` is the gap between two lines of the page.
    """
    near = near_texts(lines, end)
    before, after = [line.text for line in above], story_below(lines, end)
    best, most = 0, NEXT
    gained = 0.0
    for count, line in enumerate(block, 1):
        gained += affinity(line.text, before, near) - affinity(line.text, after, near)
        points = gained
        if count < len(block):
            points += SHARED + SHARED * (block[count].gap > usual)
        if points > most and not ends_with_colon(line.text):
            best, most = count, points
    return best


def near_texts(lines: Sequence[Line], at: int) -> list[str]:
    """The lines of text around line `at`."""
    return [line.text for line in lines[max(at - REACH, 0) : at + REACH] if line.look == "text"]


def story_below(lines: Sequence[Line], start: int) -> list[str]:
    """The text that begins on line `start`, as far as the next heading or story."""
    found: list[str] = []
    for line in lines[start : start + REACH]:
        if found and (line.opens or line.look == "heading"):
            break
        if line.look == "text":
            found.append(line.text)
    return found
