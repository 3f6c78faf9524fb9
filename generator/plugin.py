"""The MkDocs adapter: builds before anything is emptied, and swaps the finished site in."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from markupsafe import escape
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
from generator.blocks import keep_html, put_back
from generator.build import SEEDS, TEMPLATES, Build, build
from generator.language import tr
from generator.model import WebPage
from generator.plugin_shell import Finished, FinishedPage, Theme, finished
from generator.source_yaml import page_file
from generator.writing import refused

NEEDED = ("index.html", "404.html", "data/figures.json")  # a site without them is not finished

log = logging.getLogger("mkdocs.plugins.generator")


class NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs is half typed
    """The plugin has nothing to set."""


class GeneratorPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Adds the pages made from `seeds/` to the site of the project whose mkdocs.yml names it."""

    def __init__(self) -> None:
        self._build: Build | None = None
        self._serving = False
        self._kept: dict[str, tuple[str, ...]] = {}
        self._nav: Navigation | None = None
        self._site: Path | None = None  # where the site goes when it is finished

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """A served site is built into a folder of MkDocs's own: nothing is to be swapped there."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Builds here, before MkDocs empties the site: a bad plan leaves the old site whole."""
        result = build(_root(config))
        for problem in result.problems:
            (log.error if problem.fatal else log.warning)(str(problem))
        if result.failed or (config.strict and result.problems):
            raise Abort(
                tr(
                    "{count} problem(s) to mend; the site was left as it was",
                    count=len(result.problems),
                )
            )
        self._build = result
        if not self._serving:
            self._site = Path(config.site_dir)
            config.site_dir = os.fspath(swap.begin(self._site))

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Adds the generated pages; the build has left out those that are written by hand."""
        if self._build is None:
            return files
        for page in self._build.pages:
            done = self._finished(page, config)
            content = b"" if done else page_file(page.front, page.content)
            file = File.generated(config, page.path, content=content)
            if page.source is not None:  # `edit_uri` counts from docs_dir
                file.edit_uri = f"../{page.source}"
            if done:
                FinishedPage(done, page.front or {}, file, config)
            files.append(file)
        return files

    def _finished(self, page: WebPage, config: MkDocsConfig) -> Finished | None:
        """The page's HTML if it stands where the theme's shell fits, out of the navigation."""
        folder, _, name = page.path.partition("/")
        deep = folder and name.endswith(".md") and name != "index.md" and "/" not in name
        if page.front is None or not deep or page.path in str(config.nav):
            return None
        return finished(page.content)

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Keeps the navigation, which the shell of finished pages shows."""
        self._nav = nav
        return nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Gives the theme its shell for finished pages, and Chinese in JSON as it is written."""
        env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
        if self._nav is not None:
            env.globals["finish"] = Theme(env, config, self._nav, files).fill
        return env

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Keeps finished HTML from the Markdown parser, which would take its time over it.

        Dates the page by its issue, the others by the newest: never by the day of the build.
        """
        if self._build is not None and "SOURCE_DATE_EPOCH" not in os.environ:
            date = page.meta.get("date") if isinstance(page.meta.get("date"), str) else None
            page.update_date = _whole(date or self._build.newest)
        if isinstance(title := page.meta.get("title"), str):
            page.meta["title"] = escape(title)  # which the theme prints as it is
        markdown, self._kept[page.file.src_uri] = keep_html(markdown)
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
        config.site_dir, self._site = os.fspath(site), None
        lacking = swap.missing(site, NEEDED)
        warned = [h for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler)]
        if lacking or (config.strict and any(handler.get_counts() for handler in warned)):
            swap.give_up(site)
            if lacking:
                raise Abort(
                    tr("the new site lacks {names}; the old one stays", names=", ".join(lacking))
                )
            return  # MkDocs says why, and stops
        swap.finish(site)

    def on_build_error(self, *, error: Exception) -> None:
        """Leaves the old site as it was; a disk that is full or closed is no fault to be traced."""
        if self._site is not None:
            swap.give_up(self._site)
        if isinstance(error, OSError):
            log.error(refused(error), exc_info=log.isEnabledFor(logging.DEBUG))
            raise Abort(tr("the site was left as it was"))

    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Watches what the pages are made from."""
        for folder in (SEEDS, TEMPLATES):
            path = _root(config) / folder
            if path.is_dir():
                server.watch(os.fspath(path))
        return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _whole(date: str | None) -> str:
    """The first day of a date that may be only a year or a month, as sitemaps want it."""
    year, month, day = [*(date or "1970").split("-"), "01", "01"][:3]
    return f"{year}-{month}-{day}"
