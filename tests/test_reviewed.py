"""A page whose plan is not reviewed yet is there while somebody edits, and in nothing published."""

import json
import subprocess
from pathlib import Path

import pytest

from generator.build import Build, build
from generator.model import WebPage
from tests.conftest import run_mkdocs
from tests.pages import complaints, good_plan, page_of, plan_text
from tests.test_cli import run

PLAN = "seeds/2030-05-07.yml"
SLUGS = (
    "qinghu-four-projects",
    "new-enterprises-2030",
)  # its articles; a picture belongs to the first
NOTE = (
    f"{PLAN}:1: this page is not reviewed yet; its articles are left out of the published site\n"
    "    compare it with the page (mkdocs serve shows both), then write reviewed: true"
)
UNIT = "- slug: a\n  body: 1\n"


@pytest.fixture
def unread(project: Path) -> Path:
    """The invented zone's project, the plan of one of its three pages not reviewed."""
    plan = project / PLAN
    plan.write_text("reviewed: false\n" + plan.read_text("utf-8"), "utf-8")
    return project


def text_of(built: Build) -> str:
    def whole(page: WebPage) -> str:
        return f"{page.path} {page.front} {page.content!r}"

    return "\n".join(map(whole, built.pages))


@pytest.mark.parametrize(("line", "reviewed"), [("", True), ("reviewed: true\n", True), ("reviewed: false\n", False)])  # fmt: skip
def test_a_plan_says_whether_it_is_reviewed_and_counts_as_such_when_it_does_not(
    line: str, reviewed: bool
) -> None:
    assert good_plan(page_of("正文。"), UNIT, line).reviewed is reviewed


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("no", ("“reviewed” cannot be “no”", "write one of: true, false")),
        ("ture", ("“reviewed” cannot be “ture”", "did you mean “true”?")),
        ("", ("this plan has no “reviewed”", "add reviewed: true")),
    ],
)
def test_anything_but_true_and_false_is_a_problem(value: str, said: tuple[str, str]) -> None:
    page = page_of("正文。")
    assert complaints(page, plan_text(page, UNIT, f"reviewed: {value}\n")) == [(4, *said)]


def test_nothing_of_an_unreviewed_page_is_published(unread: Path) -> None:
    published = text_of(build(unread))
    assert [word for word in (*SLUGS, "四个项目集中开工", "2030-05-07") if word in published] == []


def test_an_unreviewed_page_is_there_while_serving_and_marked_as_a_draft(unread: Path) -> None:
    pages = {page.path: str(page.content) for page in build(unread, drafts=True).pages}
    article = pages[f"articles/{SLUGS[0]}.md"]
    assert "草稿：只在本机预览，不会发布" in article
    assert 'href="../../desk/2030-05-07/"' in article
    assert pages["articles/index.md"].count(">草稿<") == 2


def test_a_build_leaves_it_out_with_a_word_and_succeeds_strictly(unread: Path) -> None:
    done = run_mkdocs(unread, "--strict")
    assert done.returncode == 0, done.stderr
    assert f"INFO    -  {NOTE}" in done.stderr
    assert not (unread / "site" / "articles" / SLUGS[0]).exists()
    names = [row["id"] for row in json.loads((unread / "site/data/articles.json").read_text("utf-8"))]  # fmt: skip
    assert names
    assert not set(SLUGS) & set(names)


def test_check_lists_it_as_a_note(unread: Path) -> None:
    told = run("check", "--root", unread)
    assert told.exit_code == 0
    assert NOTE in told.stdout


def test_what_is_wrong_with_it_is_wrong_in_every_build(unread: Path) -> None:
    plan = unread / PLAN
    plan.write_text(plan.read_text("utf-8").replace("[科技创新]", "[月球]"), "utf-8")
    published, served = build(unread), build(unread, drafts=True)
    assert [p.message for p in published.problems] == ["the zone has no topic “月球”"]
    assert served.problems == published.problems


def test_a_published_caption_cannot_belong_to_an_unreviewed_article(project: Path) -> None:
    plan = project / "seeds/2030-06.yml"
    text = plan.read_text("utf-8")
    slug = text.split("slug: ")[1].split("\n")[0]
    other = project / PLAN
    told = other.read_text("utf-8").replace(f"belongs_to: {SLUGS[0]}", f"belongs_to: {slug}")
    other.write_text(told, "utf-8")
    plan.write_text("reviewed: false\n" + text, "utf-8")
    (problem,) = build(project).problems
    assert problem.fatal
    assert problem.position.path == PLAN
    assert problem.message == f"belongs_to: “{slug}” is on a page that is not reviewed yet"
    assert problem.hint == "review it and write reviewed: true in seeds/2030-06.yml"


def test_new_plans_are_not_reviewed(tmp_path: Path, project: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("新的消息\n\n本报讯（记者林小满）昨天，清湖产业园区下了一场雪。\n", "utf-8")
    run("add", page, "--issued", "2031-01-02", "--root", project)
    (plan,) = (project / "seeds").glob("2031-01-02*.yml")
    text = plan.read_text("utf-8")
    assert "\nreviewed: false\n" in text
    assert run("check", "--root", project).exit_code == 0
    assert "新的消息" not in text_of(build(project))


def test_an_unreviewed_article_is_not_ejected(unread: Path) -> None:
    told = run("eject", SLUGS[0], "--root", unread)
    assert told.exit_code == 1
    assert f"not reviewed yet: write reviewed: true in {PLAN}" in told.stderr
    assert not (unread / "docs" / "articles" / f"{SLUGS[0]}.md").exists()


def test_diff_compares_what_would_be_published(project: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=N", "-c", "user.email=n@example.org")
        subprocess.run(["git", *identity, *arguments], cwd=project, check=True, capture_output=True)

    plan = project / PLAN
    good = plan.read_text("utf-8")
    plan.write_text("reviewed: false\n" + good, "utf-8")
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "a draft")
    plan.write_text("reviewed: false\n" + good.replace("合计投资", "总投资"), "utf-8")
    assert run("diff", "--root", project).output == "No page and no figure changes.\n"
    plan.write_text("reviewed: true\n" + good, "utf-8")
    assert "- added: 四个项目集中开工" in run("diff", "--root", project).output
