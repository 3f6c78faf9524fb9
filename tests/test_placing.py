"""What did not change is put into a new site as the old site's own file, and never written to."""

import os
from pathlib import Path

import pytest

from generator.placing import Target
from tests.conftest import run_mkdocs

KEPT, CHANGED = "articles/village-workshop/index.html", "articles/qinghu-four-projects/index.html"


def number(path: Path) -> int:
    """By what the file system knows a file; the old site's are not free while a new one is built."""
    return path.stat().st_ino


def built_twice(project: Path) -> tuple[dict[str, int], dict[str, int]]:
    """The numbers of two pages after a build and after another one with a change to one of them."""
    found = []
    for word in ("", "新"):
        plan = next(
            p for p in (project / "seeds").glob("*.yml") if "four-projects" in p.read_text()
        )
        text = plan.read_text("utf-8")
        plan.write_text(text.replace("summary: ", f"summary: {word}", 1), "utf-8")
        assert run_mkdocs(project).returncode == 0
        found.append({name: number(project / "site" / name) for name in (KEPT, CHANGED)})
    return found[0], found[1]


def test_a_page_that_did_not_change_is_the_old_sites_file(project: Path) -> None:
    first, second = built_twice(project)
    assert first[KEPT] == second[KEPT]
    assert first[CHANGED] != second[CHANGED]
    assert (project / "site" / KEPT).stat().st_nlink == 1  # the old site is gone


def test_where_somebody_else_works_on_the_finished_site_all_files_are_new(project: Path) -> None:
    (project / "stamp.py").write_text("def on_post_build(config): pass\n", "utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [stamp.py]\n")
    first, second = built_twice(project)
    assert first[KEPT] != second[KEPT]


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "site", tmp_path / "site.new"
    (old / "a").mkdir(parents=True)
    (old / "a" / "x.html").write_bytes(b"same")
    return old, new


@pytest.mark.parametrize(("content", "same"), [("same", True), ("sam", False), ("sames", False)])
def test_only_a_file_of_the_same_bytes_is_used_again(
    folders: tuple[Path, Path], content: str, same: bool
) -> None:
    old, new = folders
    Target(str(new), str(old)).put("a/x.html", content)
    assert (new / "a/x.html").read_text("utf-8") == content
    assert (number(new / "a/x.html") == number(old / "a/x.html")) is same


def test_a_file_that_is_put_twice_leaves_the_old_one_alone(folders: tuple[Path, Path]) -> None:
    old, new = folders
    target = Target(str(new), str(old))
    target.put("a/x.html", "same")
    target.put("a/x.html", "same")
    assert number(new / "a/x.html") != number(old / "a/x.html")
    assert (old / "a/x.html").read_bytes() == (new / "a/x.html").read_bytes() == b"same"


def test_where_files_have_one_name_only_they_are_written(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: str, name: str) -> None:
        raise PermissionError(1, "Operation not permitted", name)

    monkeypatch.setattr(os, "link", refuse)
    old, new = folders
    (new / "a").mkdir(parents=True)
    Target(str(new), str(old)).put("a/x.html", "same")
    assert (new / "a/x.html").read_bytes() == b"same"
