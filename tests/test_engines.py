"""Every engine makes the same site: the same addresses, and the same text on every page."""

import os
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from generator.blocks import links_from_file
from tests.conftest import ROOT
from tests.test_cli import run
from tests.test_publishing import contents

ENGINES = {  # the command that builds, and what `write` must know of the engine
    "mkdocs": (("mkdocs", "build", "--strict"), ()),
    "properdocs": (("properdocs", "build", "--strict", "-f", "mkdocs.yml"), ()),
    "zensical": (("zensical", "build"), ("--zensical",)),
}
NO_SEARCH = "plugins:\n  - search: {enabled: false}\n"  # as manual/engines.md says


def article(page: Path) -> tuple[str, list[str]]:
    """What stands in a page's article, without tags and spaces, and where its links lead."""
    html = page.read_text("utf-8")
    found = re.search(r"<article[^>]*>(.*?)</article>", html, re.DOTALL)
    assert found is not None, page
    plain = re.sub(r"<(script|button|svg)\b.*?</\1>|<[^>]+>|\s", "", found[1], flags=re.DOTALL)
    links = re.findall(r' (?:href|src|action)="([^"]*)"', found[1])
    return unescape(plain).replace("¶", ""), [unescape(link) for link in links]


def pages(site: Path) -> dict[str, tuple[str, list[str]]]:
    """Every page by its address; the one for wrong addresses is the engine's own."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    return {name: article(path) for name, path in found.items() if name != "404.html"}


def build_with(command: tuple[str, ...], folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder, env=os.environ | {"PYTHONUTF8": "1"},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def assert_same(ours: Path, theirs: Path) -> None:
    expected, found = pages(ours), pages(theirs)
    assert len(expected) > 20
    assert found.keys() == expected.keys()
    assert [name for name in expected if found[name][0] != expected[name][0]] == []
    assert [name for name in expected if found[name][1] != expected[name][1]] == []


@pytest.mark.parametrize("engine", ENGINES)
def test_written_pages_give_the_same_site_without_the_plugin(
    engine: str, built_project: Path, built_site: Path, tmp_path: Path
) -> None:
    command, options = ENGINES[engine]
    assert run("write", tmp_path / "docs", *options, "--root", built_project).exit_code == 0
    shutil.copytree(built_project / "templates", tmp_path / "templates")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    config = re.sub(r"^plugins:\n(?:  .*\n)+", NO_SEARCH, config, flags=re.MULTILINE)
    config = re.sub(r"^extra:\n(?:  .*\n)+", "", config, flags=re.MULTILINE)
    config = re.sub(r"^site_url: .*$", "site_url: https://yunling.example/", config, flags=re.M)
    config = config.replace("  name: material\n", "  name: material\n  variant: classic\n")
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    build_with(command, tmp_path)
    assert_same(built_site, tmp_path / "site")


def test_properdocs_loads_plugin_and_theme_as_they_are(project: Path, built_site: Path) -> None:
    build_with(ENGINES["properdocs"][0], project)
    assert_same(built_site, project / "site")
    ours, theirs = contents(built_site), contents(project / "site")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("timeline/2030.md", '<a class="x" href="../#t">'),
        ("timeline/index.md", '<a class="x" href="../../#t">'),
        ("data/figures.csv", '<a class="x" href="../../#t">'),
    ],
)
def test_only_pages_in_a_folder_of_their_own_have_their_links_recounted(
    path: str, told: str
) -> None:
    assert links_from_file(path, '<a class="x" href="../../#t">') == told
    assert links_from_file(path, "[原文](../x.md) href=../ 照印") == "[原文](../x.md) href=../ 照印"
