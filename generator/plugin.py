"""The MkDocs adapter: runs the build before anything is emptied, then hands over its pages."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from generator.build import SEEDS, TEMPLATES, Build, build
from generator.source import page_file

log = logging.getLogger("mkdocs.plugins.generator")


class NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs is half typed
    """The plugin has nothing to set."""


class GeneratorPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Adds the pages made from `seeds/` to the site of the project whose mkdocs.yml names it."""

    def __init__(self) -> None:
        self._build: Build | None = None

    def on_config(self, config: MkDocsConfig) -> None:
        """Builds here, before MkDocs empties the site: a bad plan leaves the old site whole."""
        result = build(_root(config))
        for problem in result.problems:
            (log.error if problem.fatal else log.warning)(str(problem))
        if result.failed or (config.strict and result.problems):
            raise Abort(f"{len(result.problems)} problem(s) to mend; the site was left as it was")
        self._build = result

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Adds the generated pages; the build has left out those that are written by hand."""
        if self._build is None:
            return files
        for page in self._build.pages:
            content = page_file(page.front, page.content)
            file = File.generated(config, page.path, content=content)
            if page.source is not None:  # `edit_uri` counts from docs_dir
                file.edit_uri = f"../{page.source}"
            files.append(file)
        return files

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
