"""Headings in or below a text: how many of their lines are that text's own."""

from __future__ import annotations

from collections.abc import Sequence

from generator.draft_affinity import OWN, affinity, near_texts, own_headings, story_below
from generator.draft_around import Surroundings
from generator.draft_cohesion import TOGETHER
from generator.draft_heads import has_dashed
from generator.draft_layout import Unit
from generator.draft_lines import COLUMN_NAME, REACH, Line, begins_sentence, is_news_lead
from generator.draft_rows import heads_rows

FOREIGN = 1.5  # points by which a heading is rather that of the text below it


def is_own_inside(unit: Unit, block: Sequence[Line], around: Surroundings, end: int) -> bool:
    """Whether a headline with its byline stands inside a sentence of its own story.

    That is one that awaits a headline: nothing, or the name of a column, stands above it.
    """
    if not unit.broken or sum(len(line.text) for line in unit.heads) > COLUMN_NAME:
        return False
    below = around.lines[end + 1].text
    near = near_texts(around.lines, end)
    own = sum(affinity(line.text, unit.texts, near) for line in block)
    return own > OWN and not begins_sentence(below) and not is_news_lead(below)


def shared_out(unit: Unit | None, block: list[Line], around: Surroundings, end: int) -> list[Line]:
    """The lines of a block above a new story that head it; the others go to `unit`."""
    if unit is None or not unit.headless:
        return block
    above = [line for group in unit.body for line in group]
    own = own_headings(block, above, around.lines, end, around.habits.gap)
    if unit.opened and _heading_in_story(around.lines, end):
        own = len(block)
    unit.heads.extend(block[:own])
    unit.led = own == len(block) and _is_lead(unit, around, end)
    return block[own:]


def _is_lead(unit: Unit, around: Surroundings, end: int) -> bool:
    """Whether the text above a headline is the first of the story that opens below it."""
    if unit.opened or unit.closed or not around.lines[end].opens:
        return False
    below = story_below(around.lines, end)
    return around.cohesion.among(below, unit.texts) >= TOGETHER


def own_of_story(unit: Unit, block: Sequence[Line], around: Surroundings, end: int) -> int:
    """How many lines of a block inside or below a text without a headline are its headline.

    All are, where its sentence goes on below or the page shows where it began; where what follows
    speaks of something else, its own headline may stand at the block's end.
    """
    if heads_rows(around.lines, end):
        return 0
    if unit.broken:
        return len(block)
    above = unit.texts
    below = story_below(around.lines, end)
    near = near_texts(around.lines, end)
    others_near = [text for text in near if text not in below]  # they may be its own
    own = [affinity(line.text, above, others_near) for line in block]
    if not unit.opened:
        return len(block) if sum(own) > OWN else 0
    apart = _apart(block)
    if apart and sum(own[:apart]) > FOREIGN and sum(own[apart:]) < 2 * OWN:
        return apart
    if around.cohesion.among(below, above) >= TOGETHER:
        return len(block)
    others = [affinity(line.text, below, near) for line in block]
    for count in range(1, len(block)):
        if sum(own[:count]) > OWN and sum(others[count:]) - sum(own[count:]) > FOREIGN:
            return count
    return len(block)


def _apart(block: Sequence[Line]) -> int:
    """How many lines of a block stand above a heading whose lines are closer together; 0: none."""
    closer = (at for at in range(1, len(block) - 1) if block[at + 1].gap < block[at].gap)
    return next(closer, 0)


def heads_better(unit: Unit, block: Sequence[Line], around: Surroundings, end: int) -> bool:
    """Whether headings in a torn sentence speak of it, and those above the text of nothing in it.

    Those are the caption of a picture, then.
    """
    if has_dashed(unit.heads):
        return False  # no picture's caption has a deck
    above = unit.texts
    near = near_texts(around.lines, end)
    own = sum(affinity(line.text, above, near) for line in unit.heads)
    return own < OWN and sum(affinity(line.text, above, near) for line in block) > own + FOREIGN


def _heading_in_story(lines: Sequence[Line], start: int) -> bool:
    """Whether the story that opens on line `start` has its own heading, inside a torn sentence."""
    for index in range(start + 1, min(start + REACH, len(lines))):
        line, above = lines[index], lines[index - 1]
        if line.opens or line.look == "byline":
            return False
        if line.look == "heading":
            end = index + 1
            while end < len(lines) and lines[end].look == "heading":
                end += 1
            goes_on = end < len(lines) and lines[end].look == "text" and not lines[end].opens
            return above.torn and goes_on
    return False
