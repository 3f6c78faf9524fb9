"""Mistakes in mkdocs.yml where editors change it are told with their line, as those of plans are."""

from pathlib import Path

import pytest
from mkdocs.exceptions import ConfigurationError

from generator.build import build
from generator.plugin_faults import told
from generator.settings import settings_faults
from tests.conftest import ROOT

GOOD = """\
# 设置
site_name: 云岭新区：成果
site_url: https://yunling.example/xinqu/
extra: {anchor: &a !!python/name:generator.__version__ , again: *a}
nav:
  - 首页: index.md
"""
COLON = "a full-width colon stands behind"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("site_name: ", "site_name：", f"2: {COLON} “site_name”\n    write a half-width colon and a space: site_name: …"),
        ("site_url: ", "site_url：", f"3: {COLON} “site_url”\n    write a half-width colon and a space: site_url: …"),
        ("https://yun", "yun", "3: “yunling.example/xinqu/” is no whole address\n    write it with what stands before it: https://www.example.cn/"),
        ("site_name: 云岭新区：成果", "site_name:", "2: the site has no name\n    write site_name: …"),
        ("site_name", "site_nmae", " the site has no name\n    write site_name: …"),
        ("  - 首页", "\t- 首页", "6: the line is indented with a tab\n    indent with spaces instead"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_settings_is_told_with_its_line(old: str, new: str, fault: str) -> None:
    assert GOOD.count(old) == 1
    (problem,) = settings_faults(GOOD.replace(old, new).encode())
    assert str(problem) == f"mkdocs.yml:{fault}"
    assert problem.fatal


@pytest.mark.parametrize("address", ["https://a.example", "!ENV [SITE_URL, 'b']", "!ENV SITE_URL", "''", "http://127.0.0.1:8000/x/"])  # fmt: skip
def test_good_settings_have_no_faults(address: str) -> None:
    text = GOOD.replace("https://yunling.example/xinqu/", address)
    assert settings_faults(text.encode()) == ()
    assert settings_faults((ROOT / "mkdocs.yml").read_bytes()) == ()
    assert settings_faults(b"INHERIT: house.yml\n") == ()


def test_check_and_what_is_served_tell_a_mistake_in_the_settings(project: Path) -> None:
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("site_name: ", "site_name："), "utf-8")
    (problem,) = build(project).problems
    assert str(problem.position) == "mkdocs.yml:3"
    assert told(ConfigurationError("mapping values are not allowed here"), project) == problem
