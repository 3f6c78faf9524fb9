"""Corrections are told with their reason and day: on a page, in a feed, and at their place."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.indexes import build_site
from generator.model import PartialDate
from generator.render_corrections import corrected_stories
from tests.conftest import run_mkdocs
from tests.pages import complaints, page_of, plan_text
from tests.test_articles import CORRECTION, UNITS, ZONE, story

REVIEW = "articles/innovation-review-2030/"


@pytest.mark.parametrize(
    ("wrong", "right", "in_figure"),
    [
        ("15个", "16个", True),
        ("三成", "两成", True),
        ("新增15个个项目", "新增15个项目", False),
        ("林小蛮", "林小满", False),
        ("误入的一段话", "", False),
    ],
)
def test_a_correction_of_a_figure_is_told_from_one_of_a_word(
    wrong: str, right: str, in_figure: bool
) -> None:
    told = story(UNITS + CORRECTION)
    (correction,) = told.article.corrections
    changed = replace(correction, wrong=wrong, right=right)
    told = replace(told, article=replace(told.article, corrections=(changed,)))
    ((_, (one,)),) = corrected_stories(build_site(ZONE, (told,), ()))
    assert (one.number, one.in_figure) == (1, in_figure)


def test_the_day_of_a_correction_is_a_date() -> None:
    page = page_of("标题", "项项目。")
    told = story(UNITS + CORRECTION.replace("}", ", since: 2030-06-02}"))
    assert told.article.corrections[0].since == PartialDate(2030, 6, 2)
    rest = "corrections:\n- {line: 2, wrong: 项项目, right: 项目, because: 重复, since: 昨天}\n"
    assert [
        m
        for _, m, _ in complaints(page, plan_text(page, "- {slug: a, headline: 1, body: 2}", rest))
    ] == ["“昨天” is no date"]


def test_a_later_correction_dates_its_article_and_its_feed(project: Path) -> None:
    plan = project / "seeds/2030-06.yml"
    text = plan.read_text("utf-8")
    plan.write_text(text.replace("units:\n", "  since: 2030-08-01\nunits:\n", 1), "utf-8")
    result = run_mkdocs(project, "--strict")
    assert result.returncode == 0, result.stderr
    site = project / "site"
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    entry = sitemap.split(f"<loc>https://yunling.example/{REVIEW}</loc>")[1]
    assert entry.split("</url>")[0].strip() == "<lastmod>2030-08-01</lastmod>"
    assert "<updated>2030-08-01T00:00:00Z</updated>" in (site / "feeds/corrections.xml").read_text()
    assert '<time datetime="2030-08-01">' in (site / "corrections/index.html").read_text("utf-8")
    assert '"dateModified": "2030-08-01"' in (site / REVIEW / "index.html").read_text("utf-8")


def test_the_page_leads_to_each_correction(built_site: Path) -> None:
    said = (built_site / "corrections/index.html").read_text("utf-8")
    assert "<del>项目目审批</del> → <ins>项目审批</ins>" in said
    assert f'href="../{REVIEW}#c-1"' in said
    assert "../feeds/corrections.xml" in said


@pytest.mark.browser
def test_a_correction_is_shown_at_its_place_on_request(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + REVIEW)
    corrected = page.locator("a.corrected").first
    expect(corrected).to_have_attribute("aria-expanded", "false")
    corrected.click()
    note = page.locator(".printed .correction")
    expect(note).to_contain_text("原文印作“项目目审批”，更正为“项目审批”")
    expect(note).to_be_in_viewport()
    assert page.url.endswith(REVIEW)
    corrected.press("Enter")
    expect(note).to_have_count(0)
    context.close()


@pytest.mark.browser
def test_without_a_script_a_correction_leads_to_the_list(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + REVIEW)
    page.locator("a.corrected").first.click()
    page.wait_for_url("**#c-1")
    expect(page.locator("#c-1")).to_be_in_viewport()
    context.close()
