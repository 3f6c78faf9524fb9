"""No link leads nowhere: pages, anchors and assets, under / and under a sub-path."""

from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

ORIGIN = "https://site.test"


class Links(HTMLParser):
    """The addresses a page asks for, and the ids it has."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if dict(attrs).get("rel") == "canonical":
            return  # where the page is published, not where a link leads
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if value and (name in ("href", "src", "action") or (name, tag) == ("data", "object")):
                self.links.append(value)


def parse(page: Path) -> Links:
    found = Links()
    found.feed(page.read_text("utf-8"))
    return found


def broken(site: Path, base: str) -> list[str]:
    """Links of the site, published under `base`, that lead nowhere."""
    pages = {path: parse(path) for path in sorted(site.rglob("*.html"))}
    ids = {path: set(links.ids) for path, links in pages.items()}
    wrong = []
    for path, links in pages.items():
        address = ORIGIN + base + path.relative_to(site).as_posix().removesuffix("index.html")
        for link in links.links:
            parts = urlsplit(urljoin(address, link))
            if f"{parts.scheme}://{parts.netloc}" != ORIGIN:
                if parts.scheme not in ("mailto", "data"):
                    wrong.append(f"{path.relative_to(site)}: {link} leaves the site")
                continue
            if not parts.path.startswith(base):
                wrong.append(f"{path.relative_to(site)}: {link} leaves {base}")
                continue
            target = site / unquote(parts.path.removeprefix(base))
            target = target / "index.html" if parts.path.endswith("/") else target
            if not target.is_file():
                wrong.append(f"{path.relative_to(site)}: {link} is not there")
            elif parts.fragment and target in ids and unquote(parts.fragment) not in ids[target]:
                wrong.append(f"{path.relative_to(site)}: {link} has no such anchor")
    return wrong


KNOWN = ("https://squidfunk.github.io/mkdocs-material/",)  # the theme's own credit in the footer


@pytest.mark.parametrize("base", ["/", "/repo/"])
def test_no_link_or_anchor_or_asset_is_missing(built_site: Path, base: str) -> None:
    own = "" if base == "/" else "404.html"  # it is made for the address in mkdocs.yml
    wrong = [
        fault
        for fault in broken(built_site, base)
        if not any(known in fault for known in KNOWN) and (not own or not fault.startswith(own))
    ]
    assert wrong == []


def test_an_id_stands_once_on_a_page(built_site: Path) -> None:
    twice: dict[str, list[str]] = defaultdict(list)
    for path in sorted(built_site.rglob("*.html")):
        ids = parse(path).ids
        twice[path.relative_to(built_site).as_posix()] = sorted(
            {i for i in ids if ids.count(i) > 1}
        )
    assert {page: ids for page, ids in twice.items() if ids} == {}
