"""Ways to spoil a project: a page, a plan or zone data that is wrong in one place."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from generator.build import build

Spoil = Callable[[Path], None]  # does it to a folder seeds/

TAKEN = "choose another; index and in-2030 are lists, con and aux are for Windows"

PAGE = "云岭新区三个项目开工\n\n本报讯（记者 林小满）5月6日，三个项目在云岭园区开工。\n"
UNIT = "units:\n- slug: bad-input\n  headline: 1\n  body: 3\n"


def plan_of(data: bytes, name: str = "zz") -> str:
    """A good plan of the page in `data`: its headline on line 1, its one paragraph on line 3."""
    fingerprint = hashlib.sha256(data).hexdigest()
    return f"page: {name}.txt\nfingerprint: sha256:{fingerprint}\nissued: 2030-05\n{UNIT}"


GOOD = plan_of(PAGE.encode())


def page(data: bytes) -> Spoil:
    """A page zz.txt of these bytes with its plan."""

    def spoil(seeds: Path) -> None:
        (seeds / "zz.txt").write_bytes(data)
        (seeds / "zz.yml").write_text(plan_of(data), "utf-8")

    return spoil


def plan(text: str | bytes) -> Spoil:
    """A good page with this plan."""

    def spoil(seeds: Path) -> None:
        (seeds / "zz.txt").write_bytes(PAGE.encode())
        (seeds / "zz.yml").write_bytes(text.encode() if isinstance(text, str) else text)

    return spoil


def plan_with(old: str, new: str) -> str:
    """The good plan with `new` in place of `old`, which stands in it once."""
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def zone(name: str, more: str) -> Spoil:
    """More in a file of the zone's data."""

    def spoil(seeds: Path) -> None:
        path = seeds / "zone" / name
        path.write_text(path.read_text("utf-8") + more, "utf-8")

    return spoil


def folder(name: str) -> Spoil:
    """A folder in place of the file `name`; beside it, a good page and its plan."""

    def spoil(seeds: Path) -> None:
        page(PAGE.encode())(seeds)
        path = seeds / name
        path.unlink(missing_ok=True)
        path.mkdir()

    return spoil


def void(*_: object) -> None:
    """Lets a lambda do what gives something back."""


def refused(project: Path, spoil: Spoil) -> str:
    """What a build says of the spoilt project, which it publishes nothing of."""
    spoil(project / "seeds")
    result = build(project)
    assert result.failed
    assert result.pages == ()
    return "\n".join(str(problem) for problem in result.problems)
