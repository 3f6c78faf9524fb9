"""What the heading lines between two texts head: a new article, the one around them, or a part."""

from __future__ import annotations

from collections.abc import Sequence

from generator.bylines_offices import names_offices
from generator.draft_affinity import OWN, affinity, near_texts, story_below
from generator.draft_around import Surroundings
from generator.draft_cohesion import TOGETHER
from generator.draft_crossheads import begins_with_part, heads_briefs, is_part, starts_article
from generator.draft_heads import (
    announces,
    calls_thrice,
    has_dashed,
    is_banner,
    is_column_name,
    is_rubric,
)
from generator.draft_intruders import BANNER, set_apart, without_intruders
from generator.draft_joints import quotes_part
from generator.draft_last import close_page
from generator.draft_layout import Layout, Unit
from generator.draft_lines import Line, begins_sentence, is_news_lead
from generator.draft_marks import is_box_name
from generator.draft_own import FOREIGN, heads_better, is_own_inside, own_of_story, shared_out
from generator.draft_rows import heads_rows
from generator.draft_stranded import first_foreign
from generator.draft_torn import SPACED
from generator.language import tr
from generator.source import lexicon

BRIEF = 4  # lines of a brief at most


def place_heading(layout: Layout, around: Surroundings, at: int, end: int) -> None:
    """Decides what the heading lines from `at` to `end` head."""
    unit, following = layout.open, around.text_below(end)
    block = list(around.lines[at:end])
    if following is None:
        close_page(layout, block, around.cohesion.texts)
        return
    if unit is not None and unit.body and is_box_name(block[-1].text):
        close_page(layout, block[:-1], around.cohesion.texts)
        layout.start(block[-1:])
        return
    block = without_intruders(layout, _without_signature(unit, block), around.habits)
    if len(block) > 1 and is_rubric(block[0].text) and _is_brief(around.lines, end):
        layout.start(block)  # the first of them bears the column's name
        return
    if not block:
        return
    signed = following.look == "byline" and text_follows(around.lines, end)
    if signed and unit is not None and is_own_inside(unit, block, around, end):
        unit.heads.extend(block)
        layout.doubts.append((block[0].number, tr("a headline printed inside a text")))
        return
    if signed and unit is not None and unit.heads and unit.broken:
        start = first_foreign(unit, block, around.lines, end + 1, around.cohesion)
        if start < len(unit.body):
            story = layout.start(block)
            story.take(unit, start)
            return
    if unit is None or (unit.closed and unit.body) or following.opens or signed:
        block = shared_out(unit, block, around, end)
        if block:
            _begin(layout, block, around, end).opened = signed
    elif not unit.body:
        unit.heads.extend(block)
    else:
        _place_in_story(layout, unit, block, around, end)


def _begin(layout: Layout, block: Sequence[Line], around: Surroundings, end: int) -> Unit:
    """A new story below its headings; the last of them may be the first of its crossheads."""
    if not begins_with_part(block, around.lines, end):
        return layout.start(block)
    story = layout.start(block[:-1])
    story.add_crosshead(block[-1])
    return story


def claim_headings(layout: Layout, around: Surroundings, at: int) -> None:
    """Gives the story that opens on line `at` the headings of the text above, if they are its own.

    They stood above the rest of the story before then, which a column's end had put there.
    """
    unit = layout.open
    if unit is None or not unit.heads or not unit.body or unit.opened or unit.bylines:
        return
    above = unit.texts
    near, below = near_texts(around.lines, at), story_below(around.lines, at)
    own = sum(affinity(line.text, above, near) for line in unit.heads)
    theirs = sum(affinity(line.text, below, near) for line in unit.heads)
    if own > OWN or theirs - own < FOREIGN:
        return
    heads, unit.heads = unit.heads, []
    before = layout.articles[-2] if len(layout.articles) > 1 else None
    if before is not None and not before.closed:
        before.take_all(unit)
        layout.drop(unit)
    layout.start(heads)
    layout.doubts.append((heads[0].number, tr("a headline printed inside a text")))


def _without_signature(unit: Unit | None, block: list[Line]) -> list[Line]:
    """The block without the offices that sign the notice above it."""
    if unit is None or not unit.body or unit.closed or len(block) < 2:
        return block
    notices = lexicon("drafting")["notice_words"]
    notice = any(word in line.text for line in unit.heads for word in notices)
    if not notice or not names_offices(block[0].text):
        return block
    unit.bylines.append(block[0])
    unit.closed = True
    return block[1:]


def _is_brief(lines: Sequence[Line], start: int) -> bool:
    """Whether a short text stands on line `start`, and another story below it."""
    looks = [line.look for line in lines[start : start + BRIEF + 2]]
    end = looks.index("heading") if "heading" in looks else len(looks)
    return 0 < end <= BRIEF and looks[end + 1 : end + 2] == ["text"]


def _place_in_story(
    layout: Layout, unit: Unit, block: list[Line], around: Surroundings, end: int
) -> None:
    """Headings inside a text, or above one that does not look like a story's beginning."""
    lines, habits = around.lines, around.habits
    if _is_stray_column(unit, block, around, end):
        layout.stray.append((block[0], BANNER))
        return
    if len(block) == 1 and _is_call(block[0].text, lines, end):
        layout.stray.append((block[0], BANNER))
        return
    torn = unit.broken and (len(block) == 1 or block[1].gap > habits.gap or _has_deck(unit, block))
    announced = unit.broken and all(announces(line.text) for line in unit.heads)
    own = own_of_story(unit, block, around, end) if unit.headless or announced else 0
    if own and not is_part(block, lines, end, habits):
        unit.heads.extend(block[:own])
        layout.doubts.append((block[0].number, tr("a headline printed inside a text")))
        if block[own:]:
            layout.start(block[own:])
    elif unit.broken and _goes_on(unit, around, end) and heads_better(unit, block, around, end):
        set_apart(layout, unit.heads)
        unit.heads = block
    elif torn and (_goes_on(unit, around, end) or is_banner(block[0].text)):
        set_apart(layout, block)
    elif torn or starts_article(unit, block, lines, end, habits):
        start = first_foreign(unit, block, lines, end, around.cohesion)
        if start == len(unit.body):
            _begin(layout, block, around, end)
        else:
            layout.start(block).take(unit, start)
    else:
        for line in block:
            unit.add_crosshead(line)


def _is_call(text: str, lines: Sequence[Line], end: int) -> bool:
    """Whether a heading of several short calls says nothing of the text below it."""
    if not calls_thrice(text) or end == len(lines) or lines[end].opens:
        return False
    return affinity(text, story_below(lines, end), near_texts(lines, end)) < OWN


def _has_deck(unit: Unit, block: Sequence[Line]) -> bool:
    """Whether a story has its headline and a deck, and lines in it look like no heading of another.

    They are the names of pictures, one beside the other.
    """
    plain = not any(SPACED.search(line.text) or announces(line.text) for line in block)
    return plain and has_dashed(unit.heads)


def _is_stray_column(unit: Unit, block: Sequence[Line], around: Surroundings, end: int) -> bool:
    """Whether the name of a column stands between two texts that speak of the same."""
    if len(block) > 1 or block[0].mark or unit.closed or not is_column_name(block[0].text):
        return False
    if heads_briefs(around.lines, end):
        return False
    above = unit.texts
    below = story_below(around.lines, end)
    near = near_texts(around.lines, end)
    own = affinity(block[0].text, above, near) + affinity(block[0].text, below, near)
    if own >= OWN or is_news_lead("".join(below[:1])):
        return False
    return around.cohesion.among(below, above) >= TOGETHER / 2  # it hardly heads a story alone


def _goes_on(unit: Unit, around: Surroundings, end: int) -> bool:
    """Whether the text below a heading goes on with the unit's torn sentence."""
    following = around.text_below(end)
    if unit.last is None or following is None or heads_rows(around.lines, end):
        return False
    if quotes_part(unit.last.text, following.text):
        return False
    return around.joints.fit(unit.last.text, following.text) or not begins_sentence(following.text)


def text_follows(lines: Sequence[Line], end: int) -> bool:
    """Whether the byline on line `end` stands above a story, not below the one before."""
    rest = [line for line in lines[end : end + 2] if line.look != "folio"]
    return len(rest) == 2 and rest[0].look == "byline" and rest[1].look == "text"
