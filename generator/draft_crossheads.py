"""Whether a heading inside a story is a crosshead of it, or the headline of the next one."""

from __future__ import annotations

from collections.abc import Sequence

from generator.draft_affinity import story_below
from generator.draft_habits import Habits
from generator.draft_heads import has_dashed, is_dashed
from generator.draft_layout import Unit
from generator.draft_lines import REACH, Line, ends_with_colon, is_news_lead
from generator.draft_marks import alike, bare, bullet_of, is_box_name, is_row, is_signed
from generator.draft_rows import heads_rows
from generator.draft_torn import SPACED
from generator.source import lexicon

FEATURE = 3  # paragraphs below its first crosshead that a feature has at least
BOX_NAME = 6  # characters in the name of a box beside an article
CROSSHEAD_LENGTH = 16  # characters; a longer heading is rather the next article's


def is_part(block: Sequence[Line], lines: Sequence[Line], end: int, habits: Habits) -> bool:
    """Whether a heading in a story that has no headline yet is a crosshead all the same."""
    if len(block) > 1:
        return False
    heading = block[0]
    if (habits.marks and not heading.mark) or is_signed(heading.text):
        return True
    return any(alike(heading.text, other.text) for other in _near(lines, end))


def begins_with_part(block: Sequence[Line], lines: Sequence[Line], end: int) -> bool:
    """Whether a story begins with a crosshead: the last of its headings is built like others.

    Below a deck with a dash one other is enough.
    """
    if len(block) < 2:
        return False
    siblings = sum(alike(block[-1].text, other.text) for other in _near(lines, end))
    return siblings > 1 or (siblings > 0 and is_dashed(block[-2].text))


def starts_article(
    unit: Unit, block: Sequence[Line], lines: Sequence[Line], end: int, habits: Habits
) -> bool:
    """Whether headings after a finished sentence head a new article, or are crossheads."""
    marks = {line.mark for line in unit.heads}
    if block[0].mark and marks and max(marks):
        return block[0].mark <= max(marks) and not _is_marked_part(unit, block, lines, end, habits)
    if habits.marks and any(line.mark for line in block):
        return True
    if (
        len(block) > 1
        or _heads_notice(block[0].text)
        or is_box_name(block[0].text)
        or heads_briefs(lines, end)
    ):
        return True
    if _is_list(unit) or _heads_list(lines, end) or any(is_box_name(h.text) for h in unit.heads):
        return True
    if is_signed(block[0].text):
        return _heads_box(unit, block[0], lines, end)
    if unit.crossheads and all(is_signed(line.text) for line in unit.crossheads):
        return True
    if SPACED.search(block[0].text) is not None and not _is_one_of_several(unit, block, lines, end):
        return True  # as headlines of two halves are parted
    more = any(alike(block[0].text, other.text) for other in unit.crossheads)
    following = lines[end].text if end < len(lines) else ""
    near = _near(lines, end)
    later = sum(alike(block[0].text, other.text) for other in near)
    of_several = more or (later > 1 and not is_news_lead(following))
    if (block[0].gap > habits.gap and not of_several) or ends_with_colon(block[0].text):
        return True
    short = len(block[0].text) <= CROSSHEAD_LENGTH and not is_news_lead(following)
    if habits.marks_all and max(marks, default=0) and short:
        return False
    if more or later:
        return False
    if "，" in block[0].text or "," in block[0].text:  # headlines are mostly parted by spaces
        return False
    if _are_halved(unit.crossheads):
        return True  # and this one is not
    own = [len(line.text) for line in unit.crossheads]
    signed_later = _signed_before_next(lines, end)
    below = story_below(lines, end)
    long = has_dashed(unit.heads) or len(below) >= FEATURE
    if habits.above and unit.bylines and short and long:
        return False  # a headline would have its byline below it, and a box is shorter
    lonely = not own and not near
    if lonely and unit.opened and signed_later:  # the signature is another story's
        return True
    awaited = signed_later and not unit.opened  # the signature of the story that is open
    part = bool(own) or (habits.leads and bool(near))
    if is_news_lead(following) and not part and not (awaited and len(block[0].text) <= 10):
        return True
    if own:
        longer = len(block[0].text) > max(own) + 4
        return longer and ((signed_later and unit.opened) or len(block[0].text) > CROSSHEAD_LENGTH)
    if len(block[0].text) > CROSSHEAD_LENGTH:
        return True
    first = len(unit.body) == 1 and len(below) >= FEATURE  # below the lead
    return lonely and not first and not (awaited and habits.ends)


def _heads_notice(text: str) -> bool:
    """Whether a headline ends in what it is: ……停水公告."""
    return text.endswith(tuple(lexicon("drafting")["notice_words"]))


def _is_marked_part(
    unit: Unit, block: Sequence[Line], lines: Sequence[Line], end: int, habits: Habits
) -> bool:
    """Whether a heading marked as headlines are is a part of a story that is signed further down.

    Another one of the story is built like it, or one of the parts stands above it already.
    """
    following = lines[end] if end < len(lines) else None
    if len(block) > 1 or unit.opened or following is None or following.look != "text":
        return False
    if following.opens or is_news_lead(following.text):
        return False
    if _is_feature_part(unit, block[0], lines, end, habits):
        return True
    if not _signed_before_next(lines, end):
        return False
    siblings = (alike(block[0].text, other.text) for other in _near(lines, end))
    return bool(unit.crossheads) or any(siblings)


def _is_feature_part(
    unit: Unit, heading: Line, lines: Sequence[Line], end: int, habits: Habits
) -> bool:
    """Whether a heading stands over some paragraphs of a feature, which has a dashed deck.

    They are signed further down, or not at all where all other stories begin with their byline.
    """
    feature = has_dashed(unit.heads)
    if not feature or len(heading.text) > CROSSHEAD_LENGTH or len(story_below(lines, end)) < 2:
        return False
    return habits.leads or _signed_before_next(lines, end)


def _are_halved(crossheads: Sequence[Line]) -> bool:
    """Whether a story has several crossheads, each of two halves with a comma between them."""
    return len(crossheads) > 1 and all("，" in line.text for line in crossheads)


def _is_one_of_several(unit: Unit, block: Sequence[Line], lines: Sequence[Line], end: int) -> bool:
    """Whether others of a signed story's headings are built like this one, as crossheads are."""
    if not unit.opened and not unit.bylines:
        return False
    if any(alike(block[0].text, other.text) for other in unit.crossheads):
        return True
    following = lines[end].text if end < len(lines) else ""
    later = any(alike(block[0].text, other.text) for other in _near(lines, end))
    return later and not is_news_lead(following)


def _heads_box(unit: Unit, heading: Line, lines: Sequence[Line], end: int) -> bool:
    """Whether a short heading with a bullet is that of a box: no other one stands near by."""
    alone = not unit.crossheads and not _near(lines, end) and len(unit.body) > 1
    return alone and bool(bullet_of(heading.text)) and len(bare(heading.text)) <= BOX_NAME


def heads_briefs(lines: Sequence[Line], start: int) -> bool:
    """Whether news of a sentence each begin on line `start`."""
    first = [line for line in lines[start : start + 2] if line.look == "text"]
    return len(first) == 2 and all(bullet_of(line.text) for line in first)


def _heads_list(lines: Sequence[Line], start: int) -> bool:
    """Whether rows begin on line `start`, or a sentence that announces them and ends in a colon."""
    announced = start < len(lines) and lines[start].ended and ends_with_colon(lines[start].text)
    return announced or heads_rows(lines, start)


def _is_list(unit: Unit) -> bool:
    """Whether a unit ends in rows or bullets, so that no crosshead follows."""
    last = [group[0] for group in unit.body[-2:] if group[0].ended]
    return len(last) == 2 and all(_is_row(line.text) for line in last)


def _is_row(text: str) -> bool:
    return bool(bullet_of(text)) or is_row(text) or text[-1].isalnum()


def _near(lines: Sequence[Line], end: int) -> list[Line]:
    """The single headings from `end` on, as far as the story goes: to a byline or an opening."""
    found: list[Line] = []
    torn = False
    for index in range(end, min(end + REACH, len(lines))):
        line = lines[index]
        byline = line.byline
        if line.opens or (byline is not None and (byline.reporters or byline.correspondents)):
            break
        if line.look == "heading":
            follows = lines[index + 1] if index + 1 < len(lines) else None
            if torn and follows is not None and follows.byline is None:
                continue  # captions without a sentence, set into one of the story
            if lines[index - 1].look == "heading" or follows is None:
                break
            if follows.look != "text" or follows.opens:
                break
            found.append(line)
        elif line.look == "text":
            torn = not line.ended and byline is None
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
