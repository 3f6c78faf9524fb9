"""The page of an article: marks in its text, its relations, how it is cited."""

import re
from dataclasses import replace

import pytest

from generator.citation import cite
from generator.indexes import build_site
from generator.model import (
    Entry,
    Metadata,
    Park,
    Position,
    PrintedSpan,
    Site,
    Story,
    Zone,
)
from generator.render_articles import ArticlePages, front
from generator.render_marks import paragraphs
from generator.segment import segment
from tests.figure_makers import figure
from tests.pages import good_plan, page_of

HERE = Position("zone", 1)
ZONE = Zone(
    ("云岭新区",), None, None, (Park("ridge", "云岭园区", (), HERE, True, ""),), (), (), (), (), ()
)
PAGE = page_of("园区开工", "园区新增<b>15个</b>项项目。")
UNITS = "- {slug: a, headline: 1, body: 2}\n"
CORRECTION = "corrections:\n- {line: 2, wrong: 项项目, right: 项目, because: “项”字重复}\n"
NOBODY = Metadata((), (), (), None, (), (), ())


def story(units: str = UNITS, **changes: object) -> Story:
    plan = good_plan(PAGE, units)
    return Story(segment(PAGE, plan)[0], replace(NOBODY, **changes), (), plan)  # type: ignore[arg-type]


def entry(slug: str, *organisations: str, parks: tuple[str, ...] = ()) -> Entry:
    return Entry(
        f"articles/{slug}.md", f"articles/{slug}/", "article", slug, None, None, None, None,
        parks, organisations, (), False, False, (),
    )  # fmt: skip


def site(*entries: Entry) -> Site:
    return replace(build_site(ZONE, (story(),), ()), entries=entries)


def shown(told: Story, timeline_url: str | None) -> str:
    """The one paragraph of a story as its page has it."""
    (paragraph,) = paragraphs(told, lambda _: timeline_url)
    return str(paragraph["html"])


def test_source_text_beside_a_marked_figure_stays_text() -> None:
    told = story()
    marked = replace(told, figures=(figure("15", text="15个", paragraph=0, start=7, end=10),))
    html = shown(marked, "timeline/#t")
    assert "<b>" not in html
    assert 'href="../../timeline/#t"><data value="15">15个</data></a>' in html


def test_the_page_tells_who_signs_from_what_is_told() -> None:
    page = page_of("停水公告", "湖东路明日停水。", "云岭新区建设局")
    plan = good_plan(page, "- {slug: a, headline: 1, body: 2, byline: 3}\n")
    notice = Story(segment(page, plan)[0], NOBODY, (), plan)
    shown_as = paragraphs(notice, lambda _: None)
    assert [(p["html"], p["signature"]) for p in shown_as] == [
        ("湖东路明日停水。", False),
        ("云岭新区建设局", True),
    ]


def caption(line: str, *photographers: str) -> Story:
    page = page_of("白桦桥合龙", line)
    plan = good_plan(page, "- {slug: a, kind: caption, headline: 1, body: 2}\n")
    metadata = replace(NOBODY, photographers=photographers)
    return Story(segment(page, plan)[0], metadata, (), plan)


@pytest.mark.parametrize("credit", ["周帆 摄", "（周帆 摄）", "摄影：周帆"])
def test_a_captions_credit_stands_beside_it_and_not_again_in_its_text(credit: str) -> None:
    assert shown(caption(f"5月6日，白桦桥顺利合龙。 {credit}", "周帆"), None) == (
        "5月6日，白桦桥顺利合龙。"
    )


def test_what_is_more_than_the_credit_of_a_known_photographer_stays_in_the_caption() -> None:
    for line, names in (
        ("5月6日，白桦桥顺利合龙。 周帆 摄", ()),
        ("5月6日，白桦桥顺利合龙。 周帆 供图", ("周帆",)),
        ("5月6日，白桦桥顺利合龙，周帆一家赶来拍摄。", ("周帆",)),
    ):
        assert shown(caption(line, *names), None) == line


def test_a_figures_anchor_begins_with_its_sentence_and_ends_with_it() -> None:
    page = page_of("园区开工", "新区春来早。园区新增15个项目，其中5个投产。另有9个在谈。")
    story_plan = good_plan(page, UNITS)
    quotes = ("园区新增15个项目，其中5个投产。", "另有9个在谈。")
    figures = tuple(
        figure(
            text[:-1],
            text=text,
            start=start,
            end=start + len(text),
            quote=quotes[start > 20],
            printed=(PrintedSpan(2, start, start + len(text)),),
        )
        for text, start in (("15个", 10), ("5个", 18), ("9个", 25))
    )
    html = shown(Story(segment(page, story_plan)[0], NOBODY, figures, story_plan), None)
    assert re.sub(r'<span class="figure"><data value="\d+">(.*?)</data></span>', r"*\1*", html) == (
        '新区春来早。<span class="to-figure" id="f-p-2-18"><span class="to-figure" id="f-p-2-10">'
        "园区新增*15个*</span>项目，其中*5个*</span>投产。"
        '<span class="to-figure" id="f-p-2-25">另有*9个*</span>在谈。'
    )


def test_a_figure_that_is_not_in_the_timeline_is_marked_without_a_link() -> None:
    marked = replace(story(), figures=(figure("15", text="15个", paragraph=0, start=7, end=10),))
    html = shown(marked, None)
    assert "<a" not in html
    assert 'class="figure"' in html


def test_a_corrected_word_leads_to_what_was_printed() -> None:
    told = story(UNITS + CORRECTION)
    html = shown(told, None)
    assert html.endswith('<a class="corrected" href="#c-1" title="原文印作“项项目”">项目</a>。')


def test_related_articles_are_the_closest_first_and_never_the_article_itself() -> None:
    entries = (
        entry("far", "甲公司"),
        entry("a", "甲公司", parks=("ridge",)),
        entry("near", "甲公司", parks=("ridge",)),
        entry("other", "乙公司"),
    )
    related = ArticlePages(site(*entries), lambda _: None).values(story())["related"]
    assert [e.title for e in related] == ["near", "far"]  # type: ignore[attr-defined]


def test_the_articles_before_and_after_are_named() -> None:
    values = ArticlePages(site(entry("n"), entry("a"), entry("o")), lambda _: None).values(story())
    assert values["newer"] == entry("n")
    assert values["older"] == entry("o")


def test_a_citation_says_what_is_not_known() -> None:
    told = story()
    told = replace(told, plan=replace(told.plan, issued=None))
    assert cite(told, online=False) == "[作者不详]. 园区开工[N]. [报名不详], [日期不详]"


def test_a_citation_names_three_people_and_says_that_there_are_more() -> None:
    told = story(reporters=("甲", "乙"), correspondents=("丙", "丁"))
    assert cite(told, online=False).startswith("甲，乙，丙，等. 园区开工[N]. ")


def test_who_took_a_picture_is_the_author_of_its_caption_and_of_no_other_text() -> None:
    taken = caption("5月6日，白桦桥顺利合龙。", "周帆")
    assert cite(taken, online=False).startswith("周帆. 白桦桥合龙[N]. ")
    assert front(taken, (), {}, {})["authors"] == ["周帆"]
    told = story(reporters=("林小满",), photographers=("周帆",))
    assert cite(told, online=False).startswith("林小满. 园区开工[N]. ")


def test_what_is_read_on_the_web_is_cited_so() -> None:
    assert "园区开工[N/OL]. " in cite(story(), online=True)


# ── key figures ──────────────────────────────────────────────────────────────
