"""A page read as a browser reads it, to see whether source text became more than text."""

from __future__ import annotations

from html.parser import HTMLParser


class Tags(HTMLParser):
    """Fails where source text became a tag, an attribute or an address that runs."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert "zevil" not in tag
        for name, value in attrs:
            assert "zevil" not in name
            assert not name.startswith("on"), (tag, name)
            if name in ("href", "src", "action"):
                assert not (value or "").strip().lower().startswith("javascript:")

    def handle_comment(self, data: str) -> None:
        assert "zevil" not in data


def check_tags(html: str) -> None:
    """Reads a page as a browser does and fails where source text is more than text."""
    parser = Tags()
    parser.feed(html)
    parser.close()
