"""The lines of a heading: banners, columns, two lines of one headline, decks, later crossheads."""

import pytest

from generator.draft import draft
from generator.model import Article
from tests.pages import page_of, units_of

STORY = "本报讯（记者林小满）5月6日，云岭新区三个项目集中开工，总投资12亿元，涉及新材料和装备制造。"
MORE = "据介绍，三个项目全部由园区代办手续，从签约到开工只用了不到六十天，创下新区项目建设的纪录。"
OTHER = "本报讯（记者周帆）5月7日，清湖园区举办用工招聘会，六十家企业提供岗位一千二百个。"
REST = "招聘会还设了直播间，主播走进车间介绍岗位，求职者在手机上就能投递简历、预约面试的时间。"
THIRD = "本报讯（记者何一鸣）5月8日，石门街道把体检车开进社区，二百名老人在家门口做了检查。"


def parts(article: Article) -> tuple[str | None, str | None, str | None]:
    return article.kicker, article.headline, article.deck


def test_a_heading_above_the_number_of_the_page_heads_no_story() -> None:
    page = page_of(
        "湖光山色两相宜", "", "2030年5月8日 星期三 第03版", "", "三个项目集中开工", "", STORY, "", MORE
    )  # fmt: skip
    (article,) = units_of(page)
    assert parts(article) == (None, "三个项目集中开工", None)
    assert [skip.lines for skip in draft(page).plan.skips] == [(1,), (3,)]


def test_a_slogan_set_apart_at_the_top_of_a_page_heads_no_story() -> None:
    page = page_of(
        "湖光山色两相宜", "", "", "三个项目集中开工", "", STORY, "", MORE, "",
        "用工招聘会举行", "", OTHER, "", REST,
    )  # fmt: skip
    assert [parts(unit) for unit in units_of(page)] == [
        (None, "三个项目集中开工", None),
        (None, "用工招聘会举行", None),
    ]
    assert [skip.lines for skip in draft(page).plan.skips] == [(1,)]


def test_two_short_lines_of_one_length_are_one_headline() -> None:
    page = page_of("老渡口", "", "新码头", "", STORY, "", MORE)
    (article,) = units_of(page)
    assert parts(article) == (None, "老渡口 新码头", None)


def test_lines_of_a_heading_that_stand_close_are_still_kicker_and_headline() -> None:
    page = page_of(
        "代办制提速项目落地", "三个项目集中开工", "", STORY, "", MORE, "",
        "清湖园区稳岗出实招", "用工招聘会举行", "", OTHER, "", REST,
    )  # fmt: skip
    assert [parts(unit) for unit in units_of(page)] == [
        ("代办制提速项目落地", "三个项目集中开工", None),
        ("清湖园区稳岗出实招", "用工招聘会举行", None),
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["三个项目集中开工", "总投资12亿元，预计年底投产"], (None, "三个项目集中开工", "总投资12亿元，预计年底投产")),
        (["退役军人专场招聘会", "送来岗位五百多个"], (None, "退役军人专场招聘会送来岗位五百多个", None)),
    ],
)  # fmt: skip
def test_lines_of_a_heading_that_stand_close_are_one_headline_only_if_they_read_so(
    lines: list[str], expected: tuple[str | None, ...]
) -> None:
    page = page_of(
        *lines, "", STORY, "", MORE, "", "用工招聘会", "", "昨日举行", "", OTHER, "", REST
    )
    assert parts(units_of(page)[0]) == expected


def test_a_headline_goes_on_behind_a_word_that_nothing_ends_with() -> None:
    page = page_of("“拆机狂人”和他的", "", "废铁博物馆", "", STORY, "", MORE)
    assert parts(units_of(page)[0]) == (None, "“拆机狂人”和他的废铁博物馆", None)


@pytest.mark.parametrize(
    "column", ["湖畔纪事栏目", "＞＞湖畔", "《湖畔新语》", "新匠人 | 第7期", "■湖畔■"]
)
def test_names_of_columns_are_told_by_how_they_are_set(column: str) -> None:
    page = page_of(column, "", "三个项目集中开工", "", STORY, "", MORE)
    (article,) = units_of(page)
    assert (article.column, article.headline) == (column, "三个项目集中开工")


def test_a_heading_that_stands_over_several_stories_is_a_column() -> None:
    page = page_of(
        "湖畔新语走笔", "", "三个项目集中开工", "", STORY, "", MORE, "",
        "湖畔新语走笔", "", "用工招聘会举行", "", OTHER, "", REST,
    )  # fmt: skip
    assert [(unit.column, unit.headline) for unit in units_of(page)] == [
        ("湖畔新语走笔", "三个项目集中开工"),
        ("湖畔新语走笔", "用工招聘会举行"),
    ]


@pytest.mark.parametrize(
    "deck", ["总投资12亿元，预计年底投产", "总投资12亿元 涉及新材料和装备制造"]
)
def test_a_line_of_clauses_or_figures_below_a_headline_is_its_deck(deck: str) -> None:
    page = page_of("云岭新区三个重大项目集中开工", "", deck, "", STORY, "", MORE)
    (article,) = units_of(page)
    assert parts(article) == (None, "云岭新区三个重大项目集中开工", deck)


def test_where_all_headlines_are_marked_a_plain_short_line_is_a_crosshead() -> None:
    page = page_of(
        "# 三个项目集中开工", "", STORY, "", MORE, "", "手续跑得快", "", REST, "",
        "# 用工招聘会举行", "", OTHER, "", "# 体检车开进社区", "", THIRD,
    )  # fmt: skip
    first, *_ = units_of(page)
    assert [p.text for p in first.paragraphs if p.role == "crosshead"] == ["手续跑得快"]


def test_crossheads_may_be_counted_in_words() -> None:
    page = page_of(
        "三个项目集中开工", "", STORY, "", "一是代办手续", "", MORE, "", "二是稳住岗位", "", REST
    )
    (article,) = units_of(page)
    assert [p.text for p in article.paragraphs if p.role == "crosshead"] == [
        "一是代办手续",
        "二是稳住岗位",
    ]


def test_a_short_heading_with_a_bullet_below_a_finished_story_is_that_of_a_box() -> None:
    page = page_of(
        "三个项目集中开工", "", STORY, "", MORE, "", "■云岭家底", "",
        "云岭新区成立于2019年，规划面积六十平方公里，有企业四百家。区内设三个园区，人口十二万。", "", "用工招聘会举行", "", OTHER,
    )  # fmt: skip
    assert [unit.headline for unit in units_of(page)] == [
        "三个项目集中开工",
        "■云岭家底",
        "用工招聘会举行",
    ]


def test_a_heading_of_two_halves_starts_a_story() -> None:
    page = page_of(
        "三个项目集中开工", "", STORY, "", MORE, "", "搭起台子 招来能人", "",
        "清湖园区为企业搭起选才的台子，六十家企业的摊位前挤满了人。", "", REST,
    )  # fmt: skip
    assert [unit.headline for unit in units_of(page)] == ["三个项目集中开工", "搭起台子 招来能人"]


@pytest.mark.parametrize(
    ("title", "announcement"),
    [
        ("先进企业名单", "经评定，这些单位为新区先进企业："),
        ("新区表彰一批企业", "经评定，新区一季度有先进企业3家："),
    ],
)
def test_rows_are_known_by_the_headline_or_the_count_above_them(
    title: str, announcement: str
) -> None:
    rows = ["云岭光学", "清湖泵业制造厂", "石门轴承集团"]
    page = page_of(
        title, "", announcement, "", rows[0], "", rows[1], "", rows[2], "",
        "用工招聘会举行", "", OTHER, "", REST,
    )  # fmt: skip
    first, second = units_of(page)
    assert [p.text for p in first.paragraphs] == [announcement, *rows]
    assert second.headline == "用工招聘会举行"


def test_headings_of_two_halves_that_are_built_alike_are_crossheads_of_a_signed_story() -> None:
    page = page_of(
        "新区项目跑出加速度", "本报记者 林小满", "走进云岭新区，塔吊林立，机器轰鸣，处处都在建设。",
        "专班服务 企业少跑腿路", MORE, "创新赋能 产业添新动能", REST,
    )  # fmt: skip
    (unit,) = units_of(page)
    assert [p.text for p in unit.paragraphs if p.role == "crosshead"] == [
        "专班服务 企业少跑腿路", "创新赋能 产业添新动能",
    ]  # fmt: skip


def test_the_name_of_a_place_above_a_headline_is_its_kicker() -> None:
    page = page_of("云岭新区", "群众办事少跑路", "本报讯（记者林小满）" + STORY)
    (unit,) = units_of(page)
    assert (unit.column, unit.kicker, unit.headline) == (None, "云岭新区", "群众办事少跑路")


def test_a_long_line_of_clauses_below_a_headline_is_its_deck() -> None:
    deck = "今年前8个月，规模以上工业企业营业收入突破600亿元，同比增长15.7%"
    page = page_of("以“链”为媒聚合力", deck, "走进云岭新区的车间，一块块屏幕在流水线上成型。", MORE)
    (unit,) = units_of(page)
    assert parts(unit) == (None, "以“链”为媒聚合力", deck)
    assert len(unit.paragraphs) == 2


@pytest.mark.parametrize(
    "line",
    ["3 区域经济", "云岭专刊 2030年5月7日", "2030年5月7日 │ 产业", "本版图片均由本报记者周帆摄"],
)
def test_the_furniture_of_a_page_heads_no_story(line: str) -> None:
    page = page_of(line, "三个项目集中开工", STORY)
    (unit,) = units_of(page)
    assert parts(unit) == (None, "三个项目集中开工", None)


def test_what_a_headline_of_three_lines_names_is_no_picture() -> None:
    page = page_of("我国首条", "智能电缆生产线", "在云岭新区投产", STORY)
    (unit,) = units_of(page)
    assert len(unit.paragraphs) == 1
    assert "智能电缆生产线" in " ".join(filter(None, parts(unit)))


def test_a_headline_without_commas_may_ask_and_answer() -> None:
    page = page_of(
        "三个项目集中开工", "", STORY, "", "有问有答", "", "下夜班没公交？两条“夜班线”已排上日程", "",
        "读者周女士：我在湖东园区上班，夜里下班时公交已经收车，能不能加开一班？", "", MORE,
    )  # fmt: skip
    found = [unit.headline for unit in units_of(page)]
    assert found == ["三个项目集中开工", "下夜班没公交？两条“夜班线”已排上日程"]


@pytest.mark.parametrize(("line", "is_column"), [("便民服务", True), ("石门街道", False)])
def test_a_line_too_short_for_a_kicker_is_a_column_s_name_if_it_is_no_place(
    line: str, is_column: bool
) -> None:
    page = page_of(STORY, "", line, "", "周六起两条公交线路有调整", "", OTHER)
    unit = units_of(page)[-1]
    assert unit.headline == "周六起两条公交线路有调整"
    assert (unit.column, unit.kicker) == ((line, None) if is_column else (None, line))
