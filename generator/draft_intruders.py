"""Headings that head nothing where they stand: slogans, names of pictures, stray crossheads."""

from __future__ import annotations

from collections.abc import Sequence

from generator.draft_affinity import OWN, affinity
from generator.draft_habits import Habits
from generator.draft_heads import announces, is_banner, is_column_name, is_slogan
from generator.draft_layout import Layout, Unit
from generator.draft_lines import Line
from generator.draft_marks import bullet_of, is_framed, is_ordinal
from generator.language import tr

BANNER = "版面栏题"  # why a line belongs to no unit
HALVES = 2  # parts of a kicker at most
NAME_LENGTH = 8  # characters of a column's name


def without_intruders(layout: Layout, block: Sequence[Line], habits: Habits) -> list[Line]:
    """The heading lines of `block` that are left when those are taken out that head no story."""
    unit, left = layout.open, list(block)
    if unit is None:
        if len(left) == 1 and is_slogan(left[0].text) and not is_framed(left[0].text):
            layout.stray.append((left.pop(0), BANNER))
        if len(left) > 1 and _is_page_banner(left, habits):
            layout.stray.append((left.pop(0), BANNER))
        return left
    if unit.broken:
        slogans = [line for line in left if is_slogan(line.text) and not is_framed(line.text)]
        set_apart(layout, slogans)
        left = [line for line in left if line not in slogans]
    left = _without_plain(layout, unit, _without_crossheads(unit, left))
    if unit.heads and unit.body:
        left = _below_gap(layout, left, habits.gap)
    return left


def page_banners(lines: Sequence[Line]) -> list[Line]:
    """The headings at the top of a page, above its number and date: they head all of it."""
    top = next((i for i, line in enumerate(lines) if line.look in ("text", "byline")), len(lines))
    folios = [i for i, line in enumerate(lines[:top]) if line.look == "folio"]
    return [line for line in lines[: max(folios, default=0)] if line.look == "heading"]


def set_apart(layout: Layout, block: Sequence[Line]) -> None:
    """Takes headings out of the split sentence they stand in: banners, or very short captions."""
    captions: list[Unit] = []
    for line in block:
        if is_banner(line.text):
            layout.stray.append((line, BANNER))
        else:
            captions.append(Unit(kind="caption", body=[[line]], closed=True))
            reason = tr("a short line inside a sentence, taken for a caption")
            layout.doubts.append((line.number, reason))
    if captions:
        layout.units += captions
        layout.apart.append(captions)


def claim_apart(layout: Layout, near: Sequence[str]) -> None:
    """Gives stories without a headline what was set apart above them, if it speaks of them.

    A column's end had put it into another story's sentence. `near` are the page's texts.
    """
    for unit in [unit for unit in layout.articles if unit.headless]:
        first = unit.body[0][0].number
        above = [some for some in layout.apart if some[-1].body[0][0].number < first]
        captions = above[-1] if above else []
        heads = [caption.body[0][0] for caption in captions]
        if sum(affinity(line.text, unit.texts, near) for line in heads) > OWN:
            unit.heads = heads
            layout.units = [other for other in layout.units if other not in captions]
            layout.apart.remove(captions)


def _is_page_banner(block: Sequence[Line], habits: Habits) -> bool:
    """Whether the first line of a page is a slogan for all of it, not the name of a column."""
    line, below = block[:2]
    text = line.text
    if below.gap > habits.gap:
        return True
    if is_framed(text) or (len(text) <= NAME_LENGTH and " " not in text):
        return False
    unmarked = habits.marks_all and below.mark > 0 and not line.mark
    calls = is_banner(text) or len(text.split()) > HALVES or is_column_name(text)
    unmarked = unmarked and (calls or len(text) <= NAME_LENGTH)
    kicker = len(block) > 2 and (announces(below.text) or _is_couplet(below.text))
    return is_slogan(text) or unmarked or (kicker and is_banner(text))


def _is_couplet(text: str) -> bool:
    """Whether a line has two halves of one length, as mottos have and some kickers."""
    halves = text.split()
    return is_banner(text) or (len(halves) == HALVES and len({len(half) for half in halves}) == 1)


def _without_crossheads(unit: Unit, block: list[Line]) -> list[Line]:
    """The block without its first lines that bear a crosshead's mark: those are the unit's own.

    The name of a column bears such a mark, too; crossheads of one article bear the same.
    """
    if not unit.body or unit.closed:
        return block
    marks = {bullet_of(line.text) for line in unit.crossheads} - {""}
    while len(block) > 1 and (bullet_of(block[0].text) in marks or is_ordinal(block[0].text)):
        unit.add_crosshead(block[0])
        block = block[1:]
    return block


def _without_plain(layout: Layout, unit: Unit, block: list[Line]) -> list[Line]:
    """The block without plain lines in a torn sentence before the first marked (`##`) one."""
    first = next((i for i, line in enumerate(block) if line.mark or is_framed(line.text)), 0)
    if first and unit.broken:
        set_apart(layout, block[:first])
        return block[first:]
    return block


def _below_gap(layout: Layout, block: list[Line], usual: int) -> list[Line]:
    """The block below its last wide gap: what stands above it is the caption of a picture."""
    gaps = [i for i, line in enumerate(block) if i and line.gap > usual]
    if not gaps:
        return block
    set_apart(layout, block[: gaps[-1]])
    return block[gaps[-1] :]
