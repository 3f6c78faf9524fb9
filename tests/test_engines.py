"""The pages that `write` makes build under another engine into the same site."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.test_cli import run


def text_of(page: Path) -> str:
    """What stands in a page's article, without tags and spaces."""
    html = page.read_text("utf-8")
    article = re.search(r"<article[^>]*>(.*?)</article>", html, re.DOTALL)
    assert article is not None, page
    plain = re.sub(r"<(script|button|svg)\b.*?</\1>|<[^>]+>|\s", "", article[1], flags=re.DOTALL)
    return plain.replace("¶", "")


def pages(site: Path) -> dict[str, Path]:
    return {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}


def test_zensical_makes_the_same_pages(project: Path, built_site: Path) -> None:
    plain = project / "plain"
    assert run("write", plain / "docs", "--root", project).exit_code == 0
    shutil.copytree(project / "templates", plain / "templates")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    config = re.sub(r"^plugins:\n(?:  .*\n)+", "", config, flags=re.MULTILINE)
    config = re.sub(r"^extra:\n(?:  .*\n)+", "", config, flags=re.MULTILINE)
    config = config.replace(
        '[SITE_URL, "https://example.github.io/"]', '[NO, "https://yunling.example/"]'
    )
    (plain / "mkdocs.yml").write_text(config, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build"],
        cwd=plain, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    ours, theirs = pages(built_site), pages(plain / "site")
    assert ours.keys() == theirs.keys()
    differing = [
        name for name in ours if name != "404.html" and text_of(ours[name]) != text_of(theirs[name])
    ]
    assert differing == []
