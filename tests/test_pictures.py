"""Pictures for links: headlines set by the rules of Chinese print, small files, true heads."""

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from generator import pictures
from generator.build import build
from generator.pictures import Card, cut, draw_card, em, set_headline, wrap
from tests.conftest import run_mkdocs
from tests.test_cli import run

CARD = Card("云岭新区：", "四个项目集中开工", "云岭新区发展纪实", "2030年5月7日")
HEIGHT = 240  # room for three lines of the largest type


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def shade_count(card: Card) -> int:
    """Pixels of a card's picture that are not its ground."""
    return sum(opened(draw_card(card)).histogram()[1:4])


# ── lines ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("四个项目集中开工", 4, ["四个项目", "集中开工"]),
        ("项目开工，进展好", 4, ["项目开", "工，进展", "好"]),  # no comma at a line's start
        ("推行“一窗办”", 3, ["推行", "“一窗", "办”"]),  # no opening mark at a line's end
        ("投资663.7万元", 4, ["投资", "663.7万", "元"]),  # a number stays whole
        ("增长15.8%以上", 4, ["增长", "15.8%以", "上"]),
        ("算力ABCDEFGHIJ", 3, ["算力A", "BCDE", "FGHIJ"]),  # too long a word does not
        ("one two three", 4, ["one two", "three"]),
        ("", 4, []),
    ],
)
def test_lines_break_where_chinese_print_breaks_them(
    text: str, width: float, lines: list[str]
) -> None:
    assert list(wrap(text, width)) == lines


@pytest.mark.parametrize(
    ("headline", "lines"),
    [
        ("四个项目集中开工", ["四个项目集中开工"]),
        ("强化科技赋能 释放发展动能", ["强化科技赋能", "释放发展动能"]),
        ("“学比争 看实效”开新篇", ["“学比争 看实效”开新篇"]),  # not inside quotation marks
        ("云岭新区四个重点项目今天上午集中开工", ["云岭新区四个重点项", "目今天上午集中开工"]),
    ],
)
def test_a_headline_stands_in_few_lines_of_like_length(headline: str, lines: list[str]) -> None:
    assert set_headline(headline, HEIGHT)[1] == lines


def test_a_longer_headline_is_set_smaller_and_the_longest_is_cut() -> None:
    size, _ = set_headline("四个项目集中开工", HEIGHT)
    smaller, lines = set_headline("四个项目集中开工" * 5, HEIGHT)
    assert smaller < size
    assert "".join(lines) == "四个项目集中开工" * 5
    smallest, lines = set_headline("四个项目集中开工" * 20, HEIGHT)
    assert smallest == pictures.TYPES[-1]
    assert lines[-1].endswith("…")
    assert all(em(line) * smallest <= pictures.WIDTH for line in lines)


def test_a_kicker_keeps_to_its_line() -> None:
    assert cut("云岭新区", 4) == "云岭新区"
    assert cut("云岭新区：", 4) == "云岭新…"


@given(st.text(), st.floats(0.5, 20))
def test_no_character_is_lost_between_lines(text: str, width: float) -> None:
    assert "".join("".join(wrap(text, width)).split()) == "".join(text.split())


# ── the picture ──────────────────────────────────────────────────────────────


def test_a_picture_has_the_size_its_page_tells_and_is_small() -> None:
    data = draw_card(CARD)
    assert opened(data).format == "PNG"
    assert opened(data).size == (720, 378)
    assert len(data) < 15_000
    assert draw_card(CARD) == data


def test_each_word_of_a_card_is_drawn() -> None:
    whole = shade_count(CARD)
    for without in (
        Card("", CARD.headline, CARD.name, CARD.date),
        Card(CARD.kicker, "", CARD.name, CARD.date),
        Card(CARD.kicker, CARD.headline, "", CARD.date),
        Card(CARD.kicker, CARD.headline, CARD.name, ""),
    ):
        assert shade_count(without) < whole


def test_type_keeps_off_the_edges_and_the_foot_off_the_headline() -> None:
    picture = opened(draw_card(Card("“云岭新区”", "“四个项目" * 40, "云" * 16, CARD.date)))
    ink = picture.point(lambda shade: 255 if shade else 0, "L").getbbox()
    assert ink is not None
    left, top, right, bottom = ink
    assert left > 42
    assert top > 42
    assert right <= 720 - 42
    assert bottom < 372
    between = picture.crop((0, pictures.FOOT - 8, 720, pictures.FOOT - 2))
    assert between.histogram()[1:4] == [0, 0, 0]


@settings(max_examples=30, deadline=None)
@given(st.text(), st.text())
def test_any_text_gives_a_picture(kicker: str, headline: str) -> None:
    assert opened(draw_card(Card(kicker, headline, "云", ""))).size == (720, 378)


# ── on the site ──────────────────────────────────────────────────────────────


def heads(page: Path) -> dict[str, str]:
    """The OpenGraph and Twitter properties of a page."""
    return dict(
        re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', page.read_text("utf-8"))
    )


def article_data(page: Path) -> dict[str, Any]:
    """What a page's NewsArticle says."""
    script = page.read_text("utf-8").split('<script type="application/ld+json">')[1]
    told: dict[str, Any] = json.loads(script.split("</script>")[0])
    return told


@pytest.mark.parametrize(
    ("page", "picture"),
    [
        ("articles/qinghu-four-projects", "pictures/articles/qinghu-four-projects.png"),
        ("articles/by-hand", "pictures/articles/by-hand.png"),
        ("articles", "pictures/site.png"),
        ("timeline", "pictures/site.png"),
        (".", "pictures/site.png"),
    ],
)
def test_each_page_names_its_picture(built_site: Path, page: str, picture: str) -> None:
    told = heads(built_site / page / "index.html")
    assert told["og:image"] == f"https://yunling.example/{picture}"
    size = (int(told["og:image:width"]), int(told["og:image:height"]))
    assert opened((built_site / picture).read_bytes()).size == size
    assert told["og:image:alt"]
    assert told["twitter:card"] == "summary_large_image"


def test_the_picture_of_an_article_is_that_of_its_data(built_site: Path) -> None:
    page = built_site / "articles/qinghu-four-projects/index.html"
    assert article_data(page)["image"] == [heads(page)["og:image"]]


def test_two_articles_have_two_pictures(built_site: Path) -> None:
    files = [path.read_bytes() for path in (built_site / "pictures").rglob("*.png")]
    pages = list((built_site / "articles").glob("*/index.html"))
    assert len(set(files)) == len(files) >= len(pages)


def test_a_picture_in_docs_wins_over_a_drawn_one(project: Path) -> None:
    own = project / "docs/pictures/articles/village-workshop.png"
    own.parent.mkdir(parents=True)
    own.write_bytes(draw_card(CARD))
    result = run_mkdocs(project, "--strict")
    assert result.returncode == 0, result.stderr
    shown = project / "site/pictures/articles/village-workshop.png"
    assert shown.read_bytes() == own.read_bytes()


def test_pages_written_for_other_engines_have_the_same_pictures(
    project: Path, tmp_path: Path
) -> None:
    assert run("write", tmp_path / "plain", "--root", project).exit_code == 0
    drawn = {p.path: p.content for p in build(project).pages if p.path.endswith(".png")}
    assert drawn
    for path, content in drawn.items():
        assert (tmp_path / "plain" / path).read_bytes() == content
