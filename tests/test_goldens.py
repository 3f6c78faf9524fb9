"""Whole pages of the invented zone as they should be: `pytest --update-goldens` writes them anew."""

from pathlib import Path

import pytest

from generator.build import build
from generator.source_yaml import page_file
from tests.conftest import make_project

GOLDENS = Path(__file__).parent / "goldens"
PAGES = (
    "index.md",
    "articles/index.md",
    "articles/qinghu-four-projects.md",
    "articles/village-workshop.md",
    "articles/odd-characters.md",
    "parks/qinghu.md",
    "topics/talent.md",
    "timeline/index.md",
    "about.md",
    "data/figures.json",
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    result = build(make_project(tmp_path_factory.mktemp("golden") / "project"))
    return {page.path: page_file(page.front, page.content) for page in result.pages}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_as_it_was_when_somebody_last_looked(
    pages: dict[str, bytes], path: str, request: pytest.FixtureRequest
) -> None:
    golden = GOLDENS / path.replace("/", "_")
    if request.config.getoption("--update-goldens"):
        golden.write_bytes(pages[path])
    assert pages[path] == golden.read_bytes()


def test_every_golden_belongs_to_a_page() -> None:
    assert {path.name for path in GOLDENS.iterdir()} == {path.replace("/", "_") for path in PAGES}
