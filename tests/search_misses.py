"""Whether all that pages show is found: `python -m tests.search_misses SITE` types pieces of them.

Pieces of two characters and more are cut at random out of what a visitor sees of each article,
park, organisation and measure, and asked of a real Chromium as they are, in full-width or
traditional characters, or two at a time. Prints each piece whose page is not among the results.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from generator.search_letters import traditional_forms
from tests.search_report import ask
from tests.serving import visited

LENGTHS = (2, 2, 2, 3, 3, 4, 5, 6, 8, 12, 20)
PIECES = {
    "articles": "h1, p.kicker, .deck, .column, .summary, .printed, h2[id^=p-], .caption p[id]",
    "parks": "h1, .summary",
    "organisations": "h1",
    "measures": "h1, .summary",
}
TEXTS = """([selector]) => [...document.querySelectorAll(".md-content :is(" + selector + ")")].map((one) => {
    const copy = one.cloneNode(true);
    for (const link of copy.querySelectorAll(".here")) link.remove();
    return copy.textContent.trim();
}).filter((text) => text.length > 1)"""
# Whether a page is among the results, those behind “more” included.
HOLDS = """async (url) => {
    const found = () => [...document.querySelectorAll("[data-search-result]")]
        .some((one) => one.dataset.searchResult.split("#")[0] === url);
    for (let more = true; more && !found(); await new Promise((done) => setTimeout(done, 30))) {
        more = document.querySelector(".search-more:not(:disabled)");
        if (more) more.click();
    }
    return found();
}"""


@dataclass(frozen=True, slots=True)
class Piece:
    """What is typed, and the page below the root that shows it."""

    query: str
    url: str


def texts(page: Page, site: Path, address: str) -> dict[str, list[str]]:
    """For each page what a visitor sees of it, text by text."""
    found = {}
    for folder, selector in PIECES.items():
        for path in sorted(site.glob(f"{folder}/*/index.html")):
            url = f"{folder}/{path.parent.name}/"
            page.goto(address + url)
            found[url] = page.evaluate(TEXTS, [selector])
    return {url: own for url, own in found.items() if own}


def pieces(shown: dict[str, list[str]], count: int) -> Iterator[Piece]:
    """`count` pieces of the pages, always the same ones."""
    pick = random.Random(11)
    letters = {c for own in shown.values() for text in own for c in text}
    pairs = traditional_forms(letters, "")
    old = dict(zip(pairs[1::2], pairs[::2], strict=True))
    ways = (
        str,
        str,
        lambda text: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
        str.upper,
        lambda text: "".join(old.get(c, c) for c in text),
    )
    urls = list(shown)
    for _ in range(count):
        url = pick.choice(urls)
        cuts = [_cut(pick.choice(shown[url]), pick) for _ in range(pick.choice((1, 1, 1, 2)))]
        yield Piece(pick.choice(ways)(" ".join(cuts)), url)


def _cut(text: str, pick: random.Random) -> str:
    size = min(len(text), pick.choice(LENGTHS))
    at = pick.randint(0, len(text) - size)
    return text[at : at + size]


def misses(page: Page, site: Path, address: str, count: int) -> list[Piece]:
    """Those of `count` pieces whose page is not found."""
    asked = list(pieces(texts(page, site, address), count))
    page.goto(address + "search/")
    page.focus("#search-q")
    page.wait_for_selector(".search-filters:not([hidden])")
    missed = []
    for piece in asked:
        ask(page, piece.query)
        if not page.evaluate(HOLDS, address + piece.url):
            missed.append(piece)
    return missed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--count", type=int, default=500)
    given = parser.parse_args()
    with visited(given.site) as (address, browser):
        missed = misses(browser.new_page(), given.site, address, given.count)
    for piece in missed:
        print(f"{piece.query!r} does not find {piece.url}")
    print(f"{given.count - len(missed)} of {given.count} pieces found")


if __name__ == "__main__":
    main()
