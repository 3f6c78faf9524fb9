"""Bad input leaves the last good site as it was; what is only unchecked is published with a warning."""

import os
import socket
import subprocess
import sys
from pathlib import Path

from tests.conftest import run_mkdocs
from tests.spoiling import PAGE, plan, plan_with, zone


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def test_bad_input_leaves_the_site_of_yesterday_untouched(project: Path) -> None:
    assert run_mkdocs(project).returncode == 0
    before = snapshot(project / "site")
    plan(plan_with("body: 3", "body: 1-3"))(project / "seeds")
    zone("parks.yml", "- {id: zy, name: 甲乙园, nmae: x}\n")(project / "seeds")
    result = run_mkdocs(project)
    assert result.returncode == 1
    assert "seeds/zz.yml:7: body claims line 1 again" in result.stderr
    assert "a park has no key “nmae”" in result.stderr
    assert "Traceback" not in result.stderr
    assert snapshot(project / "site") == before


def test_a_page_without_a_plan_is_built_from_its_draft_with_a_warning(project: Path) -> None:
    (project / "seeds" / "zz.txt").write_text(PAGE, "utf-8")
    result = run_mkdocs(project)
    assert result.returncode == 0
    assert "seeds/zz.txt: the page has no plan" in result.stderr
    before = snapshot(project / "site")
    assert any("三个项目开工".encode() in data for data in before.values())
    strict = run_mkdocs(project, "--strict")
    assert strict.returncode == 1
    assert snapshot(project / "site") == before


def test_an_address_that_is_taken_is_told_with_another_one(project: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=project, capture_output=True, encoding="utf-8", env=os.environ, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert f"http://127.0.0.1:{port}/ cannot be served: Address already in use" in said
    assert f"or run: mkdocs serve -a 127.0.0.1:{port + 1}" in said
    assert "Traceback" not in said
