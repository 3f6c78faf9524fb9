"""Lists, tables, boxes of figures and notices: their rows are text, whatever they look like."""

import pytest

from tests.pages import page_of, units_of
from tests.stories import MORE, OTHER, REST, STORY, headlines, texts


def test_the_rows_of_a_list_are_paragraphs_of_their_article() -> None:
    rows = ["云岭光学有限公司", "清湖泵业有限公司", "石门轴承集团"]
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "",
        "先进企业名单公布", "", "新区决定对三家企业予以表彰，名单如下：", "",
        rows[0], "", rows[1], "", rows[2], "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    assert headlines(page) == ["三个项目集中开工", "先进企业名单公布", "用工招聘会举行"]
    assert texts(units_of(page)[1])[1:] == rows


def test_figures_with_a_bullet_each_are_rows_and_no_headlines() -> None:
    page = page_of(
        "云岭新区前11个月经济数据", "●工业增加值增长10.2%", "●固定资产投资增长14.7%",
        "●新增上市企业2家，总数达17家", "社区食堂暖了老人胃", "本报讯（记者林小满）" + STORY,
    )  # fmt: skip
    assert headlines(page) == ["云岭新区前11个月经济数据", "社区食堂暖了老人胃"]
    assert len(units_of(page)[0].paragraphs) == 3


@pytest.mark.parametrize(
    "box",
    [
        ["数说云岭", "231亿元", "地区生产总值", "2.9万户", "市场主体总量", "118家", "高新技术企业"],
        ["数说云岭", "地区生产总值", "231亿元", "市场主体总量", "2.9万户"],
    ],
)
def test_figures_that_are_printed_large_head_no_story(box: list[str]) -> None:
    column = ["清湖纪事"] * (len(box) > 5)
    page = page_of(
        "三个项目集中开工", "本报讯（记者林小满）" + STORY, MORE,
        *box, *column, "用工招聘会举行", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    assert headlines(page)[-1] == "用工招聘会举行"
    published = "".join(text for unit in units_of(page) for text in texts(unit))
    assert all(row in published for row in box[1:])


def test_what_a_notice_ends_with_is_published_with_it() -> None:
    page = page_of(
        "拟认定企业名单公示", "1.云岭优创软件有限公司", "2.清湖生物科技有限公司", "3.石门模具有限公司",
        "公示期：11月21日至11月25日", "云岭新区科技局",
    )  # fmt: skip
    (unit,) = units_of(page)
    assert texts(unit)[-2:] == ["公示期：11月21日至11月25日", "云岭新区科技局"]
    assert unit.kind == "article"


@pytest.mark.parametrize(
    "rows",
    [
        ["工业总产值 89.7亿元 增长10.6%", "固定资产投资 31.2亿元 增长15.9%", "进出口额 2.8亿元 下降1.7%"],
        ["石门收购点 石门村委会旁 每日7时", "清湖收购点 湖东码头 每日8时", "云岭收购点 云岭小学南侧 逢单日"],
        ["11.6%——工业产值增幅", "92.7亿元——签约项目引资额", "54/58——按时推进的项目数"],
        ["2座恒温实验室", "87台可共享机床", "31项完成中试的成果"],
        ["10月17日9:30 启动仪式（创业大厦）", "10月18日14:30 银企对接会", "10月19日9:00 设计工作坊"],
        ["1992年，省级开发区批准设立", "2001年，第一家合资企业投产", "2018年，升级为国家级开发区"],
        ["王一针（湖东社区网格员）", "李二泰（云岭航运轮机长）", "林三贞（新区港航调度员）"],
        ["126万亩：云岭竹林面积", "93家：竹加工企业数量", "98%：楠竹综合利用率"],
        ["云岭化工：操作工60名，月薪6000元，包吃住", "清湖玻璃：质检员12名，双休", "石门物流：叉车工25名，缴纳五险"],
        ["装配钳工　62人　计件　包住", "调试员　14人　大专以上　月薪6800元起", "夜班员　6人　月薪5000元"],
        ["工业总产值86.4亿元，同比增长9.7%", "进出口总额3.8亿元", "新登记经营主体528户，新增上规企业6家"],
        ["云岭光学项目：总投资12亿元，已投产。", "清湖泵业二期：总投资3亿元，主体完工。", "石门园：占地百亩，已竣工。"],
    ],
)  # fmt: skip
def test_rows_that_are_built_alike_are_the_text_of_a_table(rows: list[str]) -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", MORE, "",
        "云岭新区一览", "", rows[0], "", rows[1], "", rows[2], "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    assert headlines(page) == ["三个项目集中开工", "云岭新区一览", "用工招聘会举行"]
    story, table, _ = units_of(page)
    assert texts(table) == rows
    assert {paragraph.role for paragraph in table.paragraphs} == {"text"}
    assert len(story.paragraphs) == 2


def test_below_a_box_of_figures_a_heading_begins_a_story() -> None:
    page = page_of(
        "数说新区·前两月", "", "工业总产值同比增长11.4%。", "", "新增高新技术企业23家。", "",
        "老井边，“板凳会”又开张", "", "“我先讲！”何三把板凳往前挪了挪，围坐的人都笑了起来。", "", REST,
    )  # fmt: skip
    assert headlines(page) == ["数说新区·前两月", "老井边，“板凳会”又开张"]


def test_the_offices_that_sign_a_notice_do_not_head_the_next_story() -> None:
    page = page_of(
        "关于湖东路封闭施工的公告", "", "因管网改造需要，湖东路自下月起封闭施工，请过往车辆绕行。", "",
        "云岭新区建设局 云岭市公安局交通警察大队", "", "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    notice, fair = units_of(page)
    assert notice.paragraphs[-1].text == "云岭新区建设局 云岭市公安局交通警察大队"
    assert (fair.kicker, fair.headline) == (None, "用工招聘会举行")


def test_a_list_at_the_end_of_a_page_is_published_below_its_title() -> None:
    page = page_of(
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER, "", "",
        "云岭新区好人榜", "", "敬业：王一针", "", "诚信：李二泰", "", "助人：林三贞", "", "孝老：周四海",
    )  # fmt: skip
    assert headlines(page) == ["用工招聘会举行", "云岭新区好人榜"]
    assert len(units_of(page)[1].paragraphs) == 4


def test_a_sentence_that_announces_numbered_ones_is_a_paragraph_of_its_own() -> None:
    first, second = "一、5月8日起云岭大道半幅封闭。", "二、货车从清湖路绕行。"
    page = page_of(
        "关于云岭大道施工的通告",
        "",
        "为确保施工安全，现将有关事项通告如下：",
        "",
        first,
        "",
        second,
    )
    (notice,) = units_of(page)
    assert texts(notice) == ["为确保施工安全，现将有关事项通告如下：", first, second]


def test_a_title_that_begins_with_its_months_is_no_row_of_the_table_below_it() -> None:
    rows = ["规上工业增加值：同比增长8.9%", "固定资产投资：同比增长12.4%", "新增经营主体：1367户"]
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", "1至7月新区经济运行一览", "",
        rows[0], "", rows[1], "", rows[2],
    )  # fmt: skip
    assert headlines(page) == ["三个项目集中开工", "1至7月新区经济运行一览"]
    assert texts(units_of(page)[1]) == rows
