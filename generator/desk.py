"""A newspaper page beside what its plan makes of it: printed lines, units, what to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from generator.desk_claims import UNCLAIMED, Claim, PlanFile, PlanLine, claims_of, role_of
from generator.desk_findings import Finding, find
from generator.model import (
    Correction,
    NewsPage,
    PagePlan,
    PlannedUnit,
    Problem,
    SourceText,
    Story,
)
from generator.seeds import ReadPage
from generator.segment import HEADING_MARK, Corrections, corrections_by_line, join_lines


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text as it will read.

    A corrected one has its correction; a join is where another line begins, its text the number.
    """

    kind: Literal["text", "corrected", "join"]
    text: str
    correction: Correction | None = None


@dataclass(frozen=True, slots=True)
class DeskLine:
    """A printed line: as it stands on the page, with the misread places marked."""

    number: int
    parts: tuple[Part, ...]
    claim: Claim
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Printed lines in a row that one line of the plan claims for one purpose."""

    claim: Claim
    plan_line: PlanLine | None
    lines: tuple[DeskLine, ...]


@dataclass(frozen=True, slots=True)
class DeskText:
    """A heading, a byline or a paragraph as it will read, and the lines it is made of."""

    role: str
    lines: tuple[int, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class DeskUnit:
    """A unit as it will read. `story` is what was read from it, None where nothing was built."""

    number: int
    unit: PlannedUnit
    texts: tuple[DeskText, ...]
    plan_line: PlanLine | None
    story: Story | None


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the desk shows of one page. `state` says how far its plan is."""

    page: NewsPage
    plan: PagePlan | None
    state: Literal["broken", "missing", "draft", "reviewed"]
    runs: tuple[Run, ...]
    units: tuple[DeskUnit, ...]
    findings: tuple[Finding, ...]


def lay_desk(
    one: ReadPage,
    problems: Iterable[Problem],
    notes: Iterable[Problem],
    stories: Mapping[str, Story],
) -> Desk:
    """The desk of a page, whatever is wrong with its plan.

    `problems` and `notes` are those of the whole project, `stories` those of its site by slug.
    """
    page, plan = one.page, one.plan
    claims = claims_of(plan) if plan is not None else {}
    file, findings = PlanFile.of(one, claims), find(one, claims, problems, notes)
    corrections = corrections_by_line(_fitting(page, plan))
    lines = [
        DeskLine(
            number,
            tuple(_printed(page.line(number), corrections.get(number, ()))),
            claims.get(number, Claim(None, UNCLAIMED)),
            tuple(finding for finding in findings if finding.line == number),
        )
        for number in page.printed_lines()
    ]
    runs = tuple(
        Run(claim, file.line(claim.at), tuple(same))
        for claim, same in groupby(lines, key=lambda line: replace(line.claim, after=None))
    )
    units = tuple(
        DeskUnit(
            number,
            unit,
            tuple(_texts(page, unit, corrections)),
            file.line(unit.position.line),
            stories.get(unit.slug),
        )
        for number, unit in enumerate(plan.units if plan else (), 1)
    )
    return Desk(page, plan, _state(plan), runs, units, findings)


def _state(plan: PagePlan | None) -> Literal["broken", "missing", "draft", "reviewed"]:
    if plan is None:
        return "broken"
    if plan.drafted:
        return "missing"
    return "reviewed" if plan.reviewed else "draft"


def _fitting(page: NewsPage, plan: PagePlan | None) -> list[Correction]:
    """The corrections that say where they are meant; the others are problems, shown as such."""
    corrections = plan.corrections if plan else ()
    return [c for c in corrections if page.line(c.line).count(c.wrong) == 1]


def _printed(raw: str, corrections: Sequence[Correction]) -> Iterator[Part]:
    """A printed line in parts, each misread place a part of its own."""
    at = 0
    for correction in sorted(corrections, key=lambda c: raw.find(c.wrong)):
        start = raw.find(correction.wrong)
        if start >= at:
            yield Part("text", raw[at:start])
            at = start + len(correction.wrong)
            yield Part("corrected", raw[start:at], correction)
    yield Part("text", raw[at:])


def _texts(page: NewsPage, unit: PlannedUnit, corrections: Corrections) -> Iterator[DeskText]:
    for role, group in unit.groups():
        name = role_of(unit, role, group)
        marks = "" if name in ("body", "caption", "byline") else HEADING_MARK
        source = join_lines(page, group, corrections, marks)
        yield DeskText(name, group, tuple(_read(page, group, source, corrections)))


def _read(
    page: NewsPage, group: Sequence[int], source: SourceText, corrections: Corrections
) -> Iterator[Part]:
    """A text in parts: the joins between its lines, the corrected places, what lies between."""
    for index, line in enumerate(group):
        if index:
            yield Part("join", str(line))
        places = {page.line(line).find(c.wrong): c for c in corrections.get(line, ())}
        parts = [(at, Part("corrected", "", c)) for at, c in places.items() if not c.right]
        for piece in source.pieces:
            if piece.line != line:
                continue
            text = source.text[piece.start : piece.end]
            if piece.corrected:  # it may have been printed after white space that is cut off
                place = max(at for at in places if at <= piece.first)
                parts.append((piece.first, Part("corrected", text, places[place])))
            else:
                parts.append((piece.first, Part("text", text)))
        yield from (part for _, part in sorted(parts, key=lambda item: item[0]))
