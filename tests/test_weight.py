"""Pages stay light, and nothing of the search is loaded before somebody searches."""

import re
from pathlib import Path

from tests.weigh import weigh

MOST = 50_000  # bytes of an article's HTML, styles and scripts, compressed
SCRIPT = re.compile(r"<script[^>]* src=[^>]*>")


def test_an_article_is_light(built_site: Path) -> None:
    for path in sorted((built_site / "articles").glob("*/index.html")):
        parts = weigh(built_site, f"articles/{path.parent.name}/")
        assert sum(parts.values()) <= MOST, parts


def test_an_article_asks_for_no_part_of_the_search(built_site: Path) -> None:
    parts = weigh(built_site, "articles/qinghu-four-projects/")
    assert [name for name in parts if name.startswith("search/")] == []
    assert "assets/search.js" not in parts


def test_no_script_holds_up_a_page(built_site: Path) -> None:
    for path in built_site.rglob("*.html"):
        scripts = SCRIPT.findall(path.read_text("utf-8"))
        assert scripts
        assert [s for s in scripts if "defer" not in s and "async" not in s] == [], path
