"""The desk's own pages, filled when they are asked for: an index, one page per newspaper page."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.build import TEMPLATES, Build
from generator.desk import lay_desk
from generator.desk_findings import KINDS
from generator.indexes import article_url, desk_url
from generator.language import CHINESE, language, tr
from generator.model import Position, Problem
from generator.rendering import Templates
from generator.rendering_faults import TemplateError
from generator.seeds import SEEDS, plan_name
from generator.source import read_bytes

DESK = "desk/"  # where the addresses begin, and the folder of the templates
ASSETS = {"desk.css": "text/css", "desk.js": "text/javascript"}

Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class State:
    """What editors see while serving: the newest reading of their files, and the last good site.

    `faults` are why the newest build made no site; nothing when it did.
    """

    build: Build
    good: Build | None
    faults: tuple[Problem, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong, whether the pipeline found it or what comes after it."""
        return tuple(dict.fromkeys((*self.build.problems, *self.faults)))

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What to look at; that of the last good site where there is no new one."""
        return (self.build if self.build.site or self.good is None else self.good).notes


@dataclass(frozen=True, slots=True)
class Answer:
    """What a browser gets: status, type of content, content; `location` is where it is to go."""

    status: str
    kind: str
    body: bytes
    location: str | None = None


class DeskPages:
    """The pages of the desk of the project in `root`, served below the address `mount`."""

    def __init__(self, root: Path, mount: str) -> None:
        self._root = root
        self._mount = mount

    def answer(self, name: str, state: State, epoch: int) -> Answer:
        """What stands at the address `name` below the desk's: a page, the index, an asset.

        `epoch` is the server's number of the site; a page asks to be shown anew when it changes.
        """
        if name in ASSETS:
            path = f"{TEMPLATES}/{DESK}{name}"
            data, _ = read_bytes(self._root / path, path)
            return Answer("200 OK", ASSETS[name], data or b"")
        pages = [one.page.name for one in state.build.reading.read]
        known = {f"{page.removesuffix('.txt')}/": place for place, page in enumerate(pages)}
        if f"{name}/" in known:
            address = desk_url(pages[known[f"{name}/"]])
            return Answer("302 Found", "text/html", b"", self._mount + address)
        if name and name not in known:
            return Answer("404 Not Found", "text/html", tr("there is no such page").encode())
        own = _page(state, known[name]) if name else _index(state)
        return self._fill(
            "page.html.j2" if name else "index.html.j2", state, own | {"epoch": epoch}
        )

    def banner(self, state: State) -> bytes:
        """What is put onto every page of the site while the newest build has made none."""
        return self._fill("banner.html.j2", state, {}).body

    def _fill(self, name: str, state: State, values: Values) -> Answer:
        templates = Templates(self._root / TEMPLATES, {"tr": tr, "lang": _lang})
        common = {"state": state, "mount": self._mount, "desk_of": desk_of(state)}
        try:
            content = templates.fill(DESK + name, common | values)
        except TemplateError as error:
            content = f"<pre>{html.escape(str(error))}</pre>"
            return Answer("500 Internal Server Error", "text/html", content.encode())
        return Answer("200 OK", "text/html", content.encode())


def desk_of(state: State) -> Callable[[Position], str | None]:
    """Tells where a place is on the desk: of a printed line its line, of a plan its page."""
    desks = {}
    for one in state.build.reading.read:
        for file in (one.page.name, plan_name(one.page.name)):
            desks[f"{SEEDS}/{file}"] = desk_url(one.page.name)

    def address(place: Position) -> str | None:
        desk = desks.get(place.path)
        printed = desk and place.line and place.path.endswith(".txt")
        return f"{desk}#l-{place.line}" if printed else desk

    return address


def _lang() -> str:
    """The language the desk speaks, as HTML names it."""
    return "zh-CN" if language() == CHINESE else "en"


def _page(state: State, place: int) -> Values:
    read = state.build.reading.read
    site = state.build.site
    stories = {story.article.slug: story for story in site.stories} if site else {}
    desk = lay_desk(read[place], state.problems, state.notes, stories)
    own, address = desk_url(desk.page.name), desk_of(state)
    return {
        "desk": desk,
        "others": [
            fault
            for fault in state.faults
            if not any((address(place) or "").startswith(own) for place in fault.places)
        ],
        "before": read[place - 1].page.name if place else None,
        "after": read[place + 1].page.name if place + 1 < len(read) else None,
        "park_names": {park.id: park.name for park in state.build.reading.zone.parks},
        "article_url": article_url,
        "desk_url": desk_url,
    }


def _index(state: State) -> Values:
    """The pages, each with how many findings of each kind it has; problems of no page."""
    desks = [lay_desk(one, state.problems, state.notes, {}) for one in state.build.reading.read]
    address = desk_of(state)
    return {
        "desks": [(desk, Counter(finding.kind for finding in desk.findings)) for desk in desks],
        "elsewhere": [
            problem
            for problem in (*state.problems, *state.notes)
            if not any(map(address, problem.places))
        ],
        "kinds": KINDS,
        "desk_url": desk_url,
    }
