"""A page that keeps the lines of its printed columns is read as if it had whole paragraphs."""

import pytest

from generator.draft import draft
from generator.model import NewsPage
from tests.pages import STORIES, page_of, units_of


def set_in_columns(width: int, indent: str, between: int) -> NewsPage:
    """The stories in lines of so many characters, with blank lines between them all."""
    lines: list[str] = []
    for headline, paragraphs in STORIES.items():
        lines.append(headline)
        for text in paragraphs:
            printed = indent + text
            lines += [printed[at : at + width] for at in range(0, len(printed), width)]
    blank = [""] * between
    return page_of(*(line for text in lines for line in (text, *blank)))


@pytest.mark.parametrize("width", [16, 21, 33])
@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("between", [0, 1])
def test_the_lines_of_a_column_are_put_together(width: int, indent: str, between: int) -> None:
    units = units_of(set_in_columns(width, indent, between))
    assert [unit.headline for unit in units] == list(STORIES)
    told = [[paragraph.text for paragraph in unit.paragraphs] for unit in units]
    assert told == list(STORIES.values())


def test_every_line_of_a_column_is_in_the_plan_once() -> None:
    page = set_in_columns(18, "", 1)
    plan = draft(page).plan
    claimed = [line for unit in plan.units for _, line in unit.claims()]
    skipped = [line for skip in plan.skips for line in skip.lines]
    assert sorted(claimed + skipped) == list(page.printed_lines())


def test_a_block_printed_twice_in_columns_is_skipped_with_all_its_lines() -> None:
    page = set_in_columns(20, "　　", 0)
    again = [line for line in page.lines if line][9:13]
    twice = page_of(*page.lines, *again)
    skipped = [line for skip in draft(twice).plan.skips for line in skip.lines]
    assert len(skipped) == len(again)


def test_of_a_paragraph_with_a_line_of_another_set_into_it_only_that_line_is_skipped() -> None:
    more = (
        "会后，大家沿着新修的河堤走了一圈，看雨水怎样流进花园，再慢慢渗到地下去，雨停以后路面上见不到积水，"
        "推着婴儿车的年轻母亲说，从前一下雨就不敢出门，如今孩子最爱踩着水花跑，老人也愿意到河边来坐一坐，"
        "区里打算明年把这条路接到火车站，让坐车来的客人一出站就能看见水和树。"
    )
    texts = ["".join(own) for own in STORIES.values()] + [more]
    lines = [text[at : at + 42] for text in texts for at in range(0, len(text), 42)]
    at = len(lines) - 3  # in the middle of the last story
    page = page_of(*lines[:at], lines[0], *lines[at:])
    (skip,) = draft(page).plan.skips
    assert skip.lines == (at + 1,)
    assert 1 in skip.repeats
    *_, last = units_of(page)
    assert "".join(paragraph.text for paragraph in last.paragraphs).endswith(texts[-1])


def test_the_headline_below_a_torn_column_stays_a_headline() -> None:
    lines = [line for line in set_in_columns(18, "", 0).lines if line]
    at = lines.index("清湖招聘会举行")
    del lines[at - 1]  # the end of the story above is missing
    units = units_of(page_of(*lines))
    assert [unit.headline for unit in units] == list(STORIES)
    assert units[1].kind == "fragment"


def test_lines_that_are_whole_paragraphs_are_left_as_they_are() -> None:
    paragraphs = [text for own in STORIES.values() for text in own]
    page = page_of("三个项目集中开工", *paragraphs[:3], "一碗羊汤的生意", *paragraphs[3:5])
    bodies = [unit.body for unit in draft(page).plan.units]
    assert bodies == [((2,), (3,), (4,)), ((6,), (7,))]


def test_a_credit_that_a_column_tears_belongs_to_the_paragraph() -> None:
    lines = [line for line in set_in_columns(20, "　　", 0).lines if line]
    torn = ["　　▲新区派出所近日为职工办理居住证。（通讯", "员 何一鸣）"]
    *_, last = units_of(page_of(*lines, "居住证办到车间里", *torn))
    assert [paragraph.text for paragraph in last.paragraphs] == [
        "▲新区派出所近日为职工办理居住证。（通讯员 何一鸣）"
    ]
