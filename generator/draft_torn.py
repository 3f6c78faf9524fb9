"""Short lines without a full stop: headings, or the first piece of a sentence a column end tore."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.draft_joints import Joints
from generator.draft_lines import COLUMN_NAME, HEADING_LENGTH, POINTERS, Line, Look
from generator.draft_marks import alike, bullet_of, is_signed
from generator.source import lexicon

TORN = 3.0  # points from which a short line is taken for a piece of text
WHOLE = -2.0  # points of its neighbours down to which a line below a headline is its deck
SURE = 5.0  # points of its own from which a line is a piece of text wherever it stands
LONG = 28  # characters; few headings without a space are so long
LONG_CLAUSES = 17  # characters; few crossheads with a comma are so long
LOPSIDED = 12  # characters; the halves of a shorter one are as long as they happen to be
SIGNED = 20  # characters; what is longer and begins with a bullet is a sentence
MARKED_HEADINGS = 2  # so many `##` lines say that a page marks its headings
SIBLINGS = 2.0  # points for a heading's being one of several that are built alike
SET_IN = 8  # lines of headings and captions that stand in a torn sentence at most
REACH = 40  # lines within which they stand
PAIRS = (("“", "”"), ("（", "）"), ("(", ")"), ("《", "》"), ("‘", "’"))
COMMAS = re.compile(r"[，,](?!\d)")
SPACED = re.compile(r"\S[ \u3000]+\S")
ENDS_LIKE_HEADING = re.compile(r"(?:[：:？?！!]|[—－-]{2})\s*$")
DIGIT_END = re.compile(r"[\d.]$|\d[万亿]$")
ASKED = re.compile(r"[，,].{2,}[？?]$")
CALLS = re.compile(r"(?:尊敬的|亲爱的|各|全[体区市县]).{1,20}[：:]|.{0,8}(?:同志|朋友)们?[：:]")
STOP_INSIDE = re.compile(r"[？！；?!;](?![”’」』）)])\w")
ADVERBIAL = re.compile(
    r"""
    [^，,]{1,8}(?:以来|期间|之后|之前|过程中|[中后时下])[，,]
    |[一两二三四五六七八九十几多\d]+(?:年|个?月|天|周)(?:多)?来[，,]
    """,
    re.VERBOSE,
)
DATED = re.compile(r"\d{4}年|\d{1,2}月")
STUB = re.compile(r"[^。！？“‘《]{1,2}[。！？，]")  # 动。按照……
COUNTED = re.compile(r"\s*(?:[万亿%％\d.]|[一-龥]{1,3})")


@dataclass(frozen=True, slots=True)
class _Words:
    """The language's words that tell a sentence from a heading."""

    adverbs: tuple[str, ...]  # a sentence's first words, hardly ever a heading's
    openers: tuple[str, ...]  # first words of sentences and now and then of headings
    followers: frozenset[str]  # a first character that begins no sentence
    hanging: frozenset[str]  # a last character that ends no heading
    telling: re.Pattern[str]  # words of sentences, hardly ever of headings
    joints: Joints
    marked: bool  # the page marks its headings


def settle_looks(lines: Sequence[Line], joints: Joints) -> tuple[Line, ...]:
    """The same lines; those that only look like headings because they are short are text now."""
    table = lexicon("drafting")
    words = _Words(
        adverbs=tuple(table["sentence_adverbs"]),
        openers=tuple(table["sentence_openers"]),
        followers=frozenset(table["followers"]),
        hanging=frozenset(table["hanging"]),
        telling=re.compile("|".join(table["telling"])),
        joints=joints,
        marked=sum(line.mark > 0 for line in lines) >= MARKED_HEADINGS,
    )
    settled = list(lines)
    for _ in range(2):  # what a line is torn from may be such a line itself
        for index, line in enumerate(settled):
            if line.mark or line.look == "byline" or line.look == "folio":
                continue
            if (line.look == "heading" or line.opens) and _closes(settled, index):
                settled[index] = replace(line, look="text", opens=False)
            elif lines[index].look == "text":
                head = _is_deck(settled, index, words) or _is_kicker(settled, index, words)
                look: Look = "heading" if head else "text"
                if look != line.look:
                    settled[index] = replace(line, look=look)
            elif line.look == "heading" and _begins_story(settled, index):
                settled[index] = replace(line, look="text", ended=True)
            elif line.look == "heading" and _points(settled, index, words) >= TORN:
                settled[index] = replace(line, look="text")
    return tuple(settled)


def _closes(lines: Sequence[Line], index: int) -> bool:
    """Whether a line closes the bracket or the quotes that the torn text above it has opened."""
    above, text = lines[index - 1] if index else None, lines[index].text
    if above is None or above.look != "text" or above.ended:
        return False
    return any(
        text.count(right) > text.count(left) and above.text.count(left) > above.text.count(right)
        for left, right in PAIRS
    )


def _begins_story(lines: Sequence[Line], index: int) -> bool:
    """Whether a short line is the first of a text: its question, or whom a letter is written to."""
    near = lines[max(index - 1, 0) : index + 2]
    looks = [line.look for line in near]
    if looks == ["byline", "heading", "text"]:
        return ASKED.search(near[1].text) is not None
    return looks == ["heading", "heading", "text"] and CALLS.fullmatch(near[1].text) is not None


def _is_deck(lines: Sequence[Line], index: int, words: _Words) -> bool:
    """Whether a line with a comma may be the deck of the headline above it."""
    below = index > 0 and lines[index - 1].look == "heading"
    return below and _may_head(lines[index]) and _neighbour_points(lines, index, words) <= WHOLE


def _is_kicker(lines: Sequence[Line], index: int, words: _Words) -> bool:
    """Whether a line with a comma may be the kicker of the headline below it: a story opens there.

    It stands apart from what is above it, and is whole.
    """
    line, end = lines[index], index + 1
    while end < len(lines) and lines[end].look == "heading":
        end += 1
    if end == index + 1 or end == len(lines) or not _may_head(line):
        return False
    apart = index == 0 or lines[index - 1].look == "folio" or line.gap > lines[index + 1].gap
    clauses = len(COMMAS.findall(line.text))
    whole = line.text[-1] not in words.hanging and _is_even(line.text) and clauses == 1
    opens = lines[end].opens or lines[end].look == "byline"
    return apart and whole and opens and words.telling.search(line.text) is None


def _may_head(line: Line) -> bool:
    """Whether a line that has the comma of a text might be a heading all the same."""
    if len(line.text) > HEADING_LENGTH or line.ended or line.opens or line.byline is not None:
        return False
    return "。" not in line.text and not line.continues and line.text[-1] not in "，、；,;"


def _points(lines: Sequence[Line], index: int, words: _Words) -> float:
    """How much speaks for a piece of text, less what speaks for a heading."""
    own = TORN if _is_unbalanced(lines, index) else 0.0
    own += max(_own_points(lines, index, words), -own)
    around = _neighbour_points(lines, index, words)
    points = own + (max(around, 0) if own >= SURE else around)
    if TORN <= points < TORN + SIBLINGS and _has_siblings(lines, index):
        points -= SIBLINGS
    return points


def _own_points(lines: Sequence[Line], index: int, words: _Words) -> float:
    text = lines[index].text
    if SPACED.search(text) or ENDS_LIKE_HEADING.search(text):
        return -TORN
    above = lines[index - 1] if index else None
    listed = above is not None and above.look == "text" and above.text[0] == bullet_of(text)
    if len(text) <= SIGNED and is_signed(text) and not DATED.match(text.lstrip(POINTERS)):
        return TORN if listed else -TORN
    points = 1.5 * (len(text) >= LONG) + _comma_points(text, words)
    points += 2 * (text[-1] in words.hanging) + 2.5 * _has_clauses(text)
    return points + 1.5 * (words.telling.search(text) is not None) + 2 * words.marked


def _has_clauses(text: str) -> bool:
    """Whether a stop inside a line parts clauses; a headline without commas may ask and answer."""
    stop = STOP_INSIDE.search(text)
    return stop is not None and (stop[0][0] in "；;" or COMMAS.search(text) is not None)


def _is_unbalanced(lines: Sequence[Line], index: int) -> bool:
    """Whether a line has one of two brackets, and the headings around it have not the other."""
    text = lines[index].text
    if _is_even(text):
        return False
    near = [line.text for line in lines[max(index - 1, 0) : index] if line.look == "heading"]
    near += [line.text for line in lines[index + 1 : index + 2] if line.look == "heading"]
    return not any(_is_even(text + other) for other in near)


def _is_even(text: str) -> bool:
    return all(text.count(left) == text.count(right) for left, right in PAIRS)


def _comma_points(text: str, words: _Words) -> float:
    """What the commas of a line say: crossheads have one, in their middle."""
    commas = [match.start() for match in COMMAS.finditer(text)]
    if not commas:
        return 0.0
    begins = DATED.match(text) or ADVERBIAL.match(text) or text.startswith(words.adverbs)
    if len(commas) > 1:
        return 6.0 if begins else 2.5
    before, after = commas[0], len(text) - commas[0] - 1
    lopsided = len(text) >= LOPSIDED and max(before, after) >= 2 * min(before, after)
    points = 1.5 * lopsided - 1.5 * (abs(before - after) <= 2) + ("、" in text)
    points += 1.5 * text.startswith(words.openers) + 1.5 * (len(text) >= LONG_CLAUSES)
    return points + (3.5 if begins else 0)


def _neighbour_points(lines: Sequence[Line], index: int, words: _Words) -> float:
    line = lines[index]
    points = 0.0
    before = lines[index - 1] if index else None
    follows = lines[index + 1] if index + 1 < len(lines) else None
    going_on = next((n for n in lines[index + 1 : index + 4] if n.look == "text"), None)
    if before is None or before.look != "text":
        points -= 1
    if follows is None or follows.look == "byline" or (follows.opens and follows is going_on):
        return points - TORN
    if follows.look == "heading" and follows.gap <= line.gap:
        points -= 1
    torn = before is not None and before.torn
    if follows.mark and not line.ended and not torn and len(line.text) <= COLUMN_NAME:
        points -= TORN  # the name of its column
    if going_on is not None and not torn and not line.ended:  # else it goes on with another line
        points += _joint_points(line.text, going_on, words)
        if follows is going_on:
            points += words.joints.points(line.text, going_on.text)
        elif any(other.continues for other in lines[index + 1 : index + SET_IN]):
            points += TORN
    return points


def _has_siblings(lines: Sequence[Line], index: int) -> bool:
    """Whether another heading near by is built alike, as the crossheads of one article are."""
    text = lines[index].text
    near = (*lines[max(index - REACH, 0) : index], *lines[index + 1 : index + REACH])
    return any(other.look == "heading" and alike(text, other.text) for other in near)


def _joint_points(text: str, going_on: Line, words: _Words) -> float:
    points = 0.0
    begins = going_on.text.startswith(words.adverbs) or DATED.match(going_on.text) is not None
    if going_on.opens or begins:
        points -= 2
    elif going_on.continues or going_on.text[0] in words.followers or STUB.match(going_on.text):
        points += 3
    elif going_on.text.startswith(words.openers):
        points -= 1
    if DIGIT_END.search(text) and COUNTED.match(going_on.text):
        points += 2.5
    return points
