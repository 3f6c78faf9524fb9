"""What is typed and what is printed may differ in signs and in the writing of numbers, in Chromium."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import run_mkdocs
from tests.search_results import FAIR, FOUR, articles, results
from tests.serving import served

pytestmark = pytest.mark.browser

NEW = "articles/new-enterprises-2030/"
REVIEW = "articles/innovation-review-2030/"
VILLAGE = "articles/village-workshop/"
EXACT, BARE, VARIANT, PIECE, ABSENT = 0, 1, 2, 3, None


@pytest.fixture
def search(phone: Page, address: str) -> Page:
    """The search page with all its scripts."""
    phone.goto(f"{address}search/?q=60名")
    phone.wait_for_selector("[data-search-result]")
    return phone


@pytest.mark.parametrize(
    ("text", "query", "rank"),
    [
        ("推行“双月”工作法", "双月工作法", BARE),
        ("推行双月工作法", "双月工作法", EXACT),
        ("推行双月工作法", "“双月”工作法", BARE),
        ("种有“金山”花生", "金山花生", BARE),
        ("《山里》·“云岭”", "山里云岭", BARE),
        ("修好云岭大道、清湖路", "大道清湖路", BARE),
        ("产能、安全", "能安", ABSENT),  # too short to be more than chance
        ("3、5家", "35家", ABSENT),
        ("60多名村民", "60名", BARE),
        ("60余名村民", "60多名", BARE),
        ("5000多万元", "5000万元", BARE),
        ("5×12小时", "5x12", EXACT),
        ("5×12小时", "5*12", EXACT),
        ("4-6家", "4—6家", EXACT),
        ("4-6家", "4～6家", EXACT),
        ("4至6家", "4-6家", VARIANT),
        ("只要4天", "四天", VARIANT),
        ("只要四天", "4天", VARIANT),
        ("两家企业", "2家", VARIANT),
        ("五百余项", "500项", VARIANT),
        ("500余项", "五百多项", VARIANT),
        ("增长百分之三十一", "百分之三十一", EXACT),
        ("增长31%", "百分之三十一", VARIANT),
        ("总投资12.5亿元", "1250000000", VARIANT),
        ("总投资12.5亿元", "1,250,000,000元", VARIANT),
        ("共8.5万人", "85000人", VARIANT),
        ("1680件", "80件", PIECE),
        ("12.5亿元", "5亿元", PIECE),
        ("二十五天", "五天", PIECE),
        ("15分钟", "五分钟", ABSENT),
        ("400万元", "万元", EXACT),
        ("十分满意", "10分", ABSENT),
        ("进一步融为一体", "1体", ABSENT),
    ],
)
def test_a_text_holds_a_word_as_typed_or_nearly_so(
    search: Page, text: str, query: str, rank: int | None
) -> None:
    found = search.evaluate(
        """([text, query]) => {
            const rank = newsSearch.rankIn(text, newsSearch.words(query)[0]);
            return rank === Infinity ? null : rank;
        }""",
        [text, query],
    )
    assert found == rank


@pytest.mark.parametrize(
    ("query", "expected", "marked"),
    [
        ("智能电机生物检测", FOUR, "智能电机、生物检测"),
        ("三天", REVIEW, "3天"),
        ("一百二十六名", FAIR, "126名"),
        ("60名村民", VILLAGE, "60多名村民"),
    ],
)
def test_a_word_is_found_in_spite_of_signs_and_other_writing(
    phone: Page, address: str, query: str, expected: str, marked: str
) -> None:
    phone.goto(f"{address}search/?q={query}")
    assert expected in articles(phone, address)
    marks = phone.locator(f"[data-search-result$='{expected}'] mark").all_inner_texts()
    assert marked in marks


def test_no_word_is_found_across_a_full_stop(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/?q=拿到了施工许可云岭精工")
    expect(phone.locator(".search-status")).to_have_text("没有找到“拿到了施工许可云岭精工”。")


def test_whole_numbers_come_before_pieces_of_others(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/?q=5家")
    assert set(articles(phone, address)) == {NEW}  # 75家: there is no better
    phone.goto(f"{address}search/?q=2家")
    found = articles(phone, address)
    assert found[0] != FAIR or len(found) == 1  # 42家
    phone.goto(f"{address}search/?q=12家企业")
    assert articles(phone, address) == ["articles/odd-characters/"]


@pytest.mark.parametrize("query", ["127名", "80件", "五天", "10多个", "9812000000", "36个工作日"])
def test_another_number_is_no_suggestion(phone: Page, address: str, query: str) -> None:
    phone.goto(f"{address}search/?q={query}")
    expect(phone.locator(".search-status")).to_have_text(f"没有找到“{query}”。")
    offered = phone.locator(".search-note a").all_inner_texts()
    assert [word for word in offered if re.search(r"[0-9]|[务吴]天|个多", word)] == []


def test_parts_that_are_offered_stand_so_in_a_text(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/?q=2031年1月至4月")
    expect(phone.locator(".search-note")).to_have_text("可以试试：1月至4月")


def test_a_question_is_asked_as_its_words(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/?q=全区有多少家高新技术企业？")
    expect(phone.locator(".search-note")).to_have_text("按此查找：全区 高新技术企业")
    assert NEW in articles(phone, address)


def test_what_was_printed_wrongly_leads_to_its_correction(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/?q=项目目审批")
    assert articles(phone, address) == [REVIEW]
    told = phone.locator(".search-result", has_text="原文印作")
    expect(told).to_contain_text("项目目审批时间压缩”，本站已更正为“项目审批”")
    told.get_by_role("link", name="更正为").click()
    phone.wait_for_url(f"**/{REVIEW}#c-1")


def test_a_summary_is_told_from_print(phone: Page, address: str) -> None:
    phone.goto(f"{address}search/?q=六十多名村民")
    expect(phone.locator(".search-excerpt").first).to_have_text(re.compile("^编者摘要"))
    phone.goto(f"{address}search/?q=60多名村民")
    expect(phone.locator(".search-excerpt").first).not_to_contain_text("编者摘要")


@pytest.mark.parametrize(
    ("text", "mark", "begins"),
    [
        ("甲" * 6 + "2030年1月至11月，" + "乙" * 30 + "签约", "签约", "…2030年1月至11月"),
        ("甲" * 9 + "5000多万元" + "乙" * 33 + "签约", "签约", "…5000多万元"),
        ("甲" * 9 + "近三百余项" + "乙" * 33 + "签约", "签约", "…近三百余项"),
        ("甲" * 9 + "Microgrid" + "乙" * 32 + "签约", "签约", "…Microgrid"),
        ("甲" * 9 + "5—7月" + "乙" * 34 + "签约", "签约", "…5—7月"),
        ("甲" * 9 + "“双月”" + "乙" * 35 + "签约", "签约", "…乙"),
    ],
)
def test_an_excerpt_never_begins_inside_a_number_or_a_word(
    search: Page, text: str, mark: str, begins: str
) -> None:
    at = text.index(mark)
    cut = search.evaluate("args => newsSearch.excerpt(...args)", [text, [[at, at + len(mark)]]])
    assert (cut["before"] + text[cut["from"] :]).startswith(begins)


@pytest.mark.parametrize("unit", ["5000多万元", "1月至11月", "12.5%", "9812平方米", "GB/T1234"])
def test_an_excerpt_never_ends_inside_a_number_or_a_word(search: Page, unit: str) -> None:
    for gap in range(60, 75):
        text = "签约" + "甲" * gap + unit + "，" + "乙" * 30
        cut = search.evaluate("args => newsSearch.excerpt(...args)", [text, [[0, 2]]])
        shown = text[: cut["to"]]
        assert unit in shown or not set(unit) & set(shown), shown


def test_what_was_counted_is_not_called_uncertain(project: Path, phone: Page) -> None:
    told = (project / "docs/articles/by-hand.md").read_text("utf-8")
    for number in range(13):
        name = f"docs/articles/course-{number:02}.md"
        (project / name).write_text(told.replace("夜校开课", f"第{number}所夜校开课"), "utf-8")
    result = run_mkdocs(project, "--strict")
    assert result.returncode == 0, result.stderr
    with served(project / "site") as root:
        phone.goto(f"{root}search/?q=企业师傅")
        expect(phone.locator(".search-status")).to_have_text("找到 14 篇文章")
        assert len(results(phone, root)) == 10
