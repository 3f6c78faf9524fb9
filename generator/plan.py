"""A plan file to a PagePlan; every fault in it is a Problem with its line."""

from __future__ import annotations

from collections.abc import Sequence

from generator.claims import claim_problems
from generator.keys_plan import CORRECTION, KINDS, MISSING, PLAN, SKIP, UNIT
from generator.language import tr
from generator.model import (
    Correction,
    NewsPage,
    PagePlan,
    PlannedUnit,
    Position,
    Problem,
    Skip,
)
from generator.plan_figures import read_verdicts
from generator.plan_lines import Groups, LinesError, read_groups
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
    plan = PagePlan(
        page=page.name,
        fingerprint=record.text("fingerprint"),
        paper=record.text("paper"),
        section=record.text("section"),
        issued=record.date("issued"),
        issued_because=record.text("issued_because"),
        corrections=_corrections(record, page),
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


def _lines(record: Record, key: str, page: NewsPage) -> Groups:
    text = record.text(key)
    if text is None:
        return ()
    try:
        return read_groups(text, page)
    except LinesError as error:
        message, hint = error.args
        record.note(record.key_line(key), f"{key}: {message}", hint)
        return ()


def _flat(groups: Groups) -> tuple[int, ...]:
    return tuple(line for group in groups for line in group)


def _unit(record: Record, page: NewsPage) -> PlannedUnit:
    kind = record.choice("kind", KINDS) or "article"
    unit = PlannedUnit(
        slug=record.address("slug"),
        kind=next(k for k in KINDS if k == kind),
        kicker=_lines(record, "kicker", page),
        headline=_lines(record, "headline", page),
        deck=_lines(record, "deck", page),
        column=_lines(record, "column", page),
        body=_lines(record, "body", page),
        crossheads=_flat(_lines(record, "crossheads", page)),
        byline=_flat(_lines(record, "byline", page)),
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
    _check_unit(record, unit)
    return unit


def _check_unit(record: Record, unit: PlannedUnit) -> None:
    body = set(_flat(unit.body))
    for line in unit.crossheads:
        if line not in body:
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
    if not any(True for _ in unit.claims()):
        record.note(
            record.line,
            tr("the unit “{slug}” has no lines", slug=unit.slug),
            tr("add {example}", example="body: 9-13"),
        )


def _corrections(record: Record, page: NewsPage) -> tuple[Correction, ...]:
    found: list[Correction] = []
    for entry in record.entries("corrections", tr("correction"), CORRECTION):
        lines = _flat(_lines(entry, "line", page))
        wrong = entry.literal("wrong") or ""
        right = entry.literal("right")
        because = entry.needed("because", tr("because: the evidence"))
        if not wrong:
            entry.note(
                entry.key_line("wrong"),
                tr("this correction has no “wrong”"),
                tr("add {example}", example="wrong: 原文"),
            )
        if right is None:
            entry.note(
                entry.line,
                tr("this correction has no “right”"),
                tr("add {example}", example="right: 改后文字"),
            )
        if len(lines) != 1:
            if not any(p.position.line == entry.key_line("line") for p in record.problems):
                entry.note(
                    entry.key_line("line"),
                    tr("a correction has one line"),
                    tr("add {example}", example="line: 12"),
                )
            continue
        if wrong and right is not None:
            since = entry.date("since")
            found.append(Correction(lines[0], wrong, right, because, since, entry.position()))
    record.problems.extend(_correction_problems(found, page))
    return tuple(found)


def _correction_problems(corrections: Sequence[Correction], page: NewsPage) -> list[Problem]:
    problems = []
    taken: dict[int, list[tuple[int, int]]] = {}
    for c in corrections:
        text = page.line(c.line)
        count = text.count(c.wrong)
        start = text.find(c.wrong)
        span = (start, start + len(c.wrong))
        if count != 1:
            message = (
                tr("“{wrong}” does not stand on line {line}", wrong=c.wrong, line=c.line)
                if count == 0
                else tr(
                    "“{wrong}” stands {count} times on line {line}",
                    wrong=c.wrong,
                    count=count,
                    line=c.line,
                )
            )
            hint = tr("quote the text exactly as the page prints it, with its neighbours")
        elif c.wrong == c.right:
            message, hint = tr("`wrong` and `right` are the same"), tr("remove the correction")
        elif any(span[0] < end and first < span[1] for first, end in taken.get(c.line, [])):
            message, hint = (
                tr("“{wrong}” overlaps another correction", wrong=c.wrong),
                tr("make one of the two"),
            )
        else:
            taken.setdefault(c.line, []).append(span)
            continue
        problems.append(Problem(c.position, message, hint, fatal=True))
    return problems


def _skips(record: Record, page: NewsPage) -> tuple[Skip, ...]:
    found = []
    for entry in record.entries("skip", tr("skip"), SKIP):
        entry.needed("lines", "lines: 71-77")
        found.append(
            Skip(
                lines=_flat(_lines(entry, "lines", page)),
                because=entry.needed("because", tr("because: the reason")),
                repeats=_flat(_lines(entry, "repeats", page)),
                position=Position(entry.path, entry.key_line("lines")),
            )
        )
    return tuple(found)
