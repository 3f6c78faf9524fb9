"""A project for another zone can be built at once, and nothing in it is ever overwritten."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import build
from generator.cli import main
from generator.zone import read_zone
from tests.conftest import run_mkdocs
from tests.test_architecture import names_of_this_zone
from tests.test_cli import run
from tests.test_publishing import contents

NAMES = ("--name", "某某高新区", "--paper", "某某日报")


@pytest.fixture
def zone(tmp_path: Path) -> Path:
    """A project that has just been started."""
    assert run("new-zone", tmp_path / "zone", *NAMES).exit_code == 0
    return tmp_path / "zone"


def test_a_new_project_builds_strictly_at_once(zone: Path) -> None:
    done = run_mkdocs(zone, "--strict")
    assert done.returncode == 0, done.stderr
    article = (zone / "site/articles/sample-article/index.html").read_text("utf-8")
    assert "<h1" in article
    assert "旧厂房的新用处" in article
    assert "某某高新区发展纪实" in (zone / "site/index.html").read_text("utf-8")
    assert (zone / "site/editors/index.html").is_file()


def test_the_second_run_changes_nothing_and_says_so(zone: Path) -> None:
    before = contents(zone)
    again = run("new-zone", zone, *NAMES)
    assert (again.exit_code, again.output) == (
        0,
        f"{zone}: all of it is there; nothing was changed\n",
    )
    assert contents(zone) == before


def test_what_is_there_is_kept(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine", "utf-8")
    told = run("new-zone", tmp_path, *NAMES)
    assert told.exit_code == 0
    assert "1 that were there are kept as they are" in told.output
    assert (tmp_path / "README.md").read_text("utf-8") == "mine"
    assert (tmp_path / "seeds/sample.yml").is_file()


def test_a_project_with_pages_gets_back_only_its_look(zone: Path) -> None:
    for path in ("seeds/sample.txt", "seeds/sample.yml", "README.md"):
        (zone / path).unlink()
    before = contents(zone)
    shutil.rmtree(zone / "templates")
    (zone / "docs/assets/site.css").unlink()
    assert run("new-zone", zone).exit_code == 0  # and asks nothing
    assert contents(zone) == before


def test_names_that_are_not_given_are_asked_for(tmp_path: Path) -> None:
    told = CliRunner().invoke(main, ["new-zone", str(tmp_path)], input="云岭新区\n云岭日报\n")
    assert told.exit_code == 0
    site = build(tmp_path).site
    assert site is not None
    assert (site.zone.names, site.zone.paper) == (("云岭新区",), "云岭日报")


@pytest.mark.parametrize("name", ['甲"乙"区', "新区: #1", r"\1区"])
def test_any_name_comes_through(tmp_path: Path, name: str) -> None:
    assert run("new-zone", tmp_path, "--name", name, "--paper", name).exit_code == 0
    site = build(tmp_path).site
    assert site is not None
    assert (site.zone.names, site.zone.paper) == ((name,), name)
    settings = (tmp_path / "mkdocs.yml").read_text("utf-8").split("\n")
    (titled,) = [line for line in settings if line.startswith("site_name: ")]
    assert json.loads(titled.removeprefix("site_name: ")) == f"{name}发展纪实"


def test_the_examples_are_good_once_they_are_no_comments(zone: Path) -> None:
    files = {
        path.name: re.sub(r"^# (?=- |  )", "", path.read_text("utf-8"), flags=re.MULTILINE).encode()
        for path in (zone / "seeds/zone").iterdir()
    }
    read, problems = read_zone("seeds/zone", files)
    assert problems == ()
    assert all((read.parks, read.organisations, read.topics, read.measures, read.units))


def test_nothing_of_this_zone_is_handed_on(zone: Path) -> None:
    text = b"\n".join(contents(zone).values()).decode("utf-8", "ignore")
    assert [name for name in names_of_this_zone() if name in text] == []


def test_a_program_without_its_templates_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cli_publish.HOUSE", tmp_path)
    told = run("new-zone", tmp_path / "zone", *NAMES)
    assert told.exit_code == 1
    assert "run this in a clone of the program" in told.output
    assert not (tmp_path / "zone").exists()
