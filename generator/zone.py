"""`seeds/zone/` to a Zone: parks, organisations, topics, measures, units; no two names collide."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from generator.keys import Keys
from generator.keys_zone import FILES, MEASURE, ORGANISATION, OWN, PARK, PERSON, TOPIC, UNIT, ZONE
from generator.language import tr
from generator.model import Measure, Organisation, Park, Position, Problem, Topic, Zone
from generator.records import Record
from generator.source_slips import slip_in
from generator.source_yaml import parse_yaml
from generator.zone_misfits import collisions, unknown_words

EMPTY = Zone((), None, None, (), (), (), (), (), ())

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

    def items(name: str, what: str, keys: Keys, read: Callable[[Record], T]) -> tuple[T, ...]:
        records = _records(f"{folder}/{name}", files.get(name), what, keys, problems)
        return tuple(read(record) for record in records)

    names, introduction, paper, section = _own(f"{folder}/{OWN}", files.get(OWN), problems)
    zone = Zone(
        names,
        paper,
        section,
        items("parks.yml", tr("park"), PARK, _park),
        items("organisations.yml", tr("organisation"), ORGANISATION, _organisation),
        items("topics.yml", tr("topic"), TOPIC, _topic),
        items("measures.yml", tr("measure"), MEASURE, _measure),
        items("units.yml", tr("unit of measure"), UNIT, _unit),
        items("people.yml", tr("person"), PERSON, _person),
        introduction,
    )
    if not problems:
        problems.extend(unknown_words(zone))
    for group in (zone.parks, zone.organisations, zone.topics, zone.measures):
        problems.extend(collisions(group))
    return zone, tuple(problems)


def _own(
    path: str, data: bytes | None, problems: list[Problem]
) -> tuple[tuple[str, ...], str | None, str | None, str | None]:
    if data is None:
        return (), None, None, None
    node, faults = parse_yaml(path, data)
    problems.extend(faults)
    record = Record.open(node, path, tr("zone"), ZONE, problems) if node is not None else None
    if record is None:
        return (), None, None, None
    introduction, paper, section = map(record.text, ("introduction", "paper", "section"))
    return record.texts("names") or (), introduction, paper, section


def _records(
    path: str, data: bytes | None, what: str, keys: Keys, problems: list[Problem]
) -> Iterator[Record]:
    """The entries of a file that is a list."""
    if data is None:
        return
    node, faults = parse_yaml(path, data)
    problems.extend(faults)
    if node is None or node.kind == "nothing":
        return
    if node.kind != "list":
        first = next((f"{key.text}: {value.text}" for key, value in node.pairs), node.text)
        told = slip_in(first) or (
            tr("this file is a list"),
            tr("start each entry with a dash: - name: …"),
        )
        problems.append(Problem(Position(path, node.line), *told, fatal=True))
    for item in node.items:
        record = Record.open(item, path, what, keys, problems)
        if record is not None:
            yield record


def _park(record: Record) -> Park:
    return Park(
        record.address("id"),
        record.needed("name", "name: 某某产业园区"),
        record.texts("aliases") or (),
        record.position(),
        record.flag("managed") or False,
        record.text("introduction") or "",
    )


def _organisation(record: Record) -> Organisation:
    name = record.needed("name", "name: 某某有限公司")
    return Organisation(
        name, name, record.texts("aliases") or (), record.position(), record.text("kind") or ""
    )


def _topic(record: Record) -> Topic:
    return Topic(
        record.address("id"),
        record.needed("name", "name: 科技创新"),
        record.texts("words") or (),
        record.position(),
        record.text("introduction") or "",
    )


def _measure(record: Record) -> Measure:
    return Measure(
        record.address("id"),
        record.needed("name", "name: 高新技术企业数"),
        record.texts("aliases") or (),
        record.position(),
        record.needed("unit", "unit: 家"),
        record.text("definition") or "",
        record.text("topic"),
        record.flag("higher_is_better"),
        record.flag("front") or False,
    )


def _unit(record: Record) -> tuple[str, str]:
    name = record.needed("name", "name: 批次")
    return name, record.text("base") or name


def _person(record: Record) -> str:
    return record.needed("name", "name: 林小满")
