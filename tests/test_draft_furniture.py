"""What belongs to a page and to none of its stories: its number, slogans, rubrics, columns' names."""

import pytest

from generator.draft import draft
from generator.metadata import Knowledge
from generator.zone import EMPTY
from tests.pages import page_of, units_of
from tests.stories import MORE, OTHER, STORY, headlines

NOTHING = Knowledge.of(EMPTY)


@pytest.mark.parametrize(
    "column",
    ["【项目一线】", "■项目一线", "◆项目一线◆", "“项目一线”专栏", "● 项目一线", "云岭纪事"],
)
def test_the_name_of_a_column_is_neither_kicker_nor_crosshead(column: str) -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "",
        column, "", "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    _, second = units_of(page)
    assert (second.column, second.kicker, second.headline) == (column, None, "用工招聘会举行")


@pytest.mark.parametrize(
    "line",
    [
        "A04",
        "3版 云岭专刊",
        "云岭日报 2030年5月7日 星期二",
        "云岭·特刊",
        "投稿邮箱：news@example.org",
        "编辑/何一 版面设计/何二",
        "本版编辑 何一 电话 2345678",
        "云岭日报　 2030年5月7日　 新区视野　 03",
        "2030年5月7日 云岭日报 经开区专版 3版",
        "云岭工人报 一九九九年十一月十日 2 生产·经营",
        "云岭新区专刊 第112期",
        "（下转第三版）",
        "（相关报道见今日第三版）",
        "▶ 扫码看视频：听，机器在“说话”",
        "云岭日报 新区专版 云岭新区宣传部主办",
        "总策划：何一鸣 统筹：周帆",
        "云岭日报 新区潮",
        "云岭新区宣传部 云岭日报社 联办",
        "更多精彩内容，请下载“看云岭”客户端",
        "责任编缉：何 一 视觉：周小满",
        "2030.11 星期五",
        "云岭周报",
        "第611期 2030年3月15日 农历二月初六 本期四版 今日第二版·园区",
    ],
)
def test_the_furniture_of_a_page_belongs_to_no_article(line: str) -> None:
    page = page_of(line, "", "三个项目集中开工", "", "本报讯（记者林小满）" + STORY)
    assert [skip.because for skip in draft(page).plan.skips] == ["版面信息"]


def test_a_motto_beside_the_zone_s_name_at_the_top_of_a_page_belongs_to_no_article() -> None:
    page = page_of(
        "云岭日报 2030年5月7日 星期二", "云岭新区 · 看得见的生长", "",
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY,
    )  # fmt: skip
    (unit,) = units_of(page)
    assert (unit.kicker, unit.headline) == (None, "三个项目集中开工")


def test_a_slogan_over_the_whole_page_is_no_kicker() -> None:
    page = page_of(
        "奋进新征程 建功新时代", "", "三个项目集中开工", "", "本报讯（记者林小满）" + STORY
    )
    assert [skip.because for skip in draft(page).plan.skips] == ["版面栏题"]
    assert headlines(page) == ["三个项目集中开工"]


def test_a_slogan_over_kicker_and_headline_is_that_of_the_page() -> None:
    page = page_of(
        "争当排头兵 再造“新”云岭", "", "前三季度开工项目39个——", "", "云岭新区筑起项目新高地", "",
        "本报讯（记者林小满）" + STORY,
    )  # fmt: skip
    assert [skip.lines for skip in draft(page).plan.skips] == [(1,)]
    (unit,) = units_of(page)
    assert (unit.kicker, unit.headline) == ("前三季度开工项目39个——", "云岭新区筑起项目新高地")


def test_a_slogan_over_headline_and_deck_is_their_kicker() -> None:
    page = page_of(
        "逐光而行 向湖而兴", "", "云岭新区一天开工三个项目", "", "总投资96.4亿元，其中工业项目2个", "",
        "本报讯（记者林小满）" + STORY,
    )  # fmt: skip
    (unit,) = units_of(page)
    assert (unit.kicker, unit.headline) == ("逐光而行 向湖而兴", "云岭新区一天开工三个项目")


def test_a_row_of_slogans_over_one_headline_is_no_slogan_of_the_page() -> None:
    page = page_of(
        "企业“点单” 部门“接单” 专班“跟单”", "", "云岭新区三季度为企业解难题176个", "",
        "本报讯（记者林小满）" + STORY,
    )  # fmt: skip
    assert draft(page).plan.skips == ()


def test_the_rubric_of_several_briefs_is_the_column_of_the_first() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", "短 讯", "",
        "图书馆开馆", "", "新区图书馆5月8日开馆，藏书三万册。（通讯员 周帆）", "",
        "清湖大桥通车", "", "清湖大桥5月9日通车，长八百米。（通讯员 何一鸣）",
    )  # fmt: skip
    assert headlines(page) == ["三个项目集中开工", "图书馆开馆", "清湖大桥通车"]
    assert [unit.kicker for unit in units_of(page)] == [None, None, None]
    assert [unit.column for unit in units_of(page)] == [None, "短 讯", None]


@pytest.mark.parametrize("section", ["B3 园区周刊·云岭新区", "云岭晚报 新区·视界"])
def test_the_section_of_a_page_may_have_a_dot_in_its_name(section: str) -> None:
    page = page_of(
        "云岭日报 2030年5月7日 星期二",
        section,
        "",
        "三个项目集中开工",
        "",
        "本报讯（记者林小满）" + STORY,
    )
    (unit,) = units_of(page)
    assert (unit.column, unit.kicker, unit.headline) == (None, None, "三个项目集中开工")


def test_a_motto_over_a_couplet_and_a_headline_is_that_of_the_page() -> None:
    page = page_of(
        "向湖而兴 乘风而上", "", "争分夺秒抢晴天 昼夜不歇赶工期", "", "云岭新区提前38天建成清湖大桥", "",
        "本报讯（记者林小满）" + STORY,
    )  # fmt: skip
    assert [skip.lines for skip in draft(page).plan.skips] == [(1,)]


def test_a_call_at_the_foot_of_a_page_heads_no_story() -> None:
    page = page_of(
        STORY, "", MORE, "", "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER, "", "打造北方开放新高地", "",
        "责任编辑 何一",
    )  # fmt: skip
    assert headlines(page) == [None, "用工招聘会举行"]


def test_a_call_at_the_foot_of_a_page_heads_the_story_that_tells_of_it() -> None:
    page = page_of(
        "园区的营商环境是一点一点磨出来的，" + MORE, "", "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER, "",
        "打造一流营商环境",
    )  # fmt: skip
    assert headlines(page) == ["打造一流营商环境", "用工招聘会举行"]


def test_where_people_talk_is_the_name_of_a_column() -> None:
    page = page_of(
        "三个项目集中开工",
        "",
        "本报讯（记者林小满）" + STORY,
        "",
        "云岭茶座",
        "开工之后更要开门",
        "",
        MORE,
    )
    _, comment = units_of(page)
    assert (comment.column, comment.headline) == ("云岭茶座", "开工之后更要开门")
