"""What the search finds, in a real Chromium."""

import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.search_fold import Fold
from generator.source import lexicon
from tests.search_misses import misses
from tests.search_results import FAIR, FOUR, articles, group, results

pytestmark = pytest.mark.browser

NEW = "articles/new-enterprises-2030/"
REVIEW = "articles/innovation-review-2030/"
VILLAGE = "articles/village-workshop/"
ODD = "articles/odd-characters/"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("施工许可", [FOUR]),
        ("工许", [FOUR]),
        ("建成后可年产电机30万台", [FOUR]),
        ("15.8%", [NEW]),
        ("１５．８％", [NEW]),
        ("6月15日", [FAIR]),
        ("郑海", [FOUR]),
        ("清湖 手续", [FOUR]),
        ("车间里装配", [FOUR]),  # in a caption
        ("步履坚", [REVIEW]),  # in a headline
        ("上半年科技创新工作综述", [REVIEW]),  # in a deck
        ("六十多名", [VILLAGE]),  # in a summary
        ("周帆", [FOUR, VILLAGE]),
        ("<script>", [ODD]),
        ("夜校", ["articles/by-hand/"]),
        ("许", [FOUR]),  # a single character
    ],
)
def test_what_stands_in_an_article_is_found(
    phone: Page, address: str, query: str, expected: list[str]
) -> None:
    phone.goto(f"{address}search/")
    phone.fill("#search-q", query)
    assert sorted(articles(phone, address)) == sorted(expected)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("rencaiduijiehui", FAIR),  # of a headline, in full
        ("rcdjh", FAIR),
        ("qinghe sheng wu", REVIEW),  # an organisation
        ("lxm", FOUR),  # a person
        ("qhcyyq", FOUR),  # a park
        ("shigongxuke", FOUR),  # of the text
        ("雲嶺精工", FOUR),
        ("人才對接會", FAIR),
    ],
)
def test_pinyin_and_traditional_characters_find_the_same(
    phone: Page, address: str, query: str, expected: str
) -> None:
    phone.goto(f"{address}search/")
    phone.fill("#search-q", query)
    assert expected in articles(phone, address)[:5]


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("人才对街会", "人才对接会"),  # same sound
        ("人才时接会", "人才对接会"),  # another character
        ("人才对会", "人才对接会"),  # one left out
        ("电几", "电机"),
        ("林小蛮", "林小满"),
    ],
)
def test_a_wrong_character_is_answered_with_a_question(
    phone: Page, address: str, query: str, word: str
) -> None:
    phone.goto(f"{address}search/")
    phone.fill("#search-q", query)
    expect(phone.locator(".search-note")).to_contain_text("您是不是要找")
    expect(phone.locator(".search-status")).to_have_text(f"没有找到“{query}”。")
    offered = phone.locator(".search-note a").all_inner_texts()
    assert word in offered
    phone.locator(".search-note a", has_text=word).first.click()
    expect(phone.locator(".search-status")).to_contain_text("找到")
    assert phone.input_value("#search-q") == word


def test_a_headline_comes_before_a_deck_and_a_deck_before_the_text(
    phone: Page, address: str
) -> None:
    phone.goto(f"{address}search/?q=科技创新")
    assert articles(phone, address)[0] == REVIEW
    phone.goto(f"{address}search/?q=清湖")
    assert articles(phone, address)[0] == FOUR


def test_results_are_grouped_and_the_hit_is_marked_in_its_sentence(
    phone: Page, address: str
) -> None:
    phone.goto(f"{address}search/?q=清湖产业园区")
    phone.wait_for_selector("[data-group=park]")
    assert phone.locator(".search-group h2").all_inner_texts()[:2] == ["文章", "园区"]
    phone.goto(f"{address}search/?q=高新技术企业")
    phone.wait_for_selector("[data-group=measure]")
    excerpt = phone.locator("[data-group=article] .search-excerpt").first
    assert "高新技术企业" in excerpt.inner_text()
    assert excerpt.locator("mark").first.inner_text() == "高新技术企业"
    measure, *figures = group(phone, address, "measure")
    assert measure == "measures/high-tech-enterprises/"
    assert figures
    assert all("#f-" in link for link in figures)


@pytest.mark.parametrize(
    ("query", "kind", "link"),
    [
        ("清湖园区", "park", "parks/qinghu/"),  # another name
        ("青禾生物科技", "organisation", "organisations/qinghe"),
        ("qhsw", "organisation", "organisations/qinghe"),  # another name's initials
        ("区政务服务中心", "organisation", "organisations/yunlingxinquzhengwu"),
        ("技术合同成交额", "measure", "measures/technology-contracts/"),
        ("jishuhetongchengjiaoe", "measure", "measures/technology-contracts/"),
        ("领取执照", "measure", "measures/start-up-days/"),  # of what it means
    ],
)
def test_parks_organisations_and_measures_are_found_by_all_their_names(
    phone: Page, address: str, query: str, kind: str, link: str
) -> None:
    phone.goto(f"{address}search/?q={query}")
    phone.wait_for_selector(f"[data-group={kind}]")
    assert [found for found in group(phone, address, kind) if found.startswith(link)]


def test_a_filter_narrows_organisations_and_measures_too(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/?q=云岭")
    phone.wait_for_selector("[data-group=organisation]")
    assert "organisations/yunlingligongxueyuan/" in group(phone, address, "organisation")
    phone.select_option("select[name=kind]", "organisation")
    phone.wait_for_url("**&kind=organisation")
    phone.wait_for_selector("[data-group=article]", state="detached")
    assert "organisations/yunlingligongxueyuan/" in results(phone, address)


def test_every_piece_of_a_page_is_results(phone: Page, address: str, built_site: Path) -> None:
    assert misses(phone, built_site, address, 150) == []


def test_it_says_so_when_nothing_is_found_and_offers_what_is_near(
    phone: Page, address: str
) -> None:
    phone.goto(f"{address}search/?q=深海施工许可书")
    expect(phone.locator(".search-status")).to_have_text("没有找到“深海施工许可书”。")
    expect(phone.locator(".search-note")).to_have_text("可以试试：施工许可")
    phone.goto(f"{address}search/?q=夜校 毕业生")
    expect(phone.locator(".search-status")).to_have_text("没有一篇同时提到“夜校”和“毕业生”。")
    assert phone.locator(".search-note a").all_inner_texts() == ["夜校", "毕业生"]


def test_the_browser_folds_every_character_as_the_index_does(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/?q=云岭")
    phone.wait_for_selector("[data-search-result]")
    fold = Fold(lexicon("search")["folds"])
    points = [p for p in range(1, 0x10000) if not 0xD800 <= p < 0xE000]
    assigned = [p for p in points if unicodedata.category(chr(p)) != "Cn"]
    theirs = phone.evaluate(
        "points => points.map(p => newsSearch.fold(String.fromCodePoint(p)))", assigned
    )
    differ = [hex(p) for p, text in zip(assigned, theirs, strict=True) if fold(chr(p)) != text]
    assert differ == []
