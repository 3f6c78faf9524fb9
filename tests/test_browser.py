"""What a visitor does, in a real Chromium: reads, and follows a figure to its sentence."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request

pytestmark = pytest.mark.browser


@pytest.fixture(params=[(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")], ids=str)
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, scheme = request.param
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    yield context.new_page()
    context.close()


KINDS = ("", "articles/", "parks/", "topics/", "timeline/", "about/")


@pytest.mark.parametrize("path", KINDS)
def test_a_page_asks_no_other_host_and_fits_the_screen(page: Page, address: str, path: str) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    response = page.goto(address + path)
    assert response is not None
    assert response.status == 200
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.locator("h1").count() == 1


def test_a_figure_of_the_timeline_leads_to_its_sentence(page: Page, address: str) -> None:
    page.goto(address + "timeline/")
    entry = page.locator(".evidence").first
    printed = entry.locator("data").first.inner_text()
    anchor = str(entry.get_attribute("id")).removeprefix("t-")
    entry.locator(f'a[href$="#{anchor}"]').click()
    page.wait_for_url(f"**/articles/**#{anchor}")
    target = page.locator(f'[id="{anchor}"] > .figure:last-child')
    assert target.inner_text() == printed
    target.click()
    page.wait_for_url(f"**/timeline/#t-{anchor}")


def test_source_text_never_becomes_script_or_markup(page: Page, address: str) -> None:
    alarms: list[str] = []
    page.on("dialog", lambda dialog: alarms.append(dialog.message))
    for path in ("articles/odd-characters/", "articles/", "timeline/", ""):
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        assert page.locator('article script:not([src$="assets/filters.js"])').count() == 0
    assert alarms == []
