"""A project for another zone: a copy of this one's look, and a page and zone data to start from."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from generator.model import Problem
from generator.source import read_bytes, read_files

STARTER = "starter"  # what a project begins with: a sample page, zone data to be filled in
LOOK = ("templates", "docs/assets", "seeds/schema")
ALIKE = ("mkdocs.yml", "requirements.txt", "docs/editors.md", ".gitignore")
_OWN = {  # what mkdocs.yml says of a zone
    "site_name": "{}发展纪实",
    "site_description": "报纸专版上的{}：文章、产业园区和可以逐句核对的数字。",
}

Files = dict[str, bytes]


def read_look(house: Path, name: str) -> tuple[Files, tuple[Problem, ...]]:
    """What all projects have alike (path → bytes), from the program's folder `house`.

    The settings call the site after the zone `name`.
    """
    files: Files = {}
    problems: list[Problem] = []
    for folder in LOOK:
        found, faults = read_files(house / folder, folder, ("",))
        problems.extend(faults)
        files |= {f"{folder}/{path}": data for path, data in found.items()}
    for path in ALIKE:
        data, faults = read_bytes(house / path, path)
        problems.extend(faults)
        if data is not None:
            files[path] = _settings(data, name) if path == "mkdocs.yml" else data
    return files, tuple(problems)


def read_starter(house: Path, name: str, paper: str) -> tuple[Files, tuple[Problem, ...]]:
    """What a project begins with (path → bytes), for the zone `name` that `paper` reports of."""
    files, problems = read_files(house / STARTER, STARTER, ("",))
    attributes, faults = read_bytes(house / STARTER / ".gitattributes", STARTER)
    if attributes is not None:
        files[".gitattributes"] = attributes
    for path, data in files.items():
        shown: Callable[[str], str] = _quoted if path.endswith(".yml") else str
        text = data.decode("utf-8").replace("<NAME>", shown(name)).replace("<PAPER>", shown(paper))
        files[path] = text.encode()
    return files, (*problems, *faults)


def _settings(data: bytes, name: str) -> bytes:
    def own(match: re.Match[str]) -> str:
        return f"{match[1]}: {_quoted(_OWN[match[1]].format(name))}"

    keys = "|".join(_OWN)
    return re.sub(rf"^({keys}): .*$", own, data.decode("utf-8"), flags=re.MULTILINE).encode()


def _quoted(value: str) -> str:
    """The text as YAML, whatever stands in it: JSON is YAML."""
    return json.dumps(value, ensure_ascii=False)
