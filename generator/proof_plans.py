"""What editors should look at in plans: not reviewed, not finished, dates that can hardly be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.language import tr
from generator.model import Entry, PagePlan, PartialDate, PlannedUnit, Position, Problem


def unreviewed(plans: Iterable[PagePlan]) -> tuple[Problem, ...]:
    """A note for each plan that keeps its page out of what is published."""
    return tuple(
        Problem(
            Position(plan.position.path, plan.key_line("reviewed")),
            tr("this page is not reviewed yet; its articles are left out of the published site"),
            tr("compare it with the page (mkdocs serve shows both), then write reviewed: true"),
            fatal=False,
            paste="reviewed: true",
        )
        for plan in plans
        if not plan.published
    )


def unfinished(plans: Iterable[PagePlan]) -> Iterator[Problem]:
    """A note on each piece of a reviewed page that has no summary, or no title of any kind."""
    for plan in plans:
        if not plan.reviewed or plan.drafted:
            continue
        for unit in plan.units:
            if unit.belongs_to is not None:  # it stands on its article's page
                continue
            if not unit.headline and unit.title is None:
                yield _unit_note(
                    unit,
                    tr("“{slug}” has neither headline nor title", slug=unit.slug),
                    tr("write title: …; without it, the first words of the text stand there"),
                    paste="title: ",
                )
            if unit.summary is None:
                yield _unit_note(
                    unit,
                    tr("“{slug}” has no summary", slug=unit.slug),
                    tr("write summary: …; lists, shared links and search engines show it"),
                    paste="summary: ",
                )


def after_issue(plans: Iterable[PagePlan]) -> Iterator[Problem]:
    """Events that a plan dates after the page that tells of them."""
    for plan in plans:
        for unit in plan.units:
            if unit.event_date and plan.issued and plan.issued.is_before(unit.event_date):
                yield _unit_note(
                    unit,
                    tr(
                        "event_date {day} is after the issue of {issued}",
                        day=unit.event_date,
                        issued=plan.issued,
                    ),
                    tr("correct the date, unless the article announces what is to come"),
                    key="event_date",
                )


def to_come(
    today: PartialDate, plans: Iterable[PagePlan], written: Iterable[Entry]
) -> Iterator[Problem]:
    """A note on each date of a plan or of a page written by hand that lies after `today`.

    Only who asks at a terminal may be told: a build gives the same on any day.
    """
    for plan in plans:
        days = [(plan.key_line("issued"), plan.issued)]
        days += [(correction.position.line, correction.since) for correction in plan.corrections]
        for line, day in days:
            if day is not None and today.is_before(day):
                yield _not_yet(Position(plan.position.path, line), day)
    for entry in written:
        if entry.issued is not None and today.is_before(entry.issued):
            yield _not_yet(Position(f"docs/{entry.path}", 0), entry.issued)


def _not_yet(place: Position, day: PartialDate) -> Problem:
    message = tr("{day} is still to come", day=day)
    return Problem(place, message, tr("correct the date, unless it is right"), fatal=False)


def _unit_note(
    unit: PlannedUnit, message: str, hint: str, *, key: str = "slug", paste: str = ""
) -> Problem:
    place = Position(unit.position.path, unit.key_line(key))
    return Problem(place, message, hint, fatal=False, paste=paste)
