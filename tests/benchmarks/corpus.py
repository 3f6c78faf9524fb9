"""Whole projects of an invented zone: pages with plans, zone data, and the house's own look."""

from __future__ import annotations

import functools
import itertools
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from generator.draft import Draft
from generator.draft_yaml import plan_yaml
from generator.model import PartialDate, PlannedUnit
from tests.conftest import ROOT
from tests.corpus.pages import make_page
from tests.corpus.records import BodyPart, CorpusZone, Record, load_zones
from tests.corpus.results import news_page
from tests.corpus.sheet import read_sheets

ARTICLES = 10  # a page
LENGTH = 800  # characters an article, about what the newspaper prints
YEARS = range(2015, 2025)
NUMBERED = (
    0.28  # of the sentences with digits: gives the 8.5 figures per 1,000 characters of real pages
)
SENTENCE = re.compile(r"[^。！？]*[。！？”）]*")
DIGIT = re.compile(r"\d")
ODD = re.compile(r"[\d二三四五六七八九十百千万两“”\"（）《》：:；—]")  # figures, quotations, rows
PLAIN = range(12, 81)  # characters of a sentence without figures
DIGITS = re.compile(r"(?<![\d年月日.])[1-9]\d*(?=[余多]?[万亿]?[家个名项元人亩吨])")


def make_project(folder: Path, articles: int) -> int:
    """Lays out a project of about `articles` articles in `folder`; returns the bytes of its pages."""
    folder.mkdir(parents=True)
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(ROOT / "tests/project/seeds/zone", folder / "seeds" / "zone")
    (folder / "seeds/zone/parks.yml").write_text(_parks(), "utf-8")
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "house.yml")
    text = (ROOT / "tests/project/mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    size = 0
    for number in range(-(-articles // ARTICLES)):
        name, page, plan = make_newspaper(number)
        (folder / "seeds" / f"{name}.txt").write_bytes(page)
        (folder / "seeds" / f"{name}.yml").write_text(plan, "utf-8")
        size += len(page)
    return size


def make_newspaper(number: int) -> tuple[str, bytes, str]:
    """Page `number` of the benchmark: its name, its bytes, its plan. Always the same."""
    rng = Random(f"benchmark/{number}")
    zones = load_zones()
    zone = zones[number % len(zones)]
    records = list(_records(zone, number, rng))
    date = PartialDate(YEARS[number % len(YEARS)], number // len(YEARS) % 12 + 1, None)
    issued = str(date)
    data, truth = make_page(records, number, "light", issued, zone.banners, zone.folios)
    name = f"{issued}-{number:05}"
    page = news_page(f"{name}.txt", data)
    units = tuple(_named(unit, number) for unit in truth.plan.units)
    plan = replace(truth.plan, page=page.name, units=units)
    text = plan_yaml(Draft(page, plan, ()), date, zone.paper, "新区专版")
    return name, data, text.replace("reviewed: false", "reviewed: true")


def _records(zone: CorpusZone, number: int, rng: Random) -> Iterator[Record]:
    """Articles of LENGTH characters: the zone's, each gone on with plain sentences.

    Numbers differ from page to page, so that figures do.
    """
    chosen = rng.sample(zone.articles, ARTICLES)
    plain = iter(rng.sample(_plain_sentences(), len(_plain_sentences())))
    for i, record in enumerate(chosen):
        body = [replace(part, text=_thinned(part.text, rng)) for part in record.body]
        while sum(len(part.text) for part in body) < LENGTH:
            more = itertools.islice(plain, rng.randint(2, 4))
            body.append(BodyPart("".join(more), crosshead=False))
        changed = tuple(replace(part, text=_renumbered(part.text, rng)) for part in body)
        yield replace(record, slug=f"a{number}-{i}", body=changed)
    yield from rng.sample(zone.captions, 1)


def _thinned(text: str, rng: Random) -> str:
    """The text without some of its sentences with digits: the zones' articles are full of them."""
    sentences = SENTENCE.findall(text)
    kept = [s for s in sentences if not DIGIT.search(s) or rng.random() < NUMBERED]
    return "".join(kept) or sentences[0]


@functools.cache
def _plain_sentences() -> tuple[str, ...]:
    """Sentences without figures, as most of a newspaper's are: those that authors wrote by hand.

    Each stands on a page once. Sentences made of a few phrases would stand there a dozen times, and
    the drafter would spend its time on what it takes for copies.
    """
    paragraphs = (
        text
        for sheet in read_sheets()
        for unit in sheet.units
        if unit.kind == "article"
        for text in unit.paragraphs
    )
    every = (sentence for text in paragraphs for sentence in SENTENCE.findall(text))
    plain = (s for s in every if s.endswith("。") and len(s) in PLAIN and not ODD.search(s))
    return tuple(dict.fromkeys(plain))


def _renumbered(text: str, rng: Random) -> str:
    return DIGITS.sub(lambda match: str(rng.randint(1, 10 ** len(match[0]))), text)


def _named(unit: PlannedUnit, number: int) -> PlannedUnit:
    """The unit under an address of its own, and with what its kind must say."""
    title = None if unit.headline else f"{number}版上的一则"
    missing = "开头" if unit.kind == "fragment" else None
    return replace(unit, slug=f"{unit.slug}-{number}", title=title, missing=missing)


def _parks() -> str:
    """Zone data: every park that an article of the zones belongs to."""
    names = dict.fromkeys(p for zone in load_zones() for r in zone.articles for p in r.parks)
    return "".join(
        f"- id: park-{i}\n  name: {name}\n  aliases: []\n  managed: true\n"
        f"  introduction: {name}，虚构的园区，只供测速。\n"
        for i, name in enumerate(names)
    )
