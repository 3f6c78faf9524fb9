"""Whatever is wrong in what people wrote: one clear message with its place, and the site stays."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import build

PAGE = "云岭新区三个项目开工\n\n本报讯（记者 林小满）5月6日，三个项目在云岭园区开工。\n"
UNIT = "units:\n- slug: bad-input\n  headline: 1\n  body: 3\n"


def head(data: bytes) -> str:
    return (
        f"page: zz.txt\nfingerprint: sha256:{hashlib.sha256(data).hexdigest()}\nissued: 2030-05\n"
    )


def page(data: bytes) -> Callable[[Path], None]:
    def spoil(seeds: Path) -> None:
        (seeds / "zz.txt").write_bytes(data)
        (seeds / "zz.yml").write_text(head(data) + UNIT, "utf-8")

    return spoil


def plan(old: str, new: str) -> Callable[[Path], None]:
    def spoil(seeds: Path) -> None:
        data = PAGE.encode()
        (seeds / "zz.txt").write_bytes(data)
        (seeds / "zz.yml").write_text((head(data) + UNIT).replace(old, new), "utf-8")

    return spoil


def zone_file(name: str, text: str) -> Callable[[Path], None]:
    def spoil(seeds: Path) -> None:
        path = seeds / "zone" / name
        path.write_text(path.read_text("utf-8") + text, "utf-8")

    return spoil


def two_plans(seeds: Path) -> None:
    plan("", "")(seeds)
    (seeds / "zy.txt").write_bytes(PAGE.encode())
    text = (head(PAGE.encode()) + UNIT).replace("zz.txt", "zy.txt")
    (seeds / "zy.yml").write_text(text, "utf-8")


CASES = {
    "a NUL byte": (page(b"a\0b\n\nc\n"), "seeds/zz.txt:1", "a NUL byte stands at character 2"),
    "no text": (page(b"\n\n"), "seeds/zz.txt", "the page has no text"),
    "binary": (page(bytes(range(128, 256))), "seeds/zz.txt", "this is neither UTF-8 nor GB18030"),
    "one endless line": (page(b"x" * 10_000_000), "seeds/zz.txt:1", "the line has 10,000,000"),
    "a million lines": (page(b"x\n" * 1_000_000), "seeds/zz.txt", "the page has 1,000,000 lines"),
    "a tab": (plan("  headline", "\theadline"), "seeds/zz.yml:6", "the line is indented with a tab"),
    "an unknown key": (plan("headline", "hedline"), "seeds/zz.yml:6", "a unit has no key “hedline”"),
    "a line out of range": (plan("body: 3", "body: 4"), "seeds/zz.yml:7", "body: line 4 is not on"),
    "a line claimed twice": (plan("body: 3", "body: 1-3"), "seeds/zz.yml:7", "body claims line 1 again"),
    "a line unclaimed": (plan("  body: 3\n", ""), "seeds/zz.txt:3", "no article claims this line"),
    "a slug used twice": (two_plans, "seeds/zz.yml:5", "the slug “bad-input” is already used at seeds/zy.yml:5"),
    "an unsafe slug": (plan("bad-input", "../../etc"), "seeds/zz.yml:5", "“../../etc” cannot be part"),
    "a date that is none": (plan("2030-05", "2030-13"), "seeds/zz.yml:3", "“2030-13” is no date"),
    "a correction beside its line": (
        plan("units:", "corrections:\n- {line: 3, wrong: 李, right: 林, because: 误}\nunits:"),
        "seeds/zz.yml:5",
        "“李” does not stand on line 3",
    ),
    "an alias two parks claim": (
        zone_file("parks.yml", "- {id: zy, name: 甲乙园}\n- {id: zz, name: 丙丁园, aliases: [甲乙园]}\n"),
        "seeds/zone/parks.yml",
        "the name “甲乙园” already belongs to 甲乙园",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_bad_input_is_one_message_with_its_place_and_what_to_do(project: Path, case: str) -> None:
    spoil, place, message = CASES[case]
    spoil(project / "seeds")
    result = build(project)
    assert result.failed
    assert result.pages == ()
    (problem,) = result.problems
    assert str(problem.position).startswith(place)
    assert problem.message.startswith(message)
    assert problem.hint


@pytest.mark.parametrize(
    "data",
    [PAGE.encode("gb18030"), PAGE.encode("utf-8-sig"), PAGE.replace("\n", "\r\n").encode()],
    ids=["gb18030", "bom", "crlf"],
)
def test_a_page_in_another_dress_is_read_all_the_same(project: Path, data: bytes) -> None:
    page(data)(project / "seeds")
    result = build(project)
    assert result.problems == ()
    assert result.site is not None
    (story,) = [s for s in result.site.stories if s.article.slug == "bad-input"]
    assert story.article.headline == "云岭新区三个项目开工"
    assert story.metadata.reporters == ("林小满",)


def run_mkdocs(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options],
        cwd=project,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def test_bad_input_leaves_the_site_of_yesterday_untouched(project: Path) -> None:
    assert run_mkdocs(project).returncode == 0
    before = snapshot(project / "site")
    CASES["a line claimed twice"][0](project / "seeds")
    zone_file("parks.yml", "- {id: zy, name: 甲乙园, nmae: x}\n")(project / "seeds")
    result = run_mkdocs(project)
    assert result.returncode == 1
    assert "seeds/zz.yml:7: body claims line 1 again" in result.stderr
    assert "a park has no key “nmae”" in result.stderr
    assert "Traceback" not in result.stderr
    assert snapshot(project / "site") == before


def test_a_page_without_a_plan_is_built_from_its_draft_with_a_warning(project: Path) -> None:
    (project / "seeds" / "zz.txt").write_text(PAGE, "utf-8")
    result = run_mkdocs(project)
    assert result.returncode == 0
    assert "seeds/zz.txt: the page has no plan" in result.stderr
    before = snapshot(project / "site")
    assert any("三个项目开工".encode() in data for data in before.values())
    strict = run_mkdocs(project, "--strict")
    assert strict.returncode == 1
    assert snapshot(project / "site") == before
