"""Parks, organisations and topics: on one page while it is short, then a page for each year."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator import render_subjects
from generator.build import build
from generator.model import ParkIndex, PartialDate
from generator.render_subjects import named_in, years_of
from tests.figure_makers import at, evidence, figure
from tests.test_articles import ZONE, entry


def test_what_fits_on_one_page_is_not_parted() -> None:
    assert years_of("parks/ridge/", [entry("a")], evidence(figure("9"))) == []


def test_more_than_fits_is_parted_by_year_and_loses_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(render_subjects, "MOST_ENTRIES", 2)
    dates = [PartialDate(2031, 2, None), PartialDate(2030, 5, None), PartialDate(2030, 4, 1), None]
    entries = [replace(entry(f"e{n}"), issued=date) for n, date in enumerate(dates)]
    figures = evidence(figure("9", period=at("2029")), figure("8", period=at("2030")))
    years = years_of("parks/ridge/", entries, figures)
    assert [(year.label, year.url, [e.title for e in year.entries]) for year in years] == [
        ("2031年", "parks/ridge/in-2031/", ["e0"]),
        ("2030年", "parks/ridge/in-2030/", ["e1", "e2"]),
        ("2029年", "parks/ridge/in-2029/", []),
        ("年份待核", "parks/ridge/in-undated/", ["e3"]),
    ]
    assert [
        [e.figure.text for month in year.months for s in month.sentences for e in s.evidence]
        for year in years
    ] == [[], [figures[1].figure.text], [figures[0].figure.text], []]


def test_a_park_names_each_organisation_once_under_its_kind_with_its_articles() -> None:
    new, old = entry("new", "云岭银行"), entry("old", "云岭银行", "无名社", "白桦公司")
    park = ParkIndex(ZONE.parks[0], (new, old), ("云岭银行", "无名社", "白桦公司"), ())
    assert named_in(park, {"白桦公司": "企业", "云岭银行": "金融机构"}) == [
        ("企业", [("白桦公司", [old])]),
        ("金融机构", [("云岭银行", [new, old])]),
        ("", [("无名社", [old])]),
    ]


def test_the_first_page_leads_to_each_year(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render_subjects, "MOST_ENTRIES", 0)
    pages = {page.path: page.content for page in build(project).pages}
    years = [path for path in pages if path.startswith("parks/qinghu/in-")]
    assert years
    for path in years:
        assert f"../../{path.removesuffix('.md')}/" in pages["parks/qinghu.md"]
        assert 'href="../../../parks/qinghu/"' in pages[path]
