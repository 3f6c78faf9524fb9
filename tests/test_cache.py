"""What was read before is not read again, and nothing else differs."""

from pathlib import Path

import pytest

from generator import build as building
from generator import render_pictures
from generator.build import Build, build
from generator.cache import FOLDER, Cache
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


@pytest.mark.parametrize("damage", [b"", b"not a pickle", b"\x80\x05cposix\nnowhere\n."])
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
    assert [path.name for path in tmp_path.iterdir()] == [new.key("b")]


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
