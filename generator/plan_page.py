"""Whether a plan stands beside the page it was made for, and what became of that page since."""

from __future__ import annotations

from generator.language import tr
from generator.model import NewsPage, Position, Problem
from generator.moves import compare, describe, line_marks, marked_page
from generator.records import Record
from generator.source import as_argument


def check_page(record: Record, page: NewsPage) -> Problem | None:
    """Notes what is wrong with how the plan `record` names `page`.

    A page that was changed after its plan is given back instead: with it, nothing else that the
    plan says in line numbers can be judged.
    """
    named = record.needed("page", f"page: {page.name}")
    if named and named != page.name:
        record.note(
            record.key_line("page"),
            tr("this plan is for “{named}”, but stands beside {page}", named=named, page=page.name),
            tr("write page: {page}, or rename the plan", page=page.name),
        )
        return None  # it was never made for this page: its fingerprint is another, of course
    stored = record.needed("fingerprint", f"fingerprint: {page.fingerprint}")
    marks = record.text("line_marks")
    if stored and stored != page.fingerprint:
        return _changed(Position(record.path, record.key_line("fingerprint")), marks, page)
    if marks is not None and marks != line_marks(page):
        record.problems.append(
            Problem(
                Position(record.path, record.key_line("line_marks")),
                tr("these are not the marks of the lines of {page}", page=page.name),
                tr("run: {command}", command=_command(record.path)),
                fatal=True,
                paste=_command(record.path),
            )
        )
    return None


def _changed(place: Position, marks: str | None, page: NewsPage) -> Problem:
    old = marked_page(marks or "", page.name)
    moved = None if old is None else describe(compare(old, page), old, page)
    message = tr("{page} was changed after this plan was made", page=page.name)
    paste = f"fingerprint: {page.fingerprint}"
    if moved is None:
        hint = tr(
            "check the line numbers, then write fingerprint: {fingerprint}",
            fingerprint=page.fingerprint,
        )
    elif not moved:
        message = tr(
            "{page} was saved anew after this plan was made; its text is the same", page=page.name
        )
        hint = tr("write fingerprint: {fingerprint}", fingerprint=page.fingerprint)
    else:
        message, paste = f"{message}; {moved}", _command(place.path)
        hint = tr("run: {command}", command=paste)
    return Problem(place, message, hint, fatal=True, paste=paste)


def _command(plan: str) -> str:
    page = as_argument(f"{plan.removesuffix('.yml')}.txt")
    return f"python -m generator shift {page} --save"
