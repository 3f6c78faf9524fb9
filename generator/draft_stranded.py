"""A story that begins without a sign below another one: its headline, further down, tells of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.draft_affinity import AKIN, affinity, near_texts, story_below
from generator.draft_cohesion import Cohesion, Theme
from generator.draft_layout import Unit
from generator.draft_lines import Line, begins_sentence, is_news_lead
from generator.draft_rows import heads_rows

ENOUGH = 7.0  # points from which the last paragraphs of a story are taken for the next one's first
SPEAKS = 0.3  # points for each point of cohesion
LEAD = 5.0  # points for saying when it was, as the first paragraph of news does
WITHIN = -5.0  # points for beginning as the sentences inside a text do
PART = -1.5  # points for a crosshead among them
FIRST = 70  # characters within which news say when it was
_DAY = re.compile(
    r"\d{1,2}月\d{1,2}日|近日|日前|连日来|昨日|昨天"
    r"|(?:凌晨|清晨|清早|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|深夜)(?:\d|[一二三四五六七八九十])"
)


def first_foreign(
    unit: Unit, heads: Sequence[Line], lines: Sequence[Line], end: int, cohesion: Cohesion
) -> int:
    """Which paragraph of `unit` begins the story that `heads`, below them, belong to.

    The number of paragraphs where none does. `end` is the line below the headings.
    """
    below = story_below(lines, end)
    groups = ["".join(line.text for line in group) for group in unit.body]
    near = near_texts(lines, end)
    if (
        heads_rows(lines, end)
        or _is_lead("".join(below[:2]))
        or not any(affinity(line.text, groups[1:], near) for line in heads)
    ):
        return len(groups)
    elsewhere = cohesion.elsewhere((*groups, *below))
    theirs = Theme.of((*(line.text for line in heads), *below), elsewhere)
    best, most = len(groups), ENOUGH
    told = [line.text for line in unit.heads]
    parts = [group[0] in unit.crossheads for group in unit.body]
    for start in range(1, len(groups)):
        told.append(groups[start - 1])
        if parts[start] or (any(parts[:start]) and any(parts[start:])):
            continue  # no story begins with a crosshead, or among those of another
        mine = Theme.of(told, elsewhere)
        points = _first_points(groups[start])
        for group, text in zip(unit.body[start:], groups[start:], strict=True):
            if group[0] in unit.crossheads:
                points += PART
            else:
                points += SPEAKS * (theirs.points(text) - mine.points(text))
        if points > most and _tells_nothing(heads, told, near):
            best, most = start, points
    return best


def _tells_nothing(heads: Sequence[Line], told: Sequence[str], near: Sequence[str]) -> bool:
    """Whether headings speak of nothing in the story that they are printed in."""
    return sum(affinity(line.text, told, near) for line in heads) < AKIN


def _first_points(text: str) -> float:
    inside = begins_sentence(text) and text[0] != "“" and _DAY.match(text) is None
    return LEAD * _is_lead(text) + WITHIN * inside


def _is_lead(text: str) -> bool:
    return is_news_lead(text) or _DAY.search(text[:FIRST]) is not None
