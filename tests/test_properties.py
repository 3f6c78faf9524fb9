"""Whatever comes in: no exception, nothing lost, nothing more than text, nothing out of the folder."""

from __future__ import annotations

import json
import posixpath

import markdown
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.blocks import keep_html, put_back
from generator.build import tell_page
from generator.draft import draft
from generator.draft_yaml import plan_yaml
from generator.indexes import build_site
from generator.inspection import inspect_page
from generator.metadata import Knowledge
from generator.model import NewsPage, PagePlan, Story, WebPage, Zone
from generator.plan import read_plan
from generator.proof import prove
from generator.render import render
from generator.segment import segment
from generator.shifting import shift
from generator.source import parse_page, read_files
from generator.source_yaml import page_file, parse_yaml
from generator.zone import read_zone
from tests.conftest import ROOT
from tests.markup import check_tags
from tests.strategies import ISSUED, NAME, page_lines, page_of, pages, plans, zones
from tests.test_schema import faults

PLAN_PATH = f"seeds/{NAME.replace('.txt', '.yml')}"
FILES, _ = read_files(ROOT / "tests/project/seeds/zone", "seeds/zone", (".yml",))
ZONE, _ = read_zone("seeds/zone", FILES)
KNOWLEDGE = Knowledge.of(ZONE)


def drafted(page: NewsPage) -> PagePlan:
    """The plan that a draft of the page is written as, read again; it must be good."""
    text = plan_yaml(draft(page), ISSUED, "云岭日报", "“新区”\\专版")
    plan, problems = read_plan(PLAN_PATH, text.encode(), page)
    assert problems == ()
    assert plan is not None
    return plan


def told(page: NewsPage, plan: PagePlan, zone: Zone = ZONE) -> tuple[Story, ...]:
    stories, _ = tell_page(page, plan, zone, Knowledge.of(zone))
    return stories


# ── reading ──────────────────────────────────────────────────────────────────


@given(st.binary(max_size=300))
def test_any_bytes_are_a_page_or_a_problem(data: bytes) -> None:
    page, problems = parse_page(NAME, f"seeds/{NAME}", data)
    assert (page is None) == bool(problems)
    for problem in problems:
        assert problem.message
        assert problem.hint


@given(
    st.one_of(
        st.binary(max_size=200), st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace"))
    )
)
def test_any_bytes_are_yaml_or_a_problem(data: bytes) -> None:
    node, problems = parse_yaml("p.yml", data)
    assert (node is None) == bool(problems)


@given(pages())
def test_a_draft_is_the_same_each_time_and_passes_check(page: NewsPage) -> None:
    first, second = draft(page), draft(page)
    assert first == second
    drafted(page)


@given(pages())
def test_every_printed_line_is_in_one_unit_or_skipped(page: NewsPage) -> None:
    plan = drafted(page)
    claimed = [line for unit in plan.units for _, line in unit.claims()]
    skipped = [line for skip in plan.skips for line in skip.lines]
    assert sorted(claimed + skipped) == list(page.printed_lines())


@given(pages())
def test_no_character_of_a_claimed_line_is_lost(page: NewsPage) -> None:
    plan = drafted(page)
    for unit, article in zip(plan.units, segment(page, plan), strict=True):
        read = "".join(
            text or "" for text in (article.column, article.kicker, article.headline, article.deck)
        )
        read += "".join(paragraph.text for paragraph in article.paragraphs)
        read += "".join(article.byline)
        printed = "".join(page.line(line) for _, line in unit.claims())
        assert _letters(read) == _letters(printed)


def _letters(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c != "#")  # a scan's mark of a heading


@given(pages())
def test_the_span_of_every_figure_slices_back(page: NewsPage) -> None:
    for story in told(page, drafted(page)):
        for figure in story.figures:
            paragraph = story.article.paragraphs[figure.paragraph]
            assert paragraph.text[figure.start : figure.end] == figure.text
            spans = (page.line(s.line)[s.start : s.end] for s in figure.printed)
            assert "".join(spans) == figure.text
            assert figure.text in figure.quote


@given(st.data())
def test_any_plan_is_good_or_has_problems_where_they_are(data: st.DataObject) -> None:
    page = data.draw(pages())
    text = data.draw(plans(page))
    raw = text.encode("utf-8", "replace")
    plan, problems = read_plan(PLAN_PATH, raw, page)
    last = {PLAN_PATH: len(text.splitlines()) + 1, f"seeds/{NAME}": len(page.lines)}
    for problem in problems:
        assert problem.message
        assert problem.hint
        assert 0 <= problem.position.line <= last[problem.position.path]
    if problems:
        return
    assert plan is not None
    assert faults("plan.schema.json", raw.decode()) == []
    stories = told(page, plan)
    assert prove(stories, {page.name: page.lines}) == ()
    inspect_page(page, plan, ZONE, ())


@given(zones())
def test_any_zone_is_good_or_has_problems(files: dict[str, bytes]) -> None:
    zone, problems = read_zone("seeds/zone", files)
    for problem in problems:
        assert problem.hint
        assert problem.position.path.startswith("seeds/zone/")
    if not problems:
        for name, data in files.items():
            assert faults(name.replace(".yml", ".schema.json"), data.decode()) == []
        build_site(zone, (), ())


@given(st.data())
def test_a_plan_follows_its_page_wherever_it_goes(data: st.DataObject) -> None:
    lines = data.draw(page_lines)
    page = page_of("\n".join(lines))
    other = page_of("\n".join(data.draw(st.one_of(st.just(_spread(lines, data)), page_lines))))
    if page is None or other is None:
        return
    plan = plan_yaml(draft(page), ISSUED, None, None)
    shifted = shift(plan.encode(), other)
    assert shifted is not None
    _, problems = read_plan(PLAN_PATH, shifted.text.encode(), other)
    if _printed(page) == _printed(other):
        assert problems == ()
        assert shifted.lost == ()


def _spread(lines: list[str], data: st.DataObject) -> list[str]:
    """The same lines with more blank ones between them."""
    return [part for line in lines for part in [""] * data.draw(st.integers(0, 2)) + [line]]


def _printed(page: NewsPage) -> list[str]:
    return [page.line(number).strip() for number in page.printed_lines()]


# ── pages ────────────────────────────────────────────────────────────────────


@given(pages())
def test_source_text_never_becomes_markup_and_no_address_leaves_the_site(page: NewsPage) -> None:
    stories = told(page, drafted(page))
    site = build_site(ZONE, stories, ())
    for made in render(site, ROOT / "templates", {page.name: page.lines}, "0"):
        assert posixpath.normpath(made.path) == made.path
        assert not made.path.startswith(("/", "../"))
        assert "\\" not in made.path
        if made.path.endswith(".md"):
            _check_markup(made)
        elif made.path.endswith(".json"):
            json.loads(made.content)


def _check_markup(made: WebPage) -> None:
    head = page_file(made.front, made.content).decode().split("\n---\n")[0]
    assert yaml.safe_load(head.removeprefix("---")) is not None
    content, kept = keep_html(str(made.content))
    html = markdown.markdown(content, extensions=["attr_list", "md_in_html", "toc"])
    check_tags(put_back(html, kept))
