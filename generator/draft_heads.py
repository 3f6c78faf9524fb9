"""The lines of a heading: which is kicker, headline, deck, or a column's banner."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

from generator.draft_habits import Habits
from generator.draft_joints import Joints, torn_word
from generator.draft_lines import COLUMN_NAME, Line, ends_with_colon
from generator.draft_marks import is_framed
from generator.draft_roles import Role, likely_roles
from generator.draft_signs import line_signs
from generator.source import lexicon

_DASH = re.compile(r"\s*[—\-－]{2}")
_DIGIT = re.compile(r"\d")
_NAMED = re.compile(r"专栏[·：:|]|[|｜丨·]\s*第.{1,4}期$|[①-⑳]$")  # 本报专栏·新职业; 绿色云岭③
_HANGS = re.compile("[^目]的$|[和与及、]$")  # a headline goes on behind it
_IN_BRACKETS = re.compile(r"[（(][^（(）)]+[）)]")
_HABIT = 2.0  # how far the page's own habit counts
_QUOTES = str.maketrans("", "", '“”"')
_RUBRIC = 8
_SHORTEST = 5  # characters; a kicker has more
_SLOGAN = 16  # characters; a longer heading says something
_SLOGANS = 24  # characters of several slogans in a row
_BANNER_WORD = (3, 6)  # characters in each part of “新时代 新征程 新伟业”

Groups = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Heads:
    """The parts of a heading as groups of line numbers."""

    column: Groups
    kicker: Groups
    headline: Groups
    deck: Groups


def page_heads(blocks: Sequence[Sequence[Line]], habits: Habits, joints: Joints) -> list[Heads]:
    """The roles of the lines of all headings of a page, each in the order it is printed.

    `joints` knows the texts of the page. The headings are read twice: what the first reading
    finds more of, kickers or decks without a dash, is the page's habit and likelier elsewhere.
    """
    usual = 0 if habits.tight else habits.gap
    grouped = [_joined(block, joints) for block in blocks]
    known = [known_roles([_text(group) for group in groups], habits) for groups in grouped]
    found = [_heads_of(*heading, 0.0, usual) for heading in zip(grouped, known, strict=True)]
    dashes = {line.number for block in blocks for line in block if is_dashed(line.text)}
    kickers = sum(len(heads.kicker) for heads in found)
    decks = sum(deck[0] not in dashes for heads in found for deck in heads.deck)
    leaning = _HABIT * math.log((kickers + 1) / (decks + 1))
    read = [_heads_of(*heading, leaning, usual) for heading in zip(grouped, known, strict=True)]
    return [_with_column(heads, block) for heads, block in zip(read, blocks, strict=True)]


def _with_column(heads: Heads, block: Sequence[Line]) -> Heads:
    """The parts of a heading; a first line that is too short to be a kicker names its column."""
    if heads.column or not heads.kicker or heads.kicker[0] != block[0].numbers:
        return heads
    if not _is_name(block[0].text):
        return heads
    return replace(heads, column=heads.kicker[:1], kicker=heads.kicker[1:])


def _heads_of(
    groups: Sequence[Sequence[Line]], known: Sequence[Role | None], leaning: float, usual: int
) -> Heads:
    """The roles of one heading's lines; `leaning`: points for there being a kicker.

    Lines that stand closer together than `usual` may be one headline, broken over two lines.
    """
    parts: dict[Role, list[tuple[int, ...]]] = {role: [] for role in get_args(Role)}
    close = [group[0].gap < usual for group in groups]
    roles = likely_roles([_text(group) for group in groups], known, leaning, close)
    for group, role, is_close in zip(groups, roles, close, strict=True):
        numbers = tuple(line.number for line in group)
        if role == "headline" and is_close and parts[role]:
            parts[role][-1] += numbers
        else:
            parts[role].append(numbers)
    return Heads(**{role: tuple(numbers) for role, numbers in parts.items()})


def known_roles(texts: Sequence[str], habits: Habits) -> list[Role | None]:
    """The roles that signs set around a line tell, where it cannot be the only one."""
    known: list[Role | None] = [None] * len(texts)
    last = len(texts) - 1
    for index, text in enumerate(texts if last else ()):
        if index and (is_dashed(text) or _IN_BRACKETS.fullmatch(text)):
            known[index] = "deck"
        elif index < last and announces(text):
            known[index] = "kicker"
        elif _is_column(texts, index, habits):
            known[index] = "column"
    if last > 1 and "column" not in known and is_banner(texts[last]):
        known[last] = "column"
    if "deck" in known:  # what stands below a deck with a dash is a column's banner
        below = last - known[::-1].index("deck")
        known[below + 1 :] = ["column"] * (last - below)
    return known


def announces(text: str) -> bool:
    """Whether a line is a kicker by its form: it ends in a colon or a dash."""
    return ends_with_colon(text) or text.endswith(("——", "--"))


def _is_column(texts: Sequence[str], index: int, habits: Habits) -> bool:
    """Whether a line of a heading is surely a column's name, or the banner over or below it."""
    text, last = texts[index], len(texts) - 1
    if is_framed(text) or _NAMED.search(text) is not None:
        return True
    if index not in (0, last):
        return False
    if index == 0 and is_rubric(text):
        return True
    if is_slogan(text) or text in habits.names:
        return True
    return index == last and is_column_name(text)


def _joined(lines: Sequence[Line], joints: Joints) -> list[list[Line]]:
    """The lines in groups: those of a headline that was broken over two lines come together.

    Such lines end in a hard break, or were torn inside a word or a phrase.
    """
    groups: list[list[Line]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        beside = last is not None and line.number - last.numbers[-1] - 1 == line.gap
        if beside and last and not is_dashed(line.text) and not ends_with_colon(last.text):
            torn = joints.torn_heading(last.text, line.text) and not (last.mark and line.mark)
            torn = torn or torn_word(last.text, line.text) or _is_quoted(last.text, line.text)
            torn = torn or _HANGS.search(last.text) is not None
            if last.hard or torn:
                groups[-1].append(line)
                continue
        groups.append([line])
    return groups


def _is_name(text: str) -> bool:
    """Whether a line is too short to be a kicker, but for a place: 便民服务 is a column's name."""
    short = len(text) <= _SHORTEST and not announces(text) and len(text.split()) == 1
    return short and "office_last" not in line_signs(text)


def _is_quoted(upper: str, lower: str) -> bool:
    """Whether a quotation goes on from one line to the next."""
    return upper.count("“") > upper.count("”") and lower.count("”") > lower.count("“")


def is_column_name(text: str) -> bool:
    """Whether a heading of a few characters is the name of a column, as 基层见闻."""
    known = any(word in text for word in lexicon("headings")["words"]["column_words"]["holds"])
    occasion = text.endswith(tuple(lexicon("drafting")["column_endings"]))
    return len(text) <= COLUMN_NAME and (known or occasion)


def is_dashed(text: str) -> bool:
    """Whether a line begins with a dash, as decks do."""
    return _DASH.match(text) is not None


def has_dashed(heads: Sequence[Line]) -> bool:
    """Whether a heading has a deck with a dash, as those of features have."""
    return any(is_dashed(line.text) for line in heads)


def is_rubric(text: str) -> bool:
    """Whether a short heading stands over several briefs: 短 讯, 园区短波."""
    name = "".join(text.split())
    return len(name) <= _RUBRIC and any(word in name for word in lexicon("drafting")["rubrics"])


def is_slogan(text: str) -> bool:
    """Whether each part of a short heading holds a stock word of slogans."""
    words = lexicon("drafting")["banner_words"]
    parts = text.split()
    longest = _SLOGAN if len(parts) == 1 else _SLOGANS
    if len(text) > longest or _DIGIT.search(text) is not None:
        return False
    return all(any(word in part for word in words) for part in parts)


def calls(text: str) -> bool:
    """Whether a short heading calls upon its readers: 打造北方开放新高地."""
    openers = tuple(lexicon("drafting")["slogan_openers"])
    return len(text) <= _SLOGAN and text.startswith(openers) and _DIGIT.search(text) is None


def calls_thrice(text: str) -> bool:
    """Whether a heading is three short calls or more, as no headline is: 学思想 见行动 开新局."""
    parts = text.translate(_QUOTES).split()
    return len(parts) > 2 and len({len(part) for part in parts}) == 1 and len(parts[0]) < 5


def is_banner(text: str) -> bool:
    """Whether a heading is a column's banner: two or more short parts of the same length."""
    parts = text.translate(_QUOTES).split()
    low, high = _BANNER_WORD
    row = len(parts) > 1 and len({len(part) for part in parts}) == 1
    return (row and low <= len(parts[0]) <= high) or is_slogan(text)


def _text(group: Sequence[Line]) -> str:
    return "".join(line.text for line in group)
