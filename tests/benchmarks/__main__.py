"""`python -m tests.benchmarks`: builds both sites in turn and prints the table."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.corpus import make_project
from tests.benchmarks.floor import make_floor
from tests.benchmarks.reading import reading_speed

HEAD = (
    "articles what    seconds  ratio  core s  ratio  ms/article    MB  started  kB/article\n"
    "                 by the clock    of work        of work       at the peak"
)
ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


@dataclass(frozen=True, slots=True)
class Cost:
    """What a build took: seconds by the clock and of work on all cores, bytes of the site.

    Megabytes of memory at the peak are of the process itself, and of the largest that it started.
    """

    seconds: float
    work: float
    megabytes: float
    started: float
    size: int


def main() -> None:
    options = _options()
    sizes = [int(size) for size in options.sizes.split(",")]
    if options.make:
        make_project(Path(options.make), sizes[0])
        return
    if options.reading:
        print(reading_speed(sizes[0], options.runs))
        return
    print(HEAD)
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            for line in compare(Path(folder), size, options.runs):
                print(line, flush=True)


def compare(folder: Path, size: int, runs: int) -> list[str]:
    """Lines of the table for one size: the floor, ours cold, ours again after one plan changed."""
    ours, floor = folder / "ours", folder / "floor"
    make_project(ours, size)
    articles = make_floor(ours, floor)
    costs: dict[str, list[Cost]] = {"floor": [], "cold": [], "warm": []}
    for _ in range(runs):
        costs["floor"].append(build(floor))
        subprocess.run(["rm", "-rf", str(ours / ".cache")], check=True)
        costs["cold"].append(build(ours))
        plan = min((ours / "seeds").glob("*.yml"))
        plan.write_text(plan.read_text("utf-8") + "# seen\n", "utf-8")
        costs["warm"].append(build(ours))
    best = {name: min(found, key=lambda cost: cost.seconds) for name, found in costs.items()}
    return [_line(articles, name, cost, best["floor"]) for name, cost in best.items()]


def build(project: Path) -> Cost:
    """Runs `mkdocs build` in `project` and measures it."""
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.measured"],
        cwd=project,
        env=os.environ | ENVIRONMENT | {"PYTHONPATH": os.getcwd()},
        stdout=subprocess.PIPE,
        check=False,
    )
    seconds = time.perf_counter() - started
    if done.returncode:
        raise SystemExit(f"the build of {project} failed")
    (own, megabytes), (others, largest) = json.loads(done.stdout)
    size = sum(path.stat().st_size for path in (project / "site").rglob("*") if path.is_file())
    return Cost(seconds, own + others, megabytes, largest, size)


def _line(articles: int, name: str, cost: Cost, floor: Cost) -> str:
    return (
        f"{articles:>8} {name:<7} {cost.seconds:>7.2f} {cost.seconds / floor.seconds:>6.2f} "
        f"{cost.work:>7.2f} {cost.work / floor.work:>6.2f} {1000 * cost.work / articles:>11.2f} "
        f"{cost.megabytes:>5.0f} {cost.started:>8.0f} {cost.size / 1000 / articles:>11.1f}"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--sizes", default="40,400,4000", help="articles, with commas")
    parser.add_argument("--runs", type=int, default=1, help="of each; the fastest counts")
    parser.add_argument("--make", metavar="FOLDER", help="only lay out the project")
    parser.add_argument("--reading", action="store_true", help="only the speed of reading")
    return parser.parse_args()


if __name__ == "__main__":
    main()
