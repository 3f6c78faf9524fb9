"""The plan of a page that was changed: its line numbers as they are now, all else as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.keys import Keys
from generator.keys_plan import PLAN
from generator.model import NewsPage
from generator.moves import Moves, compare, describe, line_marks, marked_page
from generator.plan_lines import Groups, LinesError, read_groups, write_groups
from generator.source_yaml import Node, parse_yaml

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Shifted:
    """A plan's new text, what moved, and lines it named that are gone: (line of the plan, number).

    Numbers that are gone are left out of lists of lines; a single one stays, to be looked at.
    """

    text: str
    told: str
    lost: tuple[tuple[int, int], ...]


def shift(data: bytes, page: NewsPage) -> Shifted | None:
    """The plan in `data` for `page` as it is now; None where the plan does not tell how it was."""
    root, _ = parse_yaml("", data)
    marks = _value(root, "line_marks")
    kept = _value(root, "fingerprint")
    same = kept is not None and kept.text == page.fingerprint  # then only the marks may be wrong
    old = marked_page(line_marks(page) if same else marks.text if marks else "", page.name)
    if root is None or old is None:
        return None
    moves = compare(old, page)
    text = data.decode("utf-8-sig")
    new = {"fingerprint": page.fingerprint, "line_marks": line_marks(page)}
    changes = [(node, new[key]) for key in new if (node := _value(root, key)) is not None]
    lost: list[tuple[int, int]] = []
    for shape, node in _numbers(root, PLAN):
        written, gone = _shifted(node.text, text[node.start : node.end], moves, old, page)
        lost.extend((node.line, line) for line in gone)
        if written is not None and not (gone and shape == "line"):
            changes.append((node, written))
    for node, written in sorted(changes, key=lambda change: -change[0].start):
        text = text[: node.start] + written + text[node.end :]
    return Shifted(text, describe(moves, old, page), tuple(lost))


def _value(root: Node | None, key: str) -> Node | None:
    pairs = root.pairs if root is not None else ()
    return next((value for name, value in pairs if name.text == key), None)


def _numbers(node: Node, keys: Keys) -> Iterator[tuple[str, Node]]:
    """All values in a mapping, and in its entries, that are line numbers."""
    for name, value in node.pairs:
        key = keys.get(name.text)
        if key is None:
            continue
        for item in value.items if key.entries else ():
            yield from _numbers(item, key.entries or {})
        if key.shape in ("line", "lines") and value.kind == "text":
            yield key.shape, value


def _shifted(
    numbers: str, written: str, moves: Moves, old: NewsPage, page: NewsPage
) -> tuple[str | None, list[int]]:
    """What is to be written for `numbers` (None: what is written), and those that are gone."""
    groups = _read(numbers, old)
    if groups is None:
        return None, []  # wrong before the page was changed; `check` will say so
    gone = [line for group in groups for line in group if line not in moves.to]
    moved = [tuple(moves.to[n] for n in group if n in moves.to) for group in groups]
    kept = tuple(group for group in moved if group)
    if _read(numbers, page) == kept:
        return None, gone
    if _read(_renumbered(numbers, moves), page) == kept:
        return _renumbered(written, moves), gone
    end = "\n" if written.endswith("\n") else ""
    return f'"{write_groups(kept, page)}"{end}', gone


def _renumbered(text: str, moves: Moves) -> str:
    return _NUMBER.sub(lambda match: str(moves.to.get(int(match[0]), 0)), text)


def _read(numbers: str, page: NewsPage) -> Groups | None:
    try:
        return read_groups(numbers, page)
    except LinesError:
        return None
