"""A long list is parted by year, a full year by month, a full month by number."""

from generator.model import PartialDate
from generator.paging import Part, parted


def date_of(text: str) -> PartialDate | None:
    year, _, month = text.partition("-")
    return PartialDate(int(year), int(month) if month else None, None) if year else None


def pages_of(most: int, *dates: str) -> list[tuple[str, str, int]]:
    return [(part.path, part.label, len(part.items)) for part in parted(dates, most, date_of)]


def test_a_short_list_is_one_page_without_a_name() -> None:
    assert parted(["2030-05", "2029"], 2, date_of) == [Part("", 1, ("2030-05", "2029"))]
    assert Part("", 1, ()).label == ""


def test_a_list_is_parted_no_further_than_it_must_be() -> None:
    dates = ("2031-02", "2030-05", "2030-05", "2030-05", "2030-04", "")
    assert pages_of(5, *dates) == [
        ("2031/", "2031年", 1),
        ("2030/", "2030年", 4),
        ("undated/", "年份待核", 1),
    ]
    assert pages_of(3, *dates)[1:3] == [("2030-05/", "2030年5月", 3), ("2030-04/", "2030年4月", 1)]
    assert pages_of(2, *dates)[1:3] == [
        ("2030-05/", "2030年5月", 2),
        ("2030-05/2/", "2030年5月（2）", 1),
    ]


def test_nothing_is_lost_or_moved_within_a_page() -> None:
    dates = ("2030", "2030-05", "2030", "2029-12", "2030-04")
    parts = parted(dates, 2, date_of)
    assert sorted(item for part in parts for item in part.items) == sorted(dates)
    assert parts[0].items == ("2030", "2030")


def test_what_is_larger_than_a_page_has_one_of_its_own() -> None:
    sizes = {"2030-05": 9, "2030-04": 1, "2030-03": 1}
    parts = parted(("2030-04", "2030-05", "2030-05", "2030-03"), 4, date_of, sizes.__getitem__)
    assert [part.items for part in parts] == [
        ("2030-04",),
        ("2030-05",),
        ("2030-05",),
        ("2030-03",),
    ]


def test_pages_of_a_year_name_that_year() -> None:
    parts = parted(("2030-05", "2030-05", "2030-04", "2029"), 1, date_of)
    assert [part.year for part in parts] == ["2030年", "2030年", "2030年", "2029年"]
