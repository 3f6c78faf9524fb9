"""What stands last on a page and belongs to its first story: the headline, or the rest with it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.draft_affinity import OWN, affinity
from generator.draft_cohesion import TOGETHER, Cohesion
from generator.draft_heads import announces
from generator.draft_layout import Layout, Unit
from generator.draft_lines import Line
from generator.language import tr


def waiting(layout: Layout, block: Sequence[Line], near: Sequence[str]) -> Unit | None:
    """The story without a headline that `block`, below the last text of a page, is that of.

    The one that speaks of it most; the page's first story, which a page hardly begins without its
    headline, and the one right above the block are likelier. `near` are the page's texts.
    """
    stories = [unit for unit in layout.articles if unit.headless]
    stories = [unit for unit in stories if unit is layout.open or not unit.body[0][0].hangs]

    def points(unit: Unit) -> float:
        own = sum(affinity(line.text, unit.texts, near) for line in block)
        return own + OWN * (unit is layout.articles[0] or unit is layout.open)

    return max(stories, key=points, default=None)


def claim_rest(layout: Layout, cohesion: Cohesion) -> None:
    """Gives the page's first story, which lacks its headline, what is printed last with it.

    That is a text without a beginning and a headline below it. What announces a headline above the
    first story is none.
    """
    if len(layout.articles) < 2:
        return
    first, last = layout.articles[0], layout.articles[-1]
    if first.closed or last.opened or not first.body or not last.body or not last.heads:
        return
    if last.heads[0].number < last.body[-1][-1].number:
        return
    announced = bool(first.heads) and all(announces(line.text) for line in first.heads)
    alike = cohesion.among(last.texts, first.texts) >= TOGETHER / 2
    if announced or (first.headless and alike):
        first.heads += last.heads
        first.take_all(last)
        layout.drop(last)
        layout.doubts.append(
            (last.body[0][0].number, tr("goes on with an earlier text, past other matter"))
        )
