"""Where the captions of pictures stand among the lines of a page."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from generator.bylines import Byline
from generator.draft_joints import torn_date
from generator.draft_lines import (
    ARROWS,
    POINTERS,
    Line,
    begins_sentence,
    ends_with_colon,
    is_caption_like,
    is_news_lead,
    is_picture_title,
)
from generator.source import lexicon

PARAGRAPHS = 3  # a caption under its own headline has at most so many
MOST = 220  # characters of such a caption; a longer text is a story's
_NUMBERED = re.compile(r"图\s*[①-⑳\d]")
LONGEST = 90  # characters; a caption that nobody signed is shorter


def find_captions(lines: Sequence[Line], usual: int) -> dict[int, int]:
    """Where captions stand: index of the first line → index after the last one.

    `usual` is the gap that mostly stands between two lines of the page.
    """
    found: dict[int, int] = {}
    for first, end in (*_unsigned(lines, usual), *_credited(lines, usual)):
        for start in [s for s, e in found.items() if s < end and first < e]:
            del found[start]  # a credit knows better what belongs to it
        found[first] = end
    return found


def _credited(lines: Sequence[Line], usual: int) -> Iterator[tuple[int, int]]:
    """Captions that name their photographer."""
    for index, line in enumerate(lines):
        byline = line.signature
        if byline is None or not byline.photographers:
            continue
        if _signs_article(line, byline):
            continue
        if byline.whole:
            if index == 0 or lines[index - 1].look in ("byline", "folio"):
                continue
            yield _start(lines, index - 1, index + 1, usual), index + 1
        else:
            yield _start(lines, index, index + 1, usual), index + 1


def _signs_article(line: Line, byline: Byline) -> bool:
    """Whether a credit that names photographers is that of a story: one of several people does."""
    pictures_only = "摄影报道" in line.text[byline.start : byline.end + 1]
    if byline.reporters and byline.correspondents:
        return True
    return bool(byline.reporters or byline.correspondents) and not pictures_only


def _start(lines: Sequence[Line], last: int, end: int, usual: int) -> int:
    """The first line of the caption whose text ends on line `last`; `end` is the line after it."""
    after = lines[end] if end < len(lines) else None
    free = after is None or after.look in ("heading", "folio")  # no text waits for a headline
    above = lines[last - 1] if last else None
    whole = lines[last].ended or lines[last].byline is not None
    apart = above is not None and above.torn and is_caption_like(_told(lines[last]))
    apart = apart or (above is not None and _is_story(above))
    if apart and whole and _may_go_on(after):
        return last  # in the story's sentence
    first, told = last, 0
    while first > 0 and last - first < PARAGRAPHS + 1:
        line, above = lines[first], lines[first - 1]
        told += len(line.text)
        if told > MOST and first < last:
            break
        if line.look == "text" and above.look == "heading":
            before = lines[first - 2] if first > 1 else None
            if is_picture_title(above.text) and not above.mark:
                return first
            own = above.gap > usual or before is None or _leaves_room(before, first == last)
            own = own or free or is_caption_like(line.text)
            own = own or (last > first and above.mark > 0)
            return first - 1 if own else last
        if above.look != "text" or above.opens or above.byline or line.gap > usual:
            break
        if is_caption_like(line.text) or line.text[0] in POINTERS:
            while first and all(map(_NUMBERED.match, (lines[first].text, lines[first - 1].text))):
                first -= 1  # 图① above 图②
            return first
        first -= 1
    while last > first and (lines[last].rest or not lines[last - 1].ended):
        last -= 1  # a sentence is not torn
    return last


def _told(line: Line) -> str:
    """The text of a line without the credit at its end."""
    credit = line.signature
    return line.text if credit is None else line.text[: credit.start].rstrip()


def _leaves_room(line: Line, alone: bool) -> bool:
    """Whether a caption's own headline may stand below `line`; `alone`: it has one paragraph."""
    return alone if line.look == "heading" else not line.ended


def _is_story(line: Line) -> bool:
    """Whether a line breaks off in a story's sentence: no caption's has others before it."""
    return line.torn and "。" in line.text and not is_caption_like(line.text)


def _may_go_on(line: Line | None) -> bool:
    """Whether a line may go on with a sentence."""
    if line is None or line.look != "text" or line.opens:
        return False
    return not begins_sentence(line.text)


def _unsigned(lines: Sequence[Line], usual: int) -> Iterator[tuple[int, int]]:
    """Captions without a photographer: the name of what is shown, or a sentence on its own."""
    signs = tuple(lexicon("drafting")["picture_openers"])
    yield from ((index, index + 1) for index in _pointing(lines))
    for index, line in enumerate(lines):
        named = line.look == "heading" and not line.mark and is_picture_title(line.text)
        if named and not _heads_story(lines, index):
            yield index, index + 1
        if line.look != "text" or line.opens or line.byline is not None:
            continue
        if ends_with_colon(line.text):
            continue
        short = line.ended and len(line.text) <= LONGEST and is_caption_like(line.text)
        if line.text.startswith(signs) or (short and _stands_alone(lines, index, usual)):
            yield index, index + 1


def _pointing(lines: Sequence[Line]) -> Iterator[int]:
    """The indexes of captions that point at their pictures; of a row one arrow tells it of all."""
    for pointing, run in itertools.groupby(range(len(lines)), lambda i: _may_point(lines[i])):
        indexes = list(run)
        if pointing and any(lines[index].text[0] in ARROWS for index in indexes):
            yield from indexes


def _may_point(line: Line) -> bool:
    return line.look == "text" and line.ended and line.text[0] in POINTERS


def _heads_story(lines: Sequence[Line], index: int) -> bool:
    """Whether the short line is rather the headline, or a part of it, of the story below it."""
    before = lines[index - 1] if index else None
    after = lines[index + 1] if index + 1 < len(lines) else None
    if before is not None and after is not None and before.look == after.look == "heading":
        below = lines[index + 2] if index + 2 < len(lines) else None
        return below is not None and below.opens
    if (before is not None and before.torn) or after is None or after.look != "text":
        return False
    return after.opens or is_news_lead(after.text)


def _stands_alone(lines: Sequence[Line], index: int, usual: int) -> bool:
    """Whether a line is set into a torn sentence, or has wide gaps on both sides."""
    before = lines[index - 1] if index else None
    after = lines[index + 1] if index + 1 < len(lines) else None
    if before is not None and before.torn:
        goes_on = after is not None and after.look == "text" and not after.opens
        return goes_on and not torn_date(before.text, lines[index].text)
    wide = lines[index].gap > usual or before is None
    return (
        wide
        and (before is None or before.look != "heading")
        and (after is None or after.gap > usual)
    )
