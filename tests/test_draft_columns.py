"""A page that keeps the lines of its printed columns is read as if it had whole paragraphs."""

import pytest

from generator.draft import draft
from generator.model import NewsPage
from tests.pages import page_of, units_of

STORIES = {
    "三个项目集中开工": [
        "本报讯（记者林小满）5月6日，云岭新区三个项目集中开工，总投资12亿元，涉及新材料和装备制造，群众纷纷前来围观。",
        "据介绍，三个项目全部由园区代办手续，从签约到开工只用了不到六十天，创下新区项目建设的纪录。",
        "新区还为项目配了专员，水电气的接入、工人的宿舍、孩子的学位都有人问，企业只管安心建厂。",
    ],
    "一碗羊汤的生意": [
        "早上六点，湖东路上的羊汤馆已经排起队来，老板何一鸣把汤盛进保温桶，一刻钟就送进对面的车间。",
        "去年这时候他还为冷清发愁，新区总工会牵头，帮他联系了六家企业订早餐，一天能卖三百碗。",
    ],
    "清湖招聘会举行": [
        "本报讯（记者周帆）5月7日，清湖园区举办用工招聘会，六十家企业提供岗位一千二百个，三百人当场达成意向。",
        "招聘会还设了直播间，主播走进车间介绍岗位，求职者在手机上就能投递简历、预约面试的时间。",
        "下一场招聘会将于月底在湖西举行，企业可在本周内报名，求职者不用预约，带上身份证就能进场。",
    ],
}  # fmt: skip


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
