"""Every engine makes the same site: the same addresses, and the same text on every page."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.test_cli import run
from tests.test_publishing import contents

ENGINES = {
    "mkdocs": ("mkdocs", "build", "--strict"),
    "properdocs": ("properdocs", "build", "--strict", "-f", "mkdocs.yml"),
    "zensical": ("zensical", "build"),
}


def text_of(page: Path) -> str:
    """What stands in a page's article, without tags and spaces."""
    html = page.read_text("utf-8")
    article = re.search(r"<article[^>]*>(.*?)</article>", html, re.DOTALL)
    assert article is not None, page
    plain = re.sub(r"<(script|button|svg)\b.*?</\1>|<[^>]+>|\s", "", article[1], flags=re.DOTALL)
    return plain.replace("¶", "")


def pages(site: Path) -> dict[str, str]:
    """The text of every page by its address; the page for wrong addresses is the engine's own."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    return {name: "" if name == "404.html" else text_of(path) for name, path in found.items()}


def build_with(command: tuple[str, ...], folder: Path) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder, env=os.environ | {"PYTHONUTF8": "1"},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return pages(folder / "site")


@pytest.fixture(scope="module")
def plain(built_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented zone's pages as `write` makes them, with settings that name no plugin."""
    folder = tmp_path_factory.mktemp("plain")
    assert run("write", folder / "docs", "--root", built_project).exit_code == 0
    shutil.copytree(built_project / "templates", folder / "templates")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    config = re.sub(r"^plugins:\n(?:  .*\n)+", "plugins: []\n", config, flags=re.MULTILINE)
    config = re.sub(r"^extra:\n(?:  .*\n)+", "", config, flags=re.MULTILINE)
    config = re.sub(r"^site_url: .*$", "site_url: https://yunling.example/", config, flags=re.M)
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    return folder


@pytest.mark.parametrize("engine", ENGINES)
def test_written_pages_give_the_same_site_without_the_plugin(
    engine: str, plain: Path, built_site: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(plain, tmp_path / engine)
    assert build_with(ENGINES[engine], folder) == pages(built_site)


def test_properdocs_loads_plugin_and_theme_as_they_are(project: Path, built_site: Path) -> None:
    assert build_with(ENGINES["properdocs"], project) == pages(built_site)
    ours, theirs = contents(built_site), contents(project / "site")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []
