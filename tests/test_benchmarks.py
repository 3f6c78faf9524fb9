"""The benchmark runs, in short and without a word on how long it may take."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import HEAD, compare


@pytest.mark.skipif(os.name == "nt", reason="nobody counts the work of processes there")
def test_the_floor_and_a_cold_and_a_warm_build_are_measured_in_turn(tmp_path: Path) -> None:
    names = HEAD.splitlines()[0].split()
    rows = [line.split() for line in compare(tmp_path, 20, runs=1)]
    assert [row[:2] for row in rows] == [["22", "floor"], ["22", "cold"], ["22", "warm"]]
    assert [len(row) for row in rows] == [len(names) - names.count("core")] * 3
    assert all(float(cell) > 0 for row in rows for cell in (*row[2:8], row[9]))


def test_the_cluster_explains_itself_before_it_is_installed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.scale", "--help"],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, "--workers" in done.stdout, done.stderr) == (0, True, "")
