"""A drafted plan as the YAML that an editor goes on with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.draft import Doubt, Draft
from generator.language import tr
from generator.model import PartialDate, PlannedUnit
from generator.moves import line_marks
from generator.plan_lines import write_groups
from generator.schema import plan_line
from generator.source_yaml import quoted

SHOWN = 24  # characters of a line that a comment quotes

_DOUBT = re.compile(r"# (?:In doubt, line (\d{1,9}): |存疑：第(\d{1,9})行)(.*)")  # as _unit says it


def plan_yaml(
    draft: Draft, issued: PartialDate | None, paper: str | None, section: str | None
) -> str:
    """The plan as text, with a comment on each doubtful cut and each headline quoted."""
    page = draft.page
    out = [
        plan_line(),
        "# " + tr("Drafted; compare it with the page. Lines count from 1, blank ones, too."),
        f"page: {quoted(page.name)}",
        f"fingerprint: {page.fingerprint}",
        f"line_marks: {line_marks(page)}",
        f"paper: {quoted(paper or '')}",
        f"section: {quoted(section or '')}",
        f"issued: {issued if issued else ''}".rstrip(),
        "issued_because:",
        "# " + tr("true once it is compared; until then only mkdocs serve shows the page"),
        "reviewed: false",
        "units:",
    ]
    doubts: dict[int, list[str]] = {}
    for doubt in draft.doubts:
        doubts.setdefault(doubt.line, []).append(doubt.reason)
    for unit in draft.plan.units:
        out.extend(_unit(draft, unit, doubts))
    if draft.plan.skips:
        out.append("skip:")
    for skip in draft.plan.skips:
        lines = write_groups([[n] for n in skip.lines], page)
        out.append(f"- lines: {lines}{_quote(draft, skip.lines)}")
        out.append(f"  because: {skip.because}")
        if skip.repeats:
            out.append(f"  repeats: {write_groups([[n] for n in skip.repeats], page)}")
    return "\n".join(out) + "\n"


def read_doubts(lines: Sequence[str]) -> Iterator[tuple[int, Doubt]]:
    """The doubts that a plan still keeps as comments, each with the comment's line.

    An editor who has settled one removes its comment. The plan may have been drafted on a computer
    that speaks the other language.
    """
    for number, line in enumerate(lines, 1):
        match = _DOUBT.fullmatch(line.strip())
        if match is not None:
            yield number, Doubt(int(match[1] or match[2]), match[3].strip())


def _unit(draft: Draft, unit: PlannedUnit, doubts: dict[int, list[str]]) -> Iterator[str]:
    page = draft.page
    for _, line in unit.claims():
        for reason in doubts.get(line, ()):
            yield "# " + tr("In doubt, line {line}: {reason}", line=line, reason=reason)
    yield f"- slug: {unit.slug}"
    yield f"  kind: {unit.kind}"
    for key, groups in (
        ("column", unit.column),
        ("kicker", unit.kicker),
        ("headline", unit.headline),
        ("deck", unit.deck),
    ):
        if groups:
            lines = [n for group in groups for n in group]
            yield f"  {key}: {write_groups(groups, page)}{_quote(draft, lines)}"
    if unit.body:
        lead = "" if unit.headline else _quote(draft, unit.body[0])
        yield f"  body: {write_groups(unit.body, page)}{lead}"
    for key, numbers in (("crossheads", unit.crossheads), ("byline", unit.byline)):
        if numbers:
            text = write_groups([[n] for n in numbers], page)
            yield f"  {key}: {text}{_quote(draft, numbers[:1])}"
    if unit.missing:
        yield f"  missing: {unit.missing}"
    yield "  summary:"


def _quote(draft: Draft, lines: Sequence[int]) -> str:
    text = " / ".join(draft.page.line(n).strip() for n in lines)
    printable = "".join(c if c.isprintable() else "·" for c in text)
    return f"  # {printable[:SHOWN]}{'…' if len(printable) > SHOWN else ''}"
