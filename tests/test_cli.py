"""The commands print what they promise, exit as they promise, and never overwrite."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

PAGE = """\

云岭新区：

三个项目集中开工

本报讯(记者林小满 通讯员周 帆)5月6日，三个项目在清湖产业园区集中开工，总投资12亿

元。区里有关负责人参加活动。

责任编辑 何一 版式 何二
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "elsewhere" / "p.txt"
    path.parent.mkdir()
    path.write_text(PAGE, "utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def test_inspect_prints_one_json_object_and_nothing_else(page: Path, tmp_path: Path) -> None:
    result = run("inspect", page, "--issued", "2030-05", "--root", tmp_path)
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert list(told) == ["units", "skipped", "figures", "problems"]
    (unit,) = told["units"]
    assert unit["kind"] == "article"
    assert unit["kicker"] == "云岭新区："
    assert unit["headline"] == "三个项目集中开工"
    assert unit["lines"] == [[2, 8]]
    assert unit["paragraphs"] == [
        "本报讯(记者林小满 通讯员周 帆)5月6日，三个项目在清湖产业园区集中开工，总投资12亿元。"
        "区里有关负责人参加活动。"
    ]
    assert unit["reporters"] == ["林小满"]
    assert unit["correspondents"] == ["周帆"]
    assert unit["photographer"] is None
    assert unit["event_date"] == "2030-05-06"
    assert [s["lines"] for s in told["skipped"]] == [[[10, 10]]]
    assert told["problems"] == []


def test_inspect_tells_where_each_figure_is_printed(page: Path, tmp_path: Path) -> None:
    told = json.loads(run("inspect", page, "--issued", "2030-05", "--root", tmp_path).stdout)
    lines = PAGE.split("\n")
    values = [(f["value"], f["unit"]) for f in told["figures"]]
    assert values == [("3", "个"), ("1200000000", "元")]
    for figure in told["figures"]:
        assert lines[figure["line"] - 1][figure["start"] : figure["end"]] == figure["printed"]


def test_inspect_obeys_a_plan(page: Path, tmp_path: Path) -> None:
    plan = page.with_suffix(".yml")
    assert run("draft", page, "--issued", "2030-05", "--save", "--root", tmp_path).exit_code == 0
    text = plan.read_text("utf-8")
    assert "  kicker: 2" in text
    plan.write_text(text.replace("  kicker: 2", "  column: 2"), "utf-8")
    told = json.loads(run("inspect", page, "--plan", plan, "--root", tmp_path).stdout)
    assert [u["kicker"] for u in told["units"]] == [None]


def test_inspect_says_in_json_why_a_page_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "p.txt"
    path.write_bytes(b"a\0b")
    result = run("inspect", path, "--root", tmp_path)
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert told["units"] == []
    assert [(p["line"], p["message"]) for p in told["problems"]] == [
        (1, "a NUL byte stands at character 2")
    ]


def test_draft_never_overwrites_a_plan(page: Path, tmp_path: Path) -> None:
    plan = page.with_suffix(".yml")
    plan.write_text("mine", "utf-8")
    result = run("draft", page, "--save", "--root", tmp_path)
    assert result.exit_code == 1
    assert "this plan is already there; it was left as it is" in result.stderr
    assert plan.read_text("utf-8") == "mine"


@pytest.mark.parametrize("command", ["draft", "shift", "add", "inspect"])
def test_a_plan_named_instead_of_its_page_is_misuse_and_stays(project: Path, command: str) -> None:
    plan = project / "seeds/2030-05-07.yml"
    before = plan.read_bytes()
    options = {"draft": ("--save",), "shift": ("--save",), "add": ("--issued", "2030-05-07")}
    told = run(command, plan, *options.get(command, ()))
    assert told.exit_code == 2
    assert f"{plan} is a plan; name its page: {plan.with_suffix('.txt')}" in told.stderr
    assert plan.read_bytes() == before
    zone = project / "seeds/zone/parks.yml"
    told = run(command, zone, *options.get(command, ()))
    assert told.exit_code == 2
    assert f"{zone} is no newspaper page; name a text file (.txt)" in told.stderr


def test_a_page_whose_name_does_not_end_in_txt_gets_no_plan(page: Path, tmp_path: Path) -> None:
    other = page.rename(page.with_name("p.TXT"))
    told = run("draft", other, "--save", "--root", tmp_path)
    assert told.exit_code == 1
    assert (
        "a page's name ends in .txt, else its plan is not found\n    rename it to p.txt"
        in told.stderr
    )
    assert list(other.parent.iterdir()) == [other]


def test_a_date_that_is_none_is_misuse(page: Path, tmp_path: Path) -> None:
    result = run("draft", page, "--issued", "2030-13", "--root", tmp_path)
    assert result.exit_code == 2
    assert "“2030-13” is no date" in result.stderr


def test_check_outside_a_project_is_misuse(tmp_path: Path) -> None:
    result = run("check", "--root", tmp_path)
    assert result.exit_code == 2
    assert "holds no folder “seeds”" in result.stderr


def test_check_says_of_a_good_project_that_it_is_good(project: Path) -> None:
    result = run("check", "--root", project)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "no problems\n", "")


def test_the_last_line_of_check_is_what_came_of_it(project: Path) -> None:
    plan = project / "seeds/2030-06.yml"
    plan.write_text("reviewed: false\n" + plan.read_text("utf-8"), "utf-8")
    noted = run("check", "--root", project)
    assert (noted.exit_code, noted.stderr) == (0, "")
    first, *_, last, end = noted.stdout.split("\n")
    assert first == "To look at (1); none of it stops a build:"
    assert (last, end) == ("no problems; see the notes above", "")
    (project / "seeds/zy.yml").write_text("page: zy.txt\n", "utf-8")
    wrong = run("check", "--root", project)
    assert (wrong.exit_code, wrong.stderr) == (1, "")
    assert wrong.stdout.endswith("\n1 problem(s)\n")


def test_check_lists_every_problem_and_exits_with_one(project: Path) -> None:
    (project / "seeds" / "zz.txt").write_text(PAGE, "utf-8")
    (project / "seeds" / "zy.yml").write_text("page: zy.txt\n", "utf-8")
    result = run("check", "--root", project)
    assert result.exit_code == 1
    assert [line for line in result.stdout.split("\n") if line.startswith("seeds")] == [
        "seeds/zy.yml: this plan has no page",
        "seeds/zz.txt: the page has no plan; its articles come from a draft nobody has checked",
    ]


def test_write_gives_the_pages_as_markdown_and_leaves_a_full_folder_alone(
    project: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    assert run("write", folder, "--root", project).exit_code == 0
    assert (folder / "index.md").read_text("utf-8").startswith("---\ntitle: ")
    json.loads((folder / "data" / "articles.json").read_text("utf-8"))
    before = sorted(p.name for p in folder.rglob("*"))
    result = run("write", folder, "--root", project)
    assert result.exit_code == 1
    assert "this folder is not empty; nothing was written" in result.stderr
    assert sorted(p.name for p in folder.rglob("*")) == before


def test_check_tells_programs_the_same_as_people(project: Path) -> None:
    (project / "seeds" / "2031-01.yml").write_text("page: 2031-01.txt\n", "utf-8")
    told = run("check", "--json", "--root", project)
    assert told.exit_code == 1
    (problem,) = json.loads(told.stdout)["problems"]
    assert problem == {
        "file": "seeds/2031-01.yml",
        "line": 0,
        "message": "this plan has no page",
        "hint": "put the page beside it as 2031-01.txt",
        "fatal": True,
    }


def test_a_page_of_another_zone_is_not_taken_for_this_one(project: Path, tmp_path: Path) -> None:
    page = tmp_path / "other.txt"
    page.write_text(
        "工业增势良好\n\n本报讯（记者林小满）1至5月，北溪经开区新签约项目18个。\n\n投资增长12%。\n",
        "utf-8",
    )
    told = json.loads(run("inspect", page, "--issued", "2030-06", "--root", project).stdout)
    assert {figure["subject"] for figure in told["figures"]} == {"经开区"}
