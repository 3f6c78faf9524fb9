"""What became of a page's lines when the page was changed after its plan: short marks tell."""

from __future__ import annotations

import difflib
import hashlib
import re
import string
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.language import tr
from generator.model import NewsPage
from generator.plan_lines import write_groups

BLANK = "."
COMPARED = 2000  # lines that differ on either side; comparing takes time in their square
SHOWN = 6  # runs of moved lines in a message
_ALPHABET = string.ascii_letters + string.digits
_MARKS = tuple(first + second for first in _ALPHABET for second in _ALPHABET)
_MARK = re.compile(rf"{re.escape(BLANK)}|[{_ALPHABET}]{{2}}")


@dataclass(frozen=True, slots=True)
class Moves:
    """Where printed lines are now: old number → new, for those that are still there.

    `changed` lines kept their place among the others, not their text; they and the `new` ones
    are counted as they are now, those that are `gone` as they were.
    """

    to: dict[int, int]
    changed: tuple[int, ...]
    gone: tuple[int, ...]
    new: tuple[int, ...]


def line_marks(page: NewsPage) -> str:
    """A mark of two letters for each printed line, a dot for a blank one.

    Lines that print the same have the same mark; white space at their ends does not count.
    """
    return "".join(_mark(line.strip()) for line in page.lines)


def _mark(text: str) -> str:
    if not text:
        return BLANK
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")
    return _MARKS[number % len(_MARKS)]


def marked_page(marks: str, name: str) -> NewsPage | None:
    """The page that `marks` were made of, as far as they tell: its lines are marks, or empty.

    None when these are no marks.
    """
    parts = _MARK.findall(marks)
    if not parts or "".join(parts) != marks:
        return None
    return NewsPage(name, tuple("" if part == BLANK else part for part in parts), "")


def compare(old: NewsPage, page: NewsPage) -> Moves:
    """What became of the lines of `old` (see marked_page) on `page`."""
    before, now = list(old.printed_lines()), list(page.printed_lines())
    marks = [old.line(n) for n in before], [_mark(page.line(n).strip()) for n in now]
    to: dict[int, int] = {}
    changed: list[int] = []
    for tag, a, b, c, d in _steps(*marks):
        if tag == "equal" or b - a == d - c:  # as many as before: mended where they stand
            to |= dict(zip(before[a:b], now[c:d], strict=True))
            changed += () if tag == "equal" else now[c:d]
    kept = set(to.values())
    return Moves(
        to,
        tuple(changed),
        tuple(n for n in before if n not in to),
        tuple(n for n in now if n not in kept),
    )


def _steps(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """How `old` becomes `new`, like difflib's opcodes; what is the same at both ends goes first."""
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    a, b = len(old) - last, len(new) - last
    yield "equal", 0, first, 0, first
    if max(a, b) - first <= COMPARED:
        matcher = difflib.SequenceMatcher(None, old[first:a], new[first:b], autojunk=False)
        for tag, i, j, k, m in matcher.get_opcodes():
            yield tag, first + i, first + j, first + k, first + m
    yield "equal", a, len(old), b, len(new)


def describe(moves: Moves, old: NewsPage, page: NewsPage) -> str:
    """The moves in words, “moved: 40-60 to 42-62; changed: 7”; empty where all is as it was."""
    runs = [
        tr("{before} to {now}", before=_numbers(before, old), now=_numbers(now, page))
        for before, now in _runs(moves.to, old)
    ]
    more = ["…"] if len(runs) > SHOWN else []
    changed, new, gone = (
        _numbers(lines, of)
        for lines, of in ((moves.changed, page), (moves.new, page), (moves.gone, old))
    )
    parts = (
        tr("moved: {lines}", lines=", ".join([*runs[:SHOWN], *more])) if runs else "",
        tr("changed: {lines}", lines=changed) if changed else "",
        tr("new: {lines}", lines=new) if new else "",
        tr("gone: {lines}", lines=gone) if gone else "",
    )
    return "; ".join(part for part in parts if part)


def _runs(to: dict[int, int], old: NewsPage) -> Iterator[tuple[list[int], list[int]]]:
    """Neighbouring lines that moved by the same distance: their old and their new numbers."""
    run: list[int] = []
    for line in (*old.printed_lines(), 0):
        far = to.get(line, line) - line
        if run and (not far or far != to[run[-1]] - run[-1]):
            yield run, [to[n] for n in run]
            run = []
        if far:
            run.append(line)


def _numbers(lines: Iterable[int], page: NewsPage) -> str:
    return write_groups([[n] for n in lines], page)
