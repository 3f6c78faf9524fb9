"""What can go wrong with templates and settings while MkDocs builds, as problems."""

from __future__ import annotations

import logging
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

from generator.build import TEMPLATES, fill
from generator.language import tr
from generator.model import Position, Problem, WebPage
from generator.plugin_files import is_own
from generator.rendering_faults import TemplateError, check_templates, place_in, template_fault
from generator.settings import SETTINGS, read_settings

log = logging.getLogger("mkdocs.plugins.generator")


def filled(
    pages: tuple[WebPage, ...], config: MkDocsConfig, *, proven: bool
) -> tuple[tuple[WebPage, ...], tuple[Problem, ...]]:
    """The pages with the content of those that MkDocs renders, and what is wrong with templates.

    Of the generator's own pages, which are filled when they are written, only the first of each
    folder is tried; none if the templates are `proven`.
    """
    tried: set[tuple[str, int]] = set()
    made: list[WebPage] = []
    faults: list[Problem] = []
    for page in pages:
        own = is_own(page, config)
        if own:
            folder = page.path.partition("/")[0], page.path.count("/")
            if page.front is None or proven or folder in tried:
                made.append(page)
                continue
            tried.add(folder)
        done, wrong = fill([page])
        made += [page] if own else done
        faults += wrong
    return tuple(made), tuple(dict.fromkeys(faults))


def theme_faults(config: MkDocsConfig, root: Path) -> tuple[Problem, ...]:
    """What is wrong with the project's own templates of the theme."""
    own = config.theme.custom_dir
    if own is None:
        return ()
    folder, root = Path(own).resolve(), root.resolve()
    label = folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder.name
    return check_templates(config.theme.get_env(), folder, label)


def known_fault(error: Exception, root: Path) -> Problem | None:
    """The mistake in a template of the project in `root` that raised `error`, if it is one."""
    if isinstance(error, TemplateError):
        return error.problem
    place = place_in(error, root / TEMPLATES, TEMPLATES)
    return template_fault(error, place) if place is not None else None


def tell_taken_address(server: LiveReloadServer) -> None:
    """Lets a server whose address is taken say so in place of a traceback."""
    bind = server.server_bind

    def bind_or_tell() -> None:
        try:
            bind()
        except OSError as error:
            there = urlsplit(server.url)
            reason = error.strerror or type(error).__name__
            message = tr("{address} cannot be served: {reason}", address=server.url, reason=reason)
            hint = tr(
                "if mkdocs serve is running already, use that, or stop it with Ctrl+C; or run: "
                "mkdocs serve -a {address}",
                address=f"{there.hostname}:{(there.port or 80) + 1}",
            )
            raise Abort(f"{message}\n    {hint}") from error

    setattr(server, "server_bind", bind_or_tell)  # noqa: B010  # mypy forbids it otherwise


def unforeseen(error: Exception) -> Problem:
    """A failure that has nothing to do with seeds/ and templates/, as far as it is known."""
    said = str(error) if isinstance(error, MkDocsException) else f"{type(error).__name__}: {error}"
    hint = tr("the terminal says more; undo the last change if nothing else helps")
    return Problem(Position(SETTINGS, 0), said, hint, fatal=True)


def told(error: Exception, root: Path) -> Problem:
    """What has gone wrong with the project in `root`, told in the terminal, too."""
    problem = known_fault(error, root) or next(iter(read_settings(root)), None)
    trace = None if problem or isinstance(error, MkDocsException) else error
    problem = problem or unforeseen(error)
    log.error(str(problem), exc_info=trace)
    return problem
