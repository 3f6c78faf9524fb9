"""The units of a page while they are being put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.draft_lines import Line
from generator.model import Kind

REACH = 40  # articles among which a torn sentence is looked for


@dataclass(slots=True)
class Unit:
    """A unit while it is being put together."""

    kind: Kind = "article"
    heads: list[Line] = field(default_factory=list)
    body: list[list[Line]] = field(default_factory=list)
    crossheads: list[Line] = field(default_factory=list)
    bylines: list[Line] = field(default_factory=list)
    opened: bool = False  # its text began with a byline, as news do
    closed: bool = False  # a byline at its end was seen
    led: bool = False  # its first paragraphs stand above its headline, its byline below that

    @property
    def last(self) -> Line | None:
        """The last line of its text, if that is no crosshead."""
        if not self.body or self.body[-1][-1] in self.crossheads:
            return None
        return self.body[-1][-1]

    @property
    def texts(self) -> list[str]:
        """The lines of its text as printed."""
        return [line.text for group in self.body for line in group]

    @property
    def headless(self) -> bool:
        """Whether it has a text and no headline."""
        return bool(self.body) and not self.heads

    @property
    def broken(self) -> bool:
        """Whether its text stops in mid-sentence."""
        return not self.closed and (last := self.last) is not None and not last.ended

    def torn_before(self) -> list[Line] | None:
        """The last paragraph that stops in mid-sentence above other ones."""
        torn = (g for g in reversed(self.body) if not g[-1].ended and g[-1] not in self.crossheads)
        return next(torn, None)

    def add_crosshead(self, line: Line) -> None:
        """Appends a heading of one of its parts."""
        self.crossheads.append(line)
        self.body.append([line])

    def take(self, other: Unit, start: int) -> None:
        """Takes over the paragraphs of another unit from number `start` on."""
        self.body = other.body[start:]
        del other.body[start:]
        taken = [line for group in self.body for line in group]
        self.crossheads = [line for line in other.crossheads if line in taken]
        other.crossheads = [line for line in other.crossheads if line not in taken]

    def take_all(self, other: Unit) -> None:
        """Appends the whole text of another unit."""
        self.body += other.body
        self.crossheads += other.crossheads

    def add(self, line: Line) -> None:
        """Appends a line of text: to a broken sentence, or as a paragraph of its own."""
        if self.broken and not line.begins:
            self.body[-1].append(line)
        else:
            self.body.append([line])
        byline = line.signature
        if byline is not None and (byline.reporters or byline.correspondents):
            self.closed = True


@dataclass(slots=True)
class Layout:
    """What the pass has made of the page so far."""

    units: list[Unit] = field(default_factory=list)
    stray: list[tuple[Line, str]] = field(default_factory=list)
    doubts: list[tuple[int, str]] = field(default_factory=list)
    articles: list[Unit] = field(default_factory=list)  # the units that are no captions
    apart: list[list[Unit]] = field(default_factory=list)  # captions that may be a headline's lines
    resumed: Unit | None = None  # an earlier article, which the last line went on with

    @property
    def open(self) -> Unit | None:
        """The article that the next line may go on with."""
        return self.articles[-1] if self.articles else None

    def torn(self) -> Unit | None:
        """The last article before the open one that stops in mid-sentence."""
        before = reversed(self.articles[-REACH:-1])
        return next((unit for unit in before if unit.broken), None)

    def drop(self, unit: Unit) -> None:
        """Takes a unit out, whose lines are another one's now."""
        self.units.remove(unit)
        self.articles.remove(unit)

    def start(self, heads: Sequence[Line]) -> Unit:
        """A new article."""
        unit = Unit(heads=list(heads))
        self.units.append(unit)
        self.articles.append(unit)
        return unit
