"""What a serving process remembers from build to build is what it would find out anew."""

from pathlib import Path

import pytest

from generator import build as building
from generator.build import Told, build
from generator.cache import Cache
from generator.cache_files import CacheFiles
from generator.memory import Memory
from generator.metadata import Knowledge
from generator.model import NewsPage, PagePlan, Zone


def test_a_result_is_kept_in_memory_and_on_the_disk_until_nobody_asks_for_it(
    tmp_path: Path,
) -> None:
    memory = Memory(tmp_path)
    for value in ("one", "other"):
        memory.put(memory.key(value), [value])
    memory.tidy()
    one = memory.key("one")
    assert memory.get(one) is memory.get(one)
    memory.tidy()
    assert memory.get(one) == ["one"]
    assert memory.get(memory.key("other")) is None
    assert Cache(tmp_path).get(one) == ["one"]
    assert Cache(tmp_path).get(memory.key("other")) is None


def test_only_a_page_that_changed_is_read_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Memory(project / ".cache")
    first = build(project, cache=memory)
    told: list[str] = []
    tell_page = building.tell_page

    def watched(page: NewsPage, plan: PagePlan, zone: Zone, knowledge: Knowledge) -> Told:
        told.append(page.name)
        return tell_page(page, plan, zone, knowledge)

    monkeypatch.setattr(building, "tell_page", watched)
    monkeypatch.setattr(CacheFiles, "read", lambda *_: None)  # the disk is of no help
    plan = project / "seeds/2030-06.yml"
    text = plan.read_text("utf-8")
    plan.write_text(text.replace("summary: ", "summary: 另，", 1), "utf-8")
    second = build(project, cache=memory)
    assert told == ["2030-06.txt"]
    assert first.site is not None
    assert second.site is not None
    pairs = list(zip(first.site.stories, second.site.stories, strict=True))
    assert [new.article.page for old, new in pairs if old is not new] != []
    assert {new.article.page for old, new in pairs if old is not new} == {"2030-06.txt"}
    plan.write_text(text, "utf-8")
    assert build(project, cache=memory).site == first.site
