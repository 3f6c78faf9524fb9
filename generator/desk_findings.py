"""What an editor should look at on a page: problems, notes and doubts, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.desk_claims import Claim, PlanFile, PlanLine
from generator.draft import draft
from generator.draft_yaml import read_doubts
from generator.model import Position, Problem
from generator.seeds import SEEDS, ReadPage

Kind = Literal["problem", "warning", "doubt", "note"]
KINDS: tuple[Kind, ...] = ("problem", "warning", "doubt", "note")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at. `line` is the printed line it is about, None for the whole page.

    `plan_line` is the line of the plan to look at, `paste` what can be copied into the plan;
    `also` are other places that have their part in it.
    """

    kind: Kind
    position: Position
    message: str
    hint: str
    line: int | None
    plan_line: PlanLine | None
    paste: str = ""
    also: tuple[Position, ...] = ()


def find(
    one: ReadPage,
    claims: Mapping[int, Claim],
    problems: Iterable[Problem],
    notes: Iterable[Problem],
) -> tuple[Finding, ...]:
    """All there is to look at on a page: what stops a build first, each kind by its lines.

    `problems` and `notes` are those of the whole project; the page's own are picked.
    """
    page = _Page(one, claims, PlanFile.of(one, claims), f"{SEEDS}/{one.page.name}")
    found = [
        *(page.finding("problem" if p.fatal else "warning", p) for p in problems if page.has(p)),
        *page.doubts(),
        *(page.finding("note", note) for note in notes if page.has(note)),
    ]
    return tuple(sorted(found, key=lambda f: (KINDS.index(f.kind), f.line or 0, f.position)))


@dataclass(frozen=True, slots=True)
class _Page:
    one: ReadPage
    claims: Mapping[int, Claim]
    file: PlanFile
    path: str

    def has(self, problem: Problem) -> bool:
        """Whether a place of the problem is on the page or in its plan."""
        return any(map(self._own, problem.places))

    def finding(self, kind: Kind, problem: Problem) -> Finding:
        """A problem or note as seen from this page."""
        own = next(filter(self._own, problem.places))
        printed = next((p for p in problem.places if p.path == self.path and p.line), None)
        in_plan = own.path == self.file.path
        line = printed.line if printed else self.file.printed(own.line) if in_plan else None
        plan_line = self.file.line(own.line) if in_plan else self._claiming(line)
        also = tuple(place for place in problem.places if place not in (own, printed))
        return Finding(
            kind, own, problem.message, problem.hint, line, plan_line, problem.paste, also
        )

    def doubts(self) -> Iterator[Finding]:
        """The drafter's doubts: as the plan keeps them, or made anew where there is no plan."""
        if self.one.plan is not None and self.one.plan.drafted:
            for doubt in draft(self.one.page).doubts:
                place = Position(self.path, doubt.line)
                yield Finding("doubt", place, doubt.reason, "", doubt.line, None)
        for number, doubt in read_doubts(self.file.lines):
            place, plan_line = Position(self.file.path, number), self.file.line(number)
            line = doubt.line if doubt.line <= len(self.one.page.lines) else None
            yield Finding("doubt", place, doubt.reason, "", line, plan_line)

    def _own(self, place: Position) -> bool:
        return place.path in (self.path, self.file.path)

    def _claiming(self, line: int | None) -> PlanLine | None:
        """The plan's line about a printed line; of the line before it where none claims it."""
        near = max((n for n in self.claims if line is not None and n <= line), default=None)
        return None if near is None else self.file.line(self.claims[near].at)
