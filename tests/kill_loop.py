"""`python -m tests.kill_loop --times 200`: builds, adds and shifts are killed again and again.

Half of the kills come before a change of the disk (first of all around renames and links, where
something takes the place of something else), half at any time. After each kill every page, plan
and site must be whole: as it was before, or as it is after the command.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT, make_project

GOLDEN = 0.6180339887498949  # its multiples, without their whole part, fall everywhere evenly
PAGE = "三个项目集中开工\n\n本报讯（记者林小满）5月6日，三个项目集中开工，总投资12亿元。\n"


@dataclass(frozen=True, slots=True)
class Trial:
    """A command to be killed.

    `prepare` makes ready for try number n; `left` says in one word what the kill left behind, or
    raises AssertionError.
    """

    command: tuple[str, ...]
    prepare: Callable[[int], None]
    left: Callable[[], str]


def contents(folder: Path) -> dict[str, bytes]:
    """The files below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def started(arguments: tuple[str, ...]) -> subprocess.Popen[str]:
    """The program, started."""
    environment = os.environ | {"PYTHONUTF8": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )


def finish(arguments: tuple[str, ...]) -> str:
    """Runs the program to its end, which must be good; what it said on standard error."""
    process = started(arguments)
    _, told = process.communicate()
    assert process.returncode == 0, told
    return told


def run(trial: Trial, times: int) -> Counter[str]:
    """Kills a command `times` times; how often each state was left."""
    trial.prepare(0)
    begun = time.monotonic()
    told = finish(("tests.killed", "-", *trial.command))
    seconds = time.monotonic() - begun
    moments = _moments(json.loads(told.rstrip().split("\n")[-1]), (times + 1) // 2)
    found: Counter[str] = Counter()
    for number in range(1, times + 1):
        trial.prepare(number)
        if number <= len(moments):
            started(("tests.killed", moments[number - 1], *trial.command)).communicate()
        else:
            process = started(trial.command)
            with suppress(subprocess.TimeoutExpired):
                process.communicate(timeout=seconds * (number * GOLDEN % 1))
            process.send_signal(signal.SIGKILL)
            process.communicate()
        found[trial.left()] += 1
    return found


def _moments(changes: list[str], count: int) -> list[str]:
    """Which changes of the disk to kill at: before and after renames and links, others evenly."""
    weighty = [change for change in changes if change.startswith(("os.rename", "os.link"))]
    chosen = [moment for change in reversed(weighty) for moment in (change, "+" + change)]
    others = [change for change in dict.fromkeys(changes) if change not in weighty]
    step = max(1, len(others) // max(1, count - len(chosen)))
    return [*chosen, *others[::step]][:count]


# ── what is killed ───────────────────────────────────────────────────────────


def build_trial(project: Path) -> Trial:
    """A build of one of two editions of a project, in turn."""
    plan, site, old = project / "seeds/2030-06.yml", project / "site", project / "site.old"
    text = plan.read_text("utf-8")
    command = ("mkdocs", "build", "-q", "-f", os.fspath(project / "mkdocs.yml"))
    editions = {}
    for name, summary in (("even", "summary: "), ("odd", "summary: 另，")):
        plan.write_text(text.replace("summary: ", summary), "utf-8")
        finish(command)
        editions[name] = contents(site)
    assert editions["even"] != editions["odd"]

    def prepare(number: int) -> None:
        summary = "summary: 另，" if number % 2 else "summary: "
        plan.write_text(text.replace("summary: ", summary), "utf-8")

    def left() -> str:
        found = contents(site if site.exists() else old)
        (name,) = [name for name, edition in editions.items() if edition == found]
        return name if site.exists() else f"{name}, put aside"

    return Trial(command, prepare, left)


def add_trial(project: Path) -> Trial:
    """A new page comes into a project that does not know it."""
    received = project / "received.txt"
    received.write_text(PAGE, "utf-8")
    root = os.fspath(project)
    command = ("generator", "add", os.fspath(received), "--issued", "2031-05-08", "--root", root)
    seeds = project / "seeds"
    known = set(contents(seeds))
    finish(command)
    whole = contents(seeds)
    (plan,) = [name for name in whole if name not in known and name.endswith(".yml")]

    def prepare(number: int) -> None:
        for name in set(contents(seeds)) - known:
            (seeds / name).unlink()

    def left() -> str:
        found = contents(seeds)
        kept = {name: data for name, data in found.items() if not name.endswith(".part")}
        assert kept.items() <= whole.items()
        return "page and plan" if plan in kept else "page" if _page(plan) in kept else "neither"

    return Trial(command, prepare, left)


def shift_trial(project: Path) -> Trial:
    """A plan follows its page, which was changed."""
    page, plan = project / "seeds/2030-06.txt", project / "seeds/2030-06.yml"
    before = plan.read_bytes()
    page.write_bytes(b"\n" + page.read_bytes())
    command = ("generator", "shift", os.fspath(page), "--save")
    finish(command)
    after = plan.read_bytes()
    assert after != before

    def prepare(number: int) -> None:
        plan.write_bytes(before)

    def left() -> str:
        found = plan.read_bytes()
        assert found in (before, after)
        assert found == before or before in contents(plan.parent).values()  # the old one is kept
        return "as it was" if found == before else "shifted"

    return Trial(command, prepare, left)


def _page(plan: str) -> str:
    return plan.removesuffix(".yml") + ".txt"


TRIALS = {"build": build_trial, "add": add_trial, "shift": shift_trial}


def main() -> None:
    """Reads the command line and prints what was left behind."""
    parser = argparse.ArgumentParser(prog="python -m tests.kill_loop", description=__doc__)
    parser.add_argument("--times", type=int, default=200, help="kills of each command")
    times = parser.parse_args().times
    for name, make in TRIALS.items():
        with tempfile.TemporaryDirectory() as folder:
            begun = time.monotonic()
            found = run(make(make_project(Path(folder) / "project")), times)
            told = ", ".join(f"{count} {state}" for state, count in sorted(found.items()))
            print(f"{name}: {times} kills in {time.monotonic() - begun:.0f} s: {told}", flush=True)


if __name__ == "__main__":
    main()
