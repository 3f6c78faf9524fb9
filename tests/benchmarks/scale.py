"""Pages read on many machines: `python -m tests.benchmarks.scale --articles 400 --workers 2`.

Reading is a pure function of a page and its plan, so any engine that maps a function over a list
can share it out; here it is Dask with its own cluster on this machine. Needs `pip install -e
.[scale]`. Only file names travel to the workers, only stories and problems come back.
"""

from __future__ import annotations

import argparse
import pickle
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import read, tell
from generator.model import NewsPage, PagePlan, Problem, Story, Zone
from generator.pickled import to_bytes
from generator.plan import read_plan
from generator.seeds import SEEDS
from generator.source import read_bytes, read_page
from tests.benchmarks.corpus import make_project

if TYPE_CHECKING:
    from dask.distributed import Client, LocalCluster

Told = tuple[tuple[Story, ...], tuple[Problem, ...]]
PAGES_A_TASK = 20  # about a sixth of a second of work, against a millisecond for handing it out


def read_pages(pages: Sequence[Path], zone: Zone) -> Told:
    """What is told on `pages`, whose plans stand beside them; no page needs to know of another."""
    planned: list[tuple[NewsPage, PagePlan]] = []
    problems: list[Problem] = []
    for path in pages:
        label = f"{SEEDS}/{path.stem}"
        page, faults = read_page(path, f"{label}.txt")
        problems += faults
        data, faults = read_bytes(path.with_suffix(".yml"), f"{label}.yml")
        problems += faults
        if page is not None and data is not None:
            plan, faults = read_plan(f"{label}.yml", data, page)
            problems += faults
            planned += [(page, plan)] if plan else []
    stories, faults = tell(tuple(planned), zone)
    return stories, (*problems, *faults)


def _packed(pages: Sequence[Path], zone: Zone) -> bytes:
    """The same as bytes: the cluster's own way of sending stories takes longer than reading them."""
    return to_bytes(read_pages(pages, zone))


def read_on_cluster(pages: Sequence[Path], zone: Zone, client: Client) -> Told:
    """The same, shared out among the workers of a cluster, in the order of `pages`."""
    parts = [pages[i : i + PAGES_A_TASK] for i in range(0, len(pages), PAGES_A_TASK)]
    shared = client.scatter(zone, broadcast=True)
    packed: list[bytes] = client.gather(client.map(_packed, parts, zone=shared))
    told: list[Told] = [pickle.loads(part) for part in packed]
    stories = tuple(story for part, _ in told for story in part)
    return stories, tuple(problem for _, part in told for problem in part)


def local_cluster(workers: int) -> LocalCluster:
    """A cluster of processes on this machine, without the page that shows its state."""
    from dask.distributed import LocalCluster

    return LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.scale", description=__doc__)
    parser.add_argument("--articles", type=int, default=4000)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    try:  # here, so that --help helps before it is installed
        from dask.distributed import Client
    except ImportError:
        parser.error("there is no Dask here; run: python -m pip install -e .[scale]")
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        size = make_project(project, given.articles)
        zone, pages = read(project).zone, sorted((project / "seeds").glob("*.txt"))
        started, spent = time.perf_counter(), time.process_time()
        alone = read_pages(pages, zone)
        seconds, work = time.perf_counter() - started, time.process_time() - spent
        print(f"{len(pages)} pages, {size / 1e6:.1f} MB")
        print(f"1 process: {seconds:.1f} s, {work:.1f} s of work")
        with local_cluster(given.workers) as cluster, Client(cluster) as client:
            spent = sum(client.run(time.process_time).values())
            started = time.perf_counter()
            shared = read_on_cluster(pages, zone, client)
            seconds = time.perf_counter() - started
            work = sum(client.run(time.process_time).values()) - spent
        told = "the same stories" if shared == alone else "OTHER STORIES"
        print(f"{given.workers} workers: {seconds:.1f} s, {work:.1f} s of work, {told}")


if __name__ == "__main__":
    main()
