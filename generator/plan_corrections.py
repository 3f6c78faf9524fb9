"""The part of a plan in which an editor puts misread characters right."""

from __future__ import annotations

from collections.abc import Sequence

from generator.keys_plan import CORRECTION
from generator.language import tr
from generator.model import Correction, NewsPage, PartialDate, Problem
from generator.plan_lines import flat, record_lines
from generator.records import Record


def read_corrections(
    record: Record, page: NewsPage, issued: PartialDate | None
) -> tuple[Correction, ...]:
    """The entries of `corrections:` in the plan `record` of `page`, which appeared on `issued`."""
    found: list[Correction] = []
    for entry in record.entries("corrections", tr("correction"), CORRECTION):
        lines = flat(record_lines(entry, "line", page))
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
        elif entry.is_empty("right"):
            entry.note(
                entry.key_line("right"),
                tr("“right” is left empty"),
                tr("write right: '' to remove the text, or right: 改后文字"),
            )
            right = None
        if len(lines) != 1:
            if not any(p.position.line == entry.key_line("line") for p in record.problems):
                entry.note(
                    entry.key_line("line"),
                    tr("a correction has one line"),
                    tr("add {example}", example="line: 12"),
                )
            continue
        if wrong and right is not None:
            since = _since(entry, issued)
            found.append(Correction(lines[0], wrong, right, because, since, entry.position()))
    record.problems.extend(_correction_problems(found, page))
    return tuple(found)


def _since(entry: Record, issued: PartialDate | None) -> PartialDate | None:
    """The day a correction was published: not before its page was."""
    since = entry.date("since")
    if since is not None and issued is not None and since.is_before(issued):
        entry.note(
            entry.key_line("since"),
            tr("{day} is before the issue of {issued}", day=since, issued=issued),
            tr("write the day the correction was published; remove `since` if it was at once"),
        )
    return since


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
