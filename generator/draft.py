"""A page alone to a proposed plan, with the reason for each doubtful cut."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.claims import new_letters, printed_twice
from generator.claims import repeats as is_copy
from generator.digests import digest_of
from generator.draft_columns import paragraphs
from generator.draft_habits import habits_of
from generator.draft_heads import Heads, page_heads
from generator.draft_indents import settle_indents
from generator.draft_intruders import BANNER, page_banners
from generator.draft_joints import Joints
from generator.draft_layout import Unit
from generator.draft_lines import Line, joined, read_lines, with_signatures
from generator.draft_repeats import Repeat, find_repeats
from generator.draft_rows import settle_rows
from generator.draft_torn import settle_looks
from generator.draft_units import lay_out
from generator.language import tr
from generator.model import NewsPage, PagePlan, PlannedUnit, Position, Skip

NEW = 8  # letters in a row that only this line prints: it is to be published
MARK = 4  # characters of a mark
STEM = 60  # characters; with a number behind it still short enough for an address


@dataclass(frozen=True, slots=True)
class Doubt:
    """A cut that a person should look at."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposed plan of `page` and what is doubtful about it."""

    page: NewsPage
    plan: PagePlan
    doubts: tuple[Doubt, ...]


def draft(page: NewsPage) -> Draft:
    """Proposes a plan. Every printed line comes to belong to one unit or one skip.

    Any text may come in; nothing is raised. The plan has no issue date: a page does not tell it.
    """
    printed = [joined(group, page) for group in paragraphs(read_lines(page))]
    lines = settle_indents(settle_rows(with_signatures(printed)))
    joints = Joints.of(line.text for line in lines if line.look == "text")
    lines = settle_looks(lines, joints)
    of = {line.number: line.numbers for line in lines}
    repeats = _proven(find_repeats(lines, joints), of, page)
    banners = page_banners(lines)
    kept = [
        line
        for line in lines
        if line.look != "folio" and line.number not in repeats and line not in banners
    ]
    first = {number: line.number for line in kept for number in line.numbers}
    for line, other in printed_twice(page, first):
        others = repeats.get(first[line], ())
        repeats[first[line]] = (*others, other)  # check lets none be published
    kept = [line for line in kept if line.number not in repeats]
    habits = habits_of(kept)
    layout = lay_out(kept, habits, joints)
    where = Position(page.name, 0)
    skips = [
        Skip(line.numbers, "版面信息", (), where)
        for line in lines
        if line.look == "folio" and line.number not in repeats
    ]
    skips += [Skip(of[line], "重复", others, where) for line, others in repeats.items()]
    skips += [
        Skip(line.numbers, BANNER, (), where) for line in banners if line.number not in repeats
    ]
    skips += [Skip(line.numbers, because, (), where) for line, because in layout.stray]
    skipped = frozenset(line for skip in skips for line in skip.lines)
    skips = [_repeating_published(skip, skipped, page) for skip in skips]
    heads = page_heads([unit.heads for unit in layout.units], habits, joints)
    units = tuple(
        _planned(unit, f"{_stem(page)}-{index:02}", heads[index - 1], where, index == 1)
        for index, unit in enumerate(layout.units, 1)
    )
    plan = PagePlan(
        page=page.name,
        fingerprint=page.fingerprint,
        paper=None,
        section=None,
        issued=None,
        issued_because=None,
        corrections=(),
        units=units,
        skips=tuple(sorted(skips, key=lambda skip: skip.lines)),
        drafted=True,
        reviewed=False,
        position=where,
    )
    doubts = [Doubt(*doubt) for doubt in layout.doubts]
    doubts += [
        Doubt(u.body[0][0], tr("without its {missing}", missing=u.missing))
        for u in units
        if u.missing and u.body
    ]
    return Draft(page, plan, tuple(sorted(doubts, key=lambda doubt: doubt.line)))


def _proven(
    found: Sequence[Repeat], of: Mapping[int, tuple[int, ...]], page: NewsPage
) -> dict[int, tuple[int, ...]]:
    """The repeats that say nothing new, each with the printed lines that keep what it says.

    `of` has the printed lines of each line, by its number. A line is never left out because each
    of its phrases stands somewhere, or most of it does.
    """
    if not found:
        return {}
    left_out = {repeat.line for repeat in found}
    kept = tuple(n for line, printed in of.items() if line not in left_out for n in printed)
    new = new_letters(page, (line for repeat in found for line in of[repeat.line]), kept)
    proven: dict[int, tuple[int, ...]] = {}
    for repeat in found:
        others = tuple(number for other in repeat.of for number in of[other])
        if all(new[line] < NEW and is_copy(page, line, others) for line in of[repeat.line]):
            proven[repeat.line] = others
    return proven


def _repeating_published(skip: Skip, skipped: Container[int], page: NewsPage) -> Skip:
    """The skip with `repeats` naming published lines only; none where these do not prove it."""
    others = tuple(line for line in skip.repeats if line not in skipped)
    if others == skip.repeats:
        return skip
    proven = all(is_copy(page, line, others) for line in skip.lines)
    return replace(skip, repeats=others if proven else ())


def _planned(unit: Unit, slug: str, heads: Heads, where: Position, first: bool) -> PlannedUnit:
    missing = _missing(unit, first)
    return PlannedUnit(
        slug=slug,
        kind="fragment" if missing else unit.kind,
        kicker=heads.kicker,
        headline=heads.headline,
        deck=heads.deck,
        column=heads.column,
        body=tuple(_numbers(group) for group in unit.body),
        crossheads=_numbers(unit.crossheads),
        byline=_numbers(unit.bylines),
        title=None,
        missing=missing,
        belongs_to=None,
        event_date=None,
        parks=None,
        organisations=None,
        topics=None,
        summary=None,
        position=where,
    )


def _numbers(lines: Sequence[Line]) -> tuple[int, ...]:
    return tuple(number for line in lines for number in line.numbers)


def _missing(unit: Unit, first: bool) -> str | None:
    """What an article lacks: a beginning that starts in mid-sentence, an end that breaks off."""
    if unit.kind == "caption" or not unit.body:
        return None
    begins = unit.body[0][0].hangs or (not unit.heads and not unit.opened and not first)
    if begins:
        return "开头和结尾" if unit.broken else "开头"
    return "结尾" if unit.broken else None


def _stem(page: NewsPage) -> str:
    """What the page's slugs begin with: its name as far as it can be part of an address.

    A name that loses letters so is followed by a mark of the whole, or 三月一版 and 三月二版
    would have the same slugs.
    """
    name = page.name.rsplit(".", 1)[0]
    safe = "".join(c if c.isascii() and c.isalnum() else "-" for c in name.lower())
    stem = "-".join(part for part in safe.split("-") if part)
    if len(stem) <= STEM and not any(c.isalnum() and not c.isascii() for c in name):
        return stem or "page"
    return f"{stem[: STEM - MARK].strip('-') or 'page'}-{digest_of(name, MARK)}"
