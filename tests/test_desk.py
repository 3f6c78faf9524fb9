"""What the desk shows of a page: each line's part, the text with joins and corrections."""

import re
from pathlib import Path
from typing import Any

import pytest

from generator.build import Build, build
from generator.desk import Desk, Part, lay_desk
from generator.desk_pages import DeskPages, State
from generator.plan import read_plan
from generator.plugin_faults import unforeseen
from generator.seeds import ReadPage
from generator.serving import Preview
from tests.conftest import make_project
from tests.desks import desk, labels
from tests.pages import PLAN_PATH, page_of, plan_text


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build(make_project(tmp_path_factory.mktemp("desk") / "project"), drafts=True)


def test_each_printed_line_says_to_which_unit_it_belongs_and_as_what(built: Build) -> None:
    assert labels(desk(built, "2030-06.txt")) == {
        2: (1, "column"), 4: (1, "kicker"), 6: (1, "headline"), 8: (1, "deck"), 10: (1, "body"),
        12: (2, "caption"), 14: (1, "body"), 16: (1, "crosshead"), 18: (1, "body"),
        20: (1, "crosshead"), 22: (1, "body"), 24: (None, "skip"), 26: (1, "byline"),
        28: (3, "body"), 30: (3, "body"), 32: (3, "byline"), 34: (4, "headline"),
        35: (4, "headline"), 37: (4, "body"),
    }  # fmt: skip


def test_a_run_of_lines_names_the_plans_line_that_claims_it(built: Build) -> None:
    runs = desk(built, "2030-06.txt").runs
    told = [
        ([line.number for line in run.lines], run.plan_line.position.line, run.plan_line.text)
        for run in runs
        if run.plan_line
    ]
    assert len(told) == len(runs)
    assert told[4:7] == [
        ([10], 20, "body: 10+14, 16, 18, 20, 22"),
        ([12], 28, "body: 12"),
        ([14], 20, "body: 10+14, 16, 18, 20, 22"),
    ]
    assert told[7] == ([16], 21, "crossheads: 16, 20")
    assert ([24], 47, "- lines: 24") in told
    assert ([34, 35], 40, "headline: 34+35") in told


def test_a_skipped_line_gives_its_reason_and_a_joined_one_the_line_before(built: Build) -> None:
    claims = {
        line.number: line.claim for run in desk(built, "2030-06.txt").runs for line in run.lines
    }
    assert claims[24].because == "22行前半段重复印了一遍"
    assert {line: claim.after for line, claim in claims.items() if claim.after} == {14: 10, 35: 34}


def test_joins_and_corrections_are_marked_where_they_are_read(built: Build) -> None:
    unit = desk(built, "2030-06.txt").units[0]
    assert [text.role for text in unit.texts] == [
        "column", "kicker", "headline", "deck", "body", "crosshead", "body", "crosshead", "body",
        "byline",
    ]  # fmt: skip
    joined, corrected = unit.texts[4], unit.texts[8]
    assert joined.lines == (10, 14)
    assert [part.kind for part in joined.parts] == ["text", "join", "text"]
    assert joined.parts[1].text == "14"
    first, place, last = corrected.parts
    assert first.text.endswith("工程建设")
    assert (place.kind, place.text) == ("corrected", "项目审批")
    assert place.correction is not None
    assert place.correction.wrong == "项目目审批"
    assert last.text.startswith("时间压缩到35")


def lone(lines: list[str], units: str, rest: str = "") -> Desk:
    """The desk of a page and a plan of their own."""
    page = page_of(*lines)
    text = plan_text(page, units, rest)
    plan, problems = read_plan(PLAN_PATH, text.encode(), page)
    return lay_desk(ReadPage(page, plan, text), problems, (), {})


CORRECTION = "corrections:\n- line: 1\n  wrong: {}\n  right: {}\n  because: x\n"


@pytest.mark.parametrize(
    ("wrong", "right", "parts"),
    [
        ("灯灯", "灯", ["新", ("灯灯", "灯"), "亮了"]),
        ("灯灯", "''", ["新", ("灯灯", ""), "亮了"]),
        ("新", "''", [("新", ""), "灯灯亮了"]),
        ("亮了", "''", ["新灯灯", ("亮了", "")]),
        ("新灯灯亮了", "灯亮", [("新灯灯亮了", "灯亮")]),
    ],
)
def test_what_a_correction_takes_away_is_shown_too(
    wrong: str, right: str, parts: list[str | tuple[str, str]]
) -> None:
    def plain(part: Part) -> str | tuple[str, str]:
        return (part.correction.wrong, part.text) if part.correction else part.text

    shown = lone(["　新灯灯亮了"], "- slug: a\n  body: 1\n", CORRECTION.format(wrong, right))
    assert [plain(part) for part in shown.units[0].texts[0].parts] == parts
    marked = [part for part in shown.runs[0].lines[0].parts if part.correction]
    assert [part.text for part in marked] == [wrong]


@pytest.mark.parametrize("name", ["", "2030-05-07/", "2030-06/", "2030-07/"])
def test_the_desks_pages_can_be_filled(built: Build, name: str, tmp_path: Path) -> None:
    pages = DeskPages(make_project(tmp_path / "project"), "/repo/")
    told = pages.answer(name, State(built, built, ()), 7)
    assert told.status == "200 OK"
    assert 'data-epoch="7"' in told.body.decode()
    assert 'href="/repo/desk/desk.css"' in told.body.decode()


@pytest.mark.parametrize(
    ("language", "tag", "said"),
    [
        ("zh_CN", "zh-CN", ("全部版面", "要看的 0 处", "第1篇", "主题", "略去：")),
        ("en", "en", ("All pages", "To look at: 0", "unit 1", "headline", "left out&#58; ")),
    ],
)
def test_the_desk_speaks_the_editors_language(
    built: Build,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    tag: str,
    said: tuple[str, ...],
) -> None:
    monkeypatch.setenv("LANGUAGE", language)
    pages = DeskPages(make_project(tmp_path / "project"), "/")
    page = pages.answer("2030-06/", State(built, built, ()), 1).body.decode()
    assert f'<html lang="{tag}"' in page
    assert [words for words in said if words not in page] == []


def test_source_text_stays_text_on_the_desk(built: Build, tmp_path: Path) -> None:
    pages = DeskPages(make_project(tmp_path / "project"), "/")
    page = pages.answer("2030-07/", State(built, built, ()), 1).body.decode()
    assert page.count("<script") == 1  # the desk's own
    assert "<b>" not in page.split("<main>")[1].replace('<b class="', "")


@pytest.mark.parametrize(
    ("typed", "location"),
    [("/zone/desk", "/zone/desk/"), ("/zone/desk/2030-06", "/zone/desk/2030-06/")],
)
def test_an_address_of_the_desk_without_its_last_slash_leads_there(
    built: Build, tmp_path: Path, typed: str, location: str
) -> None:
    told: list[tuple[str, dict[str, str]]] = []
    preview = Preview()
    preview.take(built)

    def start(status: str, headers: list[tuple[str, str]], _: object = None, /) -> Any:
        told.append((status, dict(headers)))

    def site(_: object, start: Any) -> list[bytes]:
        start("404 Not Found", [])
        return []

    answer = preview.around(site, tmp_path, "/zone/", unforeseen)
    assert b"".join(answer({"PATH_INFO": typed}, start)) == b""
    ((status, headers),) = told
    assert (status, headers["Location"]) == ("302 Found", location)


def test_an_unknown_page_and_a_broken_template_are_told(built: Build, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    state = State(built, built, ())
    assert DeskPages(project, "/").answer("2031/", state, 1).status == "404 Not Found"
    (project / "templates/desk/index.html.j2").write_text("<p>\n{{ nobody }}\n", "utf-8")
    told = DeskPages(project, "/").answer("", state, 1)
    assert told.status == "500 Internal Server Error"
    assert "templates/desk/index.html.j2:2" in told.body.decode()


def test_nothing_of_the_desk_is_published(built_site: Path) -> None:
    names = [path.relative_to(built_site).as_posix() for path in built_site.rglob("*")]
    assert "articles/index.html" in names
    assert [name for name in names if "desk" in name] == []
    texts = {path: path.read_text("utf-8") for path in built_site.rglob("*.html")}
    assert [path for path, text in texts.items() if re.search(r'="[^"]*\bdesk\b', text)] == []
    assert "desk" not in (built_site / "sitemap.xml").read_text("utf-8")
