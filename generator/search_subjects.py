"""What articles tell of, as search sees it: the pages of parks, organisations and measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.model import Entry, Measure, OrganisationIndex, ParkIndex, Series, Site
from generator.quantities import bounded, value_of
from generator.rendering_times import point_time
from generator.search_documents import Document, Passage, year_of
from generator.series import leading

PARK, ORGANISATION, MEASURE = "park", "organisation", "measure"


def subject_documents(site: Site) -> Iterator[Document]:
    """Documents of all parks, then of all organisations, then of the measures that have a page."""
    yield from map(_park, site.parks)
    yield from map(_organisation, site.organisations)
    entries = {entry.url: entry for entry in site.entries}
    told: dict[str, list[Entry]] = {}
    for evidence in site.timeline:
        entry = entries.get(evidence.url.partition("#")[0])
        if evidence.measure is not None and entry is not None:
            told.setdefault(evidence.measure.id, []).append(entry)
    for measure, series in groupby(site.series, key=lambda s: s.measure):
        best = leading(series, site.zone.names)
        whose = "" if best.subject in site.zone.names else f"{best.subject}："
        yield _measure(measure, best, whose, told.get(measure.id, ()))


def _park(index: ParkIndex) -> Document:
    park = index.park
    facts = f"{len(index.entries)} 篇文章"
    address = f"parks/{park.id}/"
    told = (park.introduction,)
    found = _document(address, PARK, (park.name, *park.aliases), told, facts, index.entries)
    return replace(found, parks=found.parks and (park.id,))


def _organisation(index: OrganisationIndex) -> Document:
    facts = " · ".join(part for part in (index.kind, f"{len(index.entries)} 篇文章") if part)
    names = (index.name, *index.aliases)
    return _document(index.url, ORGANISATION, names, (), facts, index.entries)


def _measure(measure: Measure, series: Series, whose: str, entries: Sequence[Entry]) -> Document:
    """The document of a measure; it says the newest value and `whose` it is, as its card does."""
    told = [measure.definition]
    if series.points:
        newest = series.points[-1]
        value = bounded(value_of(measure, newest.value), newest.sources[0].figure.bound)
        told.append(f"{whose}{value}（{point_time(newest)}）")
    names = (measure.name, *measure.aliases)
    return _document(f"measures/{measure.id}/", MEASURE, names, told, "", entries)


def _document(
    url: str,
    kind: str,
    names: Sequence[str],
    told: Sequence[str],
    facts: str,
    entries: Sequence[Entry],
) -> Document:
    """A document called by `names`, the first before the others, found where `entries` are."""
    years = {year for entry in entries for year in year_of(entry.issued or entry.event_date)}
    return Document(
        url=url,
        kind=kind,
        title=names[0],
        kicker="",
        deck="",
        summary="",
        facts=facts,
        passages=tuple(Passage("", text) for text in told if text),
        people=(),
        names=tuple(names[1:]),
        tags=(),
        misprints=(),
        numbers=(),
        parks=tuple(dict.fromkeys(park for entry in entries for park in entry.parks)),
        topics=tuple(dict.fromkeys(topic for entry in entries for topic in entry.topics)),
        years=tuple(sorted(years)),
    )
