"""What the templates show: entries, parks, topics, the timeline, and the files they make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.model.pages import Kind, PagePlan
from generator.model.places import PartialDate, Period
from generator.model.stories import Basis, Figure, Status, Story
from generator.model.zones import Measure, Park, Topic, Zone


@dataclass(frozen=True, slots=True)
class Entry:
    """What an index says of one article page, generated or written by hand.

    `path` is its file among the site's sources ("articles/x.md"), `url` its address below the
    site's root ("articles/x/"). Parks and topics are zone ids. `text` is what a page written by
    hand says, by paragraph; a generated one has its stories.
    """

    path: str
    url: str
    kind: Kind
    title: str
    kicker: str | None
    description: str | None
    issued: PartialDate | None
    event_date: PartialDate | None
    parks: tuple[str, ...]
    organisations: tuple[str, ...]
    topics: tuple[str, ...]
    handwritten: bool
    draft: bool  # its page is not reviewed yet; a build that publishes leaves it out
    text: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A figure in its place on the site: `id` is its anchor, `url` leads to its sentence.

    `park` is the zone id of the park it is about, which is not every park its article names.
    """

    id: str
    url: str
    story: Story
    figure: Figure
    park: str | None = None
    measure: Measure | None = None  # of the zone's catalogue
    subject: str | None = None  # by its preferred name


@dataclass(frozen=True, slots=True)
class Point:
    """A value of a series: when, how much, and the figures that say so."""

    date: PartialDate
    value: Decimal
    sources: tuple[Evidence, ...]
    disputed: bool  # another value is printed for the same time

    @property
    def period(self) -> Period | None:
        """The time it covers, the same for all its sources; None where none is said."""
        return self.sources[0].figure.period


@dataclass(frozen=True, slots=True)
class Series:
    """One measure of one subject over time, its points in order of time.

    All points count the same thing in the same way: `status`, `basis` and `span` ("as_of",
    "year", "part" of a year, "unknown") are theirs. `undated` figures belong to no point.
    """

    measure: Measure
    subject: str
    status: Status
    basis: Basis
    span: str
    points: tuple[Point, ...]
    undated: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Figures of different sentences about the same thing at the same time.

    `agree`: they print one value; `rounded`: one of them rounds the other.
    """

    outcome: Literal["agree", "rounded", "differ"]
    measure: str
    subject: str
    figures: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ParkIndex:
    """A park with all that was printed about it. Entries newest first, figures in time order."""

    park: Park
    entries: tuple[Entry, ...]
    organisations: tuple[str, ...]
    figures: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class OrganisationIndex:
    """An organisation that articles name. Entries newest first, figures in time order.

    `url` is its page below the site's root; `kind` and `aliases` are the zone file's, if it has it.
    """

    name: str
    url: str
    kind: str
    aliases: tuple[str, ...]
    entries: tuple[Entry, ...]
    figures: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class TopicIndex:
    """A topic and its articles, newest first."""

    topic: Topic
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """Everything the templates show. All sequences newest first unless said otherwise."""

    zone: Zone
    plans: tuple[PagePlan, ...]
    stories: tuple[Story, ...]
    entries: tuple[Entry, ...]
    captions: tuple[tuple[str, tuple[Story, ...]], ...]  # article slug → captions shown on its page
    parks: tuple[ParkIndex, ...]  # in the zone file's order
    topics: tuple[TopicIndex, ...]  # in the zone file's order
    organisations: tuple[OrganisationIndex, ...]  # by name
    timeline: tuple[Evidence, ...]
    series: tuple[Series, ...] = ()  # in the catalogue's order
    comparisons: tuple[Comparison, ...] = ()
    unplaced: tuple[Evidence, ...] = ()  # figures that do not say what they count: not shown


@dataclass(frozen=True, slots=True)
class WebPage:
    """A file of the site's sources: Markdown with its front matter, or data or a picture as it is.

    `front` holds plain YAML values; it is None for files that are not Markdown. `made` is the
    content or makes it: of 10,000 pages only the one that is being written is in memory. `source`
    is the plan the page is made from, for the edit link.
    """

    path: str
    front: dict[str, object] | None
    made: str | bytes | Callable[[], str | bytes]
    source: str | None = None

    @property
    def content(self) -> str | bytes:
        """What the file holds, made when it is asked for. Raises TemplateError."""
        return self.made() if callable(self.made) else self.made
