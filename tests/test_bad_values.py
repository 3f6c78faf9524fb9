"""Keys of a plan that are unknown or missing, values of another kind: what is told, and the schema."""

from pathlib import Path

import pytest

from generator.build import build
from tests.spoiling import GOOD, plan, plan_with, refused
from tests.test_schema import faults

# Faults of keys and of the kinds of values: an editor's schema tells them, too.
BAD_VALUES: dict[str, tuple[str, str]] = {
    "an unknown key": (
        plan_with("headline", "hedline"),
        "seeds/zz.yml:6: a unit has no key “hedline”\n    did you mean “headline”?",
    ),
    "a key of something else": (
        plan_with("units:", "managed: true\nunits:"),
        "seeds/zz.yml:4: a plan has no key “managed”\n    its keys are: page, fingerprint, "
        "line_marks, paper, section, issued, issued_because, reviewed, corrections, units, skip, "
        "figures",
    ),
    "a merge key": (
        plan_with("  headline", "  <<: {headline: 1}\n  headline"),
        "seeds/zz.yml:6: a unit has no key “<<”\n    its keys are: slug, kind, kicker, headline, "
        "deck, column, body, crossheads, byline, title, missing, belongs_to, event_date, parks, "
        "organisations, topics, summary",
    ),
    "no page": (
        plan_with("page: zz.txt\n", ""),
        "seeds/zz.yml:1: this plan has no “page”\n    add page: zz.txt",
    ),
    "no fingerprint": (
        f"page: zz.txt\nfingerprint:\n{GOOD[GOOD.index('issued'):]}",
        "seeds/zz.yml:2: this plan has no “fingerprint”\n    add "
        + GOOD.split("\n")[1],
    ),
    "a unit without a slug": (
        plan_with("- slug: bad-input\n  headline", "- headline"),
        "seeds/zz.yml:5: this unit has no “slug”\n    add slug: a-short-latin-name",
    ),
    "a unit that is a text": (
        plan_with("- slug: bad-input\n  headline: 1\n  body: 3", "- bad-input"),
        "seeds/zz.yml:5: a unit is a list of `key: value` lines\n    its keys are: slug, kind, "
        "kicker, headline, deck, column, body, crossheads, byline, title, missing, belongs_to, "
        "event_date, parks, organisations, topics, summary",
    ),
    "units that are no list": (
        plan_with("- slug: bad-input\n  headline: 1\n  body: 3", "  slug: bad-input"),
        "seeds/zz.yml:5: “units” is a list\n    start each of its entries with a dash",
    ),
    "a list of lists of lines": (
        plan_with("body: 3", "body: [3]"),
        "seeds/zz.yml:7: “body” is one text, not a list\n    write body: …",
    ),
    "a mapping for a text": (
        plan_with("body: 3", "body: 3\n  title: {甲: 乙}"),
        "seeds/zz.yml:8: “title” is one text, not a map\n    write title: …",
    ),
    "a list of lists": (
        plan_with("body: 3", "body: 3\n  topics: [[甲]]"),
        "seeds/zz.yml:8: “topics” is a list of texts\n    write topics: [甲, 乙]",
    ),
    "lines in words": (
        plan_with("body: 3", "body: 第三行"),
        "seeds/zz.yml:7: body: “第三行” are no line numbers\n"
        "    write them like 9-13, 17 or, to join two, 25+27",
    ),
    "lines with a Chinese comma": (
        plan_with("body: 3", "body: 1，3"),
        "seeds/zz.yml:7: body: “1，3” holds full-width signs\n    write them half-width: 1, 3",
    ),
    "a date in words": (
        plan_with("2030-05", "2030年5月"),
        "seeds/zz.yml:3: “2030年5月” is no date\n"
        "    write issued: 2024, issued: 2024-03 or issued: 2024-03-15",
    ),
    "a month that is none": (
        plan_with("2030-05", "2030-13"),
        "seeds/zz.yml:3: “2030-13” is no date\n"
        "    write issued: 2024, issued: 2024-03 or issued: 2024-03-15",
    ),
    "a date of another order": (
        plan_with("2030-05", "05/06/2030"),
        "seeds/zz.yml:3: “05/06/2030” is no date\n"
        "    write issued: 2024, issued: 2024-03 or issued: 2024-03-15",
    ),
    "an unsafe slug": (
        plan_with("bad-input", "../../etc"),
        "seeds/zz.yml:5: “../../etc” cannot be part of an address\n"
        "    use small latin letters, digits and hyphens: new-plant-2023",
    ),
    "a Chinese slug": (
        plan_with("bad-input", "开工"),
        "seeds/zz.yml:5: “开工” cannot be part of an address\n"
        "    use small latin letters, digits and hyphens: new-plant-2023",
    ),
    "a slug too long for a file": (
        plan_with("bad-input", "a" * 81),
        f"seeds/zz.yml:5: “{'a' * 81}” cannot be part of an address\n"
        "    use small latin letters, digits and hyphens: new-plant-2023",
    ),
    "a kind that is none": (
        plan_with("body: 3", "kind: articel\n  body: 3"),
        "seeds/zz.yml:7: “kind” cannot be “articel”\n    did you mean “article”?",
    ),
    "on for a truth": (
        GOOD + "figures:\n- {line: 3, printed: 三个, reject: on, because: 误}\n",
        "seeds/zz.yml:9: “reject” cannot be “on”\n    write one of: true, false",
    ),
    "a figure without a reason": (
        GOOD + "figures:\n- {line: 3, printed: 三个, measure: 项目数}\n",
        "seeds/zz.yml:9: this figure has no “because”\n    add because: the evidence",
    ),
    "a period that is none": (
        GOOD + "figures:\n- {line: 3, printed: 三个, period: 上半年, because: 误}\n",
        "seeds/zz.yml:9: “上半年” is no period\n"
        "    write 2023, 2023-12-15, 2023-01..2023-11, or unknown",
    ),
    "a skip without a reason": (
        plan_with("  headline: 1\n", "") + "skip:\n- lines: 1\n",
        "seeds/zz.yml:8: this skip has no “because”\n    add because: the reason",
    ),
    "a correction without its line": (
        plan_with("units:", "corrections:\n- {wrong: 三, right: 二, because: 误}\nunits:"),
        "seeds/zz.yml:5: a correction has one line\n    add line: 12",
    ),
}  # fmt: skip

# What YAML or the page itself tells.


@pytest.mark.parametrize("case", BAD_VALUES)
def test_what_is_wrong_is_told_with_its_place_and_what_to_do(project: Path, case: str) -> None:
    text, expected = BAD_VALUES[case]
    assert refused(project, plan(text)) == expected


@pytest.mark.parametrize("case", BAD_VALUES)
def test_a_fault_of_keys_and_values_is_told_by_the_schema_too(case: str) -> None:
    text, _ = BAD_VALUES[case]
    assert faults("plan.schema.json", text)


def test_the_good_plan_is_good(project: Path) -> None:
    plan(GOOD)(project / "seeds")
    assert build(project).problems == ()
    assert faults("plan.schema.json", GOOD) == []


@pytest.mark.parametrize("date", ["2030", "2030-05", "2030-5", "2030-05-06", "'2030-05-06'"])
def test_a_date_stays_as_exact_as_it_was_written(project: Path, date: str) -> None:
    plan(plan_with("2030-05", date))(project / "seeds")
    result = build(project)
    assert result.problems == ()
    assert result.site is not None
    (issued,) = {plan.issued for plan in result.site.plans if plan.page == "zz.txt"}
    expected = {"2030": (2030, None, None), "2030-05": (2030, 5, None), "2030-5": (2030, 5, None)}
    assert issued is not None
    assert (issued.year, issued.month, issued.day) == expected.get(date, (2030, 5, 6))


@pytest.mark.parametrize(
    "word", ["no", "on", "yes", "off", "n", "12:30", "1e3", "0x1F", "2030-05-06"]
)
def test_a_word_that_yaml_takes_for_something_else_stays_a_word(project: Path, word: str) -> None:
    plan(plan_with("headline: 1", f"column: 1\n  title: {word}"))(project / "seeds")
    result = build(project)
    assert result.problems == ()
    assert result.site is not None
    (story,) = [s for s in result.site.stories if s.article.slug == "bad-input"]
    assert story.article.plan.title == word
