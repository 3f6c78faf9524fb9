"""A printed page as received, and the plan that cuts it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model.places import PartialDate, Position

Kind = Literal["article", "caption", "fragment"]


@dataclass(frozen=True, slots=True)
class NewsPage:
    """One printed page as received. `lines[0]` is line 1; newlines are cut off, nothing else is."""

    name: str
    lines: tuple[str, ...]
    fingerprint: str

    def line(self, number: int) -> str:
        """The text of line `number`, counted from 1."""
        return self.lines[number - 1]

    def printed_lines(self) -> Iterator[int]:
        """The numbers of the lines that hold anything but white space."""
        return (n for n, text in enumerate(self.lines, 1) if text.strip())


@dataclass(frozen=True, slots=True)
class Correction:
    """A misread place: on `line`, `wrong` is to be read as `right`.

    `since` is the day the correction was published, if that was later than its article.
    """

    line: int
    wrong: str
    right: str
    because: str
    since: PartialDate | None
    position: Position


@dataclass(frozen=True, slots=True)
class Skip:
    """Lines that are not published, and why. `repeats` names the lines they print again."""

    lines: tuple[int, ...]
    because: str
    repeats: tuple[int, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class PlannedUnit:
    """What a plan says of one article, caption or fragment, in line numbers.

    `headline`, `kicker`, `deck`, `column` and `body` are groups of lines: the lines of one group
    are joined without anything between them ("61+63"). A group of `body` is a paragraph;
    `crossheads` are those of its lines that are headings; `byline` lines stand for themselves.
    """

    slug: str
    kind: Kind
    kicker: tuple[tuple[int, ...], ...]
    headline: tuple[tuple[int, ...], ...]
    deck: tuple[tuple[int, ...], ...]
    column: tuple[tuple[int, ...], ...]
    body: tuple[tuple[int, ...], ...]
    crossheads: tuple[int, ...]
    byline: tuple[int, ...]
    title: str | None  # the editor's own, for a piece printed without a headline
    missing: str | None  # for a fragment: what is not there ("开头", "结尾")
    belongs_to: str | None  # for a caption: the slug of its article
    event_date: PartialDate | None
    parks: tuple[str, ...] | None  # None: found by the program; given: these and no others
    organisations: tuple[str, ...] | None
    topics: tuple[str, ...] | None
    summary: str | None
    position: Position
    keys: tuple[tuple[str, int], ...] = ()  # each key with its line in the plan; none in a draft

    def key_line(self, key: str) -> int:
        """The plan's line that holds `key`; the unit's own where the plan does not name it."""
        return dict(self.keys).get(key, self.position.line)

    def groups(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Every (role, group of lines) of this unit, in the order a reader meets them."""
        for role, groups in (
            ("column", self.column),
            ("kicker", self.kicker),
            ("headline", self.headline),
            ("deck", self.deck),
            ("body", self.body),
        ):
            for group in groups:
                yield role, group
        for line in self.byline:
            yield "byline", (line,)

    def claims(self) -> Iterator[tuple[str, int]]:
        """Every (role, line) this unit claims, in the same order."""
        for role, group in self.groups():
            for line in group:
                yield role, line


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an editor says of the figure `printed` on `line`; what is None stays as it was read.

    `dated`: `period` replaces the one that was read, even where it is None (not known).
    """

    line: int
    printed: str
    rejected: bool
    measure: str | None
    subject: str | None
    dated: bool
    period: tuple[PartialDate | None, PartialDate | None] | None
    status: str | None
    because: str
    position: Position


@dataclass(frozen=True, slots=True)
class PagePlan:
    """How one page is cut. A drafted plan has `drafted` set and stands in for a missing file.

    `reviewed`: somebody has compared the plan with its page.
    """

    page: str
    fingerprint: str | None
    paper: str | None
    section: str | None
    issued: PartialDate | None
    issued_because: str | None
    corrections: tuple[Correction, ...]
    units: tuple[PlannedUnit, ...]
    skips: tuple[Skip, ...]
    drafted: bool
    reviewed: bool
    position: Position
    figures: tuple[Verdict, ...] = ()
    keys: tuple[tuple[str, int], ...] = ()  # each key with its line in the file; none in a draft

    def key_line(self, key: str) -> int:
        """The file's line that holds `key`; 0 where the plan does not name it."""
        return dict(self.keys).get(key, 0)

    @property
    def published(self) -> bool:
        """Whether a build that publishes shows the page: not while its plan is to be reviewed.

        A page that has no plan at all is shown; the warning about it makes strict builds fail.
        """
        return self.reviewed or self.drafted
