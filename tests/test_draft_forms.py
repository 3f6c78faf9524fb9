"""The forms that newspapers give to stories: briefs, boxes, letters, interviews, headings, copies."""

import pytest

from generator.draft import draft
from generator.metadata import Knowledge
from generator.zone import EMPTY
from tests.pages import page_of, units_of
from tests.stories import MORE, OTHER, REST, STORY, headlines, texts

NOTHING = Knowledge.of(EMPTY)


def test_news_of_a_sentence_each_are_one_article_that_ends_with_the_last() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", "简讯", "",
        "●新区图书馆5月8日开馆。", "", "●清湖大桥5月9日通车。", "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    assert headlines(page) == ["三个项目集中开工", "简讯", "用工招聘会举行"]


def test_a_box_beside_an_article_is_a_unit_of_its_own() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "",
        "相关链接", "", "云岭新区成立于2019年，规划面积六十平方公里。", "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    assert headlines(page) == ["三个项目集中开工", "相关链接", "用工招聘会举行"]


def test_numbered_crossheads_stay_in_their_article() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", "一、审批提速", "", MORE, "",
        "二、用工不愁", "", REST,
    )  # fmt: skip
    (article,) = units_of(page)
    assert [p.text for p in article.paragraphs if p.role == "crosshead"] == [
        "一、审批提速",
        "二、用工不愁",
    ]


def test_a_headline_behind_its_story_goes_to_the_text_that_shares_its_words() -> None:
    page = page_of(
        "本报讯（记者林小满）" + STORY, "", MORE, "", "三个项目集中开工", "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    assert headlines(page) == ["三个项目集中开工", "用工招聘会举行"]


@pytest.mark.parametrize("torn", ["区里今年安排专人驻点对手续办", "清湖泵业有限公司在申请用电扩"])
def test_a_line_that_parts_a_word_from_the_next_is_torn(torn: str) -> None:
    rest = {"办": "理实行并联审批，比原计划提前了十天。", "扩": "建时遇到困难，专员当天上门。"}
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", torn, "", rest[torn[-1]]
    )
    (article,) = units_of(page)
    assert texts(article)[1] == torn + rest[torn[-1]]


def test_a_headline_broken_inside_a_word_is_one() -> None:
    page = page_of("## 全区举行职", "", "## 工合唱比赛", "", "本报讯（记者林小满）" + STORY)
    assert headlines(page) == ["全区举行职工合唱比赛"]


def test_a_deck_says_what_kind_of_story_it_is() -> None:
    page = page_of(
        "渡口来了新船工", "", "清湖老街人和船的故事", "", "□本报记者 林小满", "", STORY, "", MORE
    )
    (article,) = units_of(page)
    assert (article.kicker, article.headline, article.deck) == (
        None,
        "渡口来了新船工",
        "清湖老街人和船的故事",
    )


def test_a_copy_with_a_misread_character_is_still_a_copy() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", MORE, "",
        MORE.replace("六十天", "六士天"),
    )  # fmt: skip
    assert [skip.lines for skip in draft(page).plan.skips] == [(7,)]


def test_a_kicker_may_have_a_comma() -> None:
    page = page_of(
        "今年计划实施重点项目168个，年度投资211亿元", "云岭新区吹响“开年即开跑”冲锋号",
        "本报讯（记者林小满）" + STORY, MORE,
    )  # fmt: skip
    (unit,) = units_of(page)
    assert unit.kicker == "今年计划实施重点项目168个，年度投资211亿元"
    assert unit.headline == "云岭新区吹响“开年即开跑”冲锋号"


def test_a_headline_is_one_where_a_quotation_goes_on_below() -> None:
    page = page_of(
        "云岭新区筑起山区“人才", "", "强磁场”", "", "本报讯（记者林小满）" + STORY,
    )  # fmt: skip
    assert headlines(page) == ["云岭新区筑起山区“人才强磁场”"]


def test_a_question_below_the_byline_begins_the_story() -> None:
    page = page_of(
        "一根竹子的旅程", "", "本报记者 林小满", "", "砍下一根竹子，能做什么？", "", STORY, "", MORE
    )
    (unit,) = units_of(page)
    assert texts(unit) == ["砍下一根竹子，能做什么？", STORY, MORE]
    assert unit.paragraphs[0].role == "text"


def test_a_box_with_an_interview_is_a_unit_of_its_own() -> None:
    page = page_of(
        "云岭新区错峰用电观察", "", "本报讯（记者林小满）" + STORY, "", MORE, "",
        "连线", "", "供电所长：“今晚的曲线平了”", "", "记者：何所长，现在的负荷是多少？", "",
        "何一鸣（云岭供电所所长）：比高峰值低了三成多，今晚的曲线平了。", "", "记者：居民用电有没有缺口？", "",
        "何一鸣：没有，企业让出来的这部分基本上都到了小区。",
    )  # fmt: skip
    story, box = units_of(page)
    assert len(story.paragraphs) == 2
    assert box.headline == "供电所长：“今晚的曲线平了”"
    assert len(box.paragraphs) == 4


def test_a_letter_begins_with_whom_it_is_written_to() -> None:
    page = page_of("盼望公交车开进新区", "", "编辑同志：", "", STORY, "", MORE, "", "读者 何广田")
    (unit,) = units_of(page)
    assert unit.headline == "盼望公交车开进新区"
    assert texts(unit) == ["编辑同志：", STORY, MORE, "读者 何广田"]


def test_crossheads_may_be_alike_by_their_labels() -> None:
    page = page_of(
        "云岭新区项目建设观察", "", "本报讯（记者林小满）" + STORY, "", "招商：从“来者都接”到“照图找人”", "",
        MORE, "", "服务：一张三色单", "", REST, "", OTHER,
    )  # fmt: skip
    (unit,) = units_of(page)
    assert unit.plan.crossheads == (5, 9)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("失败了算谁的？", "下一程往哪儿走？"),
        ("A 时间账：从七天到半天", "B 成本账：一个柜子省六百"),
    ],
)
def test_questions_and_letters_may_be_crossheads(first: str, second: str) -> None:
    page = page_of(
        "云岭新区中试观察", "", "本报记者 林小满", "", STORY, "", first, "", MORE, "", second, "", REST, "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    assert headlines(page) == ["云岭新区中试观察", "用工招聘会举行"]
    assert units_of(page)[0].plan.crossheads == (7, 11)


def test_crossheads_may_bear_the_marks_of_headlines() -> None:
    page = page_of(
        "## 小小竹丝有大用", "", STORY, "", "## 逼出来的转型", "", MORE, "", "## 请进来的“外脑”", "", REST, "",
        "## 长出来的集群", "", "从卖竹篾到卖竹丝，十年间园区里多了三十家企业，产值翻了两番还多。", "", "（本报记者 林小满）", "",
        "## 用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    assert headlines(page) == ["小小竹丝有大用", "用工招聘会举行"]
    assert units_of(page)[0].plan.crossheads == (5, 9, 13)


def test_what_offices_do_from_to_are_crossheads_alike() -> None:
    page = page_of(
        "多部门联动护航企业成长", "", "本报讯（记者林小满）" + STORY, "", "税务局：从“企业找政策”到“政策找企业”", "",
        MORE, "", "法院：从“坐堂问案”到“入园问需”", "", REST,
    )  # fmt: skip
    (unit,) = units_of(page)
    assert unit.plan.crossheads == (5, 9)


def test_a_headline_of_two_halves_is_no_picture() -> None:
    page = page_of(
        "石头缝里抠出用地　夹皮沟中立起厂房",
        "云岭新区三年“长”出一座新城",
        "□ 本报记者 林小满",
        STORY,
        MORE,
    )
    (unit,) = units_of(page)
    assert unit.kicker == "石头缝里抠出用地　夹皮沟中立起厂房"


def test_two_whole_words_are_not_torn_from_each_other() -> None:
    page = page_of("市民来电", "", "路灯已修复 烧烤摊劝离", "", "本报讯（记者林小满）" + STORY)
    (unit,) = units_of(page)
    assert (unit.column, unit.headline) == ("市民来电", "路灯已修复 烧烤摊劝离")


def test_of_two_copies_the_one_that_its_story_goes_on_from_is_kept() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", MORE, "",
        "本报讯（记者林小满）" + STORY, "", "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    assert [skip.lines for skip in draft(page).plan.skips] == [(7,)]


def test_a_full_line_that_happens_to_end_a_sentence_ends_no_paragraph() -> None:
    lines = [
        "　　守着竹林卖毛竹，守着湖水晒太阳，这叫近水楼台不得月。", "近，只是位置上的便宜；得月，还要靠真本事和一股子韧劲。",
        "　　云岭新区做竹子文章，做得好的地方不在厂房大、机器新，", "在于它肯一节一节地补链子：缺工艺就请专家，缺人手就把夜",
        "校办到村里去，办到车间里去，办到每一个愿意学的人身边。", "这样的夜校今年已经办了三十二期。",
        "　　资源会枯，政策会变，只有链子攥在自己手里，楼台才真正", "靠着水，月亮才照得进自家的窗子，日子也才会过得更踏实，",
        "更有盼头。", "　　这是竹乡给我们上的一课，也是新区往后要走的一条长路。",
    ]  # fmt: skip
    rest = [f"　　{text}" for text in (REST, MORE, STORY, REST)]
    page = page_of("也说“近水楼台”", *lines, "招聘会举行", "　　本报讯（记者周帆）" + OTHER, *rest)
    essay = units_of(page)[0]
    assert [len(group) for group in essay.plan.body] == [2, 4, 3, 1]


def test_a_page_of_very_many_lines_is_shared_out_whole() -> None:
    page = page_of(*["## 标题在此", "正文还没有完"] * 10_000)
    plan = draft(page).plan
    claimed = [line for unit in plan.units for _, line in unit.claims()]
    skipped = [line for skip in plan.skips for line in skip.lines]
    assert sorted(claimed + skipped) == list(page.printed_lines())


def test_the_questions_of_an_interview_are_text() -> None:
    page = page_of(
        "“碳账户”让企业有动力", "本报记者 林小满",
        "记者：云岭新区为什么要建立账户？", "何一鸣：抓住了企业就抓住了牛鼻子，目前已经建账二百户。",
        "记者：下一步有什么打算？", "何一鸣：到2035年，我们计划建成绿色工厂五十家。",
    )  # fmt: skip
    (unit,) = units_of(page)
    assert len(unit.paragraphs) == 4
    assert {paragraph.role for paragraph in unit.paragraphs} == {"text"}


def test_a_headline_printed_again_over_another_story_is_left_out_there() -> None:
    page = page_of(
        "新区三个项目同日开工", "", "本报讯（记者林小满）" + STORY, "", "新区三个项目同日开工", "",
        "招聘会送来三百个饭碗", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    assert [skip.lines for skip in draft(page).plan.skips] == [(5,)]
    assert headlines(page) == ["新区三个项目同日开工", "招聘会送来三百个饭碗"]


def test_a_copy_below_the_signature_of_its_story_is_the_one_that_goes() -> None:
    first = "一块试验钢板要在湖水里泡满三年，才能告诉你它会烂成什么样，这三年里没有掌声，只有一本越来越厚的记录。"
    page = page_of(
        "让“冷板凳”坐得住人", "", first, "", MORE, "", REST + "（本报评论员 何一）", "", first, "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    assert [skip.lines for skip in draft(page).plan.skips] == [(9,)]


def test_where_bylines_stand_above_the_text_a_heading_without_one_is_a_crosshead() -> None:
    page = page_of(
        "一只浮标的三年", "——湖东码头见闻", "□ 记者 林小满", "", STORY, "", MORE, "", "让渔民先用", "", REST, "",
        "用工招聘会举行", "□ 记者 周帆", "", OTHER, "", "清湖大桥通车", "□ 记者 何一", "", STORY,
    )  # fmt: skip
    assert headlines(page)[:2] == ["一只浮标的三年", "用工招聘会举行"]


def test_labels_of_five_characters_are_alike() -> None:
    page = page_of(
        "云岭新区项目建设观察", "", "港区查验场：给冻货留一盏灯", "", MORE, "",
        "金融服务站：把仓单变成钱", "", REST, "", "政务服务厅：请企业来“挑刺”", "", OTHER,
    )  # fmt: skip
    (unit,) = units_of(page)
    assert unit.plan.crossheads == (3, 7, 11)


def test_one_of_several_headings_alike_is_a_crosshead_though_it_stands_apart() -> None:
    page = page_of(
        "云岭新区让出八公里岸线", STORY, MORE, "", "算清“生态账”", REST, "打通“毛细管”", OTHER, "留住“常住客”", MORE[:-1] + "，鸟也来了。",
        "（记者 林小满）",
    )  # fmt: skip
    (unit,) = units_of(page)
    assert unit.plan.crossheads == (5, 7, 9)


def test_a_headline_goes_on_below_with_whom_it_speaks_of() -> None:
    page = page_of("“泥腿子工程师”", "和他的暗管", "", "本报讯（记者林小满）" + STORY)
    assert "和他的暗管" in (headlines(page)[0] or "")
    assert "“泥腿子工程师”" in (headlines(page)[0] or "")
