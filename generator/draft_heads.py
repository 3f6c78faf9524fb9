"""The lines of a heading: which is kicker, headline, deck, or a column's banner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.draft_habits import Habits
from generator.draft_joints import Joints, torn_word
from generator.draft_lines import Line, ends_with_colon
from generator.draft_marks import is_framed
from generator.source import lexicon

_DASH = re.compile(r"\s*[—\-－]{2}")
_DIGIT = re.compile(r"\d")
_CLAUSES = re.compile(r"[，、；](?!$)")
_ISSUE = re.compile(r"[|｜丨·]\s*第.{1,4}期$")  # 新职业 | 第7期
_HALF = 5  # characters in half a headline; of two longer lines one is a kicker
_MORE = 8  # characters by which a deck with figures is longer than its headline
_OFFICE = 10  # characters; a shorter line may be whom the headline speaks of
_SHORT_NAME = 5  # characters
_PLACE_ENDINGS = tuple("区县市镇乡村园")  # whose news the headline tells
_COLUMN_NAME = 6  # characters
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
    announces: bool  # it begins with a kicker that ends in a colon


def heads_of(lines: Sequence[Line], habits: Habits, joints: Joints) -> Heads:
    """The roles of the lines of one heading block, in the order they are printed.

    `joints` knows the texts of the page.
    """
    groups = _joined(lines, 0 if habits.tight else habits.gap, joints)
    announces = bool(groups) and ends_with_colon(groups[0][-1].text)
    column = _take_columns(groups, habits)
    deck: list[list[Line]] = []
    dashes = [i for i, group in enumerate(groups) if i and _DASH.match(group[0].text)]
    if dashes:  # what stands below the deck is a column's banner
        column.extend(groups[dashes[-1] + 1 :])
        del groups[dashes[-1] + 1 :]
    while len(groups) > 1 and _DASH.match(groups[-1][0].text):
        deck.insert(0, groups.pop())
    if len(groups) > 1 and not deck and _explains(_text(groups[-2]), _text(groups[-1])):
        deck.insert(0, groups.pop())
    if len(groups) > 2 and not deck and not _is_couplet(groups[-2:]):
        deck.insert(0, groups.pop())
    single = len(groups) < 2 or (len(groups) == 2 and _is_couplet(groups))
    kicker, headline = ([], groups) if single else (groups[:1], groups[1:])
    return Heads(_numbers(column), _numbers(kicker), _numbers(headline), _numbers(deck), announces)


def _explains(headline: str, below: str) -> bool:
    """Whether the line below a headline only adds to it: its kind, or the facts in figures."""
    words = lexicon("drafting")
    if below.endswith(tuple(words["deck_endings"])) or below.startswith(
        tuple(words["deck_openers"])
    ):
        return True
    if any(word in below for word in words["deck_words"]):
        return True
    if _CLAUSES.search(below) is not None and _CLAUSES.search(headline) is None:
        return True  # headlines are parted by spaces
    figures = _DIGIT.search(below) is not None and _DIGIT.search(headline) is None
    return figures and len(below) >= len(headline) + _MORE and len(headline) > _OFFICE


def _is_couplet(groups: Sequence[Sequence[Line]]) -> bool:
    """Whether two short lines of one length are the halves of one headline: 老厂房 / 新坐标."""
    first, second = (_text(group) for group in groups)
    short = max(len(first), len(second)) <= _HALF and abs(len(first) - len(second)) <= 1
    return short and (first + second).isalpha() and not _is_office(first)


def _joined(lines: Sequence[Line], usual: int, joints: Joints) -> list[list[Line]]:
    """The lines in groups: those of a headline that was broken over two lines come together.

    Such lines stand closer together than usual, end in a hard break, or were torn inside a word.
    """
    groups: list[list[Line]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        if last is not None and not _DASH.match(line.text) and not ends_with_colon(last.text):
            close = line.gap < usual and line.number - last.number == 1
            torn = joints.torn_heading(last.text, line.text) and not (last.mark and line.mark)
            torn = torn_word(last.text, line.text) or torn
            if close or last.hard or torn:
                groups[-1].append(line)
                continue
        groups.append([line])
    return groups


def _take_columns(groups: list[list[Line]], habits: Habits) -> list[list[Line]]:
    """Takes the banners of columns out of `groups`, as long as a heading is left."""
    column: list[list[Line]] = []
    first = _text(groups[0]) if len(groups) > 1 else ""
    explained = len(groups) == 2 and _DASH.match(groups[1][0].text)
    named = _is_short_name(first) and not explained and not _is_couplet(groups[:2])
    if first and (named or is_framed(first) or _ISSUE.search(first)):
        column.append(groups.pop(0))
    for index in (-1, 0):
        text = _text(groups[index]) if len(groups) > 1 else ""
        if text and (is_slogan(text) or text in habits.names):
            column.append(groups.pop(index))
    if len(groups) > 1 and not column and is_column_name(_text(groups[-1])):
        column.append(groups.pop())
    if len(groups) > 2 and not column and is_banner(_text(groups[-1])):
        column.append(groups.pop())
    below = groups[1][0].text if len(groups) > 2 else ""
    if below and not column and is_banner(_text(groups[0])) and not _DASH.match(below):
        column.append(groups.pop(0))
    return column


def _is_short_name(text: str) -> bool:
    """Whether the first of several headings is too short for a kicker, and names nobody."""
    named = _is_office(text) or text.endswith(_PLACE_ENDINGS)
    return len(text) <= _SHORT_NAME and text.isalpha() and not named


def _is_office(text: str) -> bool:
    return text.endswith(tuple(lexicon("bylines")["not_name_endings"]))


def is_column_name(text: str) -> bool:
    """Whether a heading of a few characters is the name of a column, as 基层见闻."""
    words = lexicon("drafting")
    known = any(word in text for word in words["column_words"])
    occasion = text.endswith(tuple(words["column_endings"]))
    return len(text) <= _COLUMN_NAME and (known or occasion)


def is_slogan(text: str) -> bool:
    """Whether each part of a short heading holds a stock word of slogans."""
    words = lexicon("drafting")["banner_words"]
    parts = text.split()
    longest = _SLOGAN if len(parts) == 1 else _SLOGANS
    if len(text) > longest or _DIGIT.search(text) is not None:
        return False
    return all(any(word in part for word in words) for part in parts)


def is_banner(text: str) -> bool:
    """Whether a heading is a column's banner: two or more short parts of the same length."""
    return is_row_of_slogans(text, 2) or is_slogan(text)


def is_row_of_slogans(text: str, fewest: int = 3) -> bool:
    """Whether a heading is made of at least so many short parts of the same length."""
    parts = text.split()
    low, high = _BANNER_WORD
    return (
        len(parts) >= fewest
        and len({len(part) for part in parts}) == 1
        and low <= len(parts[0]) <= high
    )


def _text(group: Sequence[Line]) -> str:
    return "".join(line.text for line in group)


def _numbers(groups: Sequence[Sequence[Line]]) -> Groups:
    return tuple(tuple(line.number for line in group) for group in groups)
