"""The line numbers of a plan: `9-13, 25+27-31` to groups of lines and back."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence

from generator.language import tr
from generator.model import NewsPage
from generator.records import Record

Groups = tuple[tuple[int, ...], ...]

_PART = re.compile(
    r"""
    \s*(\d{1,9})                # a line
    (?:\s*[-–~]\s*(\d{1,9}))?   # to another
    \s*
    """,
    re.VERBOSE,
)
_SIGNS = str.maketrans({"、": ",", "—": "-", "－": "-", "至": "-"})


class LinesError(ValueError):
    """A `LINES` value that cannot be read: `args` are the message and the hint."""


def read_groups(text: str, page: NewsPage) -> Groups:
    """The groups of lines that `text` names; a comma parts groups, a plus joins two.

    A range stands for its lines that are not blank, each a group of its own, so that
    `25+27-31` is 25 joined with 27, then 29, then 31. Raises LinesError.
    """
    groups: list[tuple[int, ...]] = []
    for item in text.split(","):
        joined: list[tuple[int, ...]] = []
        for part in item.split("+"):
            lines = [(line,) for line in _range(part, text, page)]
            if joined and lines:
                joined[-1] += lines.pop(0)
            joined.extend(lines)
        groups.extend(joined)
    return tuple(groups)


def _range(part: str, whole: str, page: NewsPage) -> list[int]:
    match = _PART.fullmatch(part)
    if match is None:
        half = _half_width(whole)
        if half is not None:
            raise LinesError(
                tr("“{whole}” holds full-width signs", whole=whole),
                tr("write them half-width: {half}", half=half),
            )
        raise LinesError(
            tr("“{whole}” are no line numbers", whole=whole),
            tr("write them like 9-13, 17 or, to join two, 25+27"),
        )
    first = int(match[1])
    last = int(match[2] or first)
    for line in (first, last):
        if not 1 <= line <= len(page.lines):
            raise LinesError(
                tr("line {line} is not on the page", line=line),
                tr("{page} has lines 1 to {last}", page=page.name, last=len(page.lines)),
            )
    if last < first:
        raise LinesError(
            tr("the range {first}-{last} runs backwards", first=first, last=last),
            tr("write {last}-{first}", last=last, first=first),
        )
    lines = [n for n in range(first, last + 1) if page.line(n).strip()]
    if not lines:
        raise LinesError(
            tr("line {first} is blank", first=first)
            if first == last
            else tr("lines {first} to {last} are blank", first=first, last=last),
            tr("look up the number again: blank lines are counted, too"),
        )
    return lines


def _half_width(whole: str) -> str | None:
    """Line numbers written with full-width signs as they are to be written; None for others."""
    half = unicodedata.normalize("NFKC", whole).translate(_SIGNS)
    if all(_PART.fullmatch(part) for item in half.split(",") for part in item.split("+")):
        return ", ".join("".join(item.split()) for item in half.split(","))
    return None


def write_groups(groups: Sequence[Sequence[int]], page: NewsPage) -> str:
    """A short text that read_groups reads back as `groups`.

    No range ends in a line that others are joined to: 7, 9+11 is easier to read than 7-9+11.
    """
    following = _following(page)
    parts: list[str] = []
    run: tuple[int, int] | None = None
    for group in groups:
        for index, line in enumerate(group):
            starts_group = index == 0
            extends = run is not None and following.get(run[1]) == line and len(group) == 1
            if run is not None and starts_group and extends:
                run = (run[0], line)
                continue
            if run is not None:
                parts.append(_show(run))
            parts.append(", " if starts_group and parts else "" if starts_group else "+")
            run = (line, line)
    if run is not None:
        parts.append(_show(run))
    return "".join(parts)


def _following(page: NewsPage) -> dict[int, int]:
    printed = list(page.printed_lines())
    return dict(itertools.pairwise(printed))


def _show(run: tuple[int, int]) -> str:
    return str(run[0]) if run[0] == run[1] else f"{run[0]}-{run[1]}"


def record_lines(record: Record, key: str, page: NewsPage) -> Groups:
    """The groups of lines that a key of a plan names; what cannot be read is noted."""
    text = record.text(key)
    if text is None:
        return ()
    try:
        return read_groups(text, page)
    except LinesError as error:
        message, hint = error.args
        record.note(record.key_line(key), f"{key}: {message}", hint)
        return ()


def _flat(groups: Groups) -> tuple[int, ...]:
    return tuple(line for group in groups for line in group)


def flat(groups: Groups) -> tuple[int, ...]:
    """All lines of the groups, in their order."""
    return tuple(line for group in groups for line in group)
