"""Work shared between the cores of the machine."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from generator.pickled import to_bytes

T = TypeVar("T")
S = TypeVar("S")

TAKEN = 16  # items that a process takes at a time
MOST_RUNS = 10_000  # of so many items; their numbers fit into a pipe
_SIZE = 4  # bytes of a number

_parent: int | None = None  # of a started process


class Started(Generic[T]):
    """A task that runs in a process forked from this one, so it needs no copies of what it reads.

    What it gives is pickled. If its process fails, for whatever reason, or there is no safe way
    to fork (Windows, macOS, other threads), the task runs where its result is asked for.
    """

    def __init__(self, task: Callable[[], T]) -> None:
        self._task = task
        self._running = _start(task) if _can_fork() else None
        self._starter = os.getpid()

    def result(self) -> T:
        """What the task gives, once it is done."""
        if self._running is None or os.getpid() != self._starter:
            return self._task()
        _, receiver = self._running
        try:
            result: T = pickle.loads(receiver.recv_bytes())
        except (EOFError, OSError):  # killed, out of memory, or the task raised
            return self._task()
        finally:
            self.stop()
        return result

    def stop(self) -> None:
        """Ends the task's process, if it still runs."""
        if self._running is not None:
            process, receiver = self._running
            self._running = None
            process.terminate()
            process.join()
            receiver.close()


def together(tasks: Sequence[Callable[[], T]]) -> list[T]:
    """What each of `tasks` gives, in their order; all but the first run in other processes."""
    first, *others = tasks
    started = [Started(task) for task in others]
    return [first(), *(one.result() for one in started)]


def for_each(items: Sequence[S], do: Callable[[S], None]) -> None:
    """Calls `do` with each item, on all cores, in no order; what it raises is raised here.

    The first item is done before other processes start: what it loads they have, too. Where a
    process fails, its items are done again.
    """
    for item in items[:1]:
        do(item)
    runs = [items[at : at + TAKEN] for at in range(1, len(items), TAKEN)]
    if not _can_fork() or len(runs) > MOST_RUNS:
        for item in items[1:]:
            do(item)
        return
    # A pipe full of numbers, of which each process takes the next one whenever it is free:
    # unlike a lock, nobody can be killed holding it.
    taken, given = os.pipe()
    os.write(given, b"".join(number.to_bytes(_SIZE, "big") for number in range(len(runs))))
    os.close(given)

    def work() -> list[int]:
        done = []
        while not abandoned() and (number := os.read(taken, _SIZE)):
            done.append(int.from_bytes(number, "big"))
            for item in runs[done[-1]]:
                do(item)
        return done

    others = [Started(work) for _ in range(cores() - 1)]
    try:
        done = {*work(), *(number for other in others for number in other.result())}
    finally:
        for other in others:
            other.stop()
        os.close(taken)
    for number, run in enumerate(runs):
        if number not in done:
            for item in run:
                do(item)


def abandoned() -> bool:
    """Whether the process that started this one is gone: nobody wants what it makes."""
    return _parent is not None and os.getppid() != _parent


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Stops Python's search for values that refer to each other, as none of ours do.

    It would look through everything that was read again and again, and find nothing: a tenth of
    the time that reading takes.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def settle() -> None:
    """Spares Python that search in what there is now: what is read stays until it is written.

    Processes forked later share the memory of what is not searched. What was spared before is
    searched once, since nobody needs it any more.
    """
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.freeze()


def parts(items: Sequence[T]) -> list[Sequence[T]]:
    """`items` in as many runs as there are cores, in their order; at least one."""
    count = min(cores(), len(items)) or 1
    size = -(-len(items) // count) or 1
    return [items[at : at + size] for at in range(0, len(items), size)] or [items]


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _can_fork() -> bool:
    """Only where every thread is known, those of libraries among them: on Linux."""
    try:
        threads = len(os.listdir("/proc/self/task"))
    except OSError:
        return False
    return threads == 1 and cores() > 1 and _parent is None


def _start(task: Callable[[], T]) -> tuple[multiprocessing.process.BaseProcess, Connection]:
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(task, sender, os.getpid()), daemon=True)
    process.start()
    sender.close()
    return process, receiver


def _run(task: Callable[[], object], sender: Connection, parent: int) -> None:
    global _parent  # a process is started once
    _parent = parent
    with contextlib.suppress(Exception):  # the task runs again where its error is seen
        sender.send_bytes(to_bytes(task()))
    sender.close()
