"""A headline printed too early: among the last paragraphs of the story before its own."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from generator.draft_affinity import OWN, affinity
from generator.draft_layout import Layout, Unit
from generator.draft_lines import Line
from generator.draft_marks import alike
from generator.language import tr


def claim_early(layout: Layout, near: Sequence[str]) -> None:
    """Gives each story without a headline the crosshead of the story above it that speaks of it.

    A crosshead that is built like another one of that story is none. `near` are the page's texts.
    """
    for above, own in itertools.pairwise(tuple(layout.articles)):
        if not own.headless or own.body[0][0].hangs:
            continue
        head = max(above.crossheads, key=lambda line: _more(line, own, above, near), default=None)
        if head is None or _more(head, own, above, near) <= OWN or _is_one_of_several(head, above):
            continue
        above.crossheads.remove(head)
        above.body.remove([head])
        own.heads = [head]
        layout.doubts.append((head.number, tr("a headline printed inside a text")))


def _more(line: Line, own: Unit, above: Unit, near: Sequence[str]) -> float:
    """How much more a line speaks of one story than of the other's text."""
    others = [text for text in above.texts if text != line.text]
    return affinity(line.text, own.texts, near) - affinity(line.text, others, near)


def _is_one_of_several(line: Line, unit: Unit) -> bool:
    return any(alike(line.text, other.text) for other in unit.crossheads if other is not line)
