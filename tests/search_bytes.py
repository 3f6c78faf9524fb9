"""What a search costs a phone: `python -m tests.search_bytes SITE WORD …`.

Prints, for each word in a browser of its own, the compressed bytes loaded up to the first result,
and the milliseconds from key to result: at first, and once loaded.
"""

from __future__ import annotations

import argparse
import gzip
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Request

from tests.serving import visited

TYPED = """async (word) => {
    const input = document.querySelector("#search-q");
    document.querySelector(".search-results").replaceChildren();
    const start = performance.now();
    input.value = word;
    input.dispatchEvent(new Event("input", {bubbles: true}));
    while (!document.querySelector("[data-search-result]") && performance.now() - start < 5000)
        await new Promise(requestAnimationFrame);
    return performance.now() - start;
}"""


def cost(browser: Browser, site: Path, address: str, word: str) -> tuple[int, int, float, float]:
    """Bytes before anybody types, bytes up to the first result, milliseconds first and again."""
    page = browser.new_context().new_page()
    page.goto(f"{address}search/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(unquote(urlsplit(request.url).path).lstrip("/"))

    page.on("request", note)
    page.focus("#search-q")
    page.wait_for_selector(".search-filters:not([hidden])")
    before = _bytes(site, asked)
    first = float(page.evaluate(TYPED, word))
    loaded = _bytes(site, asked)
    page.wait_for_load_state("networkidle")
    again = float(page.evaluate(TYPED, word))
    page.context.close()
    return before, loaded, first, again


def _bytes(site: Path, paths: list[str]) -> int:
    return sum(len(gzip.compress((site / path).read_bytes())) for path in paths)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("words", nargs="+")
    given = parser.parse_args()
    with visited(given.site) as (address, browser):
        print("kB at focus  kB to first result  ms first  ms again")
        for word in given.words:
            before, loaded, first, again = cost(browser, given.site, address, word)
            print(f"{before / 1000:11.1f}{loaded / 1000:20.1f}{first:10.0f}{again:10.0f}  {word}")


if __name__ == "__main__":
    main()
