"""Stories that a page prints in turn: which of them a line below the rest of an earlier one is of."""

from tests.pages import page_of, units_of
from tests.stories import MORE, OTHER, REST, STORY, texts

PIER = "湖东码头的旧仓库改成了渔业研究院，院长周帆说，题目由渔民来出，船上缺什么，院里就做什"
NETS = "么，不看写了几篇论文，只看渔网和渔船用上了没有。"
BUOYS = "研究院的第一道题是浮标，渔民嫌老浮标夜里看不见，研究院给浮标装了灯，渔船隔着两里就能看清。"
SCHOOL = "5月6日晚，云岭职校的夜校里，钳工班的学员围着一台旧车床，老师傅把手按在学员手上，教他们听车刀的声音。"
LATHE = "夜校的学员白天上班，晚上学车床，钳工班的老师傅说，听得出车刀声音的学员才算出师。"


def test_a_line_below_the_rest_of_a_story_goes_to_the_story_that_it_speaks_of() -> None:
    page = page_of(
        "渔业研究院建到码头上", "", PIER, "",
        "夜校里听车刀", "", SCHOOL, "", NETS, "", BUOYS, "", LATHE,
    )  # fmt: skip
    pier, school = units_of(page)
    assert (pier.headline, texts(pier)) == ("渔业研究院建到码头上", [PIER + NETS, BUOYS])
    assert (school.headline, texts(school)) == ("夜校里听车刀", [SCHOOL, LATHE])


def test_a_story_that_only_seemed_to_be_signed_goes_on_below_the_signature() -> None:
    end = "（记者 周帆）"
    page = page_of(
        "渔业研究院建到码头上", "", PIER, "",
        "夜校里听车刀", "", SCHOOL, "", NETS, BUOYS, end, "", LATHE, "（记者 林小满）",
    )  # fmt: skip
    pier, school = units_of(page)
    assert (texts(pier), pier.byline) == ([PIER + NETS, BUOYS], (end,))
    assert (texts(school), school.byline) == ([SCHOOL, LATHE], ("（记者 林小满）",))


def test_a_headline_with_its_byline_takes_the_beginning_of_its_story_from_the_one_above() -> None:
    own = "夜校里的钳工班又添了一台旧车床，老师傅把学员分成两组，一组听车刀的声音，"
    page = page_of(
        "渔业研究院建到码头上", "", "□ 记者 周帆", "", PIER + NETS, "", BUOYS, "", SCHOOL, "", own, "",
        "夜校里听车刀", "", "□ 记者 林小满", "", "一组学磨刀。", "", LATHE,
    )  # fmt: skip
    pier, school = units_of(page)
    assert texts(pier) == [PIER + NETS, BUOYS]
    assert school.headline == "夜校里听车刀"
    assert texts(school)[-2:] == [own + "一组学磨刀。", LATHE]


def test_the_first_paragraphs_of_a_story_may_stand_above_its_headline() -> None:
    lead = "湖东码头的窗台上，浮标一盏一盏亮了灯，渔民隔着玻璃数，渔业研究院的门就这样被敲开了。"
    page = page_of(
        lead, "", "一盏一盏亮了灯", "码头窗台数浮标", "", "本报讯（记者 周帆）" + PIER + NETS, "",
        "渔业研究院又在湖东码头添了两条试验渔船，渔民隔着窗台看，敲开门就能上船。", "",
        "用工招聘会举行", "", "本报讯（记者 林小满）" + OTHER, "", REST, "",
        "三个项目集中开工", "", "本报讯（记者 何一）" + STORY, "", MORE,
    )  # fmt: skip
    pier, fair, _ = units_of(page)
    assert (len(texts(pier)), fair.headline) == (3, "用工招聘会举行")


def test_a_headline_below_its_story_does_not_take_the_heading_set_apart_below_it() -> None:
    more = "夜校的钳工班也给浮标做灯架，学员在渔业研究院的渔船上试，老师傅站在湖东码头听声音。"
    page = page_of(
        "三个项目集中开工", "", "本报讯（记者 何一）" + STORY, "",
        "本报讯（记者 周帆）" + PIER + NETS, "", BUOYS, "",
        "渔业研究院为浮标装灯", "", "手艺面前", "云岭职校新学期一早开班", "", more,
    )  # fmt: skip
    _, pier, school = units_of(page)
    assert pier.headline == "渔业研究院为浮标装灯"
    assert "云岭职校新学期一早开班" in (school.headline or "")


def test_a_headline_in_an_open_quotation_begins_a_story_where_the_text_below_opens_another() -> (
    None
):
    torn = "周帆说，丢在湖里的渔网几百年不烂，还会继续缠鱼，渔民管这样的渔网叫“幽灵"
    below = (
        "老街尽头的夜校里摆着一台旧车床，学员管它叫“老先生”，老师傅把手按在学员手上，教他们听声音。"
    )
    page = page_of(
        "渔业研究院建到码头上", "", PIER + NETS, "", torn, "",
        "夜校里听车刀", "", below, "", "网”，研究院要让它自己化掉。",
    )  # fmt: skip
    pier, school = units_of(page)
    assert texts(pier)[-1] == torn + "网”，研究院要让它自己化掉。"
    assert (school.headline, texts(school)) == ("夜校里听车刀", [below])
