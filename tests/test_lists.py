"""Lists of articles and names are split by year, sorted by sound, and narrowed in the browser."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import render_lists
from generator.model import Entry, PartialDate
from generator.render_lists import entry_filters, list_pages, names
from tests.test_articles import ZONE, entry, site


def test_many_articles_are_parted_by_year(monkeypatch: pytest.MonkeyPatch) -> None:
    dates = [PartialDate(2031, 2, None), PartialDate(2030, 5, None), None, PartialDate(2030, 4, 1)]
    entries = [replace(entry(f"e{n}"), issued=date) for n, date in enumerate(dates)]
    (page,) = list_pages(entries)
    assert [label for _, label, _ in page.months] == [
        "2031年2月",
        "2030年5月",
        "2030年4月",
        "年份待核",
    ]
    monkeypatch.setattr(render_lists, "PAGE_SIZE", 3)
    assert [(page.label, page.url) for page in list_pages(entries)] == [
        ("2031年", "articles/"),
        ("2030年", "articles/in-2030/"),
        ("年份待核", "articles/in-undated/"),
    ]
    monkeypatch.setattr(render_lists, "PAGE_SIZE", 1)
    assert [page.url for page in list_pages(entries)][1:3] == [
        "articles/in-2030-05/",
        "articles/in-2030-04/",
    ]


def test_names_stand_under_the_letter_of_their_sound() -> None:
    (_, organisations), _ = names(site(entry("a", "云岭银行", "白桦公司"), entry("b", "云岭银行")))
    assert [(letter, [name for name, _ in group]) for letter, group in organisations] == [
        ("B", ["白桦公司"]),
        ("Y", ["云岭银行"]),
    ]
    assert [e.title for e in organisations[1][1][0][1]] == ["a", "b"]


# ── in the browser ───────────────────────────────────────────────────────────


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


@pytest.mark.browser
def test_the_timeline_is_narrowed_by_its_address(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/?state=planned")
    expect(page.locator("#found")).to_contain_text("筛选出")
    shown = page.locator(".evidence:visible")
    assert shown.count() > 0
    assert page.locator(".evidence:visible:not(.unreached)").count() == 0
    page.get_by_role("button", name="清除").click()
    expect(page.locator("#found")).to_have_text("")
    assert "state" not in page.url


@pytest.mark.browser
def test_the_timeline_as_a_table_is_sorted_by_value(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/")
    page.click("details.narrow > summary")
    page.select_option("select[name=view]", "value")
    page.wait_for_url("**?view=value")
    first = page.locator("#timeline-table tbody tr").first
    assert "18.6亿元" in first.inner_text()
    first.locator("a").click()
    page.wait_for_url("**/articles/**#f-*")


@pytest.mark.browser
def test_articles_are_narrowed_by_park_and_the_choice_can_be_sent(page: Page, address: str) -> None:
    page.goto(f"{address}articles/")
    page.click("details.narrow > summary")
    page.select_option("select[name=park]", "qinghu")
    page.wait_for_url("**?park=qinghu")
    titles = page.locator(".entry:visible .title").all_inner_texts()
    assert "四个项目集中开工" in titles
    assert "云岭新区举办人才对接会126名毕业生现场签约" not in titles
    page.goto(page.url)
    assert page.locator(".entry:visible .title").all_inner_texts() == titles


@pytest.mark.browser
def test_a_citation_and_a_link_can_be_copied(chromium: Browser, address: str) -> None:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}articles/qinghu-four-projects/")
    page.get_by_role("button", name="复制引文").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert copied.startswith(
        "林小满，周帆. 四个项目集中开工[N/OL]. 云岭日报, 2030-05-07(新区专版)["
    )
    assert copied.endswith(f"]. {address}articles/qinghu-four-projects/.")
    page.locator("#figures ~ .table button", has_text="链接").first.click()
    assert "#f-2030-05-07-8-30" in str(page.evaluate("navigator.clipboard.readText()"))
    context.close()


def test_a_page_is_narrowed_by_nothing_that_is_not_on_it() -> None:
    (park,) = (park.id for park in ZONE.parks)
    here = replace(entry("a", parks=(park,)), issued=PartialDate(2030, 5, None))
    there = replace(entry("b"), issued=PartialDate(2029, 5, None), kind="caption")
    whole = site(here, there)

    def choices(*entries: Entry) -> dict[str, list[str]]:
        (page,) = list_pages(entries)
        found = entry_filters(whole, page)
        return {key: [value for value, _ in values] for key, _, values in found if values}

    assert choices(here, there) == {
        "park": [park],
        "year": ["2030", "2029"],
        "kind": ["article", "caption"],
    }
    assert choices(there) == {"kind": ["caption"]}
