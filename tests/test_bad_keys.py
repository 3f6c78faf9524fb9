"""Every key of a plan and of zone data, wrong in every way its schema knows: the exact message."""

from collections.abc import Iterator

import pytest

from generator import keys_plan, keys_zone
from generator.keys import Key
from generator.plan import read_plan
from generator.zone import read_zone
from tests.pages import PLAN_PATH
from tests.test_schema import PAGE, TABLES, entry, faults, file_with

Told = tuple[str, str]  # a message and what to do

ONE_TEXT = ("“{key}” is one text, not a {kind}", "write {key}: …")
LIST = {"[甲]": "list", "[]": "list", "{甲: 乙}": "map"}
TEXTS = ("“{key}” is a list of texts", "write {key}: [甲, 乙]")
ADDRESS = (
    "“{value}” cannot be part of an address",
    "use small latin letters, digits and hyphens: new-plant-2023",
)
LINES = ("{key}: “{value}” are no line numbers", "write them like 9-13, 17 or, to join two, 25+27")
DATE = ("“{value}” is no date", "write {key}: 2024, {key}: 2024-03 or {key}: 2024-03-15")
PERIOD = ("“{value}” is no period", "write 2023, 2023-12-15, 2023-01..2023-11, or unknown")
FLAG = ("“{key}” cannot be “{value}”", "write one of: true, false")
CHOICE = ("“{key}” cannot be “{value}”", "write one of: {words}")
ENTRIES = ("“{key}” is a list", "start each of its entries with a dash")

# What may be written for a key of each shape, and what is then told; lists come beside, below.
WRONG: dict[str, tuple[tuple[str, ...], Told]] = {
    "texts": (("{甲: 乙}", "[[甲]]", "[甲, {乙: 丙}]"), TEXTS),
    "address": (("甲", "Ab", "a b", "a--b", "-a", "../a", "a/b", "-3"), ADDRESS),
    "date": (("甲", "2030-13", "2030-00", "20300", "05/06/2030", "2030年5月", "on"), DATE),
    "period": (("甲", "2030-13", "2030..", "上半年", "no"), PERIOD),
    "lines": (("甲", "-3", "4x", "3--4", "3、x", "on"), LINES),
    "flag": (("甲", "no", "on", "yes", "0"), FLAG),
    "choice": (("甲",), CHOICE),
    "entries": (("甲", "{甲: 乙}"), ENTRIES),
}
LISTED = ("texts", "entries")  # shapes that a list is right for

# What a correction and a figure say of a line that is none.
NO_LINE = {
    "correction": LINES,
    "figure": ("“{value}” is no line of this page", "write a number from 1 to 4"),
}

# What is told where a key is missing that must be there.
NEEDED: dict[tuple[str, str], str] = {
    ("plan", "page"): "page: p.txt",
    ("plan", "fingerprint"): f"fingerprint: {PAGE.fingerprint}",
    ("correction", "line"): "line: 12",
    ("correction", "wrong"): "wrong: 原文",
    ("correction", "right"): "right: 改后文字",
    ("correction", "because"): "because: the evidence",
    ("unit", "slug"): "slug: a-short-latin-name",
    ("skip", "lines"): "lines: 71-77",
    ("skip", "because"): "because: the reason",
    ("figure", "line"): "line: 12",
    ("figure", "printed"): "printed: 130.56亿元",
    ("figure", "because"): "because: the evidence",
    ("parks.yml", "id"): "id: a-short-latin-name",
    ("parks.yml", "name"): "name: 某某产业园区",
    ("organisations.yml", "name"): "name: 某某有限公司",
    ("topics.yml", "id"): "id: a-short-latin-name",
    ("topics.yml", "name"): "name: 科技创新",
    ("measures.yml", "id"): "id: a-short-latin-name",
    ("measures.yml", "name"): "name: 高新技术企业数",
    ("measures.yml", "unit"): "unit: 家",
    ("units.yml", "name"): "name: 批次",
    ("people.yml", "name"): "name: 林小满",
}
CALLED = {
    "parks.yml": "park", "organisations.yml": "organisation", "topics.yml": "topic",
    "measures.yml": "measure", "units.yml": "unit of measure", "people.yml": "person",
    "zone.yml": "zone",
}  # fmt: skip


def wrong_values(table: str, key: Key) -> Iterator[tuple[str, Told]]:
    """What is wrong for a key, with what is to be told."""
    if key.shape in WRONG:
        values, told = WRONG[key.shape]
        yield from ((value, told) for value in values)
    if key.shape == "line":
        yield from ((value, NO_LINE[table]) for value in ("甲", "x3", "0x"))
    if key.shape not in LISTED:
        yield from ((value, ONE_TEXT) for value in LIST)


CASES = [
    (table, name, value, told)
    for table, keys in TABLES.items()
    for name, key in keys.items()
    for value, told in wrong_values(table, key)
]


def told_of(table: str, text: str) -> list[tuple[str, str, str]]:
    """Place, message and hint of all that is wrong with a file."""
    if table in keys_zone.FILES:
        _, problems = read_zone("seeds/zone", {table: text.encode()})
    else:
        _, problems = read_plan(PLAN_PATH, text.encode(), PAGE)
    return [(str(p.position), p.message, p.hint) for p in problems]


def place(table: str) -> str:
    """Where the entry stands in the file that file_with writes."""
    if table in keys_zone.FILES:
        return f"seeds/zone/{table}:1"
    return f"{PLAN_PATH}:{1 if table == 'plan' else 4}"


@pytest.mark.parametrize(
    ("table", "name", "value", "told"), CASES, ids=[" ".join(case[:3]) for case in CASES]
)
def test_a_wrong_value_is_told_with_its_place_and_what_to_write(
    table: str, name: str, value: str, told: Told
) -> None:
    text, schema = file_with(table, entry(TABLES[table], name, value))
    words = {"key": name, "value": value, "kind": LIST.get(value, "")}
    words["words"] = ", ".join(TABLES[table][name].words)
    message, hint = (part.format(**words) for part in told)
    assert (place(table), message, hint) in told_of(table, text)
    assert faults(schema, text)


@pytest.mark.parametrize(
    ("table", "name", "value"),
    [
        (table, name, value)
        for table, name in NEEDED
        for value in (None, "", "~")
        if value is None or name != "right"  # nothing may be what is right
    ],
)
def test_what_must_be_there_is_asked_for_with_an_example(
    table: str, name: str, value: str | None
) -> None:
    text, schema = file_with(table, entry(TABLES[table], name, value))
    message = f"this {CALLED.get(table, table)} has no “{name}”"
    if (table, name) == ("correction", "line"):
        message = "a correction has one line"
    assert (place(table), message, f"add {NEEDED[table, name]}") in told_of(table, text)
    assert faults(schema, text)


def test_all_that_must_be_there_is_in_the_table_above() -> None:
    needed = {
        (table, name) for table, keys in TABLES.items() for name, key in keys.items() if key.needed
    }
    assert needed == set(NEEDED)


@pytest.mark.parametrize("table", TABLES)
def test_a_key_that_nobody_knows_is_answered_with_those_that_are_known(table: str) -> None:
    text, schema = file_with(table, entry(TABLES[table], "甲", "乙"))
    message = f"a {CALLED.get(table, table)} has no key “甲”"
    hint = f"its keys are: {', '.join(TABLES[table])}"
    assert (place(table), message, hint) in told_of(table, text)
    assert faults(schema, text)


@pytest.mark.parametrize("table", [*keys_zone.FILES, "correction", "unit", "skip", "figure"])
@pytest.mark.parametrize("item", ["甲", "[甲]"])
def test_an_entry_that_is_no_mapping_is_told_with_its_keys(table: str, item: str) -> None:
    text, schema = file_with(table, item)
    message = f"a {CALLED.get(table, table)} is a list of `key: value` lines"
    hint = f"its keys are: {', '.join(TABLES[table])}"
    assert (place(table), message, hint) in told_of(table, text)
    assert faults(schema, text)


def test_a_plan_that_is_no_mapping_is_told_with_its_keys() -> None:
    hint = f"its keys are: {', '.join(keys_plan.PLAN)}"
    assert told_of("plan", "甲\n") == [
        (f"{PLAN_PATH}:1", "a plan is a list of `key: value` lines", hint)
    ]
