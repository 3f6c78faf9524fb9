"""Bylines and credits are read wherever they stand and however they are set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bylines import opens_story, read_byline

CASES = [
    ("本报讯(记者林小满 通讯员周帆)5月6日，新区开工。", ["林小满"], ["周帆"], []),
    ("本报讯（记者 林小满　通讯员 周　帆）5月6日，新区开工。", ["林小满"], ["周帆"], []),
    ("本报记者林小满 通讯员周帆）“没有园区就没有今天。”", ["林小满"], ["周帆"], []),
    ("本报讯（记者林小满 通讯员周帆5月6日，新区开工。", ["林小满"], ["周帆"], []),
    ("本报讯 记者 林小满 通讯员 周帆、何一鸣 报道 新区开工。", ["林小满"], ["周帆", "何一鸣"], []),
    ("（本报记者 林小满 通讯员 张 三 李 四）", ["林小满"], ["张三", "李四"], []),
    ("新区将再接再厉。（记者 林小满）", ["林小满"], [], []),
    ("新区将再接再厉。（林小满 周　帆）", ["林小满", "周帆"], [], []),
    ("（欧阳小满、周帆）", ["欧阳小满", "周帆"], [], []),
    ("本报记者 林小满 文/图", ["林小满"], [], ["林小满"]),
    ("本报记者 林小满 摄", [], [], ["林小满"]),
    ("周帆 摄", [], [], ["周帆"]),
    ("周帆摄", [], [], ["周帆"]),
    ("（周 帆 摄）", [], [], ["周帆"]),
    ("图/周帆", [], [], ["周帆"]),
    ("摄影：周帆", [], [], ["周帆"]),
    ("5月6日，工人在新厂房里安装设备。 周帆 摄", [], [], ["周帆"]),
    ("文/图 本报记者 林小满", ["林小满"], [], ["林小满"]),
    ("文｜记者 林小满 图｜周帆", ["林小满"], [], ["周帆"]),
    ("（林小满 周 帆 供稿）", [], ["林小满", "周帆"], []),
    ("新区将再接再厉。（周帆 供稿）", [], ["周帆"], []),
    ("（记者周帆摄）", [], [], ["周帆"]),
    ("本报云岭讯（通讯员 周帆 记者 林小满）昨日，新区开工。", ["林小满"], ["周帆"], []),
    ("云岭社5月6日电（记者林小满）新区今天开工。", ["林小满"], [], []),
    ("本报讯（记 者 林小满 通迅员 周帆）新区开工。", ["林小满"], ["周帆"], []),
    ("本报记者 林小满 实习生 周帆", ["林小满", "周帆"], [], []),
    ("本报讯（林小满 周帆）5月6日，新区四个项目开工。", ["林小满", "周帆"], [], []),
    ("（本报记者 林小满 采写）", ["林小满"], [], []),
    ("（通讯员 林小文）", [], ["林小文"], []),
    ("（晓钟）", ["晓钟"], [], []),
    ("（记者 林小满 周帆整理）", ["林小满", "周帆"], [], []),
    ("燚小满 摄", [], [], ["燚小满"]),
    ("阿依古丽·买买提 摄", [], [], ["阿依古丽·买买提"]),
    ("5月6日，工人在装电机。阿依古丽·买买提 摄", [], [], ["阿依古丽·买买提"]),
    ("本报讯（记者 林小满周帆 通讯员 何一鸣）新区开工。", ["林小满", "周帆"], ["何一鸣"], []),
    ("本报讯（记者欧阳小满新区三个项目开工，群众前来围观。", ["欧阳小满"], [], []),
    ("本报讯（记者 林小满 通讯员 周帆）", ["林小满"], ["周帆"], []),
    ("本报讯（记者：林小满 通讯员：周帆5月6日，新区开工。", ["林小满"], ["周帆"], []),
    ("【本报讯】（记者 林小满）新区开工。", ["林小满"], [], []),
    ("◇本报记者 林小满 通讯员 周帆", ["林小满"], ["周帆"], []),
    ("本报记者 林小满/文 周帆/图", ["林小满"], [], ["周帆"]),
    ("作者：林小满", ["林小满"], [], []),
    ("采写：林小满 周帆", ["林小满", "周帆"], [], []),
    ("本报记者 林小满 发自云岭", ["林小满"], [], []),
    ("云岭日报记者 林小满", ["林小满"], [], []),
    ("摄影报道：周帆", [], [], ["周帆"]),
    ("图片由周帆提供", [], [], ["周帆"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reporters", "correspondents", "photographers"), CASES)
def test_the_people_of_a_byline_are_read(
    text: str, reporters: list[str], correspondents: list[str], photographers: list[str]
) -> None:
    byline = read_byline(text)
    assert byline is not None
    assert list(byline.reporters) == reporters
    assert list(byline.correspondents) == correspondents
    assert list(byline.photographers) == photographers


@pytest.mark.parametrize(
    "text",
    [
        "记者从云岭新区获悉，今年新签项目九个。",
        "据记者了解，周帆的摄影作品展出。",
        "云岭新区开工",
        "记者走基层",
        "■ 记者手记",
        "【记者走基层】",
        "（云岭新区总工会供稿）",
        "（清湖工商局）",
        "（连载）",
        "（之四）",
        "（待续）",
        "单位（万元）",
        "",
    ],
)
def test_a_sentence_that_mentions_a_reporter_is_no_byline(text: str) -> None:
    assert read_byline(text) is None


def test_a_story_opens_with_a_byline_or_with_the_word_for_news() -> None:
    assert opens("本报讯（记者林小满）昨日，新区开工。")
    assert opens("本报讯 昨日，新区三个项目开工。")
    assert not opens("昨日，新区开工。（记者林小满）")


def opens(text: str) -> bool:
    return opens_story(text, read_byline(text))


@given(st.text(max_size=80))
def test_any_text_may_come_in(text: str) -> None:
    byline = read_byline(text)
    assert byline is None or 0 <= byline.start <= byline.end <= len(text)
