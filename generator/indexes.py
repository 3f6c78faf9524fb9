"""Stories to a Site: entries newest first, parks, topics and the timeline of figures."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from generator.digests import digest_of
from generator.measures import Catalogue
from generator.model import (
    Article,
    Entry,
    Evidence,
    Figure,
    OrganisationIndex,
    Park,
    ParkIndex,
    PartialDate,
    Site,
    Story,
    TopicIndex,
    Zone,
)
from generator.series import build_series, compare, date_key, end_key, figure_date
from generator.sounds import addresses

__all__ = [
    "article_url",
    "build_site",
    "correction_starts",
    "desk_url",
    "figure_date",
    "figure_id",
    "heading",
    "title",
]

MARK = 6  # characters that tell pages apart whose names have no Latin letters
OPENING = 20  # characters of its text that stand for a headline nobody printed or wrote


def build_site(zone: Zone, stories: Sequence[Story], handwritten: Sequence[Entry]) -> Site:
    """The site of `stories`, given in page order, and of the articles written by hand.

    A hand-written article takes the place of a generated one at the same address; the figures
    of the generated one stay in the timeline, since the page they were printed on stays.
    """
    replaced = {entry.url for entry in handwritten}
    hosts = tuple(story for story in stories if story.page_slug == story.article.slug)
    captions: dict[str, tuple[Story, ...]] = {}
    for story in stories:
        if story.page_slug != story.article.slug:
            captions[story.page_slug] = (*captions.get(story.page_slug, ()), story)
    entries = tuple(
        _entry(story, captions.get(story.page_slug, ()))
        for story in hosts
        if article_url(story) not in replaced
    )
    entries = _newest_first((*entries, *handwritten))
    evidence = _evidence(stories, zone)
    timeline = tuple(e for e in evidence if e.figure.measure is not None)
    return Site(
        zone=zone,
        plans=tuple(dict.fromkeys(story.plan for story in stories)),
        stories=tuple(sorted(stories, key=lambda s: date_key(_story_date(s)), reverse=True)),
        entries=entries,
        captions=tuple(captions.items()),
        parks=tuple(_park(park, entries, timeline) for park in zone.parks),
        topics=tuple(
            TopicIndex(topic, tuple(e for e in entries if topic.id in e.topics))
            for topic in zone.topics
        ),
        organisations=_organisations(zone, entries, timeline),
        timeline=timeline,
        series=build_series(timeline, zone.measures),
        comparisons=compare(timeline, zone.names),
        unplaced=tuple(e for e in evidence if e.figure.measure is None),
    )


def title(article: Article) -> str:
    """What the article's page is called: its headline, the editor's title, or its opening."""
    head = heading(article)
    if head:
        return head
    opening = next((p.text for p in article.paragraphs), article.slug)
    return opening if len(opening) <= OPENING else opening[:OPENING] + "…"


def heading(article: Article) -> str | None:
    """The headline that was printed, or the editor's title; None where there is neither."""
    return article.headline or article.plan.title


def correction_starts(site: Site) -> dict[str, int]:
    """The number of each attached caption's first correction on its article's page, by slug.

    A page counts the article's own first, then those of its captions, as they stand there.
    """
    own = {story.article.slug: len(story.article.corrections) for story in site.stories}
    starts: dict[str, int] = {}
    for host, captions in site.captions:
        number = own.get(host, 0) + 1
        for caption in captions:
            starts[caption.article.slug] = number
            number += len(caption.article.corrections)
    return starts


def article_url(story: Story) -> str:
    """The address of the page a story stands on, below the site's root."""
    return f"articles/{story.page_slug}/"


def desk_url(page: str) -> str:
    """The address, below the root, at which the page's desk is served while somebody edits."""
    return f"desk/{quote(page.removesuffix('.txt'), safe='')}/"


def figure_id(story: Story, figure: Figure) -> str:
    """The figure's anchor, made of page, line and column: it never changes, as pages never do."""
    first = figure.printed[0]
    return f"f-{_page_id(story.article.page)}-{first.line}-{first.start}"


@functools.lru_cache(maxsize=1024)
def _page_id(page: str) -> str:
    """The page's name as far as it can be part of an anchor, with a mark where it loses letters."""
    name = page.rsplit(".", 1)[0]
    safe = "".join(c if c.isascii() and (c.isalnum() or c in "_-") else "-" for c in name)
    if name.isascii():
        return safe
    return "-".join(part for part in (safe.strip("-"), digest_of(name, MARK)) if part)


def parks_of(stories: Iterable[Story]) -> tuple[str, ...]:
    """The parks that an article and the captions on its page name, each once."""
    return tuple(dict.fromkeys(park for story in stories for park in story.metadata.parks))


def organisations_of(stories: Iterable[Story]) -> tuple[str, ...]:
    """The organisations that an article and the captions on its page name, each once."""
    return tuple(dict.fromkeys(name for story in stories for name in story.metadata.organisations))


def _entry(story: Story, captions: Sequence[Story]) -> Entry:
    article, metadata = story.article, story.metadata
    return Entry(
        path=f"articles/{article.slug}.md",
        url=article_url(story),
        kind=article.kind,
        title=title(article),
        kicker=article.kicker,
        description=article.plan.summary,
        issued=story.plan.issued,
        event_date=metadata.event_date,
        parks=parks_of((story, *captions)),
        organisations=organisations_of((story, *captions)),
        topics=metadata.topics,
        handwritten=False,
        draft=not story.plan.published,
        text=(),
    )


def _story_date(story: Story) -> PartialDate | None:
    return story.plan.issued or story.metadata.event_date


def _newest_first(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """By issue date; articles of one page stay in the order the page gives them."""
    return tuple(sorted(entries, key=lambda e: date_key(e.issued or e.event_date), reverse=True))


def _evidence(stories: Sequence[Story], zone: Zone) -> tuple[Evidence, ...]:
    """All figures with their places, newest first."""
    catalogue = Catalogue.of(zone)
    parks = {park.name: park.id for park in zone.parks}
    evidence = []
    for story in stories:
        for figure in story.figures:
            name, subject = figure_id(story, figure), catalogue.subject_of(figure)
            evidence.append(
                Evidence(
                    id=name,
                    url=f"{article_url(story)}#{name}",
                    story=story,
                    figure=figure,
                    park=parks.get(subject or ""),
                    measure=catalogue.measure_of(figure),
                    subject=subject,
                )
            )
    return tuple(sorted(evidence, key=lambda e: end_key(figure_date(e)), reverse=True))


def _park(park: Park, entries: Sequence[Entry], timeline: Sequence[Evidence]) -> ParkIndex:
    own = tuple(entry for entry in entries if park.id in entry.parks)
    figures = tuple(e for e in timeline if e.park == park.id)
    organisations = tuple(dict.fromkeys(name for entry in own for name in entry.organisations))
    return ParkIndex(park, own, organisations, tuple(reversed(figures)))


def _organisations(
    zone: Zone, entries: Sequence[Entry], timeline: Sequence[Evidence]
) -> tuple[OrganisationIndex, ...]:
    """All organisations that articles name, each with its page."""
    named: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for name in entry.organisations:
            named[name].append(entry)
    figures: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in timeline:
        if evidence.subject in named:
            figures[evidence.subject].append(evidence)
    known = {organisation.name: organisation for organisation in zone.organisations}
    place = addresses((*known, *sorted(named)))
    return tuple(
        OrganisationIndex(
            name=name,
            url=f"organisations/{place[name]}/",
            kind=known[name].kind if name in known else "",
            aliases=known[name].aliases if name in known else (),
            entries=tuple(named[name]),
            figures=tuple(reversed(figures[name])),
        )
        for name in sorted(named)
    )
