"""Lists of articles and of names: split into pages that stay small, sorted as readers look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model import Entry, Site
from generator.people import people_of
from generator.sounds import sound

PAGE_SIZE = 400  # articles; more of them are parted by year

Months = tuple[tuple[str, str, tuple[Entry, ...]], ...]  # anchor, label, entries


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of the list of articles: its address below the site's root, and its months."""

    label: str
    url: str
    months: Months


def list_pages(entries: Sequence[Entry]) -> list[ListPage]:
    """The articles by month, newest first; by year on pages of their own when there are many."""
    ordered = sorted(entries, key=lambda e: e.issued is None)  # those without a date come last
    if len(ordered) <= PAGE_SIZE:
        return [ListPage("", "articles/", _months(ordered))]
    years = [(year, list(own)) for year, own in groupby(ordered, key=_year)]
    return [
        ListPage(
            f"{year}年" if year else "年份待核",
            "articles/" if number == 0 else f"articles/in-{year or 'undated'}/",
            _months(own),
        )
        for number, (year, own) in enumerate(years)
    ]


def entry_filters(site: Site) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """What the articles may be narrowed by: (key, name, values as (value, name))."""
    years = sorted({_year(e) for e in site.entries} - {""}, reverse=True)
    return [
        ("park", "园区", [(p.park.id, p.park.name) for p in site.parks if p.entries]),
        ("topic", "专题", [(t.topic.id, t.topic.name) for t in site.topics if t.entries]),
        ("year", "年份", [(year, f"{year}年") for year in years]),
        ("kind", "类别", [("article", "文章"), ("caption", "图片"), ("fragment", "残篇")]),
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


def _year(entry: Entry) -> str:
    return str(entry.issued.year) if entry.issued else ""


def _months(entries: Iterable[Entry]) -> Months:
    months: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        issued = entry.issued
        if issued is None:
            months["m-undated", "年份待核"].append(entry)
        else:
            label = f"{issued.year}年" + (f"{issued.month}月" if issued.month else "")
            months[f"m-{str(issued)[:7]}", label].append(entry)
    return tuple((*name, tuple(group)) for name, group in months.items())
