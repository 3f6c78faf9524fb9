"""A page alone becomes a plan: every line once, headlines found, broken sentences joined."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.claims import claim_problems
from generator.draft import draft
from generator.draft_yaml import plan_yaml
from generator.keys import ADDRESS
from generator.model import PartialDate
from generator.plan import read_plan
from generator.segment import segment
from generator.source import parse_page
from tests.pages import STORIES, page_of, units_of

LEAD = "本报讯（记者林小满）5月6日，云岭新区三个项目集中开工，总投资12亿元，涉及新材料和装备制造。"
NEXT = "本报讯（记者周帆）5月7日，清湖园区举办用工招聘会，六十家企业提供岗位一千二百个，达成意向三百人。"
TORN = "据介绍，三个项目全部由园区代办手续，从签约到开工只用了不到六十天，创下新区项目建设的最快速"


def test_kicker_headline_and_deck_are_told_apart() -> None:
    page = page_of("云岭新区：", "三个项目集中开工", "——新区项目建设侧记", LEAD)
    (article,) = units_of(page)
    assert (article.kicker, article.headline, article.deck) == (
        "云岭新区：",
        "三个项目集中开工",
        "——新区项目建设侧记",
    )


def test_a_sentence_torn_by_a_caption_is_joined() -> None:
    page = page_of(
        "三个项目集中开工", "", LEAD, "", TORN, "", "图为开工现场。 何一鸣 摄", "", "度。"
    )
    article, caption = units_of(page)
    assert [p.text for p in article.paragraphs] == [LEAD, TORN + "度。"]
    assert caption.kind == "caption"
    assert caption.lines == ((7, 7),)


def test_a_headline_inside_its_body_is_found() -> None:
    page = page_of(
        LEAD, "", TORN, "", "三个项目集中开工", "", "度。", "", "用工招聘会举行", "", NEXT
    )
    first, second = units_of(page)
    assert first.headline == "三个项目集中开工"
    assert first.lines == ((5, 5), (1, 3), (7, 7))
    assert [p.text for p in first.paragraphs] == [LEAD, TORN + "度。"]
    assert second.headline == "用工招聘会举行"


def test_a_block_printed_twice_is_published_once() -> None:
    page = page_of("三个项目集中开工", LEAD, "三个项目集中开工", LEAD, TORN, "度。")
    proposal = draft(page)
    (article,) = segment(page, proposal.plan)
    assert article.lines == ((1, 2), (5, 6))
    assert [(s.lines, s.repeats) for s in proposal.plan.skips] == [((3,), (1,)), ((4,), (2,))]


def test_a_line_whose_phrases_stand_on_many_other_lines_is_no_copy_and_is_published() -> None:
    one, two, three = (
        "园区干部围绕产业链延伸走访企业",
        "带着清单上门逐项梳理堵点",
        "现场协调水电气的接入",
    )
    phrases = f"{one}，{two}，{three}。"
    pairs = [f"{one}，{two}，桥南工地前天刚复工。", f"{two}，{three}，招工摊位摆到了桥头。"]
    first, second, third = STORIES.values()
    page = page_of(*first, phrases, *second, pairs[0], *third, pairs[1])
    plan = draft(page).plan
    assert not plan.skips
    texts = [p.text for article in segment(page, plan) for p in article.paragraphs]
    assert phrases in texts


OTHER = "政务大厅的窗口把等候时间压到了十分钟以内，企业办事的人少了，满意的人多了。"


def test_crossheads_stay_in_their_feature() -> None:
    page = page_of(
        "新区创新发展综述", "", TORN + "度。", "", "搭平台，聚人才", "", LEAD[13:], "",
        "强服务，优环境", "", OTHER, "", "（本报记者 林小满）",
    )  # fmt: skip
    (article,) = units_of(page)
    assert [p.text for p in article.paragraphs if p.role == "crosshead"] == [
        "搭平台，聚人才",
        "强服务，优环境",
    ]
    assert article.byline == ("（本报记者 林小满）",)


def test_marks_of_a_scanned_heading_are_no_part_of_the_headline() -> None:
    (article,) = units_of(page_of("## 三个项目集中开工", "", LEAD))
    assert article.headline == "三个项目集中开工"


def test_a_headline_broken_over_two_lines_is_one() -> None:
    page = page_of("三个项目", "集中开工", "", LEAD, "", TORN + "度。", "", LEAD[13:])
    (article,) = units_of(page)
    assert article.headline == "三个项目集中开工"


def test_a_text_without_its_end_is_a_fragment() -> None:
    page = page_of("三个项目集中开工", "", LEAD, "", TORN, "", "招聘会举行", "", NEXT)
    first, second = units_of(page)
    assert (first.kind, first.plan.missing) == ("fragment", "结尾")
    assert second.kind == "article"


def test_the_page_number_and_the_editors_are_skipped_with_a_reason() -> None:
    page = page_of("2030年5月7日 星期二 第3版", "三个项目集中开工", LEAD, "责任编辑 何一 版式 何二")
    plan = draft(page).plan
    assert [(s.lines, s.because) for s in plan.skips] == [((1,), "版面信息"), ((4,), "版面信息")]


def test_a_drafted_plan_reads_back_without_problems_and_cuts_the_same() -> None:
    page = page_of("三个项目集中开工", "", LEAD, "", TORN, "", "周帆 摄", "", "度。", "", "孤行")
    proposal = draft(page)
    text = plan_yaml(proposal, PartialDate(2030, 5, None), "云岭日报", None)
    plan, problems = read_plan("seeds/p.yml", text.encode(), page)
    assert problems == ()
    assert plan is not None
    assert [a.lines for a in segment(page, plan)] == [a.lines for a in units_of(page)]


LINES = st.sampled_from(
    [
        "",
        "三个项目开工",
        "云岭新区：",
        LEAD,
        NEXT,
        TORN,
        "度。",
        "周帆 摄",
        "（本报记者 林小满）",
        "## 招聘",
        "——侧记",
        "，后半句。",
    ]
)


@given(st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=25))
def test_any_page_is_shared_out_whole_and_the_same_every_time(lines: list[str]) -> None:
    page, _ = parse_page("p.txt", "p.txt", "\n".join(lines).encode("utf-8", "ignore"))
    if page is None:
        return
    proposal = draft(page)
    unclaimed = [p for p in claim_problems(page, proposal.plan) if "claim" in p.message]
    assert unclaimed == []
    assert draft(page) == proposal


def test_a_long_sentence_with_another_number_is_no_copy() -> None:
    text = "截至{}月底，云岭新区高新技术企业达到41家，科技型中小企业入库评价工作也已全部完成。"
    page = page_of("两个月份", "", text.format(6), "", text.format(7))
    assert draft(page).plan.skips == ()


def test_pages_whose_names_differ_in_chinese_only_get_slugs_of_their_own() -> None:
    long = "special-edition-of-the-daily-about-the-new-zone-and-its-parks-and-people-part-"
    names = ("三月一版", "三月二版", "2030年一版", "2030年二版", "2030", f"{long}1", f"{long}2")
    found = [
        draft(replace(page_of("三个项目开工", "", "正文。"), name=f"{name}.txt")).plan.units[0].slug
        for name in names
    ]
    assert found[0] == "page-e451-01"
    assert found[2:5] == ["2030-e7c0-01", "2030-77ac-01", "2030-01"]
    assert len(set(found)) == len(names)
    assert all(re.fullmatch(ADDRESS, slug) for slug in found)
