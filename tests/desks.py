"""Helpers for tests about the desk: a page's desk, and what its lines are."""

from generator.build import Build
from generator.desk import Desk, lay_desk

PLAN = "seeds/2030-06.yml"


def desk(built: Build, name: str) -> Desk:
    """The desk of a page of a project."""
    one = next(one for one in built.reading.read if one.page.name == name)
    stories = {story.article.slug: story for story in built.site.stories} if built.site else {}
    return lay_desk(one, built.problems, built.notes, stories)


def labels(shown: Desk) -> dict[int, tuple[int | None, str]]:
    """Unit and role of each printed line."""
    return {
        line.number: (line.claim.unit, line.claim.role) for run in shown.runs for line in run.lines
    }
