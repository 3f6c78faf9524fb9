"""Short lines, captions, banners and copies: what each line of a page is taken for."""

import pytest

from generator.bylines import read_byline
from generator.draft import draft
from generator.segment import segment
from tests.pages import page_of, units_of

HEAD = "三个项目集中开工"
LEAD = "本报讯（记者林小满）5月6日，云岭新区三个项目集中开工，总投资12亿元，涉及新材料和装备制造。"
MORE = (
    "据介绍，三个项目全部由园区代办手续，从签约到开工只用了不到六十天，创下新区项目建设的最快速度。"
)


@pytest.mark.parametrize(
    ("torn", "rest"),
    [
        ("近三年，新区累计投入教育资金11.8亿", "元，新建学校十四所，新增学位九千八百个。"),
        ("“签字那天我一夜没睡着，那可是干了半辈", "子的厂子啊。”曾开办染料厂的魏师傅说。"),
        ("6月25日，随着最后一台设备调", "试完成，云岭光学项目正式投产运行。"),
        ("一直以来，新区坚持把精准服务", "的理念贯穿项目建设始终，让企业安心发展。"),
    ],
)
def test_a_short_first_piece_of_a_torn_sentence_is_no_headline(torn: str, rest: str) -> None:
    page = page_of(HEAD, "", LEAD, "", torn, "", rest)
    (article,) = units_of(page)
    assert article.headline == HEAD
    assert [p.text for p in article.paragraphs] == [LEAD, torn + rest]


@pytest.mark.parametrize(
    "head", ["零下十度，他们守护温暖", "今年的第一场雪来了！", "搭平台 聚人才"]
)
def test_a_short_headline_stays_a_headline(head: str) -> None:
    page = page_of(head, "", LEAD, "", MORE)
    (article,) = units_of(page)
    assert article.headline == head


def test_the_name_of_a_picture_above_a_headline_is_a_caption() -> None:
    page = page_of(HEAD, "", LEAD, "", "建设中的云岭大桥", "", "用工招聘会举行", "", LEAD)
    units = units_of(page)
    assert ("caption", "建设中的云岭大桥") in [
        (u.kind, u.paragraphs[0].text) for u in units if u.paragraphs
    ]


def test_a_slogan_beside_a_headline_is_a_column() -> None:
    page = page_of("三张清单亮家底 四项举措促落实", "", "新征程 新作为", "", LEAD)
    (article,) = units_of(page)
    assert (article.headline, article.column, article.kicker) == (
        "三张清单亮家底 四项举措促落实",
        "新征程 新作为",
        None,
    )


def test_headings_built_alike_are_crossheads() -> None:
    page = page_of(
        "新区科技创新综述", "", MORE, "",
        "平台筑得高，创新才有支点", "", "走进云岭创客谷，三万平方米的办公楼里灯火通明，几十支团队正在攻关。", "",
        "主体育得壮，创新才有活力", "", "新区对首次认定的高新技术企业给予奖励，企业研发的劲头更足了。", "",
        "（本报记者 林小满）",
    )  # fmt: skip
    (article,) = units_of(page)
    assert [p.text for p in article.paragraphs if p.role == "crosshead"] == [
        "平台筑得高，创新才有支点",
        "主体育得壮，创新才有活力",
    ]


def test_a_copy_cut_short_is_skipped_with_its_headline() -> None:
    page = page_of(HEAD, "", LEAD[:40], "", HEAD, "", LEAD, "", MORE)
    plan = draft(page).plan
    assert [skip.lines for skip in plan.skips] == [(1,), (3,)]
    (article,) = segment(page, plan)
    assert article.lines == ((5, 9),)


def test_a_headline_broken_over_two_lines_is_one() -> None:
    page = page_of("项目代表座谈  ", "为发展支招", "", LEAD, "", MORE)
    (article,) = units_of(page)
    assert article.headline == "项目代表座谈为发展支招"


@pytest.mark.parametrize(
    ("text", "photographers"),
    [
        ("机器人可识别十二种方言。 摄影:周　帆", ("周帆",)),
        ("周帆 摄影报道", ("周帆",)),
        ("摄影：周 帆", ("周帆",)),
    ],
)
def test_a_credit_with_its_role_first_names_the_photographer(
    text: str, photographers: tuple[str, ...]
) -> None:
    byline = read_byline(text)
    assert byline is not None
    assert byline.photographers == photographers
    assert byline.reporters == ()


def test_two_character_names_printed_apart_are_read_before_the_text_of_a_story() -> None:
    byline = read_byline("本报讯 记者林　立 通讯员周　明 于　飞报道：今年以来，新区加快建设。")
    assert byline is not None
    assert (byline.reporters, byline.correspondents) == (("林立",), ("周明", "于飞"))


def test_the_mark_of_a_heading_that_marks_nothing_is_text() -> None:
    page = page_of(HEAD, "", LEAD, "", "##", "", "三个园区同日开园")
    roles = {line: role for unit in draft(page).plan.units for role, line in unit.claims()}
    assert (roles[1], roles[3], roles[5]) == ("headline", "body", "body")
