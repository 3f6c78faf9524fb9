"""What happens to an article between the press and the text of a scan.

Every function takes lines and a seeded `Random` and gives lines. The damages and their frequency
follow the five real pages: about every fifth paragraph cut by a column end, a caption or a banner
set into one or two of the cuts of a page, headings stranded in their body, blocks printed twice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import Literal

Role = Literal["column", "kicker", "headline", "deck", "body", "crosshead", "byline", "other"]

HEADING: frozenset[str] = frozenset(("column", "kicker", "headline", "deck"))
_ENDS = "。！？!?”；：:;"
_NEVER_FIRST = "，。、；：！？”’）》,.;:!?)…—%％ 　"
_NEVER_LAST = "“‘（《(— 　"
_MISREADINGS = dict(
    zip(
        "已未日人土己末曰入士大太天夫间问园圆组织制刺乡多育青清情精请",
        "己末曰入士已未日人土太大夫天问间圆园织组刺制多乡青育情清请精",
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be printed: of which unit (None: skipped), and what part of it.

    `order` is its place in the unit's text: paragraph number, then one more number for each time
    the paragraph was cut. `gap` is how many blank lines stand before it; None: as usual.
    """

    text: str
    unit: int | None
    role: Role
    order: tuple[int, ...]
    gap: int | None
    hard_break: bool
    because: str | None


Lines = list[Line]


# ── cuts ─────────────────────────────────────────────────────────────────────


def cut_place(text: str, rng: Random, low: int, high: int) -> int | None:
    """A place between `low` and `high` where a column may end inside a sentence."""
    places = [
        i
        for i in range(low, high)
        if text[i] not in _NEVER_FIRST
        and text[i - 1] not in _NEVER_LAST + _ENDS
        and not (text[i - 1].isascii() and text[i].isascii())
    ]
    return rng.choice(places) if places else None


def split(line: Line, rng: Random, doubled: float) -> Lines:
    """The line as two, its sentence broken; sometimes the last character is printed again."""
    low = 48 if line.order == (0,) or line.text.startswith("本报") else 15
    place = cut_place(line.text, rng, low, len(line.text) - 8)
    if place is None:
        return [line]
    again = line.text[place - 1] if rng.random() < doubled and line.text[place - 1] > "一" else ""
    return [
        replace(line, text=line.text[:place], order=(*line.order, 0)),
        replace(line, text=again + line.text[place:], order=(*line.order, 1), gap=None),
    ]


def split_some(lines: Lines, rng: Random, share: float, doubled: float) -> Lines:
    """Long paragraphs cut by column ends: `share` of those above 60 characters, rarely twice."""
    out: Lines = []
    for line in lines:
        parts = [line]
        if line.role == "body" and len(line.text) > 60 and rng.random() < share:
            parts = split(line, rng, doubled)
            if len(line.text) > 200 and rng.random() < 0.15:
                parts = [*parts[:-1], *split(parts[-1], rng, doubled)]
        out += parts
    return out


# ── small harm ───────────────────────────────────────────────────────────────


def break_headline(lines: Lines, rng: Random) -> Lines:
    """A long headline without a space printed on two lines, as a hard break or as two lines."""
    out: Lines = []
    for line in lines:
        if line.role != "headline" or len(line.text) < 10 or " " in line.text:
            out.append(line)
            continue
        place = cut_place(line.text, rng, 4, len(line.text) - 4)
        if place is None:
            out.append(line)
            continue
        hard = rng.random() < 0.6
        out.append(replace(line, text=line.text[:place], order=(0,), hard_break=hard))
        out.append(
            replace(
                line, text=line.text[place:], order=(1,), gap=0 if hard else None, hard_break=False
            )
        )
    return out


def lose_bracket(lines: Lines, rng: Random) -> Lines:
    """A byline at the start without its opening or its closing bracket."""
    first = next((i for i, line in enumerate(lines) if line.role == "body"), None)
    if first is None or not lines[first].text.startswith("本报讯"):
        return lines
    text = lines[first].text
    opening, closing = ("（", "）") if "（" in text[:8] else ("(", ")")
    if opening not in text[:8] or closing not in text[:60]:
        return lines
    way = rng.randrange(3)
    after = text[text.index(closing) + 1]
    if way == 0:
        text = "本报" + text[text.index(opening) + 1 :]
    elif way == 2 and (after in "“《" or after.isdigit()):  # or nobody knew where the name ends
        text = text.replace(closing, "", 1)
    else:
        text = text.replace(opening, "", 1)
    return [*lines[:first], replace(lines[first], text=text), *lines[first + 1 :]]


def misread(lines: Lines, rng: Random, number: int) -> Lines:
    """A few characters of bodies read as others that look alike. What is printed is the truth."""
    out = list(lines)
    for _ in range(number):
        spots = [
            (i, j)
            for i, line in enumerate(out)
            if line.role == "body" and line.unit is not None
            for j, character in enumerate(line.text)
            if character in _MISREADINGS and j > 45
        ]
        if not spots:
            break
        i, j = rng.choice(spots)
        text = out[i].text
        out[i] = replace(out[i], text=text[:j] + _MISREADINGS[text[j]] + text[j + 1 :])
    return out


# ── an article out of order ──────────────────────────────────────────────────


def parts(lines: Lines) -> tuple[Lines, Lines]:
    """An article's heading lines and all its other lines."""
    heading = [line for line in lines if line.role in HEADING]
    return heading, [line for line in lines if line.role not in HEADING]


def strand_heading(lines: Lines, rng: Random) -> Lines:
    """The heading inside its body: in a broken sentence, between paragraphs, or at the very end."""
    heading, rest = parts(lines)
    bodies = [i for i, line in enumerate(rest) if line.role == "body"]
    if not heading or len(bodies) < 2:
        return lines
    way = rng.random()
    if way < 0.5:
        at = rng.choice(bodies[: max(1, len(bodies) - 1)])
        halves = split(rest[at], rng, 0.0) if len(rest[at].text) > 60 else [rest[at]]
        return [*rest[:at], halves[0], *heading, *halves[1:], *rest[at + 1 :]]
    at = rng.choice(bodies[1:]) if way < 0.9 else len(rest)
    return [*rest[:at], *heading, *rest[at:]]


def lead_in(lines: Lines, byline: str, rng: Random) -> Lines:
    """The first paragraphs before the heading, as a lead-in; the byline opens what follows it."""
    heading, rest = parts(lines)
    if len(rest) < 4 or not heading or not byline or not rest[0].text.startswith(byline):
        return lines
    at = rng.choice((1, 1, 2))
    if any(line.role != "body" for line in rest[: at + 1]):
        return lines
    first = replace(rest[0], text=rest[0].text[len(byline) :])
    opening = replace(rest[at], text=byline + rest[at].text)
    return [first, *rest[1:at], *heading, opening, *rest[at + 1 :]]


def repeat_headline(lines: Lines, rng: Random) -> Lines:
    """The headline once more inside one of the article's sentences."""
    heading, rest = parts(lines)
    headline = [line for line in heading if line.role == "headline"]
    long = [i for i, line in enumerate(rest) if line.role == "body" and len(line.text) > 60]
    if not headline or not long:
        return lines
    at = rng.choice(long)
    halves = split(rest[at], rng, 0.0)
    again = [_skipped(line, "标题重复") for line in headline] if len(halves) == 2 else []
    return [*heading, *rest[:at], halves[0], *again, *halves[1:], *rest[at + 1 :]]


def repeat_start(lines: Lines, rng: Random) -> Lines:
    """The heading and the first paragraphs once more, cut off, before or after the article."""
    heading, rest = parts(lines)
    bodies = [line for line in rest if line.role in ("body", "crosshead")]
    if not heading or len(bodies) < 3:
        return lines
    number = rng.randint(1, len(bodies) - 2)
    copy = [*heading, *bodies[:number]]
    place = cut_place(copy[-1].text, rng, 12, len(copy[-1].text) - 4) if number else None
    if place is not None and len(copy[-1].text) > 60 and rng.random() < 0.6:
        copy[-1] = replace(copy[-1], text=copy[-1].text[: max(place, 50)])
    again = [_skipped(line, "重复") for line in copy]
    if rng.random() < 0.15:
        return [*again, *lines, *again]
    return [*again, *lines] if rng.random() < 0.5 else [*lines, *again]


def repeat_end(lines: Lines, rng: Random) -> Lines:
    """The last paragraphs printed once more: between heading and body, or after the article."""
    heading, rest = parts(lines)
    bodies = [line for line in rest if line.role == "body"]
    if len(bodies) < 3:
        return lines
    number = rng.randint(1, min(3, len(bodies) - 2))
    again = [_skipped(line, "重复") for line in bodies[-number:]]
    if rng.random() < 0.5 and len(again[0].text) > 60:
        place = cut_place(again[0].text, rng, 12, len(again[0].text) - 20)
        again[0] = replace(again[0], text=again[0].text[place or 0 :])
    return [*heading, *again, *rest] if rng.random() < 0.5 else [*lines, *again]


def lose_start(lines: Lines, rng: Random) -> Lines:
    """Heading and beginning missing: the piece starts in the middle of a sentence."""
    _, rest = parts(lines)
    bodies = [i for i, line in enumerate(rest) if line.role == "body" and len(line.text) > 60]
    if len(bodies) < 2:
        return lines
    at = rng.choice(bodies[1:])
    place = cut_place(rest[at].text, rng, 12, len(rest[at].text) - 20)
    return [replace(rest[at], text=rest[at].text[place or 0 :]), *rest[at + 1 :]]


def lose_end(lines: Lines, rng: Random) -> Lines:
    """The end missing: the piece breaks off in the middle of a sentence."""
    bodies = [i for i, line in enumerate(lines) if line.role == "body" and len(line.text) > 60]
    if len(bodies) < 2:
        return lines
    at = rng.choice(bodies[1:])
    place = cut_place(lines[at].text, rng, 20, len(lines[at].text) - 6)
    if place is None:
        return lines
    return [*lines[:at], replace(lines[at], text=lines[at].text[:place])]


def _skipped(line: Line, because: str) -> Line:
    return replace(line, unit=None, because=because, gap=None)
