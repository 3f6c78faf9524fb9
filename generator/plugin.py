"""The MkDocs adapter: builds before anything is emptied, and swaps the finished site in.

While serving, a build that fails leaves the last good site up and says on it what is wrong.
"""

from __future__ import annotations

import logging
import os
from functools import partial
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from generator import swap
from generator.blocks import put_back
from generator.build import TEMPLATES, Parts, build
from generator.cache import FOLDER
from generator.desk_pages import DESK
from generator.language import tr
from generator.memory import Memory
from generator.model import Problem, WebPage
from generator.placing import Target
from generator.plugin_faults import filled, known_fault, tell_taken_address, theme_faults, told
from generator.plugin_files import (
    OwnFile,
    is_alone,
    is_own,
    let_out_of_nav,
    prepared,
    wanted,
    write_own,
    write_parts,
)
from generator.plugin_head import dated, tidy
from generator.plugin_later import LaterFiles, at_once
from generator.plugin_shell import Theme
from generator.render_pictures import picture_path
from generator.rendering import COMPILED
from generator.revision import revision
from generator.seeds import SEEDS
from generator.serving import Preview
from generator.source import read_files
from generator.source_yaml import page_file
from generator.workers import Started, for_each, settle, uncollected
from generator.writing import refused

NEEDED = ("index.html", "404.html", "data/figures.json")  # a site without them is not finished

log = logging.getLogger("mkdocs.plugins.generator")


class NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs is half typed
    """The plugin has nothing to set."""


class GeneratorPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Adds the pages made from `seeds/` to the site of the project whose mkdocs.yml names it."""

    def __init__(self) -> None:
        self._good = False  # whether there is something to be shown
        self._newest: str | None = None  # the date of what has none of its own
        self._pages: tuple[WebPage, ...] = ()  # that MkDocs does not have yet
        self._parts: Parts = tuple
        self._writing: list[Started[None]] = []  # of files that are no pages
        self._later: LaterFiles | None = None  # the files of a site that is served
        self._templates: dict[str, bytes] = {}
        self._proven: dict[str, bytes] = {}  # the templates that a served site was written with
        self._serving = False
        self._preview = Preview()
        self._memory: Memory | None = None  # of what was read, from build to build of one run
        self._root = Path()
        self._kept: dict[str, tuple[str, ...]] = {}
        self._nav: Navigation | None = None
        self._site: Path | None = None  # where the site goes when it is finished
        self._old: str | None = None  # the finished site, where its files may be used again

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Drafts are shown while serving, and only then.

        MkDocs keeps a plugin with this method from build to build of one run.
        """
        self._serving = command == "serve"
        self._proven = {}

    @uncollected()
    def on_config(self, config: MkDocsConfig) -> None:
        """Builds here, before MkDocs empties the site: a bad plan leaves the old site whole."""
        self._root = Path(config.config_file_path).parent
        if self._serving and self._memory is None:
            self._memory = Memory(self._root / FOLDER)
        self._site, self._later = Path(config.site_dir), None
        untouched = not self._serving and is_alone(self, config, ("post_build",))
        self._old = config.site_dir if untouched else None
        config.site_dir = os.fspath(swap.begin(self._site))
        self._writing = []
        result = build(
            self._root,
            drafts=self._serving,
            filled=False,
            cache=self._memory,
            ready=None if self._serving else self._write_search,
        )
        self._templates, _ = read_files(self._root / TEMPLATES, TEMPLATES, ("",))
        self._pages, faults = filled(result.pages, config, proven=self._is_proven)
        problems = (*result.problems, *faults, *theme_faults(config, self._root))
        for problem in problems:
            (log.error if problem.fatal else log.warning)(str(problem))
        for note in result.left_out:
            log.info(str(note))
        if self._serving:
            self._preview.take(result)
        self._good, self._newest, self._parts = True, result.newest, result.parts
        config.extra["revision"] = revision(self._root)
        if any(problem.fatal for problem in problems) or (config.strict and problems):
            self._refuse(config, problems)
        if not self._serving:
            settle()

    def _write_search(self, parts: Parts) -> None:
        """Begins to write the search, where another process can do it: no page waits for it."""
        if self._site is not None:
            target = Target(os.fspath(swap.beside(self._site)), self._old)
            self._writing.append(Started(partial(write_parts, (), parts, target)))

    @property
    def _is_proven(self) -> bool:
        """Whether a served site was written with the templates as they are."""
        return self._serving and self._templates == self._proven

    def _refuse(self, config: MkDocsConfig, problems: tuple[Problem, ...]) -> None:
        """Stops the build; the first one of a served site goes on with a page that says why.

        That page is the theme's own: among the problems may be templates that cannot be read.
        """
        self._preview.stop(problems)
        if not self._serving or self._preview.served:
            raise Abort(
                tr("{count} problem(s) to mend; the site was left as it was", count=len(problems))
            )
        self._good, config.nav = False, None
        self._pages = ()
        own = config.theme.custom_dir
        config.theme.dirs = [folder for folder in config.theme.dirs if folder != own]

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Adds the generated pages; the build has left out those that are written by hand."""
        if not self._good:
            kept = Files([file for file in files if not file.is_documentation_page()])
            kept.append(File.generated(config, "index.md", content=_waiting()))
            return kept
        let_out_of_nav(files, config)
        alone = is_alone(self, config)
        for page in self._pages:
            if is_own(page, config) and (alone or page.front is None):
                file: File = OwnFile(page, dated(page.front or {}, self._newest), config)
            else:
                file = File.generated(
                    config, page.path, content=page_file(page.front, page.content)
                )
            if page.source is not None:  # `edit_uri` counts from docs_dir
                file.edit_uri = f"../{page.source}"
            files.append(file)
        self._pages = ()
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Keeps the navigation, which finished pages show. Begins to write data and feeds."""
        self._nav = nav
        if self._good and not self._serving:
            _, others = wanted(files)
            made = [file.made for file in others]
            target = Target(config.site_dir, self._old)
            self._writing.append(Started(partial(write_parts, made, tuple, target)))
        return nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Writes the finished pages. Gives the theme Chinese in JSON as it is written.

        Compiling the theme's templates anew would be a quarter of a build while serving.
        """
        env.bytecode_cache = COMPILED
        env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
        if self._nav is not None and self._site is not None:
            many, _ = wanted(files)
            theme = Theme(env, config, self._nav, files)
            if self._serving and self._good:
                self._later = LaterFiles(files, theme, self._parts, self._site)
            now = at_once(many, proven=self._is_proven) if self._serving else many
            target = Target(config.site_dir, self._old)
            for_each(now, partial(write_own, theme=theme, target=target))
            self._proven = self._templates
            env.globals["finished"] = [file for file in many if file.is_page]
        return env

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Keeps finished HTML from the Markdown parser.

        Dates the page by its issue or last correction, the others by the newest: never by the day
        of the build. An article written by hand is told where its picture lies.
        """
        picture = picture_path(page.file.src_uri)
        if files.get_file_from_path(picture) is not None:
            page.meta.setdefault("picture", picture)
        tidy(page.meta)
        by_head = self._good and "SOURCE_DATE_EPOCH" not in os.environ
        date = dated(page.meta, self._newest) if by_head else None
        markdown, self._kept[page.file.src_uri] = prepared(page, markdown, date)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Puts the kept HTML back."""
        return put_back(html, self._kept.pop(page.file.src_uri, ()))

    @event_priority(-100)  # after all that other plugins still write
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Puts the finished site in the old one's place."""
        site = self._site
        if site is None:
            return
        for writing in self._writing:
            writing.result()
        swap.gather(site)
        config.site_dir, self._site = os.fspath(site), None
        needed = NEEDED[: 1 if not self._good else 2 if self._later else None]
        lacking = swap.missing(site, needed)
        warned = [h for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler)]
        if lacking or (config.strict and any(handler.get_counts() for handler in warned)):
            swap.give_up(site)
            if lacking:
                raise Abort(
                    tr("the new site lacks {names}; the old one stays", names=", ".join(lacking))
                )
            return  # MkDocs says why, and stops
        self._preview.end()
        swap.finish(site)
        if self._good:
            self._preview.keep(self._later)

    def on_build_error(self, *, error: Exception) -> None:
        """Leaves the old site as it was.

        Tells a mistake in the theme's templates with its line. A disk that is full or closed is
        told, too, and is no fault to be traced.
        """
        for writing in self._writing:
            writing.stop()
        if self._site is not None:
            swap.give_up(self._site)
        if known_fault(error, self._root) is not None:
            self._preview.stop((told(error, self._root),))
            raise Abort(tr("the site was left as it was")) from error
        if isinstance(error, OSError):
            log.error(refused(error), exc_info=log.isEnabledFor(logging.DEBUG))
            raise Abort(tr("the site was left as it was"))

    @event_priority(-100)  # after plugins that hand the server's own builder back to it
    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Watches what the pages are made from; adds the desk and the word about a failed build."""
        root = self._root
        for folder in (SEEDS, TEMPLATES):
            if (root / folder).is_dir():
                server.watch(os.fspath(root / folder))
        tell_taken_address(server)
        tell = partial(told, root=root)
        server.builder = self._preview.guarded(server.builder, tell)
        site = server.get_app()
        if site is not None:
            server.set_app(self._preview.around(site, root, server.mount_path, tell))
        log.info(tr("The editors' desk: {address}", address=server.url + DESK))
        return server


def _waiting() -> str:
    """What stands in the place of a site that has never been good."""
    return "# {}\n\n{}\n".format(
        tr("There is no site yet"),
        tr("Mend what is listed below; the site comes by itself once you save."),
    )
