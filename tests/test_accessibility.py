"""Everybody can read the site: axe-core finds nothing, on any kind of page, in either scheme."""

from collections.abc import Iterator
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
KINDS = (
    "",
    "articles/",
    "articles/qinghu-four-projects/",
    "articles/village-workshop/",
    "articles/odd-characters/",
    "parks/",
    "parks/qinghu/",
    "topics/",
    "topics/talent/",
    "timeline/",
    "measures/",
    "measures/high-tech-enterprises/",
    "organisations/yunlingligongxueyuan/",
    "data/",
    "about/",
    "names/",
    "corrections/",
    "search/?q=项目",
    "editors/",
    "404.html",
)


@pytest.fixture(
    scope="module",
    params=[(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")],
    ids=str,
)
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, scheme = request.param
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def violations(page: Page) -> list[str]:
    """What axe-core finds on the page as it is: rule, impact and the first place of each."""
    page.evaluate(AXE)
    found = page.evaluate(
        "axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})"
    )
    return [
        f"{v['id']} ({v['impact']}): {v['nodes'][0]['html'][:160]}" for v in found["violations"]
    ]


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing_on_any_kind_of_page(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    assert violations(page) == []


@pytest.mark.parametrize(("width", "size"), [(320, "125%"), (390, "200%")], ids=str)
def test_pages_fit_narrow_screens_and_large_type(
    chromium: Browser, address: str, width: int, size: str
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 640})
    page = context.new_page()
    wide = []
    for path in KINDS:
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        page.add_style_tag(content=f"html {{ font-size: {size} !important; }}")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
    assert wide == []
    context.close()


def test_large_type_is_remembered_from_page_to_page(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(address)
    size = "parseFloat(getComputedStyle(document.querySelector('.md-typeset')).fontSize)"
    small = page.evaluate(size)
    page.get_by_role("button", name="大字").click()
    assert page.evaluate(size) > small * 1.2
    page.goto(address + "timeline/")
    assert page.get_by_role("button", name="大字").get_attribute("aria-pressed") == "true"
    assert page.evaluate(size) > small * 1.2
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
    context.close()
