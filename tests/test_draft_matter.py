"""Stories that a page sets into each other: what they speak of says which lines belong together."""

from generator.draft import draft
from tests.pages import page_of, units_of
from tests.stories import texts

BRIDGE = "本报讯（记者林小满）5月6日，清湖大桥合龙，湖东湖西的市民站在岸边，看最后一段钢梁接上。"
BRIDGE_MORE = (
    "清湖大桥的钢梁由十二座桥墩托起，合龙以后，湖东湖西的市民过湖只要五分钟，桥面有六条车道。"
)
BRIDGE_TORN = "大桥的钢梁合龙以后，湖东湖西不用再绕行，桥面两侧还留出步道，供市"
BRIDGE_REST = "民过湖散步。清湖大桥的桥墩和钢梁装有监测设备，合龙以后，湖东湖西都看得见大桥的安危。"
TEA = "本报讯（记者周帆）5月7日，石门茶场开园采茶，三百名茶农背着竹篓走进茶园，采下头一批春茶。"
TEA_MORE = (
    "今年雨水足，石门茶场的茶芽早发五天，茶农采茶归来，炒茶师傅支起铁锅，连夜炒出头一批春茶。"
)
TEA_LAST = (
    "石门茶场把炒茶的铁锅搬到茶园边，游客跟着茶农学采茶，跟着炒茶师傅学炒茶，带走自己炒的春茶。"
)
TEA_DAY = "炒茶的日子，石门茶场的茶农天不亮就走进茶园采茶，竹篓满了才下山，炒茶师傅守着铁锅等茶芽。"
TEA_END = "茶农说，茶园的茶芽一天一个样，采茶炒茶都等不得，头一批春茶炒好，石门茶场才算真正开园。"
SCHOOL = "本报讯（记者何一鸣）5月8日，云岭小学的新校舍启用，八百名学生搬进了教室。"
SCHOOL_MORE = "新校舍有四十间教室，操场铺了跑道，学生们最喜欢的是楼顶的天文台。"


def test_the_rest_of_a_torn_story_is_found_inside_the_next_one() -> None:
    page = page_of(
        "清湖大桥合龙", "", BRIDGE, "", BRIDGE_MORE, "", BRIDGE_TORN, "",
        "石门茶场开园采茶", "", TEA, "", TEA_MORE, "", BRIDGE_REST, "", TEA_LAST, "",
        "云岭小学新校舍启用", "", SCHOOL, "", SCHOOL_MORE,
    )  # fmt: skip
    bridge, tea, _ = units_of(page)
    assert texts(bridge) == [BRIDGE, BRIDGE_MORE, BRIDGE_TORN + BRIDGE_REST]
    assert texts(tea) == [TEA, TEA_MORE, TEA_LAST]


def test_a_text_signed_at_both_ends_is_parted_where_it_speaks_of_something_else() -> None:
    signed = "石门茶场预计产春茶二十吨，采茶的茶农人均增收三千元。（通讯员 周帆）"
    page = page_of(
        "清湖大桥合龙", "", BRIDGE, "", BRIDGE_MORE, "", TEA_MORE, "", TEA_LAST, "",
        TEA_DAY, "", TEA_END, "", signed, "",
        "云岭小学新校舍启用", "", SCHOOL, "", SCHOOL_MORE,
    )  # fmt: skip
    bridge, tea, school = units_of(page)
    assert texts(bridge) == [BRIDGE, BRIDGE_MORE]
    assert texts(tea) == [TEA_MORE, TEA_LAST, TEA_DAY, TEA_END, signed]
    assert school.headline == "云岭小学新校舍启用"


def test_a_headline_below_the_beginning_of_its_story_takes_it_back() -> None:
    lead = TEA.partition("）")[2]
    page = page_of(
        "清湖大桥合龙", "", BRIDGE, "", BRIDGE_MORE, "", lead, "", TEA_MORE, "", TEA_LAST, "",
        "石门茶场开园采茶", "", TEA_DAY, "", TEA_END, "", "（通讯员 周帆）", "",
        "云岭小学新校舍启用", "", SCHOOL, "", SCHOOL_MORE,
    )  # fmt: skip
    bridge, tea, _ = units_of(page)
    assert (bridge.headline, texts(bridge)) == ("清湖大桥合龙", [BRIDGE, BRIDGE_MORE])
    assert (tea.headline, texts(tea)[:3]) == ("石门茶场开园采茶", [lead, TEA_MORE, TEA_LAST])


def test_of_two_headlines_below_a_text_each_goes_to_its_own_story() -> None:
    page = page_of(
        BRIDGE, "", BRIDGE_MORE, "", "清湖大桥合龙", "",
        "石门茶场开园采茶", "", TEA, "", TEA_MORE, "", TEA_LAST,
    )  # fmt: skip
    assert [unit.headline for unit in units_of(page)] == ["清湖大桥合龙", "石门茶场开园采茶"]


def test_a_copy_of_the_end_between_headline_and_beginning_is_the_one_that_goes() -> None:
    page = page_of(
        "石门茶场开园采茶", "", TEA_LAST, "", TEA, "", TEA_MORE, "", TEA_LAST, "",
        "云岭小学新校舍启用", "", SCHOOL, "", SCHOOL_MORE,
    )  # fmt: skip
    tea, _ = units_of(page)
    assert texts(tea) == [TEA, TEA_MORE, TEA_LAST]
    assert [(skip.lines, skip.repeats) for skip in draft(page).plan.skips] == [((3,), (9,))]


def test_a_whole_story_printed_again_lower_down_is_one_copy() -> None:
    story = ("石门茶场开园采茶", "", TEA, "", TEA_MORE, "", TEA_LAST)
    page = page_of(*story, "", "云岭小学新校舍启用", "", SCHOOL, "", SCHOOL_MORE, "", *story)
    assert [unit.headline for unit in units_of(page)] == ["石门茶场开园采茶", "云岭小学新校舍启用"]


def test_a_closing_quote_below_a_whole_sentence_is_the_rest_of_another_text() -> None:
    rest = "”校长说，天文台周末也会向社区的孩子们开放，望远镜是两家企业捐的。"
    page = page_of("石门茶场开园采茶", "", TEA, "", TEA_MORE, "", rest)
    tea, other = units_of(page)
    assert texts(tea) == [TEA, TEA_MORE]
    assert (other.kind, other.headline, texts(other)) == ("fragment", None, [rest])


def test_short_paragraphs_are_text_where_paragraphs_are_indented() -> None:
    short = "　　茶芽不等人"
    lines = [f"　　{text}" for text in (TEA, TEA_MORE, TEA_LAST)]
    more = [f"　　{text}" for text in (SCHOOL, SCHOOL_MORE, BRIDGE_MORE)]
    page = page_of(
        "石门茶场开园采茶", lines[0], short, lines[1], lines[2],
        "云岭小学新校舍启用", *more,
    )  # fmt: skip
    tea, school = units_of(page)
    assert len(texts(tea)) == 4
    assert texts(tea)[1].strip() == "茶芽不等人"
    assert school.headline == "云岭小学新校舍启用"


def test_a_headline_above_the_rest_of_a_story_is_that_of_the_one_which_opens_below() -> None:
    page = page_of(
        "三个项目集中开工", "",
        "本报讯（记者林小满）5月6日，云岭新区三个项目集中开工，总投资12亿元。", "",
        "石门街道二百名老人做体检", "",
        "截至目前，三个项目全部由园区代办手续，从签约到开工只用了不到六十天。", "",
        "（记者何一鸣）5月8日，石门街道把体检车开进社区，二百名老人在家门口做了体检。",
    )  # fmt: skip
    first, second = units_of(page)
    assert len(first.paragraphs) == 2
    assert second.headline == "石门街道二百名老人做体检"
    assert len(second.paragraphs) == 1


def test_the_name_of_a_column_inside_a_story_heads_nothing() -> None:
    page = page_of(
        "云岭新区以赛促创", "",
        "5月8日，云岭杯创新大赛在新区落幕，二十四个项目同台竞技，评选出一等奖一个。", "",
        "“参赛更看重这里的产业配套。”一等奖项目的创始人说。", "", "新闻速读", "",
        "大赛启动以来，共征集项目一千个，已有十九个项目与新区签订落户协议。", "",
        "（本报记者 周帆）", "",
        "街道为老人做体检", "", "本报讯（记者何一鸣）5月8日，石门街道把体检车开进社区，二百名老人做了检查。",
        "体检车每月来一次，医生把结果讲给老人和家属听，还为行动不便的人上门抽血。",
        "体检由街道和医院一起承担，不收取任何费用，下一站是清湖社区。",
    )  # fmt: skip
    unit, _ = units_of(page)
    assert (unit.headline, len(unit.paragraphs)) == ("云岭新区以赛促创", 3)


def test_a_headline_in_another_torn_sentence_goes_to_the_story_below_that_it_tells_of() -> None:
    page = page_of(
        "清湖大桥合龙", "", BRIDGE, "", BRIDGE_TORN, "", "石门茶场采茶忙", "", BRIDGE_REST, "",
        TEA, "", TEA_MORE,
    )  # fmt: skip
    bridge, tea = units_of(page)
    assert (bridge.headline, tea.headline) == ("清湖大桥合龙", "石门茶场采茶忙")
    assert texts(bridge) == [BRIDGE, BRIDGE_TORN + BRIDGE_REST]


def test_a_rest_that_no_sentence_begins_with_goes_back_past_the_story_set_in() -> None:
    torn, rest = (
        "大桥的钢梁合龙以后，湖东湖西不用再绕行，两岸相距最近的是湖心岛上",
        "的渡口，只有八百米。",
    )
    page = page_of("清湖大桥合龙", "", BRIDGE, "", torn, "", TEA, "", rest, "", TEA_MORE)
    bridge, tea = units_of(page)
    assert texts(bridge) == [BRIDGE, torn + rest]
    assert texts(tea) == [TEA, TEA_MORE]


def test_names_of_pictures_in_a_torn_sentence_do_not_take_a_headline_with_a_deck_away() -> None:
    page = page_of(
        "看项目 比干劲", "", "——云岭新区春季观摩见闻", "", BRIDGE, "", BRIDGE_TORN, "",
        "清湖大桥项目", "", "湖东步道项目", "", BRIDGE_REST, "", "（本报记者 林小满）",
    )  # fmt: skip
    story = units_of(page)[0]
    assert (story.headline, story.deck) == ("看项目 比干劲", "——云岭新区春季观摩见闻")
    assert texts(story) == [BRIDGE, BRIDGE_TORN + BRIDGE_REST]
