"""Two editions of the site's pages compared: what a change adds, takes away and alters."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any

from generator.language import tr

SHOWN = 50  # lines of a list; the rest is only counted
Files = Mapping[str, bytes]


def describe_changes(old: Files, new: Files) -> str:
    """The difference as Markdown: pages and figures added, gone and changed.

    Both are what `write` writes: path → bytes.
    """
    articles, figures = (
        [_named(files, f"data/{name}.json", told) for files in (old, new)]
        for name, told in (("articles", _article), ("figures", _figure))
    )
    before, after = articles
    told = {f"articles/{id}.md" for id in {*before, *after} if before.get(id) != after.get(id)}
    parts = [
        _part(tr("Articles"), *articles),
        _part(tr("Figures"), *figures),
        _part(tr("Other pages"), _pages(old, told), _pages(new, told)),
    ]
    return "\n".join(part for part in parts if part) or tr("No page and no figure changes.") + "\n"


def _part(
    title: str, old: Mapping[str, tuple[str, object]], new: Mapping[str, tuple[str, object]]
) -> str:
    groups = [
        (tr("added"), [new[key][0] for key in new if key not in old]),
        (tr("gone"), [old[key][0] for key in old if key not in new]),
        (tr("changed"), [new[key][0] for key in new if key in old and old[key] != new[key]]),
    ]
    if not any(names for _, names in groups):
        return ""
    counts = ", ".join(
        tr("{count} {what}", count=len(names), what=what) for what, names in groups if names
    )
    lines = [f"## {title}: {counts}", ""]
    for what, names in groups:
        lines += ["- " + tr("{what}: {name}", what=what, name=name) for name in names[:SHOWN]]
        if len(names) > SHOWN:
            lines.append("- " + tr("{what}: {count} more", what=what, count=len(names) - SHOWN))
    return "\n".join(lines) + "\n"


def _named(
    files: Files, path: str, name: Callable[[dict[str, Any]], str]
) -> dict[str, tuple[str, object]]:
    rows = json.loads(files.get(path, b"[]"))
    return {row["id"]: (name(row), row) for row in rows}


def _article(row: dict[str, Any]) -> str:
    name = row.get("title") or row["headline"]  # older editions did not tell the title
    return f"{name or row['id']} ({row['url']})"


def _figure(row: dict[str, Any]) -> str:
    return f"{row['text']} {row['measure']}, {row['subject'] or '-'} ({row['url']})"


def _pages(files: Files, told: Collection[str]) -> dict[str, tuple[str, object]]:
    """Markdown pages that are not `told` already: what stands around an article may change, too.

    The page of the search differs whenever anything does; there is nothing else to it.
    """
    return {
        path: (path, data)
        for path, data in files.items()
        if path.endswith(".md") and path not in told and not path.startswith("search/")
    }
