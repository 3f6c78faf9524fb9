"""A story that is signed at its beginning and at its end: the end is another one's."""

from __future__ import annotations

from generator.draft_cohesion import Cohesion, Theme
from generator.draft_layout import Layout, Unit
from generator.draft_lines import begins_sentence
from generator.language import tr

BEGINS = -3.0  # points for beginning as sentences do
SPEAKS = 0.3  # points for each point of cohesion with the story above


def part_twice_signed(layout: Layout, cohesion: Cohesion) -> None:
    """Parts each story with two signatures where it begins to speak of something else."""
    for unit in tuple(layout.articles):
        if not _is_signed_above(unit) or not _is_signed_below(unit):
            continue
        start = _parting(unit, cohesion)
        if start is None:
            continue
        rest = Unit(closed=True)
        rest.take(unit, start)
        top = rest.body[0][0].number
        rest.bylines = [line for line in unit.bylines if line.number > top]
        unit.bylines = [line for line in unit.bylines if line not in rest.bylines]
        unit.closed = False
        layout.units.insert(layout.units.index(unit) + 1, rest)
        layout.articles.insert(layout.articles.index(unit) + 1, rest)
        layout.doubts.append((top, tr("no headline stands above the text from here")))


def _is_signed_above(unit: Unit) -> bool:
    first = unit.body[0][0] if unit.body else None
    if first is None:
        return False
    named = first.byline is not None and first.byline.leads
    return named or any(line.number < first.number for line in unit.bylines)


def _is_signed_below(unit: Unit) -> bool:
    last = unit.body[-1][-1]
    byline = last.signature
    named = byline is not None and not byline.photographers
    return named or any(line.number > last.number for line in unit.bylines)


def _parting(unit: Unit, cohesion: Cohesion) -> int | None:
    """The paragraph from which the story has least in common with what stands above it."""
    groups = ["".join(line.text for line in group) for group in unit.body]
    elsewhere = cohesion.elsewhere(groups)
    best, most = None, 0.0
    for start in range(1, len(groups)):
        first, above = unit.body[start][0], unit.body[start - 1][-1]
        if first in unit.crossheads or above in unit.crossheads or not above.ended:
            continue
        told = (*(line.text for line in unit.heads), *groups[:start])
        theme = Theme.of(told, elsewhere)
        points = BEGINS * begins_sentence(first.text)
        points -= SPEAKS * sum(theme.points(text) for text in groups[start:])
        if points > most:
            best, most = start, points
    return best
