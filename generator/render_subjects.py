"""The pages of parks, organisations and topics: on one page, or by year when there is much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Entry, Evidence, ParkIndex, Site, WebPage
from generator.paging import UNDATED, said
from generator.render_home import KeyFigures
from generator.render_timeline import Month, months_of
from generator.series import figure_date

MOST_ENTRIES = 100  # on a page; with more of them each year has a page of its own
MOST_FIGURES = 300
NEWEST = 20  # articles on the first page then

Values = dict[str, object]
Named = tuple[str, list[Entry]]  # an organisation and the articles that name it, newest first
Listing = Callable[[str, str, str, Values], WebPage]


@dataclass(frozen=True, slots=True)
class Year:
    """What a year has on a subject: the page's address below the root, articles, figures."""

    label: str
    url: str
    entries: tuple[Entry, ...]
    months: tuple[Month, ...]

    @property
    def year(self) -> str:
        """What `label` says; longer lists have several pages of a year."""
        return self.label


def subject_pages(site: Site, listing: Listing) -> Iterator[WebPage]:
    """The pages of all parks, organisations and topics that articles name."""
    key = KeyFigures(site)
    kinds = {one.name: one.kind for one in site.zone.organisations}
    for park in site.parks:
        name, url = park.park.name, f"parks/{park.park.id}/"
        shown = key.of(name)
        told = {one.series.measure.id for one in shown}
        values: Values = {
            "index": park,
            "description": park.park.introduction,
            "feed": f"feeds/park-{park.park.id}.xml",
            "key": shown,
            "others": [s for s in site.series if s.subject == name and s.measure.id not in told],
            "named": named_in(park, kinds),
        }
        yield from _pages(listing, "park.md.j2", name, url, park.entries, park.figures, values)
    for one in site.organisations:
        values = {"index": one, "key": key.of(one.name)}
        yield from _pages(
            listing, "organisation.md.j2", one.name, one.url, one.entries, one.figures, values
        )
    for topic in site.topics:
        name, url = topic.topic.name, f"topics/{topic.topic.id}/"
        values = {"index": topic, "description": topic.topic.introduction}
        yield from _pages(listing, "topic.md.j2", name, url, topic.entries, (), values)


def named_in(park: ParkIndex, kinds: Mapping[str, str]) -> list[tuple[str, list[Named]]]:
    """The organisations named in a park's articles, by kind.

    `kinds` are the kinds of organisations by name, in the order in which they are to be shown;
    organisations of no known kind come last.
    """
    named: dict[str, list[Entry]] = defaultdict(list)
    for entry in park.entries:
        for name in entry.organisations:
            named[name].append(entry)
    groups: dict[str, list[Named]] = defaultdict(list)
    for name, entries in named.items():
        groups[kinds.get(name, "")].append((name, entries))
    return [(kind, groups[kind]) for kind in dict.fromkeys((*kinds.values(), "")) if kind in groups]


def years_of(url: str, entries: Sequence[Entry], figures: Sequence[Evidence]) -> list[Year]:
    """The years of a subject at `url`, newest first; none if all of it fits on one page.

    Entries come newest first and figures oldest first, as the indexes have them.
    """
    if len(entries) <= MOST_ENTRIES and len(figures) <= MOST_FIGURES:
        return []
    parts: dict[str, tuple[list[Entry], list[Evidence]]] = defaultdict(lambda: ([], []))
    for entry in entries:
        date = entry.issued or entry.event_date
        parts[str(date.year) if date else ""][0].append(entry)
    for evidence in reversed(figures):
        date = figure_date(evidence)
        parts[str(date.year) if date else ""][1].append(evidence)
    return [
        Year(
            said(year or UNDATED),
            f"{url}in-{year or UNDATED}/",
            tuple(parts[year][0]),
            months_of(parts[year][1]),
        )
        for year in sorted(parts, reverse=True)
    ]


def _pages(
    listing: Listing,
    template: str,
    name: str,
    url: str,
    entries: Sequence[Entry],
    figures: Sequence[Evidence],
    values: Values,
) -> Iterator[WebPage]:
    years = years_of(url, entries, figures)
    shown: Values = {
        "entries": entries[:NEWEST] if years else entries,
        "months": () if years else months_of(reversed(figures)),
        "years": years,
        "url": url,
    }
    yield listing(_path(url), name, template, values | shown)
    for year in years:
        own: Values = {"page": year, "years": years, "name": name, "url": url}
        yield listing(_path(year.url), f"{name}：{year.label}", "year.md.j2", own)


def _path(url: str) -> str:
    return url.removesuffix("/") + ".md"
