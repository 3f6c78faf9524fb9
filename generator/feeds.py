"""Atom feeds: new articles, new figures, each park, and corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from generator.indexes import article_url, correction_starts, title
from generator.model import Entry, Evidence, PartialDate, Site, WebPage

NEWEST = 50  # entries of a feed
EPOCH = "1970-01-01T00:00:00Z"
ABOUT = "tag:feeds,2000:"  # ids that stay the same wherever the site is published


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a feed; `url` counts from the site's root."""

    url: str
    title: str
    date: PartialDate | None
    text: str


def feed_pages(site: Site) -> Iterator[WebPage]:
    """The feeds of a site, below `feeds/`. Their links count from the site's root."""
    zone = site.zone.names[0] if site.zone.names else "开发区"
    yield _feed("articles", f"{zone}：文章", map(_article, site.entries))
    yield _feed("figures", f"{zone}：数字", map(_figure, site.timeline))
    yield _feed("corrections", f"{zone}：更正", _corrections(site))
    for park in site.parks:
        yield _feed(f"park-{park.park.id}", park.park.name, map(_article, park.entries))


def _article(entry: Entry) -> Item:
    return Item(entry.url, entry.title, entry.issued or entry.event_date, entry.description or "")


def _figure(evidence: Evidence) -> Item:
    figure = evidence.figure
    name = f"{evidence.subject or ''} {figure.measure}：{figure.text}".strip()
    return Item(evidence.url, name, evidence.story.plan.issued, figure.quote)


def _corrections(site: Site) -> Iterator[Item]:
    starts = correction_starts(site)
    for story in site.stories:
        first = starts.get(story.article.slug, 1)
        for number, correction in enumerate(story.article.corrections, first):
            said = f"“{correction.wrong}”更正为“{correction.right}”"
            url = f"{article_url(story)}#c-{number}"
            since = correction.since or story.plan.issued
            yield Item(url, f"{title(story.article)}：{said}", since, correction.because)


def _feed(name: str, label: str, items: Iterable[Item]) -> WebPage:
    newest = sorted(items, key=lambda item: _stamp(item.date), reverse=True)[:NEWEST]
    updated = _stamp(newest[0].date) if newest else EPOCH
    lines: Sequence[str] = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN" xml:base="../">',
        f"<id>{ABOUT}{name}</id>",
        f"<title>{escape(label)}</title>",
        f"<updated>{updated}</updated>",
        f"<author><name>{escape(label)}</name></author>",
        *(line for item in newest for line in _entry(item)),
        "</feed>",
    ]
    return WebPage(f"feeds/{name}.xml", None, "\n".join(lines) + "\n")


def _entry(item: Item) -> Iterator[str]:
    yield "<entry>"
    yield f"<id>{ABOUT}{escape(item.url)}</id>"
    yield f"<title>{escape(_clean(item.title))}</title>"
    yield f"<link href={quoteattr(item.url)}/>"
    yield f"<updated>{_stamp(item.date)}</updated>"
    yield f"<summary>{escape(_clean(item.text))}</summary>"
    yield "</entry>"


def _stamp(date: PartialDate | None) -> str:
    """The first moment of a date, as exact as it is known."""
    if date is None:
        return EPOCH
    return f"{date.year:04d}-{date.month or 1:02d}-{date.day or 1:02d}T00:00:00Z"


def _clean(text: str) -> str:
    """The text without characters that XML does not know."""
    return "".join(c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff"))
