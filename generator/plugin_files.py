"""Files of the site that the generator writes itself, on all cores, while MkDocs writes the rest.

MkDocs knows of them, so that links to them are checked, but neither reads nor renders them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.blocks import keep_html, put_back
from generator.model import WebPage
from generator.placing import Target
from generator.plugin_shell import FinishedPage, Theme, finished
from generator.workers import abandoned

PAGES = (  # events of the making of pages
    "pre_page",
    "page_read_source",
    "page_markdown",
    "page_content",
    "page_context",
    "post_page",
)
_ID = re.compile(r' id="([^"]+)"')


class OwnFile(File):
    """A file of the site that the generator writes. `date` is what the sitemap says of it."""

    def __init__(self, made: WebPage, date: str, config: MkDocsConfig) -> None:
        plain = File.generated(config, made.path, content=b"")
        super().__init__(
            made.path, None, plain.dest_dir, plain.use_directory_urls, dest_uri=plain.dest_uri
        )
        self.generated_by = plain.generated_by
        self.made, self.date = made, date

    def is_documentation_page(self) -> bool:
        """MkDocs has nothing to do for it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """There is nothing to copy."""

    @property
    def is_page(self) -> bool:
        """Whether it is a page of the site, and no data, feed or picture."""
        return self.made.front is not None

    @property
    def page(self) -> Any:
        """What MkDocs asks for the anchors of a page that is linked to; made when it asks."""
        return _Anchors(self.made) if self.is_page else None

    @page.setter
    def page(self, page: Page | None) -> None:
        """Pages tell their file of themselves; it doesn't keep them, for they are many."""


class _Anchors:
    """The ids on a page of finished HTML."""

    def __init__(self, made: WebPage) -> None:
        self._made = made

    @property
    def present_anchor_ids(self) -> set[str] | None:
        done = finished(str(self._made.content))
        return None if done is None else set(_ID.findall(done.content))


def is_own(page: WebPage, config: MkDocsConfig) -> bool:
    """Whether the generator writes a page itself: all files that are no Markdown, and pages that
    neither begin a folder nor stand in the navigation.
    """
    if page.front is None:
        return True
    begins = page.path.rpartition("/")[2] == "index.md"
    return not begins and page.path not in str(config.nav)


def let_out_of_nav(files: Files, config: MkDocsConfig) -> None:
    """Publishes hand-written pages that the navigation does not name, without a warning.

    MkDocs wants each of them in `nav` or `not_in_nav`, which editors need not know of.
    """
    if config.nav is None:  # then MkDocs makes it, of all pages
        return
    named = str(config.nav)
    for file in files:
        if (
            file.is_documentation_page()
            and file.inclusion is InclusionLevel.INCLUDED
            and repr(file.src_uri) not in named
        ):
            file.inclusion = InclusionLevel.NOT_IN_NAV


def is_alone(plugin: object, config: MkDocsConfig, events: Sequence[str] = PAGES) -> bool:
    """Whether no other plugin and no hook takes part in `events`, those of the making of pages."""
    known: dict[str, list[Any]] = config.plugins.events
    methods = [method for event in events for method in known.get(event, ())]
    return all(getattr(method, "__self__", None) is plugin for method in methods)


def wanted(files: Files) -> tuple[list[OwnFile], list[OwnFile]]:
    """The generator's own files that belong into the site: pages and pictures, and all others."""
    own = [file for file in files if isinstance(file, OwnFile) and not _excluded(file)]
    many: list[OwnFile] = []
    others: list[OwnFile] = []
    for file in own:
        (many if file.is_page or file.src_uri.endswith(".png") else others).append(file)
    return many, others


def _excluded(file: File) -> bool:
    """Whether the project's `exclude_docs` names it."""
    return bool(file.inclusion.is_excluded())  # type: ignore[no-untyped-call]  # MkDocs is half typed


def write_own(file: OwnFile, theme: Theme, target: Target) -> None:
    """Writes one of the generator's own files."""
    made = file.made
    content = made.content
    if made.front is not None:
        content = _page(str(content), made.front, file, theme)
    target.put(file.dest_uri, content)


def write_parts(
    pages: Iterable[WebPage], parts: Callable[[], Iterable[WebPage]], target: Target
) -> None:
    """Writes files that are no pages."""
    for some in (parts(), pages):
        for page in some:
            if abandoned():
                return
            target.put(page.path, page.content)


def prepared(page: Page, markdown: str, date: str | None) -> tuple[str, tuple[str, ...]]:
    """Dates a page, if a date is given, and keeps its title from being markup in the theme.

    Its Markdown comes back with marks for finished HTML, over which the parser would take its
    time, and with that HTML: see blocks.keep_html.
    """
    if date is not None:
        page.update_date = date
    if isinstance(title := page.meta.get("title"), str):
        page.meta["title"] = escape(title)  # which the theme prints as it is
    return keep_html(markdown)


def _page(content: str, head: dict[str, object], file: OwnFile, theme: Theme) -> str:
    """The whole page: filled into the theme's shell, or parsed if it is more than finished HTML."""
    done = finished(content)
    if done is not None:
        return theme.fill(FinishedPage(done, head, file.date, file, theme.config))
    page = Page(None, file, theme.config)
    page.meta = dict(head)
    page.markdown, kept = prepared(page, content, file.date)
    page.render(theme.config, theme.files)
    page.content = put_back(page.content or "", kept)
    return theme.render(page)
