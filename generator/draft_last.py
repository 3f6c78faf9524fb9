"""What stands last on a page: ends of texts, lists, and what belongs to the page's first story."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from generator.bylines_offices import names_offices
from generator.draft_affinity import OWN, affinity
from generator.draft_cohesion import TOGETHER, Cohesion
from generator.draft_heads import announces, calls
from generator.draft_intruders import BANNER
from generator.draft_layout import Layout, Unit
from generator.draft_lines import Line
from generator.language import tr

_TOLD = re.compile(r"[：:](?=\S)")
TOLD = 0.1  # points of affinity from which a story tells of what a line says
LIST = 4  # headings without a text


def close_page(layout: Layout, block: Sequence[Line], near: Sequence[str]) -> None:
    """Headings with no text below them are those of a story above that has none.

    What ends the text above them is its own: a wish, an office that signs, a torn sentence. If the
    first says what it tells (公示期：11月21日), they are the last of the text above; many are a
    list below its title. `near` are the page's texts.
    """
    unit = layout.open
    if _is_call(block) and not _is_told(layout, block[0], near):
        layout.stray.append((block[0], BANNER))
        return
    told = bool(block) and _TOLD.search(block[0].text) is not None
    if unit is not None and unit.body and not unit.closed:
        last = block if _breaks_off(block) else list(itertools.takewhile(_ends, block))
        for line in last:
            if names_offices(line.text):
                unit.bylines.append(line)
            else:
                unit.add(replace(line, look="text"))
        block = block[len(last) :]
        if not block:
            return
    story = _waiting(layout, block, near)
    listed = told or len(block) >= LIST
    if story is not None and (story is unit or not listed):
        story.heads.extend(block)
    elif unit is not None and unit.body and not unit.closed and told:
        unit.body += _as_text(block)
    elif len(block) >= LIST:
        layout.start(block[:1]).body = _as_text(block[1:])
    else:
        layout.stray.extend((line, "只有标题，没有正文") for line in block)


def _is_call(block: Sequence[Line]) -> bool:
    return len(block) == 1 and not block[0].mark and calls(block[0].text)


def _is_told(layout: Layout, line: Line, near: Sequence[str]) -> bool:
    """Whether a story without a headline tells of what a line says."""
    waiting = (unit for unit in layout.articles if unit.headless)
    return any(affinity(line.text, unit.texts, near) >= TOLD for unit in waiting)


def _breaks_off(block: Sequence[Line]) -> bool:
    """Whether a block is a sentence that the page's end breaks off: it has a comma."""
    return len(block) == 1 and not block[0].mark and "，" in block[0].text


def _ends(line: Line) -> bool:
    """Whether a line ends a text: a wish, or who signs."""
    return names_offices(line.text) or (line.ended and not line.mark)


def _as_text(block: Sequence[Line]) -> list[list[Line]]:
    return [[replace(line, look="text", ended=True)] for line in block]


def _waiting(layout: Layout, block: Sequence[Line], near: Sequence[str]) -> Unit | None:
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
