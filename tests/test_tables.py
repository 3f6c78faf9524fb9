"""Figures and series as CSV for spreadsheets, described by a Frictionless data package."""

import codecs
import csv
import io
import json
from pathlib import Path

import pytest

from generator.tables import csv_file

FIELDS = (("name", "string", "名", ""), ("value", "number", "数", ""))


def test_a_text_that_a_spreadsheet_would_run_is_defused() -> None:
    data = csv_file(FIELDS, [("=1+1", "-5"), ("总投资,12亿元", "3")])
    assert data.startswith(codecs.BOM_UTF8)
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig")))) == [
        ["name", "value"],
        ["'=1+1", "-5"],
        ["总投资,12亿元", "3"],
    ]


def test_the_tables_hold_what_the_json_holds(built_site: Path) -> None:
    rows = list(
        csv.DictReader(io.StringIO((built_site / "data/figures.csv").read_text("utf-8-sig")))
    )
    figures = json.loads((built_site / "data/figures.json").read_text("utf-8"))
    assert len(rows) > 5
    assert [(r["id"], r["value"], r["unit"]) for r in rows] == [
        (f["id"], f["value"], f["unit"]) for f in figures
    ]


def test_the_data_package_is_valid(built_site: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.validate(str(built_site / "data/datapackage.json"))
    assert report.valid, report.flatten(["title", "message"])


def test_every_field_is_explained_in_the_data_dictionary(built_site: Path) -> None:
    package = json.loads((built_site / "data/datapackage.json").read_text("utf-8"))
    page = (built_site / "data/index.html").read_text("utf-8")
    fields = [f for r in package["resources"] for f in r["schema"]["fields"]]
    assert len(fields) > 30
    assert all(f["description"] and f["title"] in page for f in fields)
