"""Pieces set into each other: captions and banners in broken sentences, articles interleaved."""

from __future__ import annotations

from random import Random

from tests.corpus.damage import HEADING, Lines


def cuts(lines: Lines) -> list[int]:
    """The indexes of lines that go on a sentence begun on the line before."""
    return [
        i
        for i in range(1, len(lines))
        if lines[i].role == lines[i - 1].role == "body"
        and lines[i].unit is not None
        and lines[i].unit == lines[i - 1].unit
        and lines[i].order[0] == lines[i - 1].order[0]
    ]


def set_into_cut(lines: Lines, block: Lines, rng: Random) -> Lines | None:
    """`block` (a caption, a banner) inside a broken sentence; None if no sentence is broken."""
    places = cuts(lines)
    if not places:
        return None
    at = rng.choice(places)
    return [*lines[:at], *block, *lines[at:]]


def set_between(lines: Lines, block: Lines, rng: Random) -> Lines | None:
    """`block` between two whole paragraphs of one article; None if it has none."""
    places = [
        i
        for i in range(1, len(lines))
        if lines[i].role == lines[i - 1].role == "body" and i not in cuts(lines)
    ]
    if not places:
        return None
    at = rng.choice(places)
    return [*lines[:at], *block, *lines[at:]]


def interleave(first: Lines, second: Lines, rng: Random) -> Lines:
    """Two articles at a column break: part of one, part of the other, the rest of each."""
    places = cuts(first)
    if not places or len(second) < 4:
        return [*first, *second]
    at = rng.choice(places)
    ends = [i for i in range(3, len(second)) if second[i].role == "body"]
    if not ends or second[0].role not in HEADING:
        return [*first, *second]
    to = rng.choice(ends)
    return [*first[:at], *second[:to], *first[at:], *second[to:]]
