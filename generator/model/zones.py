"""Everything true of one zone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model.places import Position

_NOWHERE = Position("", 0)


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a page of its own: `id` is its address, `aliases` its other printed names."""

    id: str
    name: str
    aliases: tuple[str, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class Park(Named):
    """An industrial park. `managed` parks run the zone; the others are specialised ones inside."""

    managed: bool
    introduction: str


@dataclass(frozen=True, slots=True)
class Organisation(Named):
    """A company, office, school or institute. `kind` is one of the zone file's words."""

    kind: str


@dataclass(frozen=True, slots=True)
class Topic(Named):
    """A subject of articles; its aliases are the words that suggest it."""

    introduction: str


@dataclass(frozen=True, slots=True)
class Measure(Named):
    """Something counted again and again, worth a series; `front` for one of the front page."""

    unit: str
    definition: str
    topic: str | None
    higher_is_better: bool | None
    front: bool = False

    @property
    def is_rank(self) -> bool:
        """Whether its values are places, which are better the smaller they are: 第3位."""
        return self.higher_is_better is False and self.unit in ("位", "名")


@dataclass(frozen=True, slots=True)
class Zone:
    """Everything true of one zone. An empty zone (nothing known) is a valid one.

    `names` are the zone's own names, the preferred one first; `units` are counters this zone's
    pages print beyond the general ones, each with its base unit; `people` are those who write and
    photograph, beside those whom bylines name. `introduction` says in one line what the zone is.
    """

    names: tuple[str, ...]
    paper: str | None
    section: str | None
    parks: tuple[Park, ...]
    organisations: tuple[Organisation, ...]
    topics: tuple[Topic, ...]
    measures: tuple[Measure, ...]
    units: tuple[tuple[str, str], ...]
    people: tuple[str, ...]
    introduction: str | None = None

    @property
    def to_read_with(self) -> Zone:
        """The zone as far as reading a page depends on it: without what only visitors are told.

        A change of an introduction, or of the line on which a name stands, is then no reason to
        read thousands of pages again.
        """
        return replace(
            self,
            introduction=None,
            parks=tuple(replace(p, introduction="", position=_NOWHERE) for p in self.parks),
            organisations=tuple(replace(o, position=_NOWHERE) for o in self.organisations),
            topics=tuple(replace(t, introduction="", position=_NOWHERE) for t in self.topics),
            measures=tuple(
                replace(m, definition="", front=False, position=_NOWHERE) for m in self.measures
            ),
        )
