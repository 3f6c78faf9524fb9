"""YAML with line numbers: plans, zone data and the heads of pages; nothing but texts comes out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeGuard

import yaml

from generator.language import tr
from generator.model import Position, Problem

YAML_LIMIT = 4 * 1024 * 1024  # bytes; the largest plan seen has 20 kB
DEPTH_LIMIT = 20  # lists and mappings in each other; a plan has four
_CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)  # as git leaves it


class Node(NamedTuple):  # one for each word of each plan: made three times as fast as a dataclass
    """A YAML value and where it stands; `kind` says which of its fields holds it.

    Characters `start` to `end` (excluded) of the file are as it was written, quotes and all.

    Scalars are always text: what is a number or a date is for the reader of the key to say, so
    that `no`, `1e3` and `2024-01-01` come out as they were written. An empty value is "nothing".
    """

    kind: Literal["text", "list", "map", "nothing"]
    line: int
    start: int
    end: int
    text: str = ""
    items: tuple[Node, ...] = ()
    pairs: tuple[tuple[Node, Node], ...] = ()


def parse_yaml(
    label: str, data: bytes, *, anything: bool = False
) -> tuple[Node | None, tuple[Problem, ...]]:
    """The one YAML document in `data`, or None with the problem that makes it unreadable.

    With `anything`, tags and anchors may stand in it: what is written for other programs.
    """
    if len(data) > YAML_LIMIT:
        message = tr(
            "the file has {size} MB; a plan has some 20 kB", size=len(data) // 1024 // 1024
        )
        return None, (_fatal(label, 0, message, tr("check that it is a plan at all")),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, (_fatal(label, 0, tr("this is not UTF-8 text"), tr("save it as UTF-8")),)
    conflict = _CONFLICT.search(text)
    if conflict is not None:
        line = text.count("\n", 0, conflict.start()) + 1
        message = tr("a merge was left unfinished here")
        hint = tr(
            "keep what is right of both sides, delete the lines of <<<, === and >>>, and save"
        )
        return None, (_fatal(label, line, message, hint),)
    try:
        return _tree(text, anything), ()
    except _UnwantedError as unwanted:
        return None, (_fatal(label, unwanted.line, unwanted.message, unwanted.hint),)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if str(error.problem).endswith("stream"):  # say what was never closed, not where it ends
            mark = error.context_mark or mark
        return None, (_yaml_fault(label, text, mark.line if mark else -1, str(error.problem)),)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        return None, (
            _fatal(
                label,
                line,
                tr("a control character stands here"),
                tr("delete it, or save as UTF-8"),
            ),
        )


class _UnwantedError(Exception):
    def __init__(self, line: int, message: str, hint: str) -> None:
        self.line, self.message, self.hint = line, message, hint


def _tree(text: str, anything: bool) -> Node:
    """The one document in `text`, put together without recursion. Raises what parse_yaml tells."""
    root: Node | None = None
    opened: list[tuple[yaml.Event, list[Node]]] = []
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if _is_plain(event) and len(opened) <= DEPTH_LIMIT:  # as most are
            node = _scalar(event)
        elif anything and isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            node = Node("map", *_place(event, event))  # whatever it stands for, it is no text
        else:
            if not anything:
                _refuse(event, root is not None, len(opened))
            if isinstance(event, yaml.CollectionStartEvent):
                opened.append((event, []))
                continue
            if not isinstance(event, yaml.CollectionEndEvent):
                continue
            node = _collection(*opened.pop(), event)
        if opened:
            opened[-1][1].append(node)
        else:
            root = node
    return root or Node("nothing", 1, 0, 0)


def _is_plain(event: yaml.Event) -> TypeGuard[yaml.ScalarEvent]:
    """Whether an event is a text and nothing else."""
    return isinstance(event, yaml.ScalarEvent) and event.anchor is None and event.tag is None


def _refuse(event: yaml.Event, ended: bool, depth: int) -> None:
    """Raises _UnwantedError at what YAML knows and nobody needs here."""
    if isinstance(event, yaml.AliasEvent):
        told = tr("an alias (*name) is used"), tr("write its value out instead")
    elif getattr(event, "anchor", None) is not None:
        told = (
            tr("an anchor (&name) is used"),
            tr("remove it, or put the text into quotation marks"),
        )
    elif getattr(event, "tag", None) is not None:
        told = tr("a tag (!name) is used"), tr("remove it, or put the text into quotation marks")
    elif ended and isinstance(event, yaml.DocumentStartEvent):
        told = tr("a second document starts here"), tr("remove the line of three dashes")
    elif depth > DEPTH_LIMIT:
        told = (
            tr("lists or mappings are nested more than {limit} deep", limit=DEPTH_LIMIT),
            tr("close the brackets, or put the text into quotation marks"),
        )
    else:
        return
    line, _, _ = _place(event, event)
    raise _UnwantedError(line, *told)


def _place(first: yaml.Event, last: yaml.Event) -> tuple[int, int, int]:
    """The line of `first`, where it starts and where `last` ends."""
    start, end = first.start_mark, last.end_mark
    assert start is not None  # only events that somebody made himself have no marks
    assert end is not None
    return start.line + 1, start.index, end.index


def _scalar(event: yaml.ScalarEvent) -> Node:
    place = _place(event, event)
    if not event.style and event.value in ("", "~", "null"):
        return Node("nothing", *place)
    return Node("text", *place, event.value)


def _collection(start: yaml.Event, nodes: list[Node], end: yaml.Event) -> Node:
    place = _place(start, end)
    if isinstance(start, yaml.SequenceStartEvent):
        return Node("list", *place, items=tuple(nodes))
    pairs = tuple(zip(nodes[::2], nodes[1::2], strict=True))
    first: dict[str, int] = {}
    for key, _ in pairs:
        if key.kind != "text":
            raise _UnwantedError(
                key.line, tr("a key is no plain word"), tr("write it as `key: value`")
            )
        if key.text in first:
            raise _UnwantedError(
                key.line,
                tr(
                    "the key “{key}” stands here again (first on line {line})",
                    key=key.text,
                    line=first[key.text],
                ),
                tr("keep one of the two"),
            )
        first[key.text] = key.line
    return Node("map", *place, pairs=pairs)


def _yaml_fault(label: str, text: str, index: int, reason: str) -> Problem:
    lines = text.split("\n")
    index = min(index, len(lines) - 1)
    while index > 0 and not lines[index].strip():  # what is wrong stands before the end
        index -= 1
    shown = lines[index] if index >= 0 else ""
    if "\t" in shown[: len(shown) - len(shown.lstrip())]:
        return _fatal(
            label,
            index + 1,
            tr("the line is indented with a tab"),
            tr("indent with spaces instead"),
        )
    hint = tr(
        "check the line “{line}”: text with : or # needs quotation marks", line=shown.strip()[:60]
    )
    return _fatal(label, index + 1, tr("cannot be read as YAML: {reason}", reason=reason), hint)


def trailing_comments(text: str) -> tuple[tuple[int, str], ...]:
    """Comments behind plain values, as (line, comment): YAML reads “title: 第 #2 期” as “第”."""
    lines = text.split("\n")
    found = []
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        if not isinstance(token, yaml.ScalarToken) or not token.plain:
            continue
        mark = token.end_mark
        rest = lines[mark.line][mark.column :].lstrip() if mark.line < len(lines) else ""
        if rest.startswith("#"):
            found.append((mark.line + 1, rest.rstrip()))
    return tuple(found)


def quoted(text: str) -> str:
    """A text as a YAML value that is read back as it is, whatever stands in it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def page_file(front: Mapping[str, object] | None, content: str | bytes) -> bytes:
    """A page's file: its front matter as MkDocs reads it, then its Markdown; a picture as it is."""
    if isinstance(content, bytes):
        return content
    if front is None:
        return content.encode()
    head = yaml.dump(
        dict(front),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=1_000_000,
    )
    return f"---\n{head}---\n\n{content}".encode()


class _Dumper(yaml.CSafeDumper):
    """Writes a value used twice twice: anchors are nothing for readers of a page's head."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _fatal(label: str, line: int, message: str, hint: str) -> Problem:
    return Problem(Position(label, line), message, hint, fatal=True)
