"""The whole pipeline in one readable function: folders in, a Site and its pages out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

from generator.cache import FOLDER, Cache, sources
from generator.claims import claim_problems
from generator.draft import draft
from generator.ejecting import outdated
from generator.figures import read_figures
from generator.handwritten import HandPage, page_url, read_handwritten
from generator.indexes import build_site
from generator.language import language, tr
from generator.metadata import Knowledge, read_metadata
from generator.model import (
    NewsPage,
    PagePlan,
    PartialDate,
    Position,
    Problem,
    Site,
    Story,
    WebPage,
    Zone,
)
from generator.plan import read_plan
from generator.plan_slugs import check_slugs
from generator.proof import prove, site_notes, unreviewed
from generator.render import render
from generator.rendering_faults import TemplateError
from generator.search import search_parts
from generator.segment import segment
from generator.source import PAGE_LIMIT, list_files, parse_page, read_files
from generator.verdicts import apply_verdicts
from generator.workers import parts, together, uncollected
from generator.zone import read_zone

SHARED = 20  # pages: from so many on, reading them is worth further processes
Told = tuple[tuple[Story, ...], tuple[Problem, ...]]

SEEDS, ZONE, DOCS, TEMPLATES = "seeds", "seeds/zone", "docs", "templates"


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page and its plan as far as it can be read: None where its file is no YAML.

    `written` is what the plan's file says, nothing where there is no file.
    """

    page: NewsPage
    plan: PagePlan | None
    written: str


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
    parts: Callable[[], Iterable[WebPage]] = tuple

    @property
    def failed(self) -> bool:
        return any(problem.fatal for problem in self.problems)

    @property
    def newest(self) -> str | None:
        """The issue of the newest page, as exact as it is known: the date of the whole site."""
        plans = self.site.plans if self.site else ()
        return max((str(plan.issued) for plan in plans if plan.issued), default=None)


def build(root: Path, *, drafts: bool = False, filled: bool = True) -> Build:
    """Builds the site of the project in `root`. Never prints, never raises on content.

    Pages that are not reviewed yet are part of it with `drafts` only. What is wrong with them is
    a problem either way. Without `filled` the templates are filled when a page's content is asked
    for, and what is wrong with them is raised there.
    """
    reading = read(root)
    if any(problem.fatal for problem in reading.problems):
        return Build(reading, None, (), _sorted(reading.problems))
    cache = Cache(root / FOLDER)
    stories, problems = tell(reading.pages, reading.zone, cache)
    printed = {page.name: page.lines for page, _ in reading.pages}
    problems = _sorted((*reading.problems, *problems, *prove(stories, printed)))
    if any(problem.fatal for problem in problems):
        return Build(reading, None, (), problems)
    entries = tuple(page.entry for page in reading.handwritten if page.entry is not None)
    shown = tuple(story for story in stories if drafts or story.plan.published)
    site = build_site(reading.zone, shown, entries)
    taken = {page.url for page in reading.handwritten}
    edition = reading.edition[:8]
    rendered = render(site, root / TEMPLATES, printed, edition, cache)
    cache.tidy()
    replaced = tuple(p for p in rendered if p.front is not None and page_url(p.path) in taken)
    by_hand = set(list_files(root / DOCS, ("",)))
    pages = tuple(p for p in rendered if p not in replaced and p.path not in by_hand)
    if filled:
        pages, faults = fill(pages)
        if faults:
            return Build(reading, None, (), _sorted((*problems, *faults)))
    unread = unreviewed(plan for _, plan in reading.pages)
    notes = (*site_notes(site), *outdated(DOCS, reading.handwritten, replaced), *unread)
    left_out = () if drafts else unread

    def parts() -> Iterator[WebPage]:
        return (page for page in search_parts(site) if page.path not in by_hand)

    return Build(reading, site, pages, problems, _sorted(notes), replaced, left_out, parts)


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


def read(root: Path) -> Reading:
    """Reads the pages, plans, zone data and hand-written pages of the project in `root`."""
    zone_files, zone_faults = read_files(root / ZONE, ZONE, (".yml", ".yaml"))
    zone, zone_problems = read_zone(ZONE, zone_files)
    seeds, page_faults = read_files(root / SEEDS, SEEDS, (".txt", ".yml", ".yaml"), PAGE_LIMIT)
    pages, page_problems = _read_pages(seeds, page_faults)
    docs, docs_faults = read_files(root / DOCS, DOCS, (".md",))
    handwritten, docs_problems = read_handwritten(DOCS, docs, Knowledge.of(zone))
    problems = (*zone_faults, *zone_problems, *page_problems, *docs_faults)
    if not zone_faults and not zone_problems:  # or names would seem unknown that were not read
        problems += docs_problems
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
    known: dict[int, Told] = {}
    of_zone = cache.key(zone, language()) if cache else ""  # problems speak a language
    keys = [cache.key(of_zone, page, plan) for page, plan in pages] if cache else []
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
    results = together([partial(read_some, part) for part in shared])
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
    for article in segment(page, plan):
        metadata, faults = read_metadata(article, knowledge, plan.issued)
        problems.extend(faults)
        figures, _ = read_figures(article, metadata, zone, plan.issued)
        stories.append(Story(article, metadata, figures, plan))
    judged, faults = apply_verdicts(stories, plan.figures, page.lines)
    return tuple(judged), (*problems, *faults)


def plan_for(
    page: NewsPage, path: str, issued: PartialDate | None
) -> tuple[PagePlan, tuple[Problem, ...]]:
    """The drafted plan of a page that has none; `path` is what problems call the page."""
    plan = replace(draft(page).plan, issued=issued, position=Position(path, 0))
    return plan, claim_problems(page, plan)


@uncollected()
def _read_pages(
    files: Mapping[str, bytes], faults: Iterable[Problem]
) -> tuple[tuple[ReadPage, ...], tuple[Problem, ...]]:
    """The pages of seeds/ and all that is wrong there; `faults` are of files not read."""
    problems = list(faults)
    there = {f"{SEEDS}/{name}" for name in files} | {fault.position.path for fault in faults}
    pages: list[ReadPage] = []
    for name in sorted(n for n in files if n.endswith(".txt") and "/" not in n):
        page, page_faults = parse_page(name, f"{SEEDS}/{name}", files[name])
        problems.extend(page_faults)
        if page is None:
            continue
        plan, plan_faults = _plan(page, files, there)
        problems.extend(plan_faults)
        written = files.get(plan_name(page.name), b"").decode("utf-8-sig", "replace")
        pages.append(ReadPage(page, plan, written))
    problems.extend(_misplaced(there))
    problems.extend(check_slugs([one.plan for one in pages if one.plan is not None]))
    return tuple(pages), tuple(problems)


def plan_name(page: str) -> str:
    """The name of the plan beside the page file `page`."""
    return page.removesuffix(".txt") + ".yml"


def _plan(
    page: NewsPage, files: Mapping[str, bytes], there: set[str]
) -> tuple[PagePlan | None, tuple[Problem, ...]]:
    """The page's plan, or its draft; nothing where the plan is `there` but could not be read."""
    name = plan_name(page.name)
    if name in files:
        return read_plan(f"{SEEDS}/{name}", files[name], page)
    if f"{SEEDS}/{name}" in there:
        return None, ()
    path = f"{SEEDS}/{page.name}"
    plan, problems = plan_for(page, path, None)
    command = f"python -m generator draft {path} --issued 2024-03 --save"
    warning = Problem(
        Position(path, 0),
        tr("the page has no plan; its articles come from a draft nobody has checked"),
        tr("run: python -m generator draft {path} --issued 2024-03 --save", path=path),
        fatal=False,
        paste=command,
    )
    return plan, (warning, *problems)


def _misplaced(there: set[str]) -> list[Problem]:
    """Plans without their page, and plans whose name ends in .yaml."""
    problems = []
    for path in there:
        stem, _, ending = path.removeprefix(f"{SEEDS}/").rpartition(".")
        if "/" in stem or ending == "txt":
            continue
        if ending == "yaml":
            message, hint = (
                tr("a plan's name ends in .yml"),
                tr("rename it to {stem}.yml", stem=stem),
            )
        elif f"{SEEDS}/{stem}.txt" not in there:
            message, hint = (
                tr("this plan has no page"),
                tr("put the page beside it as {stem}.txt", stem=stem),
            )
        else:
            continue
        problems.append(Problem(Position(path, 0), message, hint, fatal=True))
    return problems


def _sorted(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(sorted(dict.fromkeys(problems)))
