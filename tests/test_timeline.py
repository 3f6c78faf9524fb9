"""The timeline groups figures by month and sentence, and splits into pages that stay small."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from generator import render_timeline
from generator.build import build
from generator.figures_special import says_bound
from generator.indexes import build_site
from generator.model import Comparison, Evidence, Metadata, Park, PrintedSpan, Story, Zone
from generator.render_timeline import (
    Timeline,
    agreements,
    facets,
    filters,
    months_of,
    restated,
    told_in,
    untold,
)
from generator.segment import segment
from tests.figure_makers import COMPANIES, HERE, at, evidence, figure
from tests.pages import good_plan, page_of

SENTENCE = "园区新增15个项目，其中5个投产。"
PAGE = page_of("园区开工", SENTENCE)
PLAN = good_plan(PAGE, "- {slug: a, headline: 1, body: 2}\n")
STORY = Story(segment(PAGE, PLAN)[0], Metadata((), (), (), None, (), (), ()), (), PLAN)

NOTHING = build_site(Zone(("云岭新区",), None, None, (), (), (), (), (), ()), (), ())


def in_sentence(text: str, start: int, end: str = "2023-12") -> Evidence:
    (found,) = evidence(
        figure(
            text[:-1],
            text=text,
            quote=SENTENCE,
            start=start,
            end=start + len(text),
            printed=(PrintedSpan(2, start, start + len(text)),),
            period=at(end),
        )
    )
    return replace(found, id=f"f-{start}", story=STORY)


def test_figures_of_one_sentence_stand_together_and_are_marked_where_they_stand() -> None:
    (month,) = months_of([in_sentence("5个", 12), in_sentence("15个", 4)])
    (sentence,) = month.sentences
    assert [e.figure.text for e in sentence.evidence] == ["15个", "5个"]
    assert [part for part, _ in sentence.parts] == [
        "园区新增",
        "15个",
        "项目，其中",
        "5个",
        "投产。",
    ]
    assert [e.id for _, e in sentence.parts if e is not None] == ["f-4", "f-12"]


def test_a_sentence_that_is_not_found_in_its_paragraph_is_shown_unmarked() -> None:
    (month,) = months_of(evidence(figure("9", quote="别处的一句。", period=at("2023-12"))))
    assert month.sentences[0].parts == (("别处的一句。", None),)


def test_figures_of_one_subject_and_time_say_so_once() -> None:
    (month,) = months_of([in_sentence("15个", 4), in_sentence("5个", 12)])
    assert month.sentences[0].alike
    other = replace(in_sentence("5个", 12), subject="云岭园区")
    (month,) = months_of([in_sentence("15个", 4), other])
    assert not month.sentences[0].alike


@pytest.mark.parametrize(
    ("text", "value", "unit", "said"),
    [
        ("1256.3万元", "12563000", "元", ""),
        ("500余次", "500", "次", ""),
        ("超过3000元", "3000", "元", ""),
        ("201847平方米", "201847", "平方米", "20.1847万平方米"),
        ("两千家", "2000", "家", "2,000家"),
        ("十五个", "15", "个", ""),
    ],
)
def test_a_value_is_said_again_where_it_is_printed_otherwise(
    text: str, value: str, unit: str, said: str
) -> None:
    assert restated(figure(value, text=text, unit=unit)) == said


@pytest.mark.parametrize(
    ("printed", "says"),
    [("近70家", True), ("3小时内", True), ("过半", True), ("20余场", True), ("3∶1", False)],
)
def test_a_word_beside_a_figure_does_not_say_its_bound_again(printed: str, says: bool) -> None:
    assert says_bound(printed) is says


@pytest.mark.parametrize(
    ("word", "measure", "new"),
    [
        ("产能", "单日产能", False),
        ("产能", "电机年产量", True),
        ("计划或预计", "预计年产值", False),
        ("", "产值", False),
        ("目标", None, True),
    ],
)
def test_a_word_beside_a_measure_says_something_new(
    word: str, measure: str | None, new: bool
) -> None:
    assert untold(word, measure) is new


def test_a_month_keeps_its_address_whatever_comes_before_it() -> None:
    months = months_of([in_sentence("15个", 4, "2024-01"), in_sentence("5个", 12, "2023")])
    assert [(m.id, m.label) for m in months] == [("m-2024-01", "2024年1月"), ("m-2023", "2023年")]


def test_figures_without_a_year_stand_under_a_heading_of_their_own() -> None:
    undated = evidence(
        figure("9", period=replace(at("2023"), printed="今年", start=None, end=None))
    )
    assert [(m.id, m.label) for m in months_of(undated)] == [("m-undated", "年份待核")]


def test_many_figures_are_parted_by_year_and_a_full_year_by_month(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    figures = [figure("1", period=at(f"{2024 - n // 4}-{12 - n % 4:02}")) for n in range(10)]
    site = replace(NOTHING, timeline=tuple(evidence(*figures)))
    assert [page.url for page in Timeline(site).pages] == ["timeline/"]
    monkeypatch.setattr(render_timeline, "PAGE_SIZE", 4)
    timeline = Timeline(site)
    assert [page.url for page in timeline.pages] == [
        "timeline/", "timeline/2023/", "timeline/2022/",
    ]  # fmt: skip
    assert timeline.url_of("f-9") == "timeline/2022/#t-f-9"
    monkeypatch.setattr(render_timeline, "PAGE_SIZE", 3)
    assert [page.url for page in Timeline(site).pages][1:3] == [
        "timeline/2024-11/", "timeline/2024-10/",
    ]  # fmt: skip


def test_a_sentence_stays_whole_where_a_month_is_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    others = evidence(
        *(figure(str(n), quote=f"另有{n}家。", period=at("2023-12")) for n in range(3))
    )
    both = [in_sentence("15个", 4), in_sentence("5个", 12)]
    monkeypatch.setattr(render_timeline, "PAGE_SIZE", 4)
    first, second = Timeline(replace(NOTHING, timeline=(*others, *both))).pages
    assert (first.url, second.url) == ("timeline/", "timeline/2023-12/2/")
    assert [len(s.evidence) for month in first.months for s in month.sentences] == [1, 1, 1]
    assert [len(s.evidence) for month in second.months for s in month.sentences] == [2]


def test_who_confirms_and_who_contradicts_a_figure_is_counted_by_article() -> None:
    one, two, three = evidence(figure("9"), figure("9"), figure("8"))
    two = replace(two, story=replace(STORY))
    found = agreements([Comparison("differ", "高新技术企业数", "云岭新区", (one, two, three))])
    assert found["f-2"] == (1, (one, two))
    assert [e.id for e in found["f-0"][1]] == ["f-2"]


def test_a_planned_figure_is_never_among_the_reached() -> None:
    planned, reached = evidence(figure("9", status="planned"), figure("9", status="cumulative"))
    assert facets(planned)["state"] == "planned"
    assert "state" not in facets(reached)
    assert facets(reached)["measure"] == COMPANIES.id
    assert (
        facets(replace(reached, figure=replace(reached.figure, value=Decimal("1E+3"))))["value"]
        == "1000"
    )


def test_a_park_narrows_the_timeline_to_the_figures_that_are_about_it() -> None:
    park = Park("ridge", "云岭园区", (), HERE, True, "")
    other = replace(park, id="valley", name="白桦园区")
    zone = replace(NOTHING.zone, parks=(park, other))
    of_zone, of_park = evidence(figure("9"), figure("8"))
    of_park = replace(of_park, park="ridge")
    named = replace(STORY, metadata=replace(STORY.metadata, parks=("ridge", "valley")))
    timeline = tuple(replace(e, story=named) for e in (of_zone, of_park))
    (page,) = Timeline(replace(NOTHING, timeline=timeline)).pages
    choices = {key: values for key, _, values in filters(zone, page)}
    assert choices["park"] == [("ridge", "云岭园区")]
    assert [facets(e).get("park") for e in timeline] == [None, "ridge"]
    assert "park" not in told_in(named)


def test_a_page_knows_where_its_years_begin_and_their_months() -> None:
    times = ("2024-01", "2023-12", "2023-05", "2023")
    found = evidence(*(figure("1", period=at(time)) for time in times))
    (page,) = Timeline(replace(NOTHING, timeline=tuple(found))).pages
    assert [(id, label, [m.label for m in months]) for id, label, months in page.years] == [
        ("m-2024-01", "2024年", ["2024年1月"]),
        ("m-2023-12", "2023年", ["2023年12月", "2023年5月", "2023年"]),
    ]


def test_a_part_of_a_year_leads_to_other_years_and_to_the_other_parts_of_its_own(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render_timeline, "PAGE_SIZE", 1)
    pages = [page for page in build(project).pages if page.path.startswith("timeline/")]
    addresses = [page.path.removesuffix("index.md").replace(".md", "/") for page in pages]
    of_2030 = [url for url in addresses if url.startswith("timeline/2030")]
    others: dict[str, str] = {}  # the first page of each other year
    for url in addresses:
        others.setdefault(url.split("/")[1][:4], url)
    assert len(of_2030) > len({url[:16] for url in of_2030}) > 1
    for page, url in zip(pages, addresses, strict=True):
        if url in of_2030:
            (nav,) = re.findall(r'<nav class="pages".*?</nav>', str(page.content), re.DOTALL)
            links = re.findall(r'href="(?:\.\./)+([^"]*)"', nav)
            assert links == [*(o for y, o in others.items() if y != "2030"), *remove(of_2030, url)]


def remove(items: list[str], one: str) -> list[str]:
    return [item for item in items if item != one]
