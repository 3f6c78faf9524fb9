"""Two editors who work at the same time, each in a clone of his own, and merge what they did."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.test_cli import run

ONE = "三个项目集中开工\n\n本报讯（记者林小满）5月6日，三个项目集中开工，总投资12亿元。\n"
OTHER = "夜校开课\n\n本报讯（记者何一川）5月7日，夜校第一期开课，学员有42名。\n"


def git(folder: Path, *arguments: str) -> str:
    """Runs git in a folder, as an editor called 编辑 would."""
    who = (
        "-c",
        "user.name=编辑",
        "-c",
        "user.email=editor@example.org",
        "-c",
        "core.autocrlf=false",
    )
    done = subprocess.run(
        ["git", *who, *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "LC_ALL": "C"},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def clones(project: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two clones of one project."""
    attributes = (ROOT / ".gitattributes").read_bytes()
    (project / ".gitattributes").write_bytes(attributes)
    git(project, "init", "-q", "-b", "main")
    git(project, "add", "--all")
    git(project, "commit", "-q", "-m", "一")
    git(project, "config", "receive.denyCurrentBranch", "ignore")
    for name in ("one", "other"):
        git(tmp_path, "clone", "-q", os.fspath(project), name)
    return tmp_path / "one", tmp_path / "other"


def publish(clone: Path) -> None:
    """Commits all that was done in a clone, takes what others did, and pushes."""
    git(clone, "add", "--all")
    git(clone, "commit", "-q", "-m", "又一")
    git(clone, "pull", "-q", "--no-rebase", "--no-edit", "origin", "main")
    git(clone, "push", "-q", "origin", "HEAD:main")


def add(clone: Path, text: str, day: str) -> None:
    received = clone.parent / f"{clone.name}.txt"
    received.write_text(text, "utf-8")
    assert run("add", received, "--issued", day, "--root", clone).exit_code == 0


def pages(clone: Path) -> list[str]:
    return sorted(path.read_text("utf-8") for path in (clone / "seeds").glob("2031-*.txt"))


@pytest.mark.parametrize("days", [("2031-05-08", "2031-05-09"), ("2031-05-08", "2031-05-08")])
def test_two_pages_added_at_once_merge_without_a_conflict(
    clones: tuple[Path, Path], days: tuple[str, str]
) -> None:
    for clone, text, day in zip(clones, (ONE, OTHER), days, strict=True):
        add(clone, text, day)
    for clone in clones:
        publish(clone)
    merged = clones[1]
    assert pages(merged) == sorted([ONE, OTHER])
    assert len(list((merged / "seeds").glob("2031-*.yml"))) == 2
    assert run("check", "--root", merged).exit_code == 0


def test_one_page_added_by_both_is_one_page(clones: tuple[Path, Path]) -> None:
    for clone in clones:
        add(clone, ONE, "2031-05-08")
        publish(clone)
    assert pages(clones[1]) == [ONE]
    assert run("check", "--root", clones[1]).exit_code == 0


def test_what_both_append_to_zone_data_is_a_conflict_that_check_explains(
    clones: tuple[Path, Path],
) -> None:
    for clone, name in zip(clones, ("北溪电机有限公司", "南岭制药有限公司"), strict=True):
        path = clone / "seeds/zone/organisations.yml"
        path.write_text(path.read_text("utf-8") + f"- name: {name}\n  kind: 企业\n", "utf-8")
    publish(clones[0])
    with pytest.raises(AssertionError, match="CONFLICT"):
        publish(clones[1])
    told = run("check", "--root", clones[1])
    assert told.exit_code == 1
    assert told.stdout == (
        "seeds/zone/organisations.yml:13: a merge was left unfinished here\n"
        "    keep what is right of both sides, delete the lines of <<<, === and >>>, and save\n"
        "1 problem(s)\n"
    )
