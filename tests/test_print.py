"""On paper: the text with its figures and sentences, dark on white, and nothing to click."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page

from tests.test_accessibility import AXE, KINDS

pytestmark = pytest.mark.browser

PAPER = {"width": 718, "height": 1047}  # A4 without margins of a centimetre, in CSS pixels
CLICKED = (
    ".md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".top", ".neighbours", ".pages", ".jump",
    ".narrow", ".here", "form", "input", "select", "button", "summary",
)  # fmt: skip
CUT = """() => [...document.querySelectorAll(".md-content *")].filter((one) => {
    const { right, width } = one.getBoundingClientRect(), style = getComputedStyle(one);
    return width && one.innerText && (right > innerWidth ||
        (style.overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1));
  }).map((one) => one.outerHTML.slice(0, 120))"""
PALE = """async () => (await axe.run(document, { runOnly: ["color-contrast"] }))
    .violations.flatMap((found) => found.nodes.map((node) => node.html.slice(0, 120)))"""


@dataclass(frozen=True, slots=True)
class Printed:
    """What is wrong with a page on paper: things to click, texts too pale or cut off."""

    clicked: list[str]
    pale: list[str]
    cut: list[str]


@pytest.fixture(scope="module", params=["light", "dark"])
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A browser that prints; what it shows on its screen may be dark."""
    context = chromium.new_context(viewport=PAPER, color_scheme=request.param)  # type: ignore[arg-type]  # two numbers
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


@pytest.fixture(scope="module")
def printed(page: Page, address: str) -> dict[str, Printed]:
    """Every kind of page, once on paper."""
    found = {}
    for path in KINDS:
        page.goto(address + path)
        if "?q=" in path:
            page.wait_for_selector("[data-search-result]")
        shown = [name for name in CLICKED if page.locator(name).locator("visible=true").count()]
        cut = page.evaluate(CUT)
        page.add_style_tag(content="* { background: none !important }")  # printers leave it out
        page.evaluate(AXE)
        found[path] = Printed(shown, page.evaluate(PALE), cut)
    return found


def test_nothing_to_click_is_printed(printed: dict[str, Printed]) -> None:
    assert {path: one.clicked for path, one in printed.items() if one.clicked} == {}


def test_all_print_can_be_read_on_white_paper(printed: dict[str, Printed]) -> None:
    assert {path: one.pale for path, one in printed.items() if one.pale} == {}


def test_no_text_is_cut_off_at_the_edge_of_the_paper(printed: dict[str, Printed]) -> None:
    assert {path: one.cut for path, one in printed.items() if one.cut} == {}


def test_a_figure_and_its_sentence_stay_on_one_sheet(page: Page, address: str) -> None:
    for path in ("timeline/", "parks/qinghu/"):
        page.goto(address + path)
        sentences = page.locator(".sentence")
        kept = sentences.evaluate_all("all => all.map((one) => getComputedStyle(one).breakInside)")
        assert kept == ["avoid"] * sentences.count()
        assert sentences.locator("blockquote").locator("visible=true").count() == len(kept) > 0


def test_a_printed_article_has_its_words_figures_and_citation(page: Page, address: str) -> None:
    page.goto(address + "articles/qinghu-four-projects/")
    said = page.locator(".md-content").inner_text()
    assert "四个项目集中开工" in said
    assert "总投资12.5亿元" in said
    assert "林小满，周帆. 四个项目集中开工[N]." in said
    assert "复制" not in said


def test_larger_type_on_the_screen_is_not_larger_on_paper(page: Page, address: str) -> None:
    size = "parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)"
    page.goto(address)
    usual = page.evaluate(size)
    page.evaluate("localStorage.setItem('large', '1')")
    page.goto(address)
    assert page.evaluate("document.documentElement.hasAttribute('data-large')")
    assert page.evaluate(size) == usual
    page.evaluate("localStorage.removeItem('large')")
