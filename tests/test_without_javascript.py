"""Without JavaScript the whole site can be read: by plain links, with nothing that does nothing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.test_accessibility import KINDS

pytestmark = pytest.mark.browser

USELESS = (
    ".filters",
    ".narrow",
    ".larger",
    "label.md-header__button[for=__drawer]",
    ".darker",
)


@pytest.fixture(params=[390, 1280], ids=str)
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": request.param, "height": 900}
    )
    yield context.new_page()
    context.close()


def follow(page: Page, link: str, address: str) -> None:
    """Clicks a link that can be seen."""
    page.locator(link).locator("visible=true").first.click()
    page.wait_for_url(address)


def test_plain_links_lead_from_the_front_page_to_a_sentence(page: Page, address: str) -> None:
    page.goto(address)
    follow(page, ".md-tabs a[href$='parks/']", "**/parks/")
    follow(page, ".md-content a[href$='qinghu/']", "**/parks/qinghu/")
    follow(page, ".entry .title[href*=qinghu]", "**/articles/qinghu-*/")
    assert "总投资12.5亿元" in page.locator("article").inner_text()
    follow(page, ".md-tabs a[href$='timeline/']", "**/timeline/")
    follow(page, ".evidence .value", "**/articles/**#f-*")
    anchor = page.url.split("#")[1]
    follow(page, f'[id="{anchor}"] > .figure:last-child', f"**/timeline/#t-{anchor}")


def test_every_kind_of_page_says_what_it_says_with_scripts(
    page: Page, chromium: Browser, address: str
) -> None:
    context = chromium.new_context()
    scripted = context.new_page()
    words = ".md-content :is(h1, h2, h3, p:not([role], .cite), li, td:not(.copies))"
    for path in KINDS:
        if path.startswith("search/"):
            continue
        page.goto(address + path)
        scripted.goto(address + path)
        plain, rich = (
            [one.removesuffix("¶").strip() for one in shown.locator(words).all_inner_texts()]
            for shown in (page, scripted)
        )
        assert plain
        assert [text for text in rich if text and text not in plain] == [], path
    context.close()


def test_what_needs_a_script_is_not_shown(page: Page, address: str) -> None:
    for path in KINDS:
        page.goto(address + path)
        shown = [name for name in USELESS if page.locator(name).locator("visible=true").count()]
        assert shown == [], path


def test_the_search_page_says_where_to_look_instead(page: Page, address: str) -> None:
    page.goto(address + "search/?q=项目")
    assert page.locator("#search form, #search details").locator("visible=true").count() == 0
    follow(page, "noscript a[href$='timeline/']", "**/timeline/")
