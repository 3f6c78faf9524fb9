"""A fresh machine gets what the project promises: set-up, lock files, commands, instructions."""

import hashlib
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import __version__

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")
UNLOCKED = ("compare", "scale")  # extras that nobody needs to build or test
README = (ROOT / "README.md").read_text("utf-8")
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def locked(name: str) -> dict[str, str]:
    """The packages of a lock file with what stands between one and the next."""
    text = (ROOT / name).read_text("utf-8")
    parts = re.split(r"^([a-z0-9-]+)==", text, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


# ── lock files ───────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_its_hashes(name: str) -> None:
    packages = locked(name)
    assert {"mkdocs", "mkdocs-material", "flit-core"} <= set(packages)
    assert [p for p, rest in packages.items() if "--hash=sha256:" not in rest] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_names_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert re.findall(r"\w+://|--(?:extra-)?index|--find-links", text) == []


def test_the_tools_lock_keeps_to_the_versions_of_the_site() -> None:
    site, tools = locked("requirements.txt"), locked("requirements-dev.txt")
    differing = [p for p in site if tools.get(p, "").split()[:1] != site[p].split()[:1]]
    assert differing == []


def test_what_the_project_asks_for_is_locked() -> None:
    extras = PROJECT["optional-dependencies"]
    for name, wanted in (
        ("requirements.txt", [*PROJECT["dependencies"], *extras["build"]]),
        (
            "requirements-dev.txt",
            [w for name, group in extras.items() if name not in UNLOCKED for w in group],
        ),
    ):
        names = {re.split(r"[<>=]", w)[0].lower().replace("_", "-") for w in wanted}
        assert names - set(locked(name)) == set()


# ── the package ──────────────────────────────────────────────────────────────


def test_the_package_brings_its_tables_and_translations(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "flit_core.wheel", "--outdir", tmp_path, ROOT], check=True
    )
    (wheel,) = tmp_path.glob("*.whl")
    data = {p for p in (ROOT / "generator").rglob("*") if p.suffix in (".yml", ".po", ".mo")}
    assert {p.suffix for p in data} == {".yml", ".po", ".mo"}
    assert {p.relative_to(ROOT).as_posix() for p in data} <= set(zipfile.ZipFile(wheel).namelist())


def test_the_plugin_is_known_to_mkdocs_as_generator() -> None:
    (found,) = entry_points(group="mkdocs.plugins", name="generator")
    assert found.value == "generator.plugin:GeneratorPlugin"


def test_the_changelog_speaks_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.findall(r"^## ([\d.]+)", changelog, re.MULTILINE)[0] == __version__


# ── the build ────────────────────────────────────────────────────────────────


def test_a_strict_build_of_the_invented_zone_says_nothing_but_its_progress(
    strict_build: subprocess.CompletedProcess[str],
) -> None:
    lines = [line for line in (strict_build.stdout + strict_build.stderr).split("\n") if line]
    assert [line for line in lines if not line.startswith("INFO")] == []
    assert lines[-1].startswith("INFO    -  Documentation built in")


def test_the_built_site_has_its_articles_and_its_data(built_site: Path) -> None:
    for address in (
        "articles/qinghu-four-projects",
        "articles/village-workshop",
        "articles/odd-characters",
        "articles/by-hand",
        "parks/qinghu",
        "topics/talent",
        "timeline",
        "about",
    ):
        assert (built_site / address / "index.html").is_file()
    assert (built_site / "data" / "articles.json").is_file()
    assert (built_site / "data" / "figures.json").is_file()


# ── publishing ───────────────────────────────────────────────────────────────


def workflow(name: str) -> dict[str, Any]:
    text = (ROOT / ".github" / "workflows" / f"{name}.yml").read_text("utf-8")
    read: dict[str, Any] = yaml.safe_load(text)
    return read


@pytest.mark.parametrize(("name", "count"), [("pages", 6), ("check", 3), ("nightly", 4)])
def test_actions_are_pinned_by_commit_and_keep_no_credentials(name: str, count: int) -> None:
    steps = [step for job in workflow(name)["jobs"].values() for step in job["steps"]]
    used = [step["uses"] for step in steps if "uses" in step]
    assert len(used) == count
    assert [use for use in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", use)] == []
    checkouts = [s for s in steps if s.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(checkout["with"]["persist-credentials"] is False for checkout in checkouts)


def test_a_job_may_do_no_more_than_it_needs() -> None:
    workflows = [workflow(name) for name in ("pages", "check", "nightly")]
    assert [read["permissions"] for read in workflows] == [{}, {}, {}]
    jobs = {name: job for read in workflows for name, job in read["jobs"].items()}
    assert {name: job["permissions"] for name, job in jobs.items()} == {
        "check": {"contents": "read"},
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
        "properties": {"contents": "read"},
        "kills": {"contents": "read"},
    }


def test_a_pull_request_tells_what_changes_and_keeps_its_site() -> None:
    steps = workflow("check")["jobs"]["check"]["steps"]
    runs = [step["run"] for step in steps if "pull_request" in step.get("if", "") and "run" in step]
    told, packed = runs
    assert re.search(r'python -m generator diff "\$BASE" >> "\$GITHUB_STEP_SUMMARY"$', told)
    assert packed.endswith("python -m generator pack site site-preview.zip")
    kept = next(step for step in steps if "upload-artifact" in step.get("uses", ""))
    assert (kept["with"]["path"], kept["with"]["archive"]) == ("site-preview.zip", False)


# ── what people are told ─────────────────────────────────────────────────────


def test_every_make_target_that_the_readme_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", README, re.MULTILINE))
    assert {"site", "test"} <= named <= targets


@pytest.mark.parametrize("path", sorted((ROOT / "tests/project/seeds").glob("*.txt")), ids=str)
def test_the_pages_of_the_invented_zone_are_as_their_plans_know_them(path: Path) -> None:
    fingerprint = f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
    assert f"fingerprint: {fingerprint}\n" in path.with_suffix(".yml").read_text("utf-8")
