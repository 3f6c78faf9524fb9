"""The page maker keeps its promises: its truth is about the very page it made."""

import pytest

from generator import evaluate
from generator.model import NewsPage
from generator.segment import segment
from tests.corpus.pages import DAMAGES, Damage, Truth, zone_page
from tests.corpus.records import CorpusZone, load_zone, load_zones

ZONES = load_zones()
PAGES = [
    pytest.param(zone, seed, damage, id=f"{zone.id}-{damage}-{seed}")
    for zone in ZONES
    for damage in DAMAGES
    for seed in range(6)
]


def printed(data: bytes) -> dict[int, str]:
    lines = data.decode().removesuffix("\n").split("\n")
    return {number: text for number, text in enumerate(lines, 1) if text.strip()}


@pytest.mark.parametrize(("zone", "seed", "damage"), PAGES)
def test_every_line_is_in_one_unit_or_skipped(zone: CorpusZone, seed: int, damage: Damage) -> None:
    data, truth = zone_page(zone, seed, damage)
    claimed = [line for unit in truth.units for line in unit.lines]
    claimed += [line for line, _ in truth.skipped]
    assert sorted(claimed) == sorted(printed(data))


@pytest.mark.parametrize(("zone", "seed", "damage"), PAGES)
def test_a_page_is_the_same_each_time(zone: CorpusZone, seed: int, damage: Damage) -> None:
    assert zone_page(zone, seed, damage) == zone_page(zone, seed, damage)


@pytest.mark.parametrize(("zone", "seed", "damage"), PAGES)
def test_a_perfect_plan_gives_the_truth(zone: CorpusZone, seed: int, damage: Damage) -> None:
    data, truth = zone_page(zone, seed, damage)
    page = NewsPage("p.txt", tuple(data.decode().removesuffix("\n").split("\n")), "")
    cut = [evaluate.view(article, None) for article in segment(page, truth.plan)]
    result = evaluate.score(cut, truth.units, page.printed_lines())
    for share in (result.lines, result.headings, result.paragraphs):
        assert share.right == share.of > 0


@pytest.mark.parametrize(("zone", "seed", "damage"), PAGES)
def test_paragraphs_hold_what_the_page_prints(zone: CorpusZone, seed: int, damage: Damage) -> None:
    data, truth = zone_page(zone, seed, damage)
    lines = printed(data)
    for unit in truth.units:
        told = "".join(unit.paragraphs)
        heads = "".join(head for head in (unit.kicker, unit.headline, unit.deck) if head)
        for line in unit.lines:
            text = lines[line].lstrip("# ").rstrip()
            standing_alone = len(text) < 40  # a column, a byline, a credit
            assert text in told or text in heads or standing_alone


def test_undamaged_pages_repeat_and_lose_nothing() -> None:
    for zone in ZONES:
        for seed in range(20):
            _, truth = zone_page(zone, seed, "none")
            assert {unit.kind for unit in truth.units} <= {"article", "caption"}
            assert not reasons(truth) & {"重复", "标题重复"}


def test_heavy_damage_shows_all_its_kinds() -> None:
    truths = [zone_page(zone, seed, "heavy")[1] for zone in ZONES for seed in range(20)]
    assert set().union(*map(reasons, truths)) == {"重复", "标题重复", "栏目标语", "版面信息"}
    kinds = {unit.kind for truth in truths for unit in truth.units}
    assert kinds == {"article", "caption", "fragment"}
    assert any(unit.lines != tuple(sorted(unit.lines)) for t in truths for unit in t.units)


def test_an_undamaged_article_gives_back_its_paragraphs_and_its_names() -> None:
    zone = load_zone("lanchuan")
    wanted = next(record for record in zone.articles if record.slug == "bonded")
    found = [
        unit
        for seed in range(20)
        for unit in zone_page(zone, seed, "none")[1].units
        if unit.headline == wanted.headline and "关明月" in unit.correspondents
    ]
    assert found
    for unit in found:
        assert unit.event_date == "2024-01-08"
        assert len(unit.paragraphs) == 3
        assert "岳晓楼" in unit.reporters or unit.reporters == ()


def test_pieces_of_a_zone_have_names_of_their_own() -> None:
    for zone in ZONES:
        slugs = [record.slug for record in (*zone.articles, *zone.captions)]
        assert len(slugs) == len(set(slugs))
        assert 25 <= len(slugs) <= 30


def reasons(truth: Truth) -> set[str]:
    return {because for _, because in truth.skipped}
