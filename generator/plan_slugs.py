"""The slugs of all plans together: none twice, and captions belong to articles that are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.language import tr
from generator.model import PagePlan, PlannedUnit, Position, Problem


def check_slugs(plans: Sequence[PagePlan]) -> tuple[Problem, ...]:
    """Slugs used twice over all plans, and captions that belong to no article."""
    first: dict[str, PlannedUnit] = {}
    problems: list[Problem] = []
    for plan in plans:
        for unit in plan.units:
            other = first.setdefault(unit.slug, unit)
            if other is not unit:
                problems.append(
                    Problem(
                        unit.position,
                        tr(
                            "the slug “{slug}” is already used at {place}",
                            slug=unit.slug,
                            place=other.position,
                        ),
                        tr("two pages cannot have one address; change one of them"),
                        fatal=True,
                    )
                )
    for plan in plans:
        for unit in plan.units:
            host = first.get(unit.belongs_to) if unit.belongs_to else None
            if unit.belongs_to and (host is None or host.kind == "caption"):
                told = (
                    tr("belongs_to: no article has the slug “{slug}”", slug=unit.belongs_to)
                    if host is None
                    else tr("belongs_to: “{slug}” is a caption itself", slug=unit.belongs_to)
                )
                hint = tr("write the slug of the article that the picture illustrates")
                place = Position(unit.position.path, unit.key_line("belongs_to"))
                problems.append(Problem(place, told, hint, fatal=True))
    return (*problems, *_hosts_unread(plans))


def _hosts_unread(plans: Sequence[PagePlan]) -> Iterator[Problem]:
    """Captions of a reviewed page whose article is left out because its own page is not."""
    unread = {unit.slug: plan for plan in plans if not plan.published for unit in plan.units}
    for plan in plans:
        for unit in plan.units:
            host = unread.get(unit.belongs_to or "")
            if host is not None and plan.published:
                yield Problem(
                    unit.position,
                    tr(
                        "belongs_to: “{slug}” is on a page that is not reviewed yet",
                        slug=unit.belongs_to,
                    ),
                    tr("review it and write reviewed: true in {path}", path=host.position.path),
                    fatal=True,
                )
