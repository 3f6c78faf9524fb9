"""The second desk keeps its promises: every line of its pages is accounted for, in every grade."""

import pytest

from tests.corpus.desk.pages import GRADES, DeskPage, make_page

ZONES = ("jizhou", "ziling", "yanxi", "lupu", "chiyan", "daihu")
PAGES = [(zone, seed, grade) for zone in ZONES for grade in GRADES for seed in range(8)]


def printed(page: DeskPage) -> dict[int, str]:
    return {n: text for n, text in enumerate(page.text.split("\n"), 1) if text.strip()}


@pytest.mark.parametrize(("zone", "seed", "grade"), PAGES)
def test_every_line_is_in_one_unit_or_skipped(zone: str, seed: int, grade: str) -> None:
    page = make_page(zone, seed, grade)
    claimed = [line for unit in page.units for line in unit.lines]
    assert sorted([*claimed, *page.skipped]) == list(printed(page))


@pytest.mark.parametrize(("zone", "seed", "grade"), PAGES)
def test_what_an_editor_would_write_stands_on_the_lines_of_the_unit(
    zone: str, seed: int, grade: str
) -> None:
    page = make_page(zone, seed, grade)
    lines = printed(page)
    for unit in page.units:
        told = "".join("".join(lines[line].split()) for line in unit.lines)
        for name in (*unit.reporters, *unit.correspondents, *unit.photographers):
            assert name in told
        for head in (unit.kicker, unit.headline, unit.deck):
            assert all(part in told for part in (head or "").split()[:1])


def test_a_page_is_the_same_each_time_and_another_by_number() -> None:
    assert make_page("jizhou", 3, "damaged") == make_page("jizhou", 3, "damaged")
    assert make_page("jizhou", 3, "damaged") != make_page("jizhou", 4, "damaged")


def test_a_grade_damages_more_than_the_one_before() -> None:
    lines = [
        sum(len(printed(make_page("jizhou", seed, grade))) for seed in range(12))
        for grade in GRADES
    ]
    assert lines == sorted(set(lines))
