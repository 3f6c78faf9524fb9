"""What editors set in `mkdocs.yml`: its mistakes with their line, before MkDocs stops."""

from __future__ import annotations

import re
from pathlib import Path

from generator.language import tr
from generator.model import Position, Problem
from generator.source import read_bytes
from generator.source_yaml import Node, parse_yaml

SETTINGS = "mkdocs.yml"

_FULL_WIDTH = re.compile(r"^\s*(?:-\s+)?([a-z_]+)：", re.MULTILINE)  # site_name：某某
_ADDRESS = re.compile(r"https?://[^\s/]+(?:/\S*)?")


def read_settings(root: Path) -> tuple[Problem, ...]:
    """What is wrong with the settings of the project in `root`; nothing where there are none."""
    if not (root / SETTINGS).is_file():
        return ()
    data, problems = read_bytes(root / SETTINGS, SETTINGS)
    return problems if data is None else settings_faults(data)


def settings_faults(data: bytes) -> tuple[Problem, ...]:
    """What is wrong with the settings in `data`, as far as editors touch them."""
    text = data.decode("utf-8-sig", "replace")
    wide = tuple(
        _fault(
            text.count("\n", 0, match.start(1)) + 1,
            tr("a full-width colon stands behind “{key}”", key=match[1]),
            tr("write a half-width colon and a space: {key}: …", key=match[1]),
        )
        for match in _FULL_WIDTH.finditer(text)
    )
    root, problems = parse_yaml(SETTINGS, data, anything=True)
    if wide or root is None:
        return wide or problems
    pairs = {key.text: (key.line, value) for key, value in root.pairs}
    return (*_name(pairs), *_address(pairs))


def _name(pairs: dict[str, tuple[int, Node]]) -> tuple[Problem, ...]:
    line, value = pairs.get("site_name", (0, None))
    if (value is not None and value.kind != "nothing") or "INHERIT" in pairs:
        return ()
    return (_fault(line, tr("the site has no name"), tr("write site_name: …")),)


def _address(pairs: dict[str, tuple[int, Node]]) -> tuple[Problem, ...]:
    line, value = pairs.get("site_url", (0, None))
    if value is None or value.kind != "text" or not value.text or _ADDRESS.fullmatch(value.text):
        return ()
    return (
        _fault(
            line,
            tr("“{address}” is no whole address", address=value.text),
            tr("write it with what stands before it: https://www.example.cn/"),
        ),
    )


def _fault(line: int, message: str, hint: str) -> Problem:
    return Problem(Position(SETTINGS, line), message, hint, fatal=True)
