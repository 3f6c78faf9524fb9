"""What the desk says is to be seen to: problems, doubts, notes, each with its place."""

from pathlib import Path

import pytest

from generator.build import build
from generator.desk import Desk
from generator.desk_pages import State, desk_of
from generator.draft import draft
from generator.draft_yaml import plan_yaml, read_doubts
from generator.model import Position
from tests.desks import PLAN, desk, labels
from tests.pages import page_of
from tests.test_cli import run


def broken(project: Path, old: str, new: str) -> Desk:
    """The desk of the page whose plan has had `old` replaced by `new`."""
    plan = project / PLAN
    text = plan.read_text("utf-8")
    assert text.count(old) == 1
    plan.write_text(text.replace(old, new), "utf-8")
    return desk(build(project, drafts=True), "2030-06.txt")


def findings(shown: Desk) -> list[tuple[str, str, int | None, str | None]]:
    """Kind, place, printed line and plan line of all that is to be seen to."""
    return [
        (f.kind, str(f.position), f.line, f.plan_line.text if f.plan_line else None)
        for f in shown.findings
    ]


def test_a_good_page_has_nothing_to_be_seen_to(project: Path) -> None:
    shown = desk(build(project, drafts=True), "2030-07.txt")
    assert (shown.state, findings(shown)) == ("reviewed", [])


def test_an_unclaimed_line_leads_to_the_plans_line_about_the_one_before_it(project: Path) -> None:
    shown = broken(project, "body: 28-30", "body: 28")
    assert labels(shown)[30] == (None, "unclaimed")
    assert findings(shown)[0] == ("problem", "seeds/2030-06.txt:30", 30, "body: 28")


def test_a_problem_of_the_plan_leads_to_the_printed_line_it_is_about(project: Path) -> None:
    shown = broken(project, "  missing: 开头\n", "  mising: 开头\n")
    assert findings(shown) == [
        ("problem", f"{PLAN}:30", 28, "- slug: village-workshop"),
        ("problem", f"{PLAN}:33", 28, "mising: 开头"),
    ]


def test_a_problem_of_the_plans_head_is_about_the_whole_page(project: Path) -> None:
    shown = broken(project, "issued: 2030-06\n", "issued: 2030-13\n")
    assert findings(shown) == [("problem", f"{PLAN}:7", None, "issued: 2030-13")]


def test_a_line_claimed_twice_is_shown_as_what_claims_it_first(project: Path) -> None:
    shown = broken(project, "byline: 32", "byline: 30")
    assert labels(shown)[30] == (3, "body")
    assert findings(shown) == [
        ("problem", f"{PLAN}:35", 30, "byline: 30"),
        ("problem", "seeds/2030-06.txt:32", 32, "body: 28-30"),
    ]
    assert shown.findings[0].also == (Position(PLAN, 34),)


def test_a_plan_that_is_no_yaml_leaves_the_lines_to_be_read(project: Path) -> None:
    shown = broken(project, "paper: 云岭日报", "paper: [云岭日报")
    assert (shown.state, shown.units) == ("broken", ())
    assert [line.number for run in shown.runs for line in run.lines][:3] == [2, 4, 6]
    (problem,) = shown.findings
    assert problem.kind == "problem"
    assert problem.position.path == PLAN
    assert problem.plan_line is not None


def test_doubts_are_those_the_plan_still_keeps(project: Path) -> None:
    (project / PLAN).unlink()
    page = project / "seeds/2030-06.txt"
    assert run("draft", page, "--issued", "2030-06", "--save", "--root", project).exit_code == 0
    comments = [
        (f"{PLAN}:{number}", line)
        for number, line in enumerate((project / PLAN).read_text("utf-8").split("\n"), 1)
        if line.startswith("# In doubt, line 28: ")
    ]
    assert len(comments) == 2
    shown = broken(project, comments[1][1] + "\n", "")
    assert shown.state == "draft"
    doubts = [found for found in findings(shown) if found[0] == "doubt"]
    assert doubts == [("doubt", comments[0][0], 28, comments[0][1])]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_doubt_is_read_back_in_whatever_language_it_was_written(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", language)
    page = page_of("的带动下，村里办起了电机线圈加工点。")
    proposal = draft(page)
    text = plan_yaml(proposal, None, None, None)
    assert len(proposal.doubts) > 0
    assert [doubt for _, doubt in read_doubts(text.split("\n"))] == list(proposal.doubts)


def test_a_page_without_a_plan_shows_its_draft_and_all_doubts(project: Path) -> None:
    (project / PLAN).unlink()
    shown = desk(build(project, drafts=True), "2030-06.txt")
    assert shown.state == "missing"
    assert [f[:3] for f in findings(shown) if f[0] != "note"] == [
        ("warning", "seeds/2030-06.txt", None),
        ("doubt", "seeds/2030-06.txt:28", 28),
        ("doubt", "seeds/2030-06.txt:28", 28),
    ]
    assert shown.findings[0].paste == (
        "python -m generator draft seeds/2030-06.txt --issued 2030-06 --save"
    )
    assert [unit.unit.kind for unit in shown.units] == ["article", "caption", "fragment", "article"]


def test_a_contradiction_stands_on_the_desks_of_both_pages(project: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "另一种说法\n\n本报讯（记者林小满）截至2030年6月底，云岭新区高新技术企业达到71家。\n",
        "utf-8",
    )
    run("add", page, "--issued", "2031-05-08", "--root", project)
    result = build(project, drafts=True)
    (name,) = [path.name for path in (project / "seeds").glob("2031-*.txt")]
    (here,) = [f for f in desk(result, name).findings if f.also]
    (there,) = [f for f in desk(result, "2030-06.txt").findings if f.also]
    assert here.kind == there.kind == "note"
    assert here.line == 3
    assert there.position in here.also
    assert here.position in there.also
    address = desk_of(State(result, result, ()))
    assert address(here.position) == f"desk/{name[:-4]}/#l-3"
    assert address(Position(PLAN, 7)) == "desk/2030-06/"
    assert address(Position("seeds/zone/parks.yml", 1)) is None


def test_a_figure_that_says_nothing_of_what_it_counts_comes_with_an_entry_to_paste(
    project: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("新的消息\n\n本报讯（记者林小满）全区达到12家。\n", "utf-8")
    run("add", page, "--issued", "2031-05-08", "--root", project)
    (name,) = [path.name for path in (project / "seeds").glob("2031-*.txt")]
    notes = [f for f in desk(build(project, drafts=True), name).findings if f.line]
    assert [note.paste for note in notes] == [
        '- line: 3\n  printed: "12家"\n  measure: \n  because: '
    ]
