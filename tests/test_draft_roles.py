"""Kicker, headline, deck or column: what the lines of a heading tell by themselves."""

import pytest

from generator.draft import draft
from generator.draft_roles import Role, likely_roles
from generator.draft_signs import line_signs, pair_signs
from generator.source import lexicon
from tests.pages import page_of

LETTERS: dict[str, Role] = {"C": "column", "K": "kicker", "H": "headline", "D": "deck"}
STORY = "本报讯（记者林小满）5月6日，云岭新区三个项目集中开工，总投资12亿元，涉及新材料和装备制造。"
MORE = "据介绍，三个项目全部由园区代办手续，从签约到开工只用了不到六十天，创下新区项目建设的纪录。"


@pytest.mark.parametrize(
    ("roles", "lines"),
    [
        ("KH", ["抢抓机遇促转型", "清湖老车间里来了“机器徒弟”"]),
        ("KH", ["项目建设提速", "云岭新区三条道路同日通车"]),
        ("KH", ["今年前五个月", "云岭新区怎么多出三百家企业"]),
        ("HD", ["清湖渡口昨日通航", "首日运送旅客六百人次"]),
        ("HD", ["清湖老街的第二次生命", "本报记者探访石门街道"]),
        ("HD", ["断头路为何一修三年", "计划年底通车，全长4公里"]),
        ("HD", ["一株茶树救活一个村", "云岭新区石门街道乡村振兴见闻"]),
        ("HH", ["老渔村", "新港湾"]),
        ("HH", ["推门见湖", "推窗见山"]),
        ("HD", ["云岭新区三个重大项目集中开工", "总投资12亿元，预计年底投产"]),
        ("HD", ["“铁算盘”老贺", "记清湖泵业材料员贺一丰"]),
        ("HH", ["清湖渡口的老船工", "昨日在湖东码头告别"]),
        ("KH", ["区总工会", "为户外劳动者送清凉"]),
        ("CH", ["清湖风", "少开一次会 多走一户门"]),
        ("KHH", ["石门街道推动城市更新", "老渔村", "新港湾"]),
        ("HHD", ["老渔村", "新港湾", "惠及居民一千二百户"]),
        ("KHD", ["项目建设提速", "清湖大桥昨日合龙", "全长2公里，预计年底通车"]),
        ("HC", ["清湖大桥昨日合龙", "全力打赢项目攻坚战"]),
        ("HDC", ["清湖大桥昨日合龙", "预计年底通车，全长2公里", "全力打赢项目攻坚战"]),
        ("CH", ["清湖连线", "断头路为何一修三年"]),
    ],
)  # fmt: skip
def test_the_likeliest_reading_of_a_heading_wins(roles: str, lines: list[str]) -> None:
    assert likely_roles(lines, [None] * len(lines), 0) == tuple(LETTERS[r] for r in roles)


def test_a_role_that_is_known_decides_about_the_lines_around_it() -> None:
    lines = ["清湖渡口昨日通航", "首日运送旅客六百人次"]
    assert likely_roles(lines, ["kicker", None], 0) == ("kicker", "headline")


def test_known_roles_that_cannot_stand_together_are_given_up() -> None:
    lines = ["清湖渡口昨日通航", "首日运送旅客六百人次"]
    assert likely_roles(lines, ["deck", "kicker"], 0) == ("headline", "deck")


def test_a_heading_of_a_thousand_lines_is_not_weighed() -> None:
    assert likely_roles(["清湖"] * 1000, [None] * 1000, 0) == ("headline",) * 1000


def test_a_first_line_that_ends_in_a_dash_announces_the_headline() -> None:
    plan = draft(
        page_of("云岭新区交出亮眼答卷——", "", "首日运送旅客六百人次", "", STORY, "", MORE)
    ).plan
    assert (plan.units[0].kicker, plan.units[0].headline) == (((1,),), ((3,),))


@pytest.mark.parametrize(
    ("elsewhere", "kicker", "headline"),
    [
        (("石门街道：", "小院里的好邻居"), ((1,),), ((3,),)),
        (("清湖大桥昨日合龙", "预计年底通车，全长2公里"), (), ((1,),)),
    ],
)
def test_what_a_page_does_elsewhere_settles_a_doubtful_heading(
    elsewhere: tuple[str, str], kicker: tuple[object, ...], headline: tuple[object, ...]
) -> None:
    lines = ["清湖码头换上新岸电", "", "三条航线由此通向外海", "", STORY, "", MORE, ""]
    for day in range(1, 6):
        story = STORY.replace("5月6日", f"6月{day}日")
        lines += [elsewhere[0], "", elsewhere[1], "", story, ""]
    unit = draft(page_of(*lines)).plan.units[0]
    assert (unit.kicker, unit.headline) == (kicker, headline)


def test_every_sign_of_words_has_points_and_every_sign_with_points_can_be_met() -> None:
    table = lexicon("headings")
    samples = [
        "造船 赶海", "清湖：一座渡口", "清湖、云岭", "一枚“芯”", "三百人", "前5天", "老街的账本",
        "石门街道", "一条路", "大江大河 好山好水", "新时代 新征程 新伟业", "清湖渡口通航", "清湖",
        "清湖渡口通航啦", "清湖渡口昨日通航啦", "清湖渡口昨日正式通航啦啦", "清湖渡口昨日正式通航啦啦啦啦啦",
        "清湖渡口昨日正式通航啦啦啦啦啦啦啦啦啦啦", "渡口通航了，客人来了",
        "清湖·一座渡口", "记船工周帆", "区总工会",
    ]  # fmt: skip
    met = {sign for text in samples for sign in line_signs(text)}
    pairs = [
        ("老渔村", "新渔港"),
        ("老渔村里有客来", "新港湾里有船到港"),
        ("清湖", "3人 5船一同到清湖来了"),
        ("3人", "5船"),
        ("清湖渡口", "通航了，客人来了"),
    ]
    pairs += [("清湖渡口昨日通航启用", "云岭新区码头集中开工")]
    pairs += [("渡口召开3次大会", "“清湖”一夜成名"), ("“清湖”成名 老街终于醒来", "渡口")]
    pairs += [("清湖渡口昨日正式通航", "云岭新区三个项目集中开工")]
    met |= {sign for upper, lower in pairs for sign in pair_signs(upper, lower)}
    assert met | set(table["words"]) == set(table["points"])
