"""What a page costs a phone: `python -m tests.weigh SITE [PAGE …]` prints compressed bytes.

Counts the page and the styles and scripts it names, each by gzip at its default level.
"""

from __future__ import annotations

import argparse
import gzip
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

ASSET = re.compile(r'<(?:link[^>]*rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"')
KINDS = ("", "articles/", "parks/", "timeline/", "measures/", "search/")


def weigh(site: Path, page: str) -> dict[str, int]:
    """Compressed bytes of a page and of each style and script it asks for."""
    text = (site / page / "index.html").read_text("utf-8")
    found = {page or "/": len(gzip.compress(text.encode()))}
    for link in ASSET.findall(text):
        path = urlsplit(urljoin(f"https://site.test/{page}", link)).path.lstrip("/")
        found[path] = len(gzip.compress((site / path).read_bytes()))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("pages", nargs="*", help="addresses below the site's root")
    given = parser.parse_args()
    articles = sorted(given.site.glob("articles/*/index.html"), key=lambda p: p.stat().st_size)
    usual = f"articles/{articles[len(articles) // 2].parent.name}/"
    for page in given.pages or (*KINDS, usual):
        parts = weigh(given.site, page)
        print(f"{sum(parts.values()) / 1000:7.1f} kB  {page or '/'}")
        if page == usual:
            for name, size in sorted(parts.items(), key=lambda item: -item[1]):
                print(f"{size / 1000:11.1f} kB  {name}")


if __name__ == "__main__":
    main()
