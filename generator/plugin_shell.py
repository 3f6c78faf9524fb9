"""Pages of finished HTML, put into the theme's page without parsing or rendering each anew.

All that the theme prints around an article depends on its address's depth, its head, its title
and its table of contents. So the theme's page is rendered once, around marks, and the marks are
filled for each page: for 4,000 articles the difference between seconds and a minute.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import jinja2
from markupsafe import Markup, escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

from generator.blocks import keep_html

_HEADING = re.compile(r"(#{1,3}) (.+?) \{: #([^ ]+) \}")
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
# An entry of the table of contents: its link, and around the entries below it if there are any.
_ENTRY = re.compile(r"<li(?:(?!<li).)*⟦id⟧.*?</li>", re.DOTALL)
_INNER = "⟦inner⟧"

Heading = tuple[int, str, str]  # level, id, title as HTML


@dataclass(frozen=True, slots=True)
class Finished:
    """A page's HTML and its headings, the first the page's own."""

    content: str
    headings: tuple[Heading, ...]


def finished(markdown: str) -> Finished | None:
    """What Markdown would make of a page of headings with ids and finished HTML.

    None if it holds anything else, or other headings than one of the first level and then some
    of the second, with some of the third below them: then the parser is needed.
    """
    text, kept = keep_html(markdown)
    parts: list[str] = []
    headings: list[Heading] = []
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
    if levels[:1] != [1] or levels[1:2] == [3] or 1 in levels[1:]:
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
        self.toc = _contents(page.headings)


class Theme:
    """The theme of a site, and its shells.

    There is one for each folder and depth, as links to elsewhere are alike in each, and for pages
    with and without a table of contents.
    """

    def __init__(
        self, env: jinja2.Environment, config: MkDocsConfig, nav: Navigation, files: Files
    ) -> None:
        self.config, self.files = config, files
        self._env, self._nav = env, nav
        self._pages = list(files.documentation_pages())
        self._shells: dict[tuple[str, bool], Shell] = {}

    def fill(self, page: FinishedPage) -> str:
        """The whole page, as the theme prints it."""
        kind = (_marked_path(page.file.src_uri), len(page.headings) > 1)
        if kind not in self._shells:
            self._shells[kind] = Shell(self, *kind)
        return self._shells[kind].fill(page)

    def render(self, page: Page, shell: Mapping[str, str] | None = None) -> str:
        """The page rendered in full; with `shell`, its marks stand for the page's head."""
        context = get_context(self._nav, self._pages, self.config, page)
        return self._env.get_template("main.html").render({**context, "shell": shell})

    def head(self, page: Page) -> str:
        """What stands in the page's head and is its own."""
        base = get_relative_url(".", page.url)
        context = {"page": page, "config": self.config, "base_url": base}
        return self._env.get_template("head.html").render(context)


class Shell:
    """The theme's page around what differs between the pages of a folder."""

    def __init__(self, theme: Theme, path: str, contents: bool) -> None:
        self._theme = theme
        rendered = theme.render(_marked(theme.config, path, contents), shell=_MARKS)
        rendered = _INDENT.sub("\n", rendered)  # a seventh of an article's bytes
        rendered, self._entry, self._over = _without_entries(rendered)
        self._pieces = _split(rendered)
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
        (first,) = page.toc
        values = {
            "head": self._theme.head(page),
            "title": page.meta["title"],
            "first": first.id,
            "content": page.content or "",
            "items": self._entries(first.children),
        }
        return "".join(values[name] if name else literal for literal, name in self._pieces)

    def _entries(self, links: Sequence[AnchorLink]) -> str:
        """Entries of the table of contents, with those below them."""
        entries = []
        for link in links:
            entry = self._entry
            if link.children:
                label = f'"{escape(Markup(link.title).striptags())}"'
                entry = self._over.replace('"⟦name⟧"', label)
                entry = entry.replace(_INNER, self._entries(link.children))
            entries.append(entry.replace("⟦id⟧", link.id).replace("⟦name⟧", link.title))
        return "\n".join(entries)


def _contents(headings: Sequence[Heading]) -> TableOfContents:
    """The table of contents of a page with these headings."""
    (_, first, title), *rest = headings
    top = AnchorLink(title, first, 1)
    for level, anchor, name in rest:
        above = top if level == 2 else top.children[-1]
        above.children.append(AnchorLink(name, anchor, level))
    return TableOfContents([top])


def _marked_path(path: str) -> str:
    """The path of a page that stands for all of its folder and depth."""
    folders = path.split("/")[:-1]
    return "/".join([*folders[:1], *("⟦page⟧" for _ in folders[1:]), "⟦page⟧.md"])


def _marked(config: MkDocsConfig, path: str, contents: bool) -> Page:
    """A page that is all marks, with or without headings below its own."""
    page = Page(None, File.generated(config, path, content=""), config)
    page.markdown, page.content = "", _MARKS["content"]
    page.meta = {"title": _MARKS["title"]}
    own = (1, _MARKS["first"], _MARKS["title"])
    others = [(level, "⟦id⟧", "⟦name⟧") for level in (2, 2, 3) if contents]
    page.toc = _contents([own, *others])
    return page


def _without_entries(rendered: str) -> tuple[str, str, str]:
    """A marked page with one mark for its entries, an entry, and one that has others below it.

    The entries are as `_marked` makes them: one alone, and one with another below it.
    """
    entry = _ENTRY.search(rendered)
    if entry is None:
        return rendered, "", ""
    inside = rendered[entry.end() :].replace(entry[0], _INNER, 1)
    over = _ENTRY.search(inside)
    if over is None:
        return rendered, "", ""
    return rendered[: entry.start()] + _MARKS["items"] + inside[over.end() :], entry[0], over[0]


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
