"""From nothing to the reviewed site of another zone, as the guide tells it."""

from pathlib import Path

from tests.conftest import run_mkdocs
from tests.test_cli import run

PAGE = """\
白鹭湖高新区：

“三张网”织密园区服务

本报讯（记者 苏念安 通讯员 廖启明）4月26日，白鹭湖高新区前四个月新登记企业412家，同比增长18.6%。

走进芦荻湾传感产业园，联络员正逐户登记用工需求。目前，该园入驻企业87家，今年计划新增就业岗位1200

5月3日，技术人员在车间里调试设备。 闻一舟 摄

个。

夜校课堂开进产业园

本报讯（通讯员 廖启明）5月6日晚，产业工人夜校在芦荻湾传感产业园开课，学员考核合合格后可获得证书。

5月3日，技术人员在车间里调试设备。 闻一舟 摄

责任编辑 唐叙 版式 佟禾
"""
REVIEWED = (  # what an editor changes in the plan
    ("reviewed: false", "reviewed: true"),
    ("{stem}-01\n", "three-nets\n"),
    ("{stem}-02\n", "tuning\n  title: 调试\n  belongs_to: three-nets\n"),
    ("{stem}-03\n", "night-school\n"),
    (
        "units:\n",
        "corrections:\n- {line: 15, wrong: 合合格, right: 合格, because: 多印一字}\nunits:\n",
    ),
)


def test_a_page_of_another_zone_comes_from_nothing_to_a_reviewed_site(tmp_path: Path) -> None:
    zone, page = tmp_path / "zone", tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    named = ("--name", "白鹭湖高新区", "--paper", "白鹭湖日报")
    assert run("new-zone", zone, *named).exit_code == 0
    for name in ("sample.txt", "sample.yml"):
        (zone / "seeds" / name).unlink()

    added = run("add", page, "--issued", "2030-05-08", "--root", zone)
    assert added.exit_code == 0
    assert "“三张网”织密园区服务 (苏念安、廖启明)" in added.stdout
    (plan,) = (zone / "seeds").glob("2030-05-08-*.yml")
    checked = run("check", "--root", zone)
    assert (checked.exit_code, "this page is not reviewed yet" in checked.stdout) == (0, True)
    assert run_mkdocs(zone, "--strict").returncode == 0
    assert [path.name for path in (zone / "site/articles").iterdir()] == ["index.html"]

    text = plan.read_text("utf-8")
    for old, new in REVIEWED:
        old = old.replace("{stem}", plan.stem)
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    plan.write_text(text.replace("  summary:\n", "  summary: 用自己的话写。\n"), "utf-8")
    assert run("check", "--root", zone).stdout == "no problems\n"
    done = run_mkdocs(zone, "--strict")
    assert done.returncode == 0, done.stderr
    articles = {
        path.parent.name: path.read_text("utf-8")
        for path in (zone / "site/articles").glob("*/index.html")
    }
    assert set(articles) == {"three-nets", "night-school"}
    assert "今年计划新增就业岗位" in articles["three-nets"]
    assert articles["three-nets"].count("技术人员在车间里调试设备") == 1
    assert "合合格后" not in articles["night-school"]
    assert "多印一字" in articles["night-school"]
