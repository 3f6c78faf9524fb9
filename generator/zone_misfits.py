"""What does not fit together in the zone's data: names claimed twice, unknown units, no name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.language import tr
from generator.model import Named, Position, Problem, Topic, Zone
from generator.records_texts import nearest
from generator.units import unit_table


def collisions(group: Sequence[Named]) -> list[Problem]:
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


def nameless(path: str, zone: Zone) -> tuple[Problem, ...]:
    """A warning where nothing says what the zone is called; `path` is the file that should."""
    if zone.names:
        return ()
    message = tr("nothing says what the zone is called; the site would call it 开发区")
    hint = tr("write into this file: names: [某某新区]")
    return (Problem(Position(path, 0), message, hint, fatal=False),)


def unknown_words(zone: Zone) -> Iterator[Problem]:
    """Topics and units that measures name, and nobody knows: no page would ever show them."""
    topics = [topic.name for topic in zone.topics]
    units = [*dict.fromkeys(unit_table(zone.units).values())]
    what = tr("topic")
    for measure in zone.measures:
        if measure.topic is not None and topics and measure.topic not in topics:
            yield Problem(
                measure.position,
                tr("the zone has no {what} “{name}”", what=what, name=measure.topic),
                _guess(measure.topic, topics)
                or tr("add it to the zone's {what}s first", what=what),
                fatal=True,
            )
        if measure.unit not in units:
            yield Problem(
                measure.position,
                tr("no figure is ever read in “{unit}”", unit=measure.unit),
                _guess(measure.unit, units) or tr("add it to seeds/zone/units.yml first"),
                fatal=True,
            )


def _guess(word: str, known: Sequence[str]) -> str | None:
    guess = nearest(word, known)
    return tr("did you mean “{guess}”?", guess=guess) if guess else None
