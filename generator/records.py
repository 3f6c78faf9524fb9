"""Strict reading of a YAML mapping: known keys, the right kind of value, dates that exist."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from generator.keys import ADDRESS, FREE_TEXT, Key
from generator.language import tr
from generator.model import PartialDate, Position, Problem
from generator.records_texts import cut_off, full_comma, nearest, parted
from generator.source_slips import as_text, slip_in
from generator.source_yaml import Node

_DATE = re.compile(
    r"""
    (\d{4})             # year
    (?:-(\d{1,2})       # month
    (?:-(\d{1,2}))?     # day
    )?
    """,
    re.VERBOSE,
)
_ADDRESS = re.compile(ADDRESS)
_TAKEN = re.compile(
    r"""
    index | in-(?:\d+(?:-\d+)?|undated)                # lists beside the pages
    | con | prn | aux | nul | (?:com|lpt)[1-9]         # no files of Windows can be called so
    """,
    re.VERBOSE,
)


def read_date(text: str) -> PartialDate | None:
    """A date written YYYY, YYYY-MM or YYYY-MM-DD, or None when it is none."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not 1900 <= year <= 2200:
        return None
    try:
        datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return PartialDate(year, month, day)


@dataclass(slots=True)
class Record:
    """One mapping while it is being read. What is wrong is put into `problems`, never raised.

    `what` names the mapping in messages ("unit", "park").
    """

    path: str
    what: str
    pairs: dict[str, tuple[Node, Node]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    line: int = 0

    @classmethod
    def open(
        cls, node: Node, path: str, what: str, keys: Collection[str], problems: list[Problem]
    ) -> Record | None:
        """The record in `node`, None where it is no mapping.

        That, and keys that are not among `keys`, become problems. Nothing at all is an empty one.
        """
        record = cls(path, what, {}, problems, node.line)
        if node.kind != "map":
            if node.kind != "nothing":
                told = slip_in(node.text) or (
                    tr("a {what} is a list of `key: value` lines", what=what),
                    _example(keys),
                )
                record.note(node.line, *told)
                return None
            return record
        for key, value in node.pairs:
            name = key.text
            if name in keys:
                record.pairs[name] = (key, value)
                record._note_lost(name, value, _shape(keys, name))
                continue
            told = slip_in(f"{name}: {value.text}") or (
                tr("a {what} has no key “{name}”", what=what, name=name),
                _meant(name, keys),
            )
            record.note(key.line, *told)
        return record

    def note(self, line: int, message: str, hint: str, paste: str = "") -> None:
        """Puts a fatal problem on `line` of this file."""
        place = Position(self.path, line)
        self.problems.append(Problem(place, message, hint, fatal=True, paste=paste))

    def _note_lost(self, key: str, value: Node, shape: str | None) -> None:
        """Notes what YAML takes for a comment behind texts; without a `shape` all are texts."""
        if shape is not None and shape not in FREE_TEXT:
            return
        for written, node in cut_off(f"{key}: ", value):
            whole = written + as_text((node.text + node.lost).strip())
            self.note(
                node.line,
                tr(
                    "“{lost}” would be lost: after a space, # starts a comment",
                    lost=node.lost.strip(),
                ),
                tr(
                    "put the whole value into quotation marks: {whole}; a comment gets a line of "
                    "its own",
                    whole=whole,
                ),
                paste=whole,
            )

    def key_line(self, key: str) -> int:
        """The line a key stands on; the record's own where the key is missing."""
        return self.pairs[key][0].line if key in self.pairs else self.line

    def text(self, key: str) -> str | None:
        """A text, or None when the key is absent or empty."""
        return (self.literal(key) or "").strip() or None

    def is_empty(self, key: str) -> bool:
        """Whether the key is there without any value, not even quotation marks."""
        node = self._node(key)
        return node is not None and node.kind == "nothing"

    def literal(self, key: str) -> str | None:
        """A text with its white space; '' when the key is there without a value."""
        node = self._node(key)
        if node is None or node.kind in ("text", "nothing"):
            return None if node is None else node.text
        kind = tr("list") if node.kind == "list" else tr("map")
        self.note(
            node.line,
            tr("“{key}” is one text, not a {kind}", key=key, kind=kind),
            tr("write {key}: …", key=key),
        )
        return None

    def needed(self, key: str, example: str) -> str:
        """A text that must be there; an empty text (and a problem) when it is not."""
        value = self.text(key)
        node = self._node(key)
        if value is None and (node is None or node.kind in ("text", "nothing")):
            self.note(
                self.key_line(key),
                tr("this {what} has no “{key}”", what=self.what, key=key),
                tr("add {example}", example=example),
            )
        return value or ""

    def address(self, key: str) -> str:
        """A name that can be part of an address; what cannot be is a problem."""
        value = self.needed(key, f"{key}: a-short-latin-name")
        if value and not _ADDRESS.fullmatch(value):
            self.note(
                self.key_line(key),
                tr("“{name}” cannot be part of an address", name=value),
                tr("use small latin letters, digits and hyphens: new-plant-2023"),
            )
        elif _TAKEN.fullmatch(value):
            self.note(
                self.key_line(key),
                tr("the address “{name}” is kept for something else", name=value),
                tr("choose another; index and in-2030 are lists, con and aux are for Windows"),
            )
        return value

    def texts(self, key: str) -> tuple[str, ...] | None:
        """A list of texts; one text stands for a list of one; None when the key is absent."""
        node = self._node(key)
        if node is None:
            return None
        items = (node,) if node.kind == "text" else node.items
        if node.kind == "map" or any(item.kind != "text" for item in items):
            self.note(
                node.line,
                tr("“{key}” is a list of texts", key=key),
                tr("write {key}: [甲, 乙]", key=key),
            )
            return None
        wrong = full_comma(items)
        if wrong is not None:
            cure = f"{key}: [{', '.join(parted(items))}]"
            self.note(
                wrong[1].line,
                tr("a full-width “{mark}” stands where a half-width comma must", mark=wrong[0]),
                tr("write {cure}; a name that holds one needs quotation marks", cure=cure),
                paste=cure,
            )
            return None
        return tuple(item.text.strip() for item in items)

    def date(self, key: str) -> PartialDate | None:
        """A date as exact as it is known."""
        value = self.text(key)
        if value is None:
            return None
        date = read_date(value)
        if date is None:
            self.note(
                self.key_line(key),
                tr("“{value}” is no date", value=value),
                tr("write {key}: 2024, {key}: 2024-03 or {key}: 2024-03-15", key=key),
            )
        return date

    def choice(self, key: str, allowed: Sequence[str]) -> str | None:
        """One of the allowed words."""
        value = self.text(key)
        if value is None or value in allowed:
            return value
        guess = nearest(value, allowed)
        self.note(
            self.key_line(key),
            tr("“{key}” cannot be “{value}”", key=key, value=value),
            tr("did you mean “{guess}”?", guess=guess)
            if guess
            else tr("write one of: {words}", words=", ".join(allowed)),
        )
        return None

    def flag(self, key: str) -> bool | None:
        """true or false."""
        value = self.choice(key, ("true", "false"))
        return None if value is None else value == "true"

    def entries(self, key: str, what: str, keys: Collection[str]) -> tuple[Record, ...]:
        """The mappings in a list, each called `what` in messages; other items become problems."""
        node = self._node(key)
        if node is None or node.kind == "nothing":
            return ()
        if node.kind != "list":
            self.note(
                node.line,
                tr("“{key}” is a list", key=key),
                tr("start each of its entries with a dash"),
            )
            return ()
        opened = (Record.open(item, self.path, what, keys, self.problems) for item in node.items)
        return tuple(record for record in opened if record is not None)

    def position(self) -> Position:
        """Where this record starts."""
        return Position(self.path, self.line)

    def _node(self, key: str) -> Node | None:
        return self.pairs[key][1] if key in self.pairs else None


def _shape(keys: Collection[str], name: str) -> str | None:
    """What a key holds, None where the keys are but names."""
    key = keys.get(name) if isinstance(keys, Mapping) else None
    return key.shape if isinstance(key, Key) else None


def _meant(name: str, keys: Collection[str]) -> str:
    """What to do about a key that is not among `keys`."""
    lists = keys if isinstance(keys, Mapping) else {}
    owner = next((key for key, one in lists.items() if one.entries and name in one.entries), None)
    if owner is not None:
        return tr(
            "it belongs to an entry of “{owner}”: indent it like the lines of that entry",
            owner=owner,
        )
    guess = nearest(name, tuple(keys))
    return tr("did you mean “{guess}”?", guess=guess) if guess else _example(keys)


def _example(keys: Collection[str]) -> str:
    return tr("its keys are: {keys}", keys=", ".join(keys))
