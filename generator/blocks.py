"""Finished HTML in Markdown pages: kept away from the parser and put back; its links recounted."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BLOCK = r"^<!-- html -->\n[^<]*(?:<(?!!-- /html -->$)[^<]*)*<!-- /html -->$"
# Blocks that follow each other are one: the parser sees a mark for what lies between headings.
_BLOCKS = re.compile(rf"{_BLOCK}(?:\s*{_BLOCK})*", re.MULTILINE)
_SIGNS = re.compile(r"<!-- /?html -->\n?")
_UP = re.compile(r'(?<= )((?:href|src|action)=")\.\./')
# Punctuation that means something to Markdown and nothing to HTML, as rendering.text writes it.
_ENTITY = re.compile(r"&#(3[3567]|4[0-7]|5[89]|6[134]|9[1-6]|12[3-6]);")
_PLACE = re.compile(r"<p>⟦kept (\d+)⟧</p>")


def keep_html(markdown: str) -> tuple[str, tuple[str, ...]]:
    """The page with a small mark for each run of HTML blocks, and the runs.

    No Markdown parser sees a run again, so it is freed of the entities that only Markdown needs.
    """
    kept: list[str] = []

    def mark(match: re.Match[str]) -> str:
        block = _SIGNS.sub("", match[0]).strip("\n")
        kept.append(_ENTITY.sub(lambda entity: chr(int(entity[1])), block))
        return f"⟦kept {len(kept) - 1}⟧"

    return _BLOCKS.sub(mark, markdown), tuple(kept)


def put_back(html: str, kept: Sequence[str]) -> str:
    """The parsed page with each run of blocks in its place."""

    def block(match: re.Match[str]) -> str:
        number = int(match[1])
        return kept[number] if number < len(kept) else match[0]

    return _PLACE.sub(block, html)


def links_from_file(path: str, markdown: str) -> str:
    """The page with links in HTML counted from its file, not from its address, as Zensical does.

    timeline/2030.md becomes timeline/2030/, which lies one folder deeper. Links in Markdown are
    always counted from the file.
    """
    is_folder = path.rpartition("/")[2] == "index.md"
    return markdown if is_folder or not path.endswith(".md") else _UP.sub(r"\1", markdown)
