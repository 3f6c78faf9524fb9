"""A plan is read whole; every fault in it is reported on its line with what to do."""

import pytest

from generator.model import PartialDate
from generator.plan import read_plan
from generator.plan_slugs import check_slugs
from tests.pages import PLAN_PATH, complaints, good_plan, page_of, plan_text

PAGE = page_of(
    "云岭园区：",  # 1
    "三个项目开工",  # 2
    "",
    "本报讯（记者林小满）5月6日，三个项目在云岭园区开",  # 4
    "",
    "工，总投资九亿元。",  # 6
    "现场掌声雷动。",  # 7
    "周一帆 摄",  # 8
)
UNIT = """\
- slug: three-projects
  kicker: 1
  headline: 2
  body: 4+6-7
  byline: 8
"""
HEAD_LINES = 4  # page, fingerprint, issued, units


def test_a_good_plan_is_read_without_complaint() -> None:
    plan = good_plan(PAGE, UNIT)
    (unit,) = plan.units
    assert plan.issued == PartialDate(2030, 5, None)
    assert unit.kind == "article"
    assert unit.body == ((4, 6), (7,))
    assert list(unit.claims()) == [
        ("kicker", 1),
        ("headline", 2),
        ("body", 4),
        ("body", 6),
        ("body", 7),
        ("byline", 8),
    ]


def test_a_line_claimed_twice_is_reported_at_both_places() -> None:
    text = plan_text(PAGE, UNIT + "- slug: other\n  headline: 2\n")
    assert complaints(PAGE, text) == [
        (
            HEAD_LINES + 7,
            f"headline claims line 2 again (also claimed by line {HEAD_LINES + 3})",
            "every line belongs to one article; remove 2 from one of them",
        )
    ]


def test_a_line_nobody_claims_is_reported_on_the_page_with_the_join_it_looks_like() -> None:
    _, problems = read_plan(
        PLAN_PATH, plan_text(PAGE, UNIT.replace("4+6-7", "4, 7")).encode(), PAGE
    )
    assert [str(p) for p in problems] == [
        "seeds/p.txt:6: no article claims this line: “工，总投资九亿元。”\n"
        "    it looks like the end of line 4; write 4+6 to join them"
    ]


def test_a_skipped_line_needs_no_unit() -> None:
    skip = "skip:\n- lines: 8\n  because: 署名另见\n"
    assert complaints(PAGE, plan_text(PAGE, UNIT.replace("  byline: 8\n", "") + skip)) == []


@pytest.mark.parametrize(
    ("change", "line", "message", "hint"),
    [
        (("kicker", "kiker"), 3, "a unit has no key “kiker”", "did you mean “kicker”?"),
        (
            ("headline: 2", "headline: 99"),
            4,
            "headline: line 99 is not on the page",
            "p.txt has lines 1 to 8",
        ),
        (
            ("headline: 2", "headline: 3"),
            4,
            "headline: line 3 is blank",
            "look up the number again: blank lines are counted, too",
        ),
        (
            ("three-projects", "../secret"),
            2,
            "“../secret” cannot be part of an address",
            "use small latin letters, digits and hyphens: new-plant-2023",
        ),
        (
            ("kicker: 1", "event_date: 2030-02-30\n  kicker: 1"),
            3,
            "“2030-02-30” is no date",
            "write event_date: 2024, event_date: 2024-03 or event_date: 2024-03-15",
        ),
        (
            ("kicker: 1", "kind: artikel\n  kicker: 1"),
            3,
            "“kind” cannot be “artikel”",
            "did you mean “article”?",
        ),
        (
            ("byline: 8", "byline: 8\n  crossheads: 2"),
            7,
            "line 2 is a crosshead, but not in the body",
            "put 2 into body, too, where it is to be read",
        ),
        (
            ("kicker: 1", "kind: fragment\n  kicker: 1"),
            2,
            "a fragment says what is missing",
            "add missing: 开头 | 结尾 | 开头和结尾 | 中间",
        ),
        (
            ("  kicker: 1", "\tkicker: 1"),
            3,
            "the line is indented with a tab",
            "indent with spaces instead",
        ),
    ],
)
def test_a_fault_in_a_unit_is_one_message_on_its_line(
    change: tuple[str, str], line: int, message: str, hint: str
) -> None:
    text = plan_text(PAGE, UNIT.replace(*change))
    offset = HEAD_LINES - 1
    assert complaints(PAGE, text) == [(offset + line, message, hint)]


def test_all_faults_are_reported_at_once() -> None:
    text = plan_text(PAGE, UNIT.replace("kicker", "kiker").replace("headline: 2", "headline: x"))
    assert [line for line, _, _ in complaints(PAGE, text)] == [6, 7]


def test_a_page_changed_after_its_plan_is_noticed() -> None:
    text = plan_text(PAGE, UNIT).replace(PAGE.fingerprint, "sha256:00")
    assert complaints(PAGE, text) == [
        (
            2,
            "p.txt was changed after this plan was made",
            f"check the line numbers, then write fingerprint: {PAGE.fingerprint}",
        )
    ]


def test_a_plan_for_another_page_is_noticed() -> None:
    text = plan_text(PAGE, UNIT).replace("page: p.txt", "page: q.txt")
    assert [(line, message) for line, message, _ in complaints(PAGE, text)] == [
        (1, "this plan is for “q.txt”, but stands beside p.txt")
    ]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("line: 6\n  wrong: 十亿\n  right: 九亿", "“十亿” does not stand on line 6"),
        ("line: 4\n  wrong: 园\n  right: 圆", None),
        ("line: 4\n  wrong: 月6\n  right: 月6", "`wrong` and `right` are the same"),
        ("line: 40\n  wrong: 九\n  right: 八", "line: line 40 is not on the page"),
        ("line: 6\n  right: 八", "this correction has no “wrong”"),
        ("line: 6\n  wrong: 九", "this correction has no “right”"),
        ("line: 6-7\n  wrong: 九\n  right: 八", "a correction has one line"),
        ("line: 6\n  wrong: 九\n  right: ''", None),
    ],
)
def test_a_correction_must_match_its_line(fields: str, message: str | None) -> None:
    rest = f"corrections:\n- {fields}\n  because: 与下文不符\n"
    expected = [] if message is None else [message]
    assert [m for _, m, _ in complaints(PAGE, plan_text(PAGE, UNIT, rest))] == expected


def test_a_correction_that_could_stand_at_two_places_is_refused() -> None:
    page = page_of("标题", "甲园与甲园相邻。")
    rest = "corrections:\n- {line: 2, wrong: 甲园, right: 乙园, because: 前文作乙}\n"
    text = plan_text(page, "- {slug: a, headline: 1, body: 2}\n", rest)
    assert [m for _, m, _ in complaints(page, text)] == ["“甲园” stands 2 times on line 2"]


def test_a_long_line_printed_twice_may_be_published_once_only() -> None:
    sentence = "云岭新区今年新签约项目十二个，总投资三十亿元，其中制造业项目九个，服务业项目三个，均已开工。"
    page = page_of("标题", sentence, "另一标题", sentence)
    units = "- {slug: a, headline: 1, body: 2}\n- {slug: b, headline: 3, body: 4}\n"
    assert [m for _, m, _ in complaints(page, plan_text(page, units))] == [
        "line 4 prints the same as line 2; both are published"
    ]
    units = "- {slug: a, headline: 1, body: 2}\n"
    skip = "skip:\n- {lines: '3-4', because: 重复, repeats: '1-2'}\n"
    assert [m for _, m, _ in complaints(page, plan_text(page, units + skip))] == [
        "line 3 does not repeat what `repeats` names"
    ]
    skip = "skip:\n- {lines: 3, because: 误印}\n- {lines: 4, because: 重复, repeats: 2}\n"
    assert complaints(page, plan_text(page, units + skip)) == []


def test_what_repeats_itself_or_a_line_skipped_too_is_not_left_out() -> None:
    page = page_of("标题", "甲园新增企业十五家。", "另一标题", "甲园新增企业十五家。")
    hint = "name the copy that is published, or remove `repeats` and say why"

    def told(skip: str) -> list[tuple[str, str]]:
        text = plan_text(page, "- {slug: a, headline: 1, body: 3}\n", f"skip:\n{skip}")
        return [(message, hint) for _, message, hint in complaints(page, text)]

    itself = "- {lines: 2, because: 重复, repeats: 2}\n- {lines: 4, because: 重复, repeats: 2+4}\n"
    assert told(itself) == [
        ("line 2 cannot repeat itself", hint),
        ("`repeats` names line 2, which is skipped, too (line 5)", hint),
        ("line 4 cannot repeat itself", hint),
    ]
    each_other = (
        "- {lines: 2, because: 重复, repeats: 4}\n- {lines: 4, because: 重复, repeats: 2}\n"
    )
    assert told(each_other) == [
        ("`repeats` names line 4, which is skipped, too (line 6)", hint),
        ("`repeats` names line 2, which is skipped, too (line 5)", hint),
    ]


def test_a_slug_used_on_two_pages_is_reported() -> None:
    plans = [good_plan(PAGE, UNIT), good_plan(PAGE, UNIT)]
    assert [p.message for p in check_slugs(plans)] == [
        f"the slug “three-projects” is already used at {PLAN_PATH}:{HEAD_LINES + 1}"
    ]


def test_a_caption_must_belong_to_an_article_that_exists() -> None:
    page = page_of("标题", "正文。", "图中为新厂房。")
    units = (
        "- {slug: a, headline: 1, body: 2}\n- {slug: b, kind: caption, body: 3, belongs_to: c}\n"
    )
    assert [p.message for p in check_slugs([good_plan(page, units)])] == [
        "belongs_to: no article has the slug “c”"
    ]


def test_a_plan_for_another_page_is_not_to_be_shifted() -> None:
    text = plan_text(PAGE, UNIT).replace("page: p.txt", "page: q.txt")
    text = text.replace(PAGE.fingerprint, "sha256:00")
    assert [message for _, message, _ in complaints(PAGE, text)] == [
        "this plan is for “q.txt”, but stands beside p.txt"
    ]
