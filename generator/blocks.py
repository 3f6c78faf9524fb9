"""Blocks of finished HTML in a Markdown page, kept away from the parser and put back."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BLOCK = re.compile(r"^<!-- html -->\n(.*?)\n<!-- /html -->$", re.DOTALL | re.MULTILINE)
_PLACE = re.compile(r'<div data-kept="(\d+)"></div>')


def keep_html(markdown: str) -> tuple[str, tuple[str, ...]]:
    """The page with a small mark for each block of HTML, and the blocks."""
    kept: list[str] = []

    def mark(match: re.Match[str]) -> str:
        kept.append(match[1])
        return f'<div data-kept="{len(kept) - 1}"></div>'

    return _BLOCK.sub(mark, markdown), tuple(kept)


def put_back(html: str, kept: Sequence[str]) -> str:
    """The parsed page with each block in its place."""

    def block(match: re.Match[str]) -> str:
        number = int(match[1])
        return kept[number] if number < len(kept) else match[0]

    return _PLACE.sub(block, html)
