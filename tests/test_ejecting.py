"""A generated page can be taken over by hand and keeps its place everywhere."""

import json
from pathlib import Path

from generator.build import build
from tests.conftest import run_mkdocs
from tests.test_cli import run

SLUG = "qinghu-four-projects"


def test_an_ejected_page_is_the_page_and_stays_in_index_timeline_and_search(project: Path) -> None:
    told = run("eject", SLUG, "--root", project)
    assert told.exit_code == 0
    page = project / "docs" / "articles" / f"{SLUG}.md"
    page.write_text(page.read_text("utf-8").replace("手续办在开工前", "手续办在动土前"), "utf-8")
    assert run("check", "--root", project).exit_code == 0
    done = run_mkdocs(project, "--strict")
    assert done.returncode == 0, done.stderr
    site = project / "site"
    assert "手续办在动土前" in (site / "articles" / SLUG / "index.html").read_text("utf-8")
    assert f"articles/{SLUG}/" in (site / "parks/qinghu/index.html").read_text("utf-8")
    figures = json.loads((site / "data/figures.json").read_text("utf-8"))
    assert any(figure["article"] == SLUG for figure in figures)
    texts = "".join(p.read_text("utf-8") for p in (site / "search/parts").rglob("texts-*.js"))
    assert "手续办在动土前" in texts


def test_an_ejected_page_is_never_overwritten(project: Path) -> None:
    run("eject", SLUG, "--root", project)
    page = project / "docs" / "articles" / f"{SLUG}.md"
    page.write_text(page.read_text("utf-8") + "\n后来补写。\n", "utf-8")
    told = run("eject", SLUG, "--root", project)
    assert told.exit_code == 1
    assert "already written by hand" in told.output
    assert page.read_text("utf-8").endswith("后来补写。\n")


def test_check_says_when_the_source_of_an_ejected_page_has_changed(project: Path) -> None:
    run("eject", SLUG, "--root", project)
    assert [n for n in build(project).notes if "made from" in n.message] == []
    plan = project / "seeds" / "2030-05-07.yml"
    plan.write_text(plan.read_text("utf-8").replace("合计投资12.5亿元", "总投资12.5亿元"), "utf-8")
    (note,) = [n for n in build(project).notes if "made from" in n.message]
    assert str(note.position) == f"docs/articles/{SLUG}.md"


def test_an_unknown_article_is_answered_with_the_nearest(project: Path) -> None:
    told = run("eject", "qinghu-four-project", "--root", project)
    assert told.exit_code == 1
    assert f"did you mean {SLUG}?" in told.output
