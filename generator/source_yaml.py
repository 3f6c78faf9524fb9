"""YAML with line numbers: plans, zone data and the heads of pages; nothing but texts comes out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, TypeGuard

import yaml

from generator.language import tr
from generator.model import Position, Problem
from generator.source_slips import Slip, certain_slips, diagnose

YAML_LIMIT = 4 * 1024 * 1024  # bytes; the largest plan seen has 20 kB
DEPTH_LIMIT = 20  # lists and mappings in each other; a plan has four
_CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)  # as git leaves it


class Node(NamedTuple):  # one for each word of each plan: made three times as fast as a dataclass
    """A YAML value and where it stands; `kind` says which of its fields holds it.

    Characters `start` to `end` (excluded) of the file are as it was written, quotes and all.

    Scalars are always text: what is a number or a date is for the reader of the key to say, so
    that `no`, `1e3` and `2024-01-01` come out as they were written. An empty value is "nothing".
    `bare` texts are written without quotation marks; `lost` is what follows one on its line, from
    the white space before a # on: YAML takes “第 #2 期” for “第”.
    """

    kind: Literal["text", "list", "map", "nothing"]
    line: int
    start: int
    end: int
    text: str = ""
    items: tuple[Node, ...] = ()
    pairs: tuple[tuple[Node, Node], ...] = ()
    bare: bool = False
    lost: str = ""


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
    except _SwallowedError as error:
        return None, tuple(
            _fatal(label, error.line + slip.at, slip.message, slip.hint) for slip in error.slips
        )
    except yaml.MarkedYAMLError as error:
        return None, _yaml_faults(label, text, error)
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


class _SwallowedError(Exception):
    def __init__(self, line: int, slips: tuple[Slip, ...]) -> None:
        self.line, self.slips = line, slips


def _tree(text: str, anything: bool) -> Node:
    """The one document in `text`, put together without recursion. Raises what parse_yaml tells."""
    root: Node | None = None
    opened: list[tuple[yaml.Event, list[Node]]] = []
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if _is_plain(event) and len(opened) <= DEPTH_LIMIT:  # as most are
            node = _scalar(event, text)
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
            start, nodes = opened.pop()
            listed = bool(opened) and isinstance(opened[-1][0], yaml.SequenceStartEvent)
            node = _collection(start, nodes, event, listed)
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


def _scalar(event: yaml.ScalarEvent, text: str) -> Node:
    line, start, end = _place(event, event)
    value = event.value
    if event.style:
        return Node("text", line, start, end, value)
    lost = _comment(text, end) if text[end : end + 1] in (" ", "\t") else ""
    if value in ("", "~", "null"):
        return Node("nothing", line, start, end, "", (), (), True, lost)
    if text.find("\n", start, end) >= 0:
        _refuse_swallowed(text, start, end, line)
    return Node("text", line, start, end, value, (), (), True, lost)


def _comment(text: str, end: int) -> str:
    """What stands on the line after the character `end`, if it is a comment."""
    after = text.find("\n", end)
    rest = text[end : after if after >= 0 else len(text)].rstrip()
    return rest if rest.lstrip().startswith("#") else ""


def _refuse_swallowed(text: str, start: int, end: int, line: int) -> None:
    """Raises _SwallowedError where a bare text took in lines that were meant to be keys."""
    whole = text[text.rfind("\n", 0, start) + 1 : end].split("\n")
    slips = certain_slips(whole)
    if any(slip.at > 0 for slip in slips):
        raise _SwallowedError(line, slips)


def _collection(start: yaml.Event, nodes: list[Node], end: yaml.Event, listed: bool) -> Node:
    """A list, or a mapping, `listed` where it is the entry of a list."""
    place = _place(start, end)
    if isinstance(start, yaml.SequenceStartEvent):
        return Node("list", *place, items=tuple(nodes))
    pairs = tuple(zip(nodes[::2], nodes[1::2], strict=True))
    first: dict[str, int] = {}
    for key, value in pairs:
        if key.kind != "text":
            raise _UnwantedError(
                key.line, tr("a key is no plain word"), tr("write it as `key: value`")
            )
        if key.text in first:
            begins = listed and key.text == pairs[0][0].text
            raise _UnwantedError(
                key.line,
                tr(
                    "the key “{key}” stands here again (first on line {line})",
                    key=key.text,
                    line=first[key.text],
                ),
                tr(
                    "if a new entry begins here, write its hyphen: - {key}: {value}",
                    key=key.text,
                    value=value.text,
                )
                if begins
                else tr("keep one of the two"),
            )
        first[key.text] = key.line
    return Node("map", *place, pairs=pairs)


def _yaml_faults(label: str, text: str, error: yaml.MarkedYAMLError) -> tuple[Problem, ...]:
    """What is wrong where the parser could not go on: the slip that it is, if that can be told."""
    lines = text.split("\n")
    reason = str(error.problem)
    at = _index(lines, error.problem_mark or error.context_mark)
    since = _index(lines, error.context_mark or error.problem_mark)
    slips = diagnose(lines, at, since, reason, str(error.context))
    if slips:
        return tuple(_fatal(label, slip.at + 1, slip.message, slip.hint) for slip in slips)
    if reason.endswith("stream"):  # say what was never closed, not where it ends
        at = since
    shown = lines[at] if at >= 0 else ""
    if "\t" in shown[: len(shown) - len(shown.lstrip())]:
        told = tr("the line is indented with a tab"), tr("indent with spaces instead")
    else:
        told = (
            tr("cannot be read as YAML: {reason}", reason=reason),
            tr(
                "check the line “{line}”: text with : or # needs quotation marks",
                line=shown.strip()[:60],
            ),
        )
    return (_fatal(label, at + 1, *told),)


def _index(lines: Sequence[str], mark: yaml.Mark | None) -> int:
    """The line of a mark, from 0; the last that is not blank, where it stands at the end."""
    index = min(mark.line if mark else -1, len(lines) - 1)
    while index > 0 and not lines[index].strip():  # what is wrong stands before the end
        index -= 1
    return index


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
