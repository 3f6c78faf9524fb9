"""Pages are read on a cluster as they are read alone: Dask's own, on this machine."""

from pathlib import Path

import pytest

from generator.build import read, tell
from tests.benchmarks.corpus import make_project

pytest.importorskip("dask.distributed", reason="no Dask: python -m pip install -e .[scale]")


def test_a_cluster_tells_the_same_stories_in_the_same_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dask.distributed import Client

    from tests.benchmarks import scale

    project = tmp_path / "project"
    make_project(project, 120)
    pages = sorted((project / "seeds").glob("*.txt"))
    damaged = pages[4].with_suffix(".yml")
    damaged.write_text(damaged.read_text("utf-8").replace("units:", "unit:"), "utf-8")
    reading = read(project)
    stories, _ = tell(reading.pages, reading.zone)
    assert len(stories) > 100
    monkeypatch.setattr(scale, "PAGES_A_TASK", 3)
    with scale.local_cluster(2) as cluster, Client(cluster) as client:
        told, problems = scale.read_on_cluster(pages, reading.zone, client)
    assert told == stories
    assert {problem.position.path for problem in problems} == {f"seeds/{damaged.name}"}
