"""Rests and ends: pieces without a beginning, what stands last on a page, first crossheads."""

import pytest

from generator.draft import draft
from generator.segment import segment
from tests.pages import page_of, units_of
from tests.stories import MORE, OTHER, REST, STORY, headlines, texts

LEAD = "湖东的工地上，塔吊又转了起来，工人们说，今年的活比去年多，也比去年急。"
TORN = "新区还给每个项目配了一名专员，从立项跟到投产，企业要办的事由专员去跑，各单位都要把“一次办"
HALF = "“我们要的不是一块地，而是一个肯听企业说话的地方。”落户湖西的总经理何"


def test_a_piece_without_its_beginning_is_not_the_end_of_the_finished_story_above() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", MORE, "",
        "的老人也能坐着观光车看花，村里的步道修到了家门口。", "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    first, rest, _ = units_of(page)
    assert len(first.paragraphs) == 2
    assert (rest.kind, rest.headline) == ("fragment", None)


def test_a_piece_whose_quotation_marks_do_not_fit_is_not_the_rest_of_a_torn_text() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", TORN, "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER, "", REST, "",
        "的摊位前排起了长队，一碗“百家汤”卖两块钱，钱都捐给了“暖心食堂”。",
    )  # fmt: skip
    torn, fair, rest = units_of(page)
    assert len(texts(torn)) == len(texts(fair)) == 2
    assert rest.kind == "fragment"


def test_a_date_torn_behind_its_year_is_no_caption() -> None:
    torn = "据介绍，一期工程明年6月完工，二期工程2031年"
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", torn, "", "3月投产。", "", REST
    )
    (unit,) = units_of(page)
    assert texts(unit)[1] == torn + "3月投产。"


def test_a_headline_about_scanning_belongs_to_its_story() -> None:
    page = page_of("扫一扫 “码”上有人管", "", "本报讯（记者林小满）" + STORY)
    assert headlines(page) == ["扫一扫 “码”上有人管"]


def test_the_headline_at_the_foot_of_a_page_is_that_of_the_story_at_its_top() -> None:
    page = page_of(
        LEAD, "", "新区把去年停下来的项目排成一张表，一个一个找原因。", "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER, "", REST, "", "塔吊转起来 项目动起来",
    )  # fmt: skip
    assert headlines(page) == ["塔吊转起来 项目动起来", "用工招聘会举行"]
    assert not draft(page).plan.skips


def test_a_list_at_the_foot_of_a_page_is_no_headline_of_the_story_at_its_top() -> None:
    rows = ["敬业：王一针", "诚信：李二泰", "助人：林三贞", "孝老：周四海"]
    blanks = [line for row in rows for line in ("", row)]
    page = page_of(
        LEAD, "", "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER, "", REST, "", "",
        "云岭新区好人榜", *blanks,
    )  # fmt: skip
    assert headlines(page) == [None, "用工招聘会举行", "云岭新区好人榜"]
    assert texts(units_of(page)[-1]) == rows


def test_the_rest_of_the_first_story_may_stand_last_with_the_headline_that_it_announces() -> None:
    page = page_of(
        "云岭新区重点项目观摩记——", "", LEAD, "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER, "",
        "大桥通车", "", "5月8日，清湖大桥通车，两岸的车程缩短到五分钟。（周帆）", "",
        "散会的时候谁也没有先走，大家围着图纸，把没说完的话说完。", "", "塔吊转起来 项目动起来",
    )  # fmt: skip
    first = units_of(page)[0]
    assert first.kicker == "云岭新区重点项目观摩记——"
    assert first.headline == "塔吊转起来 项目动起来"


def test_the_office_and_the_day_below_a_notice_sign_it() -> None:
    page = page_of(
        "关于湖东路封闭施工的通告", "", "因管网改造，湖东路自下月起封闭施工，请过往车辆绕行。", "",
        "特此通告。", "", "云岭新区管理委员会", "", "2030年5月3日",
    )  # fmt: skip
    (notice,) = units_of(page)
    assert [p.role for p in notice.paragraphs] == ["text", "text", "signature", "signature"]
    assert texts(notice)[2:] == ["云岭新区管理委员会", "2030年5月3日"]


@pytest.mark.parametrize("credits", ["责任编辑 章以宁 版式 何 苗", "本版责编：章以宁 美编：何 苗"])
def test_an_editor_whom_the_page_names_may_sign_a_comment(credits: str) -> None:
    page = page_of(
        credits, "", "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "",
        "“快”字背后看功夫", "", "章以宁", "", LEAD, "", "快不是目的，稳当才是。",
    )  # fmt: skip
    comment = units_of(page)[1]
    assert (comment.headline, comment.byline) == ("“快”字背后看功夫", ("章以宁",))


def test_where_figures_come_from_is_said_below_them() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", MORE, "", "（数据来源：新区统计局）", "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    assert headlines(page) == ["三个项目集中开工", "用工招聘会举行"]
    assert texts(units_of(page)[0])[-1] == "（数据来源：新区统计局）"


def test_names_of_pictures_in_a_torn_sentence_do_not_hide_that_headings_are_crossheads() -> None:
    page = page_of(
        "链上添新 园中起势", "", "——云岭新区招商观察", "", LEAD, "", MORE, "",
        "一张图谱找客商", "", HALF, "", "", "禾力农机配套项目", "", "", "", "绿色熔炼中心项目", "", "",
        "一鸣说，图谱上写着他们缺什么。", "", "一支基金壮胆量", "", REST, "",
        "一个专班管到底", "", "项目签了约，只算走完半程。", "", "（本报记者 周帆）",
    )  # fmt: skip
    story = units_of(page)[0]
    parts = [p.text for p in story.paragraphs if p.role == "crosshead"]
    assert parts == ["一张图谱找客商", "一支基金壮胆量", "一个专班管到底"]


def test_the_last_line_of_a_heading_may_be_the_first_crosshead() -> None:
    page = page_of(
        "流水线上的年味", "", "——春节期间新区坚守岗位者剪影", "", "除夕夜，窑炉前的“守火人”", "",
        LEAD, "", "初二夜，冷库里的“搬冰人”", "", REST, "", "初五夜，码头上的“等船人”", "", MORE,
    )  # fmt: skip
    (story,) = units_of(page)
    assert (story.headline, story.deck) == ("流水线上的年味", "——春节期间新区坚守岗位者剪影")
    assert [p.text for p in story.paragraphs if p.role == "crosshead"] == [
        "除夕夜，窑炉前的“守火人”", "初二夜，冷库里的“搬冰人”", "初五夜，码头上的“等船人”",
    ]  # fmt: skip
    assert segment(page, draft(page).plan) == (story,)


def test_what_a_number_counts_is_the_rest_of_a_text_that_ends_in_a_number() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "",
        "亩，户均增收四千元，村里的果园今年又扩了。", "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    first, rest, _ = units_of(page)
    assert (len(first.paragraphs), rest.kind) == (1, "fragment")


def test_a_character_printed_at_both_ends_of_a_tear_does_not_part_its_sentence() -> None:
    torn = "在管委会层面，设立企业应急周转资金池，摸排企业的资金缺口，每月汇总一次，向金融机构"
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", torn, "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER, "", "构集中推介，首批放款已经到账。",
    )  # fmt: skip
    story, fair = units_of(page)
    assert texts(story)[-1] == torn + "构集中推介，首批放款已经到账。"
    assert len(fair.paragraphs) == 1


@pytest.mark.parametrize(
    "caption",
    ["云岭新区电池产业园3号厂房内，工人在调试涂布机。", "观摩团在智能家电配套园查看注塑车间。"],
)
def test_a_scene_set_into_a_torn_sentence_is_a_caption(caption: str) -> None:
    torn = (
        "第一站是电池产业园。去年这个时候，这里还是一片麦田，如今厂房已经封顶，一期厂房今年九月底"
    )
    rest = "具备投料条件，可为二百公里内的整车企业配套。"
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", torn, "", caption, "", rest
    )
    story, picture = units_of(page)
    assert texts(story)[-1] == torn + rest
    assert (picture.kind, texts(picture)) == ("caption", [caption])


def test_the_names_of_two_pictures_in_a_story_with_a_deck_head_nothing() -> None:
    torn = "石门煤机项目是观摩的第一站，总投资五亿元，边生产边改造，一天也没有停产，四条线已经"
    page = page_of(
        "看项目 比干劲 晒成效", "", "——云岭新区项目观摩见闻", "", LEAD, "", torn, "",
        "石门煤机智能化改造项目", "", "清湖陶瓷基板项目", "", "完成调试，预计八月全线贯通。", "", MORE,
    )  # fmt: skip
    story, *pictures = units_of(page)
    assert story.headline == "看项目 比干劲 晒成效"
    assert torn + "完成调试，预计八月全线贯通。" in texts(story)
    assert [unit.kind for unit in pictures] == ["caption", "caption"]
