"""A plan file to a PagePlan; every fault in it is a Problem with its line."""

from __future__ import annotations

from generator.claims import claim_problems
from generator.keys_plan import KINDS, MISSING, PLAN, SKIP, UNIT
from generator.language import tr
from generator.model import (
    NewsPage,
    PagePlan,
    PlannedUnit,
    Position,
    Problem,
    Skip,
)
from generator.plan_corrections import read_corrections
from generator.plan_figures import read_verdicts
from generator.plan_lines import flat, record_lines
from generator.plan_page import check_page
from generator.records import Record
from generator.source_yaml import parse_yaml


def read_plan(
    path: str, data: bytes, page: NewsPage
) -> tuple[PagePlan | None, tuple[Problem, ...]]:
    """The plan in `data` for `page`, with all that is wrong with it.

    `path` is what problems call the file. A plan with problems is returned as far as it could be
    read; None only when it is no YAML, or no mapping.
    """
    node, faults = parse_yaml(path, data)
    if node is None:
        return None, faults
    problems: list[Problem] = []
    record = Record.open(node, path, tr("plan"), PLAN, problems)
    if record is None:
        return None, tuple(problems)
    changed = check_page(record, page)
    issued = record.date("issued")
    plan = PagePlan(
        page=page.name,
        fingerprint=record.text("fingerprint"),
        paper=record.text("paper"),
        section=record.text("section"),
        issued=issued,
        issued_because=record.text("issued_because"),
        corrections=read_corrections(record, page, issued),
        units=tuple(_unit(unit, page) for unit in record.entries("units", tr("unit"), UNIT)),
        skips=_skips(record, page),
        drafted=False,
        reviewed=_reviewed(record),
        position=Position(path, 0),
        figures=read_verdicts(record, page),
        keys=_key_lines(record),
    )
    if changed is not None:  # its line numbers are those of another page: no more can be said
        return plan, (changed,)
    if not problems:  # what could not be read would only be reported again as unclaimed lines
        problems.extend(claim_problems(page, plan))
    return plan, tuple(problems)


def _key_lines(record: Record) -> tuple[tuple[str, int], ...]:
    return tuple((key, record.key_line(key)) for key in record.pairs)


def _reviewed(record: Record) -> bool:
    """A plan that says nothing of it was made before there were drafts: it counts as reviewed."""
    if "reviewed" not in record.pairs:
        return True
    record.needed("reviewed", "reviewed: true")
    return record.flag("reviewed") is True


def _unit(record: Record, page: NewsPage) -> PlannedUnit:
    kind = record.choice("kind", KINDS) or "article"
    told = len(record.problems)
    unit = PlannedUnit(
        slug=record.address("slug"),
        kind=next(k for k in KINDS if k == kind),
        kicker=record_lines(record, "kicker", page),
        headline=record_lines(record, "headline", page),
        deck=record_lines(record, "deck", page),
        column=record_lines(record, "column", page),
        body=record_lines(record, "body", page),
        crossheads=flat(record_lines(record, "crossheads", page)),
        byline=flat(record_lines(record, "byline", page)),
        title=record.text("title"),
        missing=record.choice("missing", MISSING),
        belongs_to=record.text("belongs_to"),
        event_date=record.date("event_date"),
        parks=record.texts("parks"),
        organisations=record.texts("organisations"),
        topics=record.texts("topics"),
        summary=record.text("summary"),
        position=record.position(),
        keys=_key_lines(record),
    )
    _check_unit(record, unit, whole=len(record.problems) == told)
    return unit


def _check_unit(record: Record, unit: PlannedUnit, *, whole: bool) -> None:
    """Notes what does not fit together in a unit; `whole` where all its keys could be read."""
    body = set(flat(unit.body))
    for line in unit.crossheads:
        if whole and line not in body:
            record.note(
                record.key_line("crossheads"),
                tr("line {line} is a crosshead, but not in the body", line=line),
                tr("put {line} into body, too, where it is to be read", line=line),
            )
    if unit.missing is not None and unit.kind != "fragment":
        record.note(
            record.key_line("missing"),
            tr("`missing` belongs to a fragment"),
            tr("write kind: fragment, or remove `missing`"),
        )
    if unit.kind == "fragment" and unit.missing is None and "missing" not in record.pairs:
        record.note(
            record.line,
            tr("a fragment says what is missing"),
            tr("add {example}", example="missing: " + " | ".join(MISSING)),
        )
    if unit.belongs_to is not None and unit.kind != "caption":
        record.note(
            record.key_line("belongs_to"),
            tr("only a caption belongs to an article"),
            tr("remove it"),
        )
    if whole and not any(True for _ in unit.claims()):
        record.note(
            record.line,
            tr("the unit “{slug}” has no lines", slug=unit.slug),
            tr("add {example}", example="body: 9-13"),
        )


def _skips(record: Record, page: NewsPage) -> tuple[Skip, ...]:
    found = []
    for entry in record.entries("skip", tr("skip"), SKIP):
        entry.needed("lines", "lines: 71-77")
        found.append(
            Skip(
                lines=flat(record_lines(entry, "lines", page)),
                because=entry.needed("because", tr("because: the reason")),
                repeats=flat(record_lines(entry, "repeats", page)),
                position=Position(entry.path, entry.key_line("lines")),
            )
        )
    return tuple(found)
