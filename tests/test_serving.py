"""While serving, a mistake is told in the browser while the last good site stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.conftest import make_project
from tests.mkdocs_serve import Served, serving
from tests.test_accessibility import violations

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("patience")]

PLAN = "seeds/2030-05-07.yml"
ARTICLE = "articles/qinghu-four-projects/"
BANNER = ".desk-stopped"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The invented zone's project; who changes it mends it again."""
    with serving(make_project(tmp_path_factory.mktemp("serve") / "project")) as served:
        yield served


@pytest.fixture
def page(laptop: BrowserContext) -> Page:
    return laptop.new_page()


MISTAKES = {
    "a plan": (
        PLAN, "headline: 4", "hedline: 4",
        "a unit has no key “hedline”", "did you mean “headline”?",
    ),
    "zone data": (
        "seeds/zone/parks.yml", "  managed: true", "  manged: true",
        "a park has no key “manged”", "did you mean “managed”?",
    ),
    "a template": (
        "templates/park.md.j2", "# {{ title|text }}", "# {{ titel|text }}",
        "'titel' is undefined", "did you mean “title”?",
    ),
    "a template of the theme": (
        "templates/theme/404.html", '<ul class="chips">', "{% if %}",
        "Expected an expression, got 'end of statement block'",
        "mend this line, or undo the last change",
    ),
    "a hand-written page": (
        "docs/articles/by-hand.md", "parks:", "praks:",
        "a page head has no key “praks”", "did you mean “parks”?",
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_on_the_last_good_site_until_it_is_mended(
    page: Page, served: Served, mistake: str
) -> None:
    name, old, new, message, hint = MISTAKES[mistake]
    page.goto(served.address + ARTICLE)
    place = f"{name}:{served.change(name, old, new)}"
    banner = page.locator(BANNER)
    expect(banner).to_contain_text(f"{place} {message}")  # the browser reloads by itself
    expect(banner).to_contain_text(hint)
    expect(page.locator("h1")).to_have_text("四个项目集中开工")
    assert f"{place}: {message}\n    {hint}" in served.said()
    assert "Traceback" not in served.said()
    for path in ("", "timeline/", ARTICLE):
        page.goto(served.address + path)
        expect(banner).to_be_visible()
        assert page.locator("h1").count() == 1
    served.change(name, new, old)
    expect(banner).to_have_count(0)
    expect(page.locator("h1")).to_have_text("四个项目集中开工")


def test_a_page_that_is_changed_is_told_with_what_moved_and_what_to_run(
    page: Page, served: Served
) -> None:
    name = "seeds/2030-05-07.txt"
    text = (served.project / name).read_text("utf-8")
    page.goto(served.address + "desk/2030-05-07/")
    (served.project / name).write_text("新添一行\n" + text, "utf-8")
    finding = page.locator("#findings li")
    expect(finding).to_contain_text("2030-05-07.txt was changed after this plan was made; moved: ")
    command = f"python -m generator shift {name} --save"
    expect(finding.locator(".typed", has_text=command)).to_have_count(1)
    page.goto(served.address + ARTICLE)
    expect(page.locator(BANNER)).to_contain_text(command)
    expect(page.locator("h1")).to_have_text("四个项目集中开工")
    assert f"{PLAN}:" in served.said()
    (served.project / name).write_text(text, "utf-8")
    expect(page.locator(BANNER)).to_have_count(0)


def test_a_good_change_is_shown_by_itself_on_site_and_desk(
    laptop: BrowserContext, served: Served
) -> None:
    site, desk = laptop.new_page(), laptop.new_page()
    site.goto(served.address + "articles/")
    desk.goto(served.address + "desk/2030-05-07/")
    served.change(PLAN, "四个项目同日在清湖动工", "四个项目同天动工")
    for page in (site, desk):
        page.bring_to_front()
        expect(page.get_by_text("四个项目同天动工").first).to_be_visible()
    served.change(PLAN, "四个项目同天动工", "四个项目同日在清湖动工")
    expect(page.get_by_text("四个项目同日在清湖动工").first).to_be_visible()


def test_the_desk_shows_what_is_wrong_beside_what_was_printed(page: Page, served: Served) -> None:
    page.goto(served.address + "desk/2030-05-07/")
    expect(page.locator("h2", has_text="To look at: 0")).to_be_visible()
    served.change(PLAN, "body: 18-20", "body: 18")
    finding = page.locator("#findings li")
    expect(finding).to_contain_text("no article claims this line")
    expect(finding.locator(".typed").first).to_have_text("body: 18")
    expect(page.locator("#l-20 .role")).to_have_text("unclaimed")
    expect(page.locator(".stopped")).to_contain_text("The site stays as it was last good")
    assert violations(page) == []
    served.change(PLAN, "body: 18", "body: 18-20")
    expect(finding).to_have_count(0)
    expect(page.locator("#l-20 .role")).to_contain_text("body")


def test_the_banner_is_for_everybody_and_leads_to_the_desk(page: Page, served: Served) -> None:
    page.goto(served.address + ARTICLE)
    served.change(PLAN, "body: 18-20", "body: 18")
    expect(page.locator(BANNER)).to_be_visible()
    assert violations(page) == []
    page.locator(BANNER).get_by_role("link", name="seeds/2030-05-07.txt:20").click()
    expect(page.locator("#l-20")).to_be_in_viewport()
    served.change(PLAN, "body: 18", "body: 18-20")
    expect(page.locator(".stopped")).to_have_count(0)


def test_a_page_says_what_is_wrong_where_there_is_no_good_site_yet(
    page: Page, project: Path
) -> None:
    plan = project / PLAN
    good = plan.read_text("utf-8")
    plan.write_text(good.replace("headline: 4", "hedline: 4"), "utf-8")
    with serving(project) as served:
        page.goto(served.address)
        expect(page.locator("h1")).to_have_text("There is no site yet")
        expect(page.locator(BANNER)).to_contain_text("a unit has no key “hedline”")
        expect(page.locator(BANNER).get_by_role("link")).to_contain_text(PLAN)
        page.goto(served.address + "desk/2030-05-07/")
        expect(page.locator("#findings li").first).to_contain_text("a unit has no key “hedline”")
        page.goto(served.address)
        plan.write_text(good.replace("headline: 4", "headline: 99"), "utf-8")
        expect(page.locator(BANNER)).to_contain_text("line 99 is not on the page")
        plan.write_text(good, "utf-8")
        expect(page.locator("h1")).to_contain_text("云岭新区")
        expect(page.locator(BANNER)).to_have_count(0)


def test_even_a_broken_theme_does_not_keep_the_first_site_from_saying_so(
    page: Page, project: Path
) -> None:
    theme = project / "templates/theme/main.html"
    good = theme.read_text("utf-8")
    theme.write_text(good.replace("{% endblock %}", "", 1), "utf-8")
    with serving(project) as served:
        page.goto(served.address)
        expect(page.locator(BANNER)).to_contain_text("templates/theme/main.html:")
        theme.write_text(good, "utf-8")
        expect(page.locator("h1")).to_contain_text("云岭新区")


def test_a_failure_late_in_a_build_leaves_the_last_good_site(page: Page, served: Served) -> None:
    page.goto(served.address + ARTICLE)
    line = served.change("templates/theme/404.html", "没有这一页</h1>", "{{ nobody.home() }}</h1>")
    banner = page.locator(BANNER)
    expect(banner).to_contain_text(f"templates/theme/404.html:{line} 'nobody' is undefined")
    expect(page.locator("h1")).to_have_text("四个项目集中开工")
    served.change("mkdocs.yml", "site_name:", "site_nam: x\nsite_name: [")
    expect(banner).to_contain_text("mkdocs.yml")
    page.goto(served.address + "timeline/")
    assert page.locator(".timeline .sentence").count() > 0
    served.change("mkdocs.yml", "site_nam: x\nsite_name: [", "site_name:")
    served.change("templates/theme/404.html", "{{ nobody.home() }}</h1>", "没有这一页</h1>")
    expect(banner).to_have_count(0)
