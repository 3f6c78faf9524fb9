"""The pictures of a site, for links to it: one for each article, one for all other pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.cache import Cache
from generator.model import Entry, Site, WebPage
from generator.pictures import Card, draw_card
from generator.rendering import date

FOLDER = "pictures/"


def picture_path(page: str) -> str:
    """Where the picture of an article's file lies: articles/x.md → pictures/articles/x.png."""
    return f"{FOLDER}{page.removesuffix('.md')}.png"


def _cards(site: Site) -> Iterator[tuple[str, Card]]:
    """What to draw for each article page, generated or written by hand, and for the site.

    Gives the path of each picture with it.
    """
    # the longest name of the zone: a picture stands far from the site that says where this is
    name = f"{max(site.zone.names, key=len, default='开发区')}发展纪实"
    for entry in site.entries:
        yield picture_path(entry.path), _card(entry, name)
    told = f"{len(site.entries)} 篇报道，{len(site.timeline)} 个数字"
    yield f"{FOLDER}site.png", Card("", name, told, "")


def picture_pages(site: Site, cache: Cache | None) -> Iterator[WebPage]:
    """The pictures; those that `cache` knows are not drawn again."""
    for path, card in _cards(site):
        draw = partial(draw_card, card)
        yield WebPage(path, None, cache.once(draw, card) if cache else draw)


def _card(entry: Entry, name: str) -> Card:
    return Card(entry.kicker or "", entry.title, name, date(entry.issued) if entry.issued else "")
