"""The site as one ZIP: the same bytes every time, and it works without a server."""

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.packing import START, spelt_out
from tests.test_cli import run


@pytest.mark.parametrize(
    ("link", "spelt"),
    [
        ('<a href="../parks/">', '<a href="../parks/index.html">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href=".">', '<a href="./index.html">'),
        ('<a href="../a/#f-1">', '<a href="../a/index.html#f-1">'),
        ('<form action="search/">', '<form action="search/index.html">'),
        ('<a href="#f-1">', '<a href="#f-1">'),
        ('<a href="data/figures.csv">', '<a href="data/figures.csv">'),
        ('<a href="https://x.test/a/">', '<a href="https://x.test/a/">'),
    ],
)
def test_links_to_folders_name_their_page(link: str, spelt: str) -> None:
    assert spelt_out(link.encode()).decode() == spelt


def test_the_same_site_gives_the_same_bytes(built_site: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run("pack", built_site, tmp_path / name / "site.zip").exit_code == 0
    one, two = ((tmp_path / name / "site.zip").read_bytes() for name in ("one", "two"))
    assert one == two


def test_a_file_that_is_there_is_not_overwritten(built_site: Path, tmp_path: Path) -> None:
    target = tmp_path / "site.zip"
    target.write_text("mine", "utf-8")
    assert run("pack", built_site, target).exit_code == 1
    assert target.read_text("utf-8") == "mine"


@pytest.mark.browser
def test_the_unpacked_site_works_without_a_server(
    built_site: Path, tmp_path: Path, chromium: Browser
) -> None:
    assert run("pack", built_site, tmp_path / "record.zip").exit_code == 0
    with zipfile.ZipFile(tmp_path / "record.zip") as archive:
        archive.extractall(tmp_path)
    page = chromium.new_page()
    page.goto((tmp_path / "record" / START).as_uri())
    page.wait_for_url("**/index.html")
    page.locator(".entry .title", has_text="四个项目集中开工").first.click()
    page.wait_for_url("**/articles/qinghu-four-projects/index.html")
    page.locator("a.figure").first.click()
    page.wait_for_url("**/timeline/index.html#t-f-*")
    page.goto((tmp_path / "record/search/index.html").as_uri() + "?q=施工许可")
    page.wait_for_selector("[data-search-result]")
    page.locator("[data-search-result] a, a[data-search-result]").first.click()
    page.wait_for_url("**/articles/qinghu-four-projects/index.html*")
    page.close()
