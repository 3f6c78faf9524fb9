"""`python -m tests.benchmarks.reload [FOLDER]`: seconds from saving a file until a browser shows it.

A copy of the project in FOLDER (of the house's own if none is given; of a made one of N articles
with `--made N`) is served by the real `mkdocs serve`, and looked at in a real Chromium.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.benchmarks.corpus import make_project
from tests.browsers import find_chromium
from tests.conftest import QUIET, ROOT
from tests.mkdocs_serve import serving

PARTS = ("docs", "seeds", "templates")
SHOWS = "text => document.documentElement.outerHTML.includes(text)"


@dataclass(frozen=True, slots=True)
class Change:
    """A file of a project, the page that shows it, and how a word comes into its text."""

    what: str
    path: Path
    url: str
    with_word: Callable[[str, str], str]


def changes(project: Path) -> Iterator[Change]:
    """One change of each kind of file that editors and designers save."""
    plan = max((project / "seeds").glob("*.yml"))
    slug = re.findall(r"slug: (\S+)", plan.read_text("utf-8"))[0]
    parks = project / "seeds/zone/parks.yml"
    park = re.findall(r"id: (\S+)", parks.read_text("utf-8"))[0]
    article = f"articles/{slug}/"
    yield Change("a plan", plan, article, _summarised)
    yield Change("a mistake", plan, article, lambda text, word: f"{word}: 1\n{text}")
    yield Change("zone data", parks, f"parks/{park}/", _introduced)
    template = project / "templates/article.md.j2"
    yield Change("a template", template, article, lambda text, word: f"{text}\n{word}\n")


def _summarised(text: str, word: str) -> str:
    """The plan with a word as the summary of its first unit."""
    summaries = re.compile(r"^( +)summary:.*\n(?:\1 +.*\n)*", re.MULTILINE)
    first = re.search(r"^( *- )slug: .*\n", text, re.MULTILINE)
    assert first is not None
    rest = summaries.sub("", text[first.end() :], count=1)
    return f"{text[: first.end()]}{' ' * len(first[1])}summary: {word}\n{rest}"


def _introduced(text: str, word: str) -> str:
    return text.replace("introduction: ", f"introduction: {word}，", 1)


def seconds(page: Page, change: Change, address: str, number: int) -> float:
    """How long the browser took to show a change that was saved; it is taken back afterwards."""
    good, word = change.path.read_text("utf-8"), f"zn{number}z{time.time_ns()}"
    page.goto(address + change.url)
    started = time.perf_counter()
    change.path.write_text(change.with_word(good, word), "utf-8")
    page.wait_for_function(SHOWS, arg=word)
    taken = time.perf_counter() - started
    change.path.write_text(good, "utf-8")
    page.wait_for_function(f"text => !({SHOWS})(text)", arg=word)
    return taken


def main() -> None:
    """Reads the command line and prints the table."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = Path(folder) / "project"
        if options.made:
            make_project(project, options.made)
        else:
            for part in PARTS:
                shutil.copytree(options.folder / part, project / part)
            shutil.copyfile(options.folder / "mkdocs.yml", project / "mkdocs.yml")
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))
        page = browser.new_page()
        page.set_default_timeout(120_000)
        with serving(project, patience=600) as served:
            for change in changes(project):
                found = [seconds(page, change, served.address, n) for n in range(options.runs)]
                print(
                    f"{change.what:<12} {statistics.median(found):6.2f} s "
                    f"({min(found):.2f} to {max(found):.2f})",
                    flush=True,
                )
        browser.close()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.reload", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT, help="the project's")
    parser.add_argument("--made", type=int, metavar="N", help="a made project of N articles")
    parser.add_argument("--runs", type=int, default=5, help="changes of each kind")
    return parser.parse_args()


if __name__ == "__main__":
    main()
