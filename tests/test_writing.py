"""A disk that is full, closed or not what it seems: nothing half-written, one message, no traceback."""

import contextlib
import ctypes
import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator import swap
from generator.writing import refused, write_new, write_over
from tests.conftest import ROOT, make_project, run_mkdocs
from tests.test_adding import PAGE

posix = pytest.mark.skipif(os.name == "nt", reason="such limits are not known there")

SPACE = "free some space, or see whether the folder is there and may be written to"
DAY, NAME = "2031-05-08", "2031-05-08-ee52"


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def started(*command: object, before: Callable[[], None] | None = None) -> tuple[int, str]:
    """Runs a command of the program; `before` is done first in its process."""
    done = subprocess.run(
        [sys.executable, "-m", *map(str, command)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=before,
        check=False,
    )
    return done.returncode, done.stderr


# ── one file ─────────────────────────────────────────────────────────────────


def test_writing_a_new_file_never_replaces_one(tmp_path: Path) -> None:
    target = tmp_path / "seeds" / "a.yml"
    assert write_new(target, b"first")
    assert not write_new(target, b"second")
    assert contents(tmp_path) == {"seeds/a.yml": b"first"}


def test_writing_over_a_file_leaves_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a.yml"
    write_over(target, b"first")
    write_over(target, b"second")
    assert contents(tmp_path) == {"a.yml": b"second"}


def test_what_a_killed_program_left_is_no_hindrance(tmp_path: Path) -> None:
    left = tmp_path / f".a.yml.{os.getpid()}.part"
    left.write_bytes(b"ha")
    assert write_new(tmp_path / "a.yml", b"whole")
    assert contents(tmp_path) == {"a.yml": b"whole"}


def test_a_disk_that_knows_no_links_gets_whole_files_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def link(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", link)
    assert write_new(tmp_path / "a.yml", b"first")
    assert not write_new(tmp_path / "a.yml", b"second")
    assert contents(tmp_path) == {"a.yml": b"first"}


@pytest.mark.parametrize("write", [write_new, write_over])
def test_a_full_disk_gets_no_half_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path, bytes], object]
) -> None:
    def sync(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", sync)
    with pytest.raises(OSError, match="No space left") as told:
        write(tmp_path / "a.yml", b"whole")
    assert contents(tmp_path) == {}
    assert refused(told.value) == (
        f"{tmp_path / 'a.yml'}: cannot be read or written: No space left on device\n    {SPACE}"
    )


# ── a full disk ──────────────────────────────────────────────────────────────


def no_file_above(size: int) -> Callable[[], None]:
    """Lets a process write no file of more than `size` bytes, as a disk does that is about full."""

    def limit() -> None:
        import resource  # which Windows has not

        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


@posix
def test_add_on_a_disk_without_room_for_the_plan_can_be_done_again(
    page: Path, project: Path
) -> None:
    command = ("generator", "add", page, "--issued", DAY, "--root", project)
    code, told = started(*command, before=no_file_above(len(PAGE.encode())))
    plan = project / "seeds" / f"{NAME}.yml"
    assert (code, told) == (1, f"{plan}: cannot be read or written: File too large\n    {SPACE}\n")
    assert (project / "seeds" / f"{NAME}.txt").read_bytes() == page.read_bytes()
    assert not plan.exists()
    assert [name for name in contents(project) if name.endswith(".part")] == []
    assert started(*command) == (0, "")
    assert plan.exists()


@posix
def test_a_build_on_a_full_disk_leaves_yesterdays_site(project: Path) -> None:
    assert run_mkdocs(project).returncode == 0
    before = contents(project / "site")
    config = project / "mkdocs.yml"
    code, told = started("mkdocs", "build", "-q", "-f", config, before=no_file_above(20_000))
    assert code == 1
    assert "cannot be read or written: File too large" in told
    assert "Traceback" not in told
    assert contents(project / "site") == before
    assert not (project / "site.new").exists()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, of 4 MB. Only root can make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", os.fspath(disk)]
    if shutil.which("mount") is None or subprocess.run(mount, check=False).returncode:
        pytest.skip("this machine lends us no small disk")
    yield disk
    subprocess.run(["umount", os.fspath(disk)], check=True)


@posix
def test_nothing_half_written_is_left_on_a_disk_that_is_really_full(
    small_disk: Path, page: Path
) -> None:
    project = make_project(small_disk / "project")
    filler = small_disk / "filler"
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
        while file.write(bytes(4096)):
            pass
    before = contents(project)
    code, told = started("generator", "add", page, "--issued", DAY, "--root", project)
    assert (code, told) == (
        1,
        f"{project / 'seeds' / NAME}.txt: cannot be read or written: No space left on device\n"
        f"    {SPACE}\n",
    )
    code, told = started("mkdocs", "build", "-q", "-f", project / "mkdocs.yml")
    assert code == 1
    assert "No space left on device" in told
    assert "Traceback" not in told
    filler.unlink()
    assert contents(project) == before
    assert not (project / "site.new").exists()


# ── a closed disk ────────────────────────────────────────────────────────────


def as_anybody() -> None:
    """Takes from root the right to read and write where nobody may; others have none to lose."""
    if os.geteuid() == 0 and sys.platform == "linux":
        for right in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            ctypes.CDLL(None).prctl(24, right, 0, 0, 0)  # PR_CAPBSET_DROP


@posix
def test_add_into_a_folder_that_may_not_be_written_changes_nothing(
    page: Path, project: Path
) -> None:
    before = contents(project)
    seeds = project / "seeds"
    seeds.chmod(0o555)
    command = ("generator", "add", page, "--issued", DAY, "--root", project)
    code, told = started(*command, before=as_anybody)
    seeds.chmod(0o755)
    assert (code, told) == (
        1,
        f"{seeds / NAME}.txt: cannot be read or written: Permission denied\n    {SPACE}\n",
    )
    assert contents(project) == before


@posix
def test_a_build_into_a_folder_that_may_not_be_written_leaves_yesterdays_site(
    project: Path,
) -> None:
    assert run_mkdocs(project).returncode == 0
    before = contents(project / "site")
    project.chmod(0o555)
    config = project / "mkdocs.yml"
    code, told = started("mkdocs", "build", "-q", "-f", config, before=as_anybody)
    project.chmod(0o755)
    assert code == 1
    assert "site.new: cannot be read or written: Permission denied" in told
    assert "Traceback" not in told
    assert contents(project / "site") == before


@posix
def test_a_page_that_may_not_be_read_is_a_problem(project: Path) -> None:
    page = project / "seeds/2030-06.txt"
    page.chmod(0)
    config = project / "mkdocs.yml"
    code, told = started("mkdocs", "build", "-q", "-f", config, before=as_anybody)
    page.chmod(0o644)
    assert (code, told) == (
        1,
        "ERROR   -  seeds/2030-06.txt: cannot be read: Permission denied\n"
        "    check that it is a readable file\n",
    )


# ── not what it seems ────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["site", "site.new"])
def test_a_file_in_place_of_a_folder_stays_as_it_is(project: Path, name: str) -> None:
    (project / name).write_text("mine", "utf-8")
    done = run_mkdocs(project)
    assert done.returncode == 1
    assert f"{name}: cannot be read or written" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert (project / name).read_text("utf-8") == "mine"


def test_a_site_that_cannot_take_the_old_ones_place_leaves_it_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("yesterday", "utf-8")
    (swap.begin(site) / "index.html").write_text("today", "utf-8")
    rename = Path.rename

    def locked(self: Path, target: Path) -> Path:
        if self.name == "site.new":
            raise PermissionError(errno.EACCES, "somebody is looking into it", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", locked)
    with pytest.raises(PermissionError):
        swap.finish(site)
    assert contents(site) == {"index.html": b"yesterday"}
