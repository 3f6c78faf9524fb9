"""The part of a plan in which an editor confirms, corrects or rejects figures."""

from __future__ import annotations

from generator.keys_plan import FIGURE, STATUSES, UNKNOWN
from generator.language import tr
from generator.model import NewsPage, PartialDate, Verdict
from generator.records import Record, read_date


def read_verdicts(record: Record, page: NewsPage) -> tuple[Verdict, ...]:
    """The entries of `figures:` in the plan `record` of `page`."""
    found: list[Verdict] = []
    for entry in record.entries("figures", tr("figure"), FIGURE):
        line = _line(entry, page)
        printed = entry.needed("printed", "printed: 130.56亿元")
        if line is None or not printed:
            continue
        found.append(
            Verdict(
                line=line,
                printed=printed,
                rejected=entry.flag("reject") or False,
                measure=entry.text("measure"),
                subject=entry.text("subject"),
                dated="period" in entry.pairs,
                period=_period(entry),
                status=entry.choice("status", STATUSES),
                because=entry.needed("because", tr("because: the evidence")),
                position=entry.position(),
            )
        )
    return tuple(found)


def _line(entry: Record, page: NewsPage) -> int | None:
    text = entry.needed("line", "line: 12")
    if not text:
        return None
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= len(page.lines):
        entry.note(
            entry.key_line("line"),
            tr("“{text}” is no line of this page", text=text),
            tr("write a number from 1 to {last}", last=len(page.lines)),
        )
        return None
    return int(text)


def _period(entry: Record) -> tuple[PartialDate | None, PartialDate | None] | None:
    """`2023`, `2023-12-15` (as of that day), `2023-01..2023-11`, or `unknown`."""
    text = entry.text("period")
    if text is None or text == UNKNOWN:
        return None
    first, dots, last = text.partition("..")
    start, end = read_date(first), read_date(last) if dots else None
    if start is None or (dots and end is None):
        entry.note(
            entry.key_line("period"),
            tr("“{text}” is no period", text=text),
            tr("write 2023, 2023-12-15, 2023-01..2023-11, or unknown"),
        )
        return None
    if end is not None and end.is_before(start):
        entry.note(
            entry.key_line("period"),
            tr("the period {text} runs backwards", text=text),
            tr("write period: {end}..{start}", start=start, end=end),
        )
        return None
    if end is not None:
        return start, end
    if start.month is None:
        return PartialDate(start.year, 1, None), PartialDate(start.year, 12, None)
    return None, start
