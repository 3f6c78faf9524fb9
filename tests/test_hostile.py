"""Text that wants to be markup or script is shown as it was printed, on every page, in a browser."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog

from generator.build import build
from generator.desk_pages import DeskPages, State
from generator.source import fingerprint
from tests.conftest import make_project, run_mkdocs
from tests.markup import check_tags
from tests.serving import served
from tests.strategies import HOSTILE

FIGURES = [
    f"截至4月底，{text}高新技术企业达到{number}家。" for number, text in enumerate(HOSTILE, 10)
]
ARTICLES = {
    "hostile-lines": (HOSTILE[2], list(HOSTILE)),
    "hostile-figures": (HOSTILE[1], FIGURES),
    "zevil-plan": (HOSTILE[3], ["本报讯（记者 <b>何一川</b> 通讯员 <zevil>）新区夜校开课。"]),
}


def shown(text: str) -> str:
    """What of a text can be seen: a browser shows white space as one blank, and no controls."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def spoil(seeds: Path) -> None:
    """Hostile pages with hostile plans, and hostile names in the zone's data."""
    lines: list[str] = []
    units = []
    for number, (slug, (headline, paragraphs)) in enumerate(ARTICLES.items()):
        first = len(lines) + 1
        lines += [headline, *paragraphs]
        unit = {
            "slug": slug,
            "headline": first,
            "body": f"{first + 1}-{len(lines)}",
            "organisations": ["云岭精工", f"{HOSTILE[number]}公司"],
            "summary": f"{HOSTILE[number]} {HOSTILE[9]} {HOSTILE[10]}",
        }
        units.append(unit)
    page = "\n".join(lines).encode()
    (seeds / "zevil.txt").write_bytes(page)
    plan = {
        "page": "zevil.txt",
        "fingerprint": fingerprint(page),
        "paper": HOSTILE[1],
        "section": HOSTILE[8],
        "issued": "2030-06-01",
        "issued_because": HOSTILE[3],
        "corrections": [
            {
                "line": 2,
                "wrong": "<zevil>",
                "right": "<zevil onload=zevil=1>",
                "because": HOSTILE[3],
            }
        ],
        "units": units,
    }
    (seeds / "zevil.yml").write_text(json.dumps(plan, ensure_ascii=False), "utf-8")
    with (seeds / "zone/parks.yml").open("a", encoding="utf-8") as parks:
        parks.write(
            f"- {{id: zevil, name: {json.dumps(HOSTILE[7])}, introduction: '{HOSTILE[1]}'}}\n"
        )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of a project full of hostile text."""
    project = make_project(tmp_path_factory.mktemp("hostile") / "project")
    spoil(project / "seeds")
    done = run_mkdocs(project, "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def test_no_page_of_the_site_takes_text_for_markup(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert site / "articles/hostile-lines/index.html" in pages
    for page in pages:
        check_tags(page.read_text("utf-8"))
    for feed in site.rglob("*.xml"):
        ET.parse(feed)


def test_the_desk_takes_no_text_for_markup(site: Path) -> None:
    project = site.parent
    result = build(project, drafts=True)
    desk = DeskPages(project, "/")
    for name in ("", "zevil/"):
        answer = desk.answer(name, State(result, result, result.notes), 0)
        assert answer.status == "200 OK"
        check_tags(answer.body.decode())


ADDRESSES = (
    *(f"articles/{slug}/" for slug in ARTICLES),
    "", "articles/", "timeline/", "parks/zevil/", "measures/high-tech-enterprises/", "names/",
    "corrections/", "about/", "search/?q=zevil", "search/?q=%3Czevil%3E",
)  # fmt: skip


@pytest.mark.browser
def test_nothing_of_it_runs_in_a_browser_and_all_of_it_can_be_read(
    site: Path, chromium: Browser
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    dialogs: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    with served(site) as root:
        for address in ADDRESSES:
            page.goto(root + address)
            page.wait_for_load_state("networkidle")
            assert page.evaluate("typeof window.zevil") == "undefined", address
            assert page.evaluate("document.getElementsByTagName('zevil').length") == 0, address
            assert page.evaluate("document.querySelectorAll('[zevil], [onzevil]').length") == 0
        page.goto(root + "articles/hostile-lines/")
        read = shown(page.inner_text("article"))
        for text in HOSTILE[2:]:
            assert shown(text) in read
    context.close()
    assert dialogs == []
