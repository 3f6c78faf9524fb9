"""What an editor says of a figure in the plan wins over what the program read."""

from pathlib import Path

from generator.build import build
from generator.figures import read_figures
from generator.metadata import Knowledge, page_metadata
from generator.model import NewsPage, PagePlan, PartialDate, Story, Zone
from generator.segment import segment
from generator.verdicts import apply_verdicts
from tests.pages import complaints, good_plan, page_of, plan_text

NOWHERE = Zone((), None, None, (), (), (), (), (), ())
PAGE = page_of("园区开工", "云岭园区今年开工9个项目，总投资12亿元；签约9个项目。")
UNITS = "- {slug: a, headline: 1, body: 2}\n"


def told(page: NewsPage, plan: PagePlan) -> list[Story]:
    stories = []
    for article, metadata, _ in page_metadata(
        segment(page, plan), Knowledge.of(NOWHERE), plan.issued
    ):
        figures, _ = read_figures(article, metadata, NOWHERE, plan.issued)
        stories.append(Story(article, metadata, figures, plan))
    return stories


def judged(verdicts: str, page: NewsPage = PAGE) -> tuple[tuple[Story, ...], list[str]]:
    plan = good_plan(page, UNITS, f"figures:\n{verdicts}")
    stories, problems = apply_verdicts(told(page, plan), plan.figures, page.lines)
    return stories, [problem.message for problem in problems]


def test_a_rejected_figure_is_gone() -> None:
    stories, problems = judged("- {line: 2, printed: 12亿元, reject: true, because: 另有说法}\n")
    assert problems == []
    assert [f.text for f in stories[0].figures] == ["9个", "9个"]


def test_a_relabelled_figure_keeps_its_value_and_place() -> None:
    stories, _ = judged(
        "- {line: 2, printed: 12亿元, measure: 计划总投资, subject: 云岭园区, status: planned,"
        " period: 2030-01..2030-11, because: 据上文}\n"
    )
    figure = stories[0].figures[1]
    assert (figure.text, figure.measure, figure.subject, figure.status) == (
        "12亿元",
        "计划总投资",
        "云岭园区",
        "planned",
    )
    assert figure.period is not None
    assert (figure.period.start, figure.period.end) == (
        PartialDate(2030, 1, None),
        PartialDate(2030, 11, None),
    )


def test_the_same_words_twice_on_a_line_are_judged_in_their_order() -> None:
    stories, problems = judged(
        "- {line: 2, printed: 9个, measure: 开工项目数, because: 甲}\n"
        "- {line: 2, printed: 9个, measure: 签约项目数, because: 乙}\n"
    )
    assert problems == []
    assert [f.measure for f in stories[0].figures if f.text == "9个"] == [
        "开工项目数",
        "签约项目数",
    ]


def test_a_verdict_on_a_figure_that_was_not_read_is_a_problem() -> None:
    _, problems = judged("- {line: 2, printed: 13亿元, reject: true, because: 误}\n")
    assert problems == ["“13亿元” is no figure read on line 2"]


def test_one_verdict_too_many_is_a_problem() -> None:
    entry = "- {line: 2, printed: 12亿元, measure: 投资, because: 甲}\n"
    assert judged(entry + entry)[1] == ["“12亿元” has more than one verdict"]


def test_faults_of_a_verdict_name_their_line() -> None:
    entry = "- {line: 9, printed: 9个, because: 甲}\n- {line: 2, printed: 9个, period: 明年, because: 乙}\n"
    found = complaints(PAGE, plan_text(PAGE, UNITS, f"figures:\n{entry}"))
    assert found == [
        (5, "“9” is no line of this page", "write a number from 1 to 2"),
        (6, "“明年” is no period", "write 2023, 2023-12-15, 2023-01..2023-11, or unknown"),
    ]


def test_an_unknown_period_puts_a_figure_under_no_year() -> None:
    stories, _ = judged("- {line: 2, printed: 12亿元, period: unknown, because: 未写明}\n")
    period = stories[0].figures[1].period
    assert period is not None
    assert (period.start, period.end) == (None, None)


def test_a_verdict_reaches_the_built_site(project: Path) -> None:
    plan = project / "seeds" / "2030-06.yml"
    before = build(project)
    assert before.site is not None
    evidence = next(e for e in before.site.timeline if e.story.article.page == "2030-06.txt")
    line = evidence.figure.printed[0].line
    plan.write_text(
        plan.read_text("utf-8")
        + f"figures:\n- {{line: {line}, printed: {evidence.figure.text}, reject: true, because: 误}}\n",
        "utf-8",
    )
    after = build(project)
    assert after.problems == before.problems
    assert after.site is not None
    assert evidence.id not in {e.id for e in after.site.timeline}


def test_rejecting_a_number_that_is_read_as_no_figure_is_no_mistake() -> None:
    page = page_of("园区开工", "云岭园区请来第三方，验收9个项目。")
    stories, problems = judged("- {line: 2, printed: 第三方, reject: true, because: 误}\n", page)
    assert problems == []
    assert [f.text for f in stories[0].figures] == ["9个"]


def test_rejecting_words_without_any_number_is_a_problem() -> None:
    _, problems = judged("- {line: 2, printed: 园区, reject: true, because: 不是数字}\n")
    assert problems == ["“园区” holds no number; nothing is rejected"]


def test_rejecting_a_part_of_a_figure_names_the_whole() -> None:
    _, problems = judged('- {line: 2, printed: "12", reject: true, because: 误}\n')
    assert problems == ["“12” is only a part of “12亿元”"]
