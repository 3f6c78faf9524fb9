"""How fast pages are read: drafting, cutting, metadata and figures, without MkDocs."""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.build import Reading, read, tell
from generator.draft import draft
from generator.draft_cohesion import pairs_of
from generator.workers import uncollected
from tests.benchmarks.corpus import make_project
from tests.conftest import ROOT

Times = tuple[float, float]  # by the clock; of one core, as if the others were not there


def reading_speed(size: int, runs: int) -> str:
    """A table for `size` articles of an invented zone, and one for this project's own pages.

    Megabytes of page text a second, by the clock, which the cores share, and by the time that one
    core would need; of some runs the fastest counts.
    """
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "ours"
        make_project(made, size)
        return "\n".join(
            line
            for name, project in (("an invented zone", made), ("this project", ROOT))
            for line in _table(name, read(project), runs)
        )


def _table(name: str, project: Reading, runs: int) -> list[str]:
    pages, zone = project.pages, project.zone
    text = "".join("\n".join(page.lines) for page, _ in pages)
    megabytes = len(text.encode()) / 1e6
    figures = sum(len(story.figures) for story in tell(pages, zone)[0])
    drafting = _fastest(lambda: [draft(page) for page, _ in pages], runs)
    telling = _fastest(lambda: tell(pages, zone), runs)
    both = drafting[0] + telling[0], drafting[1] + telling[1]
    lines = [
        f"pages of {name}: {megabytes:.2f} MB, "
        f"{1000 * figures / len(text):.1f} figures in 1,000 characters",
        f"{'MB/s':<29} {'clock':>6} {'core':>6}",
    ]
    for what, (clock, core) in (
        ("drafting", drafting),
        ("cutting, metadata and figures", telling),
        ("together", both),
    ):
        lines.append(f"{what:<29} {megabytes / clock:>6.2f} {megabytes / core:>6.2f}")
    return lines


def _fastest(work: Callable[[], object], runs: int) -> Times:
    times: list[Times] = []
    for _ in range(runs):
        pairs_of.cache_clear()  # else a page's second reading would know its first
        clock, core = _now()
        with uncollected():  # as builds read
            work()
        times.append((_now()[0] - clock, _now()[1] - core))
    return min(clock for clock, _ in times), min(core for _, core in times)


def _now() -> Times:
    """The clock, and the time that this process and those it started have worked."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return time.perf_counter(), sum(each.ru_utime + each.ru_stime for each in used)
