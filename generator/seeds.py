"""The pages of `seeds/`, each with its plan, or with a draft of one where there is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.cache import Cache
from generator.claims import claim_problems
from generator.draft import draft
from generator.language import language, tr
from generator.model import NewsPage, PagePlan, PartialDate, Position, Problem
from generator.plan import read_plan
from generator.plan_slugs import check_slugs
from generator.records import read_date
from generator.seeds_misplaced import misplaced
from generator.source import as_argument, parse_page
from generator.workers import parts, together, uncollected

_DATED = re.compile(r"\d{4}(?:-\d{2}){1,2}(?![\d])")

SEEDS = "seeds"
SHARED = 20  # pages: from so many on, reading them is worth further processes

Planned = tuple[PagePlan | None, tuple[Problem, ...]]  # a plan and what is wrong with it


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page and its plan as far as it can be read: None where its file is no YAML.

    `written` is what the plan's file says, nothing where there is no file.
    """

    page: NewsPage
    plan: PagePlan | None
    written: str


def plan_for(
    page: NewsPage, path: str, issued: PartialDate | None
) -> tuple[PagePlan, tuple[Problem, ...]]:
    """The drafted plan of a page that has none; `path` is what problems call the page."""
    plan = replace(draft(page).plan, issued=issued, position=Position(path, 0))
    return plan, claim_problems(page, plan)


@uncollected()
def read_pages(
    files: Mapping[str, bytes],
    faults: Iterable[Problem],
    cache: Cache | None = None,
    others: Iterable[str] = (),
) -> tuple[tuple[ReadPage, ...], tuple[Problem, ...]]:
    """The pages of seeds/ and all that is wrong there; `faults` are of files not read.

    `others` are the names of all files there, of whatever kind. Plans that `cache` knows are not
    read again.
    """
    problems = list(faults)
    there = {f"{SEEDS}/{name}" for name in files} | {fault.position.path for fault in faults}
    names = {path.removeprefix(f"{SEEDS}/") for path in there} | set(others)
    parsed: list[NewsPage] = []
    for name in sorted(n for n in files if n.endswith(".txt") and "/" not in n):
        page, page_faults = parse_page(name, f"{SEEDS}/{name}", files[name])
        problems.extend(page_faults)
        if page is not None:
            parsed.append(page)
    tasks = [_plan(page, files, there, cache) for page in parsed]
    shared = parts(tasks) if len(tasks) >= SHARED else [tasks]
    done = together([partial(_done, some) for some in shared])
    pages: list[ReadPage] = []
    for page, (plan, plan_faults) in zip(
        parsed, (one for some in done for one in some), strict=True
    ):
        problems.extend(plan_faults)
        written = files.get(plan_name(page.name), b"").decode("utf-8-sig", "replace")
        pages.append(ReadPage(page, plan, written))
    problems.extend(misplaced(SEEDS, names))
    problems.extend(check_slugs([one.plan for one in pages if one.plan is not None]))
    return tuple(pages), tuple(problems)


def plan_name(page: str) -> str:
    """The name of the plan beside the page file `page`."""
    return page.removesuffix(".txt") + ".yml"


def _plan(
    page: NewsPage, files: Mapping[str, bytes], there: set[str], cache: Cache | None
) -> Callable[[], Planned]:
    """What reads the page's plan, or drafts it; nothing if it is `there` but could not be read."""
    name = plan_name(page.name)
    if name in files:
        path, data = f"{SEEDS}/{name}", files[name]
        task = partial(read_plan, path, data, page)
        if cache is None:
            return task
        return cache.once(task, path, data, page.name, page.fingerprint, language())
    if f"{SEEDS}/{name}" in there:
        return lambda: (None, ())
    return partial(_drafted, page)


def _done(tasks: Sequence[Callable[[], Planned]]) -> list[Planned]:
    return [task() for task in tasks]


def _drafted(page: NewsPage) -> Planned:
    """The draft of a page's plan, with a warning that nobody has checked it."""
    path = f"{SEEDS}/{page.name}"
    plan, problems = plan_for(page, path, None)
    issued = issued_in(page.name)
    command = (
        f"python -m generator draft {as_argument(path)} --issued {issued or 'YYYY-MM-DD'} --save"
    )
    hint = tr("run: {command}", command=command)
    if issued is None:
        hint = tr("run: {command} (YYYY-MM-DD: the day it appeared)", command=command)
    warning = Problem(
        Position(path, 0),
        tr("the page has no plan; its articles come from a draft nobody has checked"),
        hint,
        fatal=False,
        paste=command,
    )
    return plan, (warning, *problems)


def issued_in(name: str) -> PartialDate | None:
    """The date that a page's file name begins with, as `add` gives names; None for others."""
    match = _DATED.match(name)
    return None if match is None else read_date(match[0])
