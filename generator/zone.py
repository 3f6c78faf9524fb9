"""`seeds/zone/` to a Zone: parks, organisations, topics, measures, units; no two names collide."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from generator.keys_zone import FILES, MEASURE, ORGANISATION, OWN, PARK, TOPIC, UNIT, ZONE
from generator.language import tr
from generator.model import Measure, Named, Organisation, Park, Position, Problem, Topic, Zone
from generator.records import Record
from generator.source_yaml import Node, parse_yaml

EMPTY = Zone((), None, None, (), (), (), (), ())
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

T = TypeVar("T")


def read_zone(folder: str, files: Mapping[str, bytes]) -> tuple[Zone, tuple[Problem, ...]]:
    """The zone described by `files` (name → bytes); `folder` is what problems call their place.

    A file that is not there leaves its part empty.
    """
    problems: list[Problem] = []
    for name in sorted(set(files) - set(FILES)):
        problems.append(
            Problem(
                Position(f"{folder}/{name}", 0),
                tr("no part of the zone's data has this name"),
                tr("the files are: {names}", names=", ".join(FILES)),
                fatal=True,
            )
        )

    def items(name: str, read: Callable[[Node, str, list[Problem]], T]) -> tuple[T, ...]:
        return _items(f"{folder}/{name}", files.get(name), read, problems)

    names, paper, section = _own(f"{folder}/{OWN}", files.get(OWN), problems)
    parks = items("parks.yml", _park)
    organisations = items("organisations.yml", _organisation)
    topics = items("topics.yml", _topic)
    measures = items("measures.yml", _measure)
    units = items("units.yml", _unit)
    for group in (parks, organisations, topics, measures):
        problems.extend(_collisions(group))
    return (
        Zone(names, paper, section, parks, organisations, topics, measures, units),
        tuple(problems),
    )


def _own(
    path: str, data: bytes | None, problems: list[Problem]
) -> tuple[tuple[str, ...], str | None, str | None]:
    if data is None:
        return (), None, None
    node, faults = parse_yaml(path, data)
    problems.extend(faults)
    if node is None:
        return (), None, None
    record = Record.open(node, path, tr("zone"), ZONE, problems)
    return record.texts("names") or (), record.text("paper"), record.text("section")


def _items(
    path: str,
    data: bytes | None,
    read: Callable[[Node, str, list[Problem]], T],
    problems: list[Problem],
) -> tuple[T, ...]:
    if data is None:
        return ()
    node, faults = parse_yaml(path, data)
    problems.extend(faults)
    if node is None or node.kind == "nothing":
        return ()
    if node.kind != "list":
        problems.append(
            Problem(
                Position(path, node.line),
                tr("this file is a list"),
                tr("start each entry with a dash: - name: …"),
                fatal=True,
            )
        )
        return ()
    return tuple(read(item, path, problems) for item in node.items)


def _id(record: Record) -> str:
    value = record.needed("id", "id: a-short-latin-name")
    if value and not _ID.fullmatch(value):
        record.note(
            record.key_line("id"),
            tr("“{slug}” cannot be part of an address", slug=value),
            tr("use small latin letters, digits and hyphens: nylon-park"),
        )
    return value


def _park(node: Node, path: str, problems: list[Problem]) -> Park:
    record = Record.open(node, path, tr("park"), PARK, problems)
    return Park(
        _id(record),
        record.needed("name", "name: 某某产业园区"),
        record.texts("aliases") or (),
        record.position(),
        record.flag("managed") or False,
        record.text("introduction") or "",
    )


def _organisation(node: Node, path: str, problems: list[Problem]) -> Organisation:
    record = Record.open(node, path, tr("organisation"), ORGANISATION, problems)
    name = record.needed("name", "name: 某某有限公司")
    return Organisation(
        name, name, record.texts("aliases") or (), record.position(), record.text("kind") or ""
    )


def _topic(node: Node, path: str, problems: list[Problem]) -> Topic:
    record = Record.open(node, path, tr("topic"), TOPIC, problems)
    return Topic(
        _id(record),
        record.needed("name", "name: 科技创新"),
        record.texts("words") or (),
        record.position(),
        record.text("introduction") or "",
    )


def _measure(node: Node, path: str, problems: list[Problem]) -> Measure:
    record = Record.open(node, path, tr("measure"), MEASURE, problems)
    return Measure(
        _id(record),
        record.needed("name", "name: 高新技术企业数"),
        record.texts("aliases") or (),
        record.position(),
        record.needed("unit", "unit: 家"),
        record.text("definition") or "",
        record.text("topic"),
        record.flag("higher_is_better"),
    )


def _unit(node: Node, path: str, problems: list[Problem]) -> tuple[str, str]:
    record = Record.open(node, path, tr("unit of measure"), UNIT, problems)
    name = record.needed("name", "name: 批次")
    return name, record.text("base") or name


def _collisions(group: Sequence[Named]) -> list[Problem]:
    """A name or alias that two entries claim, or an id used twice: reported at the second."""
    problems: list[Problem] = []
    names: dict[str, Named] = {}
    ids: dict[str, Named] = {}
    for entry in group:
        first = ids.setdefault(entry.id, entry)
        if first is not entry and entry.id != entry.name:
            problems.append(_collision(entry, "id", entry.id, first))
        if isinstance(entry, Topic):
            claimed: tuple[str, ...] = (entry.name,)  # a word may suggest two topics
        else:
            claimed = (entry.name, *entry.aliases)
        for name in claimed:
            first = names.setdefault(name, entry)
            if first is not entry:
                problems.append(_collision(entry, tr("name"), name, first))
    return problems


def _collision(entry: Named, what: str, value: str, first: Named) -> Problem:
    return Problem(
        entry.position,
        tr(
            "the {what} “{value}” already belongs to {owner} (line {line})",
            what=what,
            value=value,
            owner=first.name,
            line=first.position.line,
        ),
        tr("remove it from one of the two"),
        fatal=True,
    )
