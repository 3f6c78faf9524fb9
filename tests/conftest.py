"""What many tests share: the project of the invented zone, its built site, and a browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browsers import ADVICE, find_chromium
from tests.mkdocs_serve import PATIENCE
from tests.serving import served

ROOT = Path(__file__).parent.parent

# Here and in every process started: the tests compare messages, of the program in this folder,
# on a day after all those of the invented zone.
os.environ |= {"LANGUAGE": "en", "PYTHONPATH": os.fspath(ROOT), "GENERATOR_TODAY": "2031-12-31"}

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

# Examples of each property: `HYPOTHESIS_PROFILE=nightly` looks at many more, other ones each time.
PATIENT = settings(deadline=None, suppress_health_check=list(HealthCheck))
settings.register_profile("ci", PATIENT, max_examples=50, derandomize=True, database=None)
settings.register_profile("nightly", PATIENT, max_examples=2000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def make_project(folder: Path) -> Path:
    """Lays out in `folder` the invented zone's project, with this house's templates and look.

    Articles that the house itself wrote by hand stay at home: they speak of its own zone.
    """
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("articles"))
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "house.yml")
    shutil.copytree(ROOT / "tests" / "project", folder, dirs_exist_ok=True)
    return folder


def run_mkdocs(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Runs the real `mkdocs build` in `project`, as an editor's terminal would."""
    silent = {"NO_MKDOCS_2_WARNING", "DISABLE_MKDOCS_2_WARNING"}
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        env={k: v for k, v in os.environ.items() if k not in silent} | {"PYTHONUTF8": "1"},
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A fresh copy of the invented zone's project, to be changed at will."""
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def built_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of `built_site`: for reading only."""
    return make_project(tmp_path_factory.mktemp("built") / "project")


@pytest.fixture(scope="session")
def strict_build(built_project: Path) -> subprocess.CompletedProcess[str]:
    """What `mkdocs build --strict` said of the invented zone's project."""
    result = run_mkdocs(built_project, "--strict")
    assert result.returncode == 0, result.stderr
    return result


@pytest.fixture(scope="session")
def built_site(built_project: Path, strict_build: subprocess.CompletedProcess[str]) -> Path:
    """The folder of the invented zone's site, built strictly: for reading only."""
    return built_project / "site"


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """The address of the invented zone's site, served on this machine."""
    with served(built_site) as root:
        yield root


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A running browser. Where none is installed its tests are skipped, in CI they fail."""
    program = find_chromium()
    if program is None:
        if os.environ.get("CI"):
            pytest.fail(ADVICE)
        pytest.skip(ADVICE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def laptop(chromium: Browser) -> Iterator[BrowserContext]:
    """A window of a laptop's size that may use the clipboard."""
    context = chromium.new_context(viewport={"width": 1366, "height": 768})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """A page on a phone, on which no script may fail."""
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


@pytest.fixture(scope="module")
def patience() -> Iterator[None]:
    """What a page is expected to show may take as long as a build."""
    expect.set_options(timeout=PATIENCE * 1000)
    yield
    expect.set_options(timeout=5000)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="write the golden pages anew; look at the diff",
    )
