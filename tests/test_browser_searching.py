"""How a visitor gets along with the search: keys, addresses, phones, bad lines, in Chromium."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.search_results import FAIR, FOUR, articles, results
from tests.serving import served

pytestmark = pytest.mark.browser


def test_nothing_is_loaded_before_the_box_is_used(phone: Page, address: str) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    for path in ("", "search/", FOUR):
        phone.goto(address + path)
        phone.wait_for_load_state("networkidle")
    assert [url for url in asked if "search" in url.removeprefix(address + "search/")] != []
    assert [url for url in asked if "/parts/" in url or "search-index" in url] == []
    phone.goto(address + "search/")
    phone.focus("#search-q")
    phone.wait_for_selector(".search-filters:not([hidden])")
    assert [url.split("?")[0] for url in asked if "/parts/" in url] == [
        address + "search/parts/start.js"
    ]


def test_the_first_five_articles_come_at_once(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/")
    phone.focus("#search-q")
    phone.wait_for_selector(".search-filters:not([hidden])")
    first = phone.evaluate("""async () => {
        const input = document.querySelector("#search-q"), found = "[data-search-result]";
        input.value = "云岭";
        input.dispatchEvent(new Event("input", {bubbles: true}));
        while (!document.querySelector(found)) await new Promise((done) => setTimeout(done));
        return document.querySelectorAll(found).length;
    }""")
    assert first >= 5


def test_the_counts_lead_to_their_groups(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/?q=云岭")
    phone.click(".search-status button >> text=个单位")
    expect(phone.locator("[data-group=organisation] h2")).to_be_focused()
    expect(phone.locator("[data-group=organisation] h2")).to_be_in_viewport()


def test_an_excerpt_leads_to_its_paragraph(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/?q=施工许可")
    phone.locator(".search-excerpt a").first.click()
    phone.wait_for_url(f"**/{FOUR}#p-*")
    anchor = phone.url.split("#")[1]
    assert "施工许可" in phone.locator(f'[id="{anchor}"]').inner_text()


def test_query_and_filters_live_in_the_address(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/?q=人才&kind=fragment")
    phone.wait_for_selector(".search-filters:not([hidden])")
    expect(phone.locator(".search-status")).to_contain_text("其他范围里有")
    phone.click(".search-all")
    expect(phone.locator(".search-status")).to_contain_text("找到")
    assert "kind" not in phone.url
    phone.select_option("select[name=topic]", "talent")
    phone.wait_for_url("**&topic=talent")
    expect(phone.locator(".search-status")).to_contain_text("找到 1 篇")
    assert articles(phone, address) == [FAIR]
    phone.go_back()
    expect(phone.locator("select[name=topic]")).to_have_value("")


def test_the_keyboard_alone_suffices(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/")
    phone.keyboard.press("/")
    phone.keyboard.type("qinghu")
    phone.wait_for_selector("[data-search-result]")
    phone.keyboard.press("ArrowDown")
    phone.keyboard.press("ArrowDown")
    phone.keyboard.press("ArrowUp")
    phone.keyboard.press("Escape")
    assert phone.evaluate("document.activeElement.id") == "search-q"
    phone.keyboard.press("ArrowDown")
    link = str(phone.evaluate("document.activeElement.href"))
    phone.keyboard.press("Enter")
    phone.wait_for_url(link)


def test_ctrl_k_leads_from_any_page_to_the_search(phone: Page, address: str) -> None:
    phone.set_viewport_size({"width": 1280, "height": 900})
    phone.goto(address + FOUR)
    phone.keyboard.press("Control+k")
    phone.keyboard.type("人才对接")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/search/?q=*")
    assert articles(phone, address) == [FAIR]


def test_the_phone_has_a_button_that_leads_to_the_box(phone: Page, address: str) -> None:
    phone.goto(address + FOUR)
    phone.click(".search-box button")
    phone.wait_for_url("**/search/?q=")
    expect(phone.locator("#search-q")).to_be_focused()


def test_unfinished_input_of_an_input_method_is_not_searched(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/")
    phone.focus("#search-q")
    phone.wait_for_selector(".search-filters:not([hidden])")
    send = """([text, composing, type]) => {
        const input = document.querySelector("#search-q");
        input.value = text;
        input.dispatchEvent(type === "input"
            ? new InputEvent("input", {bubbles: true, isComposing: composing})
            : new CompositionEvent(type, {bubbles: true}));
    }"""
    phone.evaluate(send, ["shi gong", True, "input"])
    phone.wait_for_timeout(400)
    assert results(phone, address) == []
    assert phone.inner_text(".search-status") == ""
    phone.evaluate(send, ["施工许可", False, "compositionend"])
    assert articles(phone, address) == [FOUR]


def test_markup_in_a_query_or_a_text_stays_text(phone: Page, address: str) -> None:
    alarms: list[str] = []
    phone.on("dialog", lambda dialog: alarms.append(dialog.message))
    for query in ("<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "alert(1)"):
        phone.goto(f"{address}search/")
        phone.fill("#search-q", query)
        expect(phone.locator(".search-status")).to_contain_text("找到")
        phone.wait_for_timeout(300)
        assert phone.locator("#search img, #search script").count() == 0
    assert alarms == []


def test_it_works_below_the_root_of_a_server(phone: Page, built_site: Path, tmp_path: Path) -> None:
    (tmp_path / "repo").symlink_to(built_site)
    with served(tmp_path) as root:
        phone.goto(f"{root}repo/{FOUR}")
        phone.click(".search-box button")
        phone.fill("#search-q", "rencaiduijiehui")
        assert articles(phone, root + "repo/") == [FAIR]
        phone.click("[data-search-result] a")
        phone.wait_for_url(f"{root}repo/{FAIR}")


def test_it_works_in_a_site_opened_from_a_folder(phone: Page, built_site: Path) -> None:
    root = built_site.as_uri() + "/"
    phone.goto(f"{root}{FOUR}index.html")
    phone.click(".search-box button")
    phone.fill("#search-q", "施工許可")
    assert articles(phone, root) == [FOUR + "index.html"]
    phone.click("[data-search-result] a")
    phone.wait_for_url(f"{root}{FOUR}index.html")


def test_a_broken_connection_is_told(phone: Page, address: str) -> None:
    phone.route("**/pairs-*", lambda route: route.abort())
    phone.goto(f"{address}search/?q=云岭")
    expect(phone.locator(".search-status")).to_contain_text("没能载入")
    phone.unroute("**/pairs-*")
    phone.fill("#search-q", "云岭新区")
    assert articles(phone, address) != []
