"""A site says which commit it is built from, wherever somebody knows it."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.revision import VARIABLE, revision
from tests.conftest import run_mkdocs


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=N", "-c", "user.email=n@example.org")
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture(autouse=True)
def nobody_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)


@pytest.fixture
def commit(project: Path) -> str:
    """The one commit of the invented zone's project."""
    git(project, "init", "-q")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "first")
    git(project, "tag", "v1")  # a name of the commit changes nothing
    return git(project, "rev-parse", "HEAD")[:12]


def test_the_footer_of_every_page_names_the_commit(project: Path, commit: str) -> None:
    assert run_mkdocs(project, "--strict").returncode == 0
    pages = sorted((project / "site").rglob("*.html"))
    assert len(pages) > 10
    without = [
        page
        for page in pages
        if f'<div class="revision">版本 {commit}</div>' not in page.read_text("utf-8")
    ]
    assert without == []


def test_a_change_that_is_not_committed_shows(project: Path, commit: str) -> None:
    assert revision(project) == commit
    (project / "mkdocs.yml").write_text("changed\n", "utf-8")
    assert revision(project) == f"{commit}-dirty"


def test_outside_git_there_is_none_and_the_footer_says_nothing(
    project: Path, built_site: Path
) -> None:
    assert revision(project) is None
    assert 'class="revision"' not in (built_site / "index.html").read_text("utf-8")


def test_the_variable_wins(project: Path, commit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "2030-05")
    assert revision(project) == "2030-05"


def test_without_git_on_the_machine_there_is_none(
    project: Path, commit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert revision(project) is None


def test_gh_deploy_publishes_the_whole_site(project: Path, commit: str, tmp_path: Path) -> None:
    remote = tmp_path / "remote.git"
    git(tmp_path, "init", "-q", "--bare", remote.name)
    for setting in (("remote.origin.url", str(remote)), ("user.name", "N"), ("user.email", "n@x")):
        git(project, "config", *setting)
    deploy = [sys.executable, "-m", "mkdocs", "gh-deploy", "--strict"]
    done = subprocess.run(deploy, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    published = set(git(remote, "ls-tree", "-r", "--name-only", "gh-pages").split("\n"))
    article = "articles/qinghu-four-projects/index.html"
    assert {".nojekyll", "404.html", "index.html", article, "data/figures.json"} <= published
    assert commit in git(remote, "show", f"gh-pages:{article}").split("<footer")[1]
