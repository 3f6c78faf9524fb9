"""Work is shared between processes without changing what comes of it."""

import os
from functools import partial
from pathlib import Path

import pytest

from generator import build as building
from generator import workers
from generator.build import read, tell
from generator.workers import parts, together


def test_results_come_in_the_order_of_the_tasks() -> None:
    assert together([partial(pow, base, 2) for base in range(5)]) == [0, 1, 4, 9, 16]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no safe way to fork: nothing is shared")
def test_tasks_run_in_processes_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_can_fork", lambda: True)
    mine, other = together([os.getpid, os.getpid])
    assert mine == os.getpid() != other


def test_a_task_whose_process_dies_runs_here(tmp_path: Path) -> None:
    parent = os.getpid()

    def fragile() -> str:
        if os.getpid() != parent:
            os._exit(9)
        return "done"

    assert together([fragile, fragile]) == ["done", "done"]


def test_an_error_of_a_task_is_raised_here() -> None:
    def broken() -> int:
        raise ValueError("an error of the task")

    with pytest.raises(ValueError, match="an error of the task"):
        together([broken, broken])


def test_parts_hold_everything_once_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 3)
    assert parts(range(7)) == [range(0, 3), range(3, 6), range(6, 7)]
    assert [*map(list, parts([1]))] == [[1]]
    assert [*map(list, parts([]))] == [[]]


def test_pages_read_in_parts_are_the_pages_read_in_one(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = read(project)
    whole = tell(reading.pages, reading.zone)
    monkeypatch.setattr(building, "SHARED", 1)
    assert tell(reading.pages, reading.zone) == whole
