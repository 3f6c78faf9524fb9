"""What is to be looked at in plans: pieces without a summary, days that can hardly be right."""

from pathlib import Path

import pytest

from generator.build import build
from tests.test_cli import run

PLAN = "seeds/2030-06.yml"
TOLD = "seeds/2030-06.yml:"


def changed(project: Path, old: str, new: str) -> int:
    """Puts `new` in place of the first `old` in the plan; the line it stands on."""
    path = project / PLAN
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def notes(project: Path) -> list[tuple[str, str]]:
    built = build(project, drafts=True)
    assert not built.failed
    return [(str(note.position), note.message) for note in built.notes]


def test_the_project_has_nothing_unfinished(project: Path) -> None:
    assert notes(project) == []


def test_a_reviewed_article_without_a_summary_is_to_be_looked_at(project: Path) -> None:
    changed(project, "  summary: 上半年", "  # 上半年")
    ((place, message),) = notes(project)
    assert place.startswith(TOLD)
    assert message.endswith("has no summary")


def test_a_page_that_is_not_reviewed_needs_no_summary_yet(project: Path) -> None:
    changed(project, "  summary: 上半年", "  # 上半年")
    changed(project, "units:", "reviewed: false\nunits:")
    assert [message for _, message in notes(project)] == [
        "this page is not reviewed yet; its articles are left out of the published site"
    ]


def test_a_fragment_without_a_title_is_to_be_looked_at(project: Path) -> None:
    changed(project, "  title: 村里", "  # 村里")
    ((_, message),) = notes(project)
    assert message.endswith("has neither headline nor title")


def test_an_event_after_the_issue_is_to_be_looked_at(project: Path) -> None:
    line = changed(project, "  summary: 上半年", "  event_date: 2030-07-01\n  summary: 上半年")
    assert notes(project) == [
        (f"{TOLD}{line}", "event_date 2030-07-01 is after the issue of 2030-06")
    ]


def test_an_event_in_the_month_of_the_issue_is_not(project: Path) -> None:
    changed(project, "  summary: 上半年", "  event_date: 2030-06-30\n  summary: 上半年")
    assert notes(project) == []


@pytest.mark.parametrize(
    ("today", "told"), [("2030-05-31", True), ("2030-06-01", False), ("2031-01-01", False)]
)
def test_only_check_tells_of_a_page_that_is_still_to_appear(
    project: Path, today: str, told: bool
) -> None:
    result = run("check", "--today", today, "--root", project)
    assert result.exit_code == 0
    assert ("seeds/2030-06.yml:7: 2030-06 is still to come" in result.stdout) == told
    assert notes(project) == []


def test_check_tells_of_articles_written_by_hand_that_are_still_to_appear(project: Path) -> None:
    folder = project / "docs/articles"
    folder.mkdir(exist_ok=True)
    (folder / "night.md").write_text("---\ntitle: 夜校\ndate: 2040-01\n---\n\n正文\n", "utf-8")
    assert (
        "docs/articles/night.md: 2040-01 is still to come" in run("check", "--root", project).stdout
    )


def test_a_correction_published_in_days_to_come_is_told_by_check(project: Path) -> None:
    line = changed(project, "  because: “目”", "  since: 2099-01\n  because: “目”") - 3
    told = run("check", "--root", project).stdout
    assert f"{TOLD}{line}: 2099-01 is still to come" in told
