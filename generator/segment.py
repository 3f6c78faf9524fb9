"""Page and plan to Articles: lines are corrected, joined and put into reading order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.bylines import read_signature
from generator.model import (
    Article,
    Correction,
    NewsPage,
    PagePlan,
    Paragraph,
    Piece,
    PlannedUnit,
    SourceText,
    line_ranges,
)

HEADING_MARK = "#"  # a scan's Markdown heading; part of no headline

Corrections = Mapping[int, Sequence[Correction]]  # by line


def segment(page: NewsPage, plan: PagePlan) -> tuple[Article, ...]:
    """The units of `plan` as articles, in its order. The plan must be free of problems."""
    corrections = corrections_by_line(plan.corrections)
    printed = set(page.printed_lines())
    blank = frozenset(n for n in range(1, len(page.lines) + 1) if n not in printed)
    return tuple(_article(page, unit, corrections, blank) for unit in plan.units)


def corrections_by_line(corrections: Iterable[Correction]) -> Corrections:
    """The corrections of each line."""
    found: dict[int, list[Correction]] = {}
    for correction in corrections:
        found.setdefault(correction.line, []).append(correction)
    return found


def _article(
    page: NewsPage,
    unit: PlannedUnit,
    corrections: Corrections,
    blank: frozenset[int],
) -> Article:
    def heading(groups: tuple[tuple[int, ...], ...]) -> str | None:
        texts = (join_lines(page, group, corrections, HEADING_MARK).text for group in groups)
        return " ".join(text for text in texts if text) or None

    lines = tuple(line for _, line in unit.claims())
    crossheads = frozenset(unit.crossheads)
    body = tuple(_paragraph(page, group, corrections, crossheads) for group in unit.body)
    signed = [join_lines(page, (line,), corrections, "") for line in unit.byline]
    # An office, a day, a source: shown as printed, for no names are taken from them.
    people = [one for one in signed if _names_people(one.text)]
    told = tuple(Paragraph("signature", one) for one in signed if one not in people)
    return Article(
        page=page.name,
        slug=unit.slug,
        kind=unit.kind,
        kicker=heading(unit.kicker),
        headline=heading(unit.headline),
        deck=heading(unit.deck),
        column=heading(unit.column),
        paragraphs=(*body, *told),
        byline=tuple(one.text for one in people),
        lines=line_ranges(lines, blank),
        corrections=tuple(c for line in sorted(set(lines)) for c in corrections.get(line, ())),
        plan=unit,
    )


def _names_people(text: str) -> bool:
    byline = read_signature(text)
    return byline is not None and bool(
        byline.reporters or byline.correspondents or byline.photographers
    )


def _paragraph(
    page: NewsPage,
    group: tuple[int, ...],
    corrections: Corrections,
    crossheads: frozenset[int],
) -> Paragraph:
    if crossheads.issuperset(group):
        return Paragraph("crosshead", join_lines(page, group, corrections, HEADING_MARK))
    return Paragraph("text", join_lines(page, group, corrections, ""))


def join_lines(
    page: NewsPage, group: Iterable[int], corrections: Corrections, marks: str
) -> SourceText:
    """The lines of a group as one text; white space at their ends and leading `marks` go."""
    text = ""
    pieces: list[Piece] = []
    for line in group:
        raw = page.line(line)
        body = raw.strip()
        first = raw.index(body)
        if marks and body.startswith(marks):
            bare = body.lstrip(marks).strip()
            first = raw.index(bare, first + 1) if bare else first + len(body)
            body = bare
        last = first + len(body)
        at = first
        corrected = corrections.get(line, ())
        for correction in sorted(corrected, key=lambda c: raw.find(c.wrong)) if corrected else ():
            start = max(raw.find(correction.wrong), first)
            end = min(raw.find(correction.wrong) + len(correction.wrong), last)
            if start < at or start > end:
                continue
            text = _add(pieces, text, raw[at:start], line, at, start, False)
            text = _add(pieces, text, correction.right, line, start, end, True)
            at = end
        text = _add(pieces, text, raw[at:last], line, at, last, False)
    return SourceText(text, tuple(pieces))


def _add(
    pieces: list[Piece], text: str, more: str, line: int, first: int, last: int, corrected: bool
) -> str:
    if more:
        pieces.append(Piece(len(text), len(text) + len(more), line, first, last, corrected))
    return text + more
