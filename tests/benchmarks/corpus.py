"""Whole projects of an invented zone: pages with plans, zone data, and the house's own look."""

from __future__ import annotations

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

ARTICLES = 10  # a page
LENGTH = 800  # characters an article, about what the newspaper prints
YEARS = range(2015, 2025)
NUMBERED = 0.25  # of the sentences with digits: gives about the 9 figures per 1,000 characters of real pages
PLAIN = (
    ("据悉，", "近日，", "与此同时，", "在走访中，", "会上，", "在采访时，", "对此，", "连日来，"),
    (
        "相关负责人",
        "园区干部",
        "企业技术人员",
        "窗口工作人员",
        "科研院所专家",
        "村里老党员",
        "返乡创业者",
    ),
    (
        "围绕产业链延伸",
        "针对用工难题",
        "结合自身实际",
        "带着具体问题",
        "按照统一部署",
        "顺着管网走向",
    ),
    (
        "深入车间班组了解情况",
        "逐项梳理堵点痛点",
        "现场协调要素保障",
        "耐心解答政策疑问",
        "反复比对改造方案",
    ),
    (
        "，把服务送到门口",
        "，让办事少跑弯路",
        "，推动设备更新换代",
        "，带动邻近乡亲增收",
        "，形成上下游配套的格局",
    ),
    ("", "，受到普遍欢迎", "，成效逐步显现", "，下一步还将继续完善", "，做法已在全区推广"),
)
SENTENCE = re.compile(r"[^。！？]*[。！？”）]*")
DIGIT = re.compile(r"\d")
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
    for i, record in enumerate(chosen):
        body = [replace(part, text=_thinned(part.text, rng)) for part in record.body]
        while sum(len(part.text) for part in body) < LENGTH:
            more = "".join(_plain_sentence(rng) for _ in range(rng.randint(2, 4)))
            body.append(BodyPart(more, crosshead=False))
        changed = tuple(replace(part, text=_renumbered(part.text, rng)) for part in body)
        yield replace(record, slug=f"a{number}-{i}", body=changed)
    yield from rng.sample(zone.captions, 1)


def _thinned(text: str, rng: Random) -> str:
    """The text without some of its sentences with digits: the zones' articles are full of them."""
    sentences = SENTENCE.findall(text)
    kept = [s for s in sentences if not DIGIT.search(s) or rng.random() < NUMBERED]
    return "".join(kept) or sentences[0]


def _plain_sentence(rng: Random) -> str:
    """A sentence without figures, as most sentences of a newspaper are."""
    return "".join(rng.choice(words) for words in PLAIN) + "。"


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
