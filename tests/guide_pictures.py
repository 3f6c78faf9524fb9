"""The pictures of the editors' guide, taken from the running site of the invented zone.

    python -m tests.guide_pictures    writes docs/assets/guide/*.png

Run it when the desk or the pages look different from the pictures.
"""

from __future__ import annotations

import argparse
import io
import os
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, ViewportSize, sync_playwright

from tests.browsers import find_chromium
from tests.conftest import QUIET, ROOT, make_project
from tests.mkdocs_serve import Served, serving

FOLDER = ROOT / "docs" / "assets" / "guide"
SIZE: ViewportSize = {"width": 1280, "height": 720}
COLOURS = 48  # enough for text and flat colours; a third of the bytes
PLAN = "seeds/2030-05-07.yml"


def main() -> None:
    """Takes the pictures; nothing is to be chosen, but --help is answered."""
    argparse.ArgumentParser(prog="python -m tests.guide_pictures", description=__doc__).parse_args()
    os.environ["LANGUAGE"] = "zh_CN"  # the tests speak English
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = make_project(Path(folder) / "project")
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))
        page = browser.new_page(viewport=SIZE, locale="zh-CN")
        with serving(project) as served:
            page.goto(f"{served.address}desk/2030-05-07/")
            take(page, "checking")
            page.goto(f"{served.address}articles/qinghu-four-projects/")
            make_a_mistake(served, page)
            take(page, "mistake")
        browser.close()


def make_a_mistake(served: Served, page: Page) -> None:
    """Spells a key of the plan wrong, and waits until the page says so."""
    text = (served.project / PLAN).read_text("utf-8")
    (served.project / PLAN).write_text(text.replace("headline:", "hedline:", 1), "utf-8")
    page.wait_for_selector("text=hedline")


def take(page: Page, name: str) -> None:
    """Keeps what the browser shows, in few colours."""
    shown = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    path = FOLDER / f"{name}.png"
    shown.quantize(COLOURS).save(path, optimize=True)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
