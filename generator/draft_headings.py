"""What the heading lines between two texts head: a new article, the one around them, or a part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.draft_affinity import own_headings
from generator.draft_habits import Habits
from generator.draft_heads import is_banner, is_slogan
from generator.draft_joints import Joints
from generator.draft_layout import Layout, Unit
from generator.draft_lines import Line, begins_sentence, ends_with_colon, is_news_lead
from generator.draft_marks import alike, bullet_of, is_box_name, is_framed, is_ordinal, is_row
from generator.language import tr

REACH = 80  # lines that a look ahead goes at most
NAME_LENGTH = 8  # characters of a column's name
CROSSHEAD_LENGTH = 16  # characters; a longer heading is rather the next article's


def place_heading(
    layout: Layout,
    lines: Sequence[Line],
    at: int,
    end: int,
    captions: Mapping[int, int],
    habits: Habits,
    joints: Joints,
) -> None:
    """Decides what the heading lines from `at` to `end` head."""
    usual = habits.gap
    block = list(lines[at:end])
    unit = layout.open
    following = next(
        (lines[i] for i in range(end, len(lines)) if not _in_caption(i, captions)), None
    )
    headless = unit is not None and unit.body and not unit.heads
    signed = following is not None and following.look == "byline" and text_follows(lines, end)
    if following is None:
        if unit is not None and headless:
            unit.heads.extend(block)
        else:
            layout.stray.extend((line, "只有标题，没有正文") for line in block)
        return
    if unit is not None and unit.body and is_box_name(block[-1].text):
        if headless:
            unit.heads.extend(block[:-1])
        else:
            layout.stray.extend((line, "只有标题，没有正文") for line in block[:-1])
        layout.start(block[-1:])
        return
    if unit is not None and unit.broken:
        slogans = [line for line in block if is_slogan(line.text) and not is_framed(line.text)]
        _intruders(layout, slogans)
        block = [line for line in block if line not in slogans]
    if unit is None and len(block) > 1 and _is_page_banner(block[0].text):
        layout.stray.append((block.pop(0), "版面栏题"))
    block = _without_intruders(layout, unit, _without_crossheads(unit, block))
    if not block:
        return
    if unit is not None and not headless and unit.body:
        block = _below_gap(layout, block, usual)
    if unit is None or (unit.closed and unit.body) or following.opens or signed:
        if unit is not None and headless:
            above = [line for group in unit.body for line in group]
            own = own_headings(block, above, lines, end, usual)
            if unit.opened and _heading_in_story(lines, end):
                own = len(block)
            unit.heads.extend(block[:own])
            block = block[own:]
        if block:
            layout.start(block).opened = signed
        return
    if not unit.body:
        unit.heads.extend(block)
        return
    if headless and (unit.broken or unit.opened) and not _is_part(block, lines, end, habits):
        unit.heads.extend(block)
        layout.doubts.append((block[0].number, tr("a headline printed inside a text")))
        return
    if unit.broken and (len(block) == 1 or block[1].gap > usual):
        if _goes_on(unit, following, joints):
            _intruders(layout, block)
        else:
            layout.start(block)
        return
    if _starts_article(unit, block, lines, end, habits):
        layout.start(block)
        return
    for line in block:
        unit.crossheads.append(line)
        unit.body.append([line])


def _goes_on(unit: Unit, following: Line, joints: Joints) -> bool:
    """Whether the text below a heading goes on with the unit's torn sentence."""
    if unit.last is not None and joints.fit(unit.last.text, following.text):
        return True
    return not begins_sentence(following.text)


def _is_part(block: Sequence[Line], lines: Sequence[Line], end: int, habits: Habits) -> bool:
    """Whether a heading in a story without headline is a crosshead all the same."""
    heading = block[0]
    if len(block) > 1:
        return False
    plain = habits.marks and not heading.mark
    return (
        plain
        or _is_signed(heading.text)
        or any(alike(heading.text, other.text) for other in _near(lines, end))
    )


def _is_page_banner(text: str) -> bool:
    """Whether the first line of a page is a slogan for all of it, not the name of a column."""
    return is_slogan(text) and not is_framed(text) and (len(text) > NAME_LENGTH or " " in text)


def text_follows(lines: Sequence[Line], end: int) -> bool:
    """Whether the byline on line `end` stands above a story, not below the one before."""
    rest = [line for line in lines[end : end + 2] if line.look != "folio"]
    return len(rest) == 2 and rest[0].look == "byline" and rest[1].look == "text"


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
            return above.look == "text" and not above.ended and goes_on
    return False


def _without_crossheads(unit: Unit | None, block: list[Line]) -> list[Line]:
    """The block without its first lines that bear a crosshead's mark: those are the unit's own.

    The name of a column bears such a mark, too; crossheads of one article bear the same.
    """
    if unit is None or not unit.body or unit.closed:
        return block
    marks = {bullet_of(line.text) for line in unit.crossheads} - {""}
    while len(block) > 1 and (bullet_of(block[0].text) in marks or is_ordinal(block[0].text)):
        unit.crossheads.append(block[0])
        unit.body.append([block[0]])
        block = block[1:]
    return block


def _without_intruders(layout: Layout, unit: Unit | None, block: list[Line]) -> list[Line]:
    """The block without plain lines in a torn sentence before the first marked (`##`) one."""
    first = next((i for i, line in enumerate(block) if line.mark or is_framed(line.text)), 0)
    if first and unit is not None and unit.broken:
        _intruders(layout, block[:first])
        return block[first:]
    return block


def _below_gap(layout: Layout, block: list[Line], usual: int) -> list[Line]:
    """The block below its last wide gap: what stands above it is the caption of a picture."""
    gaps = [i for i, line in enumerate(block) if i and line.gap > usual]
    if not gaps:
        return block
    _intruders(layout, block[: gaps[-1]])
    return block[gaps[-1] :]


def _in_caption(index: int, captions: Mapping[int, int]) -> bool:
    return any(first <= index < last for first, last in captions.items())


def _intruders(layout: Layout, block: Sequence[Line]) -> None:
    """Headings set into a split sentence: banners, or captions of a few words."""
    for line in block:
        if is_banner(line.text):
            layout.stray.append((line, "版面栏题"))
        else:
            layout.units.append(Unit(kind="caption", body=[[line]], closed=True))
            layout.doubts.append(
                (line.number, tr("a short line inside a sentence, taken for a caption"))
            )


def _starts_article(
    unit: Unit, block: Sequence[Line], lines: Sequence[Line], end: int, habits: Habits
) -> bool:
    """Whether headings after a finished sentence head a new article, or are crossheads."""
    marks = {line.mark for line in unit.heads}
    if block[0].mark and marks and max(marks):
        return block[0].mark <= max(marks)
    if len(block) > 1 or is_box_name(block[0].text) or _heads_briefs(lines, end):
        return True
    if _is_list(unit) or _heads_list(lines, end) or any(is_box_name(h.text) for h in unit.heads):
        return True
    if _is_signed(block[0].text):
        return False
    if unit.crossheads and all(_is_signed(line.text) for line in unit.crossheads):
        return True
    if block[0].gap > habits.gap or ends_with_colon(block[0].text):
        return True
    if any(alike(block[0].text, other.text) for other in (*unit.crossheads, *_near(lines, end))):
        return False
    if "，" in block[0].text or "," in block[0].text:  # headlines are parted by spaces
        return False
    following = lines[end].text if end < len(lines) else ""
    own = [len(line.text) for line in unit.crossheads]
    signed_later = _signed_before_next(lines, end)
    awaited = signed_later and not unit.opened  # the signature of the story that is open
    parts = habits.leads and bool(_near(lines, end))
    if is_news_lead(following) and not own and not awaited and not parts:
        return True
    longest = max(own) + 4 if own else CROSSHEAD_LENGTH
    if len(block[0].text) > longest:
        return True
    lonely = not own and not _near(lines, end)
    if lonely and unit.opened and signed_later:  # the signature is another story's
        return True
    return lonely and len(block[0].text) > 10 and (unit.opened or signed_later)


def _is_signed(text: str) -> bool:
    """Whether a crosshead bears a bullet, a number or a frame; then its fellows bear one, too."""
    return bool(bullet_of(text)) or is_ordinal(text) or is_framed(text)


def _heads_briefs(lines: Sequence[Line], start: int) -> bool:
    """Whether news of a sentence each begin on line `start`."""
    first = [line for line in lines[start : start + 2] if line.look == "text"]
    return len(first) == 2 and all(bullet_of(line.text) for line in first)


def _heads_list(lines: Sequence[Line], start: int) -> bool:
    """Whether line `start` announces rows: no torn sentence, though it ends in a colon."""
    return start < len(lines) and lines[start].ended and ends_with_colon(lines[start].text)


def _is_list(unit: Unit) -> bool:
    """Whether a unit ends in rows or bullets, so that no crosshead follows."""
    last = [group[0] for group in unit.body[-2:] if group[0].ended]
    return len(last) == 2 and all(_is_row(line.text) for line in last)


def _is_row(text: str) -> bool:
    return bool(bullet_of(text)) or is_row(text) or text[-1].isalnum()


def _near(lines: Sequence[Line], end: int) -> list[Line]:
    """The single headings from `end` on, as far as the story goes: to a byline or an opening."""
    found: list[Line] = []
    for index in range(end, min(end + REACH, len(lines))):
        line = lines[index]
        byline = line.byline
        if line.opens or (byline is not None and (byline.reporters or byline.correspondents)):
            break
        if line.look == "heading":
            follows = lines[index + 1] if index + 1 < len(lines) else None
            if lines[index - 1].look == "heading" or follows is None:
                break
            if follows.look != "text" or follows.opens:
                break
            found.append(line)
    return found


def _signed_before_next(lines: Sequence[Line], start: int) -> bool:
    """Whether a byline at the end of a text comes before the next story opens."""
    for line in lines[start : start + REACH]:
        if line.opens:
            return False
        byline = line.byline
        if byline is not None and (byline.reporters or byline.correspondents):
            return True
    return False
