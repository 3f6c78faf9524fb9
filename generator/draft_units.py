"""Lines to units: one pass over the page that opens, continues and closes articles."""

from __future__ import annotations

from collections.abc import Sequence

from generator.draft_around import Surroundings
from generator.draft_captions import find_captions
from generator.draft_cohesion import Cohesion, Theme
from generator.draft_early import claim_early
from generator.draft_habits import Habits
from generator.draft_headings import claim_headings, place_heading, text_follows
from generator.draft_interleaved import untangle
from generator.draft_intruders import claim_apart
from generator.draft_joints import Joints, numbers_part, quotes_part, torn_word
from generator.draft_last import claim_rest
from generator.draft_layout import Layout, Unit
from generator.draft_lines import Line, begins_sentence
from generator.draft_marks import bullet_of
from generator.draft_signed import part_twice_signed
from generator.language import tr

REST = 14  # characters of a line that no paragraph is as short as


def lay_out(lines: Sequence[Line], habits: Habits, joints: Joints) -> Layout:
    """The units on a page; `lines` are those that are neither folios nor repeated."""
    layout = Layout()
    captions = find_captions(lines, habits.gap)
    captioned = frozenset(i for first, end in captions.items() for i in range(first, end))
    cohesion = Cohesion(tuple(line.text for line in lines if line.look == "text"))
    around = Surroundings(lines, captioned, habits, joints, cohesion)
    at = 0
    while at < len(lines):
        if at in captions:
            layout.units.append(_caption(lines[at : captions[at]]))
            at = captions[at]
            continue
        line, resumed = lines[at], layout.resumed
        if line.look != "byline":
            layout.resumed = None
        if line.look == "byline":
            leads = text_follows(lines, at) and at + 1 not in captions
            _sign(layout, line, leads, habits)
        elif line.look == "heading":
            end = at + 1
            while end < len(lines) and lines[end].look == "heading" and end not in captions:
                end += 1
            place_heading(layout, around, at, end)
            at = end
            continue
        else:
            if line.opens:
                claim_headings(layout, around, at)
            if resumed is not None and _is_more(resumed, layout, line, cohesion):
                resumed.add(line)
                layout.resumed = resumed
            else:
                _text(layout, line, joints)
        at += 1
    claim_apart(layout, cohesion.texts)
    untangle(layout, cohesion, joints)
    claim_early(layout, cohesion.texts)
    claim_rest(layout, cohesion)
    part_twice_signed(layout, cohesion)
    return layout


# ── captions ─────────────────────────────────────────────────────────────────


def _caption(lines: Sequence[Line]) -> Unit:
    unit = Unit(kind="caption", closed=True)
    for line in lines:
        if line.look == "byline":
            unit.bylines.append(line)
        elif line.look == "heading" and not unit.body and len(lines) > 2:
            unit.heads.append(line)
        elif line.look == "heading" and not unit.body and line is not lines[-1]:
            following = lines[1]
            (unit.body.append([line]) if following.look == "byline" else unit.heads.append(line))
        elif unit.body and not unit.body[-1][-1].ended:
            unit.body[-1].append(line)
        else:
            unit.body.append([line])
    return unit


# ── bylines and text ─────────────────────────────────────────────────────────


def _sign(layout: Layout, line: Line, leads: bool, habits: Habits) -> None:
    """A line that holds a byline only; `leads`: a text follows it."""
    if layout.resumed is not None and (line.text[0] in "（(" or not leads):
        layout.resumed.bylines.append(line)
        layout.resumed.closed = True
        return
    unit = layout.open
    own = unit is not None and _heads_below(unit, line)
    whole = unit is not None and bool(unit.body) and not unit.broken and not own
    if whole and leads and habits.above and line.text[0] not in "（(":
        unit = layout.start(())
        unit.opened = True
    signed = unit is not None and (unit.closed or (unit.opened and leads and not unit.broken))
    if unit is None or (signed and unit.body):
        unit = layout.start(())
        unit.opened = leads
    unit.bylines.append(line)
    unit.closed = bool(unit.body) and not (leads and (unit.broken or own))


def _heads_below(unit: Unit, line: Line) -> bool:
    """Whether a story's own headline stands inside it, right above its byline on `line`."""
    last = unit.body[-1][-1].number if unit.body else line.number
    return any(last < head.number < line.number for head in unit.heads)


def _text(layout: Layout, line: Line, joints: Joints) -> None:
    unit = layout.open
    if line.opens:
        if unit is None or (unit.body and not unit.led):
            unit = layout.start(())
        unit.opened, unit.led = True, False
        unit.add(line)
        return
    if unit is not None and unit.opened and not unit.body:
        unit.add(line)
        return
    own = unit.torn_before() if unit is not None and line.rest and not unit.broken else None
    if own is not None:
        own.append(line)
        return
    torn = layout.torn() if unit is not None and not unit.broken else None
    if torn is not None and _goes_on(torn, unit, line, joints):
        torn.add(line)
        layout.resumed = torn
        layout.doubts.append((line.number, tr("goes on with an earlier text, past other matter")))
        return
    whole = unit is not None and unit.last is not None and not unit.broken
    foreign = whole and line.hangs and line.text[0] != "…"
    if unit is None or (unit.closed and not _is_next_brief(unit, line)) or foreign:
        unit = layout.start(())
        layout.doubts.append((line.number, tr("no headline stands above the text from here")))
    unit.add(line)


def _is_more(resumed: Unit, layout: Layout, line: Line, cohesion: Cohesion) -> bool:
    """Whether a line below the rest of an earlier story is rather that story's than the open one's.

    It speaks of the same.
    """
    unit = layout.open
    if line.opens or resumed.closed or unit is None or unit.broken or unit is resumed:
        return False
    both = [[*(head.text for head in story.heads), *story.texts] for story in (resumed, unit)]
    elsewhere = cohesion.elsewhere((*resumed.texts, *unit.texts, line.text))
    mine, theirs = (Theme.of(texts, elsewhere).points(line.text) for texts in both)
    return mine > theirs


def _is_next_brief(unit: Unit, line: Line) -> bool:
    """Whether a line is one more of the news of a sentence each, signed, below one heading."""
    sign = bullet_of(line.text)
    return bool(sign) and bool(unit.body) and sign == bullet_of(unit.body[-1][0].text)


def _is_rest(line: Line) -> bool:
    """Whether a line is too short to be more than the rest of a sentence."""
    return line.text.endswith("。") and len(line.text) <= REST and not bullet_of(line.text)


def _goes_on(torn: Unit, unit: Unit | None, line: Line, joints: Joints) -> bool:
    """Whether `line` goes on with the sentence that stops in `torn`, far above the open `unit`."""
    told = "".join(piece.text for piece in torn.body[-1])
    if quotes_part(told, line.text) or numbers_part(told, line.text):
        return False
    if line.hangs or unit is None or unit.closed:
        return True
    torn_off = torn_word(told, line.text) or _is_rest(line)
    return torn_off or (joints.fit(told, line.text) and not begins_sentence(line.text))
