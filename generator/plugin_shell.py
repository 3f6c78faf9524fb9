"""Pages of finished HTML, put into the theme's page without parsing or rendering each anew.

All that the theme prints around an article depends on its address's depth, its head, its title
and its table of contents. So the theme's page is rendered once, around marks, and the marks are
filled for each page: for 4,000 articles the difference between seconds and a minute.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.blocks import keep_html

_HEADING = re.compile(r"(#{1,2}) (.+?) \{: #([^ ]+) \}")
_KEPT = re.compile(r"⟦kept (\d+)⟧")
_TAG = re.compile(r"<[^>]*>")
_MARKS = {
    "head": "⟦head⟧",
    "title": "⟦title⟧",
    "first": "⟦first⟧",
    "content": "<h1>⟦content⟧</h1>",  # the theme adds a heading where it sees none
    "items": "⟦items⟧",
}
_PARTS = re.compile("|".join(f"(?P<{name}>{mark})" for name, mark in _MARKS.items()))
_INDENT = re.compile(r"\n\s+")
_ITEM = re.compile(r"<li(?:(?!<li).)*⟦id⟧(?:(?!<li).)*</li>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Finished:
    """A page's HTML and its headings as (level, id, title as HTML), the first the page's own."""

    content: str
    headings: tuple[tuple[int, str, str], ...]


def finished(markdown: str) -> Finished | None:
    """What Markdown would make of a page of headings with ids and finished HTML.

    None if it holds anything else, or other headings than one of the first level and then some
    of the second: then the parser is needed.
    """
    text, kept = keep_html(markdown)
    parts: list[str] = []
    headings: list[tuple[int, str, str]] = []
    for block in filter(None, (block.strip("\n") for block in text.split("\n\n"))):
        if place := _KEPT.fullmatch(block):
            parts.append(kept[int(place[1])])
        elif heading := _HEADING.fullmatch(block):
            level = len(heading[1])
            parts.append(f'<h{level} id="{heading[3]}">{heading[2]}</h{level}>')
            headings.append((level, heading[3], _plain(heading[2])))
        else:
            return None
    levels = [level for level, _, _ in headings]
    if levels[:2] != [1, 2] or set(levels[1:]) != {2}:
        return None
    return Finished("\n".join(parts), tuple(headings))


class FinishedPage(Page):
    """A page whose head and text are there, and need no parser. `date` is what sitemaps say."""

    def __init__(
        self,
        page: Finished,
        head: Mapping[str, object],
        date: str,
        file: File,
        config: MkDocsConfig,
    ) -> None:
        super().__init__(None, file, config)
        self.headings = page.headings
        self.markdown, self.content = "", page.content
        self.meta = {**head, "title": html.escape(str(head["title"]))}
        self.update_date = date
        (_, first, title), *rest = page.headings
        top = AnchorLink(title, first, 1)
        top.children = [AnchorLink(name, anchor, 2) for _, anchor, name in rest]
        self.toc = TableOfContents([top])


class Theme:
    """The theme of a site, and its shells by folder: links to elsewhere are alike in each."""

    def __init__(
        self, env: jinja2.Environment, config: MkDocsConfig, nav: Navigation, files: Files
    ) -> None:
        self.config, self.files = config, files
        self._env, self._nav = env, nav
        self._pages = list(files.documentation_pages())
        self._shells: dict[str, Shell] = {}

    def fill(self, page: FinishedPage) -> str:
        """The whole page, as the theme prints it."""
        folder = page.url.partition("/")[0]
        if folder not in self._shells:
            self._shells[folder] = Shell(self, folder)
        return self._shells[folder].fill(page)

    def render(self, page: Page, shell: Mapping[str, str] | None = None) -> str:
        """The page rendered in full; with `shell`, its marks stand for the page's head."""
        context = get_context(self._nav, self._pages, self.config, page)
        return self._env.get_template("main.html").render({**context, "shell": shell})

    def head(self, page: Page) -> str:
        """What stands in the page's head and is its own."""
        context = {"page": page, "config": self.config, "base_url": "../.."}
        return self._env.get_template("head.html").render(context)


class Shell:
    """The theme's page around what differs between the pages folder/x/ of a folder."""

    def __init__(self, theme: Theme, folder: str) -> None:
        self._theme = theme
        rendered = theme.render(_marked(theme.config, folder), shell=_MARKS)
        rendered = _INDENT.sub("\n", rendered)  # a seventh of an article's bytes
        item = _ITEM.search(rendered)
        self._item = item[0] if item else ""
        self._pieces = _split(rendered.replace(self._item, _MARKS["items"]) if item else rendered)
        self._whole: bool | None = None  # whether a filled page is what the theme would print

    def fill(self, page: FinishedPage) -> str:
        """The page as the theme prints it.

        The first page is rendered by the theme as well: if some setting makes the theme print
        more that differs from page to page, every page is rendered.
        """
        output = self._fill(page)
        if self._whole is None:
            self._whole = output.split() == self._theme.render(page).split()
        return output if self._whole else self._theme.render(page)

    def _fill(self, page: FinishedPage) -> str:
        (_, first, _), *rest = page.headings
        values = {
            "head": self._theme.head(page),
            "title": page.meta["title"],
            "first": first,
            "content": page.content or "",
            "items": "\n".join(
                self._item.replace("⟦id⟧", anchor).replace("⟦name⟧", name)
                for _, anchor, name in rest
            ),
        }
        return "".join(values[name] if name else literal for literal, name in self._pieces)


def _marked(config: MkDocsConfig, folder: str) -> Page:
    """A page of `folder` that is all marks, with two headings."""
    page = Page(None, File.generated(config, f"{folder}/⟦page⟧.md", content=""), config)
    page.markdown, page.content = "", _MARKS["content"]
    page.meta = {"title": _MARKS["title"]}
    top = AnchorLink(_MARKS["title"], _MARKS["first"], 1)
    top.children = [AnchorLink("⟦name⟧", "⟦id⟧", 2)]
    page.toc = TableOfContents([top])
    return page


def _split(rendered: str) -> list[tuple[str, str]]:
    """The rendered marks as pieces: text as it is with no name, or a mark's name."""
    pieces: list[tuple[str, str]] = []
    at = 0
    for mark in _PARTS.finditer(rendered):
        pieces += [(rendered[at : mark.start()], ""), ("", mark.lastgroup or "")]
        at = mark.end()
    return [*pieces, (rendered[at:], "")]


def _plain(heading: str) -> str:
    """A heading without tags, as HTML."""
    return html.escape(html.unescape(_TAG.sub("", heading)), quote=False)
