"""What a change does to the pages is told as additions, losses and alterations."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from generator.changes import describe_changes
from tests.test_cli import run


def edition(*figures: tuple[str, str], **pages: str) -> dict[str, bytes]:
    rows = [
        {"id": id, "text": text, "measure": "项目数", "subject": None, "url": f"articles/a/#{id}"}
        for id, text in figures
    ]
    files = {"data/figures.json": json.dumps(rows).encode()}
    return files | {f"{name}.md": text.encode() for name, text in pages.items()}


def test_figures_are_told_by_their_address() -> None:
    told = describe_changes(
        edition(("f-1", "9个"), ("f-2", "8个")), edition(("f-1", "7个"), ("f-3", "6个"))
    )
    assert told == (
        "## Figures: 1 added, 1 gone, 1 changed\n\n"
        "- added: 6个 项目数, - (articles/a/#f-3)\n"
        "- gone: 8个 项目数, - (articles/a/#f-2)\n"
        "- changed: 7个 项目数, - (articles/a/#f-1)\n"
    )


def test_nothing_changed_is_said_in_words() -> None:
    assert describe_changes(edition(about="一"), edition(about="一")) == (
        "No page and no figure changes.\n"
    )


def test_other_pages_that_changed_are_named() -> None:
    assert "changed: about.md" in describe_changes(edition(about="一"), edition(about="二"))


def test_an_article_whose_text_stays_is_told_as_a_page_when_its_page_changes() -> None:
    def article(headline: str, page: str) -> dict[str, bytes]:
        row = {"id": "a", "headline": headline, "url": "articles/a/"}
        return {"data/articles.json": json.dumps([row]).encode(), "articles/a.md": page.encode()}

    old = article("开工", "一")
    assert describe_changes(old, article("开工", "一")) == "No page and no figure changes.\n"
    assert describe_changes(old, article("开园", "二")) == (
        "## Articles: 1 changed\n\n- changed: 开园 (articles/a/)\n"
    )
    assert describe_changes(old, article("开工", "二")) == (
        "## Other pages: 1 changed\n\n- changed: articles/a.md\n"
    )


def test_what_has_an_editors_title_only_is_told_by_it() -> None:
    row = {"id": "lamps", "headline": None, "url": "articles/market/"}
    old = {"data/articles.json": json.dumps([row]).encode()}
    new = {"data/articles.json": json.dumps([row | {"title": "夜市的灯"}]).encode()}
    assert "- changed: 夜市的灯 (articles/market/)\n" in describe_changes(old, new)
    assert "- gone: lamps (articles/market/)\n" in describe_changes(old, {})


def test_the_page_of_the_search_which_names_an_edition_is_not_told() -> None:
    old, new = {"search/index.md": b"1"}, {"search/index.md": b"2"}
    assert describe_changes(old, new) == "No page and no figure changes.\n"


def test_diff_compares_the_work_tree_with_a_commit(project: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=N", "-c", "user.email=n@example.org")
        subprocess.run(["git", *identity, *arguments], cwd=project, check=True, capture_output=True)

    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "first")
    same = run("diff", "--root", project)
    assert (same.exit_code, same.output) == (0, "No page and no figure changes.\n")
    plan = project / "seeds" / "2030-05-07.yml"
    text = plan.read_text("utf-8")
    plan.write_text(text.replace("合计投资12.5亿元", "总投资12.5亿元"), "utf-8")
    told = run("diff", "--root", project)
    assert "## Articles: 1 changed\n\n- changed: 四个项目集中开工" in told.output


def test_an_unknown_commit_is_misuse(project: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=project, check=True)
    told = run("diff", "nowhere", "--root", project)
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == (
        "git has no commit called “nowhere”\n    name a commit of this project: HEAD, main, v1.0\n"
    )


def test_a_folder_that_git_does_not_know_is_told_how_it_can(project: Path) -> None:
    told = run("diff", "--root", project)
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == (
        f"{project}: git does not know this folder\n"
        "    run there: git init, git add --all, git commit -m first; diff compares with that\n"
    )


def test_without_git_nothing_can_be_compared(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", os.fspath(project))
    told = run("diff", "--root", project)
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == (
        "git is not installed\n    install it: diff asks it how the pages were\n"
    )
