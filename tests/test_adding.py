"""A new page comes into the project whole, once, and nothing there is overwritten."""

from pathlib import Path

import pytest

from tests.test_cli import run

PAGE = """云岭新区：

三个项目集中开工

本报讯(记者林小满 通讯员武 平)5月6日，三个项目在清湖产业园区集中开工，总投资12亿

元。云岭北辰装备有限公司负责人参加活动。
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "下载" / "page.txt"
    path.parent.mkdir()
    path.write_text(PAGE, "utf-8")
    return path


def test_a_page_is_copied_under_its_date_and_its_plan_drafted(page: Path, project: Path) -> None:
    told = run("add", page, "--issued", "2031-05-08", "--root", project)
    assert told.exit_code == 0
    assert (project / "seeds/2031-05-08-ee52.txt").read_bytes() == page.read_bytes()
    assert "issued: 2031-05-08\n" in (project / "seeds/2031-05-08-ee52.yml").read_text("utf-8")
    assert told.output == (
        "seeds/2031-05-08-ee52.txt: copied\n"
        "seeds/2031-05-08-ee52.yml: drafted; compare it with the page, line by line\n"
        "  article   line   1  三个项目集中开工 (林小满、武平)\n"
        "new in bylines; to be copied into seeds/zone/people.yml if they are read right:\n"
        "- name: 武平\n"
        "new organisations; to be copied into seeds/zone/organisations.yml:\n"
        "- name: 云岭北辰装备有限公司\n"
    )
    assert run("check", "--root", project).exit_code == 0


def test_the_lines_for_the_zones_data_can_be_copied_as_they_are(page: Path, project: Path) -> None:
    told = run("add", page, "--issued", "2031-05-08", "--root", project).output.split("\n")
    zone = project / "seeds/zone"
    for name in ("people", "organisations"):
        at = next(n for n, line in enumerate(told) if f"seeds/zone/{name}.yml" in line)
        with (zone / f"{name}.yml").open("a", encoding="utf-8") as file:
            file.write(told[at + 1] + "\n")
    assert run("check", "--root", project).exit_code == 0
    page.write_text(PAGE.replace("三个", "四个"), "utf-8")
    (project / "seeds/2031-05-08-ee52.txt").unlink()
    (project / "seeds/2031-05-08-ee52.yml").unlink()
    again = run("add", page, "--issued", "2031-05-08", "--root", project).output
    assert "四个项目集中开工 (林小满、武平)\n" in again
    assert "- name: " not in again


def test_a_name_like_a_known_one_may_be_misread(page: Path, project: Path) -> None:
    page.write_text(PAGE.replace("林小满", "林小蒲"), "utf-8")
    told = run("add", page, "--issued", "2031-05-08", "--root", project).output
    assert "- name: 林小蒲  # or is it 林小满?\n- name: 武平\n" in told


def test_what_stands_before_the_name_of_a_company_is_no_part_of_it(
    page: Path, project: Path
) -> None:
    page.write_text(PAGE.replace("元。云岭北辰", "元。刚刚办完手续的云岭北辰"), "utf-8")
    told = run("add", page, "--issued", "2031-05-08", "--root", project).output
    assert told.endswith("\n- name: 云岭北辰装备有限公司\n")


def test_what_a_list_names_beside_known_organisations_is_told(page: Path, project: Path) -> None:
    listed = "元。园区引来白桦光学、云岭精工、青禾生物等企业。云岭理工学院、北辰装备参加。"
    page.write_text(PAGE.replace("元。", listed, 1), "utf-8")
    told = run("add", page, "--issued", "2031-05-08", "--root", project).output
    assert told.endswith(
        "- name: 云岭北辰装备有限公司\n"
        "- name: 园区引来白桦光学  # listed beside known ones; look where its name begins and ends\n"
    )


def test_what_is_skipped_is_told_with_its_reason(page: Path, project: Path) -> None:
    page.write_text(f"{PAGE}\n责任编辑 何一 版式 何二\n\n{PAGE}", "utf-8")
    told = run("add", page, "--issued", "2031-05-08", "--root", project).output
    assert "  skipped   line   9  版面信息\n  skipped   line 11-17  重复\n" in told


def test_doubts_come_with_their_lines(page: Path, project: Path) -> None:
    page.write_text("的带动下，村里办起了电机线圈加工点。\n", "utf-8")
    told = run("add", page, "--issued", "2031-05-08", "--root", project).output
    assert "  fragment  line   1  “的带动下，村里办起了电机线圈加工点。”\n" in told
    assert (
        "  doubt     line   1  no headline stands above the text from here: "
        "的带动下，村里办起了电机线圈加工点。\n"
    ) in told


def test_where_the_project_has_problems_figures_wait_to_be_compared(
    page: Path, project: Path
) -> None:
    (project / "seeds/zy.yml").write_text("page: zy.txt\n", "utf-8")
    told = run("add", page, "--issued", "2031-05-08", "--root", project)
    assert told.exit_code == 0
    assert told.stderr == "figures cannot be compared yet; run: python -m generator check\n"


def test_a_path_may_begin_with_the_users_own_folder(
    page: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "USERPROFILE"):  # of Linux and Mac, of Windows
        monkeypatch.setenv(name, str(page.parents[1]))
    told = run("add", "~/下载/page.txt", "--issued", "2031-05-08", "--root", project)
    assert told.exit_code == 0
    assert told.output.startswith("seeds/2031-05-08-ee52.txt: copied\n")


def test_added_twice_a_page_changes_nothing(page: Path, project: Path) -> None:
    run("add", page, "--issued", "2031-05-08", "--root", project)
    plan = project / "seeds/2031-05-08-ee52.yml"
    plan.write_text(plan.read_text("utf-8") + "# mine\n", "utf-8")
    before = {path: path.read_bytes() for path in (project / "seeds").rglob("*.*")}
    told = run("add", page, "--issued", "2031-05-09", "--root", project)
    assert told.exit_code == 0
    assert told.output.endswith("this plan is already there; it was left as it is\n")
    assert {path: path.read_bytes() for path in (project / "seeds").rglob("*.*")} == before


def test_a_page_saved_in_another_encoding_is_the_same_page(page: Path, project: Path) -> None:
    run("add", page, "--issued", "2031-05-08", "--root", project)
    page.write_bytes(PAGE.replace("\n", "\r\n").encode("gb18030"))
    told = run("add", page, "--issued", "2031-05-08", "--root", project)
    assert told.output.startswith("seeds/2031-05-08-ee52.txt: this page is already here\n")
    assert len(list((project / "seeds").glob("2031-*.txt"))) == 1


def test_two_pages_of_one_day_get_two_names(page: Path, project: Path) -> None:
    run("add", page, "--issued", "2031-05-08", "--root", project)
    page.write_text(PAGE.replace("三个", "四个"), "utf-8")
    run("add", page, "--issued", "2031-05-08", "--root", project)
    assert (project / "seeds/2031-05-08-0006.txt").read_bytes() == page.read_bytes()
    assert run("check", "--root", project).exit_code == 0


def test_a_contradiction_with_a_known_figure_is_told(page: Path, project: Path) -> None:
    page.write_text(
        "另一种说法\n\n本报讯（记者林小满）截至2030年6月底，云岭新区高新技术企业达到71家。\n",
        "utf-8",
    )
    told = run("add", page, "--issued", "2031-05-08", "--root", project)
    assert "高新技术企业数: figures disagree: " in told.output
    assert "86家" in told.output


def test_a_page_that_cannot_be_read_is_not_taken(page: Path, project: Path) -> None:
    page.write_bytes(b"\x00\x01\x02\xff" * 40)
    told = run("add", page, "--issued", "2031-05-08", "--root", project)
    assert told.exit_code == 1
    assert list((project / "seeds").glob("2031-*")) == []
