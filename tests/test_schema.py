"""Editors are told the same as the program tells: the schemas say what the readers accept."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from generator import keys_plan, keys_zone
from generator.keys import Key, Keys
from generator.plan import read_plan
from generator.schema import schemas
from generator.zone import read_zone
from tests.conftest import ROOT
from tests.pages import PLAN_PATH, page_of
from tests.test_cli import run

SCHEMAS = {name: json.loads(data) for name, data in schemas().items()}
FOLDERS = (ROOT / "seeds", ROOT / "starter/seeds", ROOT / "tests/project/seeds")
FILES = sorted(path for folder in FOLDERS for path in folder.rglob("*.yml"))
PAGE = page_of("云岭新区三个项目开工", "", "本报讯（记者 林小满）昨日开工。", "现场掌声雷动。")


class Core(yaml.CSafeLoader):  # the parser that the program reads with, too
    """YAML 1.2 as editors read it: only true and false are truths, and there are no dates."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), first)


def faults(schema: str, text: str) -> list[str]:
    """What an editor that knows the schema finds wrong with a file."""
    found = Draft7Validator(SCHEMAS[schema]).iter_errors(yaml.load(text, Loader=Core))
    return [error.message for error in found]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_schema(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])


def test_the_schemas_in_the_project_are_those_of_the_program(tmp_path: Path) -> None:
    assert run("schema", tmp_path).exit_code == 0
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in (ROOT / "seeds/schema").iterdir()}
    assert kept == written, "run: python -m generator schema"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_names_its_schema_and_keeps_to_it(path: Path) -> None:
    text = path.read_text("utf-8")
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert named
    schema = (path.parent / named[1]).resolve()
    assert schema.parent in (ROOT / "seeds/schema", ROOT / "starter/seeds/schema")  # to be copied
    assert schema.name == (
        f"{path.stem}.schema.json" if "zone" in path.parts else "plan.schema.json"
    )
    assert faults(schema.name, text) == []


def test_a_drafted_plan_names_its_schema_and_add_brings_it(project: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("\n".join(PAGE.lines), "utf-8")
    assert run("add", page, "--issued", "2031-05-08", "--root", project).exit_code == 0
    (plan,) = (project / "seeds").glob("2031-05-08-*.yml")
    line, *rest = plan.read_text("utf-8").split("\n")
    assert line == "# yaml-language-server: $schema=schema/plan.schema.json"
    assert faults("plan.schema.json", "\n".join(rest)) == []
    assert (project / "seeds/schema/plan.schema.json").is_file()
    assert run("check", "--root", project).exit_code == 0


# ── the schemas and the readers agree ────────────────────────────────────────

GOOD = {
    "text": "甲",
    "verbatim": "甲",
    "reference": "甲",
    "texts": "[甲, 乙]",
    "address": "a-1",
    "date": "2030-05-06",
    "period": "2030-01..2030-11",
    "line": "3",
    "lines": "3-4",
    "flag": "true",
    "entries": "[]",
}
VALUES = ("甲", "-3", "3", "4x", "no", "on", "true", "unknown", "article", "开头", "", "[甲]", "[[甲]]",
          "[{甲: 乙}]", "{甲: 乙}")  # fmt: skip
MORE = {
    "text": ("''", "2030"),
    "reference": ("''", "2030"),
    "texts": ("''", "2030"),
    "address": ("''", "2030", "a--b", "../x"),
    "date": ("2030", "2030-1", "2030-13", "20300"),
    "period": ("2030", "2030-13", "2030..2031", "2030.."),
    "lines": ("3, 4", "3+4", "3-4", "3,,4"),
    "line": ("3+4",),
}
TABLES = {
    "plan": keys_plan.PLAN,
    "correction": keys_plan.CORRECTION,
    "unit": keys_plan.UNIT,
    "skip": keys_plan.SKIP,
    "figure": keys_plan.FIGURE,
    **keys_zone.FILES,
}


def good(name: str, key: Key) -> str:
    own = {"page": PAGE.name, "fingerprint": PAGE.fingerprint}
    return own.get(name) or (GOOD[key.shape] if key.shape in GOOD else key.words[0])


def entry(keys: Keys, changed: str, value: str | None) -> str:
    """An entry with all that it needs, but for one key: of this value, or not there at all."""
    pairs = {name: good(name, key) for name, key in keys.items() if key.needed}
    pairs |= {changed: value} if value is not None else {}
    if value is None:
        pairs.pop(changed, None)
    return "{" + ", ".join(f"{name}: {_flow(text)}" for name, text in pairs.items()) + "}"


def _flow(text: str) -> str:
    return f"'{text}'" if "," in text and text[0] != "[" else text


def file_with(table: str, item: str) -> tuple[str, str]:
    """The file that holds an entry, and its schema."""
    if table in keys_zone.FILES:
        schema = table.replace(".yml", ".schema.json")
        return (item if table == keys_zone.OWN else f"- {item}\n"), schema
    if table == "plan":
        return item, "plan.schema.json"
    name = next(n for n, k in keys_plan.PLAN.items() if k.entries is TABLES[table])
    head = f"page: {PAGE.name}\nfingerprint: {PAGE.fingerprint}\n"
    return f"{head}{name}:\n- {item}\n", "plan.schema.json"


def complains(table: str, text: str) -> list[str]:
    """What the program says of keys and kinds of values; not of what they mean together."""
    if table in keys_zone.FILES:
        _, problems = read_zone("seeds/zone", {table: text.encode()})
    else:
        _, problems = read_plan(PLAN_PATH, text.encode(), PAGE)
    return [p.message for p in problems if not _about_sense(p.message)]


def _about_sense(message: str) -> bool:
    told = ("no article claims", "claims line", "has no lines", "does not stand", "does not repeat",
            "repeat itself", "is skipped, too",
            "is a crosshead, but", "belongs to a fragment", "a fragment says", "only a caption", "is ever read in",
            "this plan is for", "was changed after", "are not the marks")  # fmt: skip
    return any(part in message for part in told)


@pytest.mark.parametrize(
    ("table", "name"), [(table, name) for table, keys in TABLES.items() for name in keys]
)
def test_the_schema_refuses_the_values_that_the_reader_refuses(table: str, name: str) -> None:
    keys = TABLES[table]
    differing = {}
    for value in (None, *VALUES, *MORE.get(keys[name].shape, ())):
        text, schema = file_with(table, entry(keys, name, value))
        if bool(faults(schema, text)) != bool(complains(table, text)):
            differing[value] = faults(schema, text), complains(table, text)
    assert differing == {}


@pytest.mark.parametrize("table", TABLES)
def test_a_key_nobody_knows_is_refused_by_the_schema_as_by_the_reader(table: str) -> None:
    text, schema = file_with(table, entry(TABLES[table], "nmae", "甲"))
    assert faults(schema, text) == ["Additional properties are not allowed ('nmae' was unexpected)"]
    assert any("has no key “nmae”" in message for message in complains(table, text))
