"""What a visitor gets from the search, in a real Chromium."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.search_fold import Fold
from generator.source import lexicon
from tests.search_misses import misses
from tests.serving import served

pytestmark = pytest.mark.browser

FOUR = "articles/qinghu-four-projects/"
NEW = "articles/new-enterprises-2030/"
REVIEW = "articles/innovation-review-2030/"
VILLAGE = "articles/village-workshop/"
FAIR = "articles/graduates-fair/"
ODD = "articles/odd-characters/"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


def found(page: Page, address: str) -> list[str]:
    """The addresses of the results shown, below the site's root."""
    links = page.eval_on_selector_all(
        "[data-search-result]", "all => all.map(e => e.getAttribute('data-search-result'))"
    )
    return [link.removeprefix(address) for link in links]


def articles(page: Page, address: str) -> list[str]:
    """Those of the article group."""
    page.wait_for_selector("[data-search-result]")
    return group(page, address, "article")


def group(page: Page, address: str, kind: str) -> list[str]:
    """Those of a group, as it is shown."""
    links = page.eval_on_selector_all(
        f"[data-group={kind}] [data-search-result]", "all => all.map(e => e.dataset.searchResult)"
    )
    return [link.removeprefix(address) for link in links]


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
    page: Page, address: str, query: str, expected: list[str]
) -> None:
    page.goto(f"{address}search/")
    page.fill("#search-q", query)
    assert sorted(articles(page, address)) == sorted(expected)


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
    page: Page, address: str, query: str, expected: str
) -> None:
    page.goto(f"{address}search/")
    page.fill("#search-q", query)
    assert expected in articles(page, address)[:5]


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
    page: Page, address: str, query: str, word: str
) -> None:
    page.goto(f"{address}search/")
    page.fill("#search-q", query)
    expect(page.locator(".search-note")).to_contain_text("您是不是要找")
    expect(page.locator(".search-status")).to_have_text(f"没有找到“{query}”。")
    offered = page.locator(".search-note a").all_inner_texts()
    assert word in offered
    page.locator(".search-note a", has_text=word).first.click()
    expect(page.locator(".search-status")).to_contain_text("找到")
    assert page.input_value("#search-q") == word


def test_nothing_is_loaded_before_the_box_is_used(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("", "search/", FOUR):
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
    assert [url for url in asked if "search" in url.removeprefix(address + "search/")] != []
    assert [url for url in asked if "/parts/" in url or "search-index" in url] == []
    page.goto(address + "search/")
    page.focus("#search-q")
    page.wait_for_selector(".search-filters:not([hidden])")
    assert [url.split("?")[0] for url in asked if "/parts/" in url] == [
        address + "search/parts/start.js"
    ]


def test_a_headline_comes_before_a_deck_and_a_deck_before_the_text(
    page: Page, address: str
) -> None:
    page.goto(f"{address}search/?q=科技创新")
    assert articles(page, address)[0] == REVIEW
    page.goto(f"{address}search/?q=清湖")
    assert articles(page, address)[0] == FOUR


def test_results_are_grouped_and_the_hit_is_marked_in_its_sentence(
    page: Page, address: str
) -> None:
    page.goto(f"{address}search/?q=清湖产业园区")
    page.wait_for_selector("[data-group=park]")
    assert page.locator(".search-group h2").all_inner_texts()[:2] == ["文章", "园区"]
    page.goto(f"{address}search/?q=高新技术企业")
    page.wait_for_selector("[data-group=measure]")
    excerpt = page.locator("[data-group=article] .search-excerpt").first
    assert "高新技术企业" in excerpt.inner_text()
    assert excerpt.locator("mark").first.inner_text() == "高新技术企业"
    measure, *figures = group(page, address, "measure")
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
    page: Page, address: str, query: str, kind: str, link: str
) -> None:
    page.goto(f"{address}search/?q={query}")
    page.wait_for_selector(f"[data-group={kind}]")
    assert [found for found in group(page, address, kind) if found.startswith(link)]


def test_a_filter_narrows_organisations_and_measures_too(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=云岭")
    page.wait_for_selector("[data-group=organisation]")
    assert "organisations/yunlingligongxueyuan/" in group(page, address, "organisation")
    page.select_option("select[name=kind]", "organisation")
    page.wait_for_url("**&kind=organisation")
    page.wait_for_selector("[data-group=article]", state="detached")
    assert "organisations/yunlingligongxueyuan/" in found(page, address)


def test_the_first_five_articles_come_at_once(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    page.focus("#search-q")
    page.wait_for_selector(".search-filters:not([hidden])")
    first = page.evaluate("""async () => {
        const input = document.querySelector("#search-q"), found = "[data-search-result]";
        input.value = "云岭";
        input.dispatchEvent(new Event("input", {bubbles: true}));
        while (!document.querySelector(found)) await new Promise((done) => setTimeout(done));
        return document.querySelectorAll(found).length;
    }""")
    assert first >= 5


def test_the_counts_lead_to_their_groups(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=云岭")
    page.click(".search-status button >> text=个单位")
    expect(page.locator("[data-group=organisation] h2")).to_be_focused()
    expect(page.locator("[data-group=organisation] h2")).to_be_in_viewport()


def test_every_piece_of_a_page_is_found(page: Page, address: str, built_site: Path) -> None:
    assert misses(page, built_site, address, 150) == []


def test_an_excerpt_leads_to_its_paragraph(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=施工许可")
    page.locator(".search-excerpt a").first.click()
    page.wait_for_url(f"**/{FOUR}#p-*")
    anchor = page.url.split("#")[1]
    assert "施工许可" in page.locator(f'[id="{anchor}"]').inner_text()


def test_query_and_filters_live_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=人才&kind=fragment")
    page.wait_for_selector(".search-filters:not([hidden])")
    expect(page.locator(".search-status")).to_contain_text("其他范围里有")
    page.click(".search-all")
    expect(page.locator(".search-status")).to_contain_text("找到")
    assert "kind" not in page.url
    page.select_option("select[name=topic]", "talent")
    page.wait_for_url("**&topic=talent")
    expect(page.locator(".search-status")).to_contain_text("找到 1 篇")
    assert articles(page, address) == [FAIR]
    page.go_back()
    expect(page.locator("select[name=topic]")).to_have_value("")


def test_the_keyboard_alone_suffices(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    page.keyboard.press("/")
    page.keyboard.type("qinghu")
    page.wait_for_selector("[data-search-result]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "search-q"
    page.keyboard.press("ArrowDown")
    link = str(page.evaluate("document.activeElement.href"))
    page.keyboard.press("Enter")
    page.wait_for_url(link)


def test_ctrl_k_leads_from_any_page_to_the_search(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address + FOUR)
    page.keyboard.press("Control+k")
    page.keyboard.type("人才对接")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    assert articles(page, address) == [FAIR]


def test_the_phone_has_a_button_that_leads_to_the_box(page: Page, address: str) -> None:
    page.goto(address + FOUR)
    page.click(".search-box button")
    page.wait_for_url("**/search/?q=")
    expect(page.locator("#search-q")).to_be_focused()


def test_unfinished_input_of_an_input_method_is_not_searched(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    page.focus("#search-q")
    page.wait_for_selector(".search-filters:not([hidden])")
    send = """([text, composing, type]) => {
        const input = document.querySelector("#search-q");
        input.value = text;
        input.dispatchEvent(type === "input"
            ? new InputEvent("input", {bubbles: true, isComposing: composing})
            : new CompositionEvent(type, {bubbles: true}));
    }"""
    page.evaluate(send, ["shi gong", True, "input"])
    page.wait_for_timeout(400)
    assert found(page, address) == []
    assert page.inner_text(".search-status") == ""
    page.evaluate(send, ["施工许可", False, "compositionend"])
    assert articles(page, address) == [FOUR]


def test_markup_in_a_query_or_a_text_stays_text(page: Page, address: str) -> None:
    alarms: list[str] = []
    page.on("dialog", lambda dialog: alarms.append(dialog.message))
    for query in ("<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "alert(1)"):
        page.goto(f"{address}search/")
        page.fill("#search-q", query)
        expect(page.locator(".search-status")).to_contain_text("找到")
        page.wait_for_timeout(300)
        assert page.locator("#search img, #search script").count() == 0
    assert alarms == []


def test_it_says_so_when_nothing_is_found_and_offers_what_is_near(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=深海施工许可书")
    expect(page.locator(".search-status")).to_have_text("没有找到“深海施工许可书”。")
    expect(page.locator(".search-note")).to_have_text("可以试试：施工许可")
    page.goto(f"{address}search/?q=夜校 毕业生")
    expect(page.locator(".search-status")).to_have_text("没有一篇同时提到“夜校”和“毕业生”。")
    assert page.locator(".search-note a").all_inner_texts() == ["夜校", "毕业生"]


def test_it_works_below_the_root_of_a_server(page: Page, built_site: Path, tmp_path: Path) -> None:
    (tmp_path / "repo").symlink_to(built_site)
    with served(tmp_path) as root:
        page.goto(f"{root}repo/{FOUR}")
        page.click(".search-box button")
        page.fill("#search-q", "rencaiduijiehui")
        assert articles(page, root + "repo/") == [FAIR]
        page.click("[data-search-result] a")
        page.wait_for_url(f"{root}repo/{FAIR}")


def test_it_works_in_a_site_opened_from_a_folder(page: Page, built_site: Path) -> None:
    root = built_site.as_uri() + "/"
    page.goto(f"{root}{FOUR}index.html")
    page.click(".search-box button")
    page.fill("#search-q", "施工許可")
    assert articles(page, root) == [FOUR + "index.html"]
    page.click("[data-search-result] a")
    page.wait_for_url(f"{root}{FOUR}index.html")


def test_a_broken_connection_is_told(page: Page, address: str) -> None:
    page.route("**/pairs-*", lambda route: route.abort())
    page.goto(f"{address}search/?q=云岭")
    expect(page.locator(".search-status")).to_contain_text("没能载入")
    page.unroute("**/pairs-*")
    page.fill("#search-q", "云岭新区")
    assert articles(page, address) != []


def test_the_browser_folds_every_character_as_the_index_does(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=云岭")
    page.wait_for_selector("[data-search-result]")
    fold = Fold(lexicon("search")["folds"])
    points = [p for p in range(1, 0x10000) if not 0xD800 <= p < 0xE000]
    assigned = [p for p in points if unicodedata.category(chr(p)) != "Cn"]
    theirs = page.evaluate(
        "points => points.map(p => newsSearch.fold(String.fromCodePoint(p)))", assigned
    )
    differ = [hex(p) for p, text in zip(assigned, theirs, strict=True) if fold(chr(p)) != text]
    assert differ == []
