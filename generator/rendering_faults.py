"""What goes wrong in a template, told with the template's line to the person who wrote it."""

from __future__ import annotations

import re
import traceback
from collections.abc import Collection
from pathlib import Path

import jinja2

from generator.language import tr
from generator.model import Position, Problem
from generator.records_texts import nearest
from generator.source import list_files

_UNKNOWN = re.compile(r"'(\w+)' is undefined")


class TemplateError(Exception):
    """A template that cannot be filled; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def check_templates(
    environment: jinja2.Environment, folder: Path, label: str
) -> tuple[Problem, ...]:
    """What keeps the HTML templates in `folder` from being read by the engine that fills them.

    `label` is what problems call the folder.
    """
    problems = []
    for name in list_files(folder, (".html",)):
        try:
            environment.get_template(name)
        except Exception as error:
            place = place_in(error, folder, label) or Position(f"{label}/{name}", 0)
            problems.append(template_fault(error, place))
    return tuple(problems)


def template_fault(error: Exception, place: Position, known: Collection[str] = ()) -> Problem:
    """What went wrong at a place of a template; `known` are the values it may use."""
    message, hint = _said(error, known)
    return Problem(place, message, hint, fatal=True)


def place_in(error: BaseException, folder: Path, label: str) -> Position | None:
    """The innermost line of a file in `folder` that `error` came through; None without one.

    Jinja puts the lines of templates into the way an error has come, as if they were Python's.
    """
    found = None
    whole = folder.resolve()
    for frame, line in traceback.walk_tb(error.__traceback__):
        path = Path(frame.f_code.co_filename).resolve()
        if path.is_relative_to(whole):
            found = Position(f"{label}/{path.relative_to(whole).as_posix()}", line)
    return found


def _said(error: Exception, known: Collection[str]) -> tuple[str, str]:
    """Message and hint."""
    if isinstance(error, jinja2.TemplateNotFound):
        return (
            tr("there is no template “{name}”", name=error.name),
            tr("mend its name, or put the file there"),
        )
    if isinstance(error, UnicodeDecodeError):
        return tr("this is not UTF-8 text"), tr("save it as UTF-8")
    if not isinstance(error, jinja2.TemplateError):
        message = f"{type(error).__name__}: {error}"
        return message, tr("mend this line: it asks of a value what the value cannot do")
    unknown = _UNKNOWN.search(error.message or "")
    guess = nearest(unknown[1], tuple(known)) if unknown else None
    said = error.message or type(error).__name__
    if guess:
        return said, tr("did you mean “{guess}”?", guess=guess)
    return said, tr("mend this line, or undo the last change")
