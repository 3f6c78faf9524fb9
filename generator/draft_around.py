"""The page that headings stand on: what is above, below and between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.draft_cohesion import Cohesion
from generator.draft_habits import Habits
from generator.draft_joints import Joints
from generator.draft_lines import Line


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The page that headings stand on: its lines, and which of them (indexes) are captions."""

    lines: Sequence[Line]
    captioned: frozenset[int]
    habits: Habits
    joints: Joints
    cohesion: Cohesion

    def text_below(self, end: int) -> Line | None:
        """The first line from `end` on that is in no caption."""
        indexes = range(end, len(self.lines))
        return next((self.lines[i] for i in indexes if i not in self.captioned), None)
