"""The files search looks things up in: how text is folded, paired, packed, and spelt otherwise."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.build import build
from generator.indexes import build_site
from generator.search import search_parts
from generator.search_fold import Bare, Fold
from generator.search_letters import by_sound, common_characters, traditional_forms
from generator.search_postings import HEAD, LOOSE, TEXT, TITLE, WIDTH, files, packed, postings
from generator.search_subjects import subject_documents
from generator.series import build_series
from generator.sounds import readings
from tests.figure_makers import COMPANIES, at, evidence, figure
from tests.test_articles import ZONE


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＧＤＰ增长３．７％", "gdp增长3.7%"),
        ("总投资1,256.3万元", "总投资1256.3万元"),
        ("12，345人", "12345人"),
        ("周 帆", "周帆"),
        ("全角　空格\u200b和零宽", "全角空格和零宽"),
        ("“云岭”", '"云岭"'),
        ("甲、乙，丙", "甲、乙,丙"),
        ("面积5㎡", "面积5m2"),
        ("", ""),
    ],
)
def test_width_case_blanks_and_quotes_do_not_matter(text: str, folded: str) -> None:
    assert Fold({"“": '"', "”": '"'})(text) == folded


@pytest.mark.parametrize(
    ("entries", "letters"),
    [
        ([(0, TEXT)], "A"),
        ([(3, TEXT)], "G"),
        ([(0, TEXT), (1, TEXT), (2, TEXT)], "AAA"),
        ([(0, TITLE)], "BB"),
        ([(1, TITLE | TEXT)], "DJ"),
        ([(16, TEXT)], "gB"),  # a gap of 16 is 32 when doubled: digit 0 and more to come, then 1
        ([(600, HEAD)], "xlBC"),  # 1201 = 17 + 32 × (5 + 32 × 1)
    ],
)
def test_numbers_and_fields_are_packed_into_letters(
    entries: list[tuple[int, int]], letters: str
) -> None:
    assert packed(number * WIDTH + mask for number, mask in entries) == letters


def test_a_pair_knows_its_documents_and_in_which_fields_it_stands() -> None:
    told = [[(TITLE, "新区", "新区"), (TEXT, "高新区", "高新区")], [(TEXT, "区", "区")]]
    found = postings(told)
    assert {pair: list(entries) for pair, entries in found.items()} == {
        "新区": [0 * WIDTH + TITLE + TEXT],
        "高新": [0 * WIDTH + TEXT],
        "区\n": [0 * WIDTH + TITLE + TEXT, 1 * WIDTH + TEXT],
    }


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ('"双月"工作法', "双月工作法"),
        ("清湖、云岭", "清湖云岭"),
        ('"清湖"、"云岭"', "清湖云岭"),
        ("车间(二期)", "车间二期"),
        ("3、5家", "3、5家"),  # not 35
        ('3"、"5家', '3"、"5家'),
        ("第3、第5家", "第3第5家"),
        ("60多名", "60名"),
        ("六百余名", "六百名"),
        ("多余", "多余"),
        ("12多", "12多"),
        ("12.5亿元", "12.5亿元"),
    ],
)
def test_a_bare_text_is_without_signs_except_between_digits(text: str, bare: str) -> None:
    assert Bare("\"'()、", "多余")(text) == bare


def test_a_pair_that_signs_part_is_marked_as_loose() -> None:
    found = postings([[(TITLE, "甲、乙", "甲乙"), (TEXT, '"丙"甲乙', "丙甲乙")]])
    assert list(found["甲乙"]) == [TEXT + LOOSE]
    assert list(found["丙甲"]) == [LOOSE]
    assert list(found["甲、"]) == [TITLE]


def test_no_pair_reaches_over_the_end_of_a_paragraph() -> None:
    assert set(postings([[(TEXT, "甲乙", "甲乙"), (TEXT, "丙", "丙")]])) == {"甲乙", "乙\n", "丙\n"}


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), max_size=4))
@example(["甲𠮷乙", "😀"])
def test_each_character_starts_a_pair_with_the_one_behind_it(texts: list[str]) -> None:
    texts = [text.replace("\n", " ") for text in texts]
    pairs = {a + b for text in texts for a, b in pairwise(text + "\n")}
    assert set(postings([[(TEXT, text, text) for text in texts]])) == pairs
    assert set(postings([[(TITLE, text, text) for text in texts]])) == pairs


def test_a_frequent_character_gets_files_of_its_own() -> None:
    pairs = {"新" + chr(0x4E00 + i): [TEXT] for i in range(2_000)} | {"旧事": [TEXT]}
    made = files(pairs)
    assert made.split == {"新": 5}  # 2,000 pairs of 7 letters, 3,000 a file
    assert made.count == 1
    assert made.contents["0"] == {"旧": {"事": "A"}}
    assert list(made.contents["26032-0"]["新"])[:2] == ["丂", "万"]  # 0x4e02 and five further on
    assert sum(len(made.contents[f"26032-{i}"]["新"]) for i in range(5)) == 2_000


@pytest.mark.parametrize(
    ("character", "syllables"),
    [("岭", ("ling",)), ("重", ("zhong", "chong", "tong")), ("绿", ("lv", "lu")), ("A", ())],
)
def test_a_character_is_read_without_tones(character: str, syllables: tuple[str, ...]) -> None:
    assert readings(character) == syllables


def test_characters_of_one_sound_keep_their_order() -> None:
    assert by_sound("芸云岭") == {"ling": "岭", "yun": "芸云"}


def test_the_common_characters_are_those_of_the_national_standard() -> None:
    common = list(common_characters())
    assert len(common) == 6_763
    assert common[0] == "啊"


def test_traditional_forms_are_kept_only_for_characters_of_the_site() -> None:
    assert traditional_forms("产园", "衞卫") == "園园產产産产"
    assert traditional_forms("卫", "衞卫") == "衛卫衞卫"


@pytest.fixture(scope="module")
def parts(built_project: Path) -> dict[str, Any]:
    """The invented zone's parts, by name, as the browser gets them."""
    site = build(built_project).site
    assert site is not None
    found = {}
    for page in search_parts(site):
        name = page.path.rpartition("/")[2].removesuffix(".js")
        head, tail = f'newsSearch.part("{name}",', ");\n"
        script = str(page.content)
        assert script.startswith(head)
        assert script.endswith(tail)
        found[name] = json.loads(script.removeprefix(head).removesuffix(tail))
    return found


def test_the_same_site_gives_the_same_files(built_project: Path) -> None:
    site = build(built_project).site
    assert site is not None
    assert [*search_parts(site)] == [*search_parts(site)]


def test_each_article_page_is_kept_once_with_its_captions(parts: dict[str, Any]) -> None:
    texts = [d for i in range(len(parts)) for d in parts.get(f"texts-{i}", ())]
    urls = [d["url"] for d in texts]
    assert sorted(urls) == sorted(set(urls))
    first = parts["start"]["groups"][0][2]  # of the documents that are no articles
    assert [url for url in urls if url.startswith("articles/")] == urls[:first]
    four = next(d for d in texts if d["url"] == "articles/qinghu-four-projects/")
    assert "5月6日，工人在云岭精工的车间里装配电机。 陈默 摄" in [t for _, t in four["text"]]
    assert ["", "云岭精工车间"] in four["text"]


def test_what_articles_tell_of_follows_them_group_by_group(parts: dict[str, Any]) -> None:
    texts = [d for i in range(len(parts)) for d in parts.get(f"texts-{i}", ())]
    kinds = [(kind, texts[first]["url"]) for kind, _, first in parts["start"]["groups"]]
    assert kinds == [
        ("park", "parks/qinghu/"),
        ("organisation", "organisations/yunlingxinquzhengwufuwuzhongxin/"),
        ("measure", "measures/high-tech-enterprises/"),
    ]
    park = next(d for d in texts if d["url"] == "parks/qinghu/")
    assert park["names"] == ["清湖园区"]
    assert park["text"] == [["", "清湖产业园区以智能电机制造为主，由新区直接管理。"]]


def test_a_measure_says_what_bounds_its_newest_value() -> None:
    (series,) = build_series(
        evidence(figure("35", period=at("2029-06"), bound="over")), [COMPANIES]
    )
    site = replace(build_site(ZONE, (), ()), series=(series,))
    *_, measure = subject_documents(site)
    assert measure.passages[-1].text == "35家以上（2029年6月）"


def test_a_name_nobody_printed_is_a_tag(parts: dict[str, Any]) -> None:
    texts = [d for name in parts if name.startswith("texts-") for d in parts[name]]
    four = next(d for d in texts if d["url"] == "articles/qinghu-four-projects/")
    assert "林小满" in four["names"]
    assert "清湖产业园区" in four["names"]
    assert "云岭新区政务服务中心" in four["tags"]  # printed: 区政务服务中心
    assert not set(four["names"]) & set(four["tags"])


def test_what_was_printed_wrongly_is_kept_with_its_correction(parts: dict[str, Any]) -> None:
    texts = [d for name in parts if name.startswith("texts-") for d in parts[name]]
    review = next(d for d in texts if d["url"] == "articles/innovation-review-2030/")
    ((number, printed, wrong, right),) = review["misprints"]
    assert (number, wrong, right) == (1, "项目目审批", "项目审批")
    assert printed == "工程建设项目目审批时间压缩"


def test_a_figure_is_cut_from_its_paragraph(parts: dict[str, Any]) -> None:
    texts = [d for name in parts if name.startswith("texts-") for d in parts[name]]
    four = next(d for d in texts if d["url"] == "articles/qinghu-four-projects/")
    printed = [four["text"][n[1]][1][n[2] : n[3]] for n in four["numbers"]]
    assert "12.5亿元" in printed
    assert "30万台" in printed


def test_what_may_be_typed_in_pinyin_is_listed_once(parts: dict[str, Any]) -> None:
    names = parts["names"]
    assert "清湖园区" in names["park"]
    assert "周帆" in names["person"]
    assert names["person"].count("林小满") == 1
    assert "清湖产业园区：" not in names["title"]


def test_filters_name_only_what_has_articles(parts: dict[str, Any]) -> None:
    filters = parts["start"]["filters"]
    assert [name for _, name, _ in filters["year"]] == ["2030年"]
    assert ("qinghu", "清湖产业园区") in [(value, name) for value, name, _ in filters["park"]]
    assert all(letters for rows in filters.values() for _, _, letters in rows)


def test_numbered_parts_lie_in_folders_of_a_hundred_at_most(built_project: Path) -> None:
    site = build(built_project).site
    assert site is not None
    paths = {page.path.removeprefix("search/parts/") for page in search_parts(site)}
    assert {"start.js", "names.js", "0/texts-0.js"} <= paths
    assert all(path.count("/") == (path[0].isdigit()) for path in paths)
