"""The whole pipeline in one readable function: folders in, a Site and its pages out."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import cast

from generator.cache import FOLDER, Cache, sources
from generator.ejecting import outdated
from generator.figures import read_figures
from generator.handwritten import HandPage, page_url, read_handwritten
from generator.handwritten_links import broken_links
from generator.handwritten_pictures import unused_pictures
from generator.indexes import build_site
from generator.keys_zone import OWN
from generator.language import language
from generator.metadata import Knowledge, page_metadata
from generator.model import (
    NewsPage,
    PagePlan,
    Problem,
    Site,
    Story,
    WebPage,
    Zone,
)
from generator.proof import prove, site_notes
from generator.proof_plans import unreviewed
from generator.render import render
from generator.rendering_faults import TemplateError
from generator.search import search_parts
from generator.search_letters import simplified
from generator.seeds import SEEDS, SHARED, ReadPage, read_pages
from generator.segment import segment
from generator.settings import read_settings
from generator.source import PAGE_LIMIT, list_files, read_files
from generator.verdicts import apply_verdicts
from generator.workers import parts, together, uncollected
from generator.zone import read_zone
from generator.zone_misfits import nameless

Parts = Callable[[], Iterable[WebPage]]  # makes the files of the search
Told = tuple[tuple[Story, ...], tuple[Problem, ...]]

ZONE, DOCS, TEMPLATES = f"{SEEDS}/zone", "docs", "templates"
PICTURES = f"{DOCS}/pictures/articles"  # made by hand, for links that are shared


@dataclass(frozen=True, slots=True)
class Reading:
    """What the folders hold, read but not yet put together."""

    zone: Zone
    read: tuple[ReadPage, ...]
    handwritten: tuple[HandPage, ...]
    problems: tuple[Problem, ...]
    edition: str  # changes whenever a file that was read does, or the program

    @property
    def pages(self) -> tuple[tuple[NewsPage, PagePlan], ...]:
        """The pages that have a plan, drafted or written."""
        return tuple((one.page, one.plan) for one in self.read if one.plan is not None)


@dataclass(frozen=True, slots=True)
class Build:
    """What came of a build. With a fatal problem there is no site and there are no pages.

    `parts` are the files of the search, which nobody links to: made anew each time they are asked
    for, all of them together.
    """

    reading: Reading
    site: Site | None
    pages: tuple[WebPage, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...] = ()  # what editors should look at; `check` lists it
    replaced: tuple[WebPage, ...] = ()  # generated pages that a hand-written one takes the place of
    left_out: tuple[Problem, ...] = ()  # a note for each page that is not reviewed yet, not shown
    parts: Parts = tuple

    @property
    def failed(self) -> bool:
        return any(problem.fatal for problem in self.problems)

    @property
    def newest(self) -> str | None:
        """The issue of the newest page, as exact as it is known: the date of the whole site."""
        plans = self.site.plans if self.site else ()
        return max((str(plan.issued) for plan in plans if plan.issued), default=None)


def build(
    root: Path,
    *,
    drafts: bool = False,
    filled: bool = True,
    cache: Cache | None = None,
    ready: Callable[[Parts], None] | None = None,
) -> Build:
    """Builds the site of the project in `root`. Never prints, never raises on content.

    Pages that are not reviewed yet are part of it with `drafts` only. What is wrong with them is
    a problem either way. Without `filled` the templates are filled when a page's content is asked
    for, and what is wrong with them is raised there. `cache` is the project's own if not given.
    `ready` is told of the search's parts once they can be made, while the rest is prepared.
    """
    cache = cache or Cache(root / FOLDER)
    reading = read(root, cache)
    if any(problem.fatal for problem in reading.problems):
        return Build(reading, None, (), _sorted(reading.problems))
    stories, problems = tell(reading.pages, reading.zone, cache)
    printed = {page.name: page.lines for page, _ in reading.pages}
    problems = _sorted((*reading.problems, *problems, *prove(stories, printed)))
    if any(problem.fatal for problem in problems):
        return Build(reading, None, (), problems)
    entries = tuple(page.entry for page in reading.handwritten if page.entry is not None)
    shown = tuple(story for story in stories if drafts or story.plan.published)
    site = build_site(reading.zone, shown, entries)
    tables = cache.once(simplified, "simplified")
    by_hand = set(list_files(root / DOCS, ("",)))

    def parts() -> Iterator[WebPage]:
        return (page for page in search_parts(site, tables) if page.path not in by_hand)

    if ready is not None:
        ready(parts)
    taken = {page.url for page in reading.handwritten}
    edition = reading.edition[:8]
    rendered = render(site, root / TEMPLATES, printed, edition, cache)
    cache.tidy()
    replaced = tuple(p for p in rendered if p.front is not None and page_url(p.path) in taken)
    pages = tuple(p for p in rendered if p not in replaced and p.path not in by_hand)
    slugs = {story.page_slug for story in stories}
    problems = _sorted((*problems, *_lost(root, reading, slugs, by_hand | {p.path for p in pages})))
    if filled:
        pages, faults = fill(pages)
        if faults:
            return Build(reading, None, (), _sorted((*problems, *faults)))
    unread = unreviewed(plan for _, plan in reading.pages)
    notes = (*site_notes(site), *outdated(DOCS, reading.handwritten, replaced), *unread)
    left_out = () if drafts else unread
    return Build(reading, site, pages, problems, _sorted(notes), replaced, left_out, parts)


def _lost(root: Path, reading: Reading, slugs: set[str], known: set[str]) -> Iterator[Problem]:
    """What was made by hand and would not be seen: links and pictures that lead nowhere.

    `slugs` are those of the generated articles, `known` all files of the site.
    """
    yield from broken_links(DOCS, ((page.path, page.links) for page in reading.handwritten), known)
    files, faults = read_files(root / PICTURES, PICTURES, ("",))
    yield from faults
    by_hand = (page.entry.path for page in reading.handwritten if page.entry is not None)
    yield from unused_pictures(PICTURES, files, {*slugs, *(PurePath(p).stem for p in by_hand)})


def fill(pages: Iterable[WebPage]) -> tuple[tuple[WebPage, ...], tuple[Problem, ...]]:
    """The pages with their content made, or what is wrong with the templates: once each."""
    made: list[WebPage] = []
    faults: list[Problem] = []
    for page in pages:
        try:
            made.append(replace(page, made=page.content))
        except TemplateError as error:
            faults.append(error.problem)
    return tuple(made), tuple(dict.fromkeys(faults))


def read(root: Path, cache: Cache | None = None) -> Reading:
    """Reads the pages, plans, zone data and hand-written pages of the project in `root`.

    Plans that `cache` knows are not read again.
    """
    zone_files, zone_faults = read_files(root / ZONE, ZONE, (".yml", ".yaml"))
    zone, zone_problems = read_zone(ZONE, zone_files)
    seeds, page_faults = read_files(root / SEEDS, SEEDS, (".txt", ".yml", ".yaml"), PAGE_LIMIT)
    others = list_files(root / SEEDS, ("",))
    pages, page_problems = read_pages(seeds, page_faults, cache, others)
    docs, docs_faults = read_files(root / DOCS, DOCS, (".md",))
    handwritten, docs_problems = read_handwritten(DOCS, docs, Knowledge.of(zone))
    settings = read_settings(root)
    problems = (*settings, *zone_faults, *zone_problems, *page_problems, *docs_faults)
    if not zone_faults and not zone_problems:  # or names would seem unknown that were not read
        problems += (*docs_problems, *nameless(f"{ZONE}/{OWN}", zone))
    edition = hashlib.sha256(sources())
    for files in (zone_files, seeds, docs):
        for name, data in files.items():
            edition.update(f"{name} {len(data)}\n".encode() + data)
    return Reading(zone, pages, handwritten, problems, edition.hexdigest())


@uncollected()
def tell(
    pages: Sequence[tuple[NewsPage, PagePlan]], zone: Zone, cache: Cache | None = None
) -> tuple[tuple[Story, ...], tuple[Problem, ...]]:
    """The stories of planned pages, in the order of pages and plans.

    Pages that `cache` knows are not read again.
    """
    zone = zone.to_read_with
    known: dict[int, Told] = {}
    of_zone = cache.key(zone, language()) if cache else ""  # problems speak a language
    keys = [cache.key(of_zone, p.name, p.fingerprint, plan) for p, plan in pages] if cache else []
    for number, key in enumerate(keys):
        found = cache.get(key) if cache else None
        if found is not None:
            known[number] = cast(Told, found)
    missing = [number for number in range(len(pages)) if number not in known]
    knowledge = Knowledge.of(zone)

    def read_some(numbers: Sequence[int]) -> list[Told]:
        done = []
        for number in numbers:
            told = tell_page(*pages[number], zone, knowledge)
            if cache:  # here, where further processes can do it
                cache.put(keys[number], told)
            done.append(told)
        return done

    shared = parts(missing) if len(missing) >= SHARED else [missing]
    results = together([functools.partial(read_some, part) for part in shared])
    for number, told in zip(missing, (told for some in results for told in some), strict=True):
        known[number] = told
    in_order = [known[number] for number in range(len(pages))]
    return (
        tuple(story for stories, _ in in_order for story in stories),
        tuple(problem for _, problems in in_order for problem in problems),
    )


def tell_page(page: NewsPage, plan: PagePlan, zone: Zone, knowledge: Knowledge) -> Told:
    """The stories of one page, in the order of its plan. Depends on its arguments only."""
    stories: list[Story] = []
    problems: list[Problem] = []
    for article, metadata, faults in page_metadata(segment(page, plan), knowledge, plan.issued):
        problems.extend(faults)
        figures, _ = read_figures(article, metadata, zone, plan.issued)
        stories.append(Story(article, metadata, figures, plan))
    judged, faults = apply_verdicts(stories, plan.figures, page.lines)
    return tuple(judged), (*problems, *faults)


def _sorted(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(sorted(dict.fromkeys(problems)))
