"""The editors' guide and the README say what the program does: commands, keys, messages."""

import re
from pathlib import Path

import click
import pytest
from babel.messages.pofile import read_po

from generator.cli import main
from generator.keys_plan import CORRECTION, FIGURE, PLAN, SKIP, UNIT
from generator.keys_zone import FILES

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs" / "editors.md").read_text("utf-8")
TEXTS = {"guide": GUIDE, "README": (ROOT / "README.md").read_text("utf-8")}
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


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_each_command_that_is_named_exists_with_its_options(text: str) -> None:
    named = COMMAND.findall(text)
    assert len(named) > 5
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
    assert {key for key in keys if f"`{key}`" not in GUIDE and f"{key}:" not in GUIDE} == set()


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
