"""A site takes the old one's place whole or not at all, and is the same wherever it is built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import swap
from tests.conftest import make_project, run_mkdocs

BREAKERS = {
    "on_files": "def on_files(files, config): raise RuntimeError('broken')",
    "on_page_content": "def on_page_content(html, page, config, files): raise RuntimeError('broken')",
    "on_post_page": "def on_post_page(output, page, config): raise RuntimeError('broken')",
    "on_post_build": "def on_post_build(config): raise RuntimeError('broken')",
    "a_page_is_lost": (
        "import os\ndef on_post_build(config): os.remove(os.path.join(config.site_dir, 'index.html'))"
    ),
}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("stage", BREAKERS)
def test_a_build_that_fails_late_leaves_yesterdays_site_whole(project: Path, stage: str) -> None:
    site = project / "site"
    site.mkdir()
    (site / "index.html").write_text("yesterday", "utf-8")
    (project / "breaker.py").write_text(BREAKERS[stage] + "\n", "utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [breaker.py]\n")
    done = run_mkdocs(project)
    assert done.returncode == 1
    assert contents(site) == {"index.html": b"yesterday"}
    assert list(project.glob("site.*")) == []


def test_a_strict_build_that_warns_leaves_yesterdays_site_whole(project: Path) -> None:
    site = project / "site"
    site.mkdir()
    (site / "index.html").write_text("yesterday", "utf-8")
    (project / "docs" / "extra.md").write_text("# 页\n\n[断](nowhere.md)\n", "utf-8")
    done = run_mkdocs(project, "--strict")
    assert done.returncode == 1
    assert contents(site) == {"index.html": b"yesterday"}


def test_a_page_written_by_hand_anywhere_is_published(project: Path) -> None:
    for name in ("help.md", "guide/first-steps.md", "guide/index.md", "topics/more.md"):
        path = project / "docs" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("# 怎样投稿\n\n稿件寄编辑部。\n", "utf-8")
    done = run_mkdocs(project, "--strict")
    assert done.returncode == 0, done.stderr
    pages = contents(project / "site")
    assert "怎样投稿" in pages["help/index.html"].decode()
    assert {"guide/first-steps/index.html", "guide/index.html", "topics/more/index.html"} <= {
        *pages
    }


def test_a_finished_build_takes_the_old_sites_place(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "gone.html").write_text("yesterday", "utf-8")
    assert run_mkdocs(project, "--strict").returncode == 0
    names = contents(project / "site")
    assert "gone.html" not in names
    assert "articles/qinghu-four-projects/index.html" in names
    assert sorted(path.name for path in project.iterdir() if path.name.startswith("site")) == [
        "site"
    ]


def test_a_site_left_under_another_name_is_put_back(tmp_path: Path) -> None:
    site, old = tmp_path / "site", tmp_path / "site.old"
    old.mkdir()
    (old / "index.html").write_text("yesterday", "utf-8")
    new = swap.begin(site)
    assert contents(site) == {"index.html": b"yesterday"}
    assert list(new.iterdir()) == []


def test_what_was_written_beside_the_new_site_is_moved_into_it(tmp_path: Path) -> None:
    site = tmp_path / "site"
    new, more = swap.begin(site), swap.beside(site)
    for folder, name in ((new, "search/index.html"), (more, "search/parts/a.js"), (more, "b.js")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    swap.gather(site)
    assert contents(new) == {
        n: n.encode() for n in ("search/index.html", "search/parts/a.js", "b.js")
    }
    assert not more.exists()


def test_two_builds_are_the_same_in_another_folder_locale_time_and_hash_seed(
    tmp_path: Path,
) -> None:
    sites = []
    for name, more in (
        ("one", {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LANGUAGE": "zh_CN"}),
        ("two/deep", {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LANGUAGE": "en"}),
    ):
        project = make_project(tmp_path / name)
        for path in project.rglob("*"):
            os.utime(path, (1_000_000_000, 1_000_000_000 + len(name)))
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q"],
            cwd=project, env=os.environ | more | {"PYTHONUTF8": "1"}, check=True,
        )  # fmt: skip
        sites.append(contents(project / "site"))
        shutil.rmtree(project / "site")
    assert sites[0].keys() == sites[1].keys()
    assert [name for name in sites[0] if sites[0][name] != sites[1][name]] == []


def test_the_sitemap_tells_when_a_page_was_printed(built_site: Path) -> None:
    sitemap = (built_site / "sitemap.xml").read_text("utf-8")
    entry = sitemap.split("<loc>https://yunling.example/articles/qinghu-four-projects/</loc>")[1]
    assert entry.split("</url>")[0].strip() == "<lastmod>2030-05-07</lastmod>"
