"""What a plan makes of each printed line, and which line of the plan's file says so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import PagePlan, PlannedUnit, Position
from generator.seeds import SEEDS, ReadPage, plan_name

UNCLAIMED, SKIPPED = "unclaimed", "skip"


@dataclass(frozen=True, slots=True)
class Claim:
    """What a plan makes of a printed line.

    `unit` counts from 1 and is None for a line that is skipped or unclaimed; `role` is a unit's
    role, "crosshead", "caption", SKIPPED or UNCLAIMED. `at` is the plan's line, 0 where there is
    none. `after` is the line it is joined to.
    """

    unit: int | None
    role: str
    because: str = ""
    at: int = 0
    after: int | None = None


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A line of a plan, to be found and changed there."""

    position: Position
    text: str


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan file by lines; `about` pairs lines of it with the printed line they speak of.

    Lines about the page as a whole are paired with None.
    """

    path: str
    lines: tuple[str, ...]
    about: tuple[tuple[int, int | None], ...]

    @classmethod
    def of(cls, one: ReadPage, claims: Mapping[int, Claim]) -> PlanFile:
        """The plan file of a page; one without lines where there is none."""
        about = [] if one.plan is None else sorted(_about(one.plan, claims), key=_order)
        path = f"{SEEDS}/{plan_name(one.page.name)}"
        return cls(path, tuple(one.written.splitlines()), tuple(about))

    def line(self, number: int) -> PlanLine | None:
        """Line `number` of the file; None where there is no such line."""
        if not 1 <= number <= len(self.lines):
            return None
        return PlanLine(Position(self.path, number), self.lines[number - 1].strip())

    def printed(self, number: int) -> int | None:
        """The printed line that line `number` of the file, or the nearest before it, is about."""
        at = bisect_right(self.about, number, key=lambda pair: pair[0])
        return self.about[at - 1][1] if at else None


def claims_of(plan: PagePlan) -> dict[int, Claim]:
    """What the plan makes of each line it names; the first says it where two do."""
    claims: dict[int, Claim] = {}
    for number, unit in enumerate(plan.units, 1):
        for role, group in unit.groups():
            name = role_of(unit, role, group)
            at = unit.key_line("crossheads" if name == "crosshead" else role)
            for before, line in zip((None, *group), group, strict=False):
                claims.setdefault(line, Claim(number, name, "", at, before))
    for skip in plan.skips:
        for line in skip.lines:
            claims.setdefault(line, Claim(None, SKIPPED, skip.because, skip.position.line))
    return claims


def role_of(unit: PlannedUnit, role: str, group: tuple[int, ...]) -> str:
    """What a group of lines is: a unit's role, or what kind of paragraph its body has there."""
    if role != "body":
        return role
    if set(unit.crossheads).issuperset(group):
        return "crosshead"
    return "caption" if unit.kind == "caption" else role


def _order(pair: tuple[int, int | None]) -> tuple[int, int]:
    """By the plan's line; of several printed lines the first comes last: it is what is shown."""
    return pair[0], -(pair[1] or 0)


def _about(plan: PagePlan, claims: Mapping[int, Claim]) -> Iterator[tuple[int, int | None]]:
    for _, line in plan.keys:
        yield line, None
    for line, claim in claims.items():
        yield claim.at, line
    for unit in plan.units:
        for _, line in unit.claims():
            yield unit.position.line, line
    for correction in plan.corrections:
        yield correction.position.line, correction.line
    for verdict in plan.figures:
        yield verdict.position.line, verdict.line
