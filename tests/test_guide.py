"""The editors' guide and the README say what the program does: commands, keys, messages."""

import re
from pathlib import Path

import click
import pytest
from babel.messages.pofile import read_po

from generator import keys_plan
from generator.cli import main
from generator.keys_plan import CORRECTION, FIGURE, PLAN, SKIP, UNIT
from generator.keys_zone import FILES
from generator.model import NewsPage
from generator.plan import read_plan
from generator.source import parse_page
from generator.source_yaml import parse_yaml
from generator.zone import read_zone

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs" / "editors.md").read_text("utf-8")
TEXTS = (
    ROOT / "README.md",
    ROOT / "README.zh.md",
    ROOT / "docs" / "editors.md",
    *sorted((ROOT / "manual").glob("*.md")),
)
COMMAND = re.compile(r"python -m generator ([a-z-]+)([^`\n|]*)")
OPTION = re.compile(r"(?<![\w-])--[a-z-]+")
KEY = re.compile(r"`([a-z_]+)`")
CATALOGUE = ROOT / "generator" / "locale" / "zh_CN" / "LC_MESSAGES" / "generator.po"


def section(title: str) -> str:
    """The part of the guide under a heading."""
    return re.split(r"^#+ ", GUIDE.split(f"{title}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


def rows(text: str) -> list[str]:
    """The first cells of a table."""
    return re.findall(r"^\| (`[^|]+) \|", text, re.MULTILINE)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_each_command_that_is_named_exists_with_its_options(path: Path) -> None:
    named = COMMAND.findall(path.read_text("utf-8"))
    for name, rest in named:
        command = main.commands.get(name)
        assert command is not None, name
        known = {o for p in command.params if isinstance(p, click.Option) for o in p.opts}
        assert set(OPTION.findall(rest)) <= known | {"--help"}, name


def test_each_key_of_a_plan_is_explained_and_no_other() -> None:
    keys = {key for table in (PLAN, UNIT, CORRECTION, SKIP, FIGURE) for key in table}
    plan = GUIDE.split("\n## 看懂提示")[0]
    explained = {key for row in rows(plan) for key in KEY.findall(row)}
    files = {name.removesuffix(".yml") for name in FILES}
    assert explained - keys - files == set()
    assert {key for key in keys if f"`{key}`" not in GUIDE} == set()
    words = (*keys_plan.KINDS, *keys_plan.MISSING, *keys_plan.STATUSES)
    assert [word for word in words if f"`{word}`" not in GUIDE] == []


def test_each_key_of_the_zone_data_is_named() -> None:
    for name, keys in FILES.items():
        (row,) = re.findall(rf"^\| `{re.escape(name)}` \|.*$", GUIDE, re.MULTILINE)
        assert [key for key in keys if f"`{key}`" not in row] == [], name


def test_each_message_that_is_explained_is_one_of_the_programs() -> None:
    with CATALOGUE.open("rb") as file:
        spoken = [re.sub(r"\{[^}]*\}", "……", str(m.string)) for m in read_po(file) if m.id]
    explained = [row.strip("`") for row in rows(section("## 看懂提示"))]
    assert len(explained) > 8
    assert [words for words in explained if not any(words in text for text in spoken)] == []


# ── its examples ────────────────────────────────────────────────────────────


def blocks(language: str) -> list[str]:
    """The guide's code blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)


def guide_page() -> NewsPage:
    """The page that the guide shows, without the line numbers in its margin."""
    shown = blocks("text")[0].split("\n")[:-1]
    assert [int(line[:2]) for line in shown] == list(range(1, len(shown) + 1))
    data = "\n".join(line[4:] for line in shown).encode()
    page, problems = parse_page("2030-05-07-8926.txt", "seeds/2030-05-07-8926.txt", data)
    assert page is not None, problems
    return page


def guide_plan(page: NewsPage) -> str:
    """The plan that the guide shows, with the fingerprint that a draft would put there."""
    return next(b for b in blocks("yaml") if b.startswith("page:")).replace(
        "fingerprint: sha256:…", f"fingerprint: {page.fingerprint}"
    )


def test_the_plan_in_the_guide_is_a_good_plan_of_the_page_in_the_guide() -> None:
    page = guide_page()
    read, problems = read_plan("seeds/2030-05-07-8926.yml", guide_plan(page).encode(), page)
    assert problems == ()
    assert read is not None
    assert [unit.kind for unit in read.units] == ["article", "caption", "fragment"]


def test_the_message_in_the_guide_is_the_message_of_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANGUAGE", "zh_CN")
    page = guide_page()
    wrong = guide_plan(page).replace("byline: 17", "byline: 15, 17")
    _, problems = read_plan("seeds/2030-05-07-8926.yml", wrong.encode(), page)
    assert "\n".join(str(problem) for problem in problems) + "\n" == blocks("text")[1]


def test_the_zone_data_in_the_guide_is_good() -> None:
    (parks,) = [b for b in blocks("yaml") if b.startswith("- id:")]
    zone, problems = read_zone("seeds/zone", {"parks.yml": parks.encode()})
    assert problems == ()
    assert [park.name for park in zone.parks] == ["清湖产业园区"]


def test_the_head_of_a_page_in_the_guide_can_be_read() -> None:
    (head,) = [b for b in blocks("yaml") if b.startswith("---")]
    node, problems = parse_yaml("docs/articles/x.md", head.strip().strip("-").encode())
    assert problems == ()
    assert node is not None
