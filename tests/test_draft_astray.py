"""Lines that stand where they do not belong: headlines with bylines in torn sentences, rests, ends."""

import pytest

from generator.draft import draft
from tests.pages import page_of, units_of
from tests.stories import MORE, OTHER, REST, STORY, headlines, texts

MARKET = "天刚亮，湖东码头的鱼市就开了张，船老大何三把头一筐银鱼搬上秤，围上来的人先闻后看，"
FISH = "再伸手掂一掂。何三说，银鱼不等人，过了早上八点就没有这个味道。"
SCHOOL = "晚上七点，工棚里的灯亮了，二十几个工人围着一台变频器听课。"
RULES = "三个项目的工地上立起了大屏，谁家快、谁家慢一眼就看得见，落后的要在会上说明原因，限期"


def test_a_headline_with_its_byline_in_a_sentence_of_its_own_story_parts_nothing() -> None:
    page = page_of(
        MARKET, "", "湖东码头鱼市早", "", "□ 本报记者 周帆", "", FISH, "",
        "用工招聘会举行", "", "□ 本报记者 林小满", "", OTHER, "", REST,
    )  # fmt: skip
    market, fair = units_of(page)
    assert (market.headline, texts(market)) == ("湖东码头鱼市早", [MARKET + FISH])
    assert market.byline == ("□ 本报记者 周帆",)
    assert fair.headline == "用工招聘会举行"


def test_a_byline_below_a_headline_inside_its_story_does_not_begin_another() -> None:
    whole = MARKET[:-1] + "。"
    page = page_of(
        whole, "", "湖东码头鱼市早", "", "□ 本报记者 周帆", "", "何三的银鱼卖到八点，鱼市也就散了。", "",
        "用工招聘会举行", "", "□ 本报记者 林小满", "", OTHER, "", REST,
    )  # fmt: skip
    market, _ = units_of(page)
    assert market.headline == "湖东码头鱼市早"
    assert len(texts(market)) == 2


def test_the_headline_that_a_kicker_announces_may_stand_in_the_story_s_own_sentence() -> None:
    page = page_of(
        "湖东码头：", "", "本报讯（记者 周帆）" + MARKET, "", "银鱼不等人 头筐卖给晨跑客", "", FISH, "",
        "用工招聘会举行", "", "本报讯（记者 林小满）" + OTHER,
    )  # fmt: skip
    market, fair = units_of(page)
    assert (market.kicker, market.headline) == ("湖东码头：", "银鱼不等人 头筐卖给晨跑客")
    assert len(texts(market)) == 1
    assert fair.headline == "用工招聘会举行"


def test_the_short_rest_of_a_sentence_goes_back_past_a_story_and_its_byline_with_it() -> None:
    page = page_of(
        "三个项目集中开工", "", STORY, "", RULES, "",
        "用工招聘会举行", "", OTHER, "", "整改到位。", "", "（本报记者 林小满）", "", REST, "",
        "（本报记者 周帆）",
    )  # fmt: skip
    opened, fair = units_of(page)
    assert texts(opened) == [STORY, RULES + "整改到位。"]
    assert opened.byline == ("（本报记者 林小满）",)
    assert (texts(fair), fair.byline) == ([OTHER, REST], ("（本报记者 周帆）",))


def test_a_story_that_opens_below_a_torn_sentence_with_its_rest_leaves_the_rest_alone() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", RULES, "",
        "用工招聘会举行", "", "整改，逾期的要收回土地。", "", "本报讯（记者周帆）" + OTHER, "", REST,
    )  # fmt: skip
    opened, fair = units_of(page)
    assert texts(opened)[-1] == RULES + "整改，逾期的要收回土地。"
    assert len(texts(fair)) == 2


def test_a_picture_with_its_credit_in_a_long_sentence_takes_none_of_it() -> None:
    torn = "何三的船在湖上漂了三十年。他说，鱼市要是散了，他就把船"
    page = page_of(
        "湖东码头鱼市早", "", "本报讯（记者周帆）" + STORY, "", torn, "",
        "清湖食堂里，船工家属亲手包粽子迎端午。", "", "林小满 摄", "", "卖掉，上岸开一家面馆。", "", REST,
    )  # fmt: skip
    market, picture = units_of(page)
    assert texts(market)[1] == torn + "卖掉，上岸开一家面馆。"
    assert texts(picture) == ["清湖食堂里，船工家属亲手包粽子迎端午。"]


def test_a_picture_below_kicker_and_headline_does_not_take_the_story_away() -> None:
    page = page_of(
        "代办制提速", "", "湖东码头鱼市早", "", MARKET[:-1] + "。", "", MORE, "",
        "清湖园区厂房内，工人在调试设备。（林小满 摄）", "", REST,
    )  # fmt: skip
    story, picture = units_of(page)
    assert (story.headline, len(texts(story))) == ("湖东码头鱼市早", 3)
    assert picture.kind == "caption"


def test_a_sentence_marked_as_a_headline_is_a_caption_s_text() -> None:
    caption = "5月7日，游客在湖东码头的露台上看船工晾晒渔网和鱼干。"
    page = page_of(
        "## 三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", MORE, "",
        "## " + caption, "", "周帆 摄", "", "## 用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    picture = units_of(page)[1]
    assert (picture.kind, picture.headline) == ("caption", None)
    assert texts(picture)[0].endswith(caption)


def test_the_end_of_a_longer_line_is_not_published_again() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", "涉及新材料和装备制造，群众纷纷前来围观。", "",
        MORE,
    )  # fmt: skip
    assert [skip.because for skip in draft(page).plan.skips] == ["重复"]


def test_a_sentence_that_the_page_s_end_breaks_off_is_published() -> None:
    torn = "工地上的夜校开了十四门课，头一天就"
    page = page_of("三个项目集中开工", "", STORY, "", MORE, "", torn[:8] + "，" + torn[8:])
    (unit,) = units_of(page)
    assert texts(unit)[-1].endswith("头一天就")
    assert not draft(page).plan.skips


@pytest.mark.parametrize(
    "end",
    [
        ("云岭新区管理委员会",),
        ("云岭新区管理委员会　2030年5月3日",),
        ("2030年5月3日",),
        ("祝大家节日安康，阖家幸福！", "", "云岭新区管理委员会"),
    ],
)
def test_what_a_notice_at_the_foot_of_a_page_ends_with_belongs_to_it(end: tuple[str, ...]) -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "",
        "关于湖东路封闭施工的通告", "", "因管网改造，湖东路自下月起封闭施工，请过往车辆绕行。", "", *end,
    )  # fmt: skip
    assert not draft(page).plan.skips
    notice = units_of(page)[1]
    assert {line for line in end if line} <= {*notice.byline, *texts(notice)}


def test_the_headline_of_a_notice_is_no_crosshead_of_a_story_that_nobody_signed() -> None:
    page = page_of(
        "湖东码头鱼市早", "", MARKET[:-1] + "。", "", MORE, "",
        "湖东路停水公告", "", "因管网改造，湖东路下周三停水一天，请居民储水。", "", REST, "",
        "用工招聘会举行", "", OTHER, "", "（林小满）", "", "三个项目集中开工", "", STORY, "", "（周帆）", "",
        "夜校办到工棚里", "", SCHOOL, "", "（林小满）", "", "鱼市搬新家", "", FISH, "", "（周帆）",
    )  # fmt: skip
    assert headlines(page)[1] == "湖东路停水公告"


def test_of_two_rests_below_a_story_set_in_each_goes_to_its_own() -> None:
    torn = "综合窗口主任何三介绍，这张证背后是六个部门的系统，谁查过哪条信息全部留痕，"
    rest = "企业可以随时查。目前已有三十八个项目办了这张证，材料由一百页减到十页。"
    ship = "快航每周两班，周一和周四开船，首航的机床配件都来自园区企业。"
    page = page_of(
        "一张证管住一个项目", "", "一个项目从拿地到投产要领十几张证，材料每次都要从头填。", "", torn, "",
        "首班快航开通", "", "5月7日，云岭至清湖的快航首航，船上载着机床配件，比从前省下三天。", "",
        rest, "", "（周帆）", "", ship, "", "（林小满）", "",
        "三个项目集中开工", "", STORY, "", MORE, "", "（周帆）", "", "用工招聘会举行", "", OTHER, "", REST,
    )  # fmt: skip
    permit, first, *_ = units_of(page)
    assert (texts(permit)[-1], permit.byline) == (torn + rest, ("（周帆）",))
    assert (texts(first)[-1], first.byline) == (ship, ("（林小满）",))


def test_where_stories_end_with_their_byline_a_short_heading_above_it_is_a_crosshead() -> None:
    page = page_of(
        "湖东码头鱼市早", "", MARKET[:-1] + "。", "", MORE, "", "卡住脖子的是冷库", "", REST, "", "（周帆）", "",
        "用工招聘会举行", "", OTHER, "", "（林小满）", "",
        "三个项目集中开工", "", STORY, "", "（周帆）", "",
        "夜校办到工棚里", "", SCHOOL, "", "（林小满）",
    )  # fmt: skip
    assert headlines(page) == [
        "湖东码头鱼市早",
        "用工招聘会举行",
        "三个项目集中开工",
        "夜校办到工棚里",
    ]


def test_a_marked_heading_over_paragraphs_of_a_feature_is_a_crosshead() -> None:
    told = {"用工招聘会举行": OTHER, "三个项目集中开工": STORY, "夜校办到工棚里": SCHOOL}
    news = [s for name in told for s in (f"## {name}", "", "本报讯（记者林小满）" + told[name], "")]
    page = page_of(
        "## 老码头 新生意", "", "## ——云岭新区湖东见闻", "", MARKET[:-1] + "。", "", MORE, "",
        "## 把冷库搬上船", "", "船上装了小冷库，鱼一出水就进柜，到岸还是鲜的。", "", REST, "", *news,
    )  # fmt: skip
    feature = units_of(page)[0]
    assert [p.text for p in feature.paragraphs if p.role == "crosshead"] == ["把冷库搬上船"]


def test_a_heading_unlike_the_halved_crossheads_above_it_begins_a_story() -> None:
    page = page_of(
        "新区交出半年答卷", "", STORY, "", "一笔改造，救活一间厂", "", MORE, "", "一张清单，兑现一批诺", "", REST, "",
        "中试基地开门迎客", "", "“实验室一次只能做五十克，这里能做五十公斤。”何三带着样品来试机器。",
    )  # fmt: skip
    assert headlines(page) == ["新区交出半年答卷", "中试基地开门迎客"]


def test_a_headline_above_the_end_of_another_story_goes_to_the_text_it_speaks_of() -> None:
    lent = "电钻、人字梯、轮椅，湖东社区这间屋里的东西谁都能借，只在本子上签个名。"
    page = page_of(
        "湖东码头鱼市早", "", MARKET[:-1] + "。", "", FISH, "", "社区有间借东西的屋", "",
        "何三说，明年鱼市要搬进新棚子，摊位费一分不涨。", "", "（周帆）", "", lent, "", REST, "", "（林小满）", "",
        "用工招聘会举行", "", OTHER, "", "（周帆）", "", "三个项目集中开工", "", STORY, "", "（林小满）", "",
        "夜校办到工棚里", "", SCHOOL, "", "（周帆）",
    )  # fmt: skip
    assert headlines(page)[:2] == ["湖东码头鱼市早", "社区有间借东西的屋"]
    market, lending = units_of(page)[:2]
    assert (len(texts(market)), texts(lending)) == (3, [lent, REST])


def test_three_calls_between_two_paragraphs_head_nothing() -> None:
    page = page_of(
        "湖东码头鱼市早", "", MARKET[:-1] + "。", "", "向新 向实 向远", "", FISH, "", "（周帆）", "",
        "用工招聘会举行", "", OTHER, "", "（林小满）",
    )  # fmt: skip
    assert headlines(page) == ["湖东码头鱼市早", "用工招聘会举行"]
    assert len(texts(units_of(page)[0])) == 2


def test_three_calls_above_news_are_their_headline() -> None:
    page = page_of(
        "湖东码头鱼市早", "", MARKET[:-1] + "。", "", "算力 算法 算账", "", "本报讯（记者周帆）" + STORY,
    )  # fmt: skip
    assert headlines(page) == ["湖东码头鱼市早", "算力 算法 算账"]


def test_the_end_of_a_notice_is_kept_with_a_slogan_below_it() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "",
        "致湖东居民的一封信", "", "春节临近，请大家在集中燃放点燃放烟花爆竹，安全过年。", "",
        "祝您新春愉快，阖家幸福！", "", "云岭新区管理委员会", "", "奋进新征程 建功新时代",
    )  # fmt: skip
    letter = units_of(page)[1]
    assert texts(letter)[-2:] == ["祝您新春愉快，阖家幸福！", "云岭新区管理委员会"]


def test_a_byline_above_a_block_printed_twice_signs_the_text_above_it() -> None:
    page = page_of(
        "湖东码头鱼市早", "", MARKET[:-1] + "。", "", "（记者 周帆）", "",
        "三个项目集中开工", "", STORY, "", MORE, "", "（记者 林小满）", "",
        "夜校办到工棚里", "", SCHOOL, "", "（记者 周帆）", "", "三个项目集中开工", "", STORY, "", MORE,
    )  # fmt: skip
    assert [unit.byline for unit in units_of(page)] == [
        ("（记者 周帆）",), ("（记者 林小满）",), ("（记者 周帆）",),
    ]  # fmt: skip


def test_long_paragraphs_above_a_picture_s_credit_are_no_caption() -> None:
    lathe = (
        "一台数控车床要用到两千多种零件，过去有一多半从外省运来，路上耽搁一天，装配线就得停一天。"
    )
    served = (
        "新区把闲下来的机床接到一个平台上，小厂按小时租用，试一件样品从十几天缩短到两天。"
        "开张半年，平台接进机床一百四十台，租出去三万多个小时，最忙的时候夜里也排着队。"
    )
    asked = (
        "“地总有用完的一天，服务没有。”新区企业服务中心主任何一鸣说，年内还要再建两个共享车间，"
        "把检测、喷涂和热处理也搬进来，让小厂少买设备、多接订单，把账算得更明白一些。"
    )
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", MORE, "", "把配套留在身边", "", lathe, "",
        "从卖地到卖服务", "", served, "", asked, "", REST, "", "项目工地上，吊车在安装屋架。 本报记者 周帆 摄", "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER, "", "鱼市早开张", "", "本报讯（记者何一鸣）" + MARKET + FISH,
    )  # fmt: skip
    story, caption, *_ = units_of(page)
    crossheads = [p.text for p in story.paragraphs if p.role == "crosshead"]
    assert crossheads == ["把配套留在身边", "从卖地到卖服务"]
    assert (caption.kind, len(caption.paragraphs)) == ("caption", 1)
