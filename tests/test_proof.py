"""Every figure is held against the page that printed it; what is doubtful is listed."""

from dataclasses import replace
from pathlib import Path

from generator.build import build
from generator.indexes import build_site
from generator.model import PrintedSpan, Zone
from generator.proof import prove, site_notes
from tests.figure_makers import PAGE, STORY, at, day, evidence, figure

GOOD = figure(
    "9", text="9个", unit="个", start=6, end=8, printed=(PrintedSpan(2, 6, 8),),
    quote="云岭园区开工9个项目，总投资12亿元。",
)  # fmt: skip
NOTHING = build_site(Zone(("云岭新区",), None, None, (), (), (), (), (), ()), (), ())
PAGES = {PAGE.name: PAGE.lines}


def test_a_figure_at_its_place_is_proved() -> None:
    assert prove([replace(STORY, figures=(GOOD,))], PAGES) == ()


def test_a_figure_elsewhere_fails_the_build() -> None:
    moved = replace(GOOD, printed=(PrintedSpan(2, 5, 7),))
    (problem,) = prove([replace(STORY, figures=(moved,))], PAGES)
    assert problem.fatal
    assert str(problem.position) == "seeds/p.txt:2"


def test_contradictions_are_listed_with_both_sources(project: Path) -> None:
    page = project / "seeds" / "2030-08.txt"
    page.write_text(
        "两处说法\n\n本报讯（记者周帆）截至7月底，云岭新区高新技术企业达到41家。\n\n"
        "据了解，截至7月底，云岭新区高新技术企业达到43家。\n",
        "utf-8",
    )
    built = build(project)
    notes = [n.message for n in built.notes if "高新技术企业" in n.message]
    assert any("41家" in note and "43家" in note for note in notes)
    assert built.site is not None


def test_a_share_above_the_whole_is_flagged_and_stays(
    project: Path,
) -> None:
    (project / "seeds" / "2030-08.txt").write_text(
        "两处疑点\n\n本报讯（记者周帆）截至7月底，云岭新区问题办结率达到180%，新增企业9家。\n",
        "utf-8",
    )
    built = build(project)
    assert built.site is not None
    shown = [e.figure.text for e in built.site.timeline if e.story.article.page == "2030-08.txt"]
    assert shown == ["180%", "9家"]
    notes = [note.message for note in built.notes]
    assert "180% is more than the whole of what it is a share of" in notes


def test_a_deed_after_the_issue_is_flagged() -> None:
    early = replace(STORY, plan=replace(STORY.plan, issued=day("2030-03")))
    found = [replace(e, story=early) for e in evidence(figure("9", period=at("2030-06")))]
    notes = site_notes(replace(NOTHING, timeline=tuple(found)))
    assert [n.message for n in notes] == [
        "9家 is told as reached by 2030-06, after the issue of 2030-03"
    ]
