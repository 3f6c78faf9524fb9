"""Lists of articles and of names: parted into pages that stay small, sorted as readers look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from generator.model import Entry, Site
from generator.paging import Filters, choices, grouped, key_of, parted, said, year_choices
from generator.people import people_of
from generator.sounds import sound

PAGE_SIZE = 400  # articles

KINDS = {"article": "文章", "caption": "图片", "fragment": "残篇"}

Months = tuple[tuple[str, str, tuple[Entry, ...]], ...]  # anchor, label, entries


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of the list of articles: its address below the site's root, and its months."""

    label: str
    year: str
    url: str
    months: Months


def list_pages(entries: Sequence[Entry]) -> list[ListPage]:
    """The articles by month, newest first, on as few pages as stay small."""
    ordered = sorted(entries, key=lambda e: e.issued is None)  # those without a date come last
    parts = parted(ordered, PAGE_SIZE, attrgetter("issued"))
    return [
        ListPage(
            part.label,
            part.year,
            f"articles/in-{part.path}" if number else "articles/",
            _months(part.items),
        )
        for number, part in enumerate(parts)
    ]


def entry_filters(site: Site, page: ListPage) -> Filters:
    """What the articles of a page may be narrowed by."""
    entries = [entry for _, _, own in page.months for entry in own]
    kinds = {entry.kind for entry in entries}
    return [
        ("park", "园区", choices(site.zone.parks, (id for e in entries for id in e.parks))),
        ("topic", "专题", choices(site.zone.topics, (id for e in entries for id in e.topics))),
        ("year", "年份", year_choices(entry.issued for entry in entries)),
        ("kind", "类别", [(kind, name) for kind, name in KINDS.items() if kind in kinds]),
    ]


def names(site: Site) -> list[tuple[str, list[tuple[str, list[tuple[str, list[Entry]]]]]]]:
    """Organisations and people with the articles that name them, by the letter of their pinyin."""
    by_url = {entry.url: entry for entry in site.entries}
    organisations: dict[str, list[Entry]] = defaultdict(list)
    people: dict[str, dict[str, Entry]] = defaultdict(dict)
    for entry in site.entries:
        for name in entry.organisations:
            organisations[name].append(entry)
    for story in site.stories:
        found = by_url.get(f"articles/{story.page_slug}/")
        if found is not None:
            for name in people_of(story):
                people[name][found.url] = found
    persons = {name: list(own.values()) for name, own in people.items()}
    return [("单位", list(_letters(organisations))), ("人物", list(_letters(persons)))]


def _letters(
    found: dict[str, list[Entry]],
) -> Iterator[tuple[str, list[tuple[str, list[Entry]]]]]:
    ordered = sorted(found.items(), key=lambda item: (sound(item[0]), item[0]))
    for letter, group in groupby(ordered, key=lambda item: _letter(item[0])):
        yield letter, list(group)


def _letter(name: str) -> str:
    first = "".join(sound(name))[:1].upper()
    return first if first.isascii() and first.isalpha() else "#"


def _months(entries: Iterable[Entry]) -> Months:
    months = grouped(entries, lambda entry: key_of(entry.issued))
    return tuple((f"m-{key}", said(key), tuple(group)) for key, group in months)
