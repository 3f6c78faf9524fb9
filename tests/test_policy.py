"""The policy that `csp` prints lets the whole site work, and nothing else."""

import base64
import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.policy import policy
from tests.conftest import run_mkdocs
from tests.serving import served
from tests.test_accessibility import KINDS
from tests.test_cli import run

THREE_YEARS = """\
三年的账

截至2027年底，云岭新区高新技术企业达到40家。

截至2028年底，云岭新区高新技术企业达到52家。

截至2029年底，云岭新区高新技术企业达到61家。
"""
WATCH = """
window.blocked = [];
document.addEventListener("securitypolicyviolation", (event) =>
    window.blocked.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
"""


def of(*pages: str) -> tuple[dict[str, list[str]], list[str]]:
    """The rules for some pages, and what is said to be blocked on them."""
    value, problems = policy({f"{n}.html": text for n, text in enumerate(pages)})
    rules = {name: sources for name, *sources in (part.split() for part in value.split("; "))}
    return rules, [problem.message.removeprefix("this page holds ") for problem in problems]


def digest(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def test_without_inline_scripts_only_the_sites_own_files_may_run() -> None:
    rules, blocked = of('<script src="a.js"></script>', "<p>无</p>")
    assert rules["script-src"] == ["'self'"]
    assert rules["default-src"] == rules["base-uri"] == rules["frame-ancestors"] == ["'none'"]
    assert blocked == []


def test_each_inline_script_is_allowed_once_by_its_hash_and_data_is_not() -> None:
    data = '<script type="application/ld+json">{"a": 1}</script><script type=application/json>{}</script>'
    rules, _ = of(
        f"<script>one()</script>{data}", "<script>one()</script><script>\n二()\n</script>"
    )
    assert rules["script-src"] == ["'self'", *sorted([digest("one()"), digest("\n二()\n")])]


@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("<p style='color: red'>", "an attribute style="),
        ('<a href="x"\nonclick="f()">', "an attribute onclick="),
        ("<style>p { color: red }</style>", "a <style> element"),
    ],
)
def test_what_a_policy_cannot_allow_is_a_problem(page: str, what: str) -> None:
    assert of(page)[1] == [what]


def test_text_and_scripts_that_only_speak_of_styles_are_none() -> None:
    page = "<p>写作 style=“红”，或 &lt;p style=&gt;</p><script>a = '<p style=x>'</script>"
    assert of(page)[1] == []


def test_the_command_wants_a_built_site(tmp_path: Path) -> None:
    told = run("csp", tmp_path)
    assert told.exit_code == 1
    assert "mkdocs build" in told.stderr


# ── in a browser ─────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def site(built_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented zone's site with a chart on it, too."""
    folder = tmp_path_factory.mktemp("policy") / "project"
    shutil.copytree(built_project, folder, ignore=shutil.ignore_patterns("site*"))
    page = folder / "seeds" / "2030-08.txt"
    page.write_text(THREE_YEARS, "utf-8")
    assert run("draft", page, "--issued", "2030-08", "--save", "--root", folder).exit_code == 0
    plan = page.with_suffix(".yml")
    text = plan.read_text("utf-8").replace("reviewed: false", "reviewed: true")
    plan.write_text(text, "utf-8")
    assert run_mkdocs(folder, "--strict").returncode == 0
    return folder / "site"


@pytest.fixture(scope="module")
def header(site: Path) -> str:
    told = run("csp", site)
    assert (told.exit_code, told.stderr) == (0, "")
    return told.stdout.strip()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(WATCH)
    yield context
    context.close()


def blocked(page: Page) -> list[str]:
    page.wait_for_load_state("networkidle")
    found: list[str] = page.evaluate("window.blocked")
    return found


@pytest.mark.browser
def test_no_page_of_the_site_is_hindered(site: Path, header: str, context: BrowserContext) -> None:
    page = context.new_page()
    with served(site, {"Content-Security-Policy": header}) as address:
        for path in (*KINDS, "measures/high-tech-enterprises/"):
            page.goto(address + path)
            assert blocked(page) == [], path
        assert page.locator(".chart svg .mark-line").count() == 1


@pytest.mark.browser
def test_search_filters_and_switches_work(site: Path, header: str, context: BrowserContext) -> None:
    page = context.new_page()
    with served(site, {"Content-Security-Policy": header}) as address:
        page.goto(address)
        page.locator(".search-box input").fill("施工许可")
        page.keyboard.press("Enter")
        page.wait_for_selector("[data-search-result]")
        assert blocked(page) == []
        page.goto(address + "timeline/")
        rows = page.locator(".evidence:visible")
        before = rows.count()
        page.locator(".narrow summary").click()
        page.locator("form.filters select[name=view]").select_option("value")
        expect(page.locator("#timeline-table table")).to_be_visible()
        page.locator("form.filters select[name=view]").select_option("")
        page.locator("form.filters select[name=park]").select_option(index=1)
        expect(page.locator("#found")).to_contain_text("筛选出")
        assert rows.count() < before
        page.locator("button.larger").click()
        page.locator("button.darker").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        assert blocked(page) == []


@pytest.mark.browser
def test_a_script_that_is_not_the_sites_own_does_not_run(
    site: Path, header: str, context: BrowserContext, tmp_path: Path
) -> None:
    altered = shutil.copytree(site, tmp_path / "site")
    index = (altered / "index.html").read_text("utf-8")
    evil = index.replace("</body>", "<script>document.title = 'evil'</script></body>")
    (altered / "index.html").write_text(evil, "utf-8")
    page = context.new_page()
    with served(altered, {"Content-Security-Policy": header}) as address:
        page.goto(address)
        assert [found.split(":")[0] for found in blocked(page)] == ["script-src-elem"]
        assert page.title() != "evil"
