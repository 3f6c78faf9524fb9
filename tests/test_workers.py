"""Work is shared between processes without changing what comes of it."""

import gc
import os
import signal
import time
import weakref
from functools import partial
from pathlib import Path

import pytest

from generator import build as building
from generator import workers
from generator.build import read, tell
from generator.workers import Started, abandoned, for_each, parts, settle, together, uncollected


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


@pytest.fixture
def forking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests may have started threads, after which nothing would be forked."""
    monkeypatch.setattr(workers, "_can_fork", lambda: workers._parent is None)
    monkeypatch.setattr(workers, "cores", lambda: 2)


def mark(folder: Path, number: int) -> None:
    """Leaves word of having been done, and by whom."""
    (folder / str(number)).write_text(str(os.getpid()), "utf-8")


def marked(folder: Path) -> list[int]:
    return sorted(int(path.name) for path in folder.iterdir())


NEEDS_FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="no safe way to fork")


@NEEDS_FORK
@pytest.mark.usefixtures("forking")
def test_every_item_is_done(tmp_path: Path) -> None:
    for_each(range(100), partial(mark, tmp_path))
    assert marked(tmp_path) == list(range(100))


@NEEDS_FORK
@pytest.mark.usefixtures("forking")
def test_what_a_dying_process_left_undone_is_done_here(tmp_path: Path) -> None:
    parent = os.getpid()

    def fragile(number: int) -> None:
        if os.getpid() != parent:
            os._exit(9)
        mark(tmp_path, number)

    for_each(range(100), fragile)
    assert marked(tmp_path) == list(range(100))


@NEEDS_FORK
@pytest.mark.usefixtures("forking")
def test_an_error_over_an_item_is_raised_and_nothing_runs_on(tmp_path: Path) -> None:
    def broken(number: int) -> None:
        if number == 40:
            raise ValueError("an error over an item")
        mark(tmp_path, number)

    with pytest.raises(ValueError, match="an error over an item"):
        for_each(range(1_000), broken)
    done = marked(tmp_path)
    time.sleep(0.2)
    assert marked(tmp_path) == done


@NEEDS_FORK
@pytest.mark.usefixtures("forking")
def test_a_task_that_is_stopped_does_not_go_on(tmp_path: Path) -> None:
    def endless() -> None:
        for number in range(10_000):
            mark(tmp_path, number)
            time.sleep(0.01)

    started = Started(endless)
    while not marked(tmp_path):
        time.sleep(0.01)
    started.stop()
    done = marked(tmp_path)
    time.sleep(0.1)
    assert marked(tmp_path) == done
    assert len(done) < 10_000


@NEEDS_FORK
@pytest.mark.usefixtures("forking")
def test_a_started_process_knows_when_nobody_waits_for_it(tmp_path: Path) -> None:
    """The process in between is killed as a build may be; the one it started notices."""

    def inner() -> None:
        mark(tmp_path, 1)
        while not abandoned():
            time.sleep(0.01)
        mark(tmp_path, 2)

    killed = os.fork()
    if not killed:
        Started(inner)
        time.sleep(60)
    while 1 not in marked(tmp_path):
        time.sleep(0.01)
    os.kill(killed, signal.SIGKILL)
    os.waitpid(killed, 0)
    deadline = time.monotonic() + 10
    while 2 not in marked(tmp_path):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_the_search_for_cycles_waits_and_goes_on_even_after_an_error() -> None:
    searching = []

    @uncollected()
    def broken() -> None:
        searching.append(gc.isenabled())
        raise ValueError("an error of the reading")

    with pytest.raises(ValueError, match="an error of the reading"):
        broken()
    assert [*searching, gc.isenabled()] == [False, True]


def test_one_that_was_off_before_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


class Loop:
    """A value that refers to itself, as MkDocs' pages do."""

    def __init__(self) -> None:
        self.itself = self


def test_what_was_spared_from_the_search_is_found_by_the_next_build() -> None:
    loop = Loop()
    alive = weakref.ref(loop)
    try:
        settle()
        del loop
        gc.collect()
        assert alive() is not None
        settle()
        assert alive() is None
    finally:
        gc.unfreeze()
