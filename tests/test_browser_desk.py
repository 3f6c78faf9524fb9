"""The editors' desk in a real Chromium: seen, read out, printed, worked with the keyboard."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.conftest import make_project
from tests.mkdocs_serve import Served, serving
from tests.test_accessibility import violations
from tests.test_cli import run

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("patience")]


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The invented zone's project with one page drafted anew and one that has no plan."""
    project = make_project(tmp_path_factory.mktemp("serve") / "project")
    (project / "seeds/2030-06.yml").unlink()
    page = project / "seeds/2030-06.txt"
    run("draft", page, "--issued", "2030-06", "--save", "--root", project)
    (project / "seeds/2030-07.yml").unlink()
    with serving(project) as served:
        yield served


@pytest.fixture
def page(laptop: BrowserContext) -> Page:
    return laptop.new_page()


def test_the_index_leads_to_each_page_and_says_how_far_its_plan_is(
    page: Page, drafted: Served
) -> None:
    page.goto(drafted.address + "desk/")
    states = {
        row.locator("th").inner_text(): row.locator("td").nth(1).inner_text()
        for row in page.locator("tbody tr").all()
    }
    assert states == {
        "2030-05-07.txt": "reviewed",
        "2030-06.txt": "draft",
        "2030-07.txt": "no plan yet, only a draft of one",
    }
    page.get_by_role("link", name="2030-06.txt").click()
    expect(page.locator("h1")).to_have_text("2030-06.txt")


def in_view(page: Page, selector: str) -> bool:
    """Whether an element is to be seen in the pane that scrolls it."""
    return bool(
        page.evaluate(
            """selector => { const node = document.querySelector(selector);
                const [own, pane] = [node, node.closest(".pane")].map((n) => n.getBoundingClientRect());
                return own.bottom > pane.top && own.top < pane.bottom
                    && pane.bottom <= innerHeight + 1; }""",
            selector,
        )
    )


def test_keys_and_links_go_from_doubt_to_doubt_on_both_sides(page: Page, drafted: Served) -> None:
    page.goto(drafted.address + "desk/2030-06/")
    jumps = page.locator("#findings .jump")
    doubts = [n for n, jump in enumerate(jumps.all()) if jump.get_attribute("href") == "#l-28"]
    assert len(doubts) >= 2
    assert not in_view(page, "#l-28")
    for _ in range(doubts[0] + 1):
        page.keyboard.press("n")
    expect(jumps.nth(doubts[0])).to_be_focused()
    expect(page.locator("#l-28")).to_have_class("here")
    assert in_view(page, "#l-28")
    assert in_view(page, '#read [data-lines~="28"]')
    page.keyboard.press("n")
    expect(jumps.nth(doubts[1])).to_be_focused()
    page.keyboard.press("p")
    expect(jumps.nth(doubts[0])).to_be_focused()
    page.evaluate("for (const pane of document.querySelectorAll('.pane')) pane.scrollTop = 0")
    jumps.nth(doubts[1]).press("Enter")
    expect(page.locator("#l-28")).to_have_class("here")
    assert in_view(page, "#l-28")


def test_a_line_of_the_plan_is_copied_as_it_stands(page: Page, drafted: Served) -> None:
    page.goto(drafted.address + "desk/2030-06/")
    run_of_lines = page.locator(".run", has=page.locator("#l-34"))
    typed = run_of_lines.locator(".typed").inner_text()
    assert typed.startswith("headline: 34+35  # ")
    assert re.fullmatch(r"seeds/2030-06\.yml:\d+", run_of_lines.locator(".place").inner_text())
    assert typed in (drafted.project / "seeds/2030-06.yml").read_text("utf-8")
    run_of_lines.get_by_role("button").click()
    expect(run_of_lines.get_by_role("button")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == typed


def test_all_that_can_be_clicked_can_be_reached_by_the_keyboard(
    page: Page, drafted: Served
) -> None:
    page.goto(drafted.address + "desk/2030-06/")
    count = page.locator("a[href], button, summary").count()
    reached = set()
    for _ in range(count + 10):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "[...document.querySelectorAll('a[href], button, summary')].indexOf(document.activeElement)"
            )
        )
    assert reached >= set(range(count))


@pytest.mark.parametrize("path", ["desk/", "desk/2030-05-07/", "desk/2030-06/", "desk/2030-07/"])
@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1366, "light"), (1366, "dark")])
def test_axe_finds_nothing_on_the_desk_and_it_fits(
    chromium: Browser, drafted: Served, path: str, width: int, scheme: str
) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 768},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    page.goto(drafted.address + path)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_the_proof_sheet_has_everything_and_no_buttons(page: Page, drafted: Served) -> None:
    page.goto(drafted.address + "desk/2030-06/")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("button:visible").count() == 0
    for selector in ("#findings li", "#printed li", "#read article"):
        assert page.locator(selector).count() == page.locator(f"{selector}:visible").count() > 0
    height = page.evaluate("document.body.scrollHeight")
    end = page.evaluate("document.querySelector('#read').getBoundingClientRect().bottom")
    assert end <= height + 1
    assert page.evaluate("getComputedStyle(document.querySelector('#read')).overflowY") == "visible"


def test_source_text_never_becomes_script_on_the_desk(page: Page, drafted: Served) -> None:
    alarms: list[str] = []
    page.on("dialog", lambda dialog: alarms.append(dialog.message))
    page.goto(drafted.address + "desk/2030-07/")
    page.wait_for_load_state("load")
    assert page.locator("main :is(script, img, iframe)").count() == 0
    assert page.locator("#printed .text", has_text="<script>").count() > 0
    assert alarms == []


def test_drafts_are_shown_and_marked_while_serving(page: Page, drafted: Served) -> None:
    page.goto(drafted.address + "articles/2030-06-01/")
    note = page.locator(".note", has_text="草稿：只在本机预览，不会发布")
    note.get_by_role("link", name="编辑台").click()
    expect(page.locator("h1")).to_have_text("2030-06.txt")
