"""Who signed which story and whose picture it is: bylines, credits and captions on a page."""

import pytest

from generator.bylines import names_in_brackets
from generator.metadata import Knowledge, page_metadata
from generator.model import Metadata, NewsPage
from generator.zone import EMPTY
from tests.pages import page_of, units_of
from tests.stories import MORE, OTHER, REST, STORY, headlines, texts


def signed(page: NewsPage) -> list[Metadata]:
    """What is read of each unit of the page's draft."""
    return [told for _, told, _ in page_metadata(units_of(page), Knowledge.of(EMPTY), None)]


def test_news_of_a_sentence_each_may_each_be_signed() -> None:
    page = page_of(
        "简讯", "", "●新区图书馆5月8日开馆，藏书三万册。（周帆）", "",
        "●清湖大桥5月9日通车。（何一鸣）", "",
        "用工招聘会举行", "", OTHER, REST, "（林小满）",
    )  # fmt: skip
    assert headlines(page) == ["简讯", "用工招聘会举行"]
    brief, _ = units_of(page)
    assert len(brief.paragraphs) == 2
    assert [told.reporters for told in signed(page)] == [("周帆", "何一鸣"), ("林小满",)]


def test_a_byline_above_its_story_does_not_sign_the_one_before() -> None:
    page = page_of(
        "三个项目集中开工", "", "□本报记者 林小满", "", STORY, "", MORE, "",
        "用工招聘会举行", "", "文/图 本报记者 周帆", "", OTHER, "", REST,
    )  # fmt: skip
    first, second = units_of(page)
    assert (first.byline, second.byline) == (("□本报记者 林小满",), ("文/图 本报记者 周帆",))
    assert texts(second) == [OTHER, REST]


def test_a_story_sent_in_ends_with_its_senders() -> None:
    page = page_of(
        "三个项目集中开工", "", STORY, "", MORE + "（林小满 供稿）", "",
        "用工招聘会举行", "", OTHER, "", REST + "（周帆 供稿）",
    )  # fmt: skip
    assert headlines(page) == ["三个项目集中开工", "用工招聘会举行"]


def test_a_byline_torn_between_two_names_opens_one_story() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者 林小满", "", "通讯员 周帆）" + STORY, "", MORE
    )
    (article,) = units_of(page)
    assert texts(article) == ["本报讯（记者 林小满通讯员 周帆）" + STORY, MORE]


def test_captions_that_point_at_their_pictures_are_units() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "", MORE, "",
        "▲云岭精工的工人在凌晨上班。", "", "◀服务小组的干部在企业核对负荷。", "",
        "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    assert [unit.kind for unit in units_of(page)] == ["article", "caption", "caption", "article"]


def test_somebody_who_signs_elsewhere_may_sign_with_nothing_but_the_name() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满）" + STORY, "",
        "也说“近水楼台”", "", "守着竹林晒太阳，这叫近水楼台不得月，得月还要靠一节一节补链子。", "",
        "林小满", "", "用工招聘会举行", "", "本报讯（记者周帆）" + OTHER,
    )  # fmt: skip
    essay = units_of(page)[1]
    assert signed(page)[1].reporters == ("林小满",)
    assert len(essay.paragraphs) == 1


def test_a_caption_of_several_lines_is_one_sentence() -> None:
    page = page_of(
        "三个项目集中开工", "", "　　本报讯（记者林小满）" + STORY, "　　" + MORE, "本报记者 林小满", "",
        "　　湖畔的新厂房里，女工正在缝制出口的", "校服。园区已有十九家小微企业入驻。",
        "阿依古丽·买买提 摄", "", "用工招聘会举行", "", "　　本报讯（记者周帆）" + OTHER, "　　" + REST,
        "　　" + OTHER,
    )  # fmt: skip
    caption = units_of(page)[1]
    assert caption.kind == "caption"
    assert texts(caption) == [
        "湖畔的新厂房里，女工正在缝制出口的校服。园区已有十九家小微企业入驻。"
    ]
    assert signed(page)[1].photographers == ("阿依古丽·买买提",)


def test_a_signature_above_a_caption_is_that_of_the_story_before() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯 " + STORY, "", MORE, "", "（通讯员 周 帆）", "",
        "图①：3月2日，工人在组装智能门锁。", "", "图②：3月3日，工人吊装叶片模具。何一鸣 摄",
    )  # fmt: skip
    _, *captions = units_of(page)
    assert signed(page)[0].correspondents == ("周帆",)
    assert [(unit.kind, len(unit.paragraphs)) for unit in captions] == [("caption", 2)]


def test_names_alone_are_those_of_correspondents_where_the_page_calls_them_so_elsewhere() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满 通讯员何一鸣）" + STORY, "", MORE, "",
        "用工招聘会举行", "", OTHER, REST, "（周帆 何一鸣）",
    )  # fmt: skip
    fair = signed(page)[1]
    assert (fair.reporters, fair.correspondents) == (("周帆",), ("何一鸣",))


@pytest.mark.parametrize(
    ("signature", "names"),
    [
        ("（额尔敦 赛 娜）", ("额尔敦", "赛娜")),
        ("（岸 柳）", ("岸柳",)),
        ("□ 盛夏至", ("盛夏至",)),
    ],
)
def test_whoever_signs_below_a_story_need_not_have_a_usual_name(
    signature: str, names: tuple[str, ...]
) -> None:
    page = page_of(
        "三个项目集中开工", "", STORY, "", MORE, "", signature, "",
        "用工招聘会举行", "", OTHER, "", "（周 帆）",
    )  # fmt: skip
    story, fair = units_of(page)
    assert (story.byline, fair.headline) == ((signature,), "用工招聘会举行")
    assert signed(page)[0].reporters == names


def test_a_pen_name_below_its_headline_is_no_headline() -> None:
    page = page_of(
        "经开漫评", "", "“谁打错了钱”是最好的表扬", "", "甘 霖", "", STORY, "", MORE,
    )  # fmt: skip
    (comment,) = units_of(page)
    assert (comment.headline, comment.byline) == ("“谁打错了钱”是最好的表扬", ("甘 霖",))


@pytest.mark.parametrize(
    "remark", ["（未完待续）", "（文中均为化名）", "（有删节）", "（数据截至四月）"]
)
def test_what_else_stands_in_brackets_below_a_text_names_nobody(remark: str) -> None:
    assert names_in_brackets(remark) == ()


def test_news_may_open_with_a_sign_before_the_paper_s_name() -> None:
    page = page_of(
        "三个项目集中开工", "", "□本报讯　" + STORY, "", MORE, "",
        "□本报讯　" + OTHER, "", "用工招聘会举行", "", REST,
    )  # fmt: skip
    assert headlines(page) == ["三个项目集中开工", "用工招聘会举行"]


def test_names_alone_are_those_of_reporters_where_the_page_calls_them_both() -> None:
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者林小满 通讯员何一鸣）" + STORY, "", MORE, "",
        "清湖大桥通车", "", "本报讯（记者何一鸣）" + OTHER, "",
        "用工招聘会举行", "", OTHER, REST, "（何一鸣）",
    )  # fmt: skip
    assert signed(page)[2].reporters == ("何一鸣",)
