"""The pictures of a site, for links to it: one for each article, one for all other pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Entry, Site, WebPage
from generator.pictures import Card, draw_card
from generator.rendering import date

FOLDER = "pictures/"


def picture_path(page: str) -> str:
    """Where the picture of an article's file lies: articles/x.md → pictures/articles/x.png."""
    return f"{FOLDER}{page.removesuffix('.md')}.png"


def picture_pages(site: Site) -> Iterator[WebPage]:
    """The pictures of all article pages, generated or written by hand, and that of the site."""
    # the longest name of the zone: a picture stands far from the site that says where this is
    name = f"{max(site.zone.names, key=len, default='开发区')}发展纪实"
    for entry in site.entries:
        yield WebPage(picture_path(entry.path), None, draw_card(_card(entry, name)), None)
    told = f"{len(site.entries)} 篇报道，{len(site.timeline)} 个数字"
    yield WebPage(f"{FOLDER}site.png", None, draw_card(Card("", name, told, "")), None)


def _card(entry: Entry, name: str) -> Card:
    return Card(entry.kicker or "", entry.title, name, date(entry.issued) if entry.issued else "")
