"""A caption that stands on its article's page shows there all that was printed with it."""

from pathlib import Path

import pytest

from generator.build import Build, build
from generator.model import WebPage
from generator.source import fingerprint
from tests.test_cli import run

LINES = """\
湖东夜市开街
5月8日，湖东路夜市开街，八十个摊位迎来第一批客人。
图片新闻
灯火里的湖东路
——开街首夜见闻
客人在摊未前挑选竹编灯笼。
（本报记者 何一川）
陈默 摄
"""
PLAN = """\
page: night.txt
fingerprint: {fingerprint}
issued: 2030-05-09
corrections:
- {{line: 2, wrong: 八十个, right: 八十二个, because: 摊位表列了八十二个}}
- {{line: 6, wrong: 摊未, right: 摊位, because: 字形相近}}
units:
- {{slug: night-market, headline: 1, body: 2}}
- slug: night-market-lights
  kind: caption
  belongs_to: night-market
  kicker: 3
  headline: 4
  deck: 5
  body: 6
  byline: 7-8
"""


@pytest.fixture
def plan(project: Path) -> Path:
    """The plan of a page with an article and a picture that belongs to it."""
    (project / "seeds/night.txt").write_text(LINES, "utf-8")
    path = project / "seeds/night.yml"
    path.write_text(PLAN.format(fingerprint=fingerprint(LINES.encode())), "utf-8")
    return path


def page_in(result: Build, path: str) -> WebPage:
    assert result.problems == ()
    return next(page for page in result.pages if page.path == path)


def caption_on(result: Build) -> str:
    """The caption as the article's page shows it."""
    content = str(page_in(result, "articles/night-market.md").content)
    return content.split('<div class="caption" id="night-market-lights">')[1].split("</div>")[0]


def test_a_captions_printed_heading_and_who_made_it_stand_with_it(
    project: Path, plan: Path
) -> None:
    shown = caption_on(build(project))
    assert '<p class="soft">图片说明（陈默 摄）</p>' in shown
    assert '<p class="kicker">图片新闻</p>\n<p class="headline">灯火里的湖东路</p>' in shown
    assert '<p class="deck">——开街首夜见闻</p>\n<p class="soft">记者 何一川</p>' in shown


def test_an_editors_title_stands_where_a_caption_has_no_headline(project: Path, plan: Path) -> None:
    text = plan.read_text("utf-8").replace("headline: 4\n", "column: 4\n  title: 夜市的灯\n")
    plan.write_text(text, "utf-8")
    shown = caption_on(build(project))
    assert '<p class="headline">夜市的灯</p>' in shown
    assert '<p class="kicker">灯火里的湖东路</p>' in shown  # what was printed, as a column


def test_a_correction_in_a_caption_is_listed_on_its_page_and_led_to_by_one_number(
    project: Path, plan: Path
) -> None:
    result = build(project)
    assert 'href="#c-2" title="原文印作“摊未”">摊位</a>' in caption_on(result)
    content = str(page_in(result, "articles/night-market.md").content)
    assert '<li id="c-2">第6行：原文印作“<del>摊未</del>”' in content
    for path in ("corrections.md", "feeds/corrections.xml"):
        assert "articles/night-market/#c-2" in str(page_in(result, path).content)


def test_an_ejected_article_tells_when_its_plan_gains_or_changes_a_caption(
    project: Path, plan: Path
) -> None:
    whole = plan.read_text("utf-8")
    plan.write_text(whole.replace("  belongs_to: night-market\n", ""), "utf-8")
    assert run("eject", "night-market", "--root", project).exit_code == 0
    assert outdated(project) == []
    plan.write_text(whole, "utf-8")
    (gained,) = outdated(project)
    assert gained.startswith("docs/articles/night-market.md: what this page was made from")
    (project / "docs/articles/night-market.md").unlink()
    assert run("eject", "night-market", "--root", project).exit_code == 0
    assert outdated(project) == []
    plan.write_text(whole.replace("  kicker: 3\n", "  column: 3\n"), "utf-8")
    assert len(outdated(project)) == 1


def outdated(project: Path) -> list[str]:
    result = build(project)
    assert result.problems == ()
    return [str(note) for note in result.notes if "made from" in note.message]
