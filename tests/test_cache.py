"""What was read before is not read again, and nothing else differs."""

import os
from pathlib import Path

import pytest

from generator import build as building
from generator import render_pictures
from generator.build import Build, build
from generator.cache import FOLDER, Cache
from generator.cache_files import MOST
from generator.pictures import Card, draw_card


@pytest.fixture
def read_pages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the pages that builds read, as they go on."""
    names: list[str] = []
    tell_page = building.tell_page

    def watched(*given: object) -> object:
        names.append(given[0].name)  # type: ignore[attr-defined]
        return tell_page(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(building, "tell_page", watched)
    return names


def contents(result: Build) -> list[tuple[str, object, object]]:
    return [(page.path, page.front, page.content) for page in result.pages]


def test_a_second_build_reads_no_page_and_gives_the_same(
    project: Path, read_pages: list[str]
) -> None:
    first = build(project)
    assert len(read_pages) == 3
    second = build(project)
    assert len(read_pages) == 3
    assert contents(second) == contents(first)
    assert second.problems == first.problems


def test_only_the_page_whose_plan_changed_is_read_again(
    project: Path, read_pages: list[str]
) -> None:
    build(project)
    plan = project / "seeds" / "2030-06.yml"
    plan.write_text(plan.read_text("utf-8").replace("issued: 2030-06", "issued: 2030-07"), "utf-8")
    build(project)
    assert read_pages[3:] == ["2030-06.txt"]


def test_words_for_visitors_make_no_page_be_read_again(
    project: Path, read_pages: list[str]
) -> None:
    built = build(project)
    read_pages.clear()
    parks = project / "seeds/zone/parks.yml"
    text = parks.read_text("utf-8")
    parks.write_text(text.replace("introduction: ", "introduction: 新写的一句。", 1), "utf-8")
    again = build(project)
    assert read_pages == []
    assert again.pages != built.pages
    assert any("新写的一句。" in str(page.content) for page in again.pages)


def test_another_name_in_zone_data_is_looked_for_on_every_page(
    project: Path, read_pages: list[str]
) -> None:
    build(project)
    topics = project / "seeds" / "zone" / "topics.yml"
    topics.write_text(topics.read_text("utf-8").replace("name: ", "name: 新", 1), "utf-8")
    build(project)
    assert len(read_pages) == 6


@pytest.mark.parametrize("damage", [b"", b"no results", b"\0" * 1_000])
def test_a_damaged_cache_is_made_anew(project: Path, read_pages: list[str], damage: bytes) -> None:
    first = build(project)
    for path in (project / FOLDER).iterdir():
        path.write_bytes(damage)
    assert contents(build(project)) == contents(first)
    assert len(read_pages) == 6
    build(project)
    assert len(read_pages) == 6


def test_a_cache_that_cannot_be_written_is_done_without(
    project: Path, read_pages: list[str]
) -> None:
    (project / ".cache").write_text("a file where the folder should be", "utf-8")
    assert not build(project).failed
    assert len(read_pages) == 3


def test_what_no_build_asks_for_any_more_is_removed(tmp_path: Path) -> None:
    old, new = Cache(tmp_path), Cache(tmp_path)
    old.put(old.key("a"), 1)
    old.put(old.key("b"), 2)
    assert new.get(new.key("b")) == 2
    new.tidy()
    later = Cache(tmp_path)
    assert later.get(later.key("a")) is None
    assert later.get(later.key("b")) == 2


def kept(folder: Path, value: str) -> object:
    """What a new build finds in the cache for a value that was worked out from itself."""
    cache = Cache(folder)
    return cache.get(cache.key(value))


def keep(folder: Path, *values: str) -> None:
    cache = Cache(folder)
    for value in values:
        cache.put(cache.key(value), value)


def test_a_result_that_was_torn_off_is_not_there_and_the_others_are(tmp_path: Path) -> None:
    keep(tmp_path, "first", "second")
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert kept(tmp_path, "first") == "first"
    assert kept(tmp_path, "second") is None


def test_a_byte_that_changed_on_the_disk_is_never_read(tmp_path: Path) -> None:
    keep(tmp_path, "first")
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert kept(tmp_path, "first") is None
    keep(tmp_path, "first")
    assert kept(tmp_path, "first") == "first"


@pytest.mark.skipif(os.name == "nt", reason="no limit for files there")
def test_a_result_that_the_disk_did_not_take_spoils_no_other(tmp_path: Path) -> None:
    import resource

    cache = Cache(tmp_path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    cache.put(cache.key("before"), "before")
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))
    try:
        cache.put(cache.key("large"), "x" * 20_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    cache.put(cache.key("after"), "after")
    assert kept(tmp_path, "before") == "before"
    assert kept(tmp_path, "large") is None
    assert kept(tmp_path, "after") == "after"


def test_many_builds_leave_few_files(tmp_path: Path) -> None:
    values = [f"page {number}" for number in range(100)]
    for number in range(len(values)):
        keep(tmp_path, values[number])
        cache = Cache(tmp_path)
        for value in values[: number + 1]:
            cache.key(value)
        cache.tidy()
    assert len(list(tmp_path.iterdir())) <= MOST
    assert [kept(tmp_path, value) for value in values] == values


def test_files_of_another_edition_of_the_program_are_removed(tmp_path: Path) -> None:
    (tmp_path / "0123456789abcdef").write_bytes(b"a result in a file of its own")
    keep(tmp_path, "first")
    assert kept(tmp_path, "first") == "first"
    assert not (tmp_path / "0123456789abcdef").exists()


def test_a_picture_is_drawn_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Card] = []

    def watched(card: Card) -> bytes:
        drawn.append(card)
        return draw_card(card)

    monkeypatch.setattr(render_pictures, "draw_card", watched)
    first = contents(build(project))
    once = len(drawn)
    assert once > 3
    assert contents(build(project)) == first
    assert len(drawn) == once
