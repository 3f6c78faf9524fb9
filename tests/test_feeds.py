"""Feeds and heads tell other programs what a page says, and nothing a page printed breaks them."""

import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(site: Path, name: str) -> list[dict[str, str]]:
    root = ElementTree.parse(site / "feeds" / f"{name}.xml").getroot()
    entries = []
    for entry in root.findall(f"{ATOM}entry"):
        found = {child.tag.removeprefix(ATOM): child.text or "" for child in entry}
        link = entry.find(f"{ATOM}link")
        assert link is not None
        entries.append(found | {"link": link.attrib["href"]})
    return entries


def data_of(page: Path) -> dict[str, Any]:
    text = page.read_text("utf-8")
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    return {block["@type"]: block for block in map(json.loads, blocks)}


def test_the_newest_article_is_first_in_its_feed(built_site: Path) -> None:
    entries = feed(built_site, "articles")
    stamps = [entry["updated"] for entry in entries]
    assert stamps == sorted(stamps, reverse=True)
    mine = next(e for e in entries if e["link"] == "articles/qinghu-four-projects/")
    assert mine["title"] == "四个项目集中开工"
    assert mine["updated"] == "2030-05-07T00:00:00Z"


def test_a_figure_in_the_feed_leads_to_its_sentence(built_site: Path) -> None:
    entries = feed(built_site, "figures")
    page, _, anchor = entries[0]["link"].partition("#")
    assert f'id="{anchor}"' in (built_site / page / "index.html").read_text("utf-8")


def test_a_park_has_a_feed_of_its_own(built_site: Path) -> None:
    links = [entry["link"] for entry in feed(built_site, "park-qinghu")]
    assert "articles/qinghu-four-projects/" in links
    assert "articles/graduates-fair/" not in links


def test_an_article_tells_machines_who_wrote_it_and_when(built_site: Path) -> None:
    data = data_of(built_site / "articles/qinghu-four-projects/index.html")
    article = data["NewsArticle"]
    assert article["headline"] == "四个项目集中开工"
    assert [person["name"] for person in article["author"]] == ["林小满", "周帆"]
    assert article["datePublished"] == "2030-05-07"
    assert [item["name"] for item in data["BreadcrumbList"]["itemListElement"]][1] == "文章"


def test_what_a_page_printed_cannot_end_a_script(built_site: Path) -> None:
    for page in sorted((built_site / "articles").rglob("index.html")):
        data = data_of(page)
        assert page.parent.name == "articles" or "NewsArticle" in data or not data


def test_the_figures_are_announced_as_a_dataset(built_site: Path) -> None:
    (data,) = data_of(built_site / "data/index.html").values()
    for part in data["distribution"]:
        assert (built_site / part["contentUrl"].removeprefix("https://yunling.example/")).is_file()
